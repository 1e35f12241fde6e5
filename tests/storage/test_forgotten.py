"""After "delete my data" no byte of the person stays in any file of the database."""

import asyncio
import sqlite3
from pathlib import Path

from bot.app import rules_of
from bot.clock import Clock
from bot.services import Services
from bot.settings import read_settings
from bot.texts import Texts
from storage import Act, Storage, Tables
from storage.inbox import Received
from storage.outbox import Telling
from storage.records import Person, Seat
from tests.storage.conftest import Look
from tests.storage.examples import HOUR, NOW, add_person, add_webinar, child

NAME = "Айгерім Сейітқызы Незабудка"
TYPED = "+7 701 555 01 02 my own words"
TRACES = [word.encode() for word in (NAME, "Незабудка", TYPED, "701 555")]


async def leave_traces(storage: Storage, person_id: int) -> None:
    past, coming = await add_webinar(storage, starts_at=NOW - 48 * HOUR), await add_webinar(storage)
    await add_person(storage, person_id)

    def work(tables: Tables) -> None:
        tables.people.set_consent(person_id, "1", NAME, NOW)
        tables.registrations.put(past, person_id, Seat.SEATED, NOW)
        tables.registrations.put(coming, person_id, Seat.SEATED, NOW)
        telling = {"kind": "reminder", "due_at": NOW, "deadline_at": NOW}
        tables.outbox.add([Telling(person_id=person_id, details=NAME, **telling)], NOW)  # type: ignore[arg-type]
        sent = [
            Received(each, person_id, f'{{"text": "{TYPED}", "name": "{NAME}"}}', False, 0) for each in (1, 2)
        ]
        tables.inbox.add(sent, NOW)
        tables.inbox.set_aside(2, "abcd")

    await storage.write(work)


async def forget(storage: Storage, person_id: int) -> None:

    def work(tables: Tables) -> None:
        tables.registrations.forget(person_id, NOW)
        tables.outbox.forget(person_id)
        tables.inbox.forget(person_id)
        tables.people.delete(person_id)
        tables.traces.note(NOW)

    await storage.write(work)


def traces(path: Path) -> list[str]:
    """Files of the database that still hold something of the person."""
    files = path.parent.glob(f"{path.name}*")
    return [each.name for each in files if any(word in each.read_bytes() for word in TRACES)]


async def test_nothing_of_a_forgotten_person_is_left_in_any_file(
    storage: Storage, path: Path, look: Look
) -> None:
    for person_id in range(100, 200):
        await add_person(storage, person_id)
    await leave_traces(storage, 5)
    assert traces(path) != []
    await forget(storage, 5)
    assert traces(path) != [], "the control: the log keeps old pages until it is emptied"
    await storage.erase_traces()
    assert traces(path) == []
    assert look("SELECT person_id, state FROM registrations") == [(None, "seated")]
    assert look("SELECT COUNT(*) FROM people") == [(100,)]


async def test_traces_are_erased_while_others_write(storage: Storage, path: Path) -> None:
    await leave_traces(storage, 5)
    await forget(storage, 5)
    others = [asyncio.ensure_future(add_person(storage, each)) for each in range(100, 140)]
    await storage.erase_traces()
    await asyncio.gather(*others)
    assert traces(path) == []


async def test_a_reader_that_holds_the_log_does_not_let_it_pass_for_erased(
    storage: Storage, path: Path
) -> None:
    await leave_traces(storage, 5)
    reader = sqlite3.connect(path, isolation_level=None)
    reader.execute("BEGIN")
    reader.execute("SELECT COUNT(*) FROM people").fetchall()
    await forget(storage, 5)
    assert await storage.erase_traces() is False
    assert await storage.read(lambda tables: tables.traces.oldest()) == NOW
    reader.close()
    assert await storage.erase_traces() is True
    assert await storage.read(lambda tables: tables.traces.oldest()) is None
    assert traces(path) == []


KILLED = """
import asyncio, os, signal, sys
from pathlib import Path
from storage import Storage
from tests.storage.test_forgotten import forget, leave_traces
from tests.storage.examples import NOW
async def main():
    storage = Storage(Path(sys.argv[1]))
    await storage.open(NOW)
    await leave_traces(storage, 5)
    await forget(storage, 5)
    os.kill(os.getpid(), signal.SIGKILL)
asyncio.run(main())
"""


async def test_a_kill_between_forgetting_and_erasing_is_made_good_at_the_next_start(path: Path) -> None:
    child(KILLED, path)
    assert traces(path) != []
    storage = Storage(path)
    await storage.open(NOW)
    try:
        assert traces(path) == []
    finally:
        await storage.close()


async def test_no_table_knows_a_person_whom_the_bot_forgot(storage: Storage, look: Look) -> None:
    """Every column that refers to people is found by itself, so that a new table cannot be forgotten."""
    await leave_traces(storage, 5)

    def more(tables: Tables) -> Person | None:
        tables.forms.put(5, "volunteer", {"name": NAME}, None, NOW)
        tables.inbox.add([Received(70, 5, "{}", False, 0)], NOW)
        return tables.people.get(5)

    person = await storage.write(more)
    assert person is not None
    columns = [
        (table, column)
        for (table,) in look("SELECT name FROM sqlite_master WHERE type = 'table'")
        for _, column, *_ in look(f"PRAGMA table_info({table})")
        if column == "person_id" or (table, column) == ("people", "id")
    ]
    known = [each for each in columns if look(f"SELECT 1 FROM {each[0]} WHERE {each[1]} = 5")]
    assert {table for table, _ in known} >= {"people", "registrations", "outbox", "inbox", "forms"}
    services = Services(storage, Clock(), rules_of(read_settings(_env_file=None)), Texts().supported)
    await services.forgetting.forget(Act(70), person)
    assert [each for each in columns if look(f"SELECT 1 FROM {each[0]} WHERE {each[1]} = 5")] == []
