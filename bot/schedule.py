"""A few ticks that wake us; what is due stands in the database, by our own clock."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import UTC, datetime, timedelta

import structlog
from apscheduler.executors.base import MaxInstancesReachedError
from apscheduler.job import Job
from apscheduler.schedulers.asyncio import AsyncIOScheduler
from apscheduler.triggers.base import BaseTrigger

log = structlog.get_logger(__name__)

Tick = Callable[[], Awaitable[None]]
Monotonic = Callable[[], float]


class Schedule:
    """Calls each tick every so many seconds, never two of the same at once, however late it is.

    `monotonic` gives seconds that never step, whatever happens to the wall clock.
    """

    def __init__(self, ticks: Mapping[str, tuple[float, Tick]], monotonic: Monotonic) -> None:
        self._scheduler = _Steady(monotonic)
        for name, (seconds, tick) in ticks.items():
            self._scheduler.add_job(
                _safe(name, tick),
                _Every(seconds),
                id=name,
                next_run_time=_instant(monotonic() + seconds),
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


class _Steady(AsyncIOScheduler):  # type: ignore[misc]  # APScheduler has no types
    """APScheduler by the monotonic clock: its own "now" is the wall clock, and one put back silences it."""

    def __init__(self, monotonic: Monotonic) -> None:
        super().__init__(timezone="UTC")
        self._monotonic = monotonic

    def _process_jobs(self) -> float | None:
        """Begin what is due; gives the seconds until something is again, None once all is over."""
        now, store = _instant(self._monotonic()), self._lookup_jobstore("default")
        for job in store.get_due_jobs(now):
            self._begin(job, now)
            job._modify(next_run_time=job.trigger.get_next_fire_time(now, now))
            store.update_job(job)
        next_at = store.get_next_run_time()
        return max(0.0, float((next_at - now).total_seconds())) if next_at else None

    def _begin(self, job: Job, now: datetime) -> None:
        try:
            self._lookup_executor("default").submit_job(job, [now])
        except MaxInstancesReachedError:
            log.debug("the tick before still runs", tick=job.id)
        except Exception:
            log.exception("tick did not begin", tick=job.id)


class _Every(BaseTrigger):  # type: ignore[misc]  # the same
    """Due again so many seconds after the last look."""

    def __init__(self, seconds: float) -> None:
        self._span = timedelta(seconds=seconds)

    def get_next_fire_time(self, _previous: datetime | None, now: datetime) -> datetime:
        """One span from now."""
        return now + self._span


def _instant(seconds: float) -> datetime:
    """A reading of the monotonic clock as APScheduler takes times; which day it is called means nothing."""
    return datetime.fromtimestamp(seconds, UTC)


def _safe(name: str, tick: Tick) -> Tick:
    async def run() -> None:
        try:
            await tick()
        except Exception:
            log.exception("tick failed", tick=name)

    return run
