"""Registrations: who comes to which webinar, and who waits."""

from typing import NamedTuple

from storage.queries import Row, Table
from storage.records import Attendance, KnownBy, Registration, Seat
from storage.rows import record


class Counts(NamedTuple):
    """How full a webinar is; an offered seat is taken."""

    taken: int
    waiting: int


class RegistrationsTable(Table):
    """Typed queries of `registrations`."""

    noun = "registrations"

    def get(self, webinar_id: int, person_id: int) -> Registration | None:
        """What this person answered, if anything."""
        row: Row | None = self.sql.get(self.link, webinar_id=webinar_id, person_id=person_id)
        return record(Registration, row) if row else None

    def get_by_id(self, registration_id: int) -> Registration | None:
        """The registration with this id, a guest's too."""
        row: Row | None = self.sql.get_by_id(self.link, registration_id=registration_id)
        return record(Registration, row) if row else None

    def of_person(self, person_id: int) -> list[Registration]:
        """Every answer of this person to a published webinar, soonest first."""
        rows: list[Row] = self.sql.of_person(self.link, person_id=person_id)
        return [record(Registration, row) for row in rows]

    def mine(self, person_id: int, now: int, limit: int, offset: int) -> list[Registration]:
        """What waits for this person's answer, what they come to, wait for, declined, attended and missed."""
        rows: list[Row] = self.sql.mine(self.link, person_id=person_id, now=now, limit=limit, offset=offset)
        return [record(Registration, row) for row in rows]

    def count_mine(self, person_id: int, now: int) -> int:
        """How many `mine` would give without a limit."""
        return int(self.sql.count_mine(self.link, person_id=person_id, now=now))

    def count(self, webinar_id: int) -> Counts:
        """Taken seats and people waiting."""
        row: Row = self.sql.count(self.link, webinar_id=webinar_id)
        return Counts(*row)

    def before(self, webinar_id: int, place: int) -> int:
        """How many wait before this place."""
        return int(self.sql.before(self.link, webinar_id=webinar_id, place=place))

    def next_waiting(self, webinar_id: int, limit: int, seat: int | None = None) -> list[Registration]:
        """The first in the waiting list who can be told, also of this seat (its first offer)."""
        find = self.sql.next_waiting
        rows: list[Row] = find(self.link, webinar_id=webinar_id, seat=seat, limit=limit)
        return [record(Registration, row) for row in rows]

    def put(self, webinar_id: int, person_id: int, state: Seat, now: int) -> int:
        """Store an answer; gives its place, always a new one at the end of the line."""
        put = self.sql.put
        return int(put(self.link, webinar_id=webinar_id, person_id=person_id, state=state, now=now))

    def set_state(self, registration_id: int, state: Seat, now: int) -> None:
        """Change an answer where it stands in the line."""
        self.sql.set_state(self.link, registration_id=registration_id, state=state, now=now)

    def add_guest(
        self, webinar_id: int, name: str, state: Seat, attendance: Attendance | None, now: int
    ) -> int:
        """Somebody without Telegram, by name; gives the registration's id."""
        return int(
            self.sql.add_guest(
                self.link,
                webinar_id=webinar_id,
                guest=name,
                state=state,
                attendance=attendance,
                attendance_by=KnownBy.LIBRARIAN if attendance else None,
                attendance_at=now if attendance else None,
                now=now,
            )
        )

    def remove_guest(self, registration_id: int) -> None:
        """A guest does not come: nothing of them stays."""
        self.sql.remove_guest(self.link, registration_id=registration_id)

    def unname_guest(self, registration_id: int) -> None:
        """A guest was there: the count stays, the name does not."""
        self.sql.unname_guest(self.link, registration_id=registration_id)

    def unname_guests(self, before: int) -> None:
        """Names of guests at webinars that were over at this instant (epoch milliseconds) do not stay."""
        self.sql.unname_guests(self.link, before=before)

    def count_old_guests(self, before: int) -> int:
        """How many `unname_guests` would take the name from."""
        return int(self.sql.count_old_guests(self.link, before=before))

    def mark(
        self, registration_id: int, attendance: Attendance | None, by: KnownBy | None, at: int | None
    ) -> None:
        """Was there or not, how and when (epoch milliseconds) that was said; None: nobody said."""
        mark = self.sql.mark
        mark(
            self.link,
            registration_id=registration_id,
            attendance=attendance,
            attendance_by=by,
            attendance_at=at,
        )

    def put_marks_aside(self, webinar_id: int, starts_at: int) -> None:
        """What was marked is about this start (epoch milliseconds), which is none any more."""
        self.sql.keep_marks(self.link, webinar_id=webinar_id, starts_at=starts_at)
        self.sql.clear_marks(self.link, webinar_id=webinar_id)

    def bring_marks_back(self, webinar_id: int, starts_at: int) -> None:
        """It starts at this instant again: what was put aside counts, unless something newer was said."""
        self.sql.bring_marks_back(self.link, webinar_id=webinar_id, starts_at=starts_at)

    def seated(self, webinar_id: int) -> list[int]:
        """Ids of the people who come."""
        rows: list[Row] = self.sql.seated(self.link, webinar_id=webinar_id)
        return [row[0] for row in rows]

    def count_seated(self, webinar_id: int) -> int:
        """How many come."""
        return int(self.sql.count_seated(self.link, webinar_id=webinar_id))

    def holds(self, person_id: int) -> list[int]:
        """Ids of the webinars where this person takes a seat."""
        rows: list[Row] = self.sql.holds(self.link, person_id=person_id)
        return [row[0] for row in rows]

    def release_nameless(self, webinar_id: int, now: int) -> None:
        """Whoever had their data deleted does not hold a seat or a place in the line any more."""
        self.sql.release_nameless(self.link, webinar_id=webinar_id, now=now)

    def forget(self, person_id: int, now: int) -> None:
        """Past webinars keep the count without the person; other answers go."""
        self.sql.forget_marks(self.link, person_id=person_id)
        self.sql.leave_nameless(self.link, person_id=person_id, now=now)
        self.sql.remove(self.link, person_id=person_id)
