"""The order in which chats are served: those that may have one now by their best place, the others by time.

Two heaps whose outdated entries are skipped when they come up, so that each change costs O(log n).
"""

import math
from heapq import heappop, heappush
from itertools import count

from bot.chat.limits.chats import Chat, Place, Waiting


class Line:
    """All chats with somebody waiting."""

    def __init__(self) -> None:
        self._ready: list[tuple[Place, Chat]] = []
        self._later: list[tuple[float, int, Chat]] = []
        self._order = count()

    def put(self, chat: Chat, now: float) -> None:
        """Put the chat where its queue and its allowance now say; call it after each change of either."""
        chat.ready = False
        if not chat.queue:
            return
        due_at = chat.due_at()
        if due_at <= now:
            chat.ready = True
            heappush(self._ready, (chat.queue[0][0], chat))
        elif due_at != chat.wake_at:
            chat.wake_at = due_at
            heappush(self._later, (due_at, next(self._order), chat))

    def first(self) -> Chat | None:
        """The chat to be served next among those that may have one now."""
        while self._ready:
            place, chat = self._ready[0]
            if chat.ready and chat.queue and chat.queue[0][0] == place:
                return chat
            heappop(self._ready)
        return None

    def serve(self, chat: Chat) -> Waiting:
        """Take the first in the queue of that `first()` chat; `put` it back afterwards."""
        heappop(self._ready)
        return chat.next()

    def wake(self, now: float) -> None:
        """Make ready the chats whose time has come."""
        while self._later and self._later[0][0] <= now:
            due_at, _, chat = heappop(self._later)
            if due_at == chat.wake_at:
                chat.wake_at = math.inf
                self.put(chat, now)

    def next_wake(self) -> float:
        """When the next chat may become ready; infinity if none waits for that."""
        return self._later[0][0] if self._later else math.inf

    def clear(self) -> None:
        """Nobody waits any more: drop what is outdated."""
        self._ready.clear()
        for _, _, chat in self._later:
            chat.wake_at = math.inf
        self._later.clear()
