"""Deliveries: what one row of a run needs to be sent, and whose turn it is among several runs."""

import json
from collections import deque
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Any

from bot.chat.sending.kinds import Brief, Kind
from bot.people.services.local_hours import ZoneHour
from storage import Tables
from storage.announcements import ANY, Announcement, Version
from storage.records import Notice, Words
from storage.runs import Delivered, Run, RunAct, RunState

ANNOUNCEMENT, CORRECTION, RECALL = "announcement", "correction", "recall"
KIND_OF: Mapping[RunAct, str] = {
    RunAct.SEND: ANNOUNCEMENT,
    RunAct.RETRY: ANNOUNCEMENT,
    RunAct.CORRECT: CORRECTION,
    RunAct.RECALL: RECALL,
}
"""What the rows of a run are called in the outbox."""

Corrections = Mapping[str, Mapping[str, Any]]
"""By version: the text that takes the place of the one sent, with its entities."""


@dataclass(frozen=True, slots=True)
class CardButton:
    """The webinar whose card a button under an announcement opens."""

    webinar_id: int
    title: Words


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a delivery is made of; a trial belongs to no run.

    `delivered`: the messages that are to be corrected or taken back. `corrections`: other words, by version.
    `hour`: each reader gets it when their own clock shows this.
    """

    source_id: int
    versions: Mapping[str, Version]
    button: CardButton | None
    run: Run | None = None
    delivered: Delivered | None = None
    corrections: Corrections = field(default_factory=dict)
    hour: ZoneHour | None = None

    @property
    def goes_on(self) -> bool:
        """Whether its run still goes out: it may have been paused while this one stood in line."""
        return self.run is None or self.run.state is RunState.RUNNING

    def version_for(self, language: str) -> Version:
        """The reader's language, else the one for everybody."""
        return self.versions.get(language) or self.versions[ANY]


class Turns:
    """Whose turn it is: notices first, then one delivery of each run after the other."""

    def __init__(self) -> None:
        self._last = 0

    def next(
        self, tables: Tables, now: int, limit: int, passed_over: AbstractSet[int] = frozenset()
    ) -> list[Notice]:
        """So many that are due, one per person, to none of those passed over; `now` in epoch milliseconds."""
        notices = self._notices(tables, now, limit, passed_over)
        room = limit - len(notices)
        passed_over = passed_over | {each.person_id for each in notices}
        return notices + (self._of_runs(tables, now, room, passed_over) if room else [])

    def _notices(self, tables: Tables, now: int, limit: int, passed_over: AbstractSet[int]) -> list[Notice]:
        """Of everybody the first; while one person has many, those behind them are looked for again."""
        taken: dict[int, Notice] = {}
        while len(taken) < limit:
            found = tables.outbox.next(now, limit, passed_over | taken.keys())
            for each in found:
                if len(taken) < limit:
                    taken.setdefault(each.person_id, each)
            if len(found) < limit:
                break
        return list(taken.values())

    def _of_runs(self, tables: Tables, now: int, room: int, passed_over: AbstractSet[int]) -> list[Notice]:
        running = tables.runs.running()
        after_last = sorted(running, key=lambda run_id: (run_id <= self._last, run_id))
        queues = [tables.outbox.next_of_run(each, now, room, passed_over) for each in after_last]
        taken = _in_turn(queues, room)
        self._last = next((each.run_id or 0 for each in reversed(taken)), self._last)
        return taken


def _in_turn(queues: Sequence[Sequence[Notice]], room: int) -> list[Notice]:
    """One of each queue after the other, to everybody one."""
    taken: dict[int, Notice] = {}
    left = deque(iter(each) for each in queues)
    while left and len(taken) < room:
        queue = left.popleft()
        found = next((each for each in queue if each.person_id not in taken), None)
        if found is not None:
            taken[found.person_id] = found
            left.append(queue)
    return list(taken.values())


def _parcel(tables: Tables, notice: Notice) -> Parcel | None:
    """Everything but the reader; None if there is nothing left to send it from."""
    run = tables.runs.get(notice.run_id or 0)
    announcement = tables.announcements.get(run.announcement_id) if run else None
    if run is None or announcement is None:
        return None
    versions = tables.announcements.versions(announcement.id)
    if ANY not in versions or announcement.author_id is None:
        return None
    button = button_of(tables, announcement.button_id)
    runs = tables.runs.of(announcement.id) if run.act is RunAct.RETRY else []
    words, hour = corrected(runs), _hour_of(announcement) if run.act is RunAct.SEND else None
    return Parcel(announcement.author_id, versions, button, run, corrections=words, hour=hour)


def _hour_of(announcement: Announcement) -> ZoneHour | None:
    """The hour of an announcement by each reader's own clock."""
    at, zone = announcement.starts_at, announcement.zone
    return ZoneHour(at, zone) if announcement.timing == "local" and at is not None and zone else None


def corrected(runs: Sequence[Run]) -> Corrections:
    """The words that stand in people's chats since then: the last correction of each version."""
    words: dict[str, Mapping[str, Any]] = {}
    for each in runs:
        words |= each.corrections
    return words


def _delivered(tables: Tables, notice: Notice) -> Parcel | None:
    """The same with the messages that stand in the reader's chat; None if they do not any more."""
    run = tables.runs.get(notice.run_id or 0)
    announcement = tables.announcements.get(run.announcement_id) if run else None
    found = tables.runs.messages_of(notice.target_id or 0)
    if run is None or announcement is None or found is None or not found.message_ids:
        return None
    versions = tables.announcements.versions(announcement.id)
    button = button_of(tables, announcement.button_id)
    return Parcel(0, versions, button, run, found, run.corrections)


def button_of(tables: Tables, webinar_id: int | None) -> CardButton | None:
    """The webinar of a button, if there is one."""
    webinar = tables.webinars.get(webinar_id) if webinar_id is not None else None
    return CardButton(webinar.id, webinar.title) if webinar else None


def _stuck(tables: Tables, notice: Notice) -> Run | None:
    """The run that waits for its author; None if it does not any more."""
    run = tables.runs.get(json.loads(notice.details)["run"])
    return run if run is not None and run.reason is not None and not run.over else None


def _goes_on(brief: Brief) -> bool:
    parcel: Parcel = brief.subject
    return parcel.goes_on


def _not_before(brief: Brief, zone: str) -> int:
    """The chosen hour by the reader's own clock."""
    parcel: Parcel = brief.subject
    return parcel.hour.in_zone(zone) if parcel.hour else brief.now


KINDS: Mapping[str, Kind] = {
    ANNOUNCEMENT: Kind(load=_parcel, news=True, goes_on=_goes_on, not_before=_not_before),
    CORRECTION: Kind(load=_delivered, at_once=True, goes_on=_goes_on, repeatable=True),
    RECALL: Kind(load=_delivered, at_once=True, goes_on=_goes_on, repeatable=True),
    "announcement_stuck": Kind(load=_stuck, at_once=True),
}
