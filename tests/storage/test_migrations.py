"""Every earlier database arrives at the same schema, and no step can be left half done."""

import re
import signal
import sqlite3
from pathlib import Path

import pytest

from storage import Storage, StorageProblem
from storage.database import Database, Result, Work
from storage.migrations import Migration, known, migrate
from tests.patience import PATIENCE
from tests.storage.conftest import Look
from tests.storage.examples import NOW, child, started

ALL = known()
SCHEMA = (
    "SELECT type, name, tbl_name, sql FROM sqlite_master WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name"
)


async def apply(path: Path, migrations: list[Migration]) -> None:
    database = Database(path)
    await database.open()
    try:
        await migrate(database, NOW, migrations)
    finally:
        await database.close()


def schema(path: Path) -> list[tuple[str, ...]]:
    """The schema without regard to spaces: what ALTER TABLE writes is laid out differently."""
    connection = sqlite3.connect(path)
    try:
        rows = connection.execute(SCHEMA).fetchall()
    finally:
        connection.close()
    return [(*row[:3], re.sub(r"\s+", " ", re.sub(r"--.*", "", row[3]))) for row in rows]


@pytest.mark.parametrize("version", range(len(ALL) + 1))
async def test_a_database_of_every_earlier_version_becomes_like_a_new_one(
    tmp_path: Path, version: int
) -> None:
    await apply(tmp_path / "new.db", ALL)
    await apply(tmp_path / "old.db", ALL[:version])
    await apply(tmp_path / "old.db", ALL)
    assert schema(tmp_path / "old.db") == schema(tmp_path / "new.db")


async def test_talks_keep_their_order_and_their_links(path: Path) -> None:
    await apply(path, ALL[:10])
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(
            "INSERT INTO webinars (id, status, title, description, starts_at, zone, date_only, duration,"
            " ends_at, created_at, updated_at)"
            " VALUES (1, 'draft', '{}', '{}', 10, 'Asia/Almaty', 0, 90, 20, 1, 1)"
        )
        for position, links in ((1, "[]"), (0, '["https://b.example", "https://a.example"]')):
            connection.execute(
                "INSERT INTO talks (webinar_id, position, title, materials) VALUES (1, ?, ?, ?)",
                (position, f'{{"ru": "{position}"}}', links),
            )
    connection.close()
    storage = Storage(path)
    await storage.open(NOW)
    try:
        talks = await storage.read(lambda tables: tables.webinars.talks(1))
    finally:
        await storage.close()
    assert [(each.title, each.materials) for each in talks] == [
        ({"ru": "0"}, ("https://b.example", "https://a.example")),
        ({"ru": "1"}, ()),
    ]


async def test_people_and_webinars_of_the_first_version_are_still_there(path: Path) -> None:
    await apply(path, ALL[:1])
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("INSERT INTO people (id, language, created_at, seen_at) VALUES (7, 'kk', 1, 2)")
        connection.execute(
            "INSERT INTO webinars (id, status, title, description, starts_at, zone, date_only, duration,"
            " ends_at, capacity, created_at, updated_at) VALUES (1, 'published', '{\"ru\": \"Книги\"}',"
            " '{}', 10, 'Asia/Almaty', 0, 90, 20, 50, 1, 1)"
        )
        connection.execute(
            "INSERT INTO registrations (webinar_id, person_id, state, place, created_at, updated_at)"
            " VALUES (1, 7, 'seated', 3, 1, 1)"
        )
    connection.close()
    storage = Storage(path)
    await storage.open(NOW)
    try:
        card = await storage.read(lambda tables: tables.webinars.card(1, 7))
        person = await storage.read(lambda tables: tables.people.get(7))
    finally:
        await storage.close()
    assert person is not None
    assert (person.language, person.seen_at) == ("kk", 2)
    assert card is not None
    assert (card.webinar.title, card.seat, card.taken) == ({"ru": "Книги"}, "seated", 1)


async def test_each_migration_is_recorded_once(path: Path, look: Look) -> None:
    await apply(path, ALL)
    await apply(path, ALL)
    recorded = look("SELECT version, name, applied_at FROM migrations ORDER BY version")
    assert recorded == [(each.version, each.name, NOW) for each in ALL]


async def test_a_migration_that_fails_half_way_leaves_nothing(path: Path, look: Look) -> None:
    await apply(path, ALL)
    before, rows = schema(path), look("SELECT * FROM migrations")
    half = "CREATE TABLE half (x TEXT) STRICT;\nINSERT INTO people (id) VALUES (1);\n"
    with pytest.raises(sqlite3.IntegrityError):
        await apply(path, [*ALL, Migration(len(ALL) + 1, "half", half)])
    assert schema(path) == before
    assert look("SELECT * FROM migrations") == rows
    await apply(path, [*ALL, Migration(len(ALL) + 1, "whole", "CREATE TABLE whole (x TEXT) STRICT;")])
    assert look("SELECT name FROM migrations WHERE version = ?", len(ALL) + 1) == [("whole",)]


KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
from storage import database
from storage import Storage

left = int(sys.argv[2])
class UntilKilled(database._Connection):
    def execute(self, sql, parameters=()):
        global left
        if not callable(sql):
            left -= 1
        if not left:
            os.kill(os.getpid(), signal.SIGKILL)
        return super().execute(sql, parameters)
database._Connection = UntilKilled
asyncio.run(Storage(Path(sys.argv[1])).open(1))
"""


@pytest.mark.parametrize("statements", [22, 24, 29, 35, 41])
async def test_a_kill_during_the_first_start_leaves_nothing_or_everything(
    path: Path, look: Look, statements: int
) -> None:
    killed = child(KILLED, path, statements)
    assert killed.returncode == -signal.SIGKILL
    tables = {row[0] for row in look("SELECT name FROM sqlite_master WHERE type = 'table'")}
    recorded = "migrations" in tables and bool(look("SELECT 1 FROM migrations"))
    assert recorded == ("people" in tables)
    await apply(path, ALL)
    assert len(look("SELECT 1 FROM migrations")) == len(ALL)


OPENS = """
import asyncio, sys
from pathlib import Path
from storage import Storage

async def main():
    storage = Storage(Path(sys.argv[1]))
    print("ready", flush=True)
    sys.stdin.read(1)
    await storage.open(1)
    await storage.close()

asyncio.run(main())
"""


async def test_four_programs_may_open_a_new_database_at_once(path: Path, look: Look) -> None:
    programs = [started(OPENS, path) for _ in range(4)]
    assert [each.stdout and each.stdout.readline() for each in programs] == ["ready\n"] * 4
    for each in programs:
        assert each.stdin
        each.stdin.write(".")
        each.stdin.flush()
    said = [each.communicate(timeout=PATIENCE)[1] for each in programs]
    assert said == [""] * 4
    assert len(look("SELECT 1 FROM migrations")) == len(ALL)


class Overtaken(Database):
    """A database that another program brings up to date whenever this one has ended a transaction."""

    async def write(self, work: Work[Result], *, patient: bool = True, keep: bool = True) -> Result:
        result = await super().write(work, patient=patient, keep=keep)
        await apply(self.path, ALL)
        return result


async def test_who_is_overtaken_by_another_program_does_not_apply_a_step_twice(
    path: Path, look: Look
) -> None:
    database = Overtaken(path)
    await database.open()
    try:
        await migrate(database, NOW, ALL)
    finally:
        await database.close()
    assert len(look("SELECT 1 FROM migrations")) == len(ALL)


def test_the_last_statement_counts_without_its_semicolon() -> None:
    migration = Migration(1, "two", "CREATE TABLE a (x);\n-- why\nCREATE TABLE b (x)\n")
    assert len(list(migration.statements())) == 2


def test_triggers_are_one_statement() -> None:
    trigger = "CREATE TRIGGER t AFTER INSERT ON a BEGIN\n  UPDATE a SET x = 1;\n  UPDATE a SET x = 2;\nEND;\n"
    assert list(Migration(1, "trigger", trigger).statements()) == [trigger]


@pytest.mark.parametrize("names", [["0002_second.sql"], ["0001_a.sql", "0003_c.sql"], ["first.sql"]])
def test_migrations_with_gaps_or_wrong_names_are_refused(tmp_path: Path, names: list[str]) -> None:
    for name in names:
        (tmp_path / name).write_text("SELECT 1;", encoding="utf-8")
    with pytest.raises(StorageProblem):
        known(tmp_path)
