"""What of every table goes into an archive that outlives the program, as it is at one moment.

An allow-list: a column is written only if it stands in `WRITTEN` or `VEILED`. `WITHHELD` names the others
with the reason; a test fails at a column of the schema that stands nowhere.
"""

import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from storage.inspection import reading

LEFT_OUT = frozenset(
    {
        *("migrations", "traces", "forgotten", "inbox", "forms", "cities", "city_names", "loaded"),
        *(
            "live_cards",
            "posted_cards",
            "changed_webinars",
            "shown_posts",
            "volunteer_filters",
            "run_zones",
            "checkin_tries",
            "written",
        ),
    }
)
"""The program's own: what waits to be answered, half-filled forms, which messages show what, cities."""
WRITTEN: Mapping[str, tuple[str, ...]] = {
    "announcement_versions": ("announcement_id", "language", "album", "captioned", "excerpt"),
    "announcements": (
        *(
            "id",
            "author_id",
            "draft",
            "who",
            "webinar_id",
            "interest",
            "spoken",
            "language",
            "city",
            "timing",
        ),
        *("starts_at", "zone", "created_at", "updated_at"),
    ),
    "calendar_files": ("webinar_id", "person_id", "revision", "sent_at"),
    "checkins": ("webinar_id", "created_at"),
    "feedback": (
        *("id", "webinar_id", "rating", "words", "anonymous", "quotable", "name", "withdrawn_at"),
        *("created_at", "updated_at", "settled_at"),
    ),
    "former_staff": ("person_id", "name", "left_at"),
    "groups": ("id", "language", "present", "created_at", "linked_at"),
    "guardians": (
        *("child_id", "age_group", "guardian_id", "guardian_name", "consent_version", "agreed_at"),
        *("created_at", "until_at", "signed_on", "recorded_by", "of_age", "doubted_at"),
    ),
    "invitations": ("invited_by", "opened_by", "accepted_at", "created_at", "until_at"),
    "librarians": ("person_id", "name", "owner", "appointed_by", "appointed_at"),
    "log": ("id", "at", "actor_id", "act", "webinar_id", "person_id", "details"),
    "marks_aside": (
        "registration_id",
        "person_id",
        "starts_at",
        "attendance",
        "attendance_by",
        "attendance_at",
    ),
    "materials": ("id", "webinar_id", "talk_id", "purpose", "kind", "name", "size", "created_at"),
    "offers": ("id", "webinar_id", "person_id", "seat", "offered_at", "answer_by", "state"),
    "outbox": (
        *(
            "id",
            "lane",
            "kind",
            "webinar_id",
            "starts_at",
            "lead",
            "due_at",
            "deadline_at",
            "until_at",
            "state",
        ),
        *("reason", "attempts", "created_at", "settled_at", "run_id", "version"),
    ),
    "partners": ("webinar_id", "position", "name", "city", "country", "zone"),
    "people": (
        *("id", "language", "zone", "name", "reachable", "consent_version", "consent_at", "created_at"),
        *("seen_at", "quiet_from", "quiet_until", "leads_off", "announcements", "city", "peace"),
    ),
    "posts": ("id", "thread_id", "from_staff", "words", "created_at", "edited_at"),
    "proposals": (
        *(
            "id",
            "person_id",
            "kind",
            "title",
            "words",
            "organisation",
            "state",
            "shown",
            "word",
            "decided_by",
        ),
        *("decided_at", "created_at", "updated_at", "webinar_id", "invited_at"),
    ),
    "registrations": (
        *("id", "webinar_id", "person_id", "state", "place", "created_at", "updated_at", "guest"),
        *("attendance", "attendance_by", "attendance_at"),
    ),
    "reminders": ("webinar_id", "starts_at", "lead", "due_at", "state", "reason", "settled_at"),
    "runs": (
        *("id", "announcement_id", "act", "state", "reason", "author_id", "starts_at", "takes", "audience"),
        *("sent", "blocked", "failed", "unknown", "skipped", "too_old", "created_at", "ended_at"),
    ),
    "supports": ("proposal_id", "person_id", "created_at"),
    "talks": ("id", "webinar_id", "position", "title", "speaker", "organisation"),
    "threads": (
        *("id", "subject", "webinar_id", "feedback_id", "created_at", "waiting_since", "last_at"),
        "name",
    ),
    "told": ("webinar_id", "what", "times", "told_at"),
    "volunteer_steps": ("id", "person_id", "step", "word", "from_staff", "librarian_id", "at"),
    "volunteers": (
        *("person_id", "state", "age_group", "name", "city", "organisation", "interests", "languages"),
        *("free_when", "phone", "about", "consent_version", "consent_at", "word", "decided_by", "decided_at"),
        *("created_at", "updated_at", "held"),
    ),
    "webinars": (
        *("id", "import_id", "status", "title", "description", "starts_at", "zone", "date_only", "duration"),
        *("ends_at", "host", "capacity", "recording", "revision", "created_at", "updated_at", "thanked_at"),
        *("dated", "reason", "closed_at", "hidden_at"),
    ),
}
"""Columns that are written as they are."""
THEIR_THREADS = """(
    SELECT threads.id FROM threads JOIN feedback ON feedback.id = feedback_id
    WHERE anonymous = 1 OR feedback.name IS NULL
)"""
"""Talks about feedback whose author is not named."""
VEILED: Mapping[tuple[str, str], str] = {
    ("feedback", "person_id"): "CASE WHEN anonymous = 0 AND name IS NOT NULL THEN person_id END",
    ("threads", "person_id"): f"CASE WHEN id NOT IN {THEIR_THREADS} THEN person_id END",
    (
        "posts",
        "author_id",
    ): f"CASE WHEN from_staff = 1 OR thread_id NOT IN {THEIR_THREADS} THEN author_id END",
    ("outbox", "person_id"): "CASE WHEN run_id IS NOT NULL THEN person_id END",
    ("materials", "reference"): "CASE WHEN kind = 'link' THEN reference END",
}
"""Columns that are written in part: who gave anonymous feedback stands nowhere, nor who was answered."""
WITHHELD: Mapping[str, Mapping[str, str]] = {
    "announcement_versions": dict.fromkeys(
        ("form", "message_ids"), "as Telegram has it, perhaps with a link in"
    ),
    "announcements": {"city_key": "for comparing", "button_id": "of the card"},
    "checkins": dict.fromkeys(("word", "folded", "code"), "would let somebody in"),
    "feedback": {"voice_id": "Telegram's", "muted": "tells of an anonymous author"},
    "groups": dict.fromkeys(("list_message_id", "listed_at", "list_hash", "list_edited_at"), "of the card"),
    "guardians": dict.fromkeys(("code", "short_code"), "would let somebody in"),
    "invitations": {"code": "would let somebody in"},
    "materials": {"mark": "Telegram's"},
    "outbox": {
        "details": "may name an author or hold a link",
        **dict.fromkeys(("once_key", "about_id"), "names people"),
        "ripe": "of its turn",
        **dict.fromkeys(("message_ids", "target_id"), "of the messages"),
    },
    "people": {"city_key": "for comparing", "unheard": "tells of an anonymous author"},
    "reminders": {"progress": "how far it went"},
    "runs": dict.fromkeys(("progress", "filled", "corrections", "deliveries"), "how far it went"),
    "told": {"said": "for comparing"},
    "volunteers": dict.fromkeys(("city_key", "folded", "folded_city"), "for comparing"),
    "webinars": {"join_link": "would let somebody in", "imported": "holds the join link"},
}
"""Columns that are not written, and why."""


@dataclass(frozen=True, slots=True)
class WholeTable:
    """One table; the rows can be read once."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[tuple[object, ...]]


@contextmanager
def archive(path: Path) -> Iterator[Iterator[WholeTable]]:
    """The tables one after another, all from the same moment, also while the bot writes."""
    with reading(path) as connection:
        connection.isolation_level = None
        connection.execute("BEGIN")
        yield (_whole(connection, name) for name in _names(connection))


def _names(connection: sqlite3.Connection) -> list[str]:
    names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return [name for (name,) in names if name in WRITTEN]


def _whole(connection: sqlite3.Connection, table: str) -> WholeTable:
    """What the list allows of what is there: a database may be older than the program, or changed by hand."""
    described = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    chosen = {name: _term(table, name) for (name,) in described if _allowed(table, name)}
    # Names of our own schema, quoted, and our own terms; nothing a person typed.
    query = f'SELECT {", ".join(chosen.values())} FROM "{table}"'  # noqa: S608
    return WholeTable(table, tuple(chosen), connection.execute(query))


def _allowed(table: str, column: str) -> bool:
    return column in WRITTEN[table] or (table, column) in VEILED


def _term(table: str, column: str) -> str:
    return VEILED.get((table, column), f'"{column}"')
