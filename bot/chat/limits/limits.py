"""The one gate for everything that goes out: people first, then notices by deadline, then announcements.

A turn costs O(log n) of what waits. One timer, and only while somebody waits.
"""

import asyncio
import math
from collections import Counter
from collections.abc import Callable
from itertools import count
from typing import Final, Protocol

from bot.chat.limits.chats import Chat, Chats, Lane, Place, Waiting
from bot.chat.limits.engaged import Engaged
from bot.chat.limits.line import Line
from bot.chat.limits.pace import Pace
from bot.chat.telegram.errors import Slow

__all__ = ["Lane", "Limits"]

TOGETHER: Final = 1.0
"""Seconds within which a second chat's 429 shows that the halt is for all."""
SHORTEST_TIMER: Final = 0.001
"""Seconds; uvloop rounds less to nothing and would call back in a tight circle."""


class Monotonic(Protocol):
    """What is asked of the clock."""

    def monotonic(self) -> float:
        """Seconds that never step."""


class Timer(Protocol):
    """What is asked of a timer."""

    def cancel(self) -> None:
        """Never call back."""


CallLater = Callable[[float, Callable[[], None]], Timer]


def _on_the_loop(delay: float, callback: Callable[[], None]) -> Timer:
    return asyncio.get_running_loop().call_later(delay, callback)


class Limits:
    """Hands out turns to send. In any second at most `bulk_rate` + a fifth of it that are not replies."""

    def __init__(self, clock: Monotonic, bulk_rate: float, call_later: CallLater = _on_the_loop) -> None:
        self._clock, self._call_later = clock, call_later
        self._pace = Pace(bulk_rate, clock.monotonic())
        self._chats, self._line = Chats(), Line()
        self._order = count()
        self._waiting: Counter[Lane] = Counter()
        self._timer: Timer | None = None
        self._timer_at = math.inf
        self._last_told: tuple[int, float, float] | None = None
        self._engaged, self._impatient = Engaged(), set[asyncio.Future[None]]()
        self._closed = False

    async def turn(
        self, lane: Lane, chat_id: int, deadline: float | None = None, *, patient: bool = True
    ) -> None:
        """Return when one message may go to the chat; the caller then sends it at once.

        A group's id is negative. Notices with an earlier `deadline` go first, whatever its unit; one that
        has none goes last. Who is not `patient` is told by `Slow` that the chat is halted, and does not wait.
        """
        place = (lane, math.inf if deadline is None else deadline, next(self._order))
        while not await self._served(place, chat_id, patient):
            pass

    def unused(self, lane: Lane, chat_id: int) -> None:
        """A turn was handed out and there is nothing to send: the next may have it."""
        self._take_back(self._chats.get(chat_id, self._clock.monotonic()), lane)

    def engaged(self) -> set[int]:
        """Persons who can get nothing of bulk now: they had something a moment ago, or are halted."""
        return self._engaged.ids(self._clock.monotonic())

    def next_free_in(self) -> float:
        """Seconds until the first of them can get something; infinity if there are none."""
        now = self._clock.monotonic()
        return self._engaged.next_free_at(now) - now

    def held_back(self, chat_id: int) -> bool:
        """Whether a turn had is worth nothing any more: the chat, or everybody, was told to wait."""
        return self._halted(self._chats.get(chat_id, self._clock.monotonic()))

    def close(self) -> None:
        """Telegram is out of reach: nobody gets a turn."""
        self._closed = True
        self._pump()

    def open(self) -> None:
        """It is there again: slowly at first, as after a halt."""
        self._closed = False
        self._pace.begin_slowly(self._clock.monotonic())
        self._pump()

    def sent_more(self, count: int) -> None:
        """What had its turn was so many messages more: those who come next wait for them."""
        now = self._clock.monotonic()
        for _ in range(count):
            self._pace.sent(now, bulk=True)

    def told_to_wait(self, chat_id: int | None, retry_after: float) -> None:
        """A 429 said to wait so many seconds: the chat does; all do if a second chat is told so too.

        Telegram does not say which it means. None: the call had no chat, so it is for all.
        """
        now = self._clock.monotonic()
        until = now + retry_after
        if chat_id is None:
            self._pace.halt(until, now)
        else:
            self._halt_chat(chat_id, until, now)
        self._pump()

    def rate_now(self) -> float:
        """Messages per second that bulk and replies share at this moment; 0 while all must wait."""
        return 0.0 if self._closed else self._pace.rate(self._clock.monotonic())

    def waiting(self, lane: Lane) -> int:
        """How many wait in a lane."""
        return self._waiting[lane]

    def chats_known(self) -> int:
        """How many chats are remembered: those sent to in the last minute, waiting or halted."""
        return len(self._chats)

    def _halt_chat(self, chat_id: int, until: float, now: float) -> None:
        chat = self._chats.get(chat_id, now)
        chat.halted_until = max(chat.halted_until, until)
        self._engaged.note(chat, now)
        self._send_away(chat, now)
        self._line.put(chat, now)
        last, self._last_told = self._last_told, (chat_id, now, until)
        if last is not None and last[0] != chat_id and now - last[1] <= TOGETHER:
            # The shorter of the two: the longer one may be that chat's own, and everybody would wait for it.
            self._pace.halt(min(until, last[2]), now)

    def _send_away(self, chat: Chat, now: float) -> None:
        """Those who do not wait for the end of a chat's halt."""
        for place, turn in [each for each in chat.queue if each[1] in self._impatient]:
            chat.leave((place, turn))
            self._waiting[place[0]] -= 1
            turn.set_exception(Slow(chat.halted_until - now))

    async def _served(self, place: Place, chat_id: int, patient: bool) -> bool:
        """Wait for one turn; False if a halt came between its being handed out and its being taken."""
        now = self._clock.monotonic()
        chat = self._chats.get(chat_id, now)
        if not patient and now < chat.halted_until:
            raise Slow(chat.halted_until - now)
        waiting = (place, asyncio.get_running_loop().create_future())
        if not patient:
            self._impatient.add(waiting[1])
        self._join(chat, waiting)
        try:
            await waiting[1]
        except asyncio.CancelledError:
            self._give_up(chat, waiting)
            raise
        finally:
            self._impatient.discard(waiting[1])
        if not self._halted(chat):
            return True
        self._give_up(chat, waiting)
        return False

    def _halted(self, chat: Chat) -> bool:
        now = self._clock.monotonic()
        return self._closed or now < chat.halted_until or self._pace.rate(now) == 0

    def _join(self, chat: Chat, waiting: Waiting) -> None:
        self._waiting[waiting[0][0]] += 1
        chat.join(waiting)
        if chat.queue[0] is waiting:
            self._line.put(chat, self._clock.monotonic())
        self._pump()

    def _give_up(self, chat: Chat, waiting: Waiting) -> None:
        place, turn = waiting
        if turn.cancelled():
            if chat.leave(waiting):
                self._waiting[place[0]] -= 1
            self._line.put(chat, self._clock.monotonic())
            self._pump()
        elif turn.exception() is None:  # its turn came and it was cancelled before it could use it
            self._take_back(chat, place[0])

    def _take_back(self, chat: Chat, lane: Lane) -> None:
        now = self._clock.monotonic()
        chat.returned(lane)
        self._engaged.release(chat, now)
        self._pace.returned()
        self._line.put(chat, now)
        self._pump()

    def _pump(self) -> None:
        """Hand out every turn that is due and set the timer for the next."""
        now = self._clock.monotonic()
        if self._closed:
            return self._wake_at(math.inf, now)
        self._line.wake(now)
        while (chat := self._line.first()) is not None:
            wait = self._wait(chat.queue[0][0][0], now)
            if wait > 0:
                return self._wake_at(min(now + wait, self._line.next_wake()), now)
            self._hand_out(chat, now)
        self._pace.replies_served(now)
        return self._wake_at(self._line.next_wake(), now)

    def _wait(self, lane: Lane, now: float) -> float:
        if lane is Lane.REPLY:
            return self._pace.reply_wait(now)
        self._pace.replies_served(now)  # they would have been first
        return self._pace.bulk_wait(now)

    def _hand_out(self, chat: Chat, now: float) -> None:
        (lane, _, _), turn = self._line.serve(chat)
        self._waiting[lane] -= 1
        if not turn.cancelled():
            chat.sent(lane, now)
            self._engaged.note(chat, now)
            self._pace.sent(now, bulk=lane is not Lane.REPLY)
            turn.set_result(None)
        self._line.put(chat, now)

    def _wake_at(self, at: float, now: float) -> None:
        if not self._waiting.total():
            self._line.clear()
            at = math.inf
        if self._timer is not None and (at < self._timer_at or math.isinf(at)):
            self._timer.cancel()
            self._timer = None
        if self._timer is None and not math.isinf(at):
            self._timer_at = at
            self._timer = self._call_later(max(SHORTEST_TIMER, at - now), self._on_timer)

    def _on_timer(self) -> None:
        self._timer = None
        self._pump()
