"""Reaching Telegram at the start, however long it takes."""

import asyncio
from collections.abc import Awaitable, Callable

import structlog
from telegram.error import TelegramError

from bot.chat.telegram.errors import Refused, Revoked, Slow, TelegramFault

log = structlog.get_logger(__name__)

LONGEST = 30.0
"""Seconds between two tries."""


async def reach(step: Callable[[], Awaitable[None]]) -> None:
    """Try a step until it is done; what Telegram refuses, as a wrong token, is raised."""
    pause = 0.5
    while True:
        try:
            await step()
        except (Revoked, Refused):
            raise
        except (TelegramFault, TelegramError, OSError) as fault:
            pause = fault.retry_after if isinstance(fault, Slow) else min(pause * 2, LONGEST)
            log.warning("Telegram is out of reach", fault=str(fault), again_in=pause)
            await asyncio.sleep(pause)
        else:
            return
