"""Registrations: a seat, a place in the waiting list, or "I can't come"."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.clock import Clock
from bot.people.services.people import CONSENT_VERSION, has_consented
from bot.registrations.services.reminders import Reminders
from bot.registrations.services.seats import Seats
from bot.webinars.services.seat_times import LAST_CALL
from bot.webinars.services.webinars import WebinarView, view_of
from storage import Act, Storage, Tables
from storage.records import Card, Person, Registration, Seat, WebinarStatus
from storage.transactions import applies, reads

MINE_PAGE = 20
"""Answers on a page of /my."""


class Outcome(StrEnum):
    """What came of an answer; each name is a text key (`outcome-seated`)."""

    SEATED = "seated"
    COMING = "coming"
    WAITING = "waiting"
    CANCELLED = "cancelled"
    NOTHING_CHANGED = "nothing-changed"
    CONSENT_NEEDED = "consent-needed"
    OVER = "over"
    CALLED_OFF = "called-off"
    GONE = "gone"


@dataclass(frozen=True, slots=True)
class Answer:
    """The outcome and the card as it is now; no card if the webinar is gone."""

    outcome: Outcome
    view: WebinarView | None


@dataclass(frozen=True, slots=True)
class MyRegistrations:
    """One page of a person's answers; `number` counts from 0."""

    views: tuple[WebinarView, ...]
    number: int
    pages: int


class Registrations:
    """What a person answers to a webinar."""

    def __init__(self, storage: Storage, clock: Clock, reminders: Reminders, seats: Seats) -> None:
        self.storage = storage
        self._clock = clock
        self._reminders = reminders
        self._seats = seats

    async def register(self, act: Act, person: Person, webinar_id: int) -> Answer:
        """Take a seat, the one held for them first of all, or a place in the waiting list."""
        if not has_consented(person):
            return await self._ask_for_consent(person, webinar_id)
        return await self._registered(act, person, webinar_id)

    @reads
    def _ask_for_consent(self, tables: Tables, person: Person, webinar_id: int) -> Answer:
        view = view_of(tables, webinar_id, person.id, self._clock.now())
        return Answer(Outcome.CONSENT_NEEDED if view else Outcome.GONE, view)

    @applies
    def _registered(self, tables: Tables, person: Person, webinar_id: int) -> Answer:
        return self._register(tables, person, webinar_id)

    @applies
    def agree_and_register(self, tables: Tables, person: Person, name: str, webinar_id: int) -> Answer:
        """The first registration: the consent and the seat in one transaction."""
        tables.people.set_consent(person.id, CONSENT_VERSION, name, self._clock.now())
        return self._register(tables, person, webinar_id)

    @applies
    def cancel(self, tables: Tables, person: Person, webinar_id: int) -> Answer:
        """I can't come: gives back the seat, the offer or the place in the line, at once."""
        now = self._clock.now()
        card = tables.webinars.card(webinar_id, person.id)
        if card is None or card.webinar.status is WebinarStatus.DRAFT:
            return Answer(Outcome.GONE, None)
        outcome = may_answer(card, now) or Outcome.CANCELLED
        if outcome is Outcome.CANCELLED and card.seat is not Seat.CANCELLED:
            self._give_back(tables, card, person.id, now)
        return Answer(outcome, view_of(tables, webinar_id, person.id, now))

    @reads
    def mine(self, tables: Tables, person: Person, number: int) -> MyRegistrations:
        """A page of what this person answered; a page past the last gives the last."""
        now = self._clock.now()
        total = tables.registrations.count_mine(person.id, now)
        pages = max(1, -(-total // MINE_PAGE))
        number = min(number, pages - 1)
        rows = tables.registrations.mine(person.id, now, MINE_PAGE, number * MINE_PAGE)
        found = [view_of(tables, each.webinar_id, person.id, now) for each in rows]
        return MyRegistrations(tuple(view for view in found if view is not None), number, pages)

    def give_back_all(self, tables: Tables, person_id: int, now: int) -> None:
        """Every seat, offer and place in a line of coming webinars."""
        for each in tables.registrations.of_person(person_id):
            card = tables.webinars.card(each.webinar_id, person_id)
            if card is not None and card.seat is not Seat.CANCELLED and may_answer(card, now) is None:
                self._give_back(tables, card, person_id, now)

    def _register(self, tables: Tables, person: Person, webinar_id: int) -> Answer:
        now = self._clock.now()
        card = tables.webinars.card(webinar_id, person.id)
        if card is None or card.webinar.status is WebinarStatus.DRAFT:
            return Answer(Outcome.GONE, None)
        outcome = may_answer(card, now) or seat_for(card, now)
        if outcome is Outcome.SEATED and card.seat is Seat.OFFERED:
            card = self._accept(tables, card, person)
        elif outcome is Outcome.WAITING and card.free:
            return self._behind_others(tables, person.id, webinar_id, now)
        elif outcome in (Outcome.SEATED, Outcome.WAITING):
            card = self._take(tables, card, person, Seat(outcome.value), now)
        partners = tuple(tables.webinars.partners(webinar_id))
        return Answer(outcome, WebinarView(card, partners, now))

    def _behind_others(self, tables: Tables, person_id: int, webinar_id: int, now: int) -> Answer:
        """A seat is free, but others came before: it goes to the first of the line who can be told."""
        tables.registrations.put(webinar_id, person_id, Seat.WAITING, now)
        self._seats.hand_on(tables, webinar_id)
        return Answer(Outcome.WAITING, view_of(tables, webinar_id, person_id, now))

    def _accept(self, tables: Tables, card: Card, person: Person) -> Card:
        offer = tables.offers.open_of(card.webinar.id, person.id)
        if offer is not None:
            self._seats.accept(tables, offer, person)
        return tables.webinars.card(card.webinar.id, person.id) or card

    def _take(self, tables: Tables, card: Card, person: Person, seat: Seat, now: int) -> Card:
        webinar = card.webinar
        place = tables.registrations.put(webinar.id, person.id, seat, now)
        registration = Registration(0, webinar.id, person.id, seat, place, now, now)
        if seat is Seat.WAITING:
            return replace(card, registration=registration, waiting=card.waiting + 1, ahead=card.waiting)
        self._reminders.catch_up(tables, webinar, person, now)
        left_line = card.seat is Seat.WAITING
        return replace(
            card, registration=registration, taken=card.taken + 1, waiting=card.waiting - left_line
        )

    def _give_back(self, tables: Tables, card: Card, person_id: int, now: int) -> None:
        webinar_id = card.webinar.id
        offer = tables.offers.open_of(webinar_id, person_id) if card.seat is Seat.OFFERED else None
        if offer is not None:
            tables.offers.close(offer.id, "declined")
        tables.registrations.put(webinar_id, person_id, Seat.CANCELLED, now)
        tables.outbox.drop_for_person(webinar_id, person_id, "not coming", now)
        if card.seat in (Seat.SEATED, Seat.OFFERED):
            self._seats.hand_on(tables, webinar_id, offer.seat if offer else None)


def may_answer(card: Card, now: int) -> Outcome | None:
    """Why no answer counts any more at this instant; None if it does."""
    if card.webinar.status is WebinarStatus.CANCELLED:
        return Outcome.CALLED_OFF
    return Outcome.OVER if card.webinar.ends_at <= now else None


def seat_for(card: Card, now: int) -> Outcome:
    """What somebody who taps Register gets at this instant.

    A free seat goes to the line first; in the last half hour it goes to the first who taps.
    """
    if card.seat is Seat.OFFERED:
        return Outcome.SEATED
    if card.seat is Seat.SEATED:
        return Outcome.NOTHING_CHANGED
    free = card.free
    last_call = now >= card.webinar.starts_at - LAST_CALL
    if free is None or (free > 0 and (last_call or not card.in_line)):
        return Outcome.SEATED
    return Outcome.NOTHING_CHANGED if card.seat is Seat.WAITING else Outcome.WAITING
