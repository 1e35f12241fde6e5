"""Peace: who is muted or banned."""

from dataclasses import dataclass

from storage.queries import Row, Table
from storage.records import Peace


@dataclass(frozen=True, slots=True)
class Subject:
    """Whom a librarian may mute or ban. `name` None: librarians do not know it."""

    id: int
    name: str | None
    peace: Peace | None
    staff: bool
    volunteer: bool


@dataclass(frozen=True, slots=True)
class Author:
    """Who gave feedback, and whether they are muted for it; never shown to anybody."""

    person_id: int
    muted: bool


@dataclass(frozen=True, slots=True)
class MutedFeedback:
    """Anonymous feedback whose author is muted. `webinar_id` None: about the library."""

    id: int
    webinar_id: int | None
    updated_at: int


class PeaceTableTable(Table):
    """Typed queries of what librarians decided about people."""

    noun = "peace"

    def set(self, person_id: int, peace: Peace) -> None:
        """Mute or ban them, by name."""
        self.sql.set(self.link, person_id=person_id, peace=peace)

    def lift(self, person_id: int) -> None:
        """Neither muted nor banned by name any more."""
        self.sql.lift(self.link, person_id=person_id)

    def keep_banned(self, person_id: int, language: str, now: int) -> None:
        """Of somebody banned who had everything deleted keep the number and the ban."""
        self.sql.keep_banned(self.link, person_id=person_id, language=language, now=now)

    def subject(self, person_id: int) -> Subject | None:
        """The person as a librarian may know them."""
        row: Row | None = self.sql.subject(self.link, person_id=person_id)
        return _subject(row) if row else None

    def author(self, feedback_id: int) -> Author | None:
        """Who gave this feedback; None if there is none, or they are forgotten."""
        row: Row | None = self.sql.author(self.link, feedback_id=feedback_id)
        return Author(row[0], bool(row[1])) if row else None

    def mute_author(self, feedback_id: int, person_id: int, *, muted: bool) -> None:
        """Mute the author of this feedback, or not any more."""
        self.sql.mark_feedback(self.link, feedback_id=feedback_id, muted=int(muted))
        self.sql.follow_feedback(self.link, person_id=person_id)

    def held_off(self, limit: int, offset: int) -> list[Subject]:
        """Everybody muted or banned by name."""
        rows: list[Row] = self.sql.held_off(self.link, limit=limit, offset=offset)
        return [_subject(row) for row in rows]

    def count_held_off(self) -> int:
        """How many `held_off` would give without a limit."""
        return int(self.sql.count_held_off(self.link))

    def muted_feedback(self, limit: int) -> list[MutedFeedback]:
        """Feedback whose authors are muted without anybody knowing who they are, the newest first."""
        rows: list[Row] = self.sql.muted_feedback(self.link, limit=limit)
        return [MutedFeedback(*row) for row in rows]


def _subject(row: Row) -> Subject:
    id_, name, peace, staff, volunteer = row
    return Subject(id_, name, Peace(peace) if peace else None, bool(staff), bool(volunteer))
