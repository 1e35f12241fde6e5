"""The staff log: who did what and when."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Entry:
    """One act of a librarian. `at` in epoch milliseconds; names and title (JSON) are None where forgotten."""

    id: int
    at: int
    actor_id: int | None
    actor: str | None
    act: str
    webinar_id: int | None
    title: str | None
    person_id: int | None
    person: str | None
    details: str


class LogTable(Table):
    """Typed queries of `log`."""

    noun = "log"

    def add(
        self,
        actor_id: int,
        act: str,
        now: int,
        *,
        webinar_id: int | None = None,
        person_id: int | None = None,
        details: Mapping[str, Any] | None = None,
    ) -> None:
        """Note an act, in the transaction of its effect. `details`: nothing that names anybody."""
        self.sql.add(
            self.link,
            at=now,
            actor_id=actor_id,
            act=act,
            webinar_id=webinar_id,
            person_id=person_id,
            details=json.dumps(dict(details or {}), ensure_ascii=False),
        )

    def page(self, limit: int, offset: int) -> list[Entry]:
        """The newest first."""
        rows: list[Row] = self.sql.page(self.link, limit=limit, offset=offset)
        return [Entry(*row) for row in rows]

    def count(self) -> int:
        """How many there are."""
        return int(self.sql.count(self.link))

    def forget(self, person_id: int) -> None:
        """The acts stay, the person does not."""
        self.sql.forget_actor(self.link, person_id=person_id)
        self.sql.forget_person(self.link, person_id=person_id)
