"""Chats that can get nothing of bulk at the moment: they had something a moment ago, or are halted.

Times are seconds on the monotonic clock. Pure: the time is passed in.
"""

import math
from heapq import heappop, heappush

from bot.chat.limits.chats import Chat


class Engaged:
    """Those of persons; a look costs as much as there are, never as much as there are chats."""

    def __init__(self) -> None:
        self._free_at: dict[int, float] = {}
        self._order: list[tuple[float, int]] = []  # what is outdated is skipped when it comes up

    def note(self, chat: Chat, now: float) -> None:
        """The chat was sent something, or told to wait."""
        free_at = chat.free_at()
        if chat.id > 0 and free_at > now:
            self._free_at[chat.id] = free_at
            heappush(self._order, (free_at, chat.id))

    def release(self, chat: Chat, now: float) -> None:
        """What it was to be sent was not sent: it may be free again."""
        if chat.free_at() <= now:
            self._free_at.pop(chat.id, None)

    def ids(self, now: float) -> set[int]:
        """Their ids."""
        self._forget(now)
        return set(self._free_at)

    def next_free_at(self, now: float) -> float:
        """When the first of them can get something; infinity if there are none."""
        self._forget(now)
        return self._order[0][0] if self._order else math.inf

    def _forget(self, now: float) -> None:
        while self._order and self._order[0][0] <= now:
            free_at, chat_id = heappop(self._order)
            if self._free_at.get(chat_id, math.inf) <= free_at:
                del self._free_at[chat_id]
