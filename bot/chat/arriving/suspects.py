"""Who is suspected of ending the process: what was under way at several crashes is tried alone, in its turn.

At a crash everything that was under way may be to blame. So what was begun twice among many others and not
ended is from then on tried alone, and only what was running then comes nearer to being given up.
"""

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager

from storage.inbox import Received

AT_ONCE = 256
"""How many acts are worked on at the same time."""
TOGETHER = 2
"""So many times an update is begun again among all others."""
PAUSES = (0.0, 3.0, 8.0)
"""Seconds that a start has to last before an update is tried alone for the first, the second, the third time.

A process that ends within them ends without it: kills from outside charge nobody thrice.
"""
ATTEMPTS = TOGETHER + len(PAUSES)
"""An update that so many starts began and did not end is set aside: it is what ends the process."""


class WorkPlaces:
    """Where updates are worked on: many at once, suspects one after the other."""

    def __init__(self) -> None:
        self._many = asyncio.Semaphore(AT_ONCE)
        self._alone = asyncio.Lock()

    @asynccontextmanager
    async def of(self, received: Received, *, first: bool) -> AsyncIterator[None]:
        """A place for one try of this update; `first`: the first one in this start."""
        suspected = received.attempts > TOGETHER
        if suspected and first:
            await asyncio.sleep(_pause(received.attempts))
        async with self._alone if suspected else self._many:
            yield


def in_turn(received: Iterable[Received]) -> list[Received]:
    """Who is suspected least comes first; everybody's own acts stay in their order."""
    waiting = sorted(received, key=lambda each: each.update_id)
    worst: dict[int, int] = {}
    for each in waiting:
        worst[each.person_id] = max(each.attempts, worst.get(each.person_id, 0))
    return sorted(waiting, key=lambda each: worst[each.person_id])


def _pause(attempts: int) -> float:
    return PAUSES[min(attempts - TOGETHER, len(PAUSES)) - 1]
