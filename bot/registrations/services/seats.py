"""Seats: who gets a freed one, how long it is held, and what happens in the last half hour."""

from collections.abc import Callable

from bot.clock import Clock
from bot.habits import Habits
from bot.quiet import MINUTE
from bot.registrations.services.reminders import Reminders
from bot.webinars.services.seat_times import LAST_CALL, SHORTEST, offer_ends, open_for_seats
from storage import Storage, Tables
from storage.offers import Offer
from storage.outbox import Telling, Whom
from storage.records import Person, Registration, Seat, Webinar
from storage.transactions import reads, writes


class Seats:
    """Hands freed seats on; always inside the transaction that freed them."""

    def __init__(self, storage: Storage, clock: Clock, habits: Habits, reminders: Reminders) -> None:
        self.storage = storage
        self._clock = clock
        self._habits = habits
        self._reminders = reminders
        self._served_at: int | None = None
        self.hears: Callable[[], bool] = lambda: True
        """Whether all answers so far are known: one given in time counts, however late it comes."""

    def hand_on(self, tables: Tables, webinar_id: int, seat: int | None = None) -> None:
        """Offer what is free to the next in line. `seat`: the freed seat's first offer, if it had one."""
        now = self._clock.now()
        webinar = tables.webinars.get(webinar_id)
        if webinar is None or not open_for_seats(webinar, now):
            return
        if webinar.capacity is None:
            self.seat_the_waiting(tables, webinar)
            return
        if now >= webinar.starts_at - LAST_CALL:
            self._withdraw_untold(tables, webinar_id)
        while self._free(tables, webinar) > 0:
            if now >= webinar.starts_at - LAST_CALL:
                self._call_everybody(tables, webinar, now)
                return
            if not self._give_next(tables, webinar, seat, now):
                return
            seat = None

    def seat_the_waiting(self, tables: Tables, webinar: Webinar) -> None:
        """There are more seats: the line gets them without being asked, who holds an offer first."""
        now = self._clock.now()
        if not open_for_seats(webinar, now):
            return
        for offer in sorted(tables.offers.open_at(webinar.id), key=lambda each: each.id):
            self._seat_offered(tables, webinar, offer)
        free = self._free(tables, webinar)
        for registration in tables.registrations.next_waiting(webinar.id, max(free, 0)):
            self.seat(tables, webinar, registration)

    def seat(self, tables: Tables, webinar: Webinar, registration: Registration) -> None:
        """Somebody who waits gets a free seat without being asked, and is told."""
        now = self._clock.now()
        person = self._person(tables, registration)
        tables.registrations.set_state(registration.id, Seat.SEATED, now)
        tables.outbox.add([_telling("seated", webinar, person.id, now)], now)

    def _seat_offered(self, tables: Tables, webinar: Webinar, offer: Offer) -> None:
        tables.offers.close(offer.id, "seated")
        tables.outbox.drop_offer(webinar.id, offer.person_id, "seated", self._clock.now())
        registration = tables.registrations.get(webinar.id, offer.person_id)
        if registration is not None:
            self.seat(tables, webinar, registration)

    def full(self, tables: Tables, webinar: Webinar) -> bool:
        """Whether every seat is taken or held."""
        counts = tables.registrations.count(webinar.id)
        return webinar.capacity is not None and counts.taken >= webinar.capacity

    def accept(self, tables: Tables, offer: Offer, person: Person) -> None:
        """The person takes the seat held for them."""
        now = self._clock.now()
        registration = tables.registrations.get(offer.webinar_id, offer.person_id)
        webinar = tables.webinars.get(offer.webinar_id)
        if registration is None or webinar is None:
            raise LookupError(offer.id)
        tables.offers.close(offer.id, "accepted")
        tables.registrations.set_state(registration.id, Seat.SEATED, now)
        self._reminders.catch_up(tables, webinar, person, now)

    def answer_by(self, tables: Tables, offer: Offer, told_at: int) -> int | None:
        """Until when an offer told at an instant can be answered; None if there is nothing to answer."""
        webinar = tables.webinars.get(offer.webinar_id)
        person = tables.people.get(offer.person_id)
        if webinar is None or person is None:
            return None
        return offer_ends(told_at, webinar.starts_at, *self._habits.of(person))

    def told(self, tables: Tables, offer_id: int, worded_at: int) -> None:
        """Telegram has taken an offer's message: from here on its clock runs, as its words say."""
        now = self._clock.now()
        offer = tables.offers.get(offer_id)
        if offer is not None and offer.state == "open":
            told_at = worded_at if 0 <= now - worded_at < MINUTE else now
            tables.offers.set_answer_by(offer_id, self.answer_by(tables, offer, told_at))

    def pass_over(self, tables: Tables, offer_id: int) -> None:
        """Somebody can't be told of an offer: their place in line stays, the seat goes to the next."""
        offer = tables.offers.get(offer_id)
        if offer is not None and offer.state == "open":
            self._withdraw(tables, offer, "undelivered")
            self.hand_on(tables, offer.webinar_id, offer.seat)

    async def lapse_due(self) -> None:
        """Offers whose time is up pass to the next; those never told end with the last call."""
        now, hears = self._clock.now(), self.hears()
        if await self._any_due(now, hears):
            await self._lapse_due(now, hears)

    @reads
    def _any_due(self, tables: Tables, now: int, hears: bool) -> bool:
        lapsed = hears and tables.offers.open_until(now)
        return bool(lapsed or tables.offers.untold_before(now + LAST_CALL))

    @writes
    def _lapse_due(self, tables: Tables, now: int, hears: bool) -> None:
        for offer in tables.offers.open_until(now) if hears else ():
            self._lapse(tables, offer, now)
        for webinar_id in tables.offers.untold_before(now + LAST_CALL):
            self._withdraw_untold(tables, webinar_id)
            self.hand_on(tables, webinar_id)

    async def serve_line(self) -> None:
        """Seats left free though somebody waits: they can be told again, or the clock stepped back.

        Nothing else leaves one free, so it is looked for only then and after a start.
        """
        now, served_at = self._clock.now(), self._served_at
        self._served_at = now
        if served_at is not None and served_at <= now:
            return
        try:
            if await self._any_unserved(now):
                await self._serve_line(now)
        except BaseException:
            self._served_at = None  # the next look does it
            raise

    @reads
    def _any_unserved(self, tables: Tables, now: int) -> bool:
        return bool(tables.offers.unserved(now, now + LAST_CALL))

    @writes
    def _serve_line(self, tables: Tables, now: int) -> None:
        for webinar_id in tables.offers.unserved(now, now + LAST_CALL):
            self.hand_on(tables, webinar_id)

    def somebody_is_back(self) -> None:
        """Somebody who had blocked the bot can be told again; a seat may have waited for them."""
        self._served_at = None

    def withdraw_all(self, tables: Tables, webinar_id: int) -> None:
        """The webinar is called off: nobody needs to answer any more, everybody keeps their place."""
        for offer in tables.offers.open_at(webinar_id):
            self._withdraw(tables, offer)

    def withdraw_surplus(self, tables: Tables, webinar: Webinar) -> None:
        """If there are fewer seats than before, what is held beyond them is not, the latest offer first.

        Nobody loses a seat they have; whose offer ends keeps their place in line, and is told if they knew.
        """
        surplus = -self._free(tables, webinar)
        offers = sorted(tables.offers.open_at(webinar.id), key=lambda offer: offer.id, reverse=True)
        for offer in offers[: max(surplus, 0)]:
            if self._withdraw(tables, offer):
                now = self._clock.now()
                tables.outbox.add([_telling("no_longer_held", webinar, offer.person_id, now)], now)

    def tell_anew(self, tables: Tables, webinar: Webinar) -> None:
        """The webinar moved: whose offer ends earlier than they were told is told again, with a new clock."""
        now = self._clock.now()
        tables.outbox.look_anew(webinar.id, webinar.ends_at, now)
        latest = max(now + SHORTEST, webinar.starts_at - LAST_CALL)
        for offer in tables.offers.open_at(webinar.id):
            if offer.answer_by is not None and offer.answer_by > latest:
                tables.offers.set_answer_by(offer.id, None)
                again = f"{_offer_key(offer.id)}:{webinar.revision}"
                tables.outbox.add([_offer_telling(offer.id, webinar, offer.person_id, again, now)], now)
        if now >= webinar.starts_at - LAST_CALL:
            self._withdraw_untold(tables, webinar.id)

    def withdraw_from(self, tables: Tables, person_id: int) -> None:
        """The person can't be told any more: what was held for them goes to the next, their place stays."""
        for offer in tables.offers.open_for(person_id):
            self._withdraw(tables, offer)
            self.hand_on(tables, offer.webinar_id, offer.seat)

    def _withdraw_untold(self, tables: Tables, webinar_id: int) -> None:
        """In the last half hour no seat is held for somebody who does not know of it."""
        for offer in tables.offers.open_at(webinar_id):
            if offer.answer_by is None:
                self._withdraw(tables, offer)

    def _withdraw(self, tables: Tables, offer: Offer, state: str = "withdrawn") -> bool:
        """The place in line stays. Whether the person may know of the offer."""
        now = self._clock.now()
        tables.offers.close(offer.id, state)
        registration = tables.registrations.get(offer.webinar_id, offer.person_id)
        if registration is not None and registration.state is Seat.OFFERED:
            tables.registrations.set_state(registration.id, Seat.WAITING, now)
        unsent = tables.outbox.drop_offer(offer.webinar_id, offer.person_id, state, now)
        return _offer_key(offer.id) not in unsent

    def _lapse(self, tables: Tables, offer: Offer, now: int) -> None:
        tables.offers.close(offer.id, "lapsed")
        registration = tables.registrations.get(offer.webinar_id, offer.person_id)
        if registration is not None and registration.state is Seat.OFFERED:
            tables.registrations.set_state(registration.id, Seat.CANCELLED, now)
            self._tell_lapsed(tables, offer, now)
        self.hand_on(tables, offer.webinar_id, offer.seat)

    def _give_next(self, tables: Tables, webinar: Webinar, seat: int | None, now: int) -> bool:
        """Offer a free seat to the next in line; who let this very seat go and waits again is seated."""
        line = tables.registrations.next_waiting(webinar.id, 1, seat)
        if not line or line[0].person_id is None:
            return False
        if seat is not None and tables.offers.had(seat, line[0].person_id):
            self.seat(tables, webinar, line[0])
        else:
            self._offer(tables, webinar, line[0], seat, now)
        return True

    def _offer(
        self, tables: Tables, webinar: Webinar, registration: Registration, seat: int | None, now: int
    ) -> None:
        person = self._person(tables, registration)
        offer_id = tables.offers.add(webinar.id, person.id, seat, now)
        tables.registrations.set_state(registration.id, Seat.OFFERED, now)
        telling = _offer_telling(offer_id, webinar, person.id, _offer_key(offer_id), now)
        tables.outbox.add([telling], now)

    def _tell_lapsed(self, tables: Tables, offer: Offer, now: int) -> None:
        webinar = tables.webinars.get(offer.webinar_id)
        if webinar is not None:
            tables.outbox.add([_telling("lapsed", webinar, offer.person_id, now)], now)

    def _call_everybody(self, tables: Tables, webinar: Webinar, now: int) -> None:
        pattern = Telling(
            kind="seat_free",
            webinar_id=webinar.id,
            starts_at=webinar.starts_at,
            once_key=f"seat_free:{webinar.id}:{webinar.starts_at}:{now // MINUTE}",
            due_at=now,
            deadline_at=now,
            until_at=webinar.ends_at,
        )
        tables.outbox.add_for(Whom.WAITING, pattern, now)

    def _free(self, tables: Tables, webinar: Webinar) -> int:
        """How many more could be seated: without a limit everybody who waits."""
        counts = tables.registrations.count(webinar.id)
        return counts.waiting if webinar.capacity is None else webinar.capacity - counts.taken

    def _person(self, tables: Tables, registration: Registration) -> Person:
        person = tables.people.get(registration.person_id or 0)
        if person is None:
            raise LookupError(registration.id)
        return person


def _offer_key(offer_id: int) -> str:
    return f"offer:{offer_id}"


def _offer_telling(offer_id: int, webinar: Webinar, person_id: int, once_key: str, now: int) -> Telling:
    return Telling(
        person_id=person_id,
        kind="offer",
        webinar_id=webinar.id,
        once_key=once_key,
        due_at=now,
        deadline_at=now + MINUTE,
        until_at=webinar.ends_at,
        details=f'{{"offer": {offer_id}}}',
    )


def _telling(kind: str, webinar: Webinar, person_id: int, now: int) -> Telling:
    return Telling(
        person_id=person_id,
        kind=kind,
        webinar_id=webinar.id,
        once_key=f"{kind}:{webinar.id}:{person_id}:{now}",
        due_at=now,
        deadline_at=now + MINUTE,
        until_at=webinar.ends_at,
    )
