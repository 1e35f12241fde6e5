"""A bot that listens, polling or by webhook, and somebody who asks it over HTTP."""

import io
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import aiohttp
import pytest

from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Sandbox
from tests.flows.library import TOKEN, Library

SECRET = "only-Telegram_knows"


class MovableClock(Clock):
    """A clock whose monotonic time can be moved too, as if the bot had stood still so long."""

    def __init__(self) -> None:
        super().__init__()
        self.ahead = 0.0

    def monotonic(self) -> float:
        return super().monotonic() + self.ahead


class Visitor:
    """Asks the bot over HTTP."""

    def __init__(self, session: aiohttp.ClientSession, port: int) -> None:
        self._session = session
        self.url = f"http://127.0.0.1:{port}"

    async def health(self) -> tuple[int, dict[str, Any]]:
        async with self._session.get(f"{self.url}/healthz") as answer:
            return answer.status, await answer.json()

    async def trouble(self) -> dict[str, str]:
        """What is not well, in words; checks that the status says the same."""
        status, said = await self.health()
        found = {name: words for name, words in said["checks"].items() if words != "ok"}
        assert (status, said["status"]) == ((503, "trouble") if found else (200, "ok"))
        return found

    async def delivers(
        self,
        body: bytes | io.BytesIO,
        secret: str | None = SECRET,
        within: float = 20.0,
        path: str = "/telegram",
    ) -> int:
        """As Telegram delivers; gives the status."""
        headers = {} if secret is None else {"X-Telegram-Bot-Api-Secret-Token": secret}
        limit = aiohttp.ClientTimeout(total=within)
        async with self._session.post(self.url + path, data=body, headers=headers, timeout=limit) as answer:
            return answer.status


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(MovableClock(), TOKEN, flood_control=False)
    sandbox.world.webhook.first_pause = 0.05
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def visitor(unused_tcp_port: int) -> AsyncIterator[Visitor]:
    async with aiohttp.ClientSession() as session:
        yield Visitor(session, unused_tcp_port)


@pytest.fixture
async def polling(sandbox: Sandbox, visitor: Visitor, unused_tcp_port: int, tmp_path: Path) -> Library:
    """A library whose bot polls; not open yet."""
    return await _library(tmp_path, sandbox, http_port=unused_tcp_port)


@pytest.fixture
async def hooked(sandbox: Sandbox, visitor: Visitor, unused_tcp_port: int, tmp_path: Path) -> Library:
    """A library whose bot has a webhook; not open yet."""
    where = {"webhook_url": f"{visitor.url}/telegram", "webhook_secret": SECRET}
    return await _library(tmp_path, sandbox, http_port=unused_tcp_port, **where)


async def _library(folder: Path, sandbox: Sandbox, **settings: object) -> Library:
    clock = sandbox.world.clock
    assert isinstance(clock, MovableClock)
    library = Library(folder, sandbox, clock, **settings)
    await library.imports(EXAMPLE.read_text(encoding="utf-8"))
    return library
