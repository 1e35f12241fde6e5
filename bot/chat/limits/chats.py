"""What one chat may get and what waits for it.

Telegram's figures: https://core.telegram.org/bots/faq#my-bot-is-hitting-limits-how-do-i-avoid-this
Times are seconds on the monotonic clock. Pure: the time is passed in.
"""

import asyncio
import math
from collections import deque
from dataclasses import dataclass, field
from enum import IntEnum
from heapq import heapify, heappop, heappush
from itertools import takewhile
from typing import Final

REPLY_BURST: Final = 20
"""Replies one chat may get at once; then one a second, as its allowance refills."""
IDLE: Final = 60.0
"""Seconds after which a chat owes nothing and is forgotten."""


class Lane(IntEnum):
    """Who goes first."""

    REPLY = 0
    NOTICE = 1
    ANNOUNCEMENT = 2


Place = tuple[Lane, float, int]
"""Place in the queue: lane, deadline, order of coming; no two are equal."""
Waiting = tuple[Place, asyncio.Future[None]]


@dataclass(slots=True, eq=False)
class Chat:
    """One chat: its allowances, its halt and its queue, best place first."""

    id: int
    touched: float
    ready: bool = False
    wake_at: float = math.inf
    halted_until: float = -math.inf
    queue: list[Waiting] = field(default_factory=list)
    _sent: deque[float] = field(init=False)
    _replies_until: float = -math.inf

    def __post_init__(self) -> None:
        # A group (its id is negative) may get 20 a minute, a person one a second.
        self._sent = deque(maxlen=20 if self.id < 0 else 1)

    def join(self, waiting: Waiting) -> None:
        """Queue up."""
        heappush(self.queue, waiting)

    def next(self) -> Waiting:
        """Take the first out of the queue."""
        return heappop(self.queue)

    def leave(self, waiting: Waiting) -> bool:
        """Leave the queue without having been served; whether it was still there."""
        if waiting not in self.queue:
            return False
        self.queue.remove(waiting)
        heapify(self.queue)
        return True

    def due_at(self) -> float:
        """When the first in the queue may go as far as this chat is concerned."""
        allowed = self._reply_at() if self.queue[0][0][0] is Lane.REPLY else self._bulk_at()
        return max(allowed, self.halted_until)

    def free_at(self) -> float:
        """When one of bulk may go to it."""
        return max(self._bulk_at(), self.halted_until)

    def sent(self, lane: Lane, now: float) -> None:
        """Count one; a reply counts for bulk too, so that a notice does not crowd it."""
        self.touched = now
        self._sent.append(now)
        if lane is Lane.REPLY:
            self._replies_until = max(now, self._replies_until) + self._spacing()

    def returned(self, lane: Lane) -> None:
        """Take one back that was counted and not sent."""
        if self._sent:
            self._sent.pop()
        if lane is Lane.REPLY:
            self._replies_until -= self._spacing()

    def idle(self, now: float) -> bool:
        """Whether forgetting this chat changes nothing."""
        return not self.queue and max(self.touched + IDLE, self.halted_until) <= now

    def _reply_at(self) -> float:
        return self._replies_until - (REPLY_BURST - 1) * self._spacing()

    def _bulk_at(self) -> float:
        return self._sent[0] + self._window() if len(self._sent) == self._sent.maxlen else -math.inf

    def _spacing(self) -> float:
        return self._window() / (self._sent.maxlen or 1)

    def _window(self) -> float:
        return 60.0 if self.id < 0 else 1.0


class Chats:
    """The chats sent to in the last minute, waiting or halted: as many as that and no more."""

    def __init__(self) -> None:
        self._known: dict[int, Chat] = {}  # longest untouched first

    def __len__(self) -> int:
        return len(self._known)

    def get(self, chat_id: int, now: float) -> Chat:
        """The chat, to be used now; forgets those that have been idle."""
        self._forget_idle(now)
        chat = self._known.pop(chat_id, None) or Chat(chat_id, now)
        chat.touched = now
        self._known[chat_id] = chat
        return chat

    def _forget_idle(self, now: float) -> None:
        for chat in list(takewhile(lambda chat: now - chat.touched >= IDLE, self._known.values())):
            del self._known[chat.id]
            if not chat.idle(now):  # still needed: to the back, for another minute
                chat.touched = now
                self._known[chat.id] = chat
