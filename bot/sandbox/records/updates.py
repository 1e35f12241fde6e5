"""The queue of updates for the bot, and who polls it."""

from __future__ import annotations

import asyncio
from collections import OrderedDict
from itertools import islice
from typing import Any

from bot.sandbox.records.errors import ApiError

OTHER_POLLER = (
    "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"
)
NOT_BY_DEFAULT = ("chat_member", "message_reaction", "message_reaction_count")
KINDS = (
    "message",
    "edited_message",
    "channel_post",
    "edited_channel_post",
    "business_connection",
    "business_message",
    "edited_business_message",
    "deleted_business_messages",
    "guest_message",
    "message_reaction",
    "message_reaction_count",
    "inline_query",
    "chosen_inline_result",
    "callback_query",
    "shipping_query",
    "pre_checkout_query",
    "purchased_paid_media",
    "poll",
    "poll_answer",
    "my_chat_member",
    "chat_member",
    "chat_join_request",
    "chat_boost",
    "removed_chat_boost",
    "managed_bot",
)
Json = dict[str, Any]


class Updates:
    """Updates wait here until they are confirmed by a higher offset, or delivered to the webhook."""

    def __init__(self) -> None:
        self.waiting: OrderedDict[int, Json] = OrderedDict()  # by update_id
        self.allowed: list[str] | None = None  # remembered from the last call that gave them
        self.next_id = 100_000_001
        self._poller: asyncio.Future[bool] | None = None
        self._listeners: list[asyncio.Event] = []

    def add(self, kind: str, content: Json) -> None:
        """Queue an update, unless the bot does not want this kind."""
        if not self.wants(kind):
            return
        self.waiting[self.next_id] = {"update_id": self.next_id, kind: content}
        self.next_id += 1
        self.tell()

    def tell(self) -> None:
        """Wake whoever waits for updates."""
        self._wake(more=True)
        for event in self._listeners:
            event.set()

    def wants(self, kind: str) -> bool:
        """Whether the bot asked for this kind."""
        return kind in self.allowed if self.allowed else kind not in NOT_BY_DEFAULT

    def arrival(self) -> asyncio.Event:
        """Return an event that is set at each new update."""
        event = asyncio.Event()
        self._listeners.append(event)
        return event

    def confirm(self, offset: int) -> None:
        """Forget what lies before the offset; a negative one keeps so many of the last."""
        if offset < 0:
            offset = next(islice(reversed(self.waiting), -offset - 1, None), 0)
        while self.waiting and next(iter(self.waiting)) < offset:
            self.waiting.popitem(last=False)

    def clear(self) -> None:
        """Drop everything."""
        self.waiting.clear()

    async def poll(self, offset: int, limit: int, timeout_seconds: float) -> list[Json]:
        """Answer one getUpdates; a poll that is already waiting ends with 409."""
        self._wake(more=False)
        self.confirm(offset)
        if not self.waiting and timeout_seconds > 0:
            await self._arrive(timeout_seconds)
        return list(islice(self.waiting.values(), limit))

    @property
    def polled(self) -> bool:
        """Whether somebody waits for what comes."""
        return self._poller is not None

    def stop(self) -> None:
        """End a waiting poll, with what there is."""
        self._wake(more=True)

    async def _arrive(self, seconds: float) -> None:
        poller = self._poller = asyncio.get_running_loop().create_future()
        try:
            more = await asyncio.wait_for(poller, seconds)
        except TimeoutError:
            return
        finally:
            if self._poller is poller:
                self._poller = None
        if not more:
            raise ApiError(409, OTHER_POLLER)

    def _wake(self, *, more: bool) -> None:
        if self._poller and not self._poller.done():
            self._poller.set_result(more)
        self._poller = None
