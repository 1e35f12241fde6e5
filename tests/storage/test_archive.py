"""The archive is an allow-list: whoever adds a column decides by its name whether it is written."""

from pathlib import Path

import pytest

from storage import Storage, Tables
from storage.archive import LEFT_OUT, VEILED, WITHHELD, WRITTEN, archive
from storage.records import Seat
from tests.storage.conftest import Look
from tests.storage.examples import NOW, add_person, add_webinar

AUTHOR, SIGNER = 7_000_000_123, 7_000_000_456

SECRETS = (
    "UPDATE webinars SET join_link = 'https://open.example', imported = 'open.example'",
    "INSERT INTO checkins VALUES (:webinar, 'Сезам', 'сезам', 'opensesame', 1)",
    """INSERT INTO feedback (id, person_id, anonymous, quotable, words, name, created_at, updated_at)
    VALUES (1, :author, 1, 0, 'dull', NULL, 1, 1), (2, :signer, 0, 0, 'kind', 'Emma', 1, 1)""",
    """INSERT INTO threads (id, person_id, name, subject, feedback_id, created_at, last_at)
    VALUES (1, :author, NULL, 'feedback', 1, 1, 1), (2, :signer, 'Emma', 'feedback', 2, 1, 1)""",
    """INSERT INTO posts (thread_id, author_id, from_staff, words, created_at)
    VALUES (1, :author, 0, 'why', 1), (1, :signer, 1, 'because', 1), (2, :signer, 0, 'so', 1)""",
    """INSERT INTO outbox (person_id, lane, kind, details, due_at, deadline_at, state, created_at)
    VALUES (:author, 1, 'answer', '{"thread": 1}', 1, 1, 'sent', 1)""",
)


def decided() -> set[str]:
    written = {f"{table}.{name}" for table, names in WRITTEN.items() for name in names}
    withheld = {f"{table}.{name}" for table, names in WITHHELD.items() for name in names}
    veiled = {f"{table}.{name}" for table, name in VEILED}
    assert not written & withheld
    assert not (written | withheld) & veiled
    return written | withheld | veiled


def test_of_every_column_it_is_decided_whether_the_archive_holds_it(storage: Storage, look: Look) -> None:
    tables = [name for (name,) in look("SELECT name FROM sqlite_master WHERE type = 'table'")]
    mine = [each for each in tables if each not in LEFT_OUT and not each.startswith("sqlite")]
    there = {f"{table}.{row[1]}" for table in mine for row in look(f"PRAGMA table_info({table})")}
    assert there - decided() == set(), "put each into WRITTEN, VEILED or WITHHELD of storage/archive.py"
    assert decided() - there == set(), "these are no columns any more"


def rows_of(path: Path, wanted: str) -> list[dict[str, object]]:
    with archive(path) as tables:
        found = {
            each.name: [dict(zip(each.columns, row, strict=True)) for row in each.rows] for each in tables
        }
    return found[wanted]


@pytest.fixture
async def full(storage: Storage, path: Path) -> Path:
    """A webinar with a link and a word; one who signed and one who did not, both answered."""
    webinar_id = await add_webinar(storage)
    for each in (AUTHOR, SIGNER):
        await add_person(storage, each)

    def work(tables: Tables) -> None:
        tables.registrations.put(webinar_id, SIGNER, Seat.SEATED, NOW)
        for sql in SECRETS:
            tables.link.execute(sql, {"webinar": webinar_id, "author": AUTHOR, "signer": SIGNER})

    await storage.write(work)
    return path


def test_who_gave_anonymous_feedback_stands_nowhere_beside_it(full: Path) -> None:
    assert [each["person_id"] for each in rows_of(full, "feedback")] == [None, SIGNER]
    assert [each["person_id"] for each in rows_of(full, "threads")] == [None, SIGNER]
    assert [each["author_id"] for each in rows_of(full, "posts")] == [None, SIGNER, SIGNER]
    assert [each["person_id"] for each in rows_of(full, "outbox")] == [None]


def test_only_the_list_of_people_holds_an_anonymous_author(full: Path) -> None:
    with archive(full) as tables:
        holding = {each.name for each in tables for row in each.rows if AUTHOR in row}
    assert holding == {"people"}


def test_no_join_link_and_no_check_in_word_is_in_the_archive(full: Path) -> None:
    with archive(full) as tables:
        written = str([row for each in tables for row in each.rows])
    for secret in ("open.example", "opensesame", "Сезам", "сезам"):
        assert secret not in written


def test_what_nobody_decided_on_is_not_written(storage: Storage, look: Look, path: Path) -> None:
    look("CREATE TABLE unknown (secret TEXT)")
    look("ALTER TABLE talks ADD COLUMN unknown TEXT")
    with archive(path) as tables:
        found = {each.name: each.columns for each in tables}
    assert "unknown" not in found
    assert "unknown" not in found["talks"]
