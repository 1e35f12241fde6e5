"""What is over costs nothing: each query does as much work beside a long history as beside a short one.

The work is counted in SQLite's own steps, so a busy machine changes nothing.
"""

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.empty_database import put_empty_database
from tests.storage.examples import NOW
from tests.storage.test_queries import NAMED, QUERIES, Query

SHORT, LONG = 200, 20_000
DAY = 24 * 3_600_000
STEP = 20
"""Steps that are counted as one."""
HISTORY = Path(__file__).with_name("history.sql").read_text(encoding="utf-8")
MOMENTS = frozenset(
    {
        *("now", "until", "before", "since", "warned_before", "ends_after", "starts_before", "last_call"),
        *("due_at", "deadline_at", "too_old", "starts_at", "ends_at", "answer_by", "until_at"),
    }
)


def filled(path: Path, size: int) -> sqlite3.Connection:
    connection = sqlite3.connect(put_empty_database(path), isolation_level=None)
    connection.execute("PRAGMA synchronous = OFF")
    connection.execute("PRAGMA cache_size = -100000")
    connection.execute("BEGIN")
    for statement in HISTORY.rstrip().rstrip(";").split(";"):
        names = set(NAMED.findall(statement))
        given = {"size": size, "now": NOW, "day": DAY}
        connection.execute(statement, {each: given[each] for each in names})
    connection.execute("COMMIT")
    connection.execute("PRAGMA foreign_keys = ON")
    return connection


@pytest.fixture(scope="module")
def histories(tmp_path_factory: pytest.TempPathFactory) -> Iterator[dict[int, sqlite3.Connection]]:
    folder = tmp_path_factory.mktemp("histories")
    found = {size: filled(folder / f"{size}.db", size) for size in (SHORT, LONG)}
    yield found
    for each in found.values():
        each.close()


def value(name: str) -> int:
    if name in MOMENTS:
        return NOW
    return {"limit": 100, "offset": 0, "after": 0, "through": 100, "version": 1}.get(name, 1)


def work(database: sqlite3.Connection, sql: str) -> int:
    """Steps of one run, which is taken back."""
    parameters = {name: value(name) for name in NAMED.findall(sql)}
    counted = 0

    def count() -> int:
        nonlocal counted
        counted += 1
        return 0

    database.execute("BEGIN")
    database.set_progress_handler(count, STEP)
    try:
        database.execute(sql.rstrip().rstrip(";"), parameters).fetchall()
    except sqlite3.IntegrityError:
        pass  # a row made of ones
    finally:
        database.set_progress_handler(None, 0)
        database.execute("ROLLBACK")
    return counted


def grows(histories: dict[int, sqlite3.Connection], sql: str) -> bool:
    short, long = (work(histories[size], sql) for size in (SHORT, LONG))
    return long > short * 1.2 + 10


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_a_query_does_no_more_beside_a_long_history(
    histories: dict[int, sqlite3.Connection], query: Query
) -> None:
    assert not grows(histories, query.sql)


BAD = {
    "what is late, in two states at once": "SELECT COUNT(*) FROM outbox WHERE state IN ('pending', 'sending')"
    " AND lane = 1 AND deadline_at < :before",
    "who gets a correction, from the beginning of time": "SELECT MAX(id) FROM (SELECT id FROM outbox"
    " WHERE +run_id IN (SELECT id FROM runs WHERE announcement_id = :announcement_id) AND id > :after"
    " ORDER BY id LIMIT :limit)",
    "whom a notice speaks of, by its words": "UPDATE outbox SET once_key = NULL WHERE run_id IS NULL"
    " AND details LIKE '%: ' || :person_id || '}%'",
}


@pytest.mark.parametrize("sql", BAD.values(), ids=BAD)
def test_a_query_that_reads_history_is_found(histories: dict[int, sqlite3.Connection], sql: str) -> None:
    assert grows(histories, sql)
