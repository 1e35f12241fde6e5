"""A database that can't be used is said to be so in words, and is not harmed."""

import asyncio
import shutil
import sqlite3
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from storage import Storage, StorageProblem, Tables
from storage.watch import Watch
from tests.storage.examples import NOW, add_person, child, content, overwrite

CHILD = """
import asyncio, concurrent.futures.thread, os, sys
from pathlib import Path
from storage import Storage, StorageProblem
from storage.people import PeopleTable
if not os.getuid():
    os.setgid(65534)
    os.setuid(65534)
async def main():
    storage = Storage(Path(sys.argv[1]))
    await storage.open(1)
    try:
        await storage.write(lambda tables: tables.people.meet(1, "kk", 1))
    finally:
        await storage.close()
try:
    asyncio.run(main())
except StorageProblem as problem:
    sys.exit(f"StorageProblem: {problem}")
"""


async def problem_of(path: Path) -> str:
    storage = Storage(path)
    with pytest.raises(StorageProblem) as caught:
        await storage.open(NOW)
    assert str(path) in str(caught.value)
    return str(caught.value)


def as_nobody(path: Path) -> str:
    """Open and write as somebody without rights: nothing is read-only to root."""
    return child(CHILD, path).stderr.strip()


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that everybody may enter: pytest's own ones are closed to others."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o777)
    yield folder
    for each in (folder, *folder.iterdir()):
        each.chmod(0o777)
    shutil.rmtree(folder)


@pytest.mark.parametrize("written", [b"webinars:\n  - id: not-a-database\n" * 40, b"\x00\xff" * 3000])
async def test_a_file_that_is_no_database_is_refused_and_left_as_it_is(
    tmp_path: Path, written: bytes
) -> None:
    path = tmp_path / "webinars.yaml"
    overwrite(path, written)
    assert "is not a database" in await problem_of(path)
    assert content(path) == written


async def test_a_damaged_database_is_refused_and_left_as_it_is(storage: Storage, path: Path) -> None:
    await add_person(storage, 1)
    await storage.close()
    whole = content(path)
    damaged = whole[:100] + b"\xff" * 3000 + whole[3100:]
    overwrite(path, damaged)
    assert "damaged" in await problem_of(path)
    assert content(path) == damaged


async def test_a_newer_database_is_refused_and_left_as_it_is(storage: Storage, path: Path) -> None:
    await add_person(storage, 1)
    await storage.close()
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("INSERT INTO migrations (version, name, applied_at) VALUES (9999, 'later', 1)")
    connection.close()
    before = content(path)
    said = await problem_of(path)
    assert "schema 9999" in said
    assert "newer version" in said
    assert content(path) == before


async def test_the_database_of_another_program_gets_no_tables_of_ours(tmp_path: Path) -> None:
    path = tmp_path / "accounts.db"
    connection = sqlite3.connect(path)
    with connection:
        connection.execute("CREATE TABLE accounts (id INTEGER)")
    assert "another program" in await problem_of(path)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("accounts",)]
    connection.close()


async def test_a_folder_in_place_of_the_file_is_refused(tmp_path: Path) -> None:
    assert "can't be opened" in await problem_of(tmp_path)


async def test_a_file_in_place_of_the_folder_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data").write_text("not a folder", encoding="utf-8")
    assert "can't be opened" in await problem_of(tmp_path / "data" / "library.db")


async def test_a_database_held_by_another_program_is_said_to_be(
    storage: Storage, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storage.database.PRAGMAS", ("PRAGMA busy_timeout = 50",))
    monkeypatch.setattr("storage.database.PATIENCE", 0.2)
    holder = sqlite3.connect(path, isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    said = await problem_of(path)
    holder.close()
    assert "held by another program" in said


async def test_the_stamp_of_the_file_waits_for_another_program_that_writes(
    storage: Storage, path: Path
) -> None:
    watch = Watch(path)
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        renewing = asyncio.ensure_future(storage.renew_stamp(watch))
        assert await storage.erase_traces() is False, "and nobody is held up by what can be done later"
        assert not renewing.done()
        other.execute("ROLLBACK")
        await renewing
    assert await storage.erase_traces() is True
    watch.close()


def test_a_read_only_folder_is_refused(public: Path) -> None:
    public.chmod(0o555)
    said = as_nobody(public / "library.db")
    assert said.startswith("StorageProblem")
    assert "can't be opened: check that its folder exists and may be written" in said
    assert list(public.iterdir()) == []


def test_a_folder_that_may_not_be_made_is_refused(public: Path) -> None:
    public.chmod(0o555)
    said = as_nobody(public / "data" / "library.db")
    assert said.startswith("StorageProblem")
    assert "can't be opened" in said


async def test_a_read_only_file_is_refused_and_left_as_it_is(public: Path) -> None:
    path = public / "library.db"
    storage = Storage(path)
    await storage.open(NOW)
    await storage.close()
    before = content(path)
    path.chmod(0o444)
    said = as_nobody(path)
    assert said.startswith("StorageProblem")
    assert "read-only" in said
    assert content(path) == before


FULL = """
import asyncio, resource, sys
from pathlib import Path
from storage import Storage, StorageProblem, PassingTrouble
LIMIT = int(sys.argv[2])
async def main():
    storage = Storage(Path(sys.argv[1]))
    resource.setrlimit(resource.RLIMIT_FSIZE, (LIMIT, resource.RLIM_INFINITY))
    await storage.open(1)
    kept = 0
    try:
        for person_id in range(1, 5000):
            await storage.write(lambda tables: tables.people.meet(person_id, "kk", 1))
            kept = person_id
    except PassingTrouble:
        print(kept)
        resource.setrlimit(resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
        await storage.write(lambda tables: tables.people.meet(9999, "kk", 1))
    finally:
        await storage.close()
try:
    asyncio.run(main())
except StorageProblem as problem:
    sys.exit(f"StorageProblem: {problem}")
"""


def with_room(path: Path, size: int) -> subprocess.CompletedProcess[str]:
    """Fill a database on a disk where no file can grow beyond so many bytes; then make room again."""
    path.parent.mkdir(exist_ok=True)
    return child(FULL, path, size)


def test_a_disk_that_fills_up_loses_nothing_and_can_be_written_again_once_there_is_room(path: Path) -> None:
    done = with_room(path, 1_500_000)
    assert done.returncode == 0, done.stderr
    kept = int(done.stdout)
    connection = sqlite3.connect(path)
    people = [row[0] for row in connection.execute("SELECT id FROM people ORDER BY id")]
    assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()
    assert people == [*range(1, kept + 1), 9999]
    assert kept > 10


def test_a_disk_that_is_full_at_start_is_said_to_be(path: Path) -> None:
    done = with_room(path, 20_000)
    assert done.stderr.startswith("StorageProblem")
    assert "disk" in done.stderr


async def test_a_full_database_keeps_what_it_has(storage: Storage) -> None:
    run = storage._database.writer.run
    pages = (await run(lambda link: link.execute("PRAGMA page_count").fetchone()))[0]
    await run(lambda link: link.execute(f"PRAGMA max_page_count = {pages}"))
    with pytest.raises(sqlite3.OperationalError, match="full"):
        await add_many(storage)
    assert await storage.read(lambda tables: tables.people.get(1)) is None
    await run(lambda link: link.execute("PRAGMA max_page_count = 1000000"))
    await add_person(storage, 1)
    assert await storage.read(lambda tables: tables.people.get(1)) is not None


async def add_many(storage: Storage) -> None:

    def work(tables: Tables) -> None:
        for person_id in range(1, 1000):
            tables.people.meet(person_id, "kk" * 100, NOW)

    await storage.write(work)
