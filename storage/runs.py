"""Runs: sending an announcement, and again, correcting it and taking it back; each counts its deliveries."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from storage.audiences import STEP, WRITTEN
from storage.queries import Row, Table
from storage.records import Delivery

EVERY = "%"
"""In the place of a version."""


SOURCE_GONE, AUTHOR_REMOVED = "source gone", "author removed"
"""Why a run paused by itself: the message is not in its author's chat any more; they are no librarian."""
NOT_COPIED, REFUSED = "not copied", "refused: "
"""Or: Telegram copies such a message for nobody; it refused it to one after the other, with these words."""


class RunAct(StrEnum):
    """What a run does."""

    SEND = "send"
    RETRY = "retry"
    CORRECT = "correct"
    RECALL = "recall"


class RunState(StrEnum):
    """Where a run stands; a stopping one writes down whom it does not reach any more."""

    SCHEDULED = "scheduled"
    RUNNING = "running"
    PAUSED = "paused"
    STOPPING = "stopping"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(frozen=True, slots=True)
class Run:
    """One run and its sums; instants are epoch milliseconds.

    `progress`: up to which person, or which delivery, its own are written down; `filled`: all of them are.
    `takes`: whom a retry takes up, those for whom it failed or those of whom it is unknown.
    `too_old`: of the skipped, those whom a recall came too late for.
    """

    id: int
    announcement_id: int
    act: RunAct
    state: RunState
    reason: str | None
    author_id: int | None
    starts_at: int
    progress: int
    filled: bool
    corrections: Mapping[str, Any]
    takes: Delivery
    audience: int
    sent: int
    blocked: int
    failed: int
    unknown: int
    skipped: int
    too_old: int
    created_at: int
    ended_at: int | None

    @property
    def settled(self) -> int:
        """How many have been dealt with, one way or another."""
        return self.sent + self.blocked + self.failed + self.unknown + self.skipped

    @property
    def stuck(self) -> bool:
        """Whether it paused because its message can't be sent to anybody."""
        why = self.reason or ""
        of_the_message = why in (SOURCE_GONE, NOT_COPIED) or why.startswith(REFUSED)
        return self.state is RunState.PAUSED and of_the_message

    @property
    def over(self) -> bool:
        """Whether nothing more happens in it."""
        return self.state in (RunState.DONE, RunState.STOPPED)


@dataclass(frozen=True, slots=True)
class HeldCopies:
    """How many have it in their chat; of these, how many it is too late to take it back from."""

    held: int = 0
    too_old: int = 0


@dataclass(frozen=True, slots=True)
class DeliveryOutcome:
    """What became of one person's delivery at last; `person_id` None: forgotten since."""

    id: int
    person_id: int | None
    name: str | None
    language: str | None
    state: Delivery
    reason: str | None
    version: str | None
    settled_at: int | None


@dataclass(frozen=True, slots=True)
class Delivered:
    """The messages that a delivery put into a chat, and when (epoch milliseconds)."""

    message_ids: tuple[int, ...]
    sent_at: int


class RunsTable(Table):
    """Typed queries of `runs` and of their deliveries."""

    noun = "runs"

    def get(self, run_id: int) -> Run | None:
        """One run."""
        row: Row | None = self.sql.get(self.link, run_id=run_id)
        return _run_from(row) if row else None

    def of(self, announcement_id: int) -> list[Run]:
        """Everything that was done with an announcement, in order."""
        rows: list[Row] = self.sql.of(self.link, announcement_id=announcement_id)
        return [_run_from(row) for row in rows]

    def active(self) -> list[Run]:
        """Runs that are not over."""
        rows: list[Row] = self.sql.active(self.link)
        return [_run_from(row) for row in rows]

    def running(self) -> list[int]:
        """Whose deliveries are being made."""
        rows: list[Row] = self.sql.running(self.link)
        return [row[0] for row in rows]

    def add(
        self,
        announcement_id: int,
        act: RunAct,
        author_id: int,
        starts_at: int,
        now: int,
        corrections: Mapping[str, Any] | None = None,
        takes: Delivery = Delivery.FAILED,
    ) -> int:
        """A new run, to begin at an instant; its id."""
        run_id = self.sql.add(
            self.link,
            announcement_id=announcement_id,
            act=act,
            state=RunState.SCHEDULED,
            author_id=author_id,
            starts_at=starts_at,
            corrections=json.dumps(dict(corrections or {}), ensure_ascii=False),
            takes=takes,
            now=now,
        )
        return int(run_id)

    def pause(self, run_id: int, reason: str | None = None) -> bool:
        """False if it did not run."""
        return self.sql.pause(self.link, run_id=run_id, reason=reason) is not None

    def hold_of(self, person_id: int) -> list[int]:
        """Pause what is copied from the chat of somebody who is of the staff no more; the runs held."""
        rows: list[Row] = self.sql.hold_of(self.link, person_id=person_id, reason=AUTHOR_REMOVED)
        return [row[0] for row in rows]

    def put_back(self, run_id: int, delivery_ids: Sequence[int], now: int) -> None:
        """These were refused, and wait again with all others."""
        self.sql.put_back(self.link, [{"run_id": run_id, "id": each, "now": now} for each in delivery_ids])

    def stands_for(self, delivery_id: int, refusal: str) -> bool:
        """Whether the run of this delivery has paused because all are refused with these words."""
        stands = self.sql.stands_for
        return stands(self.link, delivery_id=delivery_id, reason=f"{REFUSED}{refusal}") is not None

    def go(self, run_id: int) -> bool:
        """It runs, from the beginning or again; False if it may not."""
        return self.sql.go(self.link, run_id=run_id) is not None

    def stop(self, run_id: int, reason: str | None = None) -> bool:
        """What waits is not sent any more; False if it was over."""
        return self.sql.stop(self.link, run_id=run_id, reason=reason) is not None

    def filled_to(self, run_id: int, progress: int, *, filled: bool) -> None:
        """Up to whom its deliveries are written down."""
        self.sql.filled_to(self.link, run_id=run_id, progress=progress, filled=int(filled))

    def finish(self, run_id: int, now: int) -> bool:
        """Whether everybody has been dealt with, and it is over."""
        return self.sql.finish(self.link, run_id=run_id, now=now) is not None

    def next_targets(self, announcement_id: int, after: int, limit: int = STEP) -> int | None:
        """The last of the next so many deliveries of an announcement; None: there is none left."""
        next_targets = self.sql.next_targets
        last: int | None = next_targets(self.link, announcement_id=announcement_id, after=after, limit=limit)
        return last

    def queue_again(self, run: Run, stretch: tuple[int, int], now: int) -> None:
        """Again to those of a stretch of deliveries whom the run takes up."""
        self.sql.queue_again(
            self.link,
            run_id=run.id,
            announcement_id=run.announcement_id,
            after=stretch[0],
            through=stretch[1],
            takes=run.takes,
            now=now,
        )

    def queue_delivered(self, run: Run, kind: str, stretch: tuple[int, int], too_old: int, now: int) -> None:
        """To change (the versions it corrects) or take back (all) what a stretch of deliveries brought.

        What was sent before `too_old` is written down as such.
        """
        for version in run.corrections or (EVERY,):
            self._queue_delivered(run, kind, stretch, version, too_old, now)

    def _queue_delivered(
        self, run: Run, kind: str, stretch: tuple[int, int], version: str, too_old: int, now: int
    ) -> None:
        self.sql.queue_delivered(
            self.link,
            run_id=run.id,
            announcement_id=run.announcement_id,
            kind=kind,
            after=stretch[0],
            through=stretch[1],
            version=version,
            too_old=too_old,
            now=now,
        )

    def delivered(
        self, announcement_id: int, version: str | None, stretch: tuple[int, int], too_old: int
    ) -> HeldCopies:
        """How many of a stretch of deliveries (of one version, or all) are still in somebody's chat."""
        row: Row = self.sql.delivered(
            self.link,
            announcement_id=announcement_id,
            version=version or EVERY,
            after=stretch[0],
            through=stretch[1],
            too_old=too_old,
        )
        return HeldCopies(*row)

    def drain(self, run_id: int, now: int, limit: int = WRITTEN) -> bool:
        """A stopped run: so many of those that wait are skipped; False if none waited."""
        return bool(self.sql.drain(self.link, run_id=run_id, now=now, limit=limit))

    def next_due_at(self, run_id: int) -> int | None:
        """When the earliest of those that wait has its turn."""
        due_at: int | None = self.sql.next_due_at(self.link, run_id=run_id)
        return due_at

    def messages_of(self, delivery_id: int) -> Delivered | None:
        """What a delivery put into somebody's chat; None if there is no such delivery."""
        row: Row | None = self.sql.messages_of(self.link, delivery_id=delivery_id)
        return Delivered(tuple(json.loads(row[0])), row[1]) if row else None

    def set_recalled(self, delivery_ids: Sequence[int]) -> None:
        """These are not in anybody's chat any more."""
        self.sql.set_recalled(self.link, [{"id": each} for each in delivery_ids])

    def outcomes(self, announcement_id: int, after: int, limit: int = STEP) -> list[DeliveryOutcome]:
        """Who got it and who did not, by the last try; so many after a delivery."""
        rows: list[Row] = self.sql.outcomes(
            self.link, announcement_id=announcement_id, after=after, limit=limit
        )
        return [_outcome_from(row) for row in rows]

    def forget(self, person_id: int) -> None:
        """A librarian is forgotten: what is copied from their chat ends."""
        self.sql.stop_of(self.link, person_id=person_id)
        self.sql.forget_author(self.link, person_id=person_id)


def _run_from(row: Row) -> Run:
    (
        id_,
        announcement_id,
        act,
        state,
        reason,
        author_id,
        starts_at,
        progress,
        filled,
        corrections,
        takes,
        *rest,
    ) = row
    return Run(
        id_,
        announcement_id,
        RunAct(act),
        RunState(state),
        reason,
        author_id,
        starts_at,
        progress,
        bool(filled),
        json.loads(corrections),
        Delivery(takes),
        *rest,
    )


def _outcome_from(row: Row) -> DeliveryOutcome:
    id_, person_id, name, language, state, reason, version, settled_at = row
    return DeliveryOutcome(id_, person_id, name, language, Delivery(state), reason, version, settled_at)
