"""The edge of the web: half a request stands only so long, many keep nobody out, no banner tells versions."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from unittest.mock import patch

import pytest

from bot.web import server
from bot.web.door import Door
from tests.flows.library import Library
from tests.patience import PATIENCE
from tests.web.conftest import Visitor

HALF = b"GET /healthz HTTP/1.1\r\nHost: x\r\n"


@asynccontextmanager
async def connected(visitor: Visitor, said: bytes) -> AsyncIterator[asyncio.StreamReader]:
    port = int(visitor.url.rpartition(":")[2])
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(said)
    try:
        yield reader
    finally:
        writer.close()


async def ends(reader: asyncio.StreamReader) -> bytes:
    """What was said until the connection ended."""
    async with asyncio.timeout(PATIENCE):
        try:
            return await reader.read()
        except ConnectionResetError:
            return b""


@pytest.mark.parametrize("said", [b"", b"GET /hea", HALF, HALF + b"\r\n" + HALF])
async def test_who_says_half_a_request_is_let_go(polling: Library, visitor: Visitor, said: bytes) -> None:
    with patch.object(server, "Door", lambda: Door(silent_within=0.3)):
        async with polling.open(), connected(visitor, said) as reader:
            answered = await ends(reader)
            assert answered.startswith(b"HTTP/1.1 200" if said.count(b"GET") == 2 else b"")
            assert (await visitor.health())[0] == 200


async def test_many_silent_connections_keep_nobody_out(polling: Library, visitor: Visitor) -> None:
    with patch.object(server, "Door", lambda: Door(most=5)):
        async with polling.open(), connected(visitor, HALF) as first, AsyncExitStack() as crowd:
            for _ in range(20):
                await crowd.enter_async_context(connected(visitor, HALF))
            assert await ends(first) == b""
            assert (await visitor.health())[0] == 200


@pytest.mark.parametrize("said", [HALF + b"\r\n", b"GET /nowhere HTTP/1.0\r\n\r\n", b"nonsense\r\n\r\n"])
async def test_no_answer_tells_what_we_are_made_of(polling: Library, visitor: Visitor, said: bytes) -> None:
    async with polling.open(), connected(visitor, said) as reader:
        async with asyncio.timeout(PATIENCE):
            answered = await reader.read(10_000)
    assert answered.startswith(b"HTTP/1.")
    for word in (b"aiohttp", b"Python", b"3.1"):
        assert word not in answered
