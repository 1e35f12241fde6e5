"""Webhook: delivered in order per chat, with the secret, again after a failure."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

import pytest
from aiohttp import web

from tests.patience import PATIENCE

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from bot.sandbox import Person
    from tests.sandbox.telegram import Telegram


class Receiver:
    """A bot's own HTTP server; it fails on a text as often as the test says."""

    def __init__(self) -> None:
        self.got: asyncio.Queue[tuple[str, str | None]] = asyncio.Queue()
        self.failures: dict[str, int] = {}
        self.url = ""

    async def take(self, request: web.Request) -> web.Response:
        update: dict[str, Any] = await request.json()
        text = update["message"]["text"]
        self.got.put_nowait((text, request.headers.get("X-Telegram-Bot-Api-Secret-Token")))
        self.failures[text] = self.failures.get(text, 0) - 1
        return web.Response(status=500 if self.failures[text] >= 0 else 200)

    async def deliveries(self, count: int) -> list[tuple[str, str | None]]:
        """Wait for so many deliveries."""
        async with asyncio.timeout(PATIENCE):
            return [await self.got.get() for _ in range(count)]


@pytest.fixture
async def receiver(telegram: Telegram) -> AsyncIterator[Receiver]:
    receiver = Receiver()
    application = web.Application()
    application.router.add_post("/hook", receiver.take)
    runner = web.AppRunner(application)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    receiver.url = f"http://127.0.0.1:{runner.addresses[0][1]}/hook"
    telegram.world.webhook.first_pause = 0.01
    yield receiver
    await telegram.call("deleteWebhook")
    await runner.cleanup()


async def test_updates_are_delivered_with_the_secret(
    telegram: Telegram, aigul: Person, receiver: Receiver
) -> None:
    aigul.says("waited")
    assert (await telegram.call("setWebhook", url=receiver.url, secret_token="s3-cret_")).result is True
    aigul.says("fresh")
    assert await receiver.deliveries(2) == [("waited", "s3-cret_"), ("fresh", "s3-cret_")]
    polled = await telegram.call("getUpdates")
    assert polled.complaint.startswith("409 Conflict: can't use getUpdates method while webhook is active")


async def test_a_failure_holds_up_that_chat_only(
    telegram: Telegram, aigul: Person, receiver: Receiver
) -> None:
    anna = telegram.world.add_person("Анна", "ru")
    receiver.failures = {"one": 3}
    aigul.says("one")
    aigul.says("two")
    anna.says("other")
    await telegram.call("setWebhook", url=receiver.url)
    texts = [text for text, _ in await receiver.deliveries(6)]
    assert [text for text in texts if text != "other"] == ["one", "one", "one", "one", "two"]
    assert texts.index("other") < texts.index("two")
    info = (await telegram.call("getWebhookInfo")).result
    assert info["last_error_message"] == "Wrong response from the webhook: 500 Internal Server Error"


async def test_what_was_not_delivered_can_be_polled(telegram: Telegram, aigul: Person) -> None:
    await telegram.call("setWebhook", url="http://127.0.0.1:9/hook")
    aigul.says("patience")
    await asyncio.sleep(0.05)
    assert (await telegram.call("getWebhookInfo")).result["pending_update_count"] == 1
    await telegram.call("deleteWebhook")
    (update,) = await telegram.updates()
    assert update["message"]["text"] == "patience"


async def test_a_plain_address_elsewhere_is_refused(telegram: Telegram) -> None:
    refused = await telegram.call("setWebhook", url="http://library.kz/hook")
    assert refused.complaint == "400 Bad Request: bad webhook: An HTTPS URL must be provided for webhook"
