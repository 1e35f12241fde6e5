"""Receiving by long polling: every update is stored before Telegram hears that we have it."""

import asyncio
import contextlib
from collections.abc import Callable, Sequence
from typing import Any

import structlog

from bot.chat.arriving.intake import ALLOWED_UPDATES, Intake, is_id
from bot.chat.telegram.errors import Conflict, Revoked, Slow, TelegramFault
from bot.chat.telegram.telegram import Telegram
from bot.clock import Clock
from storage import Trouble

log = structlog.get_logger(__name__)

LONG_POLL = 50
"""Seconds Telegram may hold a poll open."""
BATCH = 100
PAUSES = (0.5, 1.0, 2.0, 5.0, 10.0, 20.0)
"""Seconds between polls that fail, growing; the last one stays."""


class Receiver:
    """Polls, and has what came stored."""

    def __init__(self, telegram: Telegram, intake: Intake, clock: Clock) -> None:
        self._telegram = telegram
        self._intake = intake
        self._clock = clock
        self._offset: int | None = None
        self._failures = 0
        self.polled_at: float | None = None
        self.hears = False
        """Whether everything that people have sent so far has come in."""

    async def poll_forever(self, room: Callable[[], Any]) -> None:
        """Receive until cancelled; no trouble at Telegram's or the database's end stops it."""
        while True:
            await room()
            try:
                await self.poll()
                self._failures = 0
            except TelegramFault as fault:
                await self._pause(fault)
            except Trouble as trouble:
                log.warning("updates were not stored; Telegram brings them again", trouble=str(trouble))
                await asyncio.sleep(PAUSES[0])  # no longer: who only reads is answered meanwhile
            except Exception:
                log.exception("storing updates failed")
                await self._pause(None)

    async def poll(self) -> None:
        """One poll, a long one if nothing waits: what came is stored in one commit, then handed over."""
        seconds = LONG_POLL if self.hears else 0
        params = {
            "offset": self._offset,
            "timeout": seconds,
            "limit": BATCH,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        updates = await self._telegram.call("getUpdates", params, timeout=seconds + 10)
        self.polled_at = self._clock.monotonic()
        if updates:
            await self._intake.take(updates)
            self._offset = _last_id(updates) + 1
        self.hears = len(updates) < BATCH

    async def catch_up(self) -> None:
        """What people sent while we were off comes in at the start, if that goes at once."""
        with contextlib.suppress(TelegramFault, Trouble):  # receiving tries again, and says what is wrong
            await self.poll()

    async def _pause(self, fault: TelegramFault | None) -> None:
        self.hears = False
        seconds = PAUSES[min(self._failures, len(PAUSES) - 1)]
        if isinstance(fault, Slow):
            seconds = max(seconds, fault.retry_after)
        self._failures += 1
        if fault is not None:
            _report(fault, seconds)
        await asyncio.sleep(seconds)


class Hearing:
    """Knows whether everything that people sent has come in and was worked on; `receiver` None: a webhook."""

    def __init__(self, receiver: Receiver | None, waiting: Callable[[], int]) -> None:
        self._receiver = receiver
        self._waiting = waiting
        self._caught_up = False

    def everything(self) -> bool:
        """Whether nothing is left of the time in which nothing came in."""
        hears = self._receiver is None or self._receiver.hears
        self._caught_up = hears and (self._caught_up or not self._waiting())
        return self._caught_up


def _report(fault: TelegramFault, seconds: float) -> None:
    if isinstance(fault, Revoked):
        log.error(
            "Telegram refuses the token: nothing is received; set the right BOT_TOKEN", again_in=seconds
        )
    elif isinstance(fault, Conflict):
        log.error("another program polls with this token; stop it", again_in=seconds, fault=str(fault))
    else:
        log.warning("polling failed", fault=str(fault), again_in=seconds)


def _last_id(updates: Sequence[object]) -> int:
    ids = [each["update_id"] for each in updates if isinstance(each, dict) and is_id(each.get("update_id"))]
    return max(ids, default=0)
