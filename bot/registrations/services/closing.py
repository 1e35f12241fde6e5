"""Closing the list of who was there: from then on, who had a seat and no mark has missed it."""

from dataclasses import dataclass
from enum import StrEnum

from bot.clock import Clock
from bot.registrations.services.participants import ParticipantPage, may_close, page_of_participants
from storage import Storage, Tables
from storage.records import Person
from storage.transactions import applies, reads


class ClosingOutcome(StrEnum):
    """What came of closing or opening; each name is a text key (`attendance-closed`)."""

    CLOSED = "closed"
    OPENED = "opened"
    NOT_OVER = "not-over"
    NOTHING_CHANGED = "nothing-changed"


@dataclass(frozen=True, slots=True)
class ClosingQuestion:
    """The list as it is before closing. `reviewers`: how many without a mark said something about it."""

    page: ParticipantPage
    reviewers: int


@dataclass(frozen=True, slots=True)
class Closed:
    """What came of it, and the list as it is now (None: there is no such webinar)."""

    outcome: ClosingOutcome
    page: ParticipantPage | None


class Closing:
    """A librarian says that all who were there are marked, or takes that back."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    @reads
    def question(self, tables: Tables, webinar_id: int) -> ClosingQuestion | None:
        """What a librarian sees before closing; None if there is no such webinar."""
        page = page_of_participants(tables, webinar_id, self._clock.now())
        if page is None:
            return None
        return ClosingQuestion(page, tables.participants.count_unmarked_reviewers(webinar_id))

    @applies
    def close(self, tables: Tables, librarian: Person, webinar_id: int) -> Closed:
        """Whoever is not marked has missed it; marks made later count as ever."""
        now = self._clock.now()
        webinar = tables.webinars.get(webinar_id)
        outcome = ClosingOutcome.NOTHING_CHANGED if webinar and webinar.closed_at else ClosingOutcome.NOT_OVER
        if webinar is not None and may_close(webinar, now):
            outcome = ClosingOutcome.CLOSED
            tables.webinars.set_closed(webinar_id, now)
            tables.log.add(librarian.id, "attendance_closed", now, webinar_id=webinar_id)
        return Closed(outcome, page_of_participants(tables, webinar_id, now))

    @applies
    def open(self, tables: Tables, librarian: Person, webinar_id: int) -> Closed:
        """Whoever is not marked is that again, and has not missed it."""
        now = self._clock.now()
        webinar = tables.webinars.get(webinar_id)
        outcome = ClosingOutcome.NOTHING_CHANGED
        if webinar is not None and webinar.closed_at is not None:
            outcome = ClosingOutcome.OPENED
            tables.webinars.set_closed(webinar_id, None)
            tables.log.add(librarian.id, "attendance_opened", now, webinar_id=webinar_id)
        return Closed(outcome, page_of_participants(tables, webinar_id, now))
