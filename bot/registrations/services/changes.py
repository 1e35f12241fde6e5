"""What a change of a webinar means for those who registered: told once, with everything planned anew."""

import json
from dataclasses import replace

from bot.clock import Clock
from bot.quiet import MINUTE
from bot.registrations.services.reminders import Reminders
from bot.registrations.services.seats import Seats
from bot.webinars.services import join_links
from bot.webinars.services.calendars import send_again
from bot.webinars.services.facts import materials_of, webinar_of
from bot.webinars.services.saying import said_of
from storage import Tables
from storage.materials import Purpose
from storage.outbox import Telling, Whom
from storage.records import Webinar, WebinarFacts, WebinarStatus
from storage.told import What

MARKS_FROM = 15 * MINUTE
"""Milliseconds before the start: from here on it can be seen who is there."""
THANKS_WITHIN = 3 * 24 * 3600 * 1000
"""Milliseconds after the end in which thanks still make sense (after an outage, say)."""
BEFORE_THE_END = frozenset({"moved", "back_on"})
"""Kinds that ask whether the reader can come: after the end nobody needs to answer."""


class Changes:
    """Acts on the difference between a webinar before and after, in the transaction that changed it."""

    def __init__(self, clock: Clock, reminders: Reminders, seats: Seats) -> None:
        self._clock = clock
        self._reminders = reminders
        self._seats = seats

    def apply(
        self,
        tables: Tables,
        webinar_id: int,
        present: WebinarFacts,
        facts: WebinarFacts,
        reason: str | None = None,
    ) -> Webinar:
        """Store new facts of a webinar and do all that follows. `reason`: why it is cancelled, if it is."""
        before = webinar_of(tables, webinar_id)
        tables.webinars.change(webinar_id, facts, self._clock.now())
        if facts.status is not present.status:
            tables.webinars.set_reason(webinar_id, reason)
        after = webinar_of(tables, webinar_id)
        if after.starts_at != before.starts_at:
            self._settle_marks(tables, before, after)
        self.follow(tables, before, after)
        if materials_of(facts) - materials_of(present):
            self._first_told(tables, after, What.MATERIALS)
        return after

    def follow(self, tables: Tables, before: Webinar, after: Webinar) -> None:
        """Tell everybody concerned and re-plan; nothing if nothing that matters to them changed."""
        if after.status is not WebinarStatus.PUBLISHED:
            if after.status is not before.status:
                self._call_off(tables, after)
            return
        if after.ends_at > self._clock.now():
            tables.registrations.release_nameless(after.id, self._clock.now())
        if after.starts_at != before.starts_at:
            self._move(tables, before, after)
        if is_cancelled(before):
            self._tell(tables, Whom.REGISTERED, "back_on", after)
            send_again(tables, after, self._clock.now())
        else:
            join_links.tell(tables, before, after, self._clock.now())
        self._reminders.plan(tables, after)
        if more_seats(before, after):
            self._seats.seat_the_waiting(tables, after)
        else:
            self._seats.withdraw_surplus(tables, after)
        self._seats.hand_on(tables, after.id)
        if after.recording and after.recording != before.recording:
            self._first_told(tables, after, What.RECORDING)

    def told(self, tables: Tables, webinar: Webinar, what: What, whom: Whom = Whom.REGISTERED) -> None:
        """Readers of a past webinar are told of its recording or its materials, also if they were before."""
        known = tables.told.get(webinar.id, what)
        times = known.times + 1 if known else 1
        key = f"{what}:{webinar.id}" if times == 1 else f"{what}:{webinar.id}:{times}"
        tables.told.tell(webinar.id, what, said_of(tables, webinar, what), self._clock.now())
        self._tell(tables, whom, str(what), webinar, key=key)

    def corrected(self, tables: Tables, webinar: Webinar, what: What) -> None:
        """What stands in their chats is said anew."""
        known, now = tables.told.get(webinar.id, what), self._clock.now()
        if known is not None and known.told_at is not None:
            tables.told.queue_corrections(webinar.id, what, known.told_at, now)
            tables.told.correct(webinar.id, what, said_of(tables, webinar, what))

    def thank(self, tables: Tables, webinar: Webinar) -> None:
        """After the end: thanks to who came or may have, with the recording if it is there already."""
        self._tell(tables, Whom.ASKED, "thanks", webinar, key=_thanks_key(webinar))
        if webinar.recording or tables.materials.of(webinar.id, Purpose.RECORDING):
            self._first_told(tables, webinar, What.RECORDING, Whom.UNASKED)
        tables.webinars.set_thanked(webinar.id, self._clock.now())

    def thank_late(self, tables: Tables, webinar: Webinar, person_id: int) -> None:
        """It became known only after the end that this person was there: thanks, if not thanked yet."""
        now = self._clock.now()
        if webinar.ends_at <= now < webinar.ends_at + THANKS_WITHIN:
            telling = _telling("thanks", webinar, now, f"{_thanks_key(webinar)}:{person_id}")
            tables.outbox.add([replace(telling, person_id=person_id)], now)

    def _move(self, tables: Tables, before: Webinar, after: Webinar) -> None:
        now = self._clock.now()
        tables.reminders.skip_planned(after.id, "moved", now)
        if after.ends_at > now:
            self._tell_moved(tables, before, after, now)
        tables.outbox.drop_outdated(after.id, after.starts_at, "moved", now)
        self._seats.tell_anew(tables, after)
        if after.ends_at > now:
            send_again(tables, after, now)

    def _settle_marks(self, tables: Tables, before: Webinar, after: Webinar) -> None:
        """A mark belongs to the start it was made for: it is put aside with it, and comes back with it."""
        if after.starts_at - MARKS_FROM > self._clock.now():
            tables.registrations.put_marks_aside(after.id, before.starts_at)
        tables.registrations.bring_marks_back(after.id, after.starts_at)

    def _tell_moved(self, tables: Tables, before: Webinar, after: Webinar, now: int) -> None:
        """Who was not told of an earlier move yet hears the start they know as the old one, or nothing."""
        telling = _telling("moved", after, now, _change_key("moved", after))
        tables.outbox.add_moved(telling, _known_start(before), now)
        tables.outbox.drop_moved_back(after.id, _known_start(after), now)

    def _call_off(self, tables: Tables, webinar: Webinar) -> None:
        now = self._clock.now()
        tables.reminders.skip_planned(webinar.id, "cancelled", now)
        tables.outbox.drop_pending(webinar.id, "cancelled", now)
        self._seats.withdraw_all(tables, webinar.id)
        if is_cancelled(webinar) and webinar.ends_at > now:
            self._tell(tables, Whom.REGISTERED, "called_off", webinar)
            send_again(tables, webinar, now)

    def _first_told(self, tables: Tables, webinar: Webinar, what: What, whom: Whom = Whom.REGISTERED) -> None:
        over = webinar.status is WebinarStatus.PUBLISHED and webinar.ends_at <= self._clock.now()
        if over and tables.told.get(webinar.id, what) is None:
            self.told(tables, webinar, what, whom)

    def _tell(self, tables: Tables, whom: Whom, kind: str, webinar: Webinar, key: str = "") -> None:
        now = self._clock.now()
        once_key = key or _change_key(kind, webinar)
        tables.outbox.add_for(whom, _telling(kind, webinar, now, once_key), now)


def is_cancelled(webinar: Webinar) -> bool:
    """Whether a webinar is called off."""
    return webinar.status is WebinarStatus.CANCELLED


def more_seats(before: Webinar, after: Webinar) -> bool:
    """Whether the capacity grew; none is the largest."""
    if before.capacity is None:
        return False
    return after.capacity is None or after.capacity > before.capacity


def _thanks_key(webinar: Webinar) -> str:
    return f"thanks:{webinar.id}:{webinar.starts_at}"


def _telling(kind: str, webinar: Webinar, now: int, once_key: str) -> Telling:
    return Telling(
        kind=kind,
        webinar_id=webinar.id,
        starts_at=webinar.starts_at,
        once_key=once_key,
        due_at=now,
        deadline_at=now + MINUTE,
        until_at=webinar.ends_at if kind in BEFORE_THE_END else None,
    )


def _change_key(kind: str, webinar: Webinar) -> str:
    """One notice of a kind per change."""
    return f"{kind}:{webinar.id}:{webinar.revision}"


def _known_start(webinar: Webinar) -> str:
    """The start as the notice of a move tells it."""
    return json.dumps({"from": webinar.starts_at, "date_only": webinar.date_only})
