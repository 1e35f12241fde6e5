"""200 people tap Register at once on 50 seats."""

import asyncio
import sqlite3
import time
from collections import Counter
from collections.abc import AsyncIterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager, closing, suppress
from pathlib import Path
from threading import Barrier, BrokenBarrierError

import pytest

from bot.clock import Clock
from bot.people.services.people import CONSENT_VERSION
from bot.sandbox import Person, Sandbox
from storage import Act, Result, Storage, Tables, Work
from storage.rows import named
from tests.flows.library import MORNING, Library

PEOPLE, SEATS = 200, 50
WEBINAR = f"""
webinars:
  - id: full
    title: {{ru: "Мест мало", kk: "Орын аз", en: "Few seats"}}
    description: {{ru: "Слова", kk: "Сөздер", en: "Words"}}
    start: 2027-03-01T15:00
    zone: Asia/Almaty
    duration: 60
    capacity: {SEATS}
    host: "Library"
    status: published
"""


class UnlockedStorage(Storage):
    """The control: each statement commits by itself, and nobody waits for another to end."""

    together: Barrier | None = None
    """Where so many of them wait, to begin in the same instant; None: none waits."""

    async def write(self, work: Work[Result], act: Act | None = None) -> Result:
        """On a connection and a thread of its own."""
        with ThreadPoolExecutor(1) as thread:
            return await asyncio.get_running_loop().run_in_executor(thread, self._at_once, work, act)

    def _at_once(self, work: Work[Result], act: Act | None) -> Result:
        if self.together is not None and act is not None:
            with suppress(BrokenBarrierError):  # those who are left when fewer than all come
                self.together.wait(timeout=5)
        with closing(sqlite3.connect(self._database.path, isolation_level=None, timeout=60)) as link:
            link.row_factory = named
            if self.together is not None:  # between what is read and what is written upon it, others read
                link.set_trace_callback(lambda statement: time.sleep(0.02))
            tables = Tables(link)
            result = work(tables)
            if act is not None:
                tables.inbox.apply(act.update_id)
            return result


async def test_200_at_once_get_50_seats_and_a_waiting_list_in_the_order_of_their_taps(
    tmp_path: Path, sandbox: Sandbox
) -> None:
    async with _opened(tmp_path, sandbox) as library:
        crowd = await _gathered(library)
        await _tap_all_at_once(library, crowd)
        ids = [person.id for person in crowd]
        assert _in_state(library, "seated") == ids[:SEATS]
        assert _in_state(library, "waiting") == ids[SEATS:]
        assert library.rows("SELECT count(*) FROM registrations") == [(PEOPLE,)]


async def test_each_of_them_is_told_the_truth_in_their_language(tmp_path: Path, sandbox: Sandbox) -> None:
    async with _opened(tmp_path, sandbox) as library:
        crowd = await _gathered(library)
        await _tap_all_at_once(library, crowd)
        seated, waiting = _in_state(library, "seated"), _in_state(library, "waiting")
        wrong = [person.id for person in crowd if not _told_truly(library, person, seated, waiting)]
        assert wrong == []
        assert library.world.queries.unanswered == []


async def test_without_the_lock_seats_are_given_twice(
    tmp_path: Path, sandbox: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: were this to come out at 50, the test above would show nothing."""
    monkeypatch.setattr("bot.app.Storage", UnlockedStorage)
    async with _opened(tmp_path, sandbox) as library:
        crowd = await _gathered(library)
        monkeypatch.setattr(UnlockedStorage, "together", Barrier(2 * SEATS))
        await _tap_all_at_once(library, crowd)
        assert len(_in_state(library, "seated")) > SEATS


@asynccontextmanager
async def _opened(folder: Path, sandbox: Sandbox) -> AsyncIterator[Library]:
    clock = Clock()
    clock.move(MORNING - clock.now())
    library = Library(folder, sandbox, clock)
    await library.imports(WEBINAR)
    async with library.open():
        yield library


async def _gathered(library: Library) -> list[Person]:
    """People of three languages in turn, who have the card before them and agreed long ago."""
    crowd = [library.world.add_person(f"P{each}", ("ru", "kk", "en")[each % 3]) for each in range(PEOPLE)]
    for person in crowd:
        person.opens("w_1")
    await library.rest()
    await _consent(library, crowd)
    return crowd


async def _tap_all_at_once(library: Library, crowd: list[Person]) -> None:
    for person in crowd:
        person.taps("1:register:1")
    await library.rest()


async def _consent(library: Library, crowd: list[Person]) -> None:
    assert library.app is not None

    def work(tables: Tables) -> None:
        for person in crowd:
            tables.people.set_consent(person.id, CONSENT_VERSION, person.first_name, library.clock.now())

    await library.app.storage.write(work)


def _in_state(library: Library, state: str) -> list[int]:
    asked = f"SELECT person_id FROM registrations WHERE state = '{state}' ORDER BY place"
    return [person_id for (person_id,) in library.rows(asked)]


def _told_truly(library: Library, person: Person, seated: list[int], waiting: list[int]) -> bool:
    """Whether toast and card say what is stored, the place in the line included."""
    assert library.app is not None
    texts, language = library.app.context.texts, person.language_code
    if person.id in seated:
        toast, line = texts.plain("outcome-seated", language), texts.plain("seat-seated", language)
    else:
        position = waiting.index(person.id) + 1
        toast = texts.plain("outcome-waiting", language)
        line = texts.plain("seat-waiting", language, position=position)
    return Counter(person.answers)[toast] == 1 and line in person.last.words.splitlines()
