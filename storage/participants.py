"""Who answered to a webinar, as librarians see it: with names, guests without Telegram, who was there."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from storage.queries import Row, Table
from storage.records import Attendance, KnownBy, Seat

EVERYBODY = 1_000_000
"""More than answer to any webinar."""


class ParticipantsPart(StrEnum):
    """Some of those who answered."""

    ALL = "all"
    SEATED = "seated"
    OFFERED = "offered"
    WAITING = "waiting"
    CANCELLED = "cancelled"
    ATTENDED = "attended"
    ABSENT = "absent"
    UNMARKED = "unmarked"


class PartCounts(NamedTuple):
    """How many are in each part; who was there without a seat is not counted among those who cancelled.

    `unmarked`: of those with a seat nobody said whether they were there, and the list is not closed.
    """

    seated: int
    offered: int
    waiting: int
    cancelled: int
    attended: int
    absent: int
    unmarked: int
    everybody: int

    def of(self, part: ParticipantsPart) -> int:
        """How many are in this part."""
        count: int = self.everybody if part is ParticipantsPart.ALL else getattr(self, part.value)
        return count


@dataclass(frozen=True, slots=True)
class Participant:
    """One registration with the person's name (None: forgotten, or never told) and language.

    `attendance`: what was said, how and when; `attended_or_absent`: what is known once it is over.
    """

    id: int
    webinar_id: int
    person_id: int | None
    guest: str | None
    name: str | None
    language: str | None
    state: Seat
    place: int
    created_at: int
    attendance: Attendance | None
    attendance_by: KnownBy | None
    attendance_at: int | None
    attended_or_absent: Attendance | None


class ParticipantsTable(Table):
    """Typed queries of `registrations` with names."""

    noun = "participants"

    def counts(self, webinar_id: int) -> PartCounts:
        """How many are in each part."""
        row: Row = self.sql.counts(self.link, webinar_id=webinar_id)
        return PartCounts(*row)

    def page(self, webinar_id: int, part: ParticipantsPart, limit: int, offset: int) -> list[Participant]:
        """Some of a part, who has a seat first, each in the order of the line."""
        rows: list[Row] = self.sql.page(
            self.link, webinar_id=webinar_id, part=part, limit=limit, offset=offset
        )
        return [_participant(row) for row in rows]

    def everybody(self, webinar_id: int) -> list[Participant]:
        """All of them."""
        return self.page(webinar_id, ParticipantsPart.ALL, EVERYBODY, 0)

    def count_unmarked_reviewers(self, webinar_id: int) -> int:
        """Of those with a seat and no mark, how many said something about it."""
        return int(self.sql.count_unmarked_reviewers(self.link, webinar_id=webinar_id))

    def get(self, registration_id: int) -> Participant | None:
        """The one with this registration."""
        row: Row | None = self.sql.get(self.link, registration_id=registration_id)
        return _participant(row) if row else None


def _participant(row: Row) -> Participant:
    id_, webinar_id, person_id, guest, name, language, state, place, created_at, *rest = row
    attendance, by, at, counted = rest
    return Participant(
        id_,
        webinar_id,
        person_id,
        guest,
        name,
        language,
        Seat(state),
        place,
        created_at,
        Attendance(attendance) if attendance else None,
        KnownBy(by) if by else None,
        at,
        Attendance(counted) if counted else None,
    )
