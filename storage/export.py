"""What the database knows about one person: every table that may name them, and how long they were away.

`HOLDINGS` is the list from which the export and the words of /privacy come; a test walks the schema and
fails at a table or a column that stands neither here nor in `NOBODYS`.
"""

from dataclasses import dataclass
from typing import Any

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True, kw_only=True)
class Holding:
    """What one table holds about a person.

    `person`: the columns with their Telegram id. `topic`: the text that tells of it. `columns` are exported;
    `left_out` are not: numbers that mean nothing outside, and what is about somebody else. `where`: which
    rows, if the columns of `person` alone do not say it.
    """

    table: str
    topic: str
    person: tuple[str, ...] = ("person_id",)
    columns: tuple[str, ...]
    left_out: tuple[str, ...] = ()
    where: str | None = None

    @property
    def query(self) -> str:
        """The rows of one person; made of the names here, never of what somebody typed."""
        where = self.where or " OR ".join(f"{each} = :person_id" for each in self.person)
        return f"SELECT {', '.join(self.columns)} FROM {self.table} WHERE {where}"  # noqa: S608 - our own names


MY_THREADS = "thread_id IN (SELECT id FROM threads WHERE person_id = :person_id)"

HOLDINGS = (
    Holding(
        table="people",
        topic="account",
        person=("id",),
        columns=(
            *("id", "language", "zone", "name", "reachable", "consent_version", "consent_at", "created_at"),
            *("seen_at", "quiet_from", "quiet_until", "leads_off", "announcements", "city"),
            *("peace", "unheard"),
        ),
        left_out=("city_key",),
    ),
    Holding(
        table="registrations",
        topic="answers",
        columns=(
            *("webinar_id", "state", "place", "created_at", "updated_at"),
            *("attendance", "attendance_by", "attendance_at"),
        ),
        left_out=("id", "guest"),
    ),
    Holding(
        table="marks_aside",
        topic="answers",
        columns=("starts_at", "attendance", "attendance_by", "attendance_at"),
        left_out=("registration_id",),
    ),
    Holding(table="checkin_tries", topic="answers", columns=("tries", "since_at")),
    Holding(
        table="offers",
        topic="answers",
        columns=("webinar_id", "state", "offered_at", "answer_by"),
        left_out=("id", "seat"),
    ),
    Holding(table="calendar_files", topic="calendar", columns=("webinar_id", "revision", "sent_at")),
    Holding(
        table="outbox",
        topic="notices",
        columns=(
            *("kind", "webinar_id", "starts_at", "lead", "details", "due_at", "state", "reason"),
            *("message_ids", "created_at", "settled_at"),
        ),
        left_out=(
            *(
                "id",
                "lane",
                "once_key",
                "deadline_at",
                "until_at",
                "attempts",
                "run_id",
                "target_id",
                "version",
                "ripe",
                "about_id",
            ),
        ),
    ),
    Holding(
        table="volunteers",
        topic="volunteer",
        columns=(
            *("state", "age_group", "name", "city", "organisation", "interests", "languages", "free_when"),
            *("phone", "about", "consent_version", "consent_at", "word", "decided_at", "created_at"),
            *("updated_at", "held"),
        ),
        left_out=("decided_by", "city_key", "folded", "folded_city"),
    ),
    Holding(
        table="volunteer_steps",
        topic="volunteer",
        columns=("step", "word", "from_staff", "at"),
        left_out=("id", "librarian_id"),
    ),
    Holding(
        table="guardians",
        topic="guardian",
        person=("child_id", "guardian_id"),
        columns=(
            "age_group",
            "consent_version",
            "agreed_at",
            "created_at",
            "until_at",
            "signed_on",
            "of_age",
            "doubted_at",
        ),
        left_out=("code", "short_code", "guardian_name", "recorded_by"),
    ),
    Holding(
        table="forms",
        topic="forms",
        columns=("form", "question", "answers", "updated_at"),
        left_out=("card_id",),
    ),
    Holding(
        table="feedback",
        topic="feedback",
        columns=(
            *("webinar_id", "rating", "words", "voice_id", "anonymous", "quotable", "name", "withdrawn_at"),
            *("created_at", "updated_at", "settled_at", "muted"),
        ),
        left_out=("id",),
    ),
    Holding(
        table="threads",
        topic="questions",
        columns=("id", "subject", "name", "webinar_id", "created_at", "waiting_since", "last_at"),
        left_out=("feedback_id",),
    ),
    Holding(
        table="posts",
        topic="questions",
        person=("author_id",),
        columns=("thread_id", "from_staff", "words", "created_at", "edited_at"),
        left_out=("id",),
        where=f"author_id = :person_id OR {MY_THREADS}",
    ),
    Holding(
        table="written",
        topic="questions",
        person=("author_id",),
        columns=("message_id", "words", "written_at"),
        left_out=("post_id",),
    ),
    Holding(
        table="shown_posts",
        topic="questions",
        person=("chat_id",),
        columns=("thread_id", "message_id"),
    ),
    Holding(
        table="proposals",
        topic="proposals",
        columns=(
            *("id", "kind", "title", "words", "organisation", "state", "shown", "word", "decided_at"),
            *("created_at", "updated_at", "webinar_id"),
        ),
        left_out=("decided_by", "invited_at"),
    ),
    Holding(table="supports", topic="proposals", columns=("proposal_id", "created_at")),
    Holding(
        table="live_cards",
        topic="staff",
        person=("chat_id",),
        columns=("subject", "message_id", "shown_at", "posted_at"),
    ),
    Holding(
        table="volunteer_filters",
        topic="staff",
        columns=("state", "interest", "language", "age_group", "city", "words"),
    ),
    Holding(
        table="librarians",
        topic="staff",
        columns=("name", "owner", "appointed_at"),
        left_out=("appointed_by",),
    ),
    Holding(table="former_staff", topic="staff", columns=("name", "left_at")),
    Holding(
        table="invitations",
        topic="staff",
        person=("invited_by", "opened_by"),
        columns=("created_at", "until_at", "accepted_at"),
        left_out=("code",),
    ),
    Holding(
        table="log",
        topic="staff",
        person=("actor_id", "person_id"),
        columns=("at", "act", "webinar_id"),
        left_out=("id", "details"),
    ),
    Holding(
        table="inbox",
        topic="messages",
        columns=("state", "raw", "error", "received_at"),
        left_out=("update_id", "attempts"),
    ),
)
STAFF = (
    ("volunteers", "decided_by"),
    ("volunteer_steps", "librarian_id"),
    ("guardians", "recorded_by"),
    ("proposals", "decided_by"),
    ("announcements", "author_id"),
    ("runs", "author_id"),
    ("outbox", "about_id"),
)
"""Columns that name somebody in a row about somebody else, or a librarian in what they said for the library:
emptied when they are forgotten."""
NOBODYS = frozenset(
    {
        *("webinars", "partners", "talks", "materials", "checkins", "reminders", "cities", "city_names"),
        *(
            "groups",
            "posted_cards",
            "changed_webinars",
            "loaded",
            "migrations",
            "traces",
            "forgotten",
            "told",
        ),
        *("announcements", "announcement_versions", "runs", "run_zones"),
    }
)
"""Tables in which nobody is named; `posted_cards.chat_id` and `groups.id` are groups."""
TOPICS = tuple(dict.fromkeys(each.topic for each in HOLDINGS))


@dataclass(frozen=True, slots=True)
class Idle:
    """Somebody who has not used the bot for long; `seen_at` in epoch milliseconds."""

    id: int
    seen_at: int


@dataclass(frozen=True, slots=True)
class Titled:
    """A webinar's title as it is stored."""

    id: int
    title: str


class ExportTable(Table):
    """Reads everything about one person, and who was away for long."""

    noun = "export"

    def everything(self, person_id: int) -> dict[str, list[dict[str, Any]]]:
        """By table: every row about this person, by column."""
        found = {}
        for each in HOLDINGS:
            rows = self.link.execute(each.query, {"person_id": person_id})
            found[each.table] = [dict(zip(each.columns, row, strict=True)) for row in rows]
        return found

    def titles(self, person_id: int) -> dict[int, str]:
        """Webinars that the person has to do with, and their titles as they are stored."""
        rows: list[Row] = self.sql.titles(self.link, person_id=person_id)
        return {each.id: each.title for each in (Titled(*row) for row in rows)}

    def to_warn(self, before: int, limit: int) -> list[Idle]:
        """Away since this instant at least and not told yet that their data will be removed."""
        rows: list[Row] = self.sql.to_warn(self.link, before=before, limit=limit)
        return [Idle(*row) for row in rows]

    def to_remove(self, before: int, warned_before: int, limit: int) -> list[Idle]:
        """Away since this instant at least, and told so long ago, or impossible to tell."""
        to_remove = self.sql.to_remove
        rows: list[Row] = to_remove(self.link, before=before, warned_before=warned_before, limit=limit)
        return [Idle(*row) for row in rows]

    def forget_mentions(self, person_id: int) -> None:
        """Notices to others that speak of this person, and decisions made by them, lose the person."""
        self.sql.forget_mentions(self.link, person_id=person_id)
        self.sql.forget_forms(self.link, person_id=person_id)
        self.sql.forget_decisions(self.link, person_id=person_id)
        self.sql.forget_steps(self.link, person_id=person_id)
        self.sql.forget_verdicts(self.link, person_id=person_id)
