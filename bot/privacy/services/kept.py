"""Databases that a restore put aside: forgotten people go from them too, and after a while they go whole."""

import asyncio
from pathlib import Path

import structlog

from bot.clock import Clock
from bot.privacy.services.forgotten import ForgottenOn, forget_in, gone_since
from storage import Storage, StorageProblem
from storage.backup import keep_since, kept_beside, remove_kept, remove_parts

log = structlog.get_logger(__name__)

KEPT_DAYS = 30
DAY = 24 * 3600 * 1000


class Kept:
    """Looks after the databases kept beside ours."""

    def __init__(self, database: Path, storage: Storage, clock: Clock, forgotten_on: ForgottenOn) -> None:
        self._database = database
        self.storage = storage
        self._clock = clock
        self._forgotten_on = forgotten_on
        self._looked: dict[Path, int] = {}
        """Up to which forgotten person each was looked through: the instant, epoch milliseconds."""

    async def look(self) -> None:
        """Remove the old ones and what is half-done, and from the others whom we have forgotten meanwhile."""
        remove_parts(self._database)
        for each, since in kept_beside(self._database).items():
            if self._clock.now() - since > KEPT_DAYS * DAY:
                remove_kept(each)
                log.info("a database put aside by a restore was removed", file=each.name, days=KEPT_DAYS)
            elif "-log" not in each.suffix:
                await self._forget_in(each, since)

    async def _forget_in(self, kept: Path, since: int) -> None:
        newest = await self.storage.read(lambda tables: tables.forgotten.newest())
        if newest is None or newest <= self._looked.get(kept, -1):
            return
        try:
            gone = await asyncio.to_thread(gone_since, kept, self._database)
            if gone.people:
                await forget_in(kept, gone, self._clock.now(), self._forgotten_on)
                keep_since(kept, since)
        except StorageProblem as problem:
            log.warning("forgotten people may still be in a database put aside", problem=str(problem))
        self._looked[kept] = newest
