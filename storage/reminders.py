"""Reminders, planned per webinar."""

import json
from dataclasses import dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Reminder:
    """One planned reminder of a webinar, `lead` minutes before the start it was planned for."""

    webinar_id: int
    starts_at: int
    lead: int
    due_at: int


class Reminders(Table):
    """Typed queries of `reminders`."""

    noun = "reminders"

    async def plan(self, reminder: Reminder, now: int) -> None:
        """Plan it, unless it is planned or had its turn already."""
        await self.sql.plan(
            self.link,
            webinar_id=reminder.webinar_id,
            starts_at=reminder.starts_at,
            lead=reminder.lead,
            due_at=reminder.due_at,
            now=now,
        )

    async def planned_until(self, until: int) -> list[Reminder]:
        """Planned ones due until this instant (epoch milliseconds), by webinar and time."""
        rows: list[Row] = await self.sql.planned_until(self.link, until=until)
        return [Reminder(*row) for row in rows]

    async def settle(self, reminder: Reminder, state: str, reason: str | None, now: int) -> None:
        """Mark a planned one: sent, overtaken or skipped."""
        await self.sql.settle(
            self.link,
            webinar_id=reminder.webinar_id,
            starts_at=reminder.starts_at,
            lead=reminder.lead,
            state=state,
            reason=reason,
            now=now,
        )

    async def planned_leads(self) -> list[int]:
        """Every lead (minutes) that some planned reminder has."""
        rows: list[Row] = await self.sql.planned_leads(self.link)
        return [row[0] for row in rows]

    async def skip_lead(self, lead: int, reason: str, now: int) -> None:
        """No planned reminder so many minutes before the start is sent any more."""
        await self.sql.skip_lead(self.link, lead=lead, reason=reason, now=now)

    async def skip_planned(self, webinar_id: int, reason: str, now: int) -> None:
        """The webinar moved or is cancelled: what was planned is not sent."""
        await self.sql.skip_planned(self.link, webinar_id=webinar_id, reason=reason, now=now)

    async def passed(self, webinar_id: int, starts_at: int, now: int) -> list[Reminder]:
        """Those of this start that had their turn already, oldest first."""
        passed = self.sql.passed
        rows: list[Row] = await passed(self.link, webinar_id=webinar_id, starts_at=starts_at, now=now)
        return [Reminder(*row) for row in rows]

    async def choosy(self, webinar_id: int) -> list[tuple[int, frozenset[int]]]:
        """Seated people who turned some reminders off, with the leads they do not want."""
        rows: list[Row] = await self.sql.choosy(self.link, webinar_id=webinar_id)
        return [(person_id, frozenset(json.loads(leads))) for person_id, leads in rows]
