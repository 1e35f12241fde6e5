"""Webinars with their partners and programme."""

import json
from dataclasses import replace
from typing import Any

from storage.queries import Row, Table
from storage.records import (
    Card,
    Partner,
    PlainFacts,
    Registration,
    Talk,
    Webinar,
    WebinarFacts,
    Words,
)
from storage.rows import columns, dump, record
from storage.talks import TalksTable


class WebinarsTable(Table):
    """Typed queries of `webinars` and `partners`."""

    noun = "webinars"

    def get(self, webinar_id: int) -> Webinar | None:
        """The webinar without its parts, in any status."""
        row: Row | None = self.sql.get(self.link, webinar_id=webinar_id)
        return webinar_from(row) if row else None

    def card(self, webinar_id: int, person_id: int) -> Card | None:
        """The webinar as this person sees it."""
        row: Row | None = self.sql.card(self.link, webinar_id=webinar_id, person_id=person_id)
        card = _card_from(row, person_id) if row else None
        if card is None or not card.free or not card.waiting:
            return card
        return replace(card, unreachable=self.sql.count_unreachable(self.link, webinar_id=webinar_id))

    def get_imported(self, import_id: str) -> tuple[int, str | None] | None:
        """The id of the webinar a file calls so, and what the file said last time."""
        row: tuple[int, str | None] | None = self.sql.get_imported(self.link, import_id=import_id)
        return row

    def coming(self, now: int, limit: int, offset: int) -> list[Webinar]:
        """Published and not over yet, soonest first."""
        rows: list[Row] = self.sql.coming(self.link, now=now, limit=limit, offset=offset)
        return [webinar_from(row) for row in rows]

    def past(self, now: int, limit: int, offset: int) -> list[Webinar]:
        """Published, over and not hidden, latest first."""
        rows: list[Row] = self.sql.past(self.link, now=now, limit=limit, offset=offset)
        return [webinar_from(row) for row in rows]

    def count_coming(self, now: int) -> int:
        """How many `coming` would give without a limit."""
        return int(self.sql.count_coming(self.link, now=now))

    def count_past(self, now: int) -> int:
        """How many `past` would give without a limit."""
        return int(self.sql.count_past(self.link, now=now))

    def add(self, facts: WebinarFacts, import_id: str | None, now: int) -> int:
        """Store a new webinar; gives its id."""
        webinar_id = int(self.sql.add(self.link, import_id=import_id, now=now, **_columns(facts)))
        self._add_parts(webinar_id, facts, now)
        return webinar_id

    def change(self, webinar_id: int, facts: WebinarFacts, now: int) -> None:
        """Store new facts of a webinar; its revision grows."""
        self.sql.change(self.link, webinar_id=webinar_id, now=now, **_columns(facts))
        self.sql.remove_partners(self.link, webinar_id=webinar_id)
        self._add_parts(webinar_id, facts, now)

    def to_thank(self, since: int, now: int) -> list[Webinar]:
        """Those that ended between the two instants (epoch milliseconds) without thanks so far."""
        rows: list[Row] = self.sql.to_thank(self.link, since=since, now=now)
        return [webinar_from(row) for row in rows]

    def set_thanked(self, webinar_id: int, now: int) -> None:
        """Thanks are queued."""
        self.sql.set_thanked(self.link, webinar_id=webinar_id, now=now)

    def set_closed(self, webinar_id: int, closed_at: int | None) -> None:
        """The list of who was there was closed at this instant; None: it is open."""
        self.sql.set_closed(self.link, webinar_id=webinar_id, closed_at=closed_at)

    def set_hidden(self, webinar_id: int, now: int, *, hidden: bool) -> None:
        """Whether readers are not shown that it took place."""
        hidden_at = now if hidden else None
        self.sql.set_hidden(self.link, webinar_id=webinar_id, hidden_at=hidden_at, now=now)

    def set_reason(self, webinar_id: int, reason: str | None) -> None:
        """Why it was cancelled, in a librarian's words; None: nothing was said, or it takes place again."""
        self.sql.set_reason(self.link, webinar_id=webinar_id, reason=reason)

    def set_imported(self, webinar_id: int, imported: str) -> None:
        """Remember what the file said."""
        self.sql.set_imported(self.link, webinar_id=webinar_id, imported=imported)

    def partners(self, webinar_id: int) -> list[Partner]:
        """Organisations taking part, in their order."""
        rows: list[Row] = self.sql.partners(self.link, webinar_id=webinar_id)
        return [Partner(_words(name), _words(city), country, zone) for name, city, country, zone in rows]

    def talks(self, webinar_id: int) -> list[Talk]:
        """The programme in its order."""
        return [each.talk for each in TalksTable(self.link).of(webinar_id)]

    def _add_parts(self, webinar_id: int, facts: WebinarFacts, now: int) -> None:
        partners = [
            {"webinar_id": webinar_id, "position": position, "name": dump(each.name)}
            | {"city": dump(each.city), "country": each.country, "zone": each.zone}
            for position, each in enumerate(facts.partners)
        ]
        self.sql.add_partners(self.link, partners)
        TalksTable(self.link).replace(webinar_id, facts.talks, now)


def webinar_from(row: Row) -> Webinar:
    """A row with the columns of `webinars`."""
    return record(Webinar, row)


def _card_from(row: Row, person_id: int) -> Card:
    registration = None
    if row.registration_id is not None:
        answer = {"id": row.registration_id, "webinar_id": row.id, "person_id": person_id}
        registration = record(Registration, row, **answer)
    return record(Card, row, webinar=webinar_from(row), registration=registration, unreachable=0)


def _columns(facts: WebinarFacts) -> dict[str, Any]:
    return columns(facts, PlainFacts) | {"ends_at": facts.ends_at}


def _words(text: str) -> Words:
    words: dict[str, str] = json.loads(text)
    return words
