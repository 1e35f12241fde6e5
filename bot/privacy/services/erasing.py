"""What was removed for good is erased from the files too, without anybody waiting for it."""

import structlog

from bot.clock import Clock
from storage import Storage, Tables
from storage.transactions import reads

log = structlog.get_logger(__name__)

TOO_LONG = 10 * 60_000
"""Milliseconds after which it is said that something keeps old bytes from being erased."""


class Erasing:
    """Empties the write-ahead log, which holds old bytes, as soon as nobody reads from it any more."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    async def take_up(self) -> None:
        """One try, if something was removed since the last that succeeded; also in an earlier run."""
        if await self._oldest() is not None:
            await self.storage.erase_traces()

    async def sweep(self) -> None:
        """One try in any case: what was answered passes through the log as well, with names in it."""
        if await self.storage.erase_traces():
            return
        since = await self._oldest()
        if since is not None and self._clock.now() - since > TOO_LONG:
            minutes = (self._clock.now() - since) // 60_000
            log.warning("deleted data is still in the write-ahead log: a program reads it", minutes=minutes)

    @reads
    def _oldest(self, tables: Tables) -> int | None:
        return tables.traces.oldest()
