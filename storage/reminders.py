"""Reminders, planned per webinar."""

import json
from dataclasses import dataclass

from storage.queries import Row, Table

STRETCH = 2000
"""People for whom a reminder is queued in one transaction: others write between two of them."""


@dataclass(frozen=True, slots=True)
class Reminder:
    """One planned reminder of a webinar, `lead` minutes before the start it was planned for."""

    webinar_id: int
    starts_at: int
    lead: int
    due_at: int
    progress: int = -1
    """Up to which place it is queued; -1: for nobody yet."""


class RemindersTable(Table):
    """Typed queries of `reminders`."""

    noun = "reminders"

    def plan(self, reminder: Reminder, now: int) -> None:
        """Plan it, unless it is planned or had its turn already."""
        self.sql.plan(
            self.link,
            webinar_id=reminder.webinar_id,
            starts_at=reminder.starts_at,
            lead=reminder.lead,
            due_at=reminder.due_at,
            now=now,
        )

    def planned_until(self, until: int) -> list[Reminder]:
        """Planned ones due until this instant (epoch milliseconds), by webinar and time."""
        rows: list[Row] = self.sql.planned_until(self.link, until=until)
        return [Reminder(*row) for row in rows]

    def settle(self, reminder: Reminder, state: str, reason: str | None, now: int) -> None:
        """Mark a planned one: sent, overtaken or skipped."""
        self.sql.settle(
            self.link,
            webinar_id=reminder.webinar_id,
            starts_at=reminder.starts_at,
            lead=reminder.lead,
            state=state,
            reason=reason,
            now=now,
        )

    def next_places(self, reminder: Reminder, limit: int = STRETCH) -> int | None:
        """The last of the next so many places whose people it is to be queued for; None: it is for all."""
        found: int | None = self.sql.next_places(
            self.link, webinar_id=reminder.webinar_id, after=reminder.progress, limit=limit
        )
        return found

    def came_to(self, reminder: Reminder, place: int) -> None:
        """It is queued for everybody up to this place."""
        self.sql.came_to(
            self.link,
            webinar_id=reminder.webinar_id,
            starts_at=reminder.starts_at,
            lead=reminder.lead,
            progress=place,
        )

    def planned_leads(self) -> list[int]:
        """Every lead (minutes) that some planned reminder has."""
        rows: list[Row] = self.sql.planned_leads(self.link)
        return [row[0] for row in rows]

    def skip_lead(self, lead: int, reason: str, now: int) -> None:
        """No planned reminder so many minutes before the start is sent any more."""
        self.sql.skip_lead(self.link, lead=lead, reason=reason, now=now)

    def skip_planned(self, webinar_id: int, reason: str, now: int) -> None:
        """The webinar moved or is cancelled: what was planned is not sent."""
        self.sql.skip_planned(self.link, webinar_id=webinar_id, reason=reason, now=now)

    def passed(self, webinar_id: int, starts_at: int, now: int) -> list[Reminder]:
        """Those of this start that had their turn already, oldest first."""
        passed = self.sql.passed
        rows: list[Row] = passed(self.link, webinar_id=webinar_id, starts_at=starts_at, now=now)
        return [Reminder(*row) for row in rows]

    def choosy(self, webinar_id: int) -> list[tuple[int, frozenset[int]]]:
        """Seated people who turned some reminders off, with the leads they do not want."""
        rows: list[Row] = self.sql.choosy(self.link, webinar_id=webinar_id)
        return [(person_id, frozenset(json.loads(leads))) for person_id, leads in rows]
