"""Notices: what each row of the outbox needs to be said, and whether it still should be."""

from collections.abc import Sequence
from dataclasses import dataclass

from bot.clock import Clock
from storage import Storage
from storage.outbox import Settled
from storage.records import Card, Delivery, Notice, Person, Seat, WebinarStatus

RETRY_UNKNOWN = frozenset({"reminder"})
"""Kinds that are said again when a crash leaves it unknown: twice beats never."""


@dataclass(frozen=True, slots=True)
class Brief:
    """A notice with everything its words need; `now` in epoch milliseconds."""

    notice: Notice
    person: Person
    card: Card
    now: int


class Notices:
    """The outbox as the sender sees it."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    async def recover(self) -> None:
        """After a crash: what was being sent is unknown; a reminder goes again once, the rest is marked."""
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
            return taken

    async def brief(self, notice: Notice) -> Brief | Settled:
        """What the words need; or, if it should not be said any more, what the row becomes."""
        tables, now = self._storage.read, self._clock.now()
        person = await tables.people.get(notice.person_id)
        if person is None or notice.webinar_id is None:
            return Settled(notice.id, Delivery.SKIPPED, "forgotten")
        card = await tables.webinars.card(notice.webinar_id, notice.person_id)
        if card is None:
            return Settled(notice.id, Delivery.SKIPPED, "webinar gone")
        if not person.reachable:
            return Settled(notice.id, Delivery.BLOCKED)
        reason = why_not(notice, card, now)
        return Settled(notice.id, Delivery.SKIPPED, reason) if reason else Brief(notice, person, card, now)


def why_not(notice: Notice, card: Card, now: int) -> str | None:
    """Why a notice should not be sent any more; None if it should."""
    if notice.until_at is not None and now >= notice.until_at:
        return "started"
    if notice.starts_at is not None and notice.starts_at != card.webinar.starts_at:
        return "moved"
    if notice.kind == "reminder" and card.webinar.status is WebinarStatus.CANCELLED:
        return "cancelled"
    if notice.kind == "reminder" and card.seat is not Seat.SEATED:
        return "not coming"
    return None


def _recovered(notice: Notice, now: int) -> Settled:
    if notice.kind in RETRY_UNKNOWN and notice.attempts == 1:
        return Settled(notice.id, Delivery.PENDING, "unknown after a crash", due_at=now)
    return Settled(notice.id, Delivery.UNKNOWN, "crash")
