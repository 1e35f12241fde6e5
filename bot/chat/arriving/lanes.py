"""One lane per person: their acts in order, many people at once, nobody waits for another."""

import asyncio
from collections import deque
from collections.abc import Awaitable, Callable
from typing import Generic, TypeVar

import structlog

from bot.tasks import Tasks

log = structlog.get_logger(__name__)
Item = TypeVar("Item")

WAITING_LIMIT = 2000
"""How many acts wait in memory before receiving pauses; the rest waits at Telegram or in the inbox."""


class Lanes(Generic[Item]):
    """Queues acts by person and works through them."""

    def __init__(self, work: Callable[[Item], Awaitable[None]], tasks: Tasks) -> None:
        self._work = work
        self._tasks = tasks
        self._lanes: dict[int, deque[Item]] = {}
        self._room = asyncio.Event()
        self._room.set()
        self._idle = asyncio.Event()
        self._idle.set()
        self.waiting = 0

    def put(self, person_id: int, item: Item) -> None:
        """Queue an act behind the person's earlier ones."""
        self._count(1)
        lane = self._lanes.get(person_id)
        if lane is None:
            lane = self._lanes[person_id] = deque()
            self._tasks.start(self._run(person_id, lane), name="lane")
        lane.append(item)

    async def room(self) -> None:
        """Wait until few enough acts wait."""
        await self._room.wait()

    async def idle(self) -> None:
        """Wait until every act is done."""
        await self._idle.wait()

    async def _run(self, person_id: int, lane: deque[Item]) -> None:
        while lane:
            await self._one(lane[0])
            lane.popleft()
            self._count(-1)
        del self._lanes[person_id]

    async def _one(self, item: Item) -> None:
        try:
            await self._work(item)
        except Exception:
            log.exception("lane work failed")

    def _count(self, change: int) -> None:
        self.waiting += change
        if self.waiting < WAITING_LIMIT:
            self._room.set()
        else:
            self._room.clear()
        if self.waiting:
            self._idle.clear()
        else:
            self._idle.set()
