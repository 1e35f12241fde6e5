"""No table or column about people is left out of the export, of /privacy, or of forgetting."""

import sqlite3
from collections.abc import Iterator
from typing import Any

import pytest

from bot.app import rules_of
from bot.clock import Clock
from bot.services import Services
from bot.settings import read_settings
from bot.texts import LANGUAGES, Texts
from storage import Act, Storage
from storage.export import HOLDINGS, NOBODYS, STAFF, TOPICS
from tests.storage.conftest import Look
from tests.storage.examples import NOW, add_person, add_webinar

TEXTS = Texts()
PERSON = 7_000_000_123
MARK = "Незабудка"
NAMES_PEOPLE = (
    *("person_id", "child_id", "guardian_id", "author_id", "decided_by", "chat_id"),
    *("librarian_id", "recorded_by", "about_id"),
)
OURS: dict[str, str | None] = {
    **dict.fromkeys(("kind", "subject", "error", "act", "version"), "x"),
    "state": "seated",
    "once_key": f"kind:{PERSON}:1",
    "attendance": "attended",
    "attendance_by": "word",
    "guest": None,
}
"""Words of our own, which may stay."""
GROUPS = {("posted_cards", "chat_id")}
OF_NO_RUN = {"outbox": {"run_id": None, "target_id": None, "once_key": f"application:{PERSON}:1:1"}}
"""A notice to staff that speaks of somebody."""

Columns = dict[str, dict[str, str]]


@pytest.fixture
def schema(storage: Storage, look: Look) -> Columns:
    """Every table with its columns and their types."""
    tables = look("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'")
    return {
        table: {name: kind for _, name, kind, *_ in look(f"PRAGMA table_info({table})")}
        for (table,) in tables
    }


def test_every_table_is_somebodys_or_nobodys(schema: Columns) -> None:
    held = {each.table for each in HOLDINGS}
    assert held | NOBODYS == set(schema)
    assert not held & NOBODYS


def test_every_column_about_a_person_is_exported_or_left_out_on_purpose(schema: Columns) -> None:
    for each in HOLDINGS:
        assert not set(each.columns) & set(each.left_out), each.table
        assert {*each.person, *each.columns, *each.left_out} == set(schema[each.table]), each.table


def test_every_column_that_names_a_person_is_known(schema: Columns, look: Look) -> None:
    known = {(each.table, column) for each in HOLDINGS for column in each.person} | set(STAFF) | GROUPS
    named = {(table, name) for table, columns in schema.items() for name in columns if name in NAMES_PEOPLE}
    refers = {
        (table, row[3])
        for table in schema
        for row in look(f"PRAGMA foreign_key_list({table})")
        if row[2] == "people"
    }
    assert named | refers <= known


def test_every_topic_is_told_of_in_every_language() -> None:
    for language in LANGUAGES:
        assert all(TEXTS.plain(f"privacy-kept-{topic}", language) for topic in TOPICS)


async def test_the_export_holds_every_row_and_every_value(storage: Storage, schema: Columns) -> None:
    await fill(storage, schema)
    exported = await storage.read(lambda tables: tables.export.everything(PERSON))
    for each in HOLDINGS:
        assert exported[each.table], each.table
        for row in exported[each.table]:
            assert set(row) == set(each.columns)


async def test_nothing_in_any_table_names_a_forgotten_person_or_holds_their_words(
    storage: Storage, schema: Columns, look: Look
) -> None:
    await fill(storage, schema)
    person = await storage.read(lambda tables: tables.people.get(PERSON))
    assert person is not None
    services = Services(storage, Clock(), rules_of(read_settings(_env_file=None)), TEXTS.supported)
    assert {table for table, _ in found(schema, look)} >= {each.table for each in HOLDINGS}
    await services.forgetting.forget(Act(1), person)
    assert list(found(schema, look)) == []


async def fill(storage: Storage, schema: Columns) -> None:
    """A row about the person in every table, with a mark in every word that may be theirs."""
    await add_person(storage, PERSON)
    await add_person(storage, 1)
    await add_webinar(storage)
    connection = sqlite3.connect(storage._database.path, isolation_level=None)
    connection.execute("PRAGMA ignore_check_constraints = ON")
    connection.execute("UPDATE people SET name = ? WHERE id = ?", (MARK, PERSON))
    for each in HOLDINGS:
        if each.table != "people":
            put(connection, each.table, dict(row_of(each.table, each.person, schema[each.table])))
    for table, column in STAFF:
        others = {name: "x" if value == MARK else value for name, value in row_of(table, (), schema[table])}
        own = {"id": 2} if "id" in others else {}
        about = {each: 1 for each in ("person_id", "child_id") if each in others}
        put(connection, table, others | own | about | OF_NO_RUN.get(table, {}) | {column: PERSON})
    connection.close()


def row_of(table: str, person: tuple[str, ...], columns: dict[str, str]) -> Iterator[tuple[str, Any]]:
    for name, kind in columns.items():
        if name in person:
            yield name, PERSON
        elif (table, name) == ("outbox", "state"):
            yield name, "sent"
        elif kind == "INTEGER":
            yield name, NOW if name.endswith("_at") else 1
        elif name in ("interests", "languages", "message_ids"):
            yield name, "[]"
        else:
            yield name, OURS.get(name, MARK)


def put(connection: sqlite3.Connection, table: str, values: dict[str, Any]) -> None:
    names, places = ", ".join(values), ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} ({names}) VALUES ({places})", list(values.values()))


def found(schema: Columns, look: Look) -> Iterator[tuple[str, str]]:
    """Where the person's number or words stand, as a whole value or inside one."""
    for table, columns in schema.items():
        for column in columns:
            sql = f"SELECT 1 FROM {table} WHERE {column} = ? OR {column} LIKE ? OR {column} LIKE ?"
            if look(sql, PERSON, f"%{PERSON}%", f"%{MARK}%"):
                yield table, column
