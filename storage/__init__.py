"""The database: opens it, brings its schema up to date, hands its tables to functions.

`storage.read` and `storage.write` run a plain function of tables where its statements run. Knows nothing of
the bot.
"""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TypeVar

from storage import footing
from storage.announcements import Announcements
from storage.audiences import Audiences
from storage.calendars import Calendars
from storage.checkins import Checkins
from storage.cities import Cities
from storage.database import Database, Link, is_held
from storage.desk_webinars import DeskWebinars
from storage.errors import PassingTrouble, StorageProblem, Trouble, explain
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

__all__ = ["Act", "Apart", "PassingTrouble", "Storage", "StorageProblem", "Tables", "Trouble"]

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
    """The tables on one connection, for functions that run in its thread."""

    def __init__(self, link: sqlite3.Connection) -> None:
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


Result = TypeVar("Result")
Work = Callable[[Tables], Result]
"""A transaction, or a reading: a plain function of tables, which waits for nothing."""


class Apart:
    """The tables as last committed, on a connection of their own."""

    def __init__(self, link: Link, tables: Tables) -> None:
        self._link = link
        self._tables = tables

    async def read(self, work: Work[Result]) -> Result:
        """One stretch of long work."""
        return await self._link.run(lambda _connection: work(self._tables))


class Storage:
    """All that lasts."""

    def __init__(self, path: Path) -> None:
        self._database = Database(path)
        self._writing: Tables
        self._reading: Tables

    async def open(self, now: int) -> None:
        """Connect and migrate; StorageProblem says what is wrong in words for an operator."""
        try:
            await self._database.open()
            await migrate(self._database, now, known())
            await self._database.empty_log()
            self._writing = await self._database.writer.run(Tables)
            self._reading = await self._database.reader.run(Tables)
        except sqlite3.Error as error:
            await self.close()
            raise explain(error, str(self._database.path)) from error
        except BaseException:
            await self.close()
            raise

    async def close(self) -> None:
        """End all connections."""
        await self._database.close()

    async def read(self, work: Work[Result]) -> Result:
        """A function of the tables as last committed, in one hop; all it reads is of the same moment."""
        return await self._database.read(lambda _connection: work(self._reading))

    @asynccontextmanager
    async def apart(self) -> AsyncIterator[Apart]:
        """The same for long work: on a connection of its own, so that no tap waits."""
        async with self._database.apart() as link:
            yield Apart(link, await link.run(Tables))

    async def write(self, work: Work[Result], act: Act | None = None) -> Result:
        """A function of the tables as one transaction, in one hop; an exception keeps nothing.

        With an `act` the update is marked as applied in the same commit; a replayed one keeps nothing. For an
        update that is not stored nothing is done, with an `act` or without. Waits for a lock which another
        program holds; who has said something already waits however long.
        """
        footing.must_be_stored()
        while True:
            try:
                result = await self._write(work, act)
            except PassingTrouble as error:
                if not (footing.waits() and is_held(error)):
                    raise
            else:
                if act is not None:
                    act.applied = True  # not before: a commit can fail, on a full disk for one
                return result
            await asyncio.sleep(AGAIN_IN)

    async def write_at_once(self, work: Work[Result]) -> Result:
        """The same, for nobody in particular and without waiting for a lock."""
        footing.must_be_stored()
        return await self._database.write(lambda _connection: work(self._writing), patient=False)

    async def _write(self, work: Work[Result], act: Act | None) -> Result:
        tables = self._writing

        def whole(_connection: sqlite3.Connection) -> Result:
            result = work(tables)
            if act is not None and not act.replayed and not act.applied:
                tables.inbox.apply(act.update_id)
            return result

        return await self._database.write(whole, keep=act is None or not act.replayed)

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
