"""The Bot API over HTTP: one call in, one answer out."""

from __future__ import annotations

import asyncio
import inspect
import json
from typing import TYPE_CHECKING, Any

from aiohttp import web

from bot.sandbox.bot_api.incoming import read_parameters
from bot.sandbox.bot_api.methods import BY_LOWER_NAME, METHODS
from bot.sandbox.bot_api.mischief import Mischief
from bot.sandbox.records.errors import ApiError, Refused
from bot.sandbox.records.state import Refusal

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given
    from bot.sandbox.records.calls import Call
    from bot.sandbox.records.state import State

UNAUTHORIZED = ApiError(401, "Unauthorized")
UNKNOWN = ApiError(404, "Not Found: method not found")
write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


class BotApi:
    """Carries out the bot's calls on the world."""

    def __init__(self, world: State) -> None:
        self.world = world
        self.mischief = Mischief(world)

    async def call(self, request: web.Request) -> web.StreamResponse:
        """Answer one call; trouble may keep it from happening, or the answer from arriving."""
        begun = self.world.clock.monotonic()
        name = request.match_info["method"]
        name = BY_LOWER_NAME.get(name.lower(), name)
        try:
            raw = await read_parameters(request)
        except ApiError as problem:
            return _response(problem.code, problem.json())
        except web.HTTPRequestEntityTooLarge:
            return _response(413, ApiError(413, "Request Entity Too Large").json())
        if self.world.trouble.latency:
            await asyncio.sleep(self.world.trouble.latency)
        switch = self.world.trouble.meet(name, raw.get("chat_id")) if self.world.trouble.switches else None
        if switch is None:
            return _response(*await self._logged(request.match_info["token"], name, raw, begun))
        return await self.mischief.play(switch, request, name, raw, self._logged)

    async def download(self, request: web.Request) -> web.Response:
        """Serve a file whose path getFile gave."""
        if request.match_info["token"] != self.world.token:
            return _response(401, UNAUTHORIZED.json())
        file = self.world.files.by_path(request.match_info["path"])
        if file is None:
            return _response(404, ApiError(404, "Not Found").json())
        return web.Response(body=file.data, content_type="application/octet-stream")

    async def _logged(self, token: str, name: str, raw: Given, begun: float) -> tuple[int, dict[str, Any]]:
        clock = self.world.clock
        at = clock.now()
        status, answer = await self._answer(token, name, raw)
        if name != "getUpdates" or answer.get("result") != []:
            call = self.world.calls.add(name, raw, at)
            call.status, call.answer = status, answer
            call.milliseconds = (clock.monotonic() - begun) * 1000
            self.tell(call)
        return status, answer

    def tell(self, call: Call) -> None:
        """Show a call on the page."""
        self.world.changes.tell(lambda: {"kind": "call", "call": call.json()})

    async def _answer(self, token: str, name: str, raw: Given) -> tuple[int, dict[str, Any]]:
        try:
            result = await self._result(token, name, raw)
        except Refused as refusal:
            self.world.refusals.append(Refusal(name, refusal.description))
            return refusal.code, refusal.json()
        except ApiError as problem:
            return problem.code, problem.json()
        return 200, {"ok": True, "result": result}

    async def _result(self, token: str, name: str, raw: Given) -> object:
        if token != self.world.token:
            raise UNAUTHORIZED
        method = METHODS.get(name)
        if method is None:
            self.world.refusals.append(Refusal(name, "unknown method"))
            raise UNKNOWN
        result = method.act(self.world, method.read(raw))
        return await result if inspect.isawaitable(result) else result


def _response(status: int, answer: dict[str, Any]) -> web.Response:
    return web.Response(status=status, body=write(answer).encode(), content_type="application/json")
