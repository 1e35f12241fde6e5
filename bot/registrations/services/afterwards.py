"""After the end of a webinar: thanks, the recording and the materials."""

from bot.clock import Clock
from bot.registrations.services.changes import THANKS_WITHIN, Changes
from bot.tasks import apart
from storage import Storage, Tables
from storage.records import Webinar
from storage.transactions import reads, writes


class Afterwards:
    """Looks for webinars that have just ended."""

    def __init__(self, storage: Storage, clock: Clock, changes: Changes) -> None:
        self.storage = storage
        self._clock = clock
        self._changes = changes

    async def thank_due(self) -> None:
        """Queue thanks for every webinar that ended since the last look."""
        now = self._clock.now()
        for webinar in await self._to_thank(now):
            await apart("thanks", self._thank(webinar.id, now), webinar_id=webinar.id)

    @reads
    def _to_thank(self, tables: Tables, now: int) -> list[Webinar]:
        return tables.webinars.to_thank(now - THANKS_WITHIN, now)

    @writes
    def _thank(self, tables: Tables, webinar_id: int, now: int) -> None:
        for webinar in tables.webinars.to_thank(now - THANKS_WITHIN, now):
            if webinar.id == webinar_id:
                self._changes.thank(tables, webinar)
