"""A bot in a process of its own, its Telegram in ours; it can be killed, and its database looked into."""

import asyncio
import os
import sqlite3
from collections import Counter, deque
from collections.abc import Callable, Iterable
from contextlib import closing
from itertools import count
from multiprocessing.process import BaseProcess
from pathlib import Path
from random import Random
from typing import Any

from bot.clock import Clock
from bot.commands.imports import import_text
from bot.sandbox import Person, Sandbox
from bot.sandbox.people.taps import tap_button
from bot.sandbox.records.calls import Call
from tests.crash.bot_process import Start, started
from tests.empty_database import put_empty_database
from tests.flows.library import settings_for
from tests.patience import PATIENCE

LOOK_EVERY = 0.02
"""Seconds between looks into the database: opening it costs as much as an answer of the bot."""
SELDOM = 25
"""Of so many looks at the calls one goes into the database too."""
BETWEEN_CALLS = 0.03
"""Seconds that pass at most between two calls of a bot that has something to do."""
JOURNAL = """
CREATE TABLE journal (person_id INTEGER, state TEXT);
CREATE TRIGGER first_answer AFTER INSERT ON registrations
BEGIN INSERT INTO journal VALUES (NEW.person_id, NEW.state); END;
CREATE TRIGGER later_answer AFTER UPDATE ON registrations
BEGIN INSERT INTO journal VALUES (NEW.person_id, NEW.state); END;
"""
WEBINAR = """
webinars:
  - id: one
    title: {ru: "Один", kk: "Бір", en: "One"}
    description: {ru: "Слова", kk: "Сөздер", en: "Words"}
    start: +2d 15:00
    zone: Asia/Almaty
    duration: 60
    host: "Library"
    status: published
"""
DUE = """SELECT (SELECT count(*) FROM inbox WHERE state IN ('received', 'applied'))
              + (SELECT count(*) FROM outbox WHERE state IN ('pending', 'sending'))
              + (SELECT count(*) FROM runs WHERE ended_at IS NULL)
              + (SELECT count(*) FROM reminders WHERE state = 'planned' AND due_at <= :now)"""


class Victim:
    """One bot after another on one database."""

    def __init__(self, folder: Path, sandbox: Sandbox, seed: int, *, control: str = "") -> None:
        self.sandbox, self.world = sandbox, sandbox.world
        self.world.calls.kept = deque()  # all of them: a busy machine looks late for the first of a start
        self.random = Random(seed)
        self.database = folder / "library.db"
        self._control = control
        self._log = folder / "bot.log"
        self.clock = Clock()
        self._moved = 0
        self._process: BaseProcess | None = None

    async def prepare(self) -> None:
        """One webinar, in two days; every answer to it is noted in a journal."""
        settings = settings_for(self.sandbox.url, put_empty_database(self.database))
        report, problems = await import_text(settings, self.clock, WEBINAR)
        assert report is not None, problems
        with closing(sqlite3.connect(self.database)) as connection:
            connection.executescript(JOURNAL)
            connection.execute("INSERT INTO loaded (what, loaded_at) VALUES ('cities', 0)")
            connection.commit()

    def move(self, milliseconds: int) -> None:
        """The clock of every bot started from now on is so far ahead."""
        self.clock.move(milliseconds)
        self._moved += milliseconds

    async def start(self) -> None:
        """Start the bot, as whatever restarts it would."""
        start = Start(
            self.sandbox.url, self.database, self._log, self._moved, self._control, dict(os.environ)
        )
        self._process = await asyncio.to_thread(started, start)

    async def kill(self) -> None:
        """As the power cut does."""
        if self._process is not None:
            self._process.kill()
            await asyncio.to_thread(self._process.join)
            self._process = None

    async def run_until_rest(self) -> None:
        """Let a bot do all that there is to do, then end it."""
        await self.start()
        await self.until(self.resting, every=LOOK_EVERY)
        await self.kill()

    async def run_until_rest_or_end(self) -> bool:
        """Let a bot run until it rests, or ends by itself; whether it came to rest."""
        await self.start()
        process = self._process
        assert process is not None
        async with asyncio.timeout(PATIENCE):
            while process.is_alive() and not self.resting():
                await asyncio.sleep(LOOK_EVERY)
        rested = process.is_alive()
        await self.kill()
        return rested

    async def run_and_kill(self, after: str, calls: int) -> None:
        """Kill a bot at a random point of its next so many calls, from the first of method `after` on.

        If there is less to do, it is killed when it rests: a poll that brings nothing is not noted as a call.
        """
        begun = self.world.calls.count
        await self.start()
        await self._until_or_rest(
            lambda: any(each.number > begun and each.method == after for each in self._calls())
        )
        goal = self.world.calls.count + self.random.randint(0, calls)
        await self._until_or_rest(lambda: self.world.calls.count >= goal)
        await asyncio.sleep(self.random.uniform(0, BETWEEN_CALLS))
        await self.kill()

    async def run_and_kill_within(self, seconds: float) -> None:
        """Kill a bot at a random point of its first so many seconds, from its first call on."""
        begun = self.world.calls.count
        await self.start()
        await self.until(lambda: self.world.calls.count > begun)
        await asyncio.sleep(self.random.uniform(0, seconds))
        await self.kill()

    def _calls(self) -> Iterable[Call]:
        return reversed(self.world.calls.kept)

    async def until(self, reached: Callable[[], bool], every: float = 0.002) -> None:
        """Wait for it, looking every so many seconds."""
        async with asyncio.timeout(PATIENCE):
            while not reached():
                assert self._process is None or self._process.is_alive(), self.said()
                await asyncio.sleep(every)

    async def _until_or_rest(self, reached: Callable[[], bool]) -> None:
        looks = count(1)
        await self.until(lambda: reached() or (next(looks) % SELDOM == 0 and self.resting()))

    def said(self) -> str:
        """What all its bots said in their logs."""
        return self._log.read_text(encoding="utf-8", errors="replace") if self._log.exists() else ""

    def resting(self) -> bool:
        """Whether every update is answered and every notice settled."""
        return not self.world.updates.waiting and self.rows(DUE, now=self.clock.now()) == [(0,)]

    def people(self, number: int) -> list[Person]:
        """So many newcomers, of three languages in turn."""
        return [self.world.add_person(f"P{each}", ("ru", "kk", "en")[each % 3]) for each in range(number)]

    def tap(self, person: Person, data: str) -> None:
        """Tap a button of the newest card, also one that is only about to appear on it."""
        tap_button(person, person.last, {"text": "", "callback_data": data})

    def journal(self) -> dict[int, list[str]]:
        """What was done to each person's registration, in order."""
        done: dict[int, list[str]] = {}
        for person_id, state in self.rows("SELECT person_id, state FROM journal ORDER BY rowid"):
            done.setdefault(person_id, []).append(state)
        return done

    def counts(self, sql: str) -> Counter[str]:
        """Rows of two columns as a counter."""
        return Counter(dict(self.rows(sql)))

    def rows(self, sql: str, **values: object) -> list[tuple[Any, ...]]:
        """Look into the database through a connection of one's own."""
        with closing(sqlite3.connect(self.database, timeout=10)) as connection:
            return connection.execute(sql, values).fetchall()


def offers(person: Person, data: str) -> bool:
    """Whether the newest card has the button."""
    return any(button.get("callback_data") == data for button in _buttons(person.last.buttons))


def reminders_of(person: Person) -> int:
    """How many reminders stand in the person's chat."""
    return sum(
        any(button.get("callback_data") == "1:coming_to:1" for button in _buttons(each.buttons))
        for each in person.chat.messages
    )


def _buttons(rows: Iterable[Iterable[dict[str, Any]]]) -> Iterable[dict[str, Any]]:
    return (button for row in rows for button in row)
