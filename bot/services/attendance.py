"""Who was there: by the word shown in the stream, its link, or the button of the last reminder."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.clock import Clock
from bot.services.changes import MARKS_FROM, Changes
from bot.services.checkin_words import attempt, readings
from bot.services.people import CONSENT_VERSION, has_consented
from bot.services.quiet import MINUTE
from storage import Act, Storage, Tables
from storage.checkins import Checkin
from storage.records import (
    Attendance,
    KnownBy,
    Person,
    Registration,
    Seat,
    Webinar,
    WebinarStatus,
)

OPENS = MARKS_FROM
"""Milliseconds before the start: from here on the word and the link count, and librarians may mark."""
BUTTON_OPENS = 10 * MINUTE
"""Before the start: from here on the button counts."""
CLOSES = 60 * MINUTE
"""After the end: until here everything counts; librarians may mark later too."""
MOST_TRIES = 10
"""Wrong words an hour; then words are not compared any more."""
HOUR = 60 * MINUTE


class Arrival(StrEnum):
    """What came of checking in; each name is a text key (`checkin-counted`)."""

    COUNTED = "counted"
    ALREADY = "already"
    EARLY = "early"
    LATE = "late"
    NO_SEAT = "no-seat"
    CALLED_OFF = "called-off"
    CONSENT_NEEDED = "consent-needed"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class CheckedIn:
    """The outcome, the webinar (None: there is none), and the code of its link if the consent is missing."""

    arrival: Arrival
    webinar: Webinar | None = None
    code: str = ""


class CheckIns:
    """People say that they are there."""

    def __init__(self, storage: Storage, clock: Clock, changes: Changes) -> None:
        self._storage = storage
        self._clock = clock
        self._changes = changes

    async def by_word(self, act: Act, person: Person, words: str) -> CheckedIn | None:
        """Words outside a form may be a check-in word; None: they are not, or too many were not."""
        now, tables = self._clock.now(), self._storage.read
        on_now = await self._on_now(words)
        if not on_now or await tables.checkins.tries(person.id, now - HOUR) >= MOST_TRIES:
            return None
        found = _meant(words, on_now)
        if not found:
            async with self._storage.transaction() as writing:
                await writing.checkins.add_try(person.id, now - HOUR, now)
            return None
        mine = [each for each in found if await _has_seat(tables, each, person)]
        return await self._arrive(act, person, (mine or found)[0], KnownBy.WORD)

    async def by_word_of_mine(self, act: Act, person: Person, words: str) -> CheckedIn | None:
        """The same in a form: only the word of a webinar at which the person has a seat is no answer there.

        Wrong ones are not counted: they are answers, and whoever has a seat needs no guessing.
        """
        for each in _meant(words, await self._on_now(words)):
            if await _has_seat(self._storage.read, each, person):
                return await self._arrive(act, person, each, KnownBy.WORD)
        return None

    async def by_link(self, act: Act, person: Person, code: str) -> CheckedIn:
        """The link does what the word does."""
        checkin = await self._storage.read.checkins.by_code(code)
        if checkin is None:
            return CheckedIn(Arrival.GONE)
        return await self._arrive(act, person, checkin, KnownBy.LINK)

    async def agree(self, act: Act, person: Person, name: str, code: str) -> CheckedIn:
        """The consent and the check-in of somebody new, in one transaction."""
        now = self._clock.now()
        async with self._storage.transaction(act) as tables:
            await tables.people.set_consent(person.id, CONSENT_VERSION, name, now)
            checkin = await tables.checkins.by_code(code)
            webinar = await tables.webinars.get(checkin.webinar_id) if checkin else None
            if webinar is None:
                return CheckedIn(Arrival.GONE)
            return await self._count(tables, webinar, person, KnownBy.LINK, OPENS)

    async def by_button(self, act: Act, person: Person, webinar_id: int) -> CheckedIn:
        """One tap of somebody who has a seat."""
        async with self._storage.transaction(act) as tables:
            webinar = await tables.webinars.get(webinar_id)
            if webinar is None or webinar.status is WebinarStatus.DRAFT:
                return CheckedIn(Arrival.GONE)
            registration = await tables.registrations.get(webinar_id, person.id)
            if registration is None or not (registration.state is Seat.SEATED or registration.attendance):
                return CheckedIn(Arrival.NO_SEAT, webinar)
            return await self._count(tables, webinar, person, KnownBy.BUTTON, BUTTON_OPENS)

    async def _on_now(self, words: str) -> Sequence[Checkin]:
        now = self._clock.now()
        return await self._storage.read.checkins.open_at(now + OPENS, now - CLOSES) if attempt(words) else []

    async def _arrive(self, act: Act, person: Person, checkin: Checkin, by: KnownBy) -> CheckedIn:
        async with self._storage.transaction(act) as tables:
            webinar = await tables.webinars.get(checkin.webinar_id)
            if webinar is None:
                return CheckedIn(Arrival.GONE)
            problem = not_now(webinar, self._clock.now(), OPENS)
            if problem is None and not has_consented(person):
                return CheckedIn(Arrival.CONSENT_NEEDED, webinar, checkin.code)
            return await self._count(tables, webinar, person, by, OPENS)

    async def _count(
        self, tables: Tables, webinar: Webinar, person: Person, by: KnownBy, opens: int
    ) -> CheckedIn:
        """Who comes without a seat is counted too, and gets none."""
        now = self._clock.now()
        if problem := not_now(webinar, now, opens):
            return CheckedIn(problem, webinar)
        registration = await _registration(tables, webinar.id, person.id, now)
        if registration.attendance is Attendance.ATTENDED:
            return CheckedIn(Arrival.ALREADY, webinar)
        await tables.registrations.mark(registration.id, Attendance.ATTENDED, by, now)
        await self._changes.thank_late(tables, webinar, person.id)
        return CheckedIn(Arrival.COUNTED, webinar)


def not_now(webinar: Webinar, now: int, opens: int) -> Arrival | None:
    """Why nobody can check in at this instant; `opens`: milliseconds before the start."""
    if webinar.status is not WebinarStatus.PUBLISHED:
        return Arrival.CALLED_OFF
    if now < webinar.starts_at - opens:
        return Arrival.EARLY
    return Arrival.LATE if now >= webinar.ends_at + CLOSES else None


def _meant(words: str, on_now: Sequence[Checkin]) -> list[Checkin]:
    """Which of these words may have been meant; two webinars may have the same."""
    meant = readings(words) if on_now else ()
    return [each for each in on_now if each.folded in meant]


async def _has_seat(tables: Tables, checkin: Checkin, person: Person) -> bool:
    registration = await tables.registrations.get(checkin.webinar_id, person.id)
    return registration is not None and registration.state is Seat.SEATED


async def _registration(tables: Tables, webinar_id: int, person_id: int, now: int) -> Registration:
    found = await tables.registrations.get(webinar_id, person_id)
    if found is None:
        await tables.registrations.put(webinar_id, person_id, Seat.CANCELLED, now)
        found = await tables.registrations.get(webinar_id, person_id)
    if found is None:
        raise LookupError(person_id)
    return found
