"""Updates delivered to the bot's webhook: one in flight per chat, tried again with growing pauses."""

from __future__ import annotations

import asyncio
from http import HTTPStatus
from typing import TYPE_CHECKING, Any

import aiohttp

if TYPE_CHECKING:
    from bot.sandbox.records.state import State

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header
LONGEST_PAUSE = 60.0  # seconds
ANSWER_WITHIN = aiohttp.ClientTimeout(total=60)
Json = dict[str, Any]


class Delivery:
    """Hands waiting updates to the webhook for as long as one is set."""

    def __init__(self, world: State) -> None:
        self.world = world
        self._wake = world.updates.arrival()
        self._busy: set[int] = set()  # chats with an update in flight

    async def run(self) -> None:
        """Deliver until cancelled."""
        async with aiohttp.ClientSession(timeout=ANSWER_WITHIN) as session, asyncio.TaskGroup() as lanes:
            while True:
                await self._wake.wait()
                self._wake.clear()
                for update in self._ready():
                    self._busy.add(chat_of(update))
                    lanes.create_task(self._deliver(session, update))

    def _ready(self) -> list[Json]:
        """Return the oldest update of each chat that has none in flight."""
        webhook = self.world.webhook
        ready: dict[int, Json] = {}
        free = webhook.max_connections - len(self._busy) if webhook.url else 0
        for update in self.world.updates.waiting.values():
            if len(ready) >= free:
                break
            if chat_of(update) not in self._busy:
                ready.setdefault(chat_of(update), update)
        return list(ready.values())

    async def _deliver(self, session: aiohttp.ClientSession, update: Json) -> None:
        webhook, waiting = self.world.webhook, self.world.updates.waiting
        pause = webhook.first_pause
        try:
            while webhook.url and update["update_id"] in waiting:
                problem = await self._try(session, update)
                if problem is None:
                    waiting.pop(update["update_id"], None)
                    return
                webhook.failed_at, webhook.failure = self.world.clock.now(), problem
                await asyncio.sleep(pause)
                pause = min(pause * 2, LONGEST_PAUSE)
        finally:
            self._busy.discard(chat_of(update))
            self._wake.set()

    async def _try(self, session: aiohttp.ClientSession, update: Json) -> str | None:
        """Deliver once; return what went wrong."""
        webhook = self.world.webhook
        headers = {SECRET_HEADER: webhook.secret} if webhook.secret else {}
        try:
            async with session.post(webhook.url, json=update, headers=headers) as response:
                if HTTPStatus.OK <= response.status < HTTPStatus.MULTIPLE_CHOICES:
                    return None
                return f"Wrong response from the webhook: {response.status} {response.reason}"
        except TimeoutError:
            return "Read timeout expired"
        except aiohttp.ClientError as problem:
            return f"Connection failed: {type(problem).__name__}"


def chat_of(update: Json) -> int:
    """Return the chat (or person) that an update comes from."""
    content = next(value for name, value in update.items() if name != "update_id")
    chat = content.get("chat") or content.get("message", {}).get("chat") or content["from"]
    return int(chat["id"])
