"""Notices: what each row of the outbox needs to be said, and whether it still should be."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from bot.clock import Clock
from bot.services.quiet import quiet_end
from bot.services.seats import Habits
from bot.services.webinars import WebinarView, view_of
from storage import Storage
from storage.outbox import Settled
from storage.records import Delivery, Notice, Person, Seat, WebinarStatus

NOTICE_LANE = 1
HOUR = 3_600_000
COMING = frozenset({Seat.SEATED})
REGISTERED = frozenset({Seat.SEATED, Seat.WAITING, Seat.OFFERED})


@dataclass(frozen=True, slots=True)
class Kind:
    """When a kind of notice still makes sense: in which states of the seat, and if the webinar is on."""

    seats: frozenset[Seat]
    only_if_on: bool = True


KINDS: Mapping[str, Kind] = {
    "reminder": Kind(COMING),
    "seated": Kind(COMING),
    "offer": Kind(frozenset({Seat.OFFERED})),
    "lapsed": Kind(frozenset({Seat.CANCELLED})),
    "seat_free": Kind(frozenset({Seat.WAITING})),
    "moved": Kind(REGISTERED),
    "back_on": Kind(REGISTERED),
    "called_off": Kind(REGISTERED, only_if_on=False),
    "thanks": Kind(COMING),
    "recording": Kind(REGISTERED),
    "materials": Kind(REGISTERED),
}


@dataclass(frozen=True, slots=True)
class Brief:
    """A notice with everything its words need."""

    notice: Notice
    person: Person
    view: WebinarView
    with_link: bool
    """Whether it is one of the last two reminders, which carry the join link."""


class Notices:
    """The outbox as the sender sees it."""

    def __init__(self, storage: Storage, clock: Clock, habits: Habits, leads: Sequence[int]) -> None:
        self._storage = storage
        self._with_link = frozenset(sorted(leads)[:2])
        self._clock = clock
        self._habits = habits

    async def recover(self) -> None:
        """After a crash: what was being sent is unknown; a notice goes again once, the rest is marked."""
        now = self._clock.now()
        async with self._storage.transaction() as tables:
            stranded = await tables.outbox.stranded()
            await tables.outbox.settle([_recovered(each, now) for each in stranded], now)

    async def take(self, settled: Sequence[Settled], limit: int) -> list[Notice]:
        """Record what became of earlier ones and mark the next as being sent, in one commit."""
        now = self._clock.now()
        if not settled and not await self._storage.read.outbox.next(now, 1):
            return []
        async with self._storage.transaction() as tables:
            await tables.outbox.settle(settled, now)
            taken = await tables.outbox.next(now, limit) if limit else []
            await tables.outbox.mark_sending([each.id for each in taken])
            return [replace(each, attempts=each.attempts + 1) for each in taken]

    async def brief(self, notice: Notice) -> Brief | Settled:
        """What the words need; or what the row becomes if it should not be said, or not yet."""
        tables, now = self._storage.read, self._clock.now()
        person = await tables.people.get(notice.person_id)
        if person is None or notice.webinar_id is None:
            return Settled(notice.id, Delivery.SKIPPED, "forgotten")
        view = await view_of(tables, notice.webinar_id, notice.person_id, now)
        if view is None:
            return Settled(notice.id, Delivery.SKIPPED, "webinar gone")
        if not person.reachable:
            return Settled(notice.id, Delivery.BLOCKED)
        if reason := why_not(notice, person, view):
            return Settled(notice.id, Delivery.SKIPPED, reason)
        later = self._waits_until(notice, person, view)
        if later > now:
            return Settled(notice.id, Delivery.PENDING, "quiet hours", due_at=later, undelivered=True)
        return Brief(notice, person, view, notice.lead in self._with_link)

    def _waits_until(self, notice: Notice, person: Person, view: WebinarView) -> int:
        """The end of quiet hours, if the notice may wait for it; else now."""
        if notice.kind in ("offer", "seat_free"):  # an offer's row waits already, by its own clock
            return view.now
        quiet, zone = self._habits.of(person)
        wakes_at = quiet_end(view.now, quiet, zone)
        in_time = view.past or wakes_at <= view.webinar.starts_at - HOUR
        return wakes_at if in_time else view.now


def why_not(notice: Notice, person: Person, view: WebinarView) -> str | None:
    """Why a notice should not be sent any more; None if it should."""
    webinar, kind = view.webinar, KINDS[notice.kind]
    if notice.until_at is not None and view.now >= notice.until_at:
        return "started" if notice.kind == "reminder" else "too late"
    if notice.starts_at is not None and notice.starts_at != webinar.starts_at:
        return "moved"
    if (webinar.status is WebinarStatus.PUBLISHED) != kind.only_if_on:
        return "cancelled" if kind.only_if_on else "back on"
    if view.card.seat not in kind.seats:
        return "not coming"
    return "turned off" if notice.lead in person.leads_off and notice.kind == "reminder" else None


def _recovered(notice: Notice, now: int) -> Settled:
    if goes_again(notice):
        return Settled(notice.id, Delivery.PENDING, "unknown after a crash", due_at=now)
    return Settled(notice.id, Delivery.UNKNOWN, "crash")


def goes_again(notice: Notice) -> bool:
    """Whether a row whose delivery is unknown is sent once more: notices are, twice beats never."""
    return notice.lane == NOTICE_LANE and notice.attempts <= 1
