"""What `/healthz` looks at: receiving, the database, notices."""

import asyncio
from collections.abc import Callable, Mapping

from bot.chat.arriving.receive import Receiver
from bot.clock import Clock
from bot.tasks import Tasks
from bot.web.health import Check
from storage import Storage, Trouble
from storage.errors import explain
from storage.pulse import Late, Pulse

POLL_WITHIN = 90.0
"""Seconds after which a poll should have come back: a long poll takes 50."""
WRITE_WITHIN = 3.0
"""Seconds that a write may take before it counts as trouble."""
TURN_WITHIN = 60_000
"""Milliseconds that a notice may go out after its turn."""


def checks_of(
    receiving: Callable[[], str | None], storage: Storage, clock: Clock, tasks: Tasks, lost: Check
) -> Mapping[str, Check]:
    """Every check by its name in the answer; `lost`: whether the database's file is not there any more."""
    writing = Writing(storage, clock, tasks)

    async def updates() -> str | None:
        return receiving()

    async def database() -> str | None:
        return await lost() or await writing.look()

    async def notices() -> str | None:
        return await late_notices(storage, clock.now())

    return {"updates": updates, "database": database, "notices": notices}


def polling_trouble(receiver: Receiver, reached_at: float | None, now: float) -> str | None:
    """Why no updates are polled; instants in seconds on the monotonic clock, None: not reached yet."""
    if reached_at is None:
        return "Telegram has not been reached since the start"
    silent = now - max(reached_at, receiver.polled_at or reached_at)
    return f"no poll of Telegram has succeeded for {silent:.0f} s" if silent >= POLL_WITHIN else None


async def late_notices(storage: Storage, now: int) -> str | None:
    """What is more than a minute past its turn at `now` (epoch milliseconds)."""
    try:
        late, unqueued = await storage.read(lambda tables: _late(Pulse(tables.link), now - TURN_WITHIN))
    except Trouble as error:
        return str(explain(error, "file"))
    found = [_words("notices", late, now), _words("reminders not even queued", unqueued, now)]
    return "; ".join(each for each in found if each) or None


def _late(pulse: Pulse, before: int) -> tuple[Late | None, Late | None]:
    return pulse.late(before), pulse.unqueued(before)


def _words(what: str, late: Late | None, now: int) -> str | None:
    if late is None:
        return None
    return f"{what} past their turn: {late.count}, the first for {(now - late.since) // 1000} s"


class Writing:
    """Tries a write. One that hangs is waited for by all who ask, so that no queue of them grows."""

    def __init__(self, storage: Storage, clock: Clock, tasks: Tasks) -> None:
        self._storage = storage
        self._clock = clock
        self._tasks = tasks
        self._attempt: asyncio.Task[str | None] | None = None
        self._since = 0.0

    async def look(self) -> str | None:
        """Why the database takes no write."""
        if self._attempt is None or self._attempt.done():
            self._since = self._clock.monotonic()
            self._attempt = self._tasks.start(self._write(), name="health")
        attempt = self._attempt
        await asyncio.wait([attempt], timeout=WRITE_WITHIN)
        if not attempt.done():
            return f"the database has not taken a write for {self._clock.monotonic() - self._since:.0f} s"
        return attempt.result()

    async def _write(self) -> str | None:
        try:
            await self._storage.write(lambda tables: Pulse(tables.link).beat())
        except Trouble as error:
            return str(explain(error, "file"))
        return None
