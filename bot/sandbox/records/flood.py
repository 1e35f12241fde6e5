"""Flood control: Telegram's pace, as far as it is public, with a retry_after that is meant seriously.

Bulk is 30 messages in any second over all chats; answers soon after a person's own act do not count as bulk.
A private chat takes a burst of 20, refilled by 1 a second; a group 20 a minute.
"""

from __future__ import annotations

import math
from collections import deque
from typing import TYPE_CHECKING

from bot.sandbox.records.errors import too_many_requests

if TYPE_CHECKING:
    from bot.sandbox.records.chats import Chat
    from bot.sandbox.records.counts import Statistics

BULK_PER_SECOND = 30
PRIVATE_BURST = 20
GROUP_PER_MINUTE = 20
ANSWER_SECONDS = 15.0  # so long after an act a message to that person is an answer
BULK_RETRY_AFTER = 3  # seconds
FOR_BULK = 0  # what is halted: a chat by its id, all bulk, or everything
FOR_ALL = -1


class Flood:
    """Counts sends; refuses them when there are too many. Times are monotonic seconds."""

    def __init__(self, statistics: Statistics, *, enabled: bool) -> None:
        self.enabled = enabled
        self.statistics = statistics
        self._halted: dict[int, float] = {}  # what → until when
        self._buckets: dict[int, tuple[float, float]] = {}  # private chat → messages left, at
        self._groups: dict[int, deque[float]] = {}

    def admit(self, chat: Chat, now: float, count: int = 1) -> None:
        """Let so many messages into the chat, or raise 429."""
        answer = _is_answer(chat, now)
        if self._halted:
            self._check_halt(chat, now, answer=answer)
        if self.enabled:
            self._check_pace(chat, now, count, answer=answer)
        self.statistics.sends += count
        if answer:
            self.statistics.answers += count
        else:
            for _ in range(count):
                self.statistics.count_bulk(now)

    def halt(self, what: int, seconds: int, now: float, *, is_send: bool = True) -> int:
        """Refuse sends for so long; one that comes during a halt is counted. Return the seconds left."""
        left = self._halted.get(what, now) - now
        if left > 0:
            self.statistics.inside_retry_after += is_send
            return math.ceil(left)
        self._halted[what] = now + seconds
        return seconds

    def _check_halt(self, chat: Chat, now: float, *, answer: bool) -> None:
        for what in (chat.id, FOR_ALL) if answer else (chat.id, FOR_ALL, FOR_BULK):
            until = self._halted.get(what, now)
            if now < until:
                self.statistics.inside_retry_after += 1
                raise too_many_requests(math.ceil(until - now))
            self._halted.pop(what, None)

    def _check_pace(self, chat: Chat, now: float, count: int, *, answer: bool) -> None:
        if not answer and self.statistics.bulk_now(now) + count > BULK_PER_SECOND:
            self._refuse(FOR_BULK, BULK_RETRY_AFTER, now)
        wait = (
            self._private_wait(chat.id, now, count)
            if chat.type == "private"
            else self._group_wait(chat.id, now, count)
        )
        if wait > 0:
            self._refuse(chat.id, math.ceil(wait), now)

    def _private_wait(self, chat_id: int, now: float, count: int) -> float:
        left, at = self._buckets.get(chat_id, (float(PRIVATE_BURST), now))
        left = min(PRIVATE_BURST, left + now - at)
        if left < count:
            return count - left
        self._buckets[chat_id] = (left - count, now)
        return 0.0

    def _group_wait(self, chat_id: int, now: float, count: int) -> float:
        recent = self._groups.setdefault(chat_id, deque())
        while recent and recent[0] <= now - 60.0:
            recent.popleft()
        if len(recent) + count > GROUP_PER_MINUTE:
            return recent[0] + 60.0 - now if recent else 60.0
        recent.extend([now] * count)
        return 0.0

    def _refuse(self, what: int, seconds: int, now: float) -> None:
        self.statistics.refused += 1
        raise too_many_requests(self.halt(what, seconds, now))


def _is_answer(chat: Chat, now: float) -> bool:
    person = chat.members.get(chat.id)
    return person is not None and now - person.acted_at < ANSWER_SECONDS
