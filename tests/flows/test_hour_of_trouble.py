"""An hour of trouble: every kind in turn, while people go on acting; one minute passes in `MINUTE_IN` s."""

import asyncio
import gc
import os
import random
from typing import get_args

import psutil
import pytest

from bot.chat.arriving import processing, receive
from bot.chat.sending import sender
from bot.chat.telegram import outgoing
from bot.sandbox import Person
from bot.sandbox.records.trouble import Kind
from tests.flows.library import Library

MINUTE_IN = 0.1
"""Seconds of real time: every pause of the bot is shortened by the same factor."""
MINUTES = 60 if os.environ.get("STRESS") else 20
SEED = int(os.environ.get("SEED", "2020"))
PEOPLE = 12
HANGS = ("hang", "hang_after", "slow")
"""Their length is real time; they are shown in tests of their own."""
KINDS = [kind for kind in get_args(Kind) if kind not in HANGS]
CALLS_A_MINUTE = 400
"""More than these from twelve people in a minute of outage would be hammering."""


@pytest.fixture(autouse=True)
def quick_minutes(monkeypatch: pytest.MonkeyPatch) -> None:
    factor = MINUTE_IN / 60
    for module, name in ((outgoing, "PAUSES"), (processing, "PAUSES"), (receive, "PAUSES")):
        monkeypatch.setattr(module, name, tuple(each * factor for each in getattr(module, name)))
    monkeypatch.setattr(outgoing, "PROBE_EVERY", outgoing.PROBE_EVERY * factor)
    monkeypatch.setattr(sender, "REST", 0.01)
    monkeypatch.setattr(sender, "AGAIN_IN", 10)


async def test_after_an_hour_of_trouble_everybody_has_their_answer_and_their_seat(library: Library) -> None:
    print(f"SEED={SEED}")  # shown when it fails
    chance = random.Random(SEED)
    people = [await on_the_brink(library, f"Reader {number}") for number in range(PEOPLE)]
    gc.collect()
    before = psutil.Process().memory_info().rss
    calls = await hour(library, people, chance)
    await library.rest()  # 20 real seconds at most: the limiter's pace after a 429 is not shortened
    for person in people:
        await library.says(person, "/webinars")
        assert "Coming webinars" in person.last.words
    await library.answered()
    assert library.rows("SELECT count(*) FROM registrations WHERE state = 'seated'") == [(PEOPLE,)]
    assert library.rows("PRAGMA integrity_check") == [("ok",)]
    gc.collect()
    assert psutil.Process().memory_info().rss - before < 40_000_000
    assert max(calls) < CALLS_A_MINUTE


async def on_the_brink(library: Library, name: str) -> Person:
    """Somebody whose next tap gives consent and takes a seat."""
    person = await library.newcomer(name, "en")
    await library.opens(person, "w_2")
    await library.taps(person, "1:register:2")
    return person


async def hour(library: Library, people: list[Person], chance: random.Random) -> list[int]:
    """Trouble of every kind in turn, a seat taken in the midst of it; gives the calls of each minute."""
    waiting, calls = list(people), []
    for _ in range(MINUTES):
        kind: Kind = chance.choice(KINDS)
        first = library.world.calls.count
        library.world.trouble.on(kind, retry_after=1)
        for person in chance.sample(people, 4):
            person.says("/my")
        if waiting:
            waiting.pop().taps("1:agree:2")
        await asyncio.sleep(MINUTE_IN)
        library.world.trouble.off()
        calls.append(library.world.calls.count - first)
        await asyncio.sleep(MINUTE_IN * chance.random())
    return calls
