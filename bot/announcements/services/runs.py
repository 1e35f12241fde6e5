"""Runs: pausing, resuming, stopping, and doing more with what went out; and what is seen of them."""

import json
from collections import Counter, deque
from collections.abc import AsyncGenerator, Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from bot.clock import Clock
from storage import Act, Storage, Tables
from storage.announcements import ANY, Announcement, Version
from storage.live_cards import Watched
from storage.outbox import Telling
from storage.records import Delivery, Person
from storage.runs import DeliveryOutcome, HeldCopies, Run, RunAct, RunState
from storage.transactions import applies, reads, writes

RECALL_WITHIN = 48 * 3600 * 1000
"""Milliseconds in which Telegram lets us take a message back."""
SAMPLE_FOR = 15.0
"""Seconds over which the present rate is measured."""
STRETCH = 1000
"""Deliveries that are in memory at a time."""
LIVE = "run"
"""The kind of a live card that shows a run."""


@dataclass(frozen=True, slots=True)
class RunView:
    """What is seen of a run. `rate`: deliveries per second of late; `left`: seconds at that rate.

    `waits_until`: nobody has their turn before that instant (epoch milliseconds): it is night there, or the
    hour has not come.
    """

    run: Run
    excerpt: str
    form: str
    rate: float | None = None
    left: float | None = None
    waits_until: int | None = None


@dataclass(frozen=True, slots=True)
class Totals:
    """Where an announcement stands by the last try of each; waiting + all others = audience."""

    audience: int
    sent: int
    blocked: int
    failed: int
    unknown: int
    skipped: int

    @property
    def waiting(self) -> int:
        """Those who have not been dealt with yet."""
        return self.audience - self.sent - self.blocked - self.failed - self.unknown - self.skipped


@dataclass(frozen=True, slots=True)
class Report:
    """An announcement that went out or is about to: its runs in order, and the sums of all of them."""

    announcement: Announcement
    versions: Mapping[str, Version]
    runs: Sequence[Run]
    totals: Totals
    let_go: bool = False
    """So long ago that it is known no more who got it: nothing can be done with it, the sums stay."""

    @property
    def to_retry(self) -> int:
        """To how many it can be sent again."""
        return 0 if self.let_go else to_retry(self.runs)

    @property
    def to_send_after_all(self) -> int:
        """Of how many nobody knows whether they have it: it can be sent to them once more."""
        return 0 if self.let_go else to_retry(self.runs, Delivery.UNKNOWN)

    @property
    def open(self) -> Run | None:
        """The run that is not over, if any; while there is one no other begins."""
        return next((each for each in self.runs if not each.over), None)


@dataclass(frozen=True, slots=True)
class Deliveries:
    """What became of each person's delivery."""

    announcement_id: int
    outcomes: Callable[[], AsyncGenerator[Sequence[DeliveryOutcome], None]]
    """Reads them from the first, a stretch at a time."""


class Runs:
    """What librarians do while an announcement goes out and afterwards."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock
        self._samples: dict[int, deque[tuple[float, int]]] = {}

    @reads
    def view(self, tables: Tables, run_id: int) -> RunView | None:
        """One run as it is now; None if there is none."""
        run = tables.runs.get(run_id)
        if run is None:
            return None
        general = (tables.announcements.versions(run.announcement_id)).get(ANY)
        rate = self._rate(run)
        left = (run.audience - run.settled) / rate if rate and run.filled else None
        due_at = tables.runs.next_due_at(run.id) if run.state is RunState.RUNNING else None
        waits_until = due_at if due_at is not None and due_at > self._clock.now() else None
        return RunView(
            run,
            general.excerpt if general else "",
            general.form if general else "text",
            rate,
            left,
            waits_until,
        )

    @reads
    def report(self, tables: Tables, announcement_id: int) -> Report | None:
        """Everything that was done with an announcement; None if it did not go out."""
        found = tables.announcements.get(announcement_id)
        if found is None or found.draft:
            return None
        runs = tables.runs.of(announcement_id)
        versions = tables.announcements.versions(announcement_id)
        return Report(found, versions, runs, totals(runs), tables.history.is_let_go(announcement_id))

    @applies
    def pause(self, tables: Tables, librarian: Person, run_id: int) -> None:
        """Nothing more is sent until it is resumed, but for the few on their way."""
        if tables.runs.pause(run_id):
            self._log(tables, librarian, "announcement_paused", run_id)

    @applies
    def resume(self, tables: Tables, librarian: Person, run_id: int) -> None:
        """It goes on; one whose hour has not come waits for it."""
        if tables.runs.go(run_id):
            self._log(tables, librarian, "announcement_resumed", run_id)

    @applies
    def stop(self, tables: Tables, librarian: Person, run_id: int) -> None:
        """Who has not got it does not get it."""
        if tables.runs.stop(run_id):
            self._log(tables, librarian, "announcement_stopped", run_id)

    async def retry(self, act: Act, librarian: Person, announcement_id: int) -> int | None:
        """Again to those for whom it failed; the id of the run, None if there is nobody."""
        return await self._more(act, librarian, announcement_id, RunAct.RETRY, "announcement_retried")

    async def send_after_all(self, act: Act, librarian: Person, announcement_id: int) -> int | None:
        """To those of whom nobody knows whether they have it, though some may get it twice; as `retry`."""
        logged, unknown = "announcement_after_all", Delivery.UNKNOWN
        return await self._more(act, librarian, announcement_id, RunAct.RETRY, logged, takes=unknown)

    async def recall(self, act: Act, librarian: Person, announcement_id: int) -> int | None:
        """Take it out of everybody's chat."""
        return await self._more(act, librarian, announcement_id, RunAct.RECALL, "announcement_recalled")

    async def correct(
        self, act: Act, librarian: Person, announcement_id: int, corrections: Mapping[str, Any]
    ) -> int | None:
        """Other words in everybody's chat, by version."""
        return await self._more(
            act, librarian, announcement_id, RunAct.CORRECT, "announcement_corrected", corrections
        )

    async def held(self, announcement_id: int, version: str | None = None) -> HeldCopies:
        """How many have it (or one version) in their chat; in stretches, so that others are served too."""
        after, held, too_old = 0, 0, 0
        while (stretch := await self._held(announcement_id, version, after)) is not None:
            after, found = stretch
            held, too_old = held + found.held, too_old + found.too_old
        return HeldCopies(held, too_old)

    @reads
    def _held(
        self, tables: Tables, announcement_id: int, version: str | None, after: int
    ) -> tuple[int, HeldCopies] | None:
        through = tables.runs.next_targets(announcement_id, after)
        if through is None:
            return None
        before = self._clock.now() - RECALL_WITHIN
        return through, tables.runs.delivered(announcement_id, version, (after, through), before)

    @reads
    def deliveries(self, tables: Tables, announcement_id: int) -> Deliveries | None:
        """Who got it and who did not; None if it did not go out."""
        announcement = tables.announcements.get(announcement_id)
        if announcement is None or announcement.draft:
            return None
        return Deliveries(announcement_id, lambda: self._outcomes(announcement_id))

    async def _outcomes(self, announcement_id: int) -> AsyncGenerator[Sequence[DeliveryOutcome], None]:
        async with self.storage.apart() as aside:
            after = 0
            while more := await aside.read(partial(_next_outcomes, announcement_id, after)):
                yield more
                after = more[-1].id

    @writes
    def halt(self, tables: Tables, run_id: int, why: str, again: Sequence[int] = ()) -> None:
        """Nobody can be sent its message: pause, and tell who began it, once.

        `again`: deliveries that failed for no fault of their readers; they wait like all others.
        """
        now = self._clock.now()
        run = tables.runs.get(run_id)
        tables.runs.put_back(run_id, again, now)
        if run is None or not tables.runs.pause(run_id, why) or run.author_id is None:
            return
        telling = Telling(
            kind="announcement_stuck",
            person_id=run.author_id,
            details=json.dumps({"run": run_id}),
            due_at=now,
            deadline_at=now,
        )
        tables.outbox.add([telling], now)

    @writes
    def watch(self, tables: Tables, person_id: int, message_id: int, subject: str) -> None:
        """This message shows a run from now on and is kept up to date; `subject` such as `run:5`."""
        tables.live_cards.remove(person_id, message_id)
        tables.live_cards.put(person_id, subject, message_id, self._clock.now())

    @reads
    def watched(self, tables: Tables) -> list[Watched]:
        """Every message that shows a run."""
        return tables.live_cards.of_kind(LIVE)

    @reads
    def watcher(self, tables: Tables, person_id: int) -> Person | None:
        """Who looks at one."""
        return tables.people.get(person_id)

    @writes
    def unwatch(self, tables: Tables, person_id: int, message_id: int) -> None:
        """This message shows something else from now on."""
        tables.live_cards.remove(person_id, message_id)

    @applies
    def _more(
        self,
        tables: Tables,
        librarian: Person,
        announcement_id: int,
        what: RunAct,
        logged: str,
        corrections: Mapping[str, Any] | None = None,
        takes: Delivery = Delivery.FAILED,
    ) -> int | None:
        """Begin another run of an announcement; asked for twice it is the one under way."""
        now = self._clock.now()
        tables.forms.remove(librarian.id)
        runs = tables.runs.of(announcement_id)
        open_ = next((each for each in runs if not each.over), None)
        if not runs or open_ is not None:
            same = open_ is not None and (open_.act, open_.takes) == (what, takes)
            return open_.id if open_ is not None and same else None
        if tables.history.is_let_go(announcement_id):
            return None
        if what is RunAct.RETRY and not to_retry(runs, takes):
            return None
        run_id = tables.runs.add(announcement_id, what, librarian.id, now, now, corrections, takes)
        tables.runs.go(run_id)
        for language, correction in (corrections or {}).items():
            tables.announcements.set_excerpt(announcement_id, language, correction["text"][:60])
        self._log(tables, librarian, logged, run_id)
        return run_id

    def _log(self, tables: Tables, librarian: Person, what: str, run_id: int) -> None:
        tables.log.add(librarian.id, act=what, now=self._clock.now(), details={"run": run_id})

    def _rate(self, run: Run) -> float | None:
        """Deliveries per second of late, from when it was looked at; None while that can't be said."""
        if run.state is not RunState.RUNNING:
            self._samples.pop(run.id, None)
            return None
        now, samples = self._clock.monotonic(), self._samples.setdefault(run.id, deque())
        samples.append((now, run.settled))
        while now - samples[0][0] > SAMPLE_FOR:
            samples.popleft()
        seconds = now - samples[0][0]
        return (run.settled - samples[0][1]) / seconds if seconds >= 1 else None


def _next_outcomes(announcement_id: int, after: int, tables: Tables) -> Sequence[DeliveryOutcome]:
    return tables.runs.outcomes(announcement_id, after, STRETCH)


def to_retry(runs: Sequence[Run], takes: Delivery = Delivery.FAILED) -> int:
    """How many failed, or are unknown, and may be tried again: what was taken back is sent to nobody."""
    if any(each.act is RunAct.RECALL for each in runs):
        return 0
    return totals(runs).failed if takes is Delivery.FAILED else totals(runs).unknown


def totals(runs: Sequence[Run]) -> Totals:
    """The sums of an announcement: whom a retry takes up is counted there and no more as what they were."""
    tries = [each for each in runs if each.act in (RunAct.SEND, RunAct.RETRY)]
    again = Counter[Delivery]()
    for each in tries:
        again[each.takes] += each.audience if each.act is RunAct.RETRY else 0
    return Totals(
        audience=sum(each.audience for each in tries) - again.total(),
        sent=sum(each.sent for each in tries),
        blocked=sum(each.blocked for each in tries),
        failed=sum(each.failed for each in tries) - again[Delivery.FAILED],
        unknown=sum(each.unknown for each in tries) - again[Delivery.UNKNOWN],
        skipped=sum(each.skipped for each in tries),
    )
