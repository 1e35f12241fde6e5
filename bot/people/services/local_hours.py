"""The chosen hour by each reader's own clock: where they are when it comes, by the rules of that moment."""

from dataclasses import dataclass
from datetime import datetime
from zoneinfo import ZoneInfo

from storage import Tables
from storage.audiences import ZoneDue
from storage.run_zones import LocalRun


@dataclass(frozen=True, slots=True)
class ZoneHour:
    """What the clocks of a zone (IANA name) show at an instant, epoch milliseconds."""

    at: int
    zone: str

    def in_zone(self, elsewhere: str) -> int:
        """When clocks elsewhere show the same."""
        return due_in(self.at, self.zone, elsewhere)


def due_in(at: int, zone: str, elsewhere: str) -> int:
    """When clocks elsewhere show what those of `zone` show at an instant; epoch milliseconds."""
    wall = datetime.fromtimestamp(at / 1000, ZoneInfo(zone)).replace(tzinfo=None)
    return round(wall.replace(tzinfo=ZoneInfo(elsewhere)).timestamp() * 1000)


def follow_reader(tables: Tables, person_id: int, zone: str | None, library_zone: str, now: int) -> None:
    """A reader has other clocks or other quiet hours: what waits for them has its hour by these."""
    local = tables.run_zones.under_way()
    for run in local:
        due_at = _hour(run, library_zone).in_zone(zone or library_zone)
        tables.run_zones.put(run.run_id, [ZoneDue(zone or "", due_at)])
        tables.run_zones.retime(run.run_id, person_id, due_at)
        _begin_in_time(tables, run)
    others = {each.id for each in tables.runs.active()} - {each.run_id for each in local}
    tables.run_zones.wake(person_id, sorted(others), now)


def follow_rules(tables: Tables, library_zone: str) -> None:
    """Zones may have other rules than when the hours were worked out, or the library another zone."""
    for run in tables.run_zones.under_way():
        for known in tables.run_zones.of(run.run_id):
            due_at = _hour(run, library_zone).in_zone(known.zone or library_zone)
            if due_at != known.due_at:
                tables.run_zones.put(run.run_id, [ZoneDue(known.zone, due_at)])
                tables.run_zones.retime_zone(run.run_id, known, due_at)
        _begin_in_time(tables, run)


def _begin_in_time(tables: Tables, run: LocalRun) -> None:
    """The run begins when the first of all zones has its hour."""
    dues = [each.due_at for each in tables.run_zones.of(run.run_id)]
    tables.run_zones.begin_at(run.run_id, min(dues, default=run.meant_at))


def _hour(run: LocalRun, library_zone: str) -> ZoneHour:
    return ZoneHour(run.meant_at, run.zone or library_zone)
