"""The sandbox as a server on loopback: Bot API, control API and page."""

from __future__ import annotations

import asyncio
import ipaddress
from pathlib import Path
from typing import TYPE_CHECKING

from aiohttp import web

from bot.sandbox.bot_api.call import BotApi
from bot.sandbox.bot_api.delivery import Delivery
from bot.sandbox.control import Control
from bot.sandbox.people.world import World
from bot.sandbox.records.files import UPLOAD_LIMIT

if TYPE_CHECKING:
    from bot.sandbox.records.clock import SandboxClock

PAGE = Path(__file__).parent / "page"
FORM_OVERHEAD = 1024 * 1024
SECONDS_TO_STOP = 1.0


class Sandbox:
    """One running sandbox. It listens on loopback only: whoever reaches it can play everybody."""

    def __init__(
        self,
        clock: SandboxClock,
        token: str = "1000000001:sandbox",  # noqa: S107 - opens nothing
        flood_control: bool = True,
        latency: float = 0.0,
    ) -> None:
        self.world = World(clock, token, flood_control=flood_control)
        self.world.trouble.latency = latency
        self.url = ""
        self._api = BotApi(self.world)
        self._delivery = Delivery(self.world)
        self._delivering: asyncio.Task[None] | None = None
        self._runner: web.AppRunner | None = None

    async def start(self, host: str = "127.0.0.1", port: int = 0) -> None:
        """Listen; port 0 takes a free one, told by `url`."""
        if host != "localhost" and not ipaddress.ip_address(host).is_loopback:
            raise ValueError(f"the sandbox listens on loopback only, not on {host}")
        self._runner = web.AppRunner(self._application(), access_log=None, shutdown_timeout=SECONDS_TO_STOP)
        await self._runner.setup()
        self._delivering = asyncio.get_running_loop().create_task(self._delivery.run())
        site = web.TCPSite(self._runner, host, port)
        await site.start()
        real_port = self._runner.addresses[0][1]
        shown = f"[{host}]" if ":" in host else host
        self.url = f"http://{shown}:{real_port}"

    async def stop(self) -> None:
        """End waiting polls and listeners, then close."""
        self._api.mischief.stopping.set()
        self.world.updates.stop()
        self.world.changes.stop()
        if self._delivering:
            self._delivering.cancel()
            await asyncio.wait([self._delivering])
        if self._runner:
            await self._runner.cleanup()
            self._runner = None

    def _application(self) -> web.Application:
        application = web.Application(client_max_size=UPLOAD_LIMIT + FORM_OVERHEAD)
        application.on_response_prepare.append(_always_asked_for)
        application.add_routes(
            [
                web.route("*", "/bot{token}/{method}", self._api.call),
                web.get("/file/bot{token}/{path:.+}", self._api.download),
                *Control(self.world).routes(),
                web.get("/", _index),
            ]
        )
        if PAGE.is_dir():
            application.router.add_static("/page/", PAGE)
        return application


async def _always_asked_for(request: web.Request, response: web.StreamResponse) -> None:
    """After an update a browser must not mix old modules of the page with new ones."""
    if request.path == "/" or request.path.startswith("/page/"):
        response.headers["Cache-Control"] = "no-cache"


async def _index(_: web.Request) -> web.StreamResponse:
    return web.FileResponse(PAGE / "index.html")
