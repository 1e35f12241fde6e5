"""Brings a database to the schema the code knows; each step commits together with its record."""

import re
import sqlite3
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from storage.database import Database
from storage.errors import StorageProblem

FOLDER = Path(__file__).parent / "sqlite"
_CREATE_RECORD = """
CREATE TABLE IF NOT EXISTS migrations (
    version INTEGER PRIMARY KEY, name TEXT NOT NULL, applied_at INTEGER NOT NULL
) STRICT
"""
# A read-only file opens without a word and refuses the first write: better now than in the first act.
_TRY_TO_WRITE = "UPDATE migrations SET name = name"


@dataclass(frozen=True, slots=True)
class Migration:
    """One numbered file: `0001_first_journey.sql`."""

    version: int
    name: str
    sql: str

    def statements(self) -> Iterator[str]:
        """The statements one by one: a script would commit by itself."""
        statement = ""
        for line in self.sql.splitlines(keepends=True):
            statement += line
            if sqlite3.complete_statement(statement):
                yield statement
                statement = ""
        if statement.strip():
            yield statement


def known(folder: Path = FOLDER) -> list[Migration]:
    """Every migration that ships with the code, in order."""
    found = [_read(path) for path in sorted(folder.glob("*.sql"))]
    if [each.version for each in found] != list(range(1, len(found) + 1)):
        raise StorageProblem(f"The migrations in {folder.name} are not numbered one by one.")
    return found


async def migrate(database: Database, now: int, migrations: list[Migration]) -> None:
    """Apply what is missing; StorageProblem if the database is newer than the code, or not ours."""
    while await database.write(lambda link: _step(link, database.path, now, migrations)):
        pass


def _step(link: sqlite3.Connection, path: Path, now: int, migrations: list[Migration]) -> bool:
    """Apply the next one; False if there is none. Another program may have applied some meanwhile."""
    present = _present(link, path)
    if present > len(migrations):
        raise StorageProblem(
            f"The database {path} has schema {present}, this program knows up to "
            f"{len(migrations)}: it was used by a newer version. Install that version, or restore an "
            "older backup."
        )
    if present == len(migrations):
        return False
    _apply(link, migrations[present], now)
    return True


def _present(link: sqlite3.Connection, path: Path) -> int:
    """The version of the schema; 0 of an empty database."""
    tables = {row[0] for row in link.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    if tables and "migrations" not in tables:
        raise StorageProblem(
            f"The database {path} belongs to another program; choose another file in DATABASE_URL."
        )
    link.execute(_CREATE_RECORD)
    link.execute(_TRY_TO_WRITE)
    return int(link.execute("SELECT COALESCE(MAX(version), 0) FROM migrations").fetchone()[0])


def _apply(link: sqlite3.Connection, migration: Migration, now: int) -> None:
    for statement in migration.statements():
        link.execute(statement)
    link.execute(
        "INSERT INTO migrations (version, name, applied_at) VALUES (:version, :name, :applied_at)",
        {"version": migration.version, "name": migration.name, "applied_at": now},
    )


def _read(path: Path) -> Migration:
    match = re.fullmatch(r"(\d{4})_(\w+)\.sql", path.name)
    if match is None:
        raise StorageProblem(f"{path.name} is not named like 0001_what_it_does.sql.")
    return Migration(int(match[1]), match[2], path.read_text(encoding="utf-8"))
