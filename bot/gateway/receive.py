"""Receiving by long polling: every update is stored before Telegram hears that we have it."""

import asyncio
import json
from collections.abc import Callable, Iterator, Sequence
from typing import Any

import structlog

from bot.clock import Clock
from bot.gateway.errors import Conflict, Revoked, Slow, TelegramFault
from bot.gateway.telegram import Telegram
from storage import Storage
from storage.records import Received

log = structlog.get_logger(__name__)

ALLOWED_UPDATES = ("message", "callback_query", "my_chat_member")
LONG_POLL = 50
"""Seconds Telegram may hold a poll open."""
BATCH = 100
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
"""Seconds between polls that fail, growing; the last one stays."""
MAX_INTEGER = 2**63


class Receiver:
    """Polls, stores, and hands over what is new."""

    def __init__(
        self, telegram: Telegram, storage: Storage, clock: Clock, hand_over: Callable[[Received], None]
    ) -> None:
        self._telegram = telegram
        self._storage = storage
        self._clock = clock
        self._hand_over = hand_over
        self._offset: int | None = None
        self._failures = 0
        self.polled_at: float | None = None

    async def poll_forever(self, room: Callable[[], Any]) -> None:
        """Receive until cancelled; no trouble at Telegram's or the database's end stops it."""
        while True:
            await room()
            try:
                await self.poll()
                self._failures = 0
            except TelegramFault as fault:
                await self._pause(fault)
            except Exception:
                log.exception("storing updates failed")
                await self._pause(None)

    async def poll(self) -> None:
        """One long poll: what came is stored in one commit, then handed over."""
        params = {
            "offset": self._offset,
            "timeout": LONG_POLL,
            "limit": BATCH,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        updates = await self._telegram.call("getUpdates", params, timeout=LONG_POLL + 10)
        self.polled_at = self._clock.monotonic()
        if not updates:
            return
        received = list(_readable(updates))
        for each in await self._store(received):
            self._hand_over(each)
        self._offset = _last_id(updates) + 1

    async def _store(self, received: Sequence[Received]) -> list[Received]:
        """Store what is not stored yet, and give it."""
        if not received:
            return []
        ids = [each.update_id for each in received]
        async with self._storage.transaction() as tables:
            known = await tables.inbox.known(min(ids), max(ids))
            new = {each.update_id: each for each in received if each.update_id not in known}
            await tables.inbox.add(list(new.values()), self._clock.now())
        return list(new.values())

    async def _pause(self, fault: TelegramFault | None) -> None:
        seconds = PAUSES[min(self._failures, len(PAUSES) - 1)]
        if isinstance(fault, Slow):
            seconds = max(seconds, fault.retry_after)
        self._failures += 1
        if fault is not None:
            _report(fault, seconds)
        await asyncio.sleep(seconds)


def _report(fault: TelegramFault, seconds: float) -> None:
    if isinstance(fault, Revoked):
        log.error(
            "Telegram refuses the token: nothing is received; set the right BOT_TOKEN", again_in=seconds
        )
    elif isinstance(fault, Conflict):
        log.error("another program polls with this token; stop it", again_in=seconds, fault=str(fault))
    else:
        log.warning("polling failed", fault=str(fault), again_in=seconds)


def _readable(updates: Sequence[object]) -> Iterator[Received]:
    for update in updates:
        if isinstance(update, dict) and _is_id(update.get("update_id")):
            # ASCII, so that half a surrogate pair can be stored too.
            yield Received(
                update["update_id"], person_of(update), json.dumps(update), applied=False, attempts=0
            )
        else:
            log.error("an update without an id was dropped")


def _last_id(updates: Sequence[object]) -> int:
    ids = [each["update_id"] for each in updates if isinstance(each, dict) and _is_id(each.get("update_id"))]
    return max(ids, default=0)


def _is_id(value: object) -> bool:
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
