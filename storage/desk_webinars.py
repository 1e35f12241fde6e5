"""Webinars as librarians see them: drafts and cancelled ones, and who held or joined earlier ones."""

import json
from dataclasses import dataclass

from storage.queries import Row, Table
from storage.records import Partner, Webinar, Words
from storage.webinars import webinar_from


@dataclass(frozen=True, slots=True)
class WebinarTraces:
    """What shows that a webinar took place: marks, what people said about it, whether its list is closed."""

    marks: int = 0
    reviews: int = 0
    closed: int = 0


class DeskWebinarsTable(Table):
    """Typed queries over `webinars` and `partners` for the desk."""

    noun = "desk_webinars"

    def drafts(self, limit: int, offset: int) -> list[Webinar]:
        """Those nobody sees yet, the one worked on last first."""
        rows: list[Row] = self.sql.drafts(self.link, limit=limit, offset=offset)
        return [webinar_from(row) for row in rows]

    def cancelled(self, limit: int, offset: int) -> list[Webinar]:
        """Those called off, the latest first."""
        rows: list[Row] = self.sql.cancelled(self.link, limit=limit, offset=offset)
        return [webinar_from(row) for row in rows]

    def past(self, now: int, limit: int, offset: int) -> list[Webinar]:
        """Those that are over, the latest first; those hidden from readers too."""
        rows: list[Row] = self.sql.past(self.link, now=now, limit=limit, offset=offset)
        return [webinar_from(row) for row in rows]

    def count_past(self, now: int) -> int:
        """How many `past` would give without a limit."""
        return int(self.sql.count_past(self.link, now=now))

    def traces(self, webinar_id: int) -> WebinarTraces:
        """What shows that it took place; nothing if there is no such webinar."""
        row: Row | None = self.sql.traces(self.link, webinar_id=webinar_id)
        return WebinarTraces(*row) if row else WebinarTraces()

    def count_drafts(self) -> int:
        """How many `drafts` would give without a limit."""
        return int(self.sql.count_drafts(self.link))

    def count_cancelled(self) -> int:
        """How many `cancelled` would give without a limit."""
        return int(self.sql.count_cancelled(self.link))

    def remove_draft(self, webinar_id: int) -> bool:
        """Remove a draft with its parts; False if somebody had to do with it, or it is no draft any more."""
        return self.sql.remove_draft(self.link, webinar_id=webinar_id) is not None

    def hosts(self, limit: int) -> dict[int, Words]:
        """Names of organisations by the latest webinar that each of them held, the latest first."""
        rows: list[Row] = self.sql.hosts(self.link, limit=limit)
        return {webinar_id: json.loads(host) for webinar_id, host in rows}

    def partners(self, limit: int) -> list[Partner]:
        """Organisations that took part, the latest first."""
        rows: list[Row] = self.sql.partners(self.link, limit=limit)
        return [
            Partner(json.loads(name), json.loads(city), country, zone) for name, city, country, zone in rows
        ]

    def count_told(self, webinar_id: int) -> int:
        """How many would hear of a change."""
        return int(self.sql.count_told(self.link, webinar_id=webinar_id))
