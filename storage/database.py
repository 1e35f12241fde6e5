"""SQLite connections: one writer behind a lock, readers apart, transactions that always end."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Iterable, Mapping
from contextlib import asynccontextmanager, suppress
from itertools import cycle
from pathlib import Path
from typing import Any, Literal

import aiosqlite

from storage.queries import Row

READERS = 1
"""One: reads then end in the order in which they were asked for, and who tapped first is served first."""
PRAGMAS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",
    "PRAGMA busy_timeout = 10000",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA cache_size = -16000",
)


NOTHING_LEFT = "DELETE FROM traces WHERE id > 0"
"""Once the log is empty; with a condition, since SQLite would write something where there are no notes."""


PATIENCE = 10.0
"""Seconds that a transaction waits for a lock that another program holds."""
LOOK_EVERY = 0.05
"""Seconds between looks whether it is free: waited out here and not in SQLite, so that no thread is held."""
AT_ONCE = "PRAGMA busy_timeout = 100"
"""Milliseconds that a single statement of the writer waits for it."""


class SqliteLink:
    """One aiosqlite connection, in autocommit mode until somebody begins."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def fetch(self, sql: str, parameters: Mapping[str, Any] | None = None) -> list[Row]:
        """Run one statement; all its rows in one hop to the thread."""
        rows: Any = await self._connection.execute_fetchall(sql, parameters)
        return list(rows)

    async def fetch_many(self, sql: str, parameters: Iterable[Mapping[str, Any]]) -> None:
        """Run one statement for each set of parameters."""
        cursor = await self._connection.executemany(sql, parameters)
        await cursor.close()

    async def end(self, statement: str) -> None:
        """COMMIT or ROLLBACK to its very end, even if the caller is cancelled meanwhile.

        aiosqlite would leave the transaction open, and the next commit would keep the half.
        """
        ending = asyncio.ensure_future(self.fetch(statement))
        try:
            await asyncio.shield(ending)
        except asyncio.CancelledError:
            await asyncio.wait([ending])
            raise

    async def close(self) -> None:
        """End the connection and its thread."""
        await self._connection.close()


class Database:
    """The connections to one SQLite file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.writer: SqliteLink
        self.eraser: SqliteLink
        self.readers: list[SqliteLink] = []
        self._open: list[SqliteLink] = []
        self._turn = asyncio.Lock()
        self._halted = False
        self._held = asyncio.Event()
        """Set while another program is known to hold the lock."""

    async def open(self) -> None:
        """Connect the writer, then the readers; raises sqlite3.Error as SQLite says it."""
        await asyncio.to_thread(self._prepare)
        self.writer = await self._connect()
        await self.writer.fetch(AT_ONCE)
        for _ in range(READERS):
            self.readers.append(await self._connect())
            await self.readers[-1].fetch("PRAGMA query_only = ON")
        self._next_reader = cycle(self.readers)
        self.eraser = await self._connect()
        await self.eraser.fetch("PRAGMA busy_timeout = 0")
        await self.eraser.fetch("PRAGMA cache_size = -500")

    async def close(self) -> None:
        """Close every connection; what is not committed is rolled back."""
        while self._open:
            await self._open.pop().close()

    def reader(self) -> SqliteLink:
        """A connection for reading what is committed."""
        return next(self._next_reader)

    @asynccontextmanager
    async def apart(self) -> AsyncIterator[SqliteLink]:
        """A reading connection of one's own for as long as it takes: nobody waits behind it."""
        link = await self._connect()
        try:
            await link.fetch("PRAGMA query_only = ON")
            yield link
        finally:
            self._open.remove(link)
            await link.close()

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[SqliteLink]:
        """The writer alone, from BEGIN IMMEDIATE to COMMIT; an exception rolls everything back."""
        async with self._turn, self._begun(PATIENCE):
            yield self.writer

    @asynccontextmanager
    async def hurried(self) -> AsyncIterator[SqliteLink]:
        """The same, but a lock of another program is not waited for."""
        async with self._turn_unless_held(), self._begun(0.0):
            yield self.writer

    @asynccontextmanager
    async def statement(self) -> AsyncIterator[SqliteLink]:
        """The writer alone for one statement, which commits by itself: a third of a transaction's hops.

        While another program holds the lock it is not waited for.
        """
        async with self._turn_unless_held():
            try:
                yield self.writer
                self._held.clear()
            except sqlite3.OperationalError as error:
                if is_held(error):
                    self._held.set()
                raise

    @asynccontextmanager
    async def _begun(self, patience: float) -> AsyncIterator[None]:
        await self._begin(patience)
        try:
            yield
            await self.writer.end("COMMIT")
        except BaseException:
            await self._roll_back()
            raise

    @asynccontextmanager
    async def _turn_unless_held(self) -> AsyncIterator[None]:
        """The writer's turn, for who does not stand behind those that wait for another program's lock."""
        if self._turn.locked():
            await self._turn_or_held()
        else:
            await self._turn.acquire()
        try:
            yield
        finally:
            self._turn.release()

    async def _turn_or_held(self) -> None:
        turn = asyncio.ensure_future(self._turn.acquire())
        held = asyncio.ensure_future(self._held.wait())
        try:
            await asyncio.wait([turn, held], return_when=asyncio.FIRST_COMPLETED)
        except asyncio.CancelledError:
            await self._give_up(turn)
            raise
        finally:
            held.cancel()
        if not turn.done():
            await self._give_up(turn)
            raise sqlite3.OperationalError("database is locked")

    async def _give_up(self, turn: asyncio.Future[Literal[True]]) -> None:
        """Stand in line no more; a turn that came all the same goes to the next."""
        turn.cancel()
        got = await asyncio.gather(turn, return_exceptions=True)
        if got[0] is True:
            self._turn.release()

    async def stamp(self, stamp: int) -> None:
        """Write a number into the file's header."""
        async with self._turn:
            await self.writer.fetch(f"PRAGMA application_id = {stamp:d}")

    async def halt(self) -> None:
        """Nobody writes any more: it would be lost, or written into a file that is not ours."""
        self._halted = True
        await self._turn.acquire()  # and never released

    async def save_to(self, target: Path) -> None:
        """Once halted: everything that the connections see goes into another file."""
        await self.writer.fetch("VACUUM INTO :target", {"target": str(target)})

    async def empty_log(self) -> bool:
        """Move the write-ahead log into the database and empty it; False if somebody still reads from it.

        Waits for nobody: what takes long goes while others write, and only what is left in the writer's turn.
        """
        if self._halted:
            return False
        await self._checkpoint("PASSIVE")
        async with self._turn:
            if not await self._checkpoint("TRUNCATE"):
                return False
            await self.writer.fetch(NOTHING_LEFT)
            return True

    async def _checkpoint(self, mode: str) -> bool:
        rows = await self.eraser.fetch(f"PRAGMA wal_checkpoint({mode})")
        return bool(rows[0][0] == 0)

    def _prepare(self) -> None:
        """Make the folder and open the file once by hand: aiosqlite's thread dies loudly where it can't."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise sqlite3.OperationalError(f"unable to open: {error.strerror}") from error
        sqlite3.connect(self.path).close()

    async def _begin(self, patience: float) -> None:
        """BEGIN IMMEDIATE, waiting so many seconds at most for a lock that another program holds."""
        loop = asyncio.get_running_loop()
        until = loop.time() + patience
        while not await self._began(last=loop.time() >= until):  # noqa: ASYNC110 - nothing tells us when it is free
            await asyncio.sleep(LOOK_EVERY)

    async def _began(self, *, last: bool) -> bool:
        """One try; the last one raises what SQLite says."""
        try:
            await self.writer.fetch("BEGIN IMMEDIATE")
        except sqlite3.OperationalError as error:
            if not is_held(error):
                raise
            self._held.set()
            if last:
                raise
            return False
        except asyncio.CancelledError:
            await self._roll_back()
            raise
        self._held.clear()
        return True

    async def _roll_back(self) -> None:
        # Without asking first whether a transaction is open: a BEGIN may still stand in the thread's queue.
        with suppress(sqlite3.OperationalError):
            await self.writer.end("ROLLBACK")

    async def _connect(self) -> SqliteLink:
        connection = await aiosqlite.connect(self.path, isolation_level=None, cached_statements=512)
        link = SqliteLink(connection)
        try:
            for pragma in PRAGMAS:
                await link.fetch(pragma)
        except BaseException:
            await link.close()
            raise
        self._open.append(link)
        return link


def is_held(error: sqlite3.Error) -> bool:
    """Whether another program keeps us from writing."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)  # only SQLite's own errors have one
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
