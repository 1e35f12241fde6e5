"""Inline mode: questions asked in any chat, the bot's results, and the messages chosen from them."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from itertools import count
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.sandbox.records.accounts import Account
    from bot.sandbox.records.chats import Message

KEPT = 1_000
SECONDS_TO_ANSWER = 30.0


@dataclass(slots=True)
class InlineQuery:
    """What a person typed after the bot's name."""

    id: str
    person: Account
    query: str
    asked_at: float  # monotonic seconds
    results: list[dict[str, Any]] = field(default_factory=list)
    answered: bool = False


class InlineQueries:
    """The last questions, and messages that came from their results."""

    def __init__(self) -> None:
        self._numbers = count(5_000_000_000_001)
        self.known: OrderedDict[str, InlineQuery] = OrderedDict()
        self.messages: dict[str, Message] = {}

    def ask(self, person: Account, query: str, now: float) -> InlineQuery:
        """Note a question."""
        asked = InlineQuery(str(next(self._numbers)), person, query, now)
        self.known[asked.id] = asked
        if len(self.known) > KEPT:
            self.known.popitem(last=False)
        return asked

    def new_message_id(self) -> str:
        """Return an id for a message that was chosen."""
        return f"inline-{next(self._numbers)}"
