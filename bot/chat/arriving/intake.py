"""Taking updates in: every one is stored before Telegram hears that we have it, whichever way it came."""

import json
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from typing import Any

import structlog

from bot.chat.arriving.answered import Answered
from bot.chat.arriving.lean import kept
from bot.clock import Clock
from storage import Storage, Tables, Trouble
from storage.inbox import Received

log = structlog.get_logger(__name__)

ALLOWED_UPDATES = (
    "message",
    "edited_message",
    "channel_post",
    "callback_query",
    "inline_query",
    "chosen_inline_result",
    "my_chat_member",
)
"""The kinds we ask Telegram for; it remembers them, so they are passed each time."""
MAX_INTEGER = 2**63


class Intake:
    """Stores updates and hands over what is new.

    While the database takes nothing (a full disk, say) updates are handed over unstored, once, so that people
    are answered as far as reading goes; Telegram keeps them and brings them again.
    """

    def __init__(
        self, storage: Storage, clock: Clock, answered: Answered, hand_over: Callable[[Received], None]
    ) -> None:
        self._storage = storage
        self._clock = clock
        self._answered = answered
        self._hand_over = hand_over
        self._tried_offhand: set[int] = set()

    async def take(self, updates: Sequence[object]) -> None:
        """Store in one commit, then hand over; what is stored already is handed over no second time.

        Raises the storage's Trouble if it can't be stored; then Telegram must not hear that we have it.
        """
        received = list(_readable(updates))
        try:
            new = await self._store(received)
        except Trouble:
            self._offhand(received)
            raise
        self._tried_offhand.difference_update(each.update_id for each in received)
        for each in new:
            self._hand_over(each)

    def _offhand(self, received: Sequence[Received]) -> None:
        for each in received:
            if each.update_id not in self._tried_offhand:
                self._tried_offhand.add(each.update_id)
                self._hand_over(replace(each, stored=False))

    async def _store(self, received: Sequence[Received]) -> list[Received]:
        """Store what is not stored yet, and give it."""
        if not received:
            return []
        now = self._clock.now()
        with self._answered.taken() as answered:
            return await self._storage.write_at_once(lambda tables: _store(tables, received, answered, now))


def _store(tables: Tables, received: Sequence[Received], answered: Sequence[int], now: int) -> list[Received]:
    tables.inbox.answer(answered)
    if len(received) == 1:
        return list(received) if tables.inbox.add_one(received[0], now) else []
    ids = [each.update_id for each in received]
    known = tables.inbox.known(min(ids), max(ids))
    new = list({each.update_id: each for each in received if each.update_id not in known}.values())
    tables.inbox.add(new, now)
    return new


def _readable(updates: Sequence[object]) -> Iterator[Received]:
    for update in updates:
        if isinstance(update, dict) and is_id(update.get("update_id")):
            needed = kept(update)
            # ASCII, so that half a surrogate pair can be stored too.
            yield Received(
                update["update_id"],
                person_of(update),
                json.dumps(needed),
                applied=False,
                attempts=0,
                parsed=needed,
            )
        else:
            log.error("an update without an id was dropped")


def is_id(value: object) -> bool:
    """Whether a value can be an update's id."""
    return isinstance(value, int) and not isinstance(value, bool) and 0 <= value < MAX_INTEGER


def person_of(update: dict[str, Any]) -> int:
    """Whose lane an update belongs to: its author's id, else its chat's, else 0."""
    for event in update.values():
        if isinstance(event, dict):
            for key in ("from", "user", "chat"):
                who = event.get(key)
                if isinstance(who, dict) and isinstance(who.get("id"), int) and abs(who["id"]) < MAX_INTEGER:
                    return int(who["id"])
    return 0
