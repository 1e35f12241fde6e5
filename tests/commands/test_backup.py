"""Backups can be taken while the bot runs, relied on, and put back."""

import resource
import sqlite3
import stat
import threading
from pathlib import Path

import pytest

from bot.sandbox import Sandbox
from storage import StorageProblem
from storage.backup import _copy, back_up, restore
from storage.inspection import inspect
from tests.commands.looking import change, names, rows
from tests.commands.test_check import damage
from tests.patience import until
from tests.processes import Operator


async def test_a_backup_taken_while_the_bot_runs_brings_everything_back(
    library: Operator, sandbox: Sandbox
) -> None:
    copy = library.folder / "copy.db"
    person = sandbox.world.add_person("Айгерім", "kk")
    async with library.bot():
        person.opens()
        await until(lambda: len(person.chat.messages) > 1)
        assert (await library.runs("backup", copy))[0] == 0
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    for end in ("", "-wal", "-shm"):
        library.database.with_name(library.database.name + end).unlink(missing_ok=True)
    assert (await library.runs("verify", copy))[0] == 0
    code, printed, _ = await library.runs("restore", copy)
    assert code == 0
    assert "1 people, 3 webinars" in printed
    assert rows(library.database, "SELECT id FROM people") == [(person.id,)]
    async with library.bot():
        before = len(person.chat.messages)
        person.says("/help")
        await until(lambda: len(person.chat.messages) > before + 1)


def test_a_backup_holds_one_moment_however_much_is_written_meanwhile(tmp_path: Path) -> None:
    database = tmp_path / "busy.db"
    _two_accounts(database)
    stop = threading.Event()
    writer = threading.Thread(target=_move_money, args=(database, stop))
    writer.start()
    try:
        for number in range(20):
            target = tmp_path / f"copy-{number}.db"
            with pytest.raises(StorageProblem, match="no database of this bot"):
                back_up(database, target)  # copied whole, then refused: it is not ours
            _copy_unchecked(database, target)
            assert rows(target, "SELECT sum(amount) FROM accounts") == [(100,)]
    finally:
        stop.set()
        writer.join()
    assert rows(database, "SELECT count(*) FROM moves")[0][0] != 0


def _two_accounts(database: Path) -> None:
    connection = sqlite3.connect(database)
    with connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("CREATE TABLE accounts (id INTEGER PRIMARY KEY, amount INTEGER)")
        connection.execute("CREATE TABLE moves (id INTEGER PRIMARY KEY, filling TEXT)")
        connection.execute("INSERT INTO accounts VALUES (1, 100), (2, 0)")
    connection.close()


def _move_money(database: Path, stop: threading.Event) -> None:
    connection = sqlite3.connect(database, isolation_level=None)
    while not stop.is_set():
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE accounts SET amount = amount - 1 WHERE id = 1")
        connection.execute("INSERT INTO moves (filling) VALUES (?)", ("x" * 5000,))
        connection.execute("UPDATE accounts SET amount = amount + 1 WHERE id = 2")
        connection.execute("COMMIT")
    connection.close()


def _copy_unchecked(database: Path, target: Path) -> None:
    target.touch()
    _copy(database, target)


async def test_an_older_backup_is_replaced_and_nothing_else_ever_is(library: Operator) -> None:
    copy, letter = library.folder / "copy.db", library.folder / "letter.txt"
    letter.write_text("to the mayor")
    assert (await library.runs("backup", copy))[0] == 0
    assert (await library.runs("backup", copy))[0] == 0
    for target in (letter, library.database, library.folder):
        code, _, complained = await library.runs("backup", target)
        assert code == 1
        assert complained.startswith("Nothing was backed up.")
    assert letter.read_text() == "to the mayor"
    assert (await library.runs("verify", library.database))[0] == 0
    assert not [name for name in names(library.folder) if name.endswith(".part")]


async def test_a_damaged_database_is_not_taken_for_a_backup(library: Operator) -> None:
    good, copy = library.folder / "good.db", library.folder / "copy.db"
    assert (await library.runs("backup", good))[0] == 0
    before = good.read_bytes()
    damage(library.database)
    code, _, complained = await library.runs("backup", good)
    assert code == 1
    assert "damaged" in complained
    assert good.read_bytes() == before, "the good backup stays"
    assert not copy.exists()


async def test_a_database_that_is_not_sound_replaces_no_good_backup(library: Operator) -> None:
    copy = library.folder / "copy.db"
    assert (await library.runs("backup", copy))[0] == 0
    before = copy.read_bytes()
    with sqlite3.connect(library.database) as connection:
        connection.execute("INSERT INTO talks (webinar_id, position, title) VALUES (99, 0, '{}')")
    connection.close()
    code, _, complained = await library.runs("backup", copy)
    assert code == 1
    assert "1 rows of talks refer to webinars that are not there" in complained
    assert copy.read_bytes() == before


def test_a_log_that_cannot_be_merged_is_kept_and_not_played_into_the_restored(
    library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.db"
    back_up(library_file, copy)
    change(library_file, "first")
    monkeypatch.setattr("storage.backup._settle", lambda _: None)
    _, kept = restore(copy, library_file)
    assert kept is not None
    host = "SELECT host FROM webinars WHERE id = 1"
    assert rows(kept, host) == [("first",)]
    assert rows(library_file, host) == rows(copy, host) != [("first",)]


def test_a_full_disk_leaves_no_half_backup_and_the_old_one(library_file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(library_file, copy)
    before = copy.read_bytes()
    limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (40_000, limit[1]))
    try:
        with pytest.raises(StorageProblem):
            back_up(library_file, copy)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limit)
    assert copy.read_bytes() == before
    assert not [name for name in names(tmp_path) if name.endswith(".part")]


def test_verify_finds_damage_orphans_and_missing_columns(library_file: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    back_up(library_file, copy)
    assert inspect(copy).problems == ()
    with sqlite3.connect(copy) as connection:
        connection.execute("INSERT INTO talks (webinar_id, position, title) VALUES (99, 0, '{}')")
        connection.execute("ALTER TABLE webinars DROP COLUMN recording")
        connection.execute("INSERT INTO migrations (version, name, applied_at) VALUES (9999, 'future', 0)")
    connection.close()
    words = " ".join(inspect(copy).problems)
    assert "1 rows of talks refer to webinars that are not there" in words
    assert "schema 9999" in words
    with sqlite3.connect(copy) as connection:
        connection.execute("DELETE FROM migrations WHERE version = 9999")
    connection.close()
    assert "webinars.recording is missing" in inspect(copy).problems


def test_verify_finds_a_null_that_may_not_be_and_is_not_misled_by_one_that_is_not_there(
    library_file: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy.db"
    back_up(library_file, copy)
    with sqlite3.connect(copy) as connection:
        # SQLite 3.40 takes the first for damaged: its key is not its first columns.
        connection.execute(
            "CREATE TABLE odd (a TEXT, b TEXT NOT NULL, c INT, PRIMARY KEY (a, c)) WITHOUT ROWID"
        )
        connection.execute("INSERT INTO odd VALUES ('a', 'b', 1)")
        connection.execute("CREATE TABLE plain (a TEXT)")
        connection.execute("INSERT INTO plain VALUES (NULL)")
    connection.close()
    assert inspect(copy).problems == ()
    connection = sqlite3.connect(copy, isolation_level=None)
    connection.execute("PRAGMA writable_schema = ON")
    connection.execute(
        "UPDATE sqlite_master SET sql = 'CREATE TABLE plain (a TEXT NOT NULL)' WHERE name = 'plain'"
    )
    connection.close()
    assert inspect(copy).problems == ("it is damaged: NULL value in plain.a",)


async def test_verify_finds_a_damaged_backup(library: Operator) -> None:
    copy = library.folder / "copy.db"
    assert (await library.runs("backup", copy))[0] == 0
    damage(copy)
    code, printed, complained = await library.runs("verify", copy)
    assert code == 1
    assert "damaged" in printed + complained
