"""The bot's own HTTP server: health, and the webhook if there is one."""

import asyncio
from collections.abc import Callable, Sequence
from typing import cast

import structlog
from aiohttp import web, web_response

from bot.web.door import Door

log = structlog.get_logger(__name__)

BODY_LIMIT = 1024 * 1024
"""Bytes of a request's body; an update of Telegram's has a few thousand."""
SECONDS_TO_STOP = 2.0
BANNER = "library"
"""In place of the names and versions of what we are made of."""


class PortTaken(Exception):
    """The server can't listen; the text says where and why."""


class WebServer:
    """Listens on one address; with port 0 nowhere at all."""

    def __init__(self, host: str, port: int, routes: Sequence[web.RouteDef]) -> None:
        self._host = host
        self._port = port
        self._routes = routes
        self._door = Door()
        self._runner: web.AppRunner | None = None
        self._listening: asyncio.Server | None = None

    async def start(self) -> None:
        """Listen; PortTaken if that can't be."""
        if self._port == 0:
            return
        vars(web_response)["SERVER_SOFTWARE"] = BANNER  # answers to nonsense have it too
        application = web.Application(client_max_size=BODY_LIMIT, middlewares=[self._door.listen])
        application.add_routes(self._routes)
        self._runner = web.AppRunner(application, access_log=None, shutdown_timeout=SECONDS_TO_STOP)
        await self._runner.setup()
        try:
            await self._listen(self._runner)
        except OSError as error:
            await self.stop()
            raise PortTaken(_words(self._host, self._port, error)) from error
        log.info("listening", host=self._host, port=self._port)

    async def stop(self) -> None:
        """Let requests under way end, then close."""
        listening, self._listening = self._listening, None
        if listening is not None:
            listening.close()
        runner, self._runner = self._runner, None
        if runner is not None:
            await runner.cleanup()

    async def _listen(self, runner: web.AppRunner) -> None:
        protocol = self._door.of(cast("Callable[[], asyncio.Protocol]", runner.server))
        loop = asyncio.get_running_loop()
        self._listening = await loop.create_server(protocol, self._host, self._port, backlog=128)


def _words(host: str, port: int, error: OSError) -> str:
    reason = error.strerror or str(error)
    return (
        f"The bot can't listen on {host}:{port} ({reason}). Is it running already, or does another program "
        "use the port? Set HTTP_PORT to another one, or to 0 for none."
    )
