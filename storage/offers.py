"""Offers: a freed seat held for the next in the waiting list until a deadline."""

from dataclasses import dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Offer:
    """A freed seat held for one person until `answer_by`; `seat` is the first offer of that seat.

    `answer_by` None: the person was not told yet.
    """

    id: int
    webinar_id: int
    person_id: int
    seat: int
    offered_at: int
    answer_by: int | None
    state: str


class OffersTable(Table):
    """Typed queries of `offers`."""

    noun = "offers"

    def add(self, webinar_id: int, person_id: int, seat: int | None, now: int) -> int:
        """Hold a seat for somebody; `seat` None: it was freed just now. Gives the offer's id."""
        add = self.sql.add
        offer_id = int(add(self.link, webinar_id=webinar_id, person_id=person_id, seat=seat, offered_at=now))
        if seat is None:
            self.sql.begin_seat(self.link, offer_id=offer_id)
        return offer_id

    def get(self, offer_id: int) -> Offer | None:
        """An offer, open or not."""
        row: Row | None = self.sql.get(self.link, offer_id=offer_id)
        return Offer(*row) if row else None

    def set_answer_by(self, offer_id: int, answer_by: int | None) -> None:
        """The person was told, and may answer until then (epoch milliseconds); None: to be told anew."""
        self.sql.set_answer_by(self.link, offer_id=offer_id, answer_by=answer_by)

    def open_of(self, webinar_id: int, person_id: int) -> Offer | None:
        """The offer this person may still answer."""
        row: Row | None = self.sql.open_of(self.link, webinar_id=webinar_id, person_id=person_id)
        return Offer(*row) if row else None

    def open_until(self, now: int) -> list[Offer]:
        """Open offers whose time is up at this instant (epoch milliseconds)."""
        rows: list[Row] = self.sql.open_until(self.link, now=now)
        return [Offer(*row) for row in rows]

    def open_at(self, webinar_id: int) -> list[Offer]:
        """Open offers of a webinar, the one that ends first first; then those not told yet."""
        rows: list[Row] = self.sql.open_at(self.link, webinar_id=webinar_id)
        return [Offer(*row) for row in rows]

    def untold_before(self, last_call: int) -> list[int]:
        """Ids of webinars that start by then and hold a seat for somebody who was not told."""
        rows: list[Row] = self.sql.untold_before(self.link, last_call=last_call)
        return [row[0] for row in rows]

    def had(self, seat: int, person_id: int) -> bool:
        """Whether this seat was offered to this person before, and not taken back unanswered."""
        return bool(self.sql.had(self.link, seat=seat, person_id=person_id))

    def open_for(self, person_id: int) -> list[Offer]:
        """Every offer this person may still answer."""
        rows: list[Row] = self.sql.open_for(self.link, person_id=person_id)
        return [Offer(*row) for row in rows]

    def unserved(self, now: int, last_call: int) -> list[int]:
        """Ids of webinars with a free seat though somebody waits; limited ones start after `last_call`."""
        rows: list[Row] = self.sql.unserved(self.link, now=now, last_call=last_call)
        return [row[0] for row in rows]

    def close(self, offer_id: int, state: str) -> None:
        """Accepted, declined, lapsed, withdrawn; undelivered: it can't be told; seated: without an answer."""
        self.sql.close(self.link, offer_id=offer_id, state=state)

    def forget(self, person_id: int) -> None:
        """Remove every offer made to this person."""
        self.sql.forget(self.link, person_id=person_id)
