"""Announcements: what a librarian says to many, in which versions, to whom and when."""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from storage.audiences import Audience
from storage.queries import Row, Table
from storage.rows import dump

ANY = "any"
"""The version for those whose language has none of its own."""


@dataclass(frozen=True, slots=True)
class Announcement:
    """One announcement; `author_id`: from whose chat it is copied, None once they are forgotten.

    `timing`: `now`, `at` the instant `starts_at`, or `local`: when clocks show the same in each person's
    zone as they do in `zone` at `starts_at`. Instants are epoch milliseconds.
    """

    id: int
    author_id: int | None
    draft: bool
    audience: Audience
    button_id: int | None
    timing: str
    starts_at: int | None
    zone: str | None
    updated_at: int


@dataclass(frozen=True, slots=True)
class Version:
    """What is said to readers of a language: messages in the author's chat, an album's in their order."""

    language: str
    form: str
    message_ids: tuple[int, ...]
    album: str | None = None
    captioned: int = 0
    """Which of an album's messages carries the words."""
    excerpt: str = ""


@dataclass(frozen=True, slots=True)
class MadeOf:
    """The messages in its author's chat that a version of an announcement is made of."""

    announcement_id: int
    language: str
    message_ids: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Listed:
    """An announcement in the history: how it begins, and its newest run."""

    id: int
    excerpt: str
    form: str
    act: str
    state: str
    starts_at: int


class AnnouncementsTable(Table):
    """Typed queries of `announcements` and `announcement_versions`."""

    noun = "announcements"

    def get(self, announcement_id: int) -> Announcement | None:
        """One announcement."""
        row: Row | None = self.sql.get(self.link, announcement_id=announcement_id)
        return _announcement_from(row) if row else None

    def draft_of(self, author_id: int) -> Announcement | None:
        """The one that a librarian is preparing."""
        row: Row | None = self.sql.draft_of(self.link, author_id=author_id)
        return _announcement_from(row) if row else None

    def add(self, author_id: int, now: int) -> None:
        """A new draft, unless the librarian has one."""
        self.sql.add(self.link, author_id=author_id, now=now)

    def begin_anew(self, announcement_id: int, audience: Audience, button_id: int | None, now: int) -> None:
        """A draft says nothing any more, and is meant for this audience, now."""
        self.sql.drop_versions(self.link, announcement_id=announcement_id)
        self.set_audience(announcement_id, audience, now)
        self.set_button(announcement_id, button_id, now)
        self.set_timing(announcement_id, "now", None, None, now)

    def set_audience(self, announcement_id: int, audience: Audience, now: int) -> None:
        """To whom a draft is meant."""
        self.sql.set_audience(self.link, announcement_id=announcement_id, now=now, **asdict(audience))

    def set_button(self, announcement_id: int, button_id: int | None, now: int) -> None:
        """Which webinar's button stands under a draft."""
        self.sql.set_button(self.link, announcement_id=announcement_id, button_id=button_id, now=now)

    def set_timing(
        self, announcement_id: int, timing: str, starts_at: int | None, zone: str | None, now: int
    ) -> None:
        """When a draft is to go out."""
        set_timing = self.sql.set_timing
        set_timing(
            self.link, announcement_id=announcement_id, timing=timing, starts_at=starts_at, zone=zone, now=now
        )

    def launch(self, announcement_id: int, now: int) -> None:
        """It is a draft no more."""
        self.sql.launch(self.link, announcement_id=announcement_id, now=now)

    def discard(self, announcement_id: int) -> None:
        """A draft is not wanted."""
        self.sql.discard(self.link, announcement_id=announcement_id)

    def page(self, limit: int, offset: int) -> list[Listed]:
        """The history, newest first."""
        rows: list[Row] = self.sql.page(self.link, limit=limit, offset=offset)
        return [Listed(*row) for row in rows]

    def versions(self, announcement_id: int) -> Mapping[str, Version]:
        """What it says, by language."""
        rows: list[Row] = self.sql.versions(self.link, announcement_id=announcement_id)
        return {row[0]: _version_from(row) for row in rows}

    def put_version(self, announcement_id: int, version: Version) -> None:
        """What it says in a language."""
        values = asdict(version) | {"message_ids": dump(list(version.message_ids))}
        self.sql.put_version(self.link, announcement_id=announcement_id, **values)

    def set_excerpt(self, announcement_id: int, language: str, excerpt: str) -> None:
        """How a version begins, once it is corrected."""
        set_excerpt = self.sql.set_excerpt
        set_excerpt(self.link, announcement_id=announcement_id, language=language, excerpt=excerpt)

    def open_of(self, author_id: int) -> list[MadeOf]:
        """Of which of the author's messages that is made which not everybody has yet."""
        rows: list[Row] = self.sql.open_of(self.link, author_id=author_id)
        return [MadeOf(row[0], row[1], tuple(json.loads(row[2]))) for row in rows]

    def drop_version(self, announcement_id: int, language: str) -> None:
        """That language has none of its own any more."""
        self.sql.drop_version(self.link, announcement_id=announcement_id, language=language)

    def forget(self, person_id: int) -> None:
        """A librarian is forgotten: drafts go, what went out loses its author."""
        self.sql.forget_drafts(self.link, person_id=person_id)
        self.sql.forget_excerpts(self.link, person_id=person_id)
        self.sql.forget_author(self.link, person_id=person_id)


def _announcement_from(row: Row) -> Announcement:
    id_, author_id, draft, who, webinar_id, interest, spoken, language, city, city_key, *rest = row
    button_id, timing, starts_at, zone, _created_at, updated_at = rest
    audience = Audience(who, webinar_id, interest, spoken, language, city, city_key)
    return Announcement(id_, author_id, bool(draft), audience, button_id, timing, starts_at, zone, updated_at)


def _version_from(row: Row) -> Version:
    language, form, message_ids, album, captioned, excerpt = row
    return Version(language, form, tuple(json.loads(message_ids)), album, captioned, excerpt)
