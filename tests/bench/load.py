"""The far end's updates, and people who act: so many at once, or one every so often."""

import asyncio
import time
from collections.abc import Callable, Sequence
from typing import Any

from tests.bench.acts import ACTS, ANSWERS

Json = dict[str, Any]
Answer = Callable[[object], None]
AT_MOST = 100
"""Updates in one answer to getUpdates."""


class Updates:
    """Wait here until they are confirmed by a higher offset."""

    def __init__(self) -> None:
        self._waiting: list[Json] = []
        self._next_id = 500_000_001
        self._poll: tuple[Answer, asyncio.TimerHandle] | None = None

    def add(self, update: Json) -> None:
        """Something happens."""
        self._waiting.append({"update_id": self._next_id, **update})
        self._next_id += 1
        if self._poll is not None:
            # At the end of this round of the loop, so that what happens at once is fetched at once.
            asyncio.get_running_loop().call_soon(self._end_poll)

    def poll(self, offset: int, seconds: float, answer: Answer) -> None:
        """Answer when there is something, or the time is up."""
        self._waiting = [each for each in self._waiting if each["update_id"] >= offset]
        timer = asyncio.get_running_loop().call_later(seconds, self._end_poll)
        self._poll = answer, timer
        if self._waiting:
            self._end_poll()

    def _end_poll(self) -> None:
        if self._poll is not None:
            (answer, timer), self._poll = self._poll, None
            timer.cancel()
            answer(self._waiting[:AT_MOST])


class Load:
    """Each of some people does one act; the next begins when one has been answered, or by the clock."""

    def __init__(self, updates: Updates, act: str, people: Sequence[int], answer: Answer) -> None:
        self._updates = updates
        self._act, self._answers = ACTS[act], ANSWERS[act]
        self._to_come, self._left = iter(people), len(people)
        self._tell = answer
        self._open: dict[int, set[str]] = {}
        self._acted_at: dict[int, float] = {}
        self._waits: list[float] = []

    def begin(self, at_once: int, every: float) -> None:
        """The first act now; `every` so many seconds the next, if it is not 0."""
        self._begun_at = time.monotonic()
        self._every = every
        for _ in range(at_once):
            self._next()

    def heard(self, method: str, params: Json, now: float) -> None:
        """The bot calls: how long had the person waited for it?"""
        person_id = _person_of(params)
        if person_id in self._open and method in ("sendMessage", "editMessageText"):
            self._waits.append(now - self._acted_at[person_id])

    def answered(self, method: str, params: Json) -> None:
        """The call is carried out; the last one to a person ends their act."""
        person_id = _person_of(params)
        if person_id not in self._open:
            return
        self._open[person_id].discard(method)
        if not self._open[person_id]:
            del self._open[person_id]
            self._done()

    def _done(self) -> None:
        self._left -= 1
        if not self._left:
            self._tell({"seconds": time.monotonic() - self._begun_at, "waits": sorted(self._waits)})
        elif not self._every:
            self._next()

    def _next(self) -> None:
        person_id = next(self._to_come, None)
        if person_id is None:
            return
        self._open[person_id] = set(self._answers)
        self._acted_at[person_id] = time.monotonic()
        self._updates.add(self._act(person_id))
        if self._every:
            asyncio.get_running_loop().call_later(self._every, self._next)


def _person_of(params: Json) -> int:
    return int(params.get("chat_id") or params.get("callback_query_id") or 0)
