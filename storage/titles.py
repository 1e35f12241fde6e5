"""Titles of all published webinars, to be searched in."""

import json
from dataclasses import dataclass

from storage.queries import Row, Table
from storage.records import Words


@dataclass(frozen=True, slots=True)
class Title:
    """What a published webinar is called, when it ends (epoch milliseconds), its recording if any."""

    id: int
    title: Words
    ends_at: int
    recording: str | None


class TitlesTable(Table):
    """Typed queries of what webinars are called."""

    noun = "titles"

    def version(self) -> str:
        """Another one whenever a webinar was added or changed."""
        return str(self.sql.version(self.link))

    def published(self) -> list[Title]:
        """Every published webinar, the earliest first."""
        rows: list[Row] = self.sql.published(self.link)
        return [Title(id_, json.loads(title), ends_at, recording) for id_, title, ends_at, recording in rows]
