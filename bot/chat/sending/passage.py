"""One row of the outbox on its way to Telegram: in line, given its turn, marked as it leaves."""

from collections.abc import Awaitable, Callable, Mapping
from typing import Any

from bot.chat.limits.limits import Lane
from bot.chat.telegram.errors import Unavailable
from bot.chat.telegram.outgoing import Files, Outgoing
from bot.clock import Clock
from storage.records import Notice

STALE = 5.0
"""Seconds after its turn in which a row should have left; its words may be wrong after them."""
Mark = Callable[[int], Awaitable[bool]]
"""Notes that a row leaves now; False if it must not any more."""


class Withdrawn(Exception):
    """The row was settled, or the bot stops, before anything of it left."""


class TurnPassed(Unavailable):
    """It did not leave while its turn lasted: it stands in line again."""


class Passage:
    """The way of one row; its first call needs a turn, and so does each after that."""

    def __init__(self, outgoing: Outgoing, clock: Clock, notice: Notice, mark: Mark) -> None:
        self._outgoing, self._clock, self._mark = outgoing, clock, mark
        self._notice, self._lane = notice, Lane(notice.lane)
        self._turn_at: float | None = None
        self._left = False

    @property
    def chat_id(self) -> int:
        """Where it leads to."""
        return self._notice.person_id

    async def turn(self) -> None:
        """Stand in line; `Slow` if the chat may get nothing for a while."""
        await self._outgoing.turn(self._lane, self.chat_id, self._deadline())
        self._turn_at = self._clock.monotonic()

    def close(self) -> None:
        """Whoever stands behind it gets a turn that was not used."""
        if self._turn_at is not None and not self._left:
            self._outgoing.unused(self._lane, self.chat_id)

    async def call(self, method: str, params: Mapping[str, Any], files: Files = None, count: int = 1) -> Any:  # noqa: ANN401 - Telegram's answer
        """Send; `count`: so many messages it is to Telegram. Raises Withdrawn, or a TelegramFault."""
        params = {"chat_id": self.chat_id, **params}
        if self._left:
            bulk = self._outgoing.bulk
            return await bulk(self._lane, self.chat_id, method, params, self._deadline(), files, count)
        return await self._outgoing.in_turn(self.chat_id, method, params, files, count, self._leave)

    async def _leave(self) -> None:
        """Its connection stands: from here on a crash leaves it unknown whether it arrived."""
        if not await self._mark(self._notice.id):
            raise Withdrawn
        since = self._clock.monotonic() - (self._turn_at or 0.0)
        if since > STALE or self._outgoing.held_back(self.chat_id):
            raise TurnPassed("its turn passed")
        self._left = True

    def _deadline(self) -> float:
        return self._notice.deadline_at / 1000
