"""python -m bot.sandbox: the server alone, for benchmarks."""

from __future__ import annotations

import asyncio
import signal
import sys

import aiohttp

from tests.patience import PATIENCE
from tests.sandbox.telegram import TOKEN


async def test_it_tells_its_address_serves_and_stops_cleanly() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "bot.sandbox", "--port", "0", "--latency", "0.001", "--no-flood-control"),
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
    )
    assert process.stdout
    async with asyncio.timeout(PATIENCE):
        url = (await process.stdout.readline()).decode().strip()
        async with aiohttp.ClientSession() as session:
            async with session.post(f"{url}/bot{TOKEN}/getMe") as response:
                assert (await response.json())["result"]["is_bot"] is True
            async with session.get(f"{url}/sandbox/trouble") as response:
                trouble = await response.json()
        assert (trouble["latency"], trouble["flood_control"]) == (0.001, False)
        process.send_signal(signal.SIGTERM)
        _, complaints = await process.communicate()
    assert (process.returncode, complaints) == (0, b"")
