"""What is told of an offer: when, with which deadline, and what follows from its being told or not."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from bot.chat.sending.kinds import Brief, Kind
from bot.clock import Clock
from bot.habits import Habits
from bot.quiet import quiet_end
from bot.registrations.services.seats import Seats
from bot.webinars.services.about import unless, view_in
from bot.webinars.services.seat_times import LAST_CALL, SHORTEST
from storage import Tables
from storage.offers import Offer
from storage.outbox import Settled
from storage.records import Delivery, Notice, Seat


@dataclass(frozen=True, slots=True)
class HeldOffer:
    """An offer and until when it can be answered if it is told now, epoch milliseconds."""

    offer: Offer
    answer_by: int


class OfferNotices:
    """An offer's message: its clock starts when Telegram has taken it."""

    def __init__(self, clock: Clock, habits: Habits, seats: Seats) -> None:
        self._clock = clock
        self._habits = habits
        self._seats = seats

    @property
    def kinds(self) -> Mapping[str, Kind]:
        """How the sender deals with it."""
        offer = Kind(
            load=self._held,
            why_not=unless(frozenset({Seat.OFFERED})),
            waits_until=self._waits_until,
            follow=self._follow,
            until_certain=True,
        )
        return {"offer": offer}

    def _held(self, tables: Tables, notice: Notice) -> HeldOffer | None:
        offer = tables.offers.get(_offer_id(notice))
        if offer is None or offer.state != "open":
            return None
        answer_by = self._seats.answer_by(tables, offer, self._clock.now())
        return HeldOffer(offer, answer_by) if answer_by is not None else None

    def _waits_until(self, brief: Brief) -> int:
        """The morning, if there is time left then to answer; else now."""
        quiet, zone = self._habits.of(brief.person)
        wakes_at = quiet_end(brief.now, quiet, zone)
        last_call = view_in(brief).webinar.starts_at - LAST_CALL
        return wakes_at if wakes_at + SHORTEST <= last_call else brief.now

    def _follow(self, tables: Tables, notice: Notice, settled: Settled) -> None:
        if settled.state is Delivery.SENT:
            self._seats.told(tables, _offer_id(notice), settled.worded_at or self._clock.now())
        elif settled.state is not Delivery.PENDING:
            self._seats.pass_over(tables, _offer_id(notice))


def _offer_id(notice: Notice) -> int:
    return int(json.loads(notice.details).get("offer", 0))
