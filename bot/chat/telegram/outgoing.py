"""Calls to Telegram in their turn: waits out a 429, tries again what was certainly not delivered."""

import asyncio
import contextlib
import math
from collections.abc import Awaitable, Callable, Mapping
from typing import Any

import structlog

from bot.chat.limits.limits import Lane, Limits
from bot.chat.limits.pace import DOUBLED_EACH
from bot.chat.telegram.errors import Slow, TelegramFault, Unavailable, Uncertain
from bot.chat.telegram.telegram import Telegram
from bot.exports.document import Upload
from bot.tasks import Tasks
from storage.footing import has_said

log = structlog.get_logger(__name__)

PAUSES = (0.5, 1.0, 2.0)
"""Seconds before trying again what did not arrive; after that the caller decides."""
PROBE_EVERY = 5.0
"""Seconds between two looks whether Telegram is there again."""
PROBE_WITHIN = 10.0
"""Seconds in which it answers, if it is there."""
PATIENCE = 5
"""How many times in a row a 429 is waited out before the caller decides."""
TAPS_KEPT = 12.0
"""Seconds after a tap in which Telegram certainly takes the answer to it."""
TAP_PAUSES = (0.5, 1.0, 2.0, 3.0, 5.0)
"""Seconds before answering a tap is tried again."""
RELEASED_AT_FIRST = 90
"""So many of those whom an outage held up go on in the first `DOUBLED_EACH` s, then twice as many."""
AS_OFTEN_AS_YOU_LIKE = frozenset({"editMessageText", "deleteMessage", "getFile", "setMyCommands"})
"""Methods that do no harm when they are carried out twice."""
Files = Mapping[str, Upload] | None
Ready = Callable[[], Awaitable[None]]


class Outgoing:
    """Everything the bot sends goes through here."""

    def __init__(self, telegram: Telegram, limits: Limits, tasks: Tasks) -> None:
        self._telegram = telegram
        self._limits = limits
        self._tasks = tasks
        self._probe: asyncio.Task[None] | None = None
        self._over = asyncio.Event()
        self._over.set()
        self._released = 0
        telegram.out_of_reach = self._look

    async def reply(self, chat_id: int, method: str, params: Mapping[str, Any], files: Files = None) -> Any:  # noqa: ANN401 - Telegram's answer
        """Answer a person's act; a `TelegramFault` if it could not be done within some seconds."""
        result = await self._persist(Lane.REPLY, chat_id, method, params, files)
        has_said()
        return result

    async def acknowledge(self, query_id: str, toast: str | None, *, alert: bool = False) -> None:
        """Answer a callback query, which is no message and waits for nobody.

        What did not get through is tried again by the way, as long as Telegram takes it.
        """
        params = {"callback_query_id": query_id, "text": toast, "show_alert": alert or None}
        try:
            await self._telegram.call("answerCallbackQuery", params)
        except (Slow, Unavailable, Uncertain) as fault:
            self._tasks.start(self._acknowledge_later(params, fault), name="acknowledge")

    async def _acknowledge_later(self, params: Mapping[str, Any], fault: TelegramFault) -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(TAPS_KEPT):
                for pause in TAP_PAUSES:
                    await asyncio.sleep(max(pause, fault.retry_after if isinstance(fault, Slow) else 0.0))
                    await self.reached()
                    try:
                        await self._telegram.call("answerCallbackQuery", params)
                    except (Slow, Unavailable, Uncertain) as again:
                        fault = again
                    else:
                        return
        log.info("a tap was never answered", fault=str(fault))

    async def at_once(self, method: str, params: Mapping[str, Any]) -> Any:  # noqa: ANN401 - Telegram's answer
        """Ask something, or answer an inline query: no message, so it waits for nobody, and only once."""
        return await self._telegram.call(method, params)

    async def bulk(
        self,
        lane: Lane,
        chat_id: int,
        method: str,
        params: Mapping[str, Any],
        deadline_at: float,
        files: Files = None,
        count: int = 1,
    ) -> Any:  # noqa: ANN401 - Telegram's answer
        """Send what nobody asked for, once, in its turn; the caller decides about every fault.

        `count`: so many messages it is to Telegram, as an album is.
        """
        await self._limits.turn(lane, chat_id, deadline_at)
        return await self.in_turn(chat_id, method, params, files, count)

    async def turn(self, lane: Lane, chat_id: int, deadline_at: float) -> None:
        """Wait for a turn, to be used or given back; `Slow` if the chat must get nothing for a while."""
        await self._limits.turn(lane, chat_id, deadline_at, patient=False)

    def unused(self, lane: Lane, chat_id: int) -> None:
        """Give back a turn."""
        self._limits.unused(lane, chat_id)

    def held_back(self, chat_id: int) -> bool:
        """Whether a turn had is worth nothing any more: the chat, or everybody, was told to wait."""
        return self._limits.held_back(chat_id)

    def engaged(self) -> set[int]:
        """Who can get nothing of bulk at the moment."""
        return self._limits.engaged()

    def next_free_in(self) -> float:
        """Seconds until one of them can."""
        return self._limits.next_free_in()

    async def in_turn(
        self,
        chat_id: int,
        method: str,
        params: Mapping[str, Any],
        files: Files = None,
        count: int = 1,
        ready: Ready | None = None,
    ) -> Any:  # noqa: ANN401 - Telegram's answer
        """Use a turn; `ready` is awaited right before the first byte leaves."""
        self._limits.sent_more(count - 1)
        try:
            return await self._telegram.call(method, params, files=files, ready=ready)
        except Slow as fault:
            self._limits.told_to_wait(chat_id, fault.retry_after)
            raise

    async def _persist(
        self, lane: Lane, chat_id: int, method: str, params: Mapping[str, Any], files: Files
    ) -> Any:  # noqa: ANN401 - Telegram's answer
        pauses, patience = iter(PAUSES), PATIENCE
        while True:
            if self._telegram.out:
                raise Unavailable("Telegram is out of reach")  # to be worded anew when it is back
            await self._limits.turn(lane, chat_id)
            try:
                return await self._telegram.call(method, params, files=files)
            except Slow as fault:
                self._limits.told_to_wait(chat_id, fault.retry_after)
                patience -= 1
                if not patience:
                    raise
            except (Unavailable, Uncertain) as fault:
                pause = next(pauses, None)
                if pause is None or not _harmless(fault, method):
                    raise
                await asyncio.sleep(pause)

    async def reached(self) -> None:
        """Wait until Telegram is there; after an outage those who wait go on one by one, ever quicker."""
        while self._telegram.out:
            await self._over.wait()
            self._released += 1
            await asyncio.sleep(DOUBLED_EACH * math.log2(1 + (self._released - 1) / RELEASED_AT_FIRST))

    def _look(self) -> None:
        """Call after call fails: find out whether it is these calls or Telegram."""
        if self._probe is None or self._probe.done():
            self._probe = self._tasks.start(self._find_out(), name="probe")

    async def _find_out(self) -> None:
        """Ask now and then, and let nobody else ask, until there is an answer; then begin slowly."""
        while not await self._answers():
            self._telegram.out = True
            self._over.clear()
            self._limits.close()
            with contextlib.suppress(TimeoutError):
                async with asyncio.timeout(PROBE_EVERY):
                    await self._telegram.reached.wait()
        self._telegram.out, self._released = False, 0
        self._limits.open()
        self._over.set()

    async def _answers(self) -> bool:
        try:
            await self._telegram.call("getMe", timeout=PROBE_WITHIN)
        except (Unavailable, Uncertain):
            return False
        except TelegramFault:
            return True
        return True


def _harmless(fault: Exception, method: str) -> bool:
    return isinstance(fault, Unavailable) or method in AS_OFTEN_AS_YOU_LIKE
