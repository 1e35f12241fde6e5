"""Receiving by webhook: Telegram brings the updates to an address of ours.

One request carries one update, and Telegram has one in flight per chat: whatever is not answered with 2xx is
brought again with growing pauses, and that person's later updates wait behind it. So an update is answered
once it is stored, and one that can never be read is answered too.
"""

import asyncio
import hmac
import json
from collections.abc import Awaitable, Callable
from enum import IntEnum
from typing import Any

import structlog

from bot.chat.arriving.intake import ALLOWED_UPDATES, Intake
from bot.chat.telegram.errors import Revoked, TelegramFault
from bot.chat.telegram.telegram import Telegram
from bot.clock import Clock
from storage import Trouble

log = structlog.get_logger(__name__)

LOOK_EVERY = 30.0
"""Seconds between looks whether Telegram still has our address."""
FRESH = 120
"""Seconds that a failed delivery counts as trouble, if updates still wait."""
REMOVE_WITHIN = 2.0
"""Seconds that Telegram gets at stop to forget the address."""


class HttpAnswer(IntEnum):
    """How a delivery is answered, as an HTTP status."""

    STORED = 200
    UNREADABLE = 400
    WRONG_SECRET = 403
    LATER = 503


class Webhook:
    """The address at which Telegram delivers, and what comes in there."""

    def __init__(
        self,
        telegram: Telegram,
        intake: Intake,
        clock: Clock,
        *,
        url: str,
        secret: str,
        room: Callable[[], Awaitable[object]],
    ) -> None:
        self._telegram = telegram
        self._intake = intake
        self._clock = clock
        self._url = url
        self._secret = secret
        self._room = room
        self._intruders = 0
        self._open = False
        self.trouble: str | None = "Telegram has not been told the webhook's address yet"
        """Why updates are not received, in words."""

    async def open(self) -> None:
        """Have updates delivered from now on; raises the TelegramFault that prevents it."""
        self._open = True
        await self._set()

    async def close(self) -> None:
        """Take nothing more; Telegram keeps what comes meanwhile for a day."""
        if not self._open:
            return
        self._open = False
        try:
            async with asyncio.timeout(REMOVE_WITHIN):
                await self._telegram.call("deleteWebhook", {"drop_pending_updates": False})
        except (TelegramFault, TimeoutError) as fault:
            log.warning("the webhook was not removed", fault=str(fault))

    async def watch_forever(self) -> None:
        """Look again and again whether Telegram still has our address, and tell it anew if not."""
        while True:
            await asyncio.sleep(LOOK_EVERY)
            await self.look()

    async def look(self) -> None:
        """One look; sets `trouble` to what is wrong, in words."""
        try:
            self.trouble = await self._compare()
        except Revoked:
            self.trouble = "Telegram refuses BOT_TOKEN"
            log.warning("Telegram refuses the token: nothing is received; set the right BOT_TOKEN")
        except TelegramFault as fault:
            self.trouble = f"Telegram is out of reach: {fault}"
            log.warning("the webhook could not be checked", fault=str(fault))

    async def receive(self, body: bytes) -> HttpAnswer:
        """Store one update; only then does Telegram hear that we have it."""
        if not self._open:
            return HttpAnswer.LATER
        try:
            update = json.loads(body)
        except ValueError:
            # Telegram sends nothing but JSON: cut short on the way, it may come whole the next time.
            log.warning("a delivery was not JSON")
            return HttpAnswer.UNREADABLE
        except RecursionError:
            update = None
        await self._room()
        try:
            await self._intake.take([update])
        except Trouble as error:
            log.warning("a delivery was not stored; Telegram brings it again", error=type(error).__name__)
            return HttpAnswer.LATER
        return HttpAnswer.STORED

    def admits(self, secret: str | None) -> bool:
        """Whether this is the secret that only Telegram knows; how long it takes tells nothing of it."""
        given = (secret or "").encode(errors="surrogateescape")
        if hmac.compare_digest(given, self._secret.encode()):
            return True
        self._intruders += 1
        if self._intruders & (self._intruders - 1) == 0:  # 1, 2, 4, 8 ...: a flood fills no log
            log.warning("deliveries with a wrong secret were refused", so_far=self._intruders)
        return False

    async def _compare(self) -> str | None:
        info: dict[str, Any] = await self._telegram.call("getWebhookInfo")
        if info.get("url") != self._url:
            log.error("somebody else changed the webhook; it is set again")
            await self._set()
            return None
        return undelivered(info, self._clock.now())

    async def _set(self) -> None:
        await self._telegram.call(
            "setWebhook",
            {
                "url": self._url,
                "secret_token": self._secret,
                "allowed_updates": list(ALLOWED_UPDATES),
                "drop_pending_updates": False,
            },
        )
        self.trouble = None


def undelivered(info: dict[str, Any], now: int) -> str | None:
    """What Telegram's WebhookInfo says of deliveries that fail at present; `now` in epoch milliseconds."""
    failed_at = info.get("last_error_date", 0)
    if not info.get("pending_update_count") or now / 1000 - failed_at > FRESH:
        return None
    return f"Telegram can't deliver to WEBHOOK_URL: {info.get('last_error_message', 'it does not say why')}"
