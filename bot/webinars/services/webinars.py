"""Webinars as readers see them: lists in pages, one card, the programme."""

from dataclasses import dataclass

from bot.clock import Clock
from bot.pages import PAGE_SIZE, pages_of
from bot.webinars.services.seat_times import LAST_CALL
from storage import Storage, Tables
from storage.records import Card, Partner, Seat, Talk, Webinar, WebinarStatus
from storage.transactions import reads

HOUR = 3_600_000


@dataclass(frozen=True, slots=True)
class Page:
    """One page of a list of webinars; `number` counts from 0."""

    webinars: tuple[Webinar, ...]
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class WebinarView:
    """Everything a card shows. `now` is the instant it is shown at, epoch milliseconds."""

    card: Card
    partners: tuple[Partner, ...]
    now: int
    answer_by: int | None = None
    """Until when a seat is held: for the reader, or if they wait, for the one whose offer ends first."""
    idea_id: int | None = None
    """The idea it was made of, where librarians look at it."""

    @property
    def webinar(self) -> Webinar:
        """The webinar itself."""
        return self.card.webinar

    @property
    def past(self) -> bool:
        """Whether it is over."""
        return self.webinar.ends_at <= self.now

    def in_time(self, at: int) -> bool:
        """Whether news of it read at an instant is of use still: an hour before the start, at the latest."""
        return self.past or at <= self.webinar.starts_at - HOUR

    @property
    def open_seats(self) -> int:
        """Seats that whoever taps now would get: those in line come first, until the last half hour."""
        free = self.card.free or 0
        last_call = self.now >= self.webinar.starts_at - LAST_CALL
        return free if last_call else max(0, free - self.card.in_line)


@dataclass(frozen=True, slots=True)
class Programme:
    """A webinar with its talks."""

    webinar: Webinar
    talks: tuple[Talk, ...]
    past: bool


class Webinars:
    """Reading webinars; drafts and cancelled ones stay out of the lists."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    @reads
    def coming(self, tables: Tables, number: int) -> Page:
        """Coming webinars, soonest first; a page past the last gives the last."""
        now = self._clock.now()
        pages = pages_of(tables.webinars.count_coming(now))
        number = min(max(number, 0), pages - 1)
        webinars = tables.webinars.coming(now, PAGE_SIZE, number * PAGE_SIZE)
        return Page(tuple(webinars), number, pages)

    @reads
    def archive(self, tables: Tables, number: int) -> Page:
        """Past webinars, latest first; a page past the last gives the last."""
        now = self._clock.now()
        pages = pages_of(tables.webinars.count_past(now))
        number = min(max(number, 0), pages - 1)
        webinars = tables.webinars.past(now, PAGE_SIZE, number * PAGE_SIZE)
        return Page(tuple(webinars), number, pages)

    @reads
    def view(self, tables: Tables, webinar_id: int, person_id: int) -> WebinarView | None:
        """The card of a webinar for one person; None if there is none they may see."""
        return view_of(tables, webinar_id, person_id, self._clock.now())

    @reads
    def exists(self, tables: Tables, webinar_id: int) -> bool:
        """Whether there is such a webinar, a draft or not."""
        return tables.webinars.get(webinar_id) is not None

    @reads
    def programme(self, tables: Tables, webinar_id: int) -> Programme | None:
        """The talks of a webinar; None if there is none readers may see."""
        webinar = tables.webinars.get(webinar_id)
        if webinar is None or webinar.status is WebinarStatus.DRAFT:
            return None
        talks = tuple(tables.webinars.talks(webinar_id))
        return Programme(webinar, talks, webinar.ends_at <= self._clock.now())


def view_of(tables: Tables, webinar_id: int, person_id: int, now: int) -> WebinarView | None:
    """The card of a webinar for one person at an instant; None if there is none they may see."""
    view = any_view_of(tables, webinar_id, person_id, now)
    return view if view is not None and _is_shown(view) else None


def _is_shown(view: WebinarView) -> bool:
    """No draft; one that is hidden only to who answered to it."""
    hidden = view.webinar.hidden_at is not None and view.card.registration is None
    return view.webinar.status is not WebinarStatus.DRAFT and not hidden


def any_view_of(tables: Tables, webinar_id: int, person_id: int, now: int) -> WebinarView | None:
    """The same of a draft too, which only librarians may see."""
    card = tables.webinars.card(webinar_id, person_id)
    if card is None:
        return None
    partners = tuple(tables.webinars.partners(webinar_id))
    return WebinarView(card, partners, now, _answer_by(tables, card, person_id))


def _answer_by(tables: Tables, card: Card, person_id: int) -> int | None:
    if card.seat not in (Seat.OFFERED, Seat.WAITING):
        return None
    offers = tables.offers.open_at(card.webinar.id)
    mine = [each for each in offers if each.person_id == person_id] or offers
    return mine[0].answer_by if mine else None
