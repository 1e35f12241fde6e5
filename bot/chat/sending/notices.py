"""Notices: what each row of the outbox needs to be said, and whether it still should be."""

import json
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from typing import Protocol

from bot.chat.sending.kinds import Brief, Kind, Matter
from bot.clock import Clock
from bot.habits import Habits
from bot.quiet import quiet_end
from storage import Storage, Tables
from storage.outbox import Settled
from storage.records import Delivery, Notice, Peace, Person
from storage.transactions import reads, writes

NOTICE_LANE = 1
MOST_ATTEMPTS = 5
"""How often a correction or a recall is tried whose result is not known."""

Viewing = Callable[[Tables, int, int, int], Matter | None]
"""What a notice is about: by the id that its row names, for a person at an instant; None: it is gone."""


class TakesTurns(Protocol):
    """Whose turn it is among all that is due."""

    def next(
        self, tables: Tables, now: int, limit: int, passed_over: AbstractSet[int] = frozenset()
    ) -> list[Notice]:
        """So many that are due, one per person, to none of those passed over; `now` in epoch milliseconds."""


class Notices:
    """The outbox as the sender sees it."""

    def __init__(
        self,
        storage: Storage,
        clock: Clock,
        habits: Habits,
        kinds: Mapping[str, Kind],
        turns: TakesTurns,
        viewing: Viewing,
    ) -> None:
        self.storage = storage
        self._clock = clock
        self._habits = habits
        self._kinds = kinds
        self._turns = turns
        self._viewing = viewing
        self._followed: dict[int, Notice] = {}
        """Those being sent that something follows from."""

    @writes
    def recover(self, tables: Tables) -> None:
        """After a crash: what was being sent is unknown; a notice goes again once, the rest is marked."""
        now = self._clock.now()
        stranded = tables.outbox.sending()
        tables.outbox.settle([self._recovered(each, now) for each in stranded], now)

    def goes_again(self, notice: Notice) -> bool:
        """Whether a row whose delivery is unknown is sent once more: notices are, twice beats never.

        What a second time changes nothing is done again some times, an announcement never.
        """
        kind = self._kinds.get(notice.kind, Kind())
        if kind.until_certain:
            return True
        if kind.repeatable:
            return notice.attempts < MOST_ATTEMPTS
        return notice.lane == NOTICE_LANE and notice.attempts <= 1

    def _recovered(self, notice: Notice, now: int) -> Settled:
        if self.goes_again(notice):
            return Settled(notice.id, Delivery.PENDING, "unknown after a crash", due_at=now)
        return Settled(notice.id, Delivery.UNKNOWN, "crash")

    @reads
    def next(self, tables: Tables, limit: int, passed_over: AbstractSet[int] = frozenset()) -> list[Notice]:
        """Whose turn it is, one each; not those passed over, who have one in hand or can get none yet.

        `attempts` counts the one that is about to be made. Nothing is written: who is only in line is known
        not to have got anything.
        """
        found = self._turns.next(tables, self._clock.now(), limit, passed_over)
        return [replace(each, attempts=each.attempts + 1) for each in found]

    async def record(self, settled: Sequence[Settled], leaving: Sequence[int]) -> set[int]:
        """In one commit what became of earlier ones, and which leave now; of these, those that still may."""
        if not settled and not leaving:
            return set()
        still = await self._record(settled, leaving)
        for each in settled:
            self._followed.pop(each.id, None)
        return still

    @writes
    def _record(self, tables: Tables, settled: Sequence[Settled], leaving: Sequence[int]) -> set[int]:
        now = self._clock.now()
        still = [each for each in leaving if tables.outbox.open(each)]
        tables.outbox.mark_sending(still)
        settled = [_unless_all_are_refused(tables, each, now) for each in settled]
        tables.outbox.settle(settled, now)
        _note_shown(tables, settled, now)
        self._follow(tables, settled)
        tables.outbox.ripen(now)
        return set(still)

    @reads
    def brief(self, tables: Tables, notice: Notice) -> Brief | Settled | None:
        """What the words need; or what the row becomes if it should not be said, or not yet.

        None: it is settled already, or its run stands still.
        """
        now = self._clock.now()
        open_ = tables.outbox.open(notice.id)
        if open_ is None:
            return None
        notice = replace(open_, attempts=notice.attempts)
        person = tables.people.get(notice.person_id)
        kind = self._kinds[notice.kind]
        if kind.follow is not None:
            self._followed[notice.id] = notice
        if person is None:
            return Settled(notice.id, Delivery.SKIPPED, "forgotten")
        if away := _away(notice, person, kind):
            return away
        found = self._found(tables, notice, person, kind, now)
        if found is None:
            return Settled(notice.id, Delivery.SKIPPED, "subject gone")
        if kind.goes_on is not None and not kind.goes_on(found):
            return None
        return self._unless_put_off(tables, found, kind) or found

    def _unless_put_off(self, tables: Tables, found: Brief, kind: Kind) -> Settled | None:
        """What becomes of it if it makes no sense any more, or not yet."""
        notice, now = found.notice, found.now
        if reason := _why_not(tables, found, kind):
            return Settled(notice.id, Delivery.SKIPPED, reason)
        later = now if kind.at_once else self._waits_until(found, kind)
        if later > now and kind.overtaken is not None and kind.overtaken(found, later):
            return Settled(notice.id, Delivery.SKIPPED, "overtaken")
        if later > now:
            return Settled(notice.id, Delivery.PENDING, "quiet hours", due_at=later, undelivered=True)
        return None

    def _follow(self, tables: Tables, settled: Sequence[Settled]) -> None:
        """In the commit that records what became of notices: what their kinds make of it."""
        for each in settled:
            notice = self._followed.get(each.id)
            follow = self._kinds[notice.kind].follow if notice else None
            if notice is not None and follow is not None:
                follow(tables, notice, each)

    def _found(self, tables: Tables, notice: Notice, person: Person, kind: Kind, now: int) -> Brief | None:
        """Everything the words need; None if what they speak of is gone."""
        about: Matter | None = None
        if notice.webinar_id is not None:
            about = self._viewing(tables, notice.webinar_id, person.id, now)
        subject = kind.load(tables, notice) if kind.load else None
        if kind.load and subject is None:
            return None
        details = json.loads(notice.details)
        live = kind.live(tables, notice, now) if kind.live else None
        return Brief(notice, person, now, details, about, subject, live, kind.menu)

    def _waits_until(self, brief: Brief, kind: Kind) -> int:
        """The end of quiet hours, if the notice may wait for it; else now, or the reader's chosen hour."""
        if kind.waits_until is not None:
            return kind.waits_until(brief)
        quiet, zone = self._habits.of(brief.person)
        chosen = kind.not_before(brief, zone) if kind.not_before else brief.now
        wakes_at = quiet_end(max(brief.now, chosen), quiet, zone)
        in_time = brief.about is None or brief.about.in_time(wakes_at)
        return wakes_at if in_time else brief.now


def _away(notice: Notice, person: Person, kind: Kind) -> Settled | None:
    """What becomes of anything told to somebody who blocked us, or is banned; None for all others."""
    if not person.reachable:
        return Settled(notice.id, Delivery.BLOCKED)
    banned = person.peace is Peace.BANNED and not kind.to_banned
    return Settled(notice.id, Delivery.SKIPPED, "banned") if banned else None


def _why_not(tables: Tables, brief: Brief, kind: Kind) -> str | None:
    """Why a notice should not be sent any more; None if it should."""
    if brief.notice.until_at is not None and brief.now >= brief.notice.until_at:
        return kind.late
    if kind.news and not brief.person.announcements:
        return "turned off"
    return kind.why_not(tables, brief) if kind.why_not else None


def _unless_all_are_refused(tables: Tables, settled: Settled, now: int) -> Settled:
    """Who was refused what is refused to everybody waits with all others, once the run has paused for it."""
    refused = settled.state is Delivery.FAILED
    if not refused or not tables.runs.stands_for(settled.id, settled.reason or ""):
        return settled
    return Settled(settled.id, Delivery.PENDING, due_at=now, undelivered=True)


def _note_shown(tables: Tables, settled: Sequence[Settled], now: int) -> None:
    """In the commit that says "sent": which messages continue a talk, which show a live card.

    Of somebody who was forgotten while it was on its way nothing is noted.
    """
    for each in settled:
        if each.recalled is not None:
            tables.runs.set_recalled([each.recalled])
        if each.shown is None or not each.message_ids or tables.people.get(each.shown.chat_id) is None:
            continue
        chat_id, message_id = each.shown.chat_id, each.message_ids[0]
        if each.shown.thread_id is not None:
            tables.threads.show(chat_id, message_id, each.shown.thread_id)
        if each.shown.subject is not None:
            tables.live_cards.put(chat_id, each.shown.subject, message_id, now)
