"""Every query fits the migrated schema and the record it fills; found by themselves, so none is forgotten."""

import ast
import re
import sqlite3
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import NamedTuple

import pytest
from aiosql.types import SQLOperationType

import storage as room
from storage import records, talks
from storage.audiences import Audience
from storage.cities import Named
from storage.migrations import known
from storage.participants import PartCounts
from storage.queries import SQL_FOLDER, load
from storage.registrations import Counts

SCALAR = SQLOperationType.SELECT_VALUE
CHANGES = (SQLOperationType.INSERT_UPDATE_DELETE, SQLOperationType.INSERT_UPDATE_DELETE_MANY)
NAMED = re.compile(r"(?<![:\w]):([a-z]\w*)")


class Query(NamedTuple):
    """A named query of a .sql file."""

    noun: str
    name: str
    sql: str
    operation: SQLOperationType

    def __str__(self) -> str:
        return f"{self.noun}.{self.name}"


def all_queries() -> Iterator[Query]:
    for path in sorted(SQL_FOLDER.glob("*.sql")):
        queries = load(path.stem)
        for name in queries.available_queries:
            if not name.endswith("_cursor"):
                run = getattr(queries, name)
                yield Query(path.stem, name, run.sql, run.operation)


def names_of(record: object) -> tuple[str, ...]:
    return tuple(each.name for each in fields(record))  # type: ignore[arg-type]


QUERIES = list(all_queries())
ROOMS = [import_module(f"storage.{each.name}") for each in iter_modules(room.__path__)]
RECORDS = {
    names_of(each)
    for module in ROOMS
    for each in vars(module).values()
    if isinstance(each, type) and is_dataclass(each)
}
REGISTRATION = tuple(
    name for name in names_of(records.Registration) if name not in ("id", "webinar_id", "person_id")
)
# Filled by name: the columns stand in the order of the table.
WEBINAR = (
    *("id", "import_id", "status", "title", "description", "starts_at", "zone", "date_only", "duration"),
    *("ends_at", "host", "capacity", "join_link", "recording", "revision", "dated", "reason", "closed_at"),
    "hidden_at",
)
ANNOUNCEMENT = (
    *("id", "author_id", "draft", *names_of(Audience), "button_id", "timing", "starts_at", "zone"),
    *("created_at", "updated_at"),
)
JOINED: dict[str, tuple[str, ...]] = {
    "announcements.get": ANNOUNCEMENT,
    "announcements.draft_of": ANNOUNCEMENT,
    "volunteers.unkeyed": ("person_id", "city"),
    "webinars.card": (
        *WEBINAR,
        "registration_id",
        *REGISTRATION,
        "taken",
        "waiting",
        "ahead",
        "talk_count",
        "material_count",
        "recording_count",
        "poster_count",
        "attended_or_absent",
        "asked",
    ),
    "talks.get": (*names_of(talks.KeptTalk)[:3], "title", "speaker", "organisation"),
    "talks.of": (*names_of(talks.KeptTalk)[:3], "title", "speaker", "organisation"),
    "talks.links": ("talk_id", "reference"),
    "webinars.get_imported": ("id", "imported"),
    "inbox.open": ("update_id", "person_id", "raw", "state", "attempts"),
    "registrations.count": Counts._fields,
    "participants.counts": PartCounts._fields,
    "reminders.choosy": ("person_id", "leads_off"),
    "people.get": (
        *names_of(records.Person)[:9],
        "quiet_from",
        "quiet_until",
        "leads_off",
        "announcements",
        "city",
        "form",
        "owner",
        "staff_name",
        "peace",
    ),
    "desk_webinars.hosts": ("latest", "host"),
    "cities.named_from": ("name", *names_of(Named)[1:]),
    "feedback.tally": ("rating", "people"),
    "proposals.count_states": ("state", "ideas"),
}
"""Queries that fill no record alone: their columns in the order in which Python takes them."""


@pytest.fixture(scope="module")
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:", isolation_level=None)
    connection.execute("PRAGMA foreign_keys = OFF")
    for migration in known():
        for statement in migration.statements():
            connection.execute(statement)
    yield connection
    connection.close()


def columns(database: sqlite3.Connection, query: Query) -> tuple[str, ...]:
    """Its columns, by running it on an empty schema and taking back what it did."""
    parameters = dict.fromkeys(NAMED.findall(query.sql), 1)
    prepared = query.sql.rstrip().rstrip(";")
    explained = database.execute(f"EXPLAIN {prepared}", parameters)
    explained.close()
    database.execute("BEGIN")
    try:
        cursor = database.execute(prepared, parameters)
        return tuple(each[0] for each in cursor.description or ())
    except sqlite3.IntegrityError:  # it is RETURNING something of a row made of ones
        assert "RETURNING" in query.sql or query.operation in CHANGES
        returned = query.sql.rpartition("RETURNING")[2]
        return tuple(word.strip() for word in returned.strip().rstrip(";").split(","))
    finally:
        database.execute("ROLLBACK")


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_a_query_fits_the_schema_and_the_record_it_fills(database: sqlite3.Connection, query: Query) -> None:
    found = columns(database, query)
    if query.operation in CHANGES:
        assert "RETURNING" not in query.sql.upper(), "its rows would be thrown away"
    elif query.operation is SCALAR:
        assert len(found) == 1
    elif len(found) > 1:
        assert found == JOINED.get(str(query), found)
        named = not any("(" in name for name in found)  # COUNT(*) and its like can't be named after a field
        assert not named or str(query) in JOINED or found in RECORDS | {WEBINAR}, (
            "list its columns in JOINED, or make them a record's"
        )
    else:
        assert found


def test_the_list_of_joined_queries_names_real_ones() -> None:
    assert set(JOINED) <= {str(each) for each in QUERIES}


@pytest.mark.parametrize("path", sorted(SQL_FOLDER.glob("*.sql")), ids=lambda path: path.stem)
def test_every_query_is_used_and_every_used_one_exists(path: Path) -> None:
    wrapper = Path(room.__file__).parent / f"{path.stem}.py"
    tree = ast.parse(wrapper.read_text(encoding="utf-8"))
    used = {
        node.attr
        for node in ast.walk(tree)
        if isinstance(node, ast.Attribute) and ast.unparse(node.value) == "self.sql"
    }
    assert used == {each.name for each in QUERIES if each.noun == path.stem}


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_a_query_keeps_to_what_other_engines_know(query: Query) -> None:
    sql = re.sub(r"--.*", "", query.sql)
    upper = sql.upper()
    assert not re.search(r"LAST_INSERT_ROWID|\bCHANGES\(|\bROWID\b", upper)
    assert not re.search(r":\w+\s+IS\s+(NOT\s+)?NULL", upper), "write two queries instead"
    assert not re.search(r"INSERT\s+OR\s|REPLACE\s+INTO|\bIFNULL\(|DATETIME\(|STRFTIME\(|'NOW'", upper)
    assert "?" not in sql, "parameters have names"
    assert "SELECT *" not in upper


def test_python_asks_for_no_row_counts_either() -> None:
    texts = [path.read_text(encoding="utf-8") for path in Path(room.__file__).parent.glob("*.py")]
    assert not [word for word in ("lastrowid", "rowcount", "total_changes") for text in texts if word in text]
