"""Calls to Telegram in their turn: waits out a 429, tries again what was certainly not delivered."""

import asyncio
from collections.abc import Mapping
from typing import Any

from bot.gateway.errors import Slow, TelegramFault, Unavailable, Uncertain
from bot.gateway.limits import Lane, Limits
from bot.gateway.request import Upload
from bot.gateway.telegram import Telegram

PAUSES = (0.5, 1.0, 2.0)
"""Seconds before trying again what did not arrive; after that the caller decides."""
PROBE_EVERY = 5.0
"""Seconds between two looks whether Telegram is there again."""
PATIENCE = 5
"""How many times in a row a 429 is waited out before the caller decides."""
AS_OFTEN_AS_YOU_LIKE = frozenset({"editMessageText", "deleteMessage", "getFile", "setMyCommands"})
"""Methods that do no harm when they are carried out twice."""
Files = Mapping[str, Upload] | None


class Outgoing:
    """Everything the bot sends goes through here."""

    def __init__(self, telegram: Telegram, limits: Limits) -> None:
        self._telegram = telegram
        self._limits = limits
        self._probing = asyncio.Lock()

    async def reply(self, chat_id: int, method: str, params: Mapping[str, Any], files: Files = None) -> Any:  # noqa: ANN401 - Telegram's answer
        """Answer a person's act; a `TelegramFault` if it could not be done within some seconds."""
        return await self._persist(Lane.REPLY, chat_id, method, params, files)

    async def acknowledge(self, query_id: str, toast: str | None, *, alert: bool = False) -> None:
        """Answer a callback query, which is no message and waits for nobody."""
        params = {"callback_query_id": query_id, "text": toast, "show_alert": alert or None}
        await self._telegram.call("answerCallbackQuery", params)

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
        """Send what nobody asked for, once, in its turn; the sender decides about every fault.

        `count`: so many messages it is to Telegram, as an album is.
        """
        await self._limits.turn(lane, chat_id, deadline_at)
        self._limits.sent_more(count - 1)
        try:
            return await self._telegram.call(method, params, files=files)
        except Slow as fault:
            self._limits.told_to_wait(chat_id, fault.retry_after)
            raise

    async def _persist(
        self, lane: Lane, chat_id: int, method: str, params: Mapping[str, Any], files: Files
    ) -> Any:  # noqa: ANN401 - Telegram's answer
        pauses, patience = iter(PAUSES), PATIENCE
        while True:
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
        """Wait until a call gets through; one of all who wait asks now and then."""
        async with self._probing:
            while not self._telegram.reached.is_set():
                try:
                    await self._telegram.call("getMe")
                except TelegramFault:
                    await asyncio.sleep(PROBE_EVERY)


def _harmless(fault: Exception, method: str) -> bool:
    return isinstance(fault, Unavailable) or method in AS_OFTEN_AS_YOU_LIKE
