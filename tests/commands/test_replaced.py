"""The database's file is taken away under the running bot: it is noticed, said, and nothing more is lost."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from bot.sandbox import Person, Sandbox
from storage.backup import back_up
from storage.inspection import inspect
from tests.commands.looking import change, names, rows
from tests.forked import Command
from tests.patience import until
from tests.processes import Operator


def remove(database: Path, _copy: Path) -> None:
    database.unlink()


def move_over(database: Path, copy: Path) -> None:
    shutil.copyfile(copy, database.with_name("new.db"))
    database.with_name("new.db").replace(database)


def copy_over(database: Path, copy: Path) -> None:
    shutil.copyfile(copy, database)


def copy_over_as_written(database: Path, copy: Path) -> None:
    """A copy that says of itself that it has a write-ahead log, like one that was made with cp."""
    held = bytearray(copy.read_bytes())
    held[18:20] = b"\x02\x02"
    database.write_bytes(held)


async def comes(person: Person) -> None:
    before = len(person.chat.messages)
    person.opens()
    await until(lambda: len(person.chat.messages) > before + 1)


async def ended(process: Command) -> None:
    await until(lambda: process.poll() is not None)


@pytest.mark.parametrize("take_away", [remove, move_over, copy_over, copy_over_as_written])
async def test_a_database_taken_away_is_noticed_and_the_next_start_is_on_a_whole_one(
    library: Operator, sandbox: Sandbox, take_away: Callable[[Path, Path], None]
) -> None:
    copy = library.folder / "copy.db"
    back_up(library.database, copy)
    first, second = sandbox.world.add_person("Emma", "en"), sandbox.world.add_person("Anna", "en")
    async with library.bot() as process:
        await comes(first)
        take_away(library.database, copy)
        await ended(process)
        assert process.returncode == 1
        complained = process.complained()
    assert f"The database {library.database} was " in complained
    assert "Traceback" not in complained
    async with library.bot():
        await comes(second)
        people = {person_id for (person_id,) in rows(library.database, "SELECT id FROM people")}
    assert people == ({first.id, second.id} if take_away is remove else {second.id})
    assert inspect(library.database).problems == ()
    if take_away is move_over:
        saved = library.folder / "library.db.before-restore"
        assert rows(saved, "SELECT id FROM people") == [(first.id,)]


async def test_a_bot_whose_database_stays_goes_on(library: Operator, sandbox: Sandbox) -> None:
    """The control: whatever others may do beside it, a backup and an import, is no loss."""
    person = sandbox.world.add_person("Emma", "en")
    async with library.bot() as process:
        await comes(person)
        assert (await library.runs("backup", library.folder / "copy.db"))[0] == 0
        assert (await library.runs("check"))[0] in (0, 1)
        await comes(person)
        assert process.poll() is None


async def test_a_log_left_beside_a_backup_that_was_copied_over_is_put_aside(
    library: Operator, sandbox: Sandbox
) -> None:
    copy = library.folder / "copy.db"
    back_up(library.database, copy)
    change(library.database, "killed")
    copy_over(library.database, copy)
    person = sandbox.world.add_person("Emma", "en")
    async with library.bot():
        await comes(person)
    assert rows(library.database, "SELECT host FROM webinars WHERE id = 1") != [("killed",)]
    assert inspect(library.database).problems == ()
    assert "library.db.before-restore-log" in names(library.folder)


async def test_a_log_that_does_not_fit_is_told_before_it_damages_anything(library: Operator) -> None:
    change(library.database, "killed")
    held = library.database.read_bytes()
    torn = held[: len(held) // 2] + b"\xa5" * (len(held) // 2)
    library.database.write_bytes(torn)
    code, _, complained = await library.runs("run")
    assert code == 1
    assert "do not fit together" in complained
    assert "move library.db-wal away" in complained
    assert library.database.read_bytes() == torn


async def test_a_restore_where_only_the_log_is_left_does_not_play_it_in(library: Operator) -> None:
    copy = library.folder / "copy.db"
    back_up(library.database, copy)
    change(library.database, "killed")
    library.database.unlink()
    assert (await library.runs("restore", copy))[0] == 0
    assert inspect(library.database).problems == ()
    assert rows(library.database, "SELECT host FROM webinars WHERE id = 1") != [("killed",)]
