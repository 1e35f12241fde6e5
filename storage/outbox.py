"""The outbox: what must be told to whom, written in the transaction that causes it."""

import json
import re
from collections.abc import Collection, Sequence
from dataclasses import asdict, dataclass
from enum import Enum, auto
from typing import Any

from storage.queries import Row, Table
from storage.records import Delivery, Notice
from storage.rows import dump

NAMED = re.compile(r'"person_id": ?(\d+)')
"""How the details of a notice name a person."""
RIPENED = 1000
"""Rows that step into the line in one go: many times what is sent from one look to the next."""


class Whom(Enum):
    """Those of a webinar to whom the same is told."""

    REGISTERED = auto()
    WAITING = auto()
    ASKED = auto()
    """Who is thanked and asked how it was: who was there, or had a seat and is not known to be absent."""
    UNASKED = auto()
    """Who registered and is not thanked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Telling:
    """A new row of the outbox. Instants are epoch milliseconds; `once_key` is told once per key."""

    kind: str
    person_id: int = 0
    due_at: int
    deadline_at: int
    lane: int = 1
    webinar_id: int | None = None
    starts_at: int | None = None
    lead: int | None = None
    details: str = "{}"
    once_key: str | None = None
    until_at: int | None = None
    state: Delivery = Delivery.PENDING
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class Shown:
    """Where a row can be seen: replies to it continue the talk; a card is kept up to date."""

    chat_id: int
    thread_id: int | None = None
    subject: str | None = None


@dataclass(frozen=True, slots=True)
class Settled:
    """What became of a row: its new state, why, and its messages; `due_at` if it is to be tried again."""

    id: int
    state: Delivery
    reason: str | None = None
    message_ids: tuple[int, ...] = ()
    due_at: int | None = None
    undelivered: bool = False
    """Certainly not delivered: this attempt does not count."""
    shown: Shown | None = None
    version: str | None = None
    """Which version of an announcement was sent."""
    recalled: int | None = None
    """The delivery whose messages are in the chat no more."""
    worded_at: int | None = None
    """When it was worded, epoch milliseconds: what it says of times holds from then."""


class OutboxTable(Table):
    """Typed queries of `outbox`."""

    noun = "outbox"

    def add(self, tellings: Sequence[Telling], now: int) -> None:
        """Queue them; what was queued under the same `once_key` before is left as it is."""
        self.sql.add(self.link, [asdict(each) | {"about_id": _about(each), "now": now} for each in tellings])

    def add_for(self, whom: Whom, telling: Telling, now: int) -> None:
        """Queue the same for many; its `once_key` is made one per person."""
        columns = _for_many(telling, now)
        query = {
            Whom.REGISTERED: self.sql.add_for_registered,
            Whom.WAITING: self.sql.add_for_waiting,
            Whom.ASKED: self.sql.add_for_asked,
            Whom.UNASKED: self.sql.add_for_unasked,
        }[whom]
        query(self.link, **columns)

    def add_for_seated(self, telling: Telling, stretch: tuple[int, int], now: int) -> None:
        """The same for those who come, of the places after the first up to the last of a stretch."""
        after, through = stretch
        self.sql.add_for_seated(self.link, **_for_many(telling, now), after=after, through=through)

    def add_moved(self, telling: Telling, details: str, now: int) -> None:
        """Queue the new start for everybody registered; `details` say the old one.

        Who still waits to be told of an earlier move hears the start from there as the old one.
        """
        self.sql.add_moved(
            self.link,
            webinar_id=telling.webinar_id,
            starts_at=telling.starts_at,
            details=details,
            once=telling.once_key,
            due_at=telling.due_at,
            deadline_at=telling.deadline_at,
            until_at=telling.until_at,
            now=now,
        )

    def drop_moved_back(self, webinar_id: int, details: str, now: int) -> None:
        """Who was never told that it had moved from here need not hear that it is back."""
        self.sql.drop_moved_back(self.link, webinar_id=webinar_id, details=details, now=now)

    def ripen(self, now: int, limit: int = RIPENED) -> None:
        """What has become due steps into the line; so many at once, so that nobody waits for the database."""
        self.sql.ripen(self.link, now=now, limit=limit)

    def next(self, now: int, limit: int, passed_over: Collection[int] = ()) -> list[Notice]:
        """Whose turn it is among notices; those passed over can get none yet."""
        rows: list[Row] = self.sql.next(
            self.link, now=now, limit=limit, passed_over=json.dumps(list(passed_over))
        )
        return [Notice(*row) for row in rows]

    def next_of_run(
        self, run_id: int, now: int, limit: int, passed_over: Collection[int] = ()
    ) -> list[Notice]:
        """Whose turn it is in one run of an announcement; those passed over can get none yet."""
        rows: list[Row] = self.sql.next_of_run(
            self.link, run_id=run_id, now=now, limit=limit, passed_over=json.dumps(list(passed_over))
        )
        return [Notice(*row) for row in rows]

    def open(self, notice_id: int) -> Notice | None:
        """A row as it is now; None if it is settled or nobody's any more."""
        row: Row | None = self.sql.open(self.link, notice_id=notice_id)
        return Notice(*row) if row else None

    def mark_sending(self, ids: Sequence[int]) -> None:
        """From here on a crash leaves them unknown; what is not pending any more stays as it is."""
        self.sql.mark_sending(self.link, [{"id": each} for each in ids])

    def settle(self, settled: Sequence[Settled], now: int) -> None:
        """Record what became of them."""
        self.sql.settle(
            self.link,
            [asdict(each) | {"message_ids": dump(list(each.message_ids)), "now": now} for each in settled],
        )

    def sending(self) -> list[Notice]:
        """Rows on their way, or left there by a crash."""
        rows: list[Row] = self.sql.sending(self.link)
        return [Notice(*row) for row in rows]

    def look_anew(self, webinar_id: int, until_at: int, now: int) -> None:
        """Offers and new links of a webinar that moved: may they wait? Told until `until_at` at most."""
        self.sql.look_anew(self.link, webinar_id=webinar_id, until_at=until_at, now=now)

    def add_link(self, telling: Telling, now: int) -> None:
        """Queue that the join link changed, for everybody who comes; who waits to hear of it hears once."""
        self.sql.add_link(
            self.link,
            webinar_id=telling.webinar_id,
            details=telling.details,
            once=telling.once_key,
            due_at=telling.due_at,
            deadline_at=telling.deadline_at,
            until_at=telling.until_at,
            now=now,
        )

    def drop_offer(self, webinar_id: int, person_id: int, reason: str, now: int) -> set[str]:
        """Do not tell this person of an offer any more; the keys of what was queued still."""
        drop = self.sql.drop_offer
        rows: list[Row] = drop(self.link, webinar_id=webinar_id, person_id=person_id, reason=reason, now=now)
        return {row[0] for row in rows}

    def newer_reminders(self, notice: Notice) -> set[int]:
        """Leads of later reminders of the same start that the same person got or is about to get."""
        rows: list[Row] = self.sql.newer_reminders(
            self.link,
            person_id=notice.person_id,
            webinar_id=notice.webinar_id,
            starts_at=notice.starts_at,
            lead=notice.lead,
        )
        return {row[0] for row in rows}

    def drop_outdated(self, webinar_id: int, starts_at: int, reason: str, now: int) -> None:
        """Do not send what is still queued about another start of this webinar than this."""
        drop = self.sql.drop_outdated
        drop(self.link, webinar_id=webinar_id, starts_at=starts_at, reason=reason, now=now)

    def drop_pending(self, webinar_id: int, reason: str, now: int) -> None:
        """Do not send what is still queued about this webinar."""
        self.sql.drop_pending(self.link, webinar_id=webinar_id, reason=reason, now=now)

    def drop_one(self, once_key: str, reason: str, now: int) -> bool:
        """Do not send this one; whether it was queued still."""
        return bool(self.sql.drop_one(self.link, once=once_key, reason=reason, now=now))

    def waits(self, once_key: str) -> bool:
        """Whether this one is queued and was not told yet."""
        return self.sql.waits(self.link, once=once_key) is not None

    def drop_for_person(self, webinar_id: int, person_id: int, reason: str, now: int) -> None:
        """Do not send this person what is still queued about this webinar."""
        drop = self.sql.drop_for_person
        drop(self.link, webinar_id=webinar_id, person_id=person_id, reason=reason, now=now)

    def stay_due(self, now: int, until: int) -> None:
        """The clock was put back to `now`: notices due up to `until` are due now."""
        self.sql.stay_due(self.link, now=now, until=until)

    def stay_due_in_run(self, run_id: int, now: int, until: int, limit: int) -> bool:
        """The same for so many deliveries of one run; whether there may be more."""
        rows: list[Row] = self.sql.stay_due_in_run(
            self.link, run_id=run_id, now=now, until=until, limit=limit
        )
        return len(rows) == limit

    def forget(self, person_id: int) -> None:
        """Remove everything told or to be told to this person; deliveries of announcements stay nameless."""
        self.sql.forget(self.link, person_id=person_id)
        self.sql.forget_deliveries(self.link, person_id=person_id)


def _about(telling: Telling) -> int | None:
    """The person whom the details name: the notice loses them when they are forgotten."""
    found = NAMED.search(telling.details)
    return int(found[1]) if found else None


def _for_many(telling: Telling, now: int) -> dict[str, Any]:
    """The columns that are the same for everybody."""
    columns = asdict(telling) | {"once": telling.once_key, "now": now}
    for unused in ("person_id", "lane", "once_key", "state", "reason"):
        del columns[unused]
    return columns
