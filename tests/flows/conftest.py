"""A library with the example webinars, for each test."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Sandbox
from tests.flows.library import MORNING, TOKEN, Library


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(Clock(), TOKEN, flood_control=False)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Library]:
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    library = Library(tmp_path, sandbox, clock)
    await library.imports(EXAMPLE.read_text(encoding="utf-8"))
    async with library.open():
        yield library
        assert library.world.refusals == []
    await sandbox.stop()
