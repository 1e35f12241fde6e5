"""How a call goes wrong on the way, for each kind of trouble."""

from __future__ import annotations

import asyncio
import json
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.sandbox.records.errors import ApiError, too_many_requests
from bot.sandbox.records.flood import FOR_ALL
from bot.sandbox.records.updates import OTHER_POLLER

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from bot.sandbox.bot_api.parameters import Given
    from bot.sandbox.records.state import State
    from bot.sandbox.records.trouble import Switch

    CarryOut = Callable[[str, str, Given, float], Awaitable[tuple[int, dict[str, Any]]]]

BAD_GATEWAY = "<html>\r\n<body>\r\n<h1>502 Bad Gateway</h1>\r\n</body>\r\n</html>"

SENDS = ("send", "copy", "forward")
PROBLEMS = MappingProxyType(
    {
        "server_error": (500, "Internal Server Error"),
        "unauthorized": (401, "Unauthorized"),
        "conflict": (409, OTHER_POLLER),
    }
)


class Mischief:
    """Plays one trouble on one call."""

    def __init__(self, world: State) -> None:
        self.world = world
        self.stopping = asyncio.Event()

    async def play(
        self, switch: Switch, request: web.Request, name: str, raw: Given, carry_out: CarryOut
    ) -> web.StreamResponse:
        """Let the call meet its trouble; the log shows what became of it."""
        begun = self.world.clock.monotonic()
        before = self._refusal(switch, name)
        if before is not None:
            return self._noted(name, raw, before)
        if switch.kind in ("reset_before", "hang"):
            self._note(name, raw, 0, f"<{switch.kind}>")
            await self._wait(switch.seconds if switch.kind == "hang" else 0.0)
            return _cut(request)
        if switch.kind == "slow":
            await self._wait(switch.seconds)
        status, answer = await carry_out(request.match_info["token"], name, raw, begun)
        return await self._afterwards(switch, request, status, json.dumps(answer).encode())

    def _refusal(self, switch: Switch, name: str) -> web.Response | None:
        if switch.kind == "too_many_requests":
            return _error(too_many_requests(self._halt(switch, name)))
        if switch.kind == "bad_gateway":
            return web.Response(status=502, text=BAD_GATEWAY, content_type="text/html")
        problem = PROBLEMS.get(switch.kind)
        return _error(ApiError(*problem)) if problem else None

    def _halt(self, switch: Switch, name: str) -> int:
        what, is_send = switch.person_id or FOR_ALL, name.startswith(SENDS)
        now = self.world.clock.monotonic()
        return self.world.flood.halt(what, switch.retry_after, now, is_send=is_send)

    async def _afterwards(
        self, switch: Switch, request: web.Request, status: int, body: bytes
    ) -> web.StreamResponse:
        if switch.kind == "hang_after":
            await self._wait(switch.seconds)
        if switch.kind in ("reset_after", "hang_after"):
            return _cut(request)
        if switch.kind == "half_body":
            return await _half(request, status, body)
        return web.Response(status=status, body=body, content_type="application/json")

    def _noted(self, name: str, raw: Given, response: web.Response) -> web.Response:
        self._note(name, raw, response.status, response.text)
        return response

    def _note(self, name: str, raw: Given, status: int, answer: object) -> None:
        call = self.world.calls.add(name, raw, self.world.clock.now())
        call.status, call.answer = status, answer
        self.world.changes.tell(lambda: {"kind": "call", "call": call.json()})

    async def _wait(self, seconds: float) -> None:
        if seconds <= 0:
            return
        try:
            await asyncio.wait_for(self.stopping.wait(), seconds)
        except TimeoutError:
            return


def _cut(request: web.Request) -> web.Response:
    """Close the connection at once; what is returned reaches nobody."""
    if request.transport:
        request.transport.abort()
    return web.Response()


async def _half(request: web.Request, status: int, body: bytes) -> web.StreamResponse:
    response = web.StreamResponse(status=status, headers={"Content-Length": str(len(body))})
    response.content_type = "application/json"
    await response.prepare(request)
    await response.write(body[: len(body) // 2])
    return _cut(request)


def _error(problem: ApiError) -> web.Response:
    return web.Response(status=problem.code, text=json.dumps(problem.json()), content_type="application/json")
