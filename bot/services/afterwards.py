"""After the end of a webinar: thanks, the recording and the materials."""

from bot.clock import Clock
from bot.services.changes import Changes
from storage import Storage

THANKS_WITHIN = 3 * 24 * 3600 * 1000
"""Milliseconds after the end in which thanks still make sense (after an outage, say)."""


class Afterwards:
    """Looks for webinars that have just ended."""

    def __init__(self, storage: Storage, clock: Clock, changes: Changes) -> None:
        self._storage = storage
        self._clock = clock
        self._changes = changes

    async def thank_due(self) -> None:
        """Queue thanks for every webinar that ended since the last look."""
        now = self._clock.now()
        if not await self._storage.read.webinars.to_thank(now - THANKS_WITHIN, now):
            return
        async with self._storage.transaction() as tables:
            for webinar in await tables.webinars.to_thank(now - THANKS_WITHIN, now):
                await self._changes.thank(tables, webinar)
