"""Participants as librarians look at them: pages, search, one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.clock import Clock
from bot.registrations.services.attendance import OPENS
from bot.registrations.services.checkin_words import folded
from bot.webinars.services.seat_times import open_for_seats
from storage import Storage, Tables
from storage.participants import PartCounts, Participant, ParticipantsPart
from storage.records import Webinar, WebinarStatus
from storage.transactions import reads

PAGE_SIZE = 10
MOST_FOUND = 20
"""Names shown of those a search finds."""


@dataclass(frozen=True, slots=True)
class ParticipantPage:
    """One page of a part of a webinar's participants; `number` counts from 0; `now` in epoch milliseconds."""

    webinar: Webinar
    counts: PartCounts
    part: ParticipantsPart
    participants: Sequence[Participant]
    number: int
    pages: int
    now: int

    @property
    def over(self) -> bool:
        """Whether the webinar has ended."""
        return self.webinar.ends_at <= self.now

    @property
    def markable(self) -> bool:
        """Whether it can be said who was there."""
        return may_mark(self.webinar, self.now)


@dataclass(frozen=True, slots=True)
class FoundParticipants:
    """Whose names have the words searched for; `total`: also those that are not shown."""

    webinar: Webinar
    participants: Sequence[Participant]
    total: int
    words: str


@dataclass(frozen=True, slots=True)
class ParticipantView:
    """One participant's card. `now` in epoch milliseconds."""

    webinar: Webinar
    participant: Participant
    now: int

    @property
    def open(self) -> bool:
        """Whether seats are still given and taken back."""
        return open_for_seats(self.webinar, self.now)

    @property
    def over(self) -> bool:
        """Whether the webinar has ended."""
        return self.webinar.ends_at <= self.now

    @property
    def markable(self) -> bool:
        """Whether it can be said who was there."""
        return may_mark(self.webinar, self.now)


class Participants:
    """Reading who answered to a webinar."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    @reads
    def page(
        self, tables: Tables, webinar_id: int, part: ParticipantsPart, number: int
    ) -> ParticipantPage | None:
        """A page of a part; a page past the last gives the last."""
        return page_of_participants(tables, webinar_id, self._clock.now(), part, number)

    @reads
    def find(self, tables: Tables, webinar_id: int, words: str) -> FoundParticipants | None:
        """Those whose name holds the words, however they are written."""
        wanted = folded(words)
        webinar = tables.webinars.get(webinar_id)
        if webinar is None:
            return None
        everybody = tables.participants.everybody(webinar_id)
        found = [each for each in everybody if each.name and wanted and wanted in folded(each.name)]
        return FoundParticipants(webinar, found[:MOST_FOUND], len(found), words)

    async def everybody(self, webinar_id: int) -> tuple[Webinar, Sequence[Participant]] | None:
        """All of them, for a workbook."""
        async with self.storage.apart() as aside:
            return await aside.read(lambda tables: _everybody(tables, webinar_id))

    @reads
    def get(self, tables: Tables, registration_id: int) -> ParticipantView | None:
        """One participant's card."""
        return view_of_participant(tables, registration_id, self._clock.now())


def _everybody(tables: Tables, webinar_id: int) -> tuple[Webinar, Sequence[Participant]] | None:
    webinar = tables.webinars.get(webinar_id)
    return (webinar, tables.participants.everybody(webinar_id)) if webinar else None


def page_of_participants(
    tables: Tables, webinar_id: int, now: int, part: ParticipantsPart = ParticipantsPart.ALL, number: int = 0
) -> ParticipantPage | None:
    """A page of a part at an instant (epoch milliseconds); None if there is no such webinar."""
    webinar = tables.webinars.get(webinar_id)
    if webinar is None:
        return None
    counts = tables.participants.counts(webinar_id)
    pages = max(1, -(-counts.of(part) // PAGE_SIZE))
    number = min(max(number, 0), pages - 1)
    found = tables.participants.page(webinar_id, part, PAGE_SIZE, number * PAGE_SIZE)
    return ParticipantPage(webinar, counts, part, found, number, pages, now)


def view_of_participant(tables: Tables, registration_id: int, now: int) -> ParticipantView | None:
    """One participant's card at an instant (epoch milliseconds)."""
    participant = tables.participants.get(registration_id)
    webinar = tables.webinars.get(participant.webinar_id) if participant else None
    return ParticipantView(webinar, participant, now) if webinar and participant else None


def may_close(webinar: Webinar, now: int) -> bool:
    """Whether the list of who was there can be closed at this instant."""
    return webinar.status is WebinarStatus.PUBLISHED and webinar.ends_at <= now and webinar.closed_at is None


def may_mark(webinar: Webinar, now: int) -> bool:
    """Whether it can be said who is or was there at this instant."""
    return webinar.status is WebinarStatus.PUBLISHED and now >= webinar.starts_at - OPENS
