"""After the end of a webinar: thanks, the recording and the materials."""

from bot.clock import Clock
from bot.services.changes import THANKS_WITHIN, Changes
from storage import Storage


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
