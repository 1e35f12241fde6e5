"""Messages with a button that opens a join link: when the link changes, each becomes the card as it is now.

Which they are is noted within a second; what a tap makes another screen of is left alone.
"""

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from bot.chat.sending.kinds import Kind, Live
from bot.clock import Clock
from bot.webinars.services.about import ANYBODY, unless
from storage import Storage, Tables
from storage.live_cards import Opens, Watched
from storage.outbox import Settled, Telling
from storage.records import Delivery, Notice, Webinar
from storage.transactions import writes

SUBJECT: Literal["join"] = "join"
JOIN_CARD = "join_card"
LATER = 60_000
"""Milliseconds by which old buttons come after the news."""


class JoinCards:
    """Knows them, and has them changed."""

    def __init__(self, storage: Storage, clock: Clock, with_link: int) -> None:
        self.storage = storage
        self._clock = clock
        self._with_link = with_link
        self._noted: set[tuple[int, int]] = set()
        self._shown: dict[tuple[int, int], Opens | None] = {}
        self._loaded = False

    def shown(self, chat_id: int, message_id: int, opens: Opens | None) -> None:
        """This message shows something now: a button that opens a join link, or none."""
        key = (chat_id, message_id)
        if opens is not None or key in self._noted or key in self._shown or not self._loaded:
            self._shown[key] = opens

    async def keep(self) -> None:
        """Note what was shown since the last time."""
        if not self._loaded:
            noted = await self.storage.read(lambda tables: tables.live_cards.of_kind(SUBJECT))
            self._noted |= {(each.chat_id, each.message_id) for each in noted}
            self._loaded = True
        if not self._shown:
            return
        shown, self._shown = self._shown, {}
        try:
            await self._note_all(shown)
        except BaseException:
            self._shown = shown | self._shown
            raise

    @writes
    def forget_over(self, tables: Tables) -> None:
        """Nobody joins any more what is over."""
        tables.live_cards.remove_over(SUBJECT, self._clock.now())

    @writes
    def _note_all(self, tables: Tables, shown: Mapping[tuple[int, int], Opens | None]) -> None:
        for (chat_id, message_id), opens in shown.items():
            self._note(tables, chat_id, message_id, opens)

    def _note(self, tables: Tables, chat_id: int, message_id: int, opens: Opens | None) -> None:
        tables.live_cards.remove_kind(chat_id, SUBJECT, message_id)
        self._noted.discard((chat_id, message_id))
        webinar = tables.webinars.get(opens[0]) if opens else None
        if webinar is None or opens is None or tables.people.get(chat_id) is None:
            return
        self._put(tables, webinar.id, chat_id, message_id)
        if webinar.join_link != opens[1]:
            renew(tables, webinar, self._clock.now())

    def _put(self, tables: Tables, webinar_id: int, chat_id: int, message_id: int) -> None:
        subject = f"{SUBJECT}:{webinar_id}:{message_id}"
        tables.live_cards.put(chat_id, subject, message_id, self._clock.now())
        self._noted.add((chat_id, message_id))

    def sent(self, tables: Tables, notice: Notice, settled: Settled) -> None:
        """In the commit that says so: a notice with the link has arrived."""
        if settled.state is not Delivery.SENT or (notice.lead or 0) > self._with_link:
            return
        webinar = tables.webinars.get(notice.webinar_id or 0)
        if webinar is not None and webinar.join_link:
            for message_id in settled.message_ids:
                self._put(tables, webinar.id, notice.person_id, message_id)

    def noting(self, kinds: Mapping[str, Kind]) -> dict[str, Kind]:
        """The same kinds of notices, noted as messages with the link; and the change of one."""
        changed = Kind(why_not=unless(ANYBODY), live=self._old, load=self._still, at_once=True)
        return {name: replace(kind, follow=self.sent) for name, kind in kinds.items()} | {JOIN_CARD: changed}

    def _still(self, tables: Tables, notice: Notice) -> bool | None:
        """Whether the message shows the link still; None, for which nothing is changed, if not."""
        message_id = _message_of(notice)
        key, subject = (notice.person_id, message_id), f"{SUBJECT}:{notice.webinar_id}:{message_id}"
        gone = self._shown.get(key, True) is None
        return None if gone or tables.live_cards.get(notice.person_id, subject) is None else True

    def _old(self, _tables: Tables, notice: Notice, _now: int) -> Live:
        return Live(None, _message_of(notice))


def renew(tables: Tables, webinar: Webinar, now: int) -> None:
    """Have every message that opens a link of this webinar changed into the card as it is now."""
    watched = tables.live_cards.of_kind(f"{SUBJECT}:{webinar.id}")
    tables.outbox.add([_telling(webinar, each, now) for each in watched], now)


def _telling(webinar: Webinar, watched: Watched, now: int) -> Telling:
    message = f"{watched.chat_id}:{watched.message_id}"
    return Telling(
        person_id=watched.chat_id,
        kind=JOIN_CARD,
        webinar_id=webinar.id,
        once_key=f"{JOIN_CARD}:{webinar.id}:{webinar.revision}:{message}",
        due_at=now,
        deadline_at=now + LATER,
        until_at=webinar.ends_at,
        details=json.dumps({"message": watched.message_id}),
    )


def _message_of(notice: Notice) -> int:
    return int(json.loads(notice.details)["message"])
