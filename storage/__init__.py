"""The database: opens it, brings its schema up to date, hands out its tables.

`storage.read` gives the tables on a reading connection, `storage.transaction()` on the writer.
Knows nothing of the bot.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from storage import footing
from storage.announcements import Announcements
from storage.audiences import Audiences
from storage.calendars import Calendars
from storage.checkins import Checkins
from storage.cities import Cities
from storage.database import Database
from storage.desk_webinars import DeskWebinars
from storage.errors import PassingTrouble, StorageProblem, Trouble, explain, may_pass
from storage.export import Export
from storage.feedback import Feedbacks
from storage.forgotten import Forgotten
from storage.forms import Forms
from storage.groups import Groups
from storage.guardians import Guardians
from storage.history import History
from storage.inbox import Inbox
from storage.librarians import Librarians
from storage.live_cards import LiveCards
from storage.log import Log
from storage.manage import Manage
from storage.materials import Materials
from storage.migrations import known, migrate
from storage.offers import Offers
from storage.outbox import Outbox
from storage.participants import Participants
from storage.peace import PeaceTable
from storage.people import People
from storage.posted_cards import PostedCards
from storage.proposals import Proposals
from storage.queries import Link
from storage.registrations import Registrations
from storage.reminders import Reminders
from storage.run_zones import RunZones
from storage.runs import Runs
from storage.talks import Talks
from storage.threads import Threads
from storage.titles import Titles
from storage.told import ToldTable
from storage.traces import Traces
from storage.volunteers import Volunteers
from storage.watch import Watch
from storage.webinars import Webinars

__all__ = ["Act", "PassingTrouble", "Storage", "StorageProblem", "Tables", "Trouble"]

AGAIN_IN = 0.25
"""Seconds until who waits for the database however long tries again."""


@dataclass(slots=True)
class Act:
    """One update on its way through the bot.

    `replayed`: its effect was committed before a crash or a failed answer, so transactions in its name
    only compute what the person should see, and keep nothing. `stored` False: Telegram brings it again, so
    nothing is done in its name yet.
    """

    update_id: int
    replayed: bool = False
    applied: bool = False
    stored: bool = True


class Tables:
    """The tables on one connection."""

    def __init__(self, link: Link) -> None:
        self.link = link
        self.people = People(link)
        self.librarians = Librarians(link)
        self.log = Log(link)
        self.manage = Manage(link)
        self.webinars = Webinars(link)
        self.talks = Talks(link)
        self.materials = Materials(link)
        self.desk_webinars = DeskWebinars(link)
        self.registrations = Registrations(link)
        self.participants = Participants(link)
        self.checkins = Checkins(link)
        self.reminders = Reminders(link)
        self.offers = Offers(link)
        self.forms = Forms(link)
        self.volunteers = Volunteers(link)
        self.guardians = Guardians(link)
        self.peace = PeaceTable(link)
        self.proposals = Proposals(link)
        self.groups = Groups(link)
        self.posted_cards = PostedCards(link)
        self.titles = Titles(link)
        self.told = ToldTable(link)
        self.threads = Threads(link)
        self.feedback = Feedbacks(link)
        self.live_cards = LiveCards(link)
        self.calendars = Calendars(link)
        self.export = Export(link)
        self.cities = Cities(link)
        self.announcements = Announcements(link)
        self.audiences = Audiences(link)
        self.runs = Runs(link)
        self.run_zones = RunZones(link)
        self.traces = Traces(link)
        self.forgotten = Forgotten(link)
        self.inbox = Inbox(link)
        self.outbox = Outbox(link)
        self.history = History(link)


class _Replayed(Exception):
    """Ends a replayed transaction without keeping it."""


class Storage:
    """All that lasts."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path)
        self._tables: dict[Link, Tables] = {}

    async def open(self, now: int) -> None:
        """Connect and migrate; StorageProblem says what is wrong in words for an operator."""
        try:
            await self._database.open()
            await migrate(self._database, now, known())
            await self._database.empty_log()
        except sqlite3.Error as error:
            await self.close()
            raise explain(error, str(self._database.path)) from error
        except BaseException:
            await self.close()
            raise
        links = [self._database.writer, *self._database.readers]
        self._tables = {link: Tables(link) for link in links}

    async def close(self) -> None:
        """End all connections."""
        await self._database.close()

    @property
    def read(self) -> Tables:
        """The tables as last committed."""
        return self._tables[self._database.reader()]

    @asynccontextmanager
    async def apart(self) -> AsyncIterator[Tables]:
        """The tables as last committed, for long work: on a connection of its own, so that no tap waits."""
        async with self._database.apart() as link:
            yield Tables(link)

    @asynccontextmanager
    async def transaction(self, act: Act | None = None) -> AsyncIterator[Tables]:
        """The tables for writing; commits at the end, an exception keeps nothing.

        With an `act` the update is marked as applied in the same commit; a replayed one keeps nothing. For an
        update that is not stored nothing is done, with an `act` or without.
        """
        footing.must_be_stored()
        try:
            async with AsyncExitStack() as begun:
                tables = self._tables[await self._begin(begun)]
                yield tables
                if act is not None:
                    await _mark(act, tables)
        except _Replayed:
            return
        if act is not None:
            act.applied = True  # not before: a commit can fail, on a full disk for one

    async def _begin(self, begun: AsyncExitStack) -> Link:
        """The writer, within a transaction; who has said something already waits for it however long."""
        while True:
            try:
                return await begun.enter_async_context(self._database.transaction())
            except PassingTrouble as error:
                if not (footing.waits() and may_pass(error)):
                    raise
            await asyncio.sleep(AGAIN_IN)

    @asynccontextmanager
    async def hurried(self) -> AsyncIterator[Tables]:
        """A transaction that does not wait for a lock which another program holds."""
        async with self._database.hurried() as link:
            yield self._tables[link]

    @asynccontextmanager
    async def statement(self) -> AsyncIterator[Tables]:
        """The tables for exactly one writing statement, which commits by itself."""
        footing.must_be_stored()
        async with self._database.statement() as link:
            yield self._tables[link]

    async def renew_stamp(self, watch: Watch) -> None:
        """From now on an older copy of the file is told from it."""
        await self._database.stamp(watch.new_stamp())
        if await self._database.empty_log():
            watch.settled()

    async def halt(self) -> None:
        """From now on nothing is written; whoever wants to waits for ever."""
        await self._database.halt()

    async def save_to(self, target: Path) -> None:
        """Once halted, all there is goes into another file; raises Trouble if that can't be."""
        await self._database.save_to(target)

    async def erase_traces(self) -> bool:
        """After a deletion: empty the write-ahead log, which holds old bytes; False if that can't be now.

        Tried once and without waiting for whoever reads the log; the note of the deletion stays till then.
        """
        try:
            return await self._database.empty_log()
        except sqlite3.Error:
            return False


async def _mark(act: Act, tables: Tables) -> None:
    if act.replayed:
        raise _Replayed
    if not act.applied:
        await tables.inbox.apply(act.update_id)
