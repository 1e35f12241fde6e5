"""History: what is over is kept as long as somebody can ask for it, then removed."""

from collections.abc import Callable

from bot.clock import Clock
from bot.tasks import apart
from storage import Storage, Tables

DAY = 24 * 3600 * 1000
UPDATES_KEPT = 2 * DAY
"""Milliseconds that the ids of answered updates are kept, and what could not be answered."""
NOTICES_KEPT = 90 * DAY
"""Milliseconds that it is known what was told to whom; of an announcement, after the last act with it."""
STRETCHES = 40
"""Removed in one go; the rest a minute later, so that nobody waits for the database."""

Step = Callable[[Tables, int], bool]


class History:
    """Called every minute; each stretch is a transaction of its own, and others have their turn between."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    async def purge(self) -> None:
        """Remove what is old enough, or as much of it as a minute allows."""
        now = self._clock.now()
        await apart("old updates", self._remove(_updates, now - UPDATES_KEPT))
        await apart("old notices", self._remove(_notices, now - NOTICES_KEPT))
        await apart("old deliveries", self._remove(_deliveries, now - NOTICES_KEPT))

    async def _remove(self, step: Step, before: int) -> None:
        for _ in range(STRETCHES):
            if not await self.storage.write(lambda tables: step(tables, before)):
                return


def _updates(tables: Tables, before: int) -> bool:
    return tables.history.remove_updates(before)


def _notices(tables: Tables, before: int) -> bool:
    return tables.history.remove_notices(before)


def _deliveries(tables: Tables, before: int) -> bool:
    return tables.history.remove_deliveries(before)
