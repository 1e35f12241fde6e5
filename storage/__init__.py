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
from storage.announcements import AnnouncementsTable
from storage.audiences import AudiencesTable
from storage.calendars import CalendarsTable
from storage.checkins import CheckinsTable
from storage.cities import CitiesTable
from storage.database import Database, Link, is_held
from storage.desk_webinars import DeskWebinarsTable
from storage.errors import PassingTrouble, StorageProblem, Trouble, explain
from storage.export import ExportTable
from storage.feedback import FeedbacksTable
from storage.forgotten import ForgottenTable
from storage.forms import FormsTable
from storage.groups import GroupsTable
from storage.guardians import GuardiansTable
from storage.history import HistoryTable
from storage.inbox import InboxTable
from storage.librarians import LibrariansTable
from storage.live_cards import LiveCardsTable
from storage.log import LogTable
from storage.manage import ManageTable
from storage.materials import MaterialsTable
from storage.migrations import known, migrate
from storage.offers import OffersTable
from storage.outbox import OutboxTable
from storage.participants import ParticipantsTable
from storage.peace import PeaceTableTable
from storage.people import PeopleTable
from storage.posted_cards import PostedCardsTable
from storage.proposals import ProposalsTable
from storage.registrations import RegistrationsTable
from storage.reminders import RemindersTable
from storage.run_zones import RunZonesTable
from storage.runs import RunsTable
from storage.talks import TalksTable
from storage.threads import ThreadsTable
from storage.titles import TitlesTable
from storage.told import ToldTableTable
from storage.traces import TracesTable
from storage.volunteers import VolunteersTable
from storage.watch import Watch
from storage.webinars import WebinarsTable

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
        self.people = PeopleTable(link)
        self.librarians = LibrariansTable(link)
        self.log = LogTable(link)
        self.manage = ManageTable(link)
        self.webinars = WebinarsTable(link)
        self.talks = TalksTable(link)
        self.materials = MaterialsTable(link)
        self.desk_webinars = DeskWebinarsTable(link)
        self.registrations = RegistrationsTable(link)
        self.participants = ParticipantsTable(link)
        self.checkins = CheckinsTable(link)
        self.reminders = RemindersTable(link)
        self.offers = OffersTable(link)
        self.forms = FormsTable(link)
        self.volunteers = VolunteersTable(link)
        self.guardians = GuardiansTable(link)
        self.peace = PeaceTableTable(link)
        self.proposals = ProposalsTable(link)
        self.groups = GroupsTable(link)
        self.posted_cards = PostedCardsTable(link)
        self.titles = TitlesTable(link)
        self.told = ToldTableTable(link)
        self.threads = ThreadsTable(link)
        self.feedback = FeedbacksTable(link)
        self.live_cards = LiveCardsTable(link)
        self.calendars = CalendarsTable(link)
        self.export = ExportTable(link)
        self.cities = CitiesTable(link)
        self.announcements = AnnouncementsTable(link)
        self.audiences = AudiencesTable(link)
        self.runs = RunsTable(link)
        self.run_zones = RunZonesTable(link)
        self.traces = TracesTable(link)
        self.forgotten = ForgottenTable(link)
        self.inbox = InboxTable(link)
        self.outbox = OutboxTable(link)
        self.history = HistoryTable(link)


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
