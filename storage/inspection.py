"""Looks into a database file without changing it: whole, of this bot, and how much is in it."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from storage.errors import StorageProblem, explain
from storage.migrations import known

BUSY_WITHIN = 10.0
"""Seconds to wait for a lock that another program holds."""
SHOWN = 5
"""How many damages are told: one is enough to distrust the file."""
_NULL = re.compile(r"NULL value in (\w+)\.(\w+)")


@dataclass(frozen=True, slots=True)
class Inspection:
    """What was found. `problems` in words for an operator; the file is fine if there are none."""

    schema: int
    newest_schema: int
    counts: dict[str, int]
    problems: tuple[str, ...]


def inspect(path: Path, *, quick: bool = False) -> Inspection:
    """Look at everything; `quick` leaves out whether every index agrees with its table."""
    with reading(path) as connection:
        columns = set(_columns(connection))
        schema = _schema(connection, columns)
        newest = len(known())
        if schema == 0:
            return Inspection(0, newest, {}, ("it is no database of this bot",))
        problems = (*_damage(connection, quick=quick), *_orphans(connection), *_differences(schema, columns))
        return Inspection(schema, newest, _counts(connection, columns), problems)


@contextmanager
def reading(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection that can't write; StorageProblem says what is wrong with the file."""
    if not path.is_file():
        raise StorageProblem(f"There is no file {path}.")
    try:
        address = f"{path.resolve().as_uri()}?mode=ro"
        with closing(sqlite3.connect(address, uri=True, timeout=BUSY_WITHIN)) as connection:
            yield connection
    except sqlite3.Error as error:
        raise explain(error, str(path)) from error


def owners_known(path: Path, ids: tuple[int, ...]) -> dict[int, bool]:
    """Which of these people ever pressed Start, and whether they can be reached."""
    with reading(path) as connection:
        rows = dict(connection.execute("SELECT id, reachable FROM people").fetchall()) if ids else {}
        return {each: bool(rows[each]) for each in ids if each in rows}


def try_write(path: Path) -> None:
    """Commit something that nobody reads; StorageProblem if the database does not take it."""
    try:
        with closing(sqlite3.connect(path, timeout=BUSY_WITHIN, isolation_level=None)) as connection:
            connection.execute("PRAGMA user_version = 1")
    except sqlite3.Error as error:
        raise explain(error, str(path)) from error


def _columns(connection: sqlite3.Connection) -> Iterator[tuple[str, str]]:
    query = """
        SELECT tables.name, columns.name
        FROM sqlite_master AS tables, pragma_table_info(tables.name) AS columns
        WHERE tables.type = 'table' AND tables.name NOT LIKE 'sqlite%'
    """
    yield from connection.execute(query)


def _schema(connection: sqlite3.Connection, columns: set[tuple[str, str]]) -> int:
    if ("migrations", "version") not in columns:
        return 0
    row = connection.execute("SELECT COALESCE(MAX(version), 0) FROM migrations").fetchone()
    return int(row[0])


def _damage(connection: sqlite3.Connection, *, quick: bool) -> Iterator[str]:
    rows = connection.execute("PRAGMA quick_check" if quick else "PRAGMA integrity_check").fetchall()
    said = dict.fromkeys(str(words) for (words,) in rows)
    found = (words for words in said if words != "ok" and not _false_alarm(connection, words))
    yield from (f"it is damaged: {words}" for words in islice(found, SHOWN))


def _false_alarm(connection: sqlite3.Connection, words: str) -> bool:
    """SQLite 3.40 sees NULLs in a table WITHOUT ROWID whose key is not its first columns; a look tells."""
    named = _NULL.fullmatch(words)
    if named is None:
        return False
    # Not IS NULL, which SQLite takes for never true where the schema says so.
    query = f"""SELECT COUNT(*) FROM "{named[1]}" WHERE typeof("{named[2]}") = 'null'"""  # noqa: S608 - words
    return int(connection.execute(query).fetchone()[0]) == 0


def _orphans(connection: sqlite3.Connection) -> Iterator[str]:
    counts: dict[tuple[str, str], int] = {}
    for table, _row, parent, _key in connection.execute("PRAGMA foreign_key_check"):
        counts[table, parent] = counts.get((table, parent), 0) + 1
    for (table, parent), count in counts.items():
        yield f"{count} rows of {table} refer to {parent} that are not there"


def _differences(schema: int, columns: set[tuple[str, str]]) -> Iterator[str]:
    migrations = known()
    if schema > len(migrations):
        yield f"it has schema {schema}, this program knows up to {len(migrations)}: a newer version made it"
        return
    with closing(sqlite3.connect(":memory:")) as model:
        for migration in migrations[:schema]:
            for statement in migration.statements():
                model.execute(statement)
        missing = set(_columns(model)) - columns
    for table, column in sorted(missing):
        yield f"{table}.{column} is missing"


def _counts(connection: sqlite3.Connection, columns: set[tuple[str, str]]) -> dict[str, int]:
    counts = {}
    for table in sorted({table for table, _ in columns}):
        quoted = table.replace('"', '""')
        row = connection.execute(f'SELECT COUNT(*) FROM "{quoted}"').fetchone()  # noqa: S608 - quoted above
        counts[table] = int(row[0])
    return counts
