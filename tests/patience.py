"""How a test waits for what must come, whatever the machine is doing meanwhile."""

import asyncio
from collections.abc import Callable

PATIENCE = 120.0
"""Seconds until a test that hangs fails; nothing is measured by it."""


async def until(true: Callable[[], object], within: float = PATIENCE) -> None:
    """Wait until something is so; TimeoutError if it never is."""
    async with asyncio.timeout(within):
        while not true():
            await asyncio.sleep(0.01)
