"""A library to act in: the real bot over real HTTP, the sandbox as its Telegram, a clock that can move."""

import asyncio
import os
import sqlite3
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager, closing
from pathlib import Path
from typing import Any

from bot.app import App
from bot.clock import Clock
from bot.commands.imports import import_text
from bot.desk.services.imports import ImportReport
from bot.sandbox import Message, Person, Sandbox
from bot.settings import Settings, read_settings
from tests.empty_database import put_empty_database
from tests.patience import PATIENCE, until

TOKEN = os.environ.setdefault("TOKEN_OF_THE_TESTS", f"1000000001:token-of-the-tests-{os.getpid():08d}")
"""One per run: a bot left over from a run that was killed is no guest of the next one on its port."""
MINUTE = 60_000
HOUR = 60 * MINUTE
DAY = 24 * HOUR
MORNING = 1_801_458_000_000
"""Monday, 1 February 2027, 05:00 UTC: ten in the morning in Almaty, nobody has quiet hours."""
DUE = """SELECT count(*) FROM outbox
WHERE state = 'sending' OR (state = 'pending' AND due_at <= ?
      AND (run_id IS NULL OR run_id IN (SELECT id FROM runs WHERE state = 'running')))"""
"""What is to be told; a paused or stopped announcement tells nothing."""


class Library:
    """Acts as people do, and waits until the bot has come to rest."""

    def __init__(self, folder: Path, sandbox: Sandbox, clock: Clock, **settings: object) -> None:
        self.sandbox = sandbox
        self.world = sandbox.world
        self.clock = clock
        self.database = put_empty_database(folder / "library.db")
        self.settings = settings_for(sandbox.url, self.database, **settings)
        self.app: App | None = None
        self._look: sqlite3.Connection | None = None
        self.most_acts: int | None = None
        """Tests act faster than people do; None: nobody is too fast."""

    @asynccontextmanager
    async def open(self) -> AsyncIterator["Library"]:
        """The bot runs inside; it may be opened again afterwards, as after a restart."""
        self.app = App(self.settings, self.clock, self.most_acts)
        async with self.app.running():
            self._look = sqlite3.connect(self.database)
            try:
                yield self
            finally:
                self._look.close()
                self._look = None
        self.app = None

    async def imports(self, text: str, *, force: bool = False) -> ImportReport:
        """Import webinars from the text of a file."""
        report, problems = await import_text(self.settings, self.clock, text, force=force)
        assert report is not None, problems
        return report

    async def newcomer(self, name: str, language: str) -> Person:
        """Somebody who has just pressed Start."""
        person = self.world.add_person(name, language)
        person.opens()
        await self.rest()
        return person

    async def opens(self, person: Person, payload: str = "") -> Message:
        """Press Start or follow a deep link; gives the bot's newest message."""
        person.opens(payload)
        return await self.answer(person)

    async def says(self, person: Person, text: str) -> Message:
        """Write; gives the bot's newest message."""
        person.says(text)
        return await self.answer(person)

    async def taps(self, person: Person, button: str, message: Message | None = None) -> Message:
        """Tap a button by its text or callback data; gives the bot's newest message."""
        person.taps(button, message)
        return await self.answer(person)

    async def answer(self, person: Person) -> Message:
        """The bot's newest message to a person, once everything has come to rest."""
        await self.rest()
        return next(each for each in reversed(person.chat.messages) if each.sender is None)

    async def moves(self, milliseconds: int) -> None:
        """Let time pass, and everything that becomes due be done."""
        self.clock.move(milliseconds)
        assert self.app is not None
        await self.app.due()
        await self.rest()

    async def reaches(self, at: int) -> None:
        """Let time pass until an instant, epoch milliseconds; what became due meanwhile is done there."""
        await self.moves(at - self.clock.now())

    async def rest(self) -> None:
        """Wait until nothing is received, worked on or sent any more."""
        async with asyncio.timeout(PATIENCE):
            while not self.resting():
                if self.app is not None:
                    self.app.sender.wake()  # it looks by itself too, once a second
                await asyncio.sleep(0.003)

    async def answered(self) -> None:
        """Rest, and wait until the answers are marked: that is done for some at a time, a moment later."""
        await self.rest()
        await until(lambda: self.rows("SELECT count(*) FROM inbox WHERE state <> 'answered'") == [(0,)])

    def resting(self) -> bool:
        """Whether everything received is answered and everything due is told."""
        assert self.app is not None
        if self.world.updates.waiting or self.app.lanes.waiting:
            return False
        return self.rows(DUE, self.clock.now()) == [(0,)]

    async def names_owners(self, owners: Iterable[int]) -> None:
        """Make them the owners, as the settings would at a start."""
        assert self.app is not None
        await self.app.services.team.follow_settings(owners)
        await self.rest()

    async def meddles(self, sql: str, *parameters: object) -> None:
        """Write into the database from outside; in a thread, or the bot could not end what it is writing."""
        await asyncio.to_thread(self._write, sql, parameters)

    def _write(self, sql: str, parameters: tuple[object, ...]) -> None:
        with closing(sqlite3.connect(self.database, timeout=20)) as connection, connection:
            connection.execute(sql, parameters)

    def rows(self, sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        """Look into the database through a connection of one's own, kept while the bot runs."""
        if self._look is not None:
            return self._look.execute(sql, parameters).fetchall()
        with closing(sqlite3.connect(self.database)) as connection:
            return connection.execute(sql, parameters).fetchall()


def settings_for(url: str, database: Path, **more: object) -> Settings:
    """Settings of a bot against a sandbox, whatever stands in the environment."""
    fixed: dict[str, object] = {
        "_env_file": None,
        "bot_token": TOKEN,
        "telegram_api_url": url,
        "database_url": f"sqlite:///{database}",
        "http_port": 0,
    }
    return read_settings(**(fixed | more))
