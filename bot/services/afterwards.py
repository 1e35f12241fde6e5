"""After the end of a webinar: thanks, the recording and the materials."""

from bot.clock import Clock
from bot.services.changes import THANKS_WITHIN, Changes
from bot.tasks import apart
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
        for webinar in await self._storage.read.webinars.to_thank(now - THANKS_WITHIN, now):
            await apart("thanks", self._thank(webinar.id, now), webinar_id=webinar.id)

    async def _thank(self, webinar_id: int, now: int) -> None:
        async with self._storage.transaction() as tables:
            for webinar in await tables.webinars.to_thank(now - THANKS_WITHIN, now):
                if webinar.id == webinar_id:
                    await self._changes.thank(tables, webinar)
