"""`export` writes every table for an archive, and nothing that would let a reader in."""

import csv
import json
import re
import sqlite3
import stat
from pathlib import Path

from storage.archive import LEFT_OUT
from tests.processes import Operator


def tables(database: Path) -> dict[str, list[str]]:
    """Columns by table."""
    connection = sqlite3.connect(database)
    found = connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    columns = {
        name: [row[1] for row in connection.execute(f"PRAGMA table_info({name})")]
        for (name,) in found
        if not name.startswith("sqlite")
    }
    connection.close()
    return columns


async def test_every_table_is_there_with_every_row_for_people_and_for_programs(library: Operator) -> None:
    folder = library.folder / "archive"
    code, printed, complained = await library.runs("export", folder)
    assert code == 0, complained
    expected = set(tables(library.database)) - LEFT_OUT
    assert {each.name for each in folder.iterdir()} == {
        f"{n}.{end}" for n in expected for end in ("csv", "json")
    }
    webinars = json.loads((folder / "webinars.json").read_text("utf-8"))
    assert len(webinars) == 3
    assert all(len(json.loads(each.read_text("utf-8"))) >= 0 for each in folder.glob("*.json"))
    with (folder / "webinars.csv").open(encoding="utf-8-sig", newline="") as sheet:
        rows = list(csv.DictReader(sheet))
    assert [row["title"] for row in rows] == [each["title"] for each in webinars]
    assert all(
        re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+05:00|2020.*\+06:00", row["starts_at"]) for row in rows
    )
    assert "webinars: 3" in printed


async def test_only_the_owner_may_read_it(library: Operator) -> None:
    folder = library.folder / "archive"
    assert (await library.runs("export", folder))[0] == 0
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert {stat.S_IMODE(each.stat().st_mode) for each in folder.iterdir()} == {0o600}


async def test_nothing_secret_is_in_it(library: Operator) -> None:
    with sqlite3.connect(library.database) as connection:
        connection.execute("UPDATE webinars SET join_link = 'https://open-sesame.example'")
        connection.execute("INSERT INTO checkins VALUES (1, 'open-sesame', 'open-sesame', 'open-sesame', 0)")
        connection.execute(
            "INSERT INTO inbox (update_id, person_id, raw, state, received_at) "
            "VALUES (1, 1, 'open-sesame', 'received', 0)"
        )
    connection.close()
    folder = library.folder / "archive"
    assert (await library.runs("export", folder))[0] == 0
    written = "".join(each.read_text("utf-8") for each in folder.iterdir())
    assert "open-sesame" not in written


async def test_what_a_person_typed_is_no_formula(library: Operator) -> None:
    with sqlite3.connect(library.database) as connection:
        connection.execute("UPDATE webinars SET host = '=HYPERLINK(\"http://x\")' WHERE id = 1")
    connection.close()
    folder = library.folder / "archive"
    assert (await library.runs("export", folder))[0] == 0
    with (folder / "webinars.csv").open(encoding="utf-8-sig", newline="") as sheet:
        assert next(csv.DictReader(sheet))["host"] == '\'=HYPERLINK("http://x")'
    assert json.loads((folder / "webinars.json").read_text("utf-8"))[0]["host"].startswith("=")


async def test_a_folder_with_something_in_it_is_left_alone(library: Operator) -> None:
    folder = library.folder / "archive"
    folder.mkdir()
    assert (await library.runs("export", folder))[0] == 0
    before = {each.name: each.read_bytes() for each in folder.iterdir()}
    code, _, complained = await library.runs("export", folder)
    assert code == 1
    assert "is not an empty folder" in complained
    assert {each.name: each.read_bytes() for each in folder.iterdir()} == before


async def test_a_failure_leaves_nothing_behind(operator: Operator) -> None:
    operator.database.write_text("no database at all, only a letter" * 100)
    code, _, complained = await operator.runs("export", operator.folder / "archive")
    assert code == 1
    assert complained.startswith("Nothing was exported.")
    assert {each.name for each in operator.folder.iterdir()} == {"library.db"}
