"""The wall clock is put back: what was to be told by then does not wait until it shows that hour again."""

from bot.clock import Clock
from storage import Storage, Tables
from storage.transactions import writes

MARGIN = 60_000
"""Milliseconds: what was to be tried again within them counts as due too."""
AT_ONCE = 1000
"""Deliveries changed in one go, so that nobody waits long for the database."""


class PutBack:
    """Looks at the clock with each tick."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock
        self._latest: int | None = None

    async def notice(self) -> None:
        """If it shows less than at the last look: what was due then stays due."""
        now, latest = self._clock.now(), self._latest
        if latest is not None and now < latest:
            await self._stay_due(now, latest + MARGIN)
        self._latest = now

    async def _stay_due(self, now: int, until: int) -> None:
        await self.storage.write(lambda tables: tables.outbox.stay_due(now, until))
        for run_id in await self.storage.read(lambda tables: tables.runs.running()):
            while await self._stay_due_in_run(run_id, now, until):
                pass

    @writes
    def _stay_due_in_run(self, tables: Tables, run_id: int, now: int, until: int) -> bool:
        return tables.outbox.stay_due_in_run(run_id, now, until, AT_ONCE)
