"""Feedback: ratings and words about webinars and the library."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from storage.queries import Row, Table

LIBRARY = 0
"""Stands where a webinar's id does when it is the library that feedback is about."""


@dataclass(frozen=True, slots=True)
class Feedback:
    """What one person said. `webinar_id` None: about the library; `name`: who signs it, None if nobody."""

    id: int
    person_id: int | None
    webinar_id: int | None
    rating: int | None
    words: str | None
    voice_id: str | None
    anonymous: bool
    quotable: bool
    name: str | None
    withdrawn_at: int | None
    updated_at: int
    settled_at: int | None = None
    """When a librarian answered it or saw that it needs no answer; None: it waits."""

    @property
    def about(self) -> int:
        """The webinar's id, or `LIBRARY`."""
        return self.webinar_id or LIBRARY


@dataclass(frozen=True, slots=True)
class Given:
    """A webinar that a person was at, and the rating they gave it."""

    about: int
    rating: int | None


@dataclass(frozen=True, slots=True)
class Average:
    """How many rated a webinar or the library, how on average (None: only words came), how many wait."""

    about: int
    ratings: int
    average: float | None
    waiting: int


@dataclass(frozen=True, slots=True)
class KindWords:
    """Words that may be quoted; `name`: who signs them, None if nobody."""

    words: str
    name: str | None


@dataclass(frozen=True, slots=True)
class Exported:
    """Feedback as a workbook tells it: without an id; `title` as it is stored, None: about the library."""

    rating: int | None
    words: str | None
    voice_id: str | None
    quotable: bool
    name: str | None
    updated_at: int
    title: Mapping[str, str] | None


class FeedbacksTable(Table):
    """Typed queries of `feedback`. `about`: a webinar's id, or `LIBRARY`."""

    noun = "feedback"

    def get(self, feedback_id: int) -> Feedback | None:
        """The feedback with this id."""
        row: Row | None = self.sql.get(self.link, feedback_id=feedback_id)
        return _feedback(row) if row else None

    def find(self, about: int, person_id: int) -> Feedback | None:
        """What this person said about it, also if they took it back."""
        row: Row | None = self.sql.find(self.link, about=about, person_id=person_id)
        return _feedback(row) if row else None

    def add(self, about: int, person_id: int, now: int) -> int:
        """Begin with nothing said and nobody's name; gives its id."""
        webinar_id = None if about == LIBRARY else about
        return int(self.sql.add(self.link, person_id=person_id, webinar_id=webinar_id, now=now))

    def rate(self, feedback_id: int, rating: int, now: int) -> None:
        """One to five."""
        self.sql.rate(self.link, feedback_id=feedback_id, rating=rating, now=now)

    def tell(
        self,
        feedback_id: int,
        words: str | None,
        voice_id: str | None,
        name: str | None,
        now: int,
        *,
        quotable: bool,
    ) -> None:
        """Words or a voice message; without a `name` it is anonymous."""
        self.sql.tell(
            self.link,
            feedback_id=feedback_id,
            words=words,
            voice_id=voice_id,
            anonymous=int(name is None),
            quotable=int(quotable),
            name=name,
            now=now,
        )

    def settle(self, feedback_id: int, now: int) -> None:
        """A librarian answered it, or saw that it needs no answer; new words make it wait again."""
        self.sql.settle(self.link, feedback_id=feedback_id, now=now)

    def withdraw(self, feedback_id: int, now: int) -> None:
        """Taken back: nothing of it is kept but that there was something."""
        self.sql.withdraw(self.link, feedback_id=feedback_id, now=now)

    def tally(self, about: int) -> Mapping[int, int]:
        """How many gave each rating."""
        rows: list[Row] = self.sql.tally(self.link, about=about)
        return {row[0]: row[1] for row in rows}

    def count_said(self, about: int) -> int:
        """How many used words or their voice."""
        return int(self.sql.count_said(self.link, about=about))

    def said(self, about: int, limit: int, offset: int) -> list[Feedback]:
        """Feedback in words or by voice: what waits for a librarian first, then the newest first."""
        rows: list[Row] = self.sql.said(self.link, about=about, limit=limit, offset=offset)
        return [_feedback(row) for row in rows]

    def newest(self, about: int, limit: int) -> list[Feedback]:
        """Feedback in words or by voice, the newest first."""
        rows: list[Row] = self.sql.newest(self.link, about=about, limit=limit)
        return [_feedback(row) for row in rows]

    def kind_words(self, about: int, limit: int, offset: int) -> list[KindWords]:
        """Words that may be quoted, of who was content or did not rate; the newest first."""
        rows: list[Row] = self.sql.kind_words(self.link, about=about, limit=limit, offset=offset)
        return [KindWords(*row) for row in rows]

    def count_kind_words(self, about: int) -> int:
        """How many `kind_words` would give without a limit."""
        return int(self.sql.count_kind_words(self.link, about=about))

    def count_waiting(self, about: int | None = None) -> int:
        """How many wait for a librarian, about one thing or (None) about all."""
        if about is None:
            return int(self.sql.count_all_waiting(self.link))
        return int(self.sql.count_waiting(self.link, about=about))

    def exported(self, about: int | None = None) -> list[Exported]:
        """What was said about one thing or (None) about all, in no order that tells anything."""
        if about is None:
            rows: list[Row] = self.sql.exported(self.link)
        else:
            rows = self.sql.exported_about(self.link, about=about)
        return [_exported(row) for row in rows]

    def asked(self, person_id: int, now: int, limit: int, offset: int) -> list[Given]:
        """Past webinars that the person is asked about, the latest first."""
        rows: list[Row] = self.sql.asked(self.link, person_id=person_id, now=now, limit=limit, offset=offset)
        return [Given(*row) for row in rows]

    def count_asked(self, person_id: int, now: int) -> int:
        """How many `asked` would give without a limit."""
        return int(self.sql.count_asked(self.link, person_id=person_id, now=now))

    def averages(self, limit: int, offset: int) -> list[Average]:
        """What feedback was given about: what waits for a librarian first, then the newest first."""
        rows: list[Row] = self.sql.averages(self.link, limit=limit, offset=offset)
        return [Average(*row) for row in rows]

    def count_averages(self) -> int:
        """How many `averages` would give without a limit."""
        return int(self.sql.count_averages(self.link))

    def abouts_of(self, person_id: int) -> list[int]:
        """What this person gave feedback about."""
        rows: list[Row] = self.sql.abouts_of(self.link, person_id=person_id)
        return [row[0] for row in rows]

    def unname(self, person_id: int) -> None:
        """What was signed is anonymous."""
        self.sql.unname(self.link, person_id=person_id)

    def forget(self, person_id: int) -> None:
        """Ratings count on; the person, their name and words go."""
        self.sql.forget(self.link, person_id=person_id)


def _feedback(row: Row) -> Feedback:
    id_, person_id, webinar_id, rating, words, voice_id, anonymous, quotable, *rest = row
    return Feedback(
        id_, person_id, webinar_id, rating, words, voice_id, bool(anonymous), bool(quotable), *rest
    )


def _exported(row: Row) -> Exported:
    rating, words, voice_id, quotable, name, updated_at, title = row
    return Exported(
        rating, words, voice_id, bool(quotable), name, updated_at, json.loads(title) if title else None
    )
