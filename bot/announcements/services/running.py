"""Moves runs along: begins them in their hour, writes their deliveries down in stretches, and ends them."""

from collections.abc import Callable

from bot.announcements.services.deliveries import KIND_OF
from bot.announcements.services.runs import RECALL_WITHIN
from bot.clock import Clock
from bot.people.services.local_hours import follow_rules
from bot.tasks import apart
from storage import Storage, Tables
from storage.audiences import WRITTEN
from storage.runs import Run, RunAct, RunState
from storage.transactions import writes

STRETCHES = 20
"""Written down in one go; the rest in the next second, so that nobody waits long for the database."""


class Running:
    """Called every second, and again after a crash: whatever was written down is not written again."""

    def __init__(self, storage: Storage, clock: Clock, zone: str) -> None:
        """`zone`: the library's, IANA."""
        self.storage = storage
        self._clock = clock
        self._zone = zone
        self._fills: dict[RunAct, Callable[[Tables, Run], int | None]] = {
            RunAct.SEND: self._fill_audience,
            RunAct.RETRY: self._fill_again,
            RunAct.CORRECT: self._fill_delivered,
            RunAct.RECALL: self._fill_delivered,
        }

    @writes
    def retime(self, tables: Tables) -> None:
        """At a start: hours by readers' own clocks are worked out anew, by today's rules of zones."""
        follow_rules(tables, self._zone)

    async def proceed(self) -> None:
        """One stretch of each run after the other, until there is nothing more or a while has passed."""
        for _ in range(STRETCHES):
            active = await self.storage.read(lambda tables: tables.runs.active())
            moved = [await apart("a run", self._step(run), run_id=run.id) for run in active]
            if not any(moved):
                return

    @writes
    def _step(self, tables: Tables, run: Run) -> bool:
        """Whether there may be more to do for this run at once."""
        now = self._clock.now()
        if not has_work(run, now):
            return False
        found = tables.runs.get(run.id)
        if found is None or found.state is not run.state:
            return False
        if run.state is RunState.SCHEDULED:
            return tables.runs.go(run.id)
        if not found.filled:
            return self._fill(tables, found)
        if run.state is RunState.STOPPING and tables.runs.drain(run.id, now):
            return True
        tables.runs.finish(run.id, now)
        return False

    def _fill(self, tables: Tables, run: Run) -> bool:
        """One stretch of its deliveries; of a stopping run too, so that its sums are those of all meant."""
        through = self._fills[run.act](tables, run)
        tables.runs.filled_to(run.id, through or run.progress, filled=through is None)
        return True

    def _fill_audience(self, tables: Tables, run: Run) -> int | None:
        announcement = tables.announcements.get(run.announcement_id)
        through = tables.audiences.next_bound(run.progress, WRITTEN)
        if announcement is not None and through is not None:
            stretch, now = (run.progress, through), self._clock.now()
            tables.audiences.queue(run.id, announcement.audience, run.starts_at, stretch, now)
        return through

    def _fill_again(self, tables: Tables, run: Run) -> int | None:
        through = tables.runs.next_targets(run.announcement_id, run.progress, WRITTEN)
        if through is not None:
            tables.runs.queue_again(run, (run.progress, through), self._clock.now())
        return through

    def _fill_delivered(self, tables: Tables, run: Run) -> int | None:
        through = tables.runs.next_targets(run.announcement_id, run.progress, WRITTEN)
        if through is not None:
            now = self._clock.now()
            too_old = now - RECALL_WITHIN if run.act is RunAct.RECALL else 0
            tables.runs.queue_delivered(run, KIND_OF[run.act], (run.progress, through), too_old, now)
        return through


def has_work(run: Run, now: int) -> bool:
    """Whether there is anything to write for a run; while its deliveries are made there is not."""
    match run.state:
        case RunState.SCHEDULED:
            return run.starts_at <= now
        case RunState.RUNNING:
            return not run.filled or run.settled >= run.audience
        case RunState.STOPPING:
            return True
        case _:
            return False
