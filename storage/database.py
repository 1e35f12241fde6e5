"""SQLite connections: one writes, one reads; whole functions run in their threads, one after the other."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any, Generic, TypeVar

import aiosqlite

from storage.rows import named

Result = TypeVar("Result")
Work = Callable[[sqlite3.Connection], Result]
"""What a connection's thread does in one go, with nobody between its statements."""

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


class _Done(Generic[Result]):
    """What came of a function, in the place of a cursor."""

    def __init__(self, result: Result) -> None:
        self._result = result

    def fetchall(self) -> Result:
        return self._result


class _Connection(sqlite3.Connection):
    """Takes a function in the place of a statement: aiosqlite brings it into the thread."""

    def execute(self, sql: Any, parameters: Any = (), /) -> Any:  # noqa: ANN401 - as sqlite3 has them
        return _Done(sql(self)) if callable(sql) else super().execute(sql, parameters)


class Link:
    """One connection and its thread."""

    def __init__(self, connection: aiosqlite.Connection) -> None:
        self._connection = connection

    async def run(self, work: Work[Result]) -> Result:
        """Do it in the thread, in one hop; who is cancelled meanwhile does not hear what came of it."""
        done: Any = self._connection.execute_fetchall
        result: Result = await done(work)
        return result

    async def close(self) -> None:
        """End the connection and its thread."""
        await self._connection.close()


class Database:
    """The connections to one SQLite file."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.writer: Link
        self.reader: Link
        self._eraser: Link
        self._open: list[Link] = []
        self._halted = False

    async def open(self) -> None:
        """Connect; raises sqlite3.Error as SQLite says it."""
        await asyncio.to_thread(self._prepare)
        # Nobody waits in the writer's thread for another program: they stand in a line of their own, `write`.
        self.writer = await self._connect("PRAGMA busy_timeout = 0")
        # One: reads then end in the order in which they were asked for, and who tapped first is served first.
        self.reader = await self._connect("PRAGMA query_only = ON")
        self._eraser = await self._connect("PRAGMA busy_timeout = 0", "PRAGMA cache_size = -500")

    async def close(self) -> None:
        """Close every connection; what is not committed is rolled back."""
        while self._open:
            await self._open.pop().close()

    async def read(self, work: Work[Result]) -> Result:
        """Look at what is committed, all of it at the same moment."""
        return await self.reader.run(lambda connection: _looked(connection, work))

    @asynccontextmanager
    async def apart(self) -> AsyncIterator[Link]:
        """A reading connection of one's own for as long as it takes: nobody waits behind it."""
        link = await self._connect("PRAGMA query_only = ON")
        try:
            yield link
        finally:
            self._open.remove(link)
            await link.close()

    async def write(self, work: Work[Result], *, patient: bool = True, keep: bool = True) -> Result:
        """One transaction: all of it is kept, or after an exception nothing; nothing at all without `keep`.

        If `patient` it waits for a lock that another program holds, for a while.
        """
        until = asyncio.get_running_loop().time() + (PATIENCE if patient else 0.0)
        while True:
            if self._halted:
                await asyncio.Event().wait()
            try:
                return await self.writer.run(lambda connection: _kept(connection, work, keep=keep))
            except _Held as held:
                if asyncio.get_running_loop().time() >= until:
                    raise held.error from None
            await asyncio.sleep(LOOK_EVERY)

    async def stamp(self, stamp: int) -> None:
        """Write a number into the file's header."""
        await self.write(lambda connection: connection.execute(f"PRAGMA application_id = {stamp:d}"))

    async def halt(self) -> None:
        """Nobody writes any more, for ever: it would be lost, or written into a file that is not ours."""
        self._halted = True
        await self.writer.run(lambda _connection: None)  # behind whatever stood in line

    async def save_to(self, target: Path) -> None:
        """Once halted: everything that the connections see goes into another file."""
        await self.writer.run(lambda connection: connection.execute("VACUUM INTO ?", (str(target),)))

    async def empty_log(self) -> bool:
        """Move the write-ahead log into the database and empty it; False if somebody still reads from it.

        What takes long goes while others write, and only what is left in the writer's thread.
        """
        if self._halted:
            return False
        await self._eraser.run(lambda connection: _checkpoint(connection, "PASSIVE"))
        return await self.writer.run(_emptied)

    def _prepare(self) -> None:
        """Make the folder and open the file once by hand: aiosqlite's thread dies loudly where it can't."""
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise sqlite3.OperationalError(f"unable to open: {error.strerror}") from error
        sqlite3.connect(self.path).close()

    async def _connect(self, *more: str) -> Link:
        connection = await aiosqlite.connect(
            self.path, isolation_level=None, cached_statements=512, factory=_Connection
        )
        connection.row_factory = named  # type: ignore[assignment]  # aiosqlite says it would be a type
        link = Link(connection)
        try:
            await link.run(lambda raw: [raw.execute(pragma).fetchall() for pragma in (*PRAGMAS, *more)])
        except BaseException:
            await link.close()
            raise
        self._open.append(link)
        return link


class _Held(Exception):
    """Another program keeps us from writing; nothing has been done."""

    def __init__(self, error: sqlite3.OperationalError) -> None:
        super().__init__(error)
        self.error = error


def _kept(connection: sqlite3.Connection, work: Work[Result], *, keep: bool) -> Result:
    """A whole transaction, in the writer's thread."""
    try:
        connection.execute("BEGIN IMMEDIATE")
    except sqlite3.OperationalError as error:
        if is_held(error):
            raise _Held(error) from error
        raise
    try:
        result = work(connection)
        connection.execute("COMMIT" if keep else "ROLLBACK")
    except BaseException:
        _roll_back(connection)
        raise
    return result


def _looked(connection: sqlite3.Connection, work: Work[Result]) -> Result:
    connection.execute("BEGIN")
    try:
        return work(connection)
    finally:
        _roll_back(connection)


def _roll_back(connection: sqlite3.Connection) -> None:
    # SQLite may have done it already, after a full disk for one.
    with suppress(sqlite3.OperationalError):
        connection.execute("ROLLBACK")


def _checkpoint(connection: sqlite3.Connection, mode: str) -> bool:
    return bool(connection.execute(f"PRAGMA wal_checkpoint({mode})").fetchone()[0] == 0)


def _emptied(connection: sqlite3.Connection) -> bool:
    if not _checkpoint(connection, "TRUNCATE"):
        return False
    try:
        connection.execute(NOTHING_LEFT)
    except sqlite3.OperationalError as error:
        if is_held(error):
            return False
        raise
    return True


def is_held(error: sqlite3.Error) -> bool:
    """Whether another program keeps us from writing."""
    code = getattr(error, "sqlite_errorcode", sqlite3.SQLITE_OK)  # only SQLite's own errors have one
    return code & 0xFF in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)
