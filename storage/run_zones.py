"""Runs by each reader's own clock: when it is the chosen hour where, and whose hour has changed since."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from storage.audiences import ZoneDue
from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class LocalRun:
    """One that is not over. `meant_at`: when (epoch milliseconds) the clocks of `zone` show the hour."""

    run_id: int
    meant_at: int
    zone: str | None


class RunZonesTable(Table):
    """Typed queries of `run_zones`, and of the deliveries that wait for an hour."""

    noun = "run_zones"

    def put(self, run_id: int, zones: Sequence[ZoneDue]) -> None:
        """When it is the chosen hour where."""
        self.sql.put(self.link, [asdict(each) | {"run_id": run_id} for each in zones])

    def of(self, run_id: int) -> list[ZoneDue]:
        """What is known of a run."""
        rows: list[Row] = self.sql.of(self.link, run_id=run_id)
        return [ZoneDue(*row) for row in rows]

    def under_way(self) -> list[LocalRun]:
        """Those that are not over."""
        rows: list[Row] = self.sql.under_way(self.link)
        return [LocalRun(*row) for row in rows]

    def begin_at(self, run_id: int, starts_at: int) -> None:
        """When the first readers have their hour, unless its list of them is being made already."""
        self.sql.begin_at(self.link, run_id=run_id, starts_at=starts_at)

    def retime(self, run_id: int, person_id: int, due_at: int) -> None:
        """One reader's hour is another one now."""
        self.sql.retime(self.link, run_id=run_id, person_id=person_id, due_at=due_at)

    def retime_zone(self, run_id: int, was: ZoneDue, due_at: int) -> None:
        """The hour of all readers of a zone is another one now."""
        retime_zone = self.sql.retime_zone
        retime_zone(self.link, run_id=run_id, zone=was.zone, was=was.due_at, due_at=due_at)

    def wake(self, person_id: int, run_ids: Sequence[int], now: int) -> None:
        """What waits for the end of this reader's quiet hours, also in these runs, is looked at again."""
        self.sql.wake(self.link, person_id=person_id, now=now)
        for run_id in run_ids:
            self.sql.wake_in_run(self.link, run_id=run_id, person_id=person_id, now=now)
