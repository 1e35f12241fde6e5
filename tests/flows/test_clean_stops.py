"""The bot is stopped in the midst of what it says on its own: nobody is left out, nothing remains unknown."""

import asyncio
import os
import random
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

import pytest

from bot import app
from bot.clock import Clock
from bot.sandbox import Person, Sandbox
from tests.flows.library import MORNING, TOKEN, Library
from tests.flows.newsroom import heard
from tests.patience import until

STRESS = bool(os.environ.get("STRESS"))
PEOPLE, STOPS = (300, 50) if STRESS else (24, 3)
RATE = 20
LATENCY = 0.05
"""Seconds that each call takes: a stop finds some on their way."""
WORDS = "to everybody"
SEED = int(os.environ.get("SEED", "2020"))


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    """Not running yet; Telegram takes its time."""
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN, flood_control=False, latency=LATENCY)
    await sandbox.start()
    yield Library(tmp_path, sandbox, clock, bulk_rate=RATE)
    await sandbox.stop()


def launched(library: Library, count: int) -> list[Person]:
    """So many readers known for long, and an announcement to all of them that is about to begin."""
    [author, *people] = [library.world.add_person(f"P{number}", "en") for number in range(count + 1)]
    source = author.says(WORDS)
    library.world.updates.waiting.clear()
    for each in people:
        each.chat.started = True
    now = library.clock.now()
    with closing(sqlite3.connect(library.database, timeout=20)) as connection, connection:
        connection.executemany(
            "INSERT INTO people (id, language, created_at, seen_at) VALUES (?, 'en', ?, ?)",
            [(each.id, now, now) for each in people],
        )
        connection.execute(
            "INSERT INTO announcements (id, author_id, draft, created_at, updated_at) VALUES (1, ?, 0, ?, ?)",
            (author.id, now, now),
        )
        connection.execute(
            "INSERT INTO announcement_versions (announcement_id, language, form, message_ids)"
            " VALUES (1, 'any', 'text', ?)",
            (f"[{source.id}]",),
        )
        connection.execute(
            "INSERT INTO runs (announcement_id, act, state, author_id, starts_at, created_at)"
            " VALUES (1, 'send', 'scheduled', ?, ?, ?)",
            (author.id, now, now),
        )
    return people


def states(library: Library) -> Counter[str]:
    return Counter(dict(library.rows("SELECT state, count(*) FROM outbox GROUP BY state")))


def copies(people: list[Person]) -> Counter[int]:
    """How many people have it how often."""
    return Counter(heard(each).count(WORDS) for each in people)


async def sent(library: Library, count: int) -> None:
    """Wait until so many more have arrived, or all."""
    assert library.app is not None
    await library.app.run()
    goal = states(library)["sent"] + count
    await until(lambda: states(library)["sent"] >= min(goal, states(library).total()))


async def to_the_end(library: Library) -> None:
    assert library.app is not None
    while library.rows("SELECT count(*) FROM runs WHERE ended_at IS NULL") != [(0,)]:
        await library.app.run()
        await library.rest()


async def test_clean_stops_in_an_announcement_leave_nobody_out_and_nothing_unknown(library: Library) -> None:
    print(f"SEED={SEED}")
    people, chance = launched(library, PEOPLE), random.Random(SEED)
    for _ in range(STOPS):
        async with library.open():
            await sent(library, chance.randint(0, PEOPLE // STOPS // 2))
            await asyncio.sleep(chance.random() * LATENCY)
        assert states(library)["sending"] == states(library)["unknown"] == 0
        assert states(library)["sent"] == copies(people)[1]
    assert states(library)["pending"], "the last stops were in the midst of nothing"
    async with library.open():
        await to_the_end(library)
    assert copies(people) == {1: PEOPLE}
    assert states(library) == {"sent": PEOPLE}


async def test_what_only_stands_in_line_at_a_stop_is_not_waited_for(library: Library) -> None:
    launched(library, PEOPLE)
    async with library.open():
        await sent(library, 1)
        assert library.app is not None
        library.app.limits.told_to_wait(None, 3600.0)
        await until(lambda: states(library)["sent"] > 0)
    found = states(library)
    assert found["sending"] == found["unknown"] == 0
    assert library.rows("SELECT DISTINCT attempts FROM outbox WHERE state = 'pending'") == [(0,)]


async def test_a_stop_waits_for_what_telegram_has_but_has_not_answered(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(app, "STOP_WITHIN", 0.1)
    people = launched(library, 4)
    slow = library.world.trouble.on("slow", methods=("copyMessage",), seconds=1.0)
    async with library.open():
        await sent(library, 0)
        await until(lambda: states(library)["sending"] > 0)
    library.world.trouble.off(slow)
    assert states(library)["sending"] == states(library)["unknown"] == 0
    async with library.open():
        await to_the_end(library)
    assert copies(people) == {1: 4}
