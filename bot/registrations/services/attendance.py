"""Who was there: by the word shown in the stream, its link, or the button of the last reminder."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.clock import Clock
from bot.people.services.people import CONSENT_VERSION, has_consented
from bot.quiet import MINUTE
from bot.registrations.services.changes import MARKS_FROM, Changes
from bot.registrations.services.checkin_words import attempt, readings
from bot.webinars.services.attendance_times import BUTTON_OPENS, CLOSES, counts
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
from storage.transactions import applies, reads, writes

OPENS = MARKS_FROM
"""Milliseconds before the start: from here on the word and the link count, and librarians may mark."""
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
        self.storage = storage
        self._clock = clock
        self._changes = changes

    async def by_word(self, act: Act, person: Person, words: str) -> CheckedIn | None:
        """Words outside a form may be a check-in word; None: they are not, or too many were not."""
        found = await self._tried(person, words)
        if found is None:
            return None
        if not found:
            await self._note_try(person)
            return None
        return await self._arrive(act, person, found[0], KnownBy.WORD)

    @reads
    def _tried(self, tables: Tables, person: Person, words: str) -> Sequence[Checkin] | None:
        """Where this is the word, one's own webinars first; None: nothing is on, or one tried too often."""
        on_now = self._on_now(tables, words)
        if not on_now or tables.checkins.tries(person.id, self._clock.now() - HOUR) >= MOST_TRIES:
            return None
        return sorted(_meant(words, on_now), key=lambda each: not _has_seat(tables, each, person))

    @writes
    def _note_try(self, tables: Tables, person: Person) -> None:
        now = self._clock.now()
        tables.checkins.add_try(person.id, now - HOUR, now)

    async def by_word_of_mine(self, act: Act, person: Person, words: str) -> CheckedIn | None:
        """The same in a form: only the word of a webinar at which the person has a seat is no answer there.

        Wrong ones are not counted: they are answers, and whoever has a seat needs no guessing.
        """
        mine = await self._mine(person, words)
        return await self._arrive(act, person, mine, KnownBy.WORD) if mine else None

    @reads
    def _mine(self, tables: Tables, person: Person, words: str) -> Checkin | None:
        meant = _meant(words, self._on_now(tables, words))
        return next((each for each in meant if _has_seat(tables, each, person)), None)

    async def by_link(self, act: Act, person: Person, code: str) -> CheckedIn:
        """The link does what the word does."""
        checkin = await self.storage.read(lambda tables: tables.checkins.by_code(code))
        if checkin is None:
            return CheckedIn(Arrival.GONE)
        return await self._arrive(act, person, checkin, KnownBy.LINK)

    @applies
    def agree(self, tables: Tables, person: Person, name: str, code: str) -> CheckedIn:
        """The consent and the check-in of somebody new, in one transaction."""
        now = self._clock.now()
        tables.people.set_consent(person.id, CONSENT_VERSION, name, now)
        checkin = tables.checkins.by_code(code)
        webinar = tables.webinars.get(checkin.webinar_id) if checkin else None
        if webinar is None:
            return CheckedIn(Arrival.GONE)
        return self._count(tables, webinar, person, KnownBy.LINK, OPENS)

    @applies
    def by_button(self, tables: Tables, person: Person, webinar_id: int) -> CheckedIn:
        """One tap of somebody who has a seat."""
        webinar = tables.webinars.get(webinar_id)
        if webinar is None or webinar.status is WebinarStatus.DRAFT:
            return CheckedIn(Arrival.GONE)
        registration = tables.registrations.get(webinar_id, person.id)
        if registration is None or not (registration.state is Seat.SEATED or registration.attendance):
            return CheckedIn(Arrival.NO_SEAT, webinar)
        return self._count(tables, webinar, person, KnownBy.BUTTON, BUTTON_OPENS)

    def _on_now(self, tables: Tables, words: str) -> Sequence[Checkin]:
        now = self._clock.now()
        return tables.checkins.open_at(now + OPENS, now - CLOSES) if attempt(words) else []

    @applies
    def _arrive(self, tables: Tables, person: Person, checkin: Checkin, by: KnownBy) -> CheckedIn:
        webinar = tables.webinars.get(checkin.webinar_id)
        if webinar is None:
            return CheckedIn(Arrival.GONE)
        problem = not_now(webinar, self._clock.now(), OPENS)
        if problem is None and not has_consented(person):
            return CheckedIn(Arrival.CONSENT_NEEDED, webinar, checkin.code)
        return self._count(tables, webinar, person, by, OPENS)

    def _count(self, tables: Tables, webinar: Webinar, person: Person, by: KnownBy, opens: int) -> CheckedIn:
        """Who comes without a seat is counted too, and gets none."""
        now = self._clock.now()
        if problem := not_now(webinar, now, opens):
            return CheckedIn(problem, webinar)
        registration = _registration(tables, webinar.id, person.id, now)
        if registration.attendance is Attendance.ATTENDED:
            return CheckedIn(Arrival.ALREADY, webinar)
        tables.registrations.mark(registration.id, Attendance.ATTENDED, by, now)
        self._changes.thank_late(tables, webinar, person.id)
        return CheckedIn(Arrival.COUNTED, webinar)


def not_now(webinar: Webinar, now: int, opens: int) -> Arrival | None:
    """Why nobody can check in at this instant; `opens`: milliseconds before the start."""
    if counts(webinar, now, opens):
        return None
    if webinar.status is not WebinarStatus.PUBLISHED:
        return Arrival.CALLED_OFF
    return Arrival.EARLY if now < webinar.starts_at - opens else Arrival.LATE


def _meant(words: str, on_now: Sequence[Checkin]) -> list[Checkin]:
    """Which of these words may have been meant; two webinars may have the same."""
    meant = readings(words) if on_now else ()
    return [each for each in on_now if each.folded in meant]


def _has_seat(tables: Tables, checkin: Checkin, person: Person) -> bool:
    registration = tables.registrations.get(checkin.webinar_id, person.id)
    return registration is not None and registration.state is Seat.SEATED


def _registration(tables: Tables, webinar_id: int, person_id: int, now: int) -> Registration:
    found = tables.registrations.get(webinar_id, person_id)
    if found is None:
        tables.registrations.put(webinar_id, person_id, Seat.CANCELLED, now)
        found = tables.registrations.get(webinar_id, person_id)
    if found is None:
        raise LookupError(person_id)
    return found
