"""A few ticks that wake us; what is due stands in the database, by our own clock."""

from collections.abc import Awaitable, Callable, Mapping

import structlog
from apscheduler.schedulers.asyncio import AsyncIOScheduler

log = structlog.get_logger(__name__)

Tick = Callable[[], Awaitable[None]]


class Schedule:
    """Calls each tick every so many seconds, never two of the same at once, however late it is."""

    def __init__(self, ticks: Mapping[str, tuple[float, Tick]]) -> None:
        self._scheduler = AsyncIOScheduler(timezone="UTC")
        for name, (seconds, tick) in ticks.items():
            self._scheduler.add_job(
                _safe(name, tick),
                "interval",
                seconds=seconds,
                id=name,
                coalesce=True,
                max_instances=1,
                misfire_grace_time=None,
            )

    def start(self) -> None:
        """Begin ticking."""
        self._scheduler.start()

    def stop(self) -> None:
        """End ticking; a tick under way is left to end by itself."""
        self._scheduler.shutdown(wait=False)


def _safe(name: str, tick: Tick) -> Tick:
    async def run() -> None:
        try:
            await tick()
        except Exception:
            log.exception("tick failed", tick=name)

    return run
