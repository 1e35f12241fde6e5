"""Backups are put back whole, or not at all."""

import asyncio
from pathlib import Path

import pytest

from bot.sandbox import Sandbox
from storage import StorageProblem
from storage.backup import back_up, restore
from storage.inspection import inspect
from tests.commands.looking import change, dump, names, rows
from tests.patience import until
from tests.processes import Operator


@pytest.mark.parametrize("content", [None, b"", b"no database", b"SQLite format 3\x00" + b"\x00" * 5000])
async def test_what_is_no_backup_is_neither_verified_nor_restored(
    library: Operator, content: bytes | None
) -> None:
    false = library.folder / "false.db"
    if content is not None:
        false.write_bytes(content)
    before = library.database.read_bytes()
    for command in ("verify", "restore"):
        code, _, complained = await library.runs(command, false)
        assert code == 1
        assert complained.strip()
        assert "Traceback" not in complained
    assert library.database.read_bytes() == before


async def test_nothing_is_restored_under_a_running_bot(library: Operator, sandbox: Sandbox) -> None:
    copy = library.folder / "copy.db"
    assert (await library.runs("backup", copy))[0] == 0
    person = sandbox.world.add_person("Emma", "en")
    async with library.bot():
        person.opens()
        await until(lambda: len(person.chat.messages) > 1)
        code, _, complained = await library.runs("restore", copy)
        assert code == 1
        assert "in use by another copy of the bot" in complained
        assert rows(library.database, "SELECT id FROM people") == [(person.id,)]


async def test_the_replaced_database_is_kept_whole_each_time(library: Operator) -> None:
    copy = library.folder / "copy.db"
    assert (await library.runs("backup", copy))[0] == 0
    change(library.database, "first")
    assert (await library.runs("restore", copy))[0] == 0
    change(library.database, "second")
    assert (await library.runs("restore", copy))[0] == 0
    kept = [library.folder / f"library.db.before-restore{end}" for end in ("", "-2")]
    assert [rows(each, "SELECT host FROM webinars WHERE id = 1") for each in kept] == [
        [("first",)],
        [("second",)],
    ]
    assert not library.database.with_name("library.db-wal").exists()
    assert rows(library.database, "SELECT host FROM webinars WHERE id = 1") not in (
        [("first",)],
        [("second",)],
    )


async def test_a_damaged_database_is_replaced_and_kept_with_its_log(library: Operator) -> None:
    copy = library.folder / "copy.db"
    assert (await library.runs("backup", copy))[0] == 0
    library.database.write_bytes(b"\xa5" * 10_000)
    library.database.with_name("library.db-wal").write_bytes(b"log")
    code, _, complained = await library.runs("restore", copy)
    assert code == 0, complained
    assert (library.folder / "library.db.before-restore").read_bytes() == b"\xa5" * 10_000
    assert inspect(library.database).problems == ()


async def test_a_kill_in_the_middle_of_a_restore_leaves_one_whole_database(library: Operator) -> None:
    copy = library.folder / "copy.db"
    assert (await library.runs("backup", copy))[0] == 0
    process = library.starts("restore", copy)
    for _ in range(200):
        if any(name.endswith(".part") for name in names(library.folder)):
            break
        await asyncio.sleep(0.005)
    process.kill()
    process.communicate()
    assert inspect(library.database).problems == ()


def test_a_restore_that_fails_changes_nothing(
    library_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    copy = tmp_path / "copy.db"
    back_up(library_file, copy)
    before = dump(library_file)

    def fails(*_: object) -> None:
        raise OSError(5, "Input/output error")

    monkeypatch.setattr("storage.backup._flush", fails)
    with pytest.raises(StorageProblem, match="Input/output error"):
        restore(copy, library_file)
    assert dump(library_file) == before
    assert not [name for name in names(tmp_path) if name.endswith(".part")]
