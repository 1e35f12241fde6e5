"""What can't be stored yet is answered only as far as reading goes; nothing is done, said or posted twice."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, closing
from functools import partial
from typing import Any

import pytest

from bot.chat.arriving import processing
from bot.chat.routing.exchange import Exchange
from bot.sandbox import Person
from storage import database
from storage.database import Result, Work
from storage.inbox import Received
from tests.flows.library import Library
from tests.flows.outside import ours

PATIENCE = 60.0
HELP = "/webinars –"


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "PATIENCE", 0.05)
    monkeypatch.setattr(processing, "PAUSES", (0.05,))


@pytest.fixture
def not_stored(library: Library, monkeypatch: pytest.MonkeyPatch) -> list[None]:
    """As often as there are entries in this list no update can be stored; everything else could be."""
    assert library.app is not None
    intake = library.app.intake
    failures: list[None] = []
    store = intake._store

    async def fails_at_first(received: Sequence[Received]) -> list[Received]:
        if received and failures:
            failures.pop()
            raise sqlite3.OperationalError("database is locked")
        return await store(received)

    monkeypatch.setattr(intake, "_store", fails_at_first)
    return failures


@asynccontextmanager
async def locked(library: Library) -> AsyncIterator[None]:
    """Another program holds the database."""
    with closing(sqlite3.connect(library.database, isolation_level=None, check_same_thread=False)) as other:
        await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")


class After:
    """Takes the place of the router: when it has answered an update, something more is done."""

    def __init__(self, library: Library, more: Callable[[], Awaitable[None]]) -> None:
        assert library.app is not None
        taking = library.app.processor.taking
        self._more, self._real = more, taking.router
        taking.router = self  # type: ignore[assignment]
        self.done = 0

    async def answer(self, exchange: Exchange) -> None:
        await self._real.answer(exchange)
        await self._more()
        self.done += 1


def heard(person: Person, words: str) -> int:
    return sum(words in each.words for each in person.chat.messages if each.sender is None)


def _has_heard(person: Person, times: int) -> bool:
    return heard(person, HELP) == times


async def _tried_again(library: Library, monkeypatch: pytest.MonkeyPatch, times: int) -> None:
    """Wait until that many writings more have found the database held."""
    assert library.app is not None
    connections, tries = library.app.storage._database, asyncio.Semaphore(0)
    write = connections.write

    async def counted(work: Work[Result], *rest: Any, **more: Any) -> Result:  # noqa: ANN401 - handed on
        try:
            return await write(work, *rest, **more)
        except sqlite3.OperationalError:
            tries.release()
            raise

    monkeypatch.setattr(connections, "write", counted)
    async with asyncio.timeout(PATIENCE):
        for _ in range(times):
            await tries.acquire()


async def notes(library: Library) -> None:
    """A writing that is in the name of no act, as one is that keeps which message shows a card."""
    assert library.app is not None
    await library.app.storage.write(lambda tables: tables.live_cards.put(1, "written", 1, 0))


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_an_answer_that_takes_long_is_not_given_again_once_it_is_stored(
    library: Library, not_stored: list[None], language: str
) -> None:
    maria = await library.newcomer("Мария", language)
    not_stored.append(None)
    library.world.trouble.on("slow", methods=("sendMessage",), person_id=maria.id, seconds=1.5, times=1)
    await library.says(maria, "/help")
    assert heard(maria, HELP) == 1


async def test_what_is_said_before_something_is_written_is_not_said_offhand(
    library: Library, not_stored: list[None]
) -> None:
    maria = await library.newcomer("Мария", "ru")
    not_stored.append(None)
    after = After(library, lambda: notes(library))
    await library.says(maria, "/help")
    assert heard(maria, HELP) == 1
    assert after.done == 1


async def test_what_is_written_in_nobodys_name_is_not_written_offhand(
    library: Library, not_stored: list[None], monkeypatch: pytest.MonkeyPatch
) -> None:
    maria = await library.newcomer("Мария", "ru")
    written: list[None] = []

    async def counted() -> None:
        await notes(library)
        written.append(None)

    not_stored.append(None)
    After(library, counted)
    await library.says(maria, "/help")
    assert len(written) == 1


async def test_what_was_said_already_waits_for_the_lock_to_end_and_is_not_said_again(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    maria = await library.newcomer("Мария", "ru")
    locks: list[sqlite3.Connection] = []

    async def lock_and_note() -> None:
        if not locks:
            other = sqlite3.connect(library.database, isolation_level=None, check_same_thread=False)
            await asyncio.to_thread(other.execute, "BEGIN IMMEDIATE")
            locks.append(other)
        await notes(library)

    After(library, lock_and_note)
    maria.says("/help")
    await library.world.changed(lambda: heard(maria, HELP), timeout=PATIENCE)
    await _tried_again(library, monkeypatch, times=3)
    locks[0].execute("ROLLBACK")
    locks[0].close()
    await library.rest()
    assert heard(maria, HELP) == 1
    assert library.rows("SELECT count(*) FROM live_cards WHERE subject = 'written'") == [(1,)]


async def test_a_group_gets_its_list_once_however_long_the_database_is_held(library: Library) -> None:
    reader = library.world.add_person("Reader", "ru")
    chat = library.world.add_group("Readers", reader)
    await library.rest()
    async with locked(library):
        asked = library.world.calls.count
        reader.says("/webinars", chat)
        await library.world.changed(lambda: library.world.calls.count > asked + 3, timeout=PATIENCE)
        assert ours(chat) == []
    await library.world.changed(lambda: ours(chat), timeout=PATIENCE)
    await library.rest()
    assert len(ours(chat)) == 1


async def test_who_reads_is_answered_at_once_and_once_while_the_database_is_held(library: Library) -> None:
    maria = await library.newcomer("Мария", "ru")
    async with locked(library):
        for number in range(1, 4):
            maria.says("/help")
            await library.world.changed(partial(_has_heard, maria, number), timeout=PATIENCE)
    await library.rest()
    assert heard(maria, HELP) == 3
