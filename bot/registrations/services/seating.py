"""Seating: a librarian gives a seat, takes somebody off, adds a guest, marks who was there."""

import json
from dataclasses import dataclass
from enum import StrEnum
from typing import TypedDict

from bot.clock import Clock
from bot.quiet import MINUTE
from bot.registrations.services.changes import Changes
from bot.registrations.services.participants import ParticipantView, may_mark, view_of_participant
from bot.registrations.services.seats import Seats
from bot.webinars.services.seat_times import open_for_seats
from storage import Act, Storage, Tables
from storage.outbox import Telling
from storage.records import (
    Attendance,
    KnownBy,
    Person,
    Registration,
    Seat,
    Webinar,
    WebinarStatus,
)
from storage.transactions import applies


class SeatRuling(StrEnum):
    """What came of a librarian's act; each name is a text key (`participant-seated`)."""

    SEATED = "seated"
    TAKEN_OFF = "taken-off"
    GUEST_ADDED = "guest-added"
    GUEST_REMOVED = "guest-removed"
    MARKED = "marked"
    NO_SEAT = "no-seat"
    ALREADY = "already"
    OVER = "over"
    EARLY = "early"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Ruled:
    """The outcome, and the card as it is now (None: there is none any more)."""

    ruling: SeatRuling
    webinar_id: int
    view: ParticipantView | None = None


class _Subject(TypedDict):
    """Whom an act in the log is about."""

    webinar_id: int
    person_id: int | None


class Seating:
    """Acts of librarians, each noted in the log."""

    def __init__(self, storage: Storage, clock: Clock, seats: Seats, changes: Changes) -> None:
        self.storage = storage
        self._clock = clock
        self._seats = seats
        self._changes = changes

    @applies
    def seat(self, tables: Tables, librarian: Person, registration_id: int) -> Ruled:
        """Give somebody who waits a seat; never more seats than there are."""
        found = self._load(tables, registration_id)
        if found is None:
            return Ruled(SeatRuling.GONE, 0)
        webinar, registration = found
        ruling = self._may_seat(tables, webinar, registration)
        if ruling is SeatRuling.SEATED:
            self._seats.seat(tables, webinar, registration)
            tables.log.add(librarian.id, "participant_seated", self._clock.now(), **_of(registration))
        return self._ruled(tables, ruling, registration)

    @applies
    def take_off(self, tables: Tables, librarian: Person, registration_id: int, reason: str) -> Ruled:
        """Take the seat, the offer or the place in the line; the person is told why. Ends the form."""
        now = self._clock.now()
        tables.forms.remove(librarian.id)
        found = self._load(tables, registration_id)
        if found is None or found[1].person_id is None:
            return Ruled(SeatRuling.GONE, found[0].id if found else 0)
        webinar, registration = found
        ruling = _may_take_off(webinar, registration, now)
        if ruling is SeatRuling.TAKEN_OFF:
            self._take_off(tables, webinar, registration, reason)
            tables.log.add(librarian.id, "participant_removed", self._clock.now(), **_of(registration))
        return self._ruled(tables, ruling, registration)

    @applies
    def add_guest(self, tables: Tables, librarian: Person, webinar_id: int, name: str) -> Ruled:
        """Somebody without Telegram takes a seat; once it is over, they were there. Ends the form."""
        now = self._clock.now()
        tables.forms.remove(librarian.id)
        webinar = tables.webinars.get(webinar_id)
        if webinar is None or webinar.status is not WebinarStatus.PUBLISHED:
            return Ruled(SeatRuling.OVER if webinar else SeatRuling.GONE, webinar_id)
        coming = open_for_seats(webinar, now)
        if coming and self._seats.full(tables, webinar):
            return Ruled(SeatRuling.NO_SEAT, webinar_id)
        seat, attendance = (Seat.SEATED, None) if coming else (Seat.CANCELLED, Attendance.ATTENDED)
        added = tables.registrations.add_guest(webinar_id, name, seat, attendance, now)
        tables.log.add(librarian.id, "guest_added", now, webinar_id=webinar_id)
        return Ruled(SeatRuling.GUEST_ADDED, webinar_id, view_of_participant(tables, added, now))

    async def remove_guest(self, act: Act, librarian: Person, registration_id: int) -> Ruled:
        """A guest does not come; of one who was there only the name goes, and is gone at once."""
        ruled = await self._remove_guest(act, librarian, registration_id)
        if ruled.ruling is SeatRuling.GUEST_REMOVED:
            await self.storage.erase_traces()
        return ruled

    @applies
    def _remove_guest(self, tables: Tables, librarian: Person, registration_id: int) -> Ruled:
        found, now = self._load(tables, registration_id), self._clock.now()
        if found is None or found[1].guest is None:
            return Ruled(SeatRuling.GONE, found[0].id if found else 0)
        webinar, registration = found
        if webinar.ends_at > now:
            tables.registrations.remove_guest(registration_id)
            self._seats.hand_on(tables, webinar.id)
        else:
            tables.registrations.unname_guest(registration_id)
        tables.log.add(librarian.id, "guest_removed", now, **_of(registration))
        tables.traces.note(now)
        return Ruled(SeatRuling.GUEST_REMOVED, webinar.id)

    @applies
    def mark(
        self, tables: Tables, librarian: Person, registration_id: int, attendance: Attendance | None
    ) -> Ruled:
        """Was there, was not, or nobody knows."""
        now = self._clock.now()
        found = self._load(tables, registration_id)
        if found is None:
            return Ruled(SeatRuling.GONE, 0)
        webinar, registration = found
        if not may_mark(webinar, now):
            return self._ruled(tables, SeatRuling.EARLY, registration)
        if registration.attendance is not attendance:
            self._mark(tables, webinar, registration, attendance)
            details = {"attendance": attendance or "unknown"}
            tables.log.add(librarian.id, "attendance_marked", now, **_of(registration), details=details)
        return self._ruled(tables, SeatRuling.MARKED, registration)

    def _mark(
        self, tables: Tables, webinar: Webinar, registration: Registration, attendance: Attendance | None
    ) -> None:
        now = self._clock.now()
        by, at = (KnownBy.LIBRARIAN, now) if attendance else (None, None)
        tables.registrations.mark(registration.id, attendance, by, at)
        if _is_asked(webinar, registration, attendance) and registration.person_id is not None:
            self._changes.thank_late(tables, webinar, registration.person_id)

    def _may_seat(self, tables: Tables, webinar: Webinar, registration: Registration) -> SeatRuling:
        if not open_for_seats(webinar, self._clock.now()):
            return SeatRuling.OVER
        if registration.state is not Seat.WAITING or registration.person_id is None:
            return SeatRuling.ALREADY
        return SeatRuling.NO_SEAT if self._seats.full(tables, webinar) else SeatRuling.SEATED

    def _take_off(self, tables: Tables, webinar: Webinar, registration: Registration, reason: str) -> None:
        now, person_id = self._clock.now(), registration.person_id or 0
        offer = tables.offers.open_of(webinar.id, person_id)
        if offer is not None:
            tables.offers.close(offer.id, "declined")
        tables.registrations.set_state(registration.id, Seat.CANCELLED, now)
        tables.outbox.drop_for_person(webinar.id, person_id, "taken off", now)
        tables.outbox.add([_taken_off(webinar, person_id, reason, now)], now)
        if registration.state is not Seat.WAITING:
            self._seats.hand_on(tables, webinar.id, offer.seat if offer else None)

    def _ruled(self, tables: Tables, ruling: SeatRuling, registration: Registration) -> Ruled:
        view = view_of_participant(tables, registration.id, self._clock.now())
        return Ruled(ruling, registration.webinar_id, view)

    def _load(self, tables: Tables, registration_id: int) -> tuple[Webinar, Registration] | None:
        registration = tables.registrations.get_by_id(registration_id)
        webinar = tables.webinars.get(registration.webinar_id) if registration else None
        return (webinar, registration) if webinar and registration else None


def _of(registration: Registration) -> _Subject:
    return {"webinar_id": registration.webinar_id, "person_id": registration.person_id}


def _is_asked(webinar: Webinar, registration: Registration, attendance: Attendance | None) -> bool:
    """Whether somebody with this mark is thanked and asked how it was."""
    unmarked = attendance is None and registration.state is Seat.SEATED and webinar.closed_at is None
    return unmarked or attendance is Attendance.ATTENDED


def _may_take_off(webinar: Webinar, registration: Registration, now: int) -> SeatRuling:
    if not open_for_seats(webinar, now):
        return SeatRuling.OVER
    return SeatRuling.ALREADY if registration.state is Seat.CANCELLED else SeatRuling.TAKEN_OFF


def _taken_off(webinar: Webinar, person_id: int, reason: str, now: int) -> Telling:
    return Telling(
        person_id=person_id,
        kind="taken_off",
        webinar_id=webinar.id,
        details=json.dumps({"reason": reason}, ensure_ascii=False),
        once_key=f"taken_off:{webinar.id}:{person_id}:{now}",
        due_at=now,
        deadline_at=now + MINUTE,
        until_at=webinar.ends_at,
    )
