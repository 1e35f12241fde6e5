"""A photo in three languages to many, at Telegram's limits with time running faster, and through kills.

STRESS=1: ten thousand people of whom three hundred have blocked the bot.
"""

import asyncio
import os
import sqlite3
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bot.clock import Clock
from bot.sandbox import Message, Person, Sandbox
from bot.sandbox.people.taps import tap_button
from tests.crash.victim import Victim
from tests.flows.library import TOKEN
from tests.flows.newsroom import PICTURE, percent
from tests.patience import PATIENCE

STRESS = bool(os.environ.get("STRESS"))
PEOPLE, BLOCKED = (10_000, 300) if STRESS else (300, 10)
TAPS = 200 if STRESS else 40
FASTER = 10 if STRESS else 2
"""So many seconds of Telegram's limits pass in one."""
RATE = 25 * FASTER
IN_FLIGHT = 8
KILLS = 2
CAPTIONS = {"any": "Новая книга", "kk": "Жаңа кітап", "en": "A new book"}
SUMS = ("audience", "sent", "blocked", "failed", "unknown", "skipped")


class FastClock(Clock):
    """Monotonic time passes faster; limits are kept by it."""

    def monotonic(self) -> float:
        return time.monotonic() * FASTER


class Show:
    """The librarian's chat with the bot, and what is written down."""

    def __init__(self, victim: Victim, librarian: Person, people: list[Person]) -> None:
        self.victim, self.librarian, self.people = victim, librarian, people

    async def taps(self, act: str) -> None:
        tap_button(self.librarian, self.card(), {"text": "", "callback_data": f"1:{act}"})
        await self.until(self.answered)

    async def says(self, words: str) -> None:
        self.librarian.says(words)
        await self.until(self.answered)

    def answered(self) -> bool:
        waiting = "SELECT count(*) FROM inbox WHERE state IN ('received', 'applied')"
        return not self.victim.world.updates.waiting and self.victim.rows(waiting) == [(0,)]

    def card(self) -> Message:
        """The newest message with buttons that act."""
        mine = reversed(self.librarian.chat.messages)
        return next(each for each in mine if "callback_data" in str(each.buttons))

    async def until(self, reached: Any) -> None:  # noqa: ANN401 - a question without arguments
        async with asyncio.timeout(PATIENCE):
            while not reached():
                await asyncio.sleep(0.005)

    def run(self, act: str) -> dict[str, Any]:
        columns = ("id", "state", "ended_at", *SUMS)
        rows = self.victim.rows(f"SELECT {', '.join(columns)} FROM runs WHERE act = :act", act=act)
        return dict(zip(columns, rows[0], strict=True))

    def exact(self, act: str) -> dict[str, Any]:
        """The sums of a run that is over: those of its rows, and they add up."""
        run = self.run(act)
        counted = Counter(
            dict(
                self.victim.rows(
                    "SELECT state, count(*) FROM outbox WHERE run_id = :id GROUP BY state", id=run["id"]
                )
            )
        )
        assert [run[each] for each in SUMS[1:]] == [counted[each] for each in SUMS[1:]]
        assert run["audience"] == sum(run[each] for each in SUMS[1:])
        return run

    def copies(self) -> Counter[int]:
        """How many photos stand in each chat."""
        return Counter(
            {
                each.id: sum(
                    message.sender is None and message.file is not None for message in each.chat.messages
                )
                for each in self.people
            }
        )


@pytest.fixture
async def show(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Show]:
    """Everybody known to the bot for long; a librarian; the bot runs."""
    sandbox = Sandbox(FastClock(), TOKEN, flood_control=True)
    await sandbox.start()
    victim = Victim(tmp_path, sandbox, 1)
    await victim.prepare()
    librarian = victim.world.add_person("Айгүл", "en")
    people = victim.people(PEOPLE)
    for name, value in (("OWNERS", librarian.id), ("QUIET_HOURS", "03:00-03:00"), ("BULK_RATE", RATE)):
        monkeypatch.setenv(name, str(value))
    known(victim, people)
    librarian.opens()
    await victim.start()
    show = Show(victim, librarian, people)
    await show.until(show.answered)
    yield show
    await victim.kill()
    await sandbox.stop()


def known(victim: Victim, people: list[Person]) -> None:
    now = victim.clock.now()
    rows = [(each.id, each.language_code, now, now) for each in people]
    with closing(sqlite3.connect(victim.database, timeout=10)) as connection, connection:
        connection.executemany(
            "INSERT INTO people (id, language, created_at, seen_at) VALUES (?, ?, ?, ?)", rows
        )
    for each in people:
        each.chat.started = True


async def timed(show: Show, tappers: list[Person]) -> list[float]:
    """Milliseconds until each of some taps has changed the card."""
    waits = []
    for number in range(TAPS):
        person = tappers[number % len(tappers)]
        card = next(each for each in reversed(person.chat.messages) if each.buttons)
        act = "webinar" if "1:webinar:1" in str(card.buttons) else "programme"
        before, begun = card.words, time.monotonic()
        tap_button(person, card, {"text": "", "callback_data": f"1:{act}:1"})
        async with asyncio.timeout(PATIENCE):
            while card.words == before:
                await asyncio.sleep(0.001)
        waits.append((time.monotonic() - begun) * 1000)
        await asyncio.sleep(0.02)
    return sorted(waits)


def told(words: str, waits: list[float]) -> None:
    print(f"{words}: p50 {waits[len(waits) // 2]:.1f} ms, p99 {waits[int(len(waits) * 0.99)]:.1f} ms")


async def composed(show: Show) -> None:
    """A photo with words for everybody, and two more for readers of Kazakh and English."""
    await show.says("/announce")
    for language, caption in CAPTIONS.items():
        if language != "any":
            await show.taps(f"announce_message:1:{language}")
        show.librarian.sends("photo", PICTURE, caption)
        await show.until(show.answered)
    await show.taps("announce_sure:1")


async def test_a_photo_in_three_languages_reaches_everybody_once(show: Show) -> None:
    victim, people = show.victim, show.people
    tappers = people[-20:]
    for each in tappers:
        each.opens("w_1")
    await show.until(show.answered)
    told("taps with nothing running", await timed(show, tappers))
    for each in people[:BLOCKED]:
        each.blocked = True  # and Telegram has not told the bot
    await composed(show)
    begun = time.monotonic()
    await show.taps("announce_go:1")
    await show.until(lambda: show.run("send")["sent"] > PEOPLE * 0.05)
    told("taps while it goes out", await timed(show, tappers))
    await paused_and_killed(show)
    await show.until(lambda: percent(show.card()) > 40)
    await victim.kill()  # and once more, in full run
    await victim.start()
    await show.until(lambda: show.run("send")["ended_at"] is not None)
    print(f"{PEOPLE} people in {time.monotonic() - begun:.0f} s, at {RATE} a second at most")
    run = show.exact("send")
    print(run)
    everybody_once(show, run)
    await corrected(show)
    await recalled(show, run)
    assert victim.world.refusals == []


async def paused_and_killed(show: Show) -> None:
    """The card moves; paused nothing goes out, also after a kill; resumed it goes on."""
    first = percent(show.card())
    await show.until(lambda: percent(show.card()) > first)
    await show.taps(f"run_pause:{show.run('send')['id']}")
    await show.until(
        lambda: show.victim.rows("SELECT count(*) FROM outbox WHERE state = 'sending'") == [(0,)]
    )
    before = show.copies().total()
    assert 0 < before < PEOPLE - BLOCKED
    await show.victim.kill()
    await show.victim.start()
    await asyncio.sleep(3)
    assert show.copies().total() == before
    assert show.run("send")["state"] == "paused"
    await show.taps(f"run_resume:{show.run('send')['id']}")


def everybody_once(show: Show, run: dict[str, Any]) -> None:
    states = dict(show.victim.rows("SELECT person_id, state FROM outbox WHERE run_id = :id", id=run["id"]))
    copies = show.copies()
    assert run["audience"] == PEOPLE + 1
    assert run["skipped"] == run["failed"] == 0
    assert run["unknown"] <= IN_FLIGHT * KILLS
    assert BLOCKED - run["unknown"] <= run["blocked"] <= BLOCKED
    for each in show.people:
        assert copies[each.id] == 1 if states[each.id] == "sent" else copies[each.id] <= 1
    by_language = {each: [message.words for message in photos(each)] for each in show.people[BLOCKED:]}
    for person, words in by_language.items():
        assert words in ([], [CAPTIONS.get(person.language_code, CAPTIONS["any"])])


def photos(person: Person) -> list[Message]:
    return [each for each in person.chat.messages if each.sender is None and each.file is not None]


async def corrected(show: Show) -> None:
    await show.taps("announcement:1")
    await show.taps("announce_correct_of:1:kk")
    await show.says("Түзетілді")
    await show.taps("announce_correct_yes:1")
    await show.until(lambda: show.run("correct")["ended_at"] is not None)
    run = show.exact("correct")
    right = sum(message.words == "Түзетілді" for each in show.people for message in photos(each))
    assert run["sent"] == run["audience"] == right > 0


async def recalled(show: Show, sent: dict[str, Any]) -> None:
    await show.taps("announcement:1")
    await show.taps("announce_recall:1")
    await show.taps("announce_recall_yes:1")
    await show.until(lambda: show.run("recall")["ended_at"] is not None)
    run = show.exact("recall")
    assert run["sent"] == run["audience"] == sent["sent"]
    assert show.copies().total() <= sent["unknown"]
