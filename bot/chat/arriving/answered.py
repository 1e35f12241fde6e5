"""Marks answered updates many at a time: with the next that are stored, or in a commit for all of them."""

import asyncio
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

import structlog

from storage import Storage, Trouble

log = structlog.get_logger(__name__)
GATHER = 0.01
"""Seconds in which marks are gathered: a commit costs as much CPU as a quarter of an answer."""
AGAIN_IN = 1.0
"""Seconds until the next try when the database does not take the marks."""


class Answered:
    """Collects ids of answered updates. One lost in a crash shows its screen once more, nothing else."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._ids: list[int] = []
        self._some = asyncio.Event()

    def add(self, update_id: int) -> None:
        """This update has its answer."""
        self._ids.append(update_id)
        self._some.set()

    async def mark_forever(self) -> None:
        """Write marks until cancelled."""
        while True:
            await self._some.wait()
            await asyncio.sleep(GATHER)
            self._some.clear()
            try:
                await self.mark()
            except Trouble as error:
                log.warning("answered updates not marked yet", error=type(error).__name__)
                await asyncio.sleep(AGAIN_IN)
                self._some.set()

    async def mark(self) -> None:
        """Write what is collected, in one commit."""
        with self.taken() as ids:
            if ids:
                await self._storage.write_at_once(lambda tables: tables.inbox.answer(ids))

    @contextmanager
    def taken(self) -> Iterator[Sequence[int]]:
        """What is collected, for whoever is about to write anyway; an exception gives it back."""
        ids, self._ids = self._ids, []
        try:
            yield ids
        except BaseException:
            self._ids = ids + self._ids
            raise
