"""A headless browser that shows the page of a running sandbox."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import aiohttp
import pytest
import pytest_asyncio
from playwright.async_api import async_playwright

from bot.sandbox import Sandbox
from tests.sandbox.page.screen import Screen
from tests.sandbox.telegram import TOKEN, OwnClock, Telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from playwright.async_api import Browser, Playwright

QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
MISSING = "no Chromium: install Debian's chromium, or run `playwright install chromium`"


def executable(playwright: Playwright) -> str:
    found = shutil.which("chromium") or playwright.chromium.executable_path
    if Path(found).exists():
        return found
    if os.environ.get("CI") == "true":
        pytest.fail(MISSING)
    pytest.skip(MISSING)


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=executable(playwright), args=QUIET)
        yield browser
        await browser.close()


@pytest_asyncio.fixture(loop_scope="session")
async def telegram() -> AsyncIterator[Telegram]:
    """The sandbox of the test, in the loop that the browser lives in."""
    clock = OwnClock()
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    async with aiohttp.ClientSession() as session:
        yield Telegram(sandbox, clock, session)
    await sandbox.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def screen(browser: Browser, telegram: Telegram) -> AsyncIterator[Screen]:
    """A wide English screen in Oskemen; at the end nothing may have gone wrong on it, nor left loopback."""
    screen = Screen(browser, telegram.sandbox.url)
    yield screen
    await screen.close()
    assert screen.faults == []
    assert screen.strangers == []
