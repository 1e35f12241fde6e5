"""Reminders: planned per webinar, sent once per person and start."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from bot.chat.sending.kinds import Brief, Kind
from bot.clock import Clock
from bot.tasks import apart
from bot.webinars.services.about import COMING, unless
from storage import Storage, Tables
from storage.outbox import Telling
from storage.records import Delivery, Notice, Person, Webinar, WebinarStatus
from storage.reminders import Reminder
from storage.transactions import reads, writes

MINUTE = 60_000
MOST_COMING = 100_000
EARLIEST = 60 * MINUTE
"""No reminder starts going out more than this before its turn, however many people there are."""


_UNLESS_COMING = unless(COMING)


@dataclass(frozen=True, slots=True)
class ReminderPlace:
    """Where a reminder stands among those of its webinar."""

    with_link: bool
    """Whether it is one of the last two, which carry the join link."""
    last: bool
    """Whether it is the last, by which one can check in."""


class Reminders:
    """Plans them, and queues them when their turn has come. `leads` are minutes before the start."""

    def __init__(self, storage: Storage, clock: Clock, leads: Sequence[int], bulk_rate: int) -> None:
        self.storage = storage
        self._clock = clock
        self._leads = tuple(leads)
        self._bulk_rate = bulk_rate

    @property
    def kinds(self) -> Mapping[str, Kind]:
        """How the sender deals with them."""
        kind = Kind(load=self._place, why_not=self._why_not, late="started", overtaken=self._overtaken)
        return {"reminder": kind}

    def _place(self, _tables: Tables, notice: Notice) -> ReminderPlace:
        leads = sorted(self._leads)
        return ReminderPlace(notice.lead in leads[:2], notice.lead in leads[:1])

    def _why_not(self, tables: Tables, brief: Brief) -> str | None:
        """The same person may have a newer one of this start, and want it."""
        if reason := _UNLESS_COMING(tables, brief):
            return reason
        notice, off = brief.notice, brief.person.leads_off
        if notice.lead in off:
            return "turned off"
        return "overtaken" if tables.outbox.newer_reminders(notice) - off else None

    def _overtaken(self, brief: Brief, later: int) -> bool:
        """Whether the next one that the person wants is due before they wake."""
        lead, starts_at = brief.notice.lead, brief.notice.starts_at
        if starts_at is None or lead is None:
            return False
        newer = [each for each in self._leads if each < lead and each not in brief.person.leads_off]
        return any(starts_at - each * MINUTE <= later for each in newer)

    def plan(self, tables: Tables, webinar: Webinar) -> None:
        """Plan every reminder of a webinar that is published and has an hour."""
        if webinar.status is not WebinarStatus.PUBLISHED or webinar.date_only:
            return
        for lead in self._leads:
            due_at = webinar.starts_at - lead * MINUTE
            reminder = Reminder(webinar.id, webinar.starts_at, lead, due_at)
            tables.reminders.plan(reminder, self._clock.now())

    @writes
    def follow_settings(self, tables: Tables) -> None:
        """At start: coming webinars have the reminders that the settings name now, and no others."""
        now = self._clock.now()
        for lead in tables.reminders.planned_leads():
            if lead not in self._leads:
                tables.reminders.skip_lead(lead, "not in the settings", now)
        for webinar in tables.webinars.coming(now, MOST_COMING, 0):
            self.plan(tables, webinar)

    async def queue_due(self) -> None:
        """Queue what is due now: of each webinar only the newest, older ones are overtaken."""
        now = self._clock.now()
        for webinar_id, seated in await self._due(now):
            await apart("reminders", self._queue_all(webinar_id, now, seated), webinar_id=webinar_id)

    @reads
    def _due(self, tables: Tables, now: int) -> list[tuple[int, int]]:
        """Webinars with reminders that are due, each with how many have a seat."""
        planned = tables.reminders.planned_until(now + EARLIEST)
        found = []
        for webinar_id, group in groupby(planned, key=lambda each: each.webinar_id):
            seated = tables.registrations.count_seated(webinar_id)
            if due_of(list(group), now, seated, self._bulk_rate):
                found.append((webinar_id, seated))
        return found

    def catch_up(self, tables: Tables, webinar: Webinar, person: Person, now: int) -> None:
        """Somebody took a seat after the turn of some reminders: the newest they want comes now."""
        if now < webinar.starts_at - max(self._leads, default=0) * MINUTE - EARLIEST:
            return
        passed = tables.reminders.passed(webinar.id, webinar.starts_at, now)
        wanted = [each for each in passed if each.lead not in person.leads_off]
        if wanted and now < webinar.starts_at:
            *older, newest = (_telling_one(each, person.id, now) for each in wanted)
            tables.outbox.add([*(_overtaken(each) for each in older), newest], now)

    async def _queue_all(self, webinar_id: int, now: int, seated: int) -> None:
        """In stretches, each a transaction of its own: others write in between, and a crash repeats none."""
        while await self._queue(webinar_id, now, seated):
            pass

    @writes
    def _queue(self, tables: Tables, webinar_id: int, now: int, seated: int) -> bool:
        """What is due, for the next people; whether there are more of them."""
        webinar = tables.webinars.get(webinar_id)
        planned = tables.reminders.planned_until(now + EARLIEST)
        mine = [each for each in planned if each.webinar_id == webinar_id]
        due = due_of(mine, now, seated, self._bulk_rate)
        more = [self._act(tables, each, due, webinar, now) for each in due]
        return any(more)

    def _act(
        self, tables: Tables, reminder: Reminder, due: Sequence[Reminder], webinar: Webinar | None, now: int
    ) -> bool:
        state, reason = verdict(reminder, due, webinar, now)
        through = tables.reminders.next_places(reminder) if state == "sent" else None
        if through is not None:
            stretch = (reminder.progress, through)
            tables.outbox.add_for_seated(_telling(reminder, now), stretch, now)
            tables.reminders.came_to(reminder, through)
            return True
        tables.reminders.settle(reminder, state, reason, now)
        if state == "overtaken":
            tables.outbox.add(_for_the_choosy(tables, reminder, due, now), now)
        return False


def _for_the_choosy(tables: Tables, reminder: Reminder, due: Sequence[Reminder], now: int) -> list[Telling]:
    """An overtaken reminder is still the newest to those who want none of the newer ones."""
    newer = {each.lead for each in due if each.starts_at == reminder.starts_at and each.lead < reminder.lead}
    choosy = tables.reminders.choosy(reminder.webinar_id)
    return [
        _telling_one(reminder, person_id, now)
        for person_id, leads_off in choosy
        if newer <= leads_off and reminder.lead not in leads_off
    ]


def due_of(reminders: Sequence[Reminder], now: int, people: int, bulk_rate: int) -> list[Reminder]:
    """Those whose turn has come: to so many people sending starts early enough that the last is in time."""
    early = min(people * 1000 // bulk_rate, EARLIEST)
    return [each for each in reminders if each.due_at - early <= now]


def verdict(
    reminder: Reminder, due: Sequence[Reminder], webinar: Webinar | None, now: int
) -> tuple[str, str | None]:
    """What becomes of a due reminder, and why if it is not sent."""
    if webinar is None or webinar.status is not WebinarStatus.PUBLISHED:
        return "skipped", "cancelled"
    if webinar.starts_at != reminder.starts_at:
        return "skipped", "moved"
    if now >= webinar.starts_at:
        return "skipped", "started"
    newer = any(each.starts_at == reminder.starts_at and each.lead < reminder.lead for each in due)
    return ("overtaken", "newer due") if newer else ("sent", None)


def _telling(reminder: Reminder, now: int) -> Telling:
    return Telling(
        kind="reminder",
        webinar_id=reminder.webinar_id,
        starts_at=reminder.starts_at,
        lead=reminder.lead,
        once_key=f"reminder:{reminder.webinar_id}:{reminder.starts_at}:{reminder.lead}",
        due_at=now,
        deadline_at=reminder.due_at,
        until_at=reminder.starts_at,
    )


def _telling_one(reminder: Reminder, person_id: int, now: int) -> Telling:
    pattern = _telling(reminder, now)
    return replace(pattern, person_id=person_id, once_key=f"{pattern.once_key}:{person_id}")


def _overtaken(telling: Telling) -> Telling:
    return replace(telling, state=Delivery.SKIPPED, reason="overtaken")
