"""Messages that ask the gate for turns, on simulated time."""

import asyncio
from bisect import bisect_left
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

from bot.chat.limits.limits import Lane, Limits

RATE = 25.0
BURST = RATE / 5


class Timer:
    def __init__(self, callback: Callable[[], object]) -> None:
        self.callback: Callable[[], object] | None = callback

    def cancel(self) -> None:
        self.callback = None


class Time:
    """Monotonic time that passes only in `pass_by`."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.timers: list[tuple[float, int, Timer]] = []
        self._order = count()

    def monotonic(self) -> float:
        return self.now

    def call_later(self, delay: float, callback: Callable[[], object]) -> Timer:
        timer = Timer(callback)
        heappush(self.timers, (self.now + delay, next(self._order), timer))
        return timer

    async def pass_by(self, seconds: float) -> None:
        await settle()
        end = self.now + seconds
        while self.timers and self.timers[0][0] <= end:
            self.now, _, timer = heappop(self.timers)
            if timer.callback is not None:
                timer.callback()
                await settle()
        self.now = end


async def settle() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


class Traffic:
    """Asks for turns and keeps what was sent when."""

    def __init__(self, rate: float = RATE) -> None:
        self.time = Time()
        self.limits = Limits(self.time, rate, self.time.call_later)
        self.sent: list[tuple[float, Lane, int, float | None]] = []
        self.tasks: set[asyncio.Task[None]] = set()
        self.after_send: Callable[[Lane, int], None] = lambda lane, chat_id: None

    def ask(self, lane: Lane, chat_id: int, deadline: float | None = None) -> asyncio.Task[None]:
        task = asyncio.create_task(self._send(lane, chat_id, deadline))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return task

    async def _send(self, lane: Lane, chat_id: int, deadline: float | None) -> None:
        await self.limits.turn(lane, chat_id, deadline)
        self.sent.append((self.time.now, lane, chat_id, deadline))
        self.after_send(lane, chat_id)

    def times(self, *lanes: Lane, chat_id: int | None = None) -> list[float]:
        wanted = lanes or tuple(Lane)
        return [at for at, lane, chat, _ in self.sent if lane in wanted and chat_id in (None, chat)]


def fullest(times: list[float], window: float) -> int:
    """The most that fell into any window of so many seconds."""
    return max((bisect_left(times, at + window - 1e-6) - i for i, at in enumerate(times)), default=0)
