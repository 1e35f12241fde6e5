"""`python -m bot import FILE.yaml`, as somebody at a terminal runs it."""

import sqlite3
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Sandbox
from tests.flows.library import TOKEN, Library
from tests.processes import Operator

FILE = """\
webinars:
  - id: first
    title: {ru: "Первый вебинар", en: "The first webinar"}
    start: 2027-02-28T15:00
    duration: 90
    host: "Библиотека"
    capacity: 50
    talks: [{title: "Доклад", speaker: "Кто-то"}]
    status: published
  - id: second
    title: "Второй вебинар"
    start: +3d 18:00
    duration: 60
    status: published
"""


def write(folder: Path, text: str) -> Path:
    path = folder / "webinars.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def rows(operator: Operator, sql: str) -> list[tuple[object, ...]]:
    connection = sqlite3.connect(operator.database)
    try:
        with connection:
            return connection.execute(sql).fetchall()
    finally:
        connection.close()


@pytest.fixture
def operator(tmp_path: Path) -> Operator:
    return Operator(tmp_path)


async def test_new_ones_are_added_and_then_unchanged(operator: Operator) -> None:
    path = write(operator.folder, FILE)
    assert await operator.runs("import", path) == (0, "added: first\nadded: second\n", "")
    before = rows(operator, "SELECT id, import_id, revision, updated_at FROM webinars")
    assert await operator.runs("import", path) == (0, "unchanged: first\nunchanged: second\n", "")
    assert rows(operator, "SELECT id, import_id, revision, updated_at FROM webinars") == before


async def test_what_the_file_changes_is_changed_and_nothing_else(operator: Operator) -> None:
    await operator.runs("import", write(operator.folder, FILE))
    path = write(operator.folder, FILE.replace("capacity: 50", "capacity: 60"))
    assert await operator.runs("import", path) == (0, "changed: first\nunchanged: second\n", "")
    found = rows(operator, "SELECT import_id, capacity, revision FROM webinars ORDER BY id")
    assert found == [("first", 60, 1), ("second", None, 0)]


async def test_one_problem_keeps_everything_out_and_all_are_told_with_their_lines(operator: Operator) -> None:
    broken = FILE.replace("duration: 90", "duration: long").replace("+3d 18:00", "some day")
    path = write(operator.folder, broken)
    code, printed, complained = await operator.runs("import", path)
    assert (code, printed) == (1, "")
    lines = complained.splitlines()
    assert lines[0].startswith(f"{path}: line 5: webinars[0].duration: ")
    assert lines[1].startswith(f"{path}: line 12: webinars[1].start: ")
    assert lines[2:] == ["Nothing was imported: 2 to mend."]
    assert not operator.database.exists()


async def test_a_problem_leaves_what_was_imported_before(operator: Operator) -> None:
    await operator.runs("import", write(operator.folder, FILE))
    broken = FILE.replace("capacity: 50", "capacity: 60").replace("+3d 18:00", "some day")
    code, _, _ = await operator.runs("import", write(operator.folder, broken))
    assert code == 1
    assert rows(operator, "SELECT capacity FROM webinars ORDER BY id") == [(50,), (None,)]


@pytest.mark.parametrize("words", [(), ("a.yaml", "b.yaml"), ("--hard", "a.yaml")])
async def test_wrong_usage_is_told_apart_from_failing(operator: Operator, words: tuple[str, ...]) -> None:
    code, printed, complained = await operator.runs("import", *words)
    assert (code, printed) == (2, "")
    assert complained.startswith("usage: python -m bot")


@pytest.mark.parametrize("kind", ["missing", "folder", "latin"])
async def test_a_file_that_can_not_be_read_is_told_in_a_line(operator: Operator, kind: str) -> None:
    path = operator.folder / "file.yaml"
    if kind == "folder":
        path.mkdir()
    if kind == "latin":
        path.write_bytes("webinars: Вебинар".encode("cp1251"))
    code, printed, complained = await operator.runs("import", path)
    assert (code, printed) == (1, "")
    assert complained.startswith(f"{path} can't be read: ")
    assert len(complained.splitlines()) == 1


async def test_a_database_that_can_not_be_used_is_told_in_a_line(operator: Operator) -> None:
    operator.database.write_bytes(b"not a database" * 100)
    code, printed, complained = await operator.runs("import", write(operator.folder, FILE))
    assert (code, printed) == (1, "")
    assert "is not a database" in complained
    assert "Traceback" not in complained
    assert operator.database.read_bytes() == b"not a database" * 100


async def test_the_example_that_ships_can_be_imported(operator: Operator) -> None:
    code, printed, complained = await operator.runs("import", EXAMPLE)
    assert (code, complained) == (0, "")
    assert "added: library-and-volunteer-2020" in printed


async def test_what_was_changed_in_the_chat_stays_and_is_told_until_the_file_is_forced(
    operator: Operator,
) -> None:
    path = write(operator.folder, FILE)
    await operator.runs("import", path)
    rows(operator, "UPDATE webinars SET capacity = 70 WHERE import_id = 'first'")
    path = write(
        operator.folder, FILE.replace("capacity: 50", "capacity: 60").replace("duration: 90", "duration: 80")
    )
    code, printed, _ = await operator.runs("import", path)
    kept = "kept as changed in the chat: first.capacity (--force lets the file win)\n"
    assert (code, printed) == (0, f"changed: first\nunchanged: second\n{kept}")
    assert rows(operator, "SELECT capacity, duration FROM webinars WHERE id = 1") == [(70, 80)]
    code, printed, _ = await operator.runs("import", path)
    assert kept in printed, "told again: it still differs"
    code, printed, _ = await operator.runs("import", "--force", path)
    assert (code, printed) == (0, "changed: first\nunchanged: second\n")
    assert rows(operator, "SELECT capacity, duration FROM webinars WHERE id = 1") == [(60, 80)]


async def test_a_running_bot_shows_what_is_imported_meanwhile(tmp_path: Path) -> None:
    clock = Clock()
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    library = Library(tmp_path, sandbox, clock)
    operator = Operator(tmp_path, sandbox)
    try:
        async with library.open():
            reader = await library.newcomer("Мария", "ru")
            empty = await library.says(reader, "/webinars")
            assert "Второй вебинар" not in (empty.text or "")
            code, _, complained = await operator.runs("import", write(tmp_path, FILE))
            assert code == 0, complained
            listed = await library.says(reader, "/webinars")
            assert "Второй вебинар" in (listed.text or "")
            card = await library.taps(reader, "1:webinar:1")
            assert "Первый вебинар" in (card.text or "")
            assert "Библиотека" in (card.text or "")
    finally:
        await sandbox.stop()
