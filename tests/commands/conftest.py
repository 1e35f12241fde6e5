"""An operator in an empty folder, and a Telegram for their bot."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Sandbox
from tests.flows.library import TOKEN
from tests.processes import Operator


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox(Clock(), TOKEN, flood_control=False)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
def operator(tmp_path: Path, sandbox: Sandbox) -> Operator:
    return Operator(tmp_path, sandbox)


@pytest.fixture
async def library(operator: Operator) -> Operator:
    """An operator whose database has the example webinars."""
    code, _, complained = await operator.runs("import", EXAMPLE)
    assert code == 0, complained
    return operator


@pytest.fixture
async def library_file(library: Operator) -> Path:
    return library.database
