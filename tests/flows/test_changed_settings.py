"""What an operator changes in the settings holds from the next start on, for webinars of before too."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.commands.sandbox import EXAMPLE
from bot.sandbox import Sandbox
from tests.flows.library import MORNING, TOKEN, Library

PLANNED = "SELECT DISTINCT lead FROM reminders WHERE state = 'planned' ORDER BY lead"


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    clock = Clock()
    clock.move(MORNING - clock.now())
    sandbox = Sandbox(clock, TOKEN, flood_control=False)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


async def test_other_reminders_are_planned_and_old_ones_skipped(tmp_path: Path, sandbox: Sandbox) -> None:
    clock = sandbox.world.clock
    assert isinstance(clock, Clock)
    before = Library(tmp_path, sandbox, clock, reminders="24h,1h,10m")
    await before.imports(EXAMPLE.read_text(encoding="utf-8"))
    async with before.open():
        assert before.rows(PLANNED) == [(10,), (60,), (1440,)]
    after = Library(tmp_path, sandbox, clock, reminders="2h,10m")
    async with after.open():
        assert after.rows(PLANNED) == [(10,), (120,)]
    skipped = "SELECT DISTINCT lead, reason FROM reminders WHERE state = 'skipped' ORDER BY lead"
    assert after.rows(skipped) == [(60, "not in the settings"), (1440, "not in the settings")]
    async with before.open():
        assert before.rows(PLANNED) == [(10,), (60,), (1440,)]
