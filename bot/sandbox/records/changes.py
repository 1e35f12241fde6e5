"""Who wants to know that something changed: pages that listen, and tests that wait."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

T = TypeVar("T")
Change = dict[str, Any]
UNREAD_LIMIT = 10_000


class Changes:
    """Tells listeners; costs next to nothing while nobody listens."""

    def __init__(self) -> None:
        self.listeners: set[asyncio.Queue[Change | None]] = set()
        self._waiters: list[asyncio.Event] = []

    def tell(self, build: Callable[[], Change]) -> None:
        """Something changed; `build` is only asked when somebody listens."""
        for event in self._waiters:
            event.set()
        if self.listeners:
            change = build()
            for queue in self.listeners:
                queue.put_nowait(change) if queue.qsize() < UNREAD_LIMIT else None

    def listen(self) -> asyncio.Queue[Change | None]:
        """Start to listen; None in the queue means the end."""
        queue: asyncio.Queue[Change | None] = asyncio.Queue()
        self.listeners.add(queue)
        return queue

    def stop(self) -> None:
        """Tell all listeners that it is over."""
        for queue in self.listeners:
            queue.put_nowait(None)

    async def wait(self, predicate: Callable[[], T], seconds: float) -> T:
        """Return what the predicate returns as soon as it is true; TimeoutError if it never is."""
        event = asyncio.Event()
        self._waiters.append(event)
        try:
            async with asyncio.timeout(seconds):
                while not (result := predicate()):
                    event.clear()
                    await event.wait()
                return result
        finally:
            self._waiters.remove(event)
