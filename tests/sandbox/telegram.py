"""What the tests of the sandbox share: a clock they own, and a client of its HTTP interfaces."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING, Any, NamedTuple

from bot.sandbox import Upload

if TYPE_CHECKING:
    import aiohttp

    from bot.sandbox import Sandbox, World

TOKEN = "1000000001:sandbox"
PNG = bytes.fromhex("89504e470d0a1a0a0000000d49484452000000640000003208020000009d7f6f5b")  # 100 × 50
Json = dict[str, Any]


class OwnClock:
    """Wall time that only the test moves."""

    def __init__(self) -> None:
        self.wall = 1_795_000_000_000
        self.passed = 0.0
        self.frozen: float | None = None

    def now(self) -> int:
        return self.wall

    def monotonic(self) -> float:
        return (time.monotonic() if self.frozen is None else self.frozen) + self.passed

    def freeze(self) -> None:
        """Let monotonic time pass only by adding to `passed`."""
        self.frozen = time.monotonic()

    def move(self, milliseconds: int) -> None:
        self.wall += milliseconds


class Answer(NamedTuple):
    """What came back."""

    status: int
    body: Json

    @property
    def result(self) -> Any:  # noqa: ANN401 - JSON
        assert self.body["ok"], self.body
        return self.body["result"]

    @property
    def complaint(self) -> str:
        assert not self.body["ok"], self.body
        return f"{self.status} {self.body['description']}"


class Telegram:
    """A sandbox that runs, and a bare client for it."""

    def __init__(self, sandbox: Sandbox, clock: OwnClock, session: aiohttp.ClientSession) -> None:
        self.sandbox = sandbox
        self.clock = clock
        self.session = session

    @property
    def world(self) -> World:
        return self.sandbox.world

    def store_photo(self) -> str:
        """Have the sandbox know a photo; return its file id."""
        return self.world.files.store("photo", Upload("a.png", "image/png", PNG)).id

    async def call(self, method: str, **parameters: object) -> Answer:
        """Call a method of the Bot API with a JSON body."""
        async with self.session.post(f"{self.sandbox.url}/bot{TOKEN}/{method}", json=parameters) as response:
            return Answer(response.status, await response.json())

    async def form(self, method: str, fields: aiohttp.FormData) -> Answer:
        """Call a method with a form."""
        async with self.session.post(f"{self.sandbox.url}/bot{TOKEN}/{method}", data=fields) as response:
            return Answer(response.status, await response.json())

    async def updates(self, **parameters: object) -> list[Json]:
        """Take all waiting updates and confirm them."""
        updates: list[Json] = (await self.call("getUpdates", **parameters)).result
        if updates:
            await self.call("getUpdates", offset=updates[-1]["update_id"] + 1)
        return updates

    async def get(self, path: str) -> Any:  # noqa: ANN401 - JSON
        """Read from the control API."""
        async with self.session.get(f"{self.sandbox.url}{path}") as response:
            assert response.status == 200, await response.text()
            return await response.json()

    async def post(self, path: str, **body: object) -> Any:  # noqa: ANN401 - JSON
        """Act through the control API."""
        async with self.session.post(f"{self.sandbox.url}{path}", json=body) as response:
            assert response.status == 200, await response.text()
            return await response.json()
