"""The inbox: every update is stored before Telegram hears that we have it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from storage.queries import Row, Table

KEPT_ASIDE = 100
"""So many updates that were set aside keep their text, the newest ones."""
LONGEST_ASIDE = 65_536
"""Characters of it at most."""


@dataclass(frozen=True, slots=True)
class Received:
    """An update that waits in the inbox; `applied`: its effect is committed, its answer perhaps not sent."""

    update_id: int
    person_id: int
    raw: str
    applied: bool
    attempts: int
    stored: bool = True
    """False: the database takes nothing at the moment; Telegram will bring it again."""
    parsed: Mapping[str, Any] | None = None
    """`raw` as it came, where it need not be parsed again."""
    hushed: bool = False
    """It counts, but another one that follows at once shows what came of both."""
    warned: bool = False
    """The person acts too fast and is told so."""


class InboxTable(Table):
    """Typed queries of `inbox`."""

    noun = "inbox"

    def known(self, first_id: int, last_id: int) -> set[int]:
        """Which update ids of this stretch are stored already."""
        rows: list[Row] = self.sql.known(self.link, first_id=first_id, last_id=last_id)
        return {row[0] for row in rows}

    def add(self, received: Sequence[Received], now: int) -> None:
        """Store new updates; their ids must not be known yet."""
        self.sql.add(
            self.link,
            [
                {
                    "update_id": each.update_id,
                    "person_id": each.person_id,
                    "raw": each.raw,
                    "received_at": now,
                }
                for each in received
            ],
        )

    def add_one(self, received: Received, now: int) -> bool:
        """Store one update; False if it is stored already."""
        stored = self.sql.add_one(
            self.link,
            update_id=received.update_id,
            person_id=received.person_id,
            raw=received.raw,
            received_at=now,
        )
        return stored is not None

    def open(self) -> list[Received]:
        """What is not answered yet, in order."""
        rows: list[Row] = self.sql.open(self.link)
        return [
            Received(update_id, person_id, raw, state == "applied", attempts)
            for update_id, person_id, raw, state, attempts in rows
        ]

    def apply(self, update_id: int) -> None:
        """Call in the transaction of the update's effect: a replay then does not act again."""
        self.sql.apply(self.link, update_id=update_id)

    def answer(self, update_ids: Sequence[int]) -> None:
        """The person has their answer: text and author are forgotten, the id is kept."""
        self.sql.answer(self.link, [{"update_id": each} for each in update_ids])

    def count_attempt(self, update_id: int) -> None:
        """An attempt begins."""
        self.sql.count_attempt(self.link, update_id=update_id)

    def take_back_attempt(self, update_id: int) -> None:
        """The process has outlived an attempt: it does not count."""
        self.sql.take_back_attempt(self.link, update_id=update_id)

    def set_aside(self, update_id: int, error: str) -> None:
        """Give up on it; `error` is the id under which the log knows why. The newest few keep their text."""
        self.sql.set_aside(self.link, update_id=update_id, error=error, most=LONGEST_ASIDE)
        self.sql.forget_aside(self.link, kept=KEPT_ASIDE)

    def count_open(self) -> int:
        """How many wait for an answer."""
        return int(self.sql.count_open(self.link))

    def forget(self, person_id: int) -> None:
        """Remove text and author of everything this person sent."""
        self.sql.forget(self.link, person_id=person_id)
