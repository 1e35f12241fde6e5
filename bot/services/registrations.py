"""Registrations: a seat, a place in the waiting list, or "I can't come"."""

from dataclasses import dataclass, replace
from enum import StrEnum

from bot.clock import Clock
from bot.services.people import CONSENT_VERSION, has_consented
from bot.services.reminders import Reminders
from bot.services.webinars import WebinarView
from storage import Act, Storage, Tables
from storage.records import Card, Person, Registration, Seat, WebinarStatus


class Outcome(StrEnum):
    """What came of an answer; each name is a text key (`outcome-seated`)."""

    SEATED = "seated"
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


class Registrations:
    """What a person answers to a webinar."""

    def __init__(self, storage: Storage, clock: Clock, reminders: Reminders) -> None:
        self._storage = storage
        self._clock = clock
        self._reminders = reminders

    async def register(self, act: Act, person: Person, webinar_id: int) -> Answer:
        """Take a seat, or a place in the waiting list when there is none."""
        if not has_consented(person):
            return await self._as_it_is(person.id, webinar_id, Outcome.CONSENT_NEEDED)
        async with self._storage.transaction(act) as tables:
            return await self._register(tables, person.id, webinar_id)

    async def agree_and_register(self, act: Act, person: Person, name: str, webinar_id: int) -> Answer:
        """The first registration: the consent and the seat in one transaction."""
        now = self._clock.now()
        async with self._storage.transaction(act) as tables:
            await tables.people.set_consent(person.id, CONSENT_VERSION, name, now)
            return await self._register(tables, person.id, webinar_id)

    async def cancel(self, act: Act, person: Person, webinar_id: int) -> Answer:
        """I can't come: gives the seat or the place in the line back."""
        now = self._clock.now()
        async with self._storage.transaction(act) as tables:
            card = await tables.webinars.card(webinar_id, person.id)
            if card is None or card.webinar.status is WebinarStatus.DRAFT:
                return Answer(Outcome.GONE, None)
            outcome = may_answer(card, now) or Outcome.CANCELLED
            if outcome is Outcome.CANCELLED and card.seat is not Seat.CANCELLED:
                await tables.registrations.put(webinar_id, person.id, Seat.CANCELLED, now)
                await tables.outbox.drop_for_person(webinar_id, person.id, "not coming", now)
            return await self._answer(tables, outcome, person.id, webinar_id)

    async def mine(self, person: Person) -> list[WebinarView]:
        """Every webinar this person answered, soonest first."""
        tables, now = self._storage.read, self._clock.now()
        views = []
        for registration in await tables.registrations.of_person(person.id):
            card = await tables.webinars.card(registration.webinar_id, person.id)
            if card is not None:
                views.append(WebinarView(card, (), now))
        return views

    async def _register(self, tables: Tables, person_id: int, webinar_id: int) -> Answer:
        now = self._clock.now()
        card = await tables.webinars.card(webinar_id, person_id)
        if card is None or card.webinar.status is WebinarStatus.DRAFT:
            return Answer(Outcome.GONE, None)
        outcome = may_answer(card, now) or seat_for(card)
        if outcome in (Outcome.SEATED, Outcome.WAITING):
            card = await self._take(tables, card, person_id, Seat(outcome.value), now)
        partners = tuple(await tables.webinars.partners(webinar_id))
        return Answer(outcome, WebinarView(card, partners, now))

    async def _take(self, tables: Tables, card: Card, person_id: int, seat: Seat, now: int) -> Card:
        webinar = card.webinar
        place = await tables.registrations.put(webinar.id, person_id, seat, now)
        registration = Registration(0, webinar.id, person_id, seat, place, now, now)
        if seat is Seat.WAITING:
            return replace(card, registration=registration, waiting=card.waiting + 1, ahead=card.waiting)
        await self._reminders.catch_up(tables, webinar, person_id, now)
        return replace(card, registration=registration, taken=card.taken + 1)

    async def _as_it_is(self, person_id: int, webinar_id: int, outcome: Outcome) -> Answer:
        return await self._answer(self._storage.read, outcome, person_id, webinar_id)

    async def _answer(self, tables: Tables, outcome: Outcome, person_id: int, webinar_id: int) -> Answer:
        card = await tables.webinars.card(webinar_id, person_id)
        if card is None or card.webinar.status is WebinarStatus.DRAFT:
            return Answer(Outcome.GONE, None)
        partners = tuple(await tables.webinars.partners(webinar_id))
        return Answer(outcome, WebinarView(card, partners, self._clock.now()))


def may_answer(card: Card, now: int) -> Outcome | None:
    """Why no answer counts any more at this instant; None if it does."""
    if card.webinar.status is WebinarStatus.CANCELLED:
        return Outcome.CALLED_OFF
    return Outcome.OVER if card.webinar.ends_at <= now else None


def seat_for(card: Card) -> Outcome:
    """What somebody who taps Register gets: a seat only if nobody waits for it already."""
    if card.seat in (Seat.SEATED, Seat.WAITING):
        return Outcome.NOTHING_CHANGED
    free = card.free
    if free is None or free > card.waiting:
        return Outcome.SEATED
    return Outcome.WAITING
