"""A running sandbox for each test."""

from __future__ import annotations

from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.sandbox import Person, Sandbox
from tests.sandbox.telegram import TOKEN, OwnClock, Telegram

if TYPE_CHECKING:
    from collections.abc import AsyncIterator


@pytest.fixture
async def telegram() -> AsyncIterator[Telegram]:
    clock = OwnClock()
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    async with aiohttp.ClientSession() as session:
        yield Telegram(sandbox, clock, session)
    await sandbox.stop()


@pytest.fixture
def aigul(telegram: Telegram) -> Person:
    """A person who has pressed Start, which the bot has read."""
    person = telegram.world.add_person("Айгүл", "kk", username="aigul_k")
    person.opens()
    telegram.world.updates.clear()
    return person
