"""`/healthz`: whether updates are received, the database writes and notices go out in time.

200 and {"status": "ok", …} when all is well; 503 and {"status": "trouble", …} otherwise. `checks` names each
part, with "ok" or what is wrong in words; no names, ids or tokens.
"""

from collections.abc import Awaitable, Callable, Mapping

from aiohttp import web

Check = Callable[[], Awaitable[str | None]]
"""Looks at one part; gives what is wrong with it in words, None if nothing is."""


class Health:
    """The checks, asked one after another."""

    def __init__(self, checks: Mapping[str, Check]) -> None:
        self._checks = checks

    async def look(self) -> dict[str, str | None]:
        """What is wrong with each part."""
        return {name: await check() for name, check in self._checks.items()}

    def route(self) -> web.RouteDef:
        """The route by which a monitor, Docker or a person asks."""
        return web.get("/healthz", self._answer)

    async def _answer(self, _request: web.Request) -> web.Response:
        found = await self.look()
        well = not any(found.values())
        shown = {
            "status": "ok" if well else "trouble",
            "checks": {name: trouble or "ok" for name, trouble in found.items()},
        }
        headers = {"Cache-Control": "no-store"}
        return web.json_response(shown, status=200 if well else 503, headers=headers)
