"""A bot to be killed; each test is given its seed, which is printed when it fails."""

import os
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.sandbox import Sandbox
from tests.crash.victim import Victim
from tests.flows.library import TOKEN

LATENCY = 0.01
"""Seconds that each call takes: a kill then finds some under way."""


@pytest.fixture
def kills() -> int:
    """How often to kill in each test: `CRASH_KILLS`, else a few."""
    return int(os.environ.get("CRASH_KILLS", "3"))


@pytest.fixture
def seed() -> int:
    """`CRASH_SEED`, else another one each time; pytest prints it with a failure."""
    seed = int(os.environ.get("CRASH_SEED", "0")) or int.from_bytes(os.urandom(4))
    print(f"CRASH_SEED={seed}", file=sys.stderr)
    return seed


@pytest.fixture
async def sandbox() -> AsyncIterator[Sandbox]:
    """A Telegram that stays while bots come and go."""
    sandbox = Sandbox(Clock(), TOKEN, flood_control=False, latency=LATENCY)
    await sandbox.start()
    yield sandbox
    await sandbox.stop()


@pytest.fixture
async def victim(
    tmp_path: Path, sandbox: Sandbox, seed: int, request: pytest.FixtureRequest
) -> AsyncIterator[Victim]:
    """A bot with one webinar in two days, not started yet; the test may name its fault."""
    victim = Victim(tmp_path, sandbox, seed, control=getattr(request, "param", ""))
    await victim.prepare()
    yield victim
    await victim.kill()
    print(victim.said())  # shown where a test fails
