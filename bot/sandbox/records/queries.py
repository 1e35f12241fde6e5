"""Taps on buttons that wait for their answer."""

from __future__ import annotations

from collections import OrderedDict, deque
from dataclasses import dataclass
from itertools import count
from typing import TYPE_CHECKING

from bot.sandbox.records.errors import OLD_QUERY, BadRequest

if TYPE_CHECKING:
    from bot.sandbox.records.accounts import Account

KEPT = 20_000
SECONDS_TO_ANSWER = 60.0


@dataclass(slots=True)
class Query:
    """One tap."""

    id: str
    person: Account
    asked_at: float  # monotonic seconds
    answered: bool = False


class Queries:
    """All taps not long ago; each can be answered once."""

    def __init__(self) -> None:
        self._numbers = count(4_000_000_000_001)
        self._known: OrderedDict[str, Query] = OrderedDict()
        self.answers: deque[tuple[int, str]] = deque(maxlen=KEPT)  # person id and text

    def ask(self, person: Account, now: float) -> Query:
        """Note a tap."""
        query = Query(str(next(self._numbers)), person, now)
        self._known[query.id] = query
        if len(self._known) > KEPT:
            self._known.popitem(last=False)
        return query

    def answer(self, query_id: str, now: float) -> Query:
        """Take the answer to a tap."""
        query = self._known.get(query_id)
        if query is None or query.answered or now - query.asked_at > SECONDS_TO_ANSWER:
            raise BadRequest(OLD_QUERY)
        query.answered = True
        return query

    @property
    def unanswered(self) -> list[Query]:
        """Taps that still show the person a waiting sign."""
        return [query for query in self._known.values() if not query.answered]
