"""While another program holds the database, who only reads is answered at once, and nothing is done twice."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from functools import partial
from pathlib import Path

import pytest

from bot.sandbox import Person
from tests.flows.staff import Staffed, said, staffed

PATIENCE = 60.0


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


@asynccontextmanager
async def locked(library: Staffed) -> AsyncIterator[None]:
    """Somebody else's program writes, and takes its time."""
    with closing(sqlite3.connect(library.database, isolation_level=None, check_same_thread=False)) as other:
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


async def hears(library: Staffed, person: Person, after: int) -> None:
    """The person is answered, the database still being held."""
    await library.world.changed(partial(_heard, person, after), PATIENCE)


def _heard(person: Person, after: int, words: str = "") -> bool:
    told = [each for each in person.chat.messages if each.sender is None and each.id > after]
    return any(words in each.words for each in told)


async def test_who_is_known_is_answered_while_the_database_is_held(library: Staffed) -> None:
    """By order of events: the lock ends only after all of them were answered."""
    people = [await library.newcomer(f"Читатель {number}", "ru") for number in range(2)]
    stranger = library.world.add_person("Новая", "ru")
    async with locked(library):
        for each in people:
            await hears(library, each, each.says("/help").id)
            await hears(library, each, each.says("/webinars").id)
        await hears(library, stranger, stranger.opens().id)
        assert library.rows("SELECT count(*) FROM people WHERE id = ?", stranger.id) == [(0,)]
    await library.rest()
    assert library.rows("SELECT count(*) FROM people WHERE id = ?", stranger.id) == [(0,)]
    async with asyncio.timeout(PATIENCE):
        while library.rows("SELECT count(*) FROM inbox WHERE state != 'answered'") != [(0,)]:
            await asyncio.sleep(0.02)  # they are marked some at a time


async def test_who_has_not_been_seen_today_is_answered_too(library: Staffed) -> None:
    dana = await library.newcomer("Дана", "ru")
    await library.meddles("UPDATE people SET seen_at = 0 WHERE id = ?", dana.id)
    async with locked(library):
        await hears(library, dana, dana.says("/help").id)


async def test_nobody_waits_behind_those_whose_act_needs_the_database(library: Staffed) -> None:
    """Some acts began before it was held; others come while they wait for it."""
    busy = [await library.newcomer(f"Занятая {number}", "ru") for number in range(3)]
    dana = await library.newcomer("Дана", "ru")
    async with locked(library):
        waiting = [asyncio.ensure_future(_writes(library)) for _ in range(3)]
        asked = [each.says("Мои слова").id for each in busy]
        await hears(library, dana, dana.says("/help").id)
        for each, number in zip(busy, asked, strict=True):
            await library.world.changed(partial(_heard, each, number, said("storage-busy", "ru")), PATIENCE)
        assert library.rows("SELECT count(*) FROM forms") == [(0,)]
    await asyncio.gather(*waiting)
    await library.rest()
    assert library.rows("SELECT count(*) FROM forms WHERE form = 'letter'") == [(3,)]
    for each in busy:
        assert len([one for one in each.chat.messages if "Мои слова" in one.words]) == 2


async def _writes(library: Staffed) -> None:
    assert library.app is not None
    await library.app.storage.write(
        lambda tables: tables.people.meet(library.first.id, "ru", library.clock.now())
    )
