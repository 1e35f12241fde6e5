"""A transaction is kept whole or not at all, whatever ends it."""

import asyncio
import random
import sqlite3
import threading
from collections.abc import Awaitable
from functools import partial
from pathlib import Path

import aiosqlite
import pytest

from storage import Act, Storage, Tables
from storage.inbox import Received
from storage.records import Person, Seat
from tests.patience import PATIENCE
from tests.storage.conftest import Look
from tests.storage.examples import NOW, add_person, add_webinar

SEEDS = 200
EARLY = 20
"""So many of the first turns of a work are each met once; the rest of the cancellations come anywhere."""
HALVES = """
SELECT COUNT(*) FROM (SELECT id FROM people EXCEPT SELECT update_id FROM inbox)
UNION ALL SELECT COUNT(*) FROM (SELECT update_id FROM inbox EXCEPT SELECT id FROM people)
"""


def received(update_id: int) -> Received:
    return Received(update_id, 5, "{}", applied=False, attempts=0)


async def two_rows(storage: Storage, number: int) -> None:
    """Two rows that belong together, with a look in between."""

    def work(tables: Tables) -> None:
        tables.people.meet(number, "kk", NOW)
        tables.people.get(number)
        tables.inbox.add([received(number)], NOW)

    await storage.write(work)


async def turns_of(work: Awaitable[None]) -> int:
    """How many turns of the loop a work takes on this machine, left alone."""
    task, turns = asyncio.ensure_future(work), 0
    while not task.done():
        await asyncio.sleep(0)
        turns += 1
    return turns


async def cancel_somewhere(work: Awaitable[None], seed: int, turns: int) -> None:
    """Cancel after so many turns of the loop as the seed says, now and then twice."""
    task, chance = asyncio.ensure_future(work), random.Random(seed)
    for _ in range(seed if seed < EARLY else chance.randrange(turns + turns // 4)):
        await asyncio.sleep(0)
    task.cancel()
    for _ in range(chance.randrange(3)):
        await asyncio.sleep(0)
        task.cancel()
    await asyncio.wait([task])


async def test_an_exception_keeps_nothing(storage: Storage, look: Look) -> None:
    with pytest.raises(LookupError):
        await break_the_middle(storage, None)
    await add_person(storage, 2)
    assert look("SELECT id FROM people") == [(2,)]


async def test_a_cancellation_anywhere_never_keeps_half(storage: Storage, look: Look) -> None:
    kept, turns = 0, await turns_of(two_rows(storage, 1_000_000))
    for seed in range(SEEDS):
        await cancel_somewhere(two_rows(storage, 2 * seed + 1), seed, turns)
        await two_rows(storage, 2 * seed + 2)
        rows = look("SELECT id FROM people WHERE id IN (?, ?)", 2 * seed + 1, 2 * seed + 2)
        assert look(HALVES) == [(0,), (0,)], f"seed {seed}"
        assert (2 * seed + 2,) in rows, f"seed {seed}: the writer was of no use afterwards"
        kept += len(rows) - 1
    assert 0 < kept < SEEDS, "the cancellations came all too early or all too late to show anything"


async def test_a_cancellation_while_others_wait_for_the_writer_harms_only_itself(
    storage: Storage, look: Look
) -> None:
    turns = await turns_of(two_rows(storage, 1_000_000))
    for seed in range(20):
        first = 10 * seed + 1
        works = [two_rows(storage, first + each) for each in range(5)]
        cancelled = asyncio.ensure_future(
            cancel_somewhere(two_rows(storage, first + 5), EARLY + seed, 5 * turns)
        )
        await asyncio.gather(*works, cancelled)
        assert look(HALVES) == [(0,), (0,)], f"seed {seed}"
        assert look("SELECT COUNT(*) FROM people WHERE id BETWEEN ? AND ?", first, first + 4) == [(5,)]


async def test_without_our_care_a_cancellation_keeps_half(tmp_path: Path) -> None:
    """The control: commit and cancel as aiosqlite does by itself; one turn on, the first row is under way."""
    async with aiosqlite.connect(tmp_path / "naive.db") as connection:
        await connection.execute("CREATE TABLE one (id INTEGER)")
        await connection.execute("CREATE TABLE other (id INTEGER)")

        async def naive(number: int) -> None:
            await connection.execute("INSERT INTO one VALUES (?)", (number,))
            await connection.execute("INSERT INTO other VALUES (?)", (number,))
            await connection.commit()

        turns = await turns_of(naive(1_000_000))
        for seed in range(SEEDS):
            await cancel_somewhere(naive(2 * seed), seed, turns)
            await naive(2 * seed + 1)
        halves = await connection.execute_fetchall("SELECT id FROM one EXCEPT SELECT id FROM other")
    assert list(halves)


async def test_a_commit_that_fails_keeps_nothing_and_leaves_the_writer_usable(
    storage: Storage, look: Look
) -> None:
    with pytest.raises(sqlite3.IntegrityError):
        await break_the_commit(storage, None)
    await add_person(storage, 2)
    assert look("SELECT id FROM people") == [(2,)]


async def break_the_commit(storage: Storage, act: Act | None) -> None:
    """A reference to nobody, noticed at COMMIT only."""

    def work(tables: Tables) -> None:
        tables.link.execute("PRAGMA defer_foreign_keys = ON")
        tables.people.meet(1, "kk", NOW)
        tables.registrations.put(999, 998, Seat.SEATED, NOW)

    await storage.write(work, act)


async def test_an_act_is_marked_in_the_commit_of_its_effect(storage: Storage, look: Look) -> None:
    act = await act_of(storage, 70)

    def work(tables: Tables) -> None:
        tables.people.meet(1, "kk", NOW)
        assert look("SELECT state FROM inbox") == [("received",)]

    await storage.write(work, act)
    assert look("SELECT state FROM inbox") == [("applied",)]
    assert act.applied


async def act_of(storage: Storage, update_id: int, **more: bool) -> Act:
    await storage.write(lambda tables: tables.inbox.add([received(update_id)], NOW))
    return Act(update_id, **more)


@pytest.mark.parametrize("failing", ["in the middle", "at the commit"])
async def test_an_act_whose_effect_was_not_kept_is_not_marked(
    storage: Storage, look: Look, failing: str
) -> None:
    act = await act_of(storage, 70)
    with pytest.raises((LookupError, sqlite3.IntegrityError)):
        await (break_the_commit if failing == "at the commit" else break_the_middle)(storage, act)
    assert look("SELECT state FROM inbox") == [("received",)]
    assert look("SELECT id FROM people") == []
    assert not act.applied, "tried again as a replay, its effect would be lost"


async def break_the_middle(storage: Storage, act: Act | None) -> None:

    def work(tables: Tables) -> None:
        tables.people.meet(1, "kk", NOW)
        raise LookupError

    await storage.write(work, act)


async def test_a_replayed_act_computes_but_keeps_nothing(storage: Storage, look: Look) -> None:
    act = await act_of(storage, 70, replayed=True)

    def work(tables: Tables) -> Person | None:
        tables.people.meet(1, "kk", NOW)
        return tables.people.get(1)

    assert await storage.write(work, act) is not None
    assert look("SELECT id FROM people") == []
    await add_person(storage, 2)
    assert look("SELECT id FROM people") == [(2,)]


async def test_a_second_transaction_of_an_act_is_kept_too(storage: Storage, look: Look) -> None:
    act = await act_of(storage, 70)
    for person_id in (1, 2):
        await storage.write(partial(meet, person_id), act)
    assert look("SELECT id FROM people") == [(1,), (2,)]


def meet(person_id: int, tables: Tables) -> None:
    tables.people.meet(person_id, "kk", NOW)


async def test_readers_see_what_is_committed_and_can_not_write(storage: Storage) -> None:
    written, seen = threading.Event(), threading.Event()

    def work(tables: Tables) -> None:
        meet(1, tables)
        written.set()
        assert seen.wait(PATIENCE)

    writing = asyncio.ensure_future(storage.write(work))
    await asyncio.to_thread(written.wait, PATIENCE)
    assert await storage.read(lambda tables: tables.people.get(1)) is None
    seen.set()
    await writing
    assert await storage.read(lambda tables: tables.people.get(1)) is not None
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        await storage.read(partial(meet, 2))


async def test_all_that_is_read_at_once_is_of_the_same_moment(storage: Storage) -> None:
    begun, changed = threading.Event(), threading.Event()

    def look(tables: Tables) -> list[bool]:
        before = tables.people.get(1) is not None
        begun.set()
        assert changed.wait(PATIENCE)
        return [before, tables.people.get(1) is not None]

    reading = asyncio.ensure_future(storage.read(look))
    await asyncio.to_thread(begun.wait, PATIENCE)
    await storage.write(partial(meet, 1))
    changed.set()
    assert await reading == [False, False]


async def test_the_safe_settings_are_on(storage: Storage) -> None:
    run = storage._database.writer.run
    found = {
        name: (await run(partial(pragma, name)))
        for name in ("journal_mode", "synchronous", "foreign_keys", "secure_delete")
    }
    assert found == {"journal_mode": "wal", "synchronous": 2, "foreign_keys": 1, "secure_delete": 1}


def pragma(name: str, link: sqlite3.Connection) -> object:
    return link.execute(f"PRAGMA {name}").fetchone()[0]


async def test_one_seat_is_given_once_to_people_who_come_at_once(storage: Storage, look: Look) -> None:
    webinar_id = await add_webinar(storage, capacity=5)
    for person_id in range(1, 21):
        await add_person(storage, person_id)

    def take(person_id: int, tables: Tables) -> None:
        if tables.registrations.count(webinar_id).taken < 5:
            tables.registrations.put(webinar_id, person_id, Seat.SEATED, NOW)

    await asyncio.gather(*(storage.write(partial(take, each)) for each in range(1, 21)))
    assert look("SELECT COUNT(*) FROM registrations WHERE state = 'seated'") == [(5,)]
