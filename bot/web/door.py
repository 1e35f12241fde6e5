"""Who may stand in the door: connections that say nothing go after a while, and there are only so many."""

import asyncio
from collections.abc import Callable

from aiohttp import web
from aiohttp.typedefs import Handler

SILENT_WITHIN = 30.0
"""Seconds until a whole request's head has come, from the start or after the last answer."""
MOST = 200
"""Connections at once: Telegram opens 40 at most, a monitor one."""


class Door:
    """Knows every connection, and which of them have asked nothing yet, the longest first."""

    def __init__(self, silent_within: float = SILENT_WITHIN, most: int = MOST) -> None:
        self._silent_within = silent_within
        self._most = most
        self._there: set[asyncio.BaseTransport] = set()
        self._silent: dict[asyncio.BaseTransport, asyncio.TimerHandle] = {}

    def of(self, server: Callable[[], asyncio.Protocol]) -> Callable[[], asyncio.Protocol]:
        """The same server, through this door."""
        return lambda: Guest(self, server())

    @web.middleware
    async def listen(self, request: web.Request, handler: Handler) -> web.StreamResponse:
        """Whose request has come whole is not silent until it is answered."""
        transport = request.transport
        if transport is not None:
            self._heard(transport)
        try:
            return await handler(request)
        finally:
            if transport in self._there and transport is not None:
                self._wait_for(transport)

    def enter(self, transport: asyncio.BaseTransport) -> None:
        """Somebody connects; if there are too many, who has been silent longest must go."""
        self._there.add(transport)
        self._wait_for(transport)
        if len(self._there) > self._most:
            _end(next(iter(self._silent)))

    def leave(self, transport: asyncio.BaseTransport) -> None:
        """They are gone."""
        self._there.discard(transport)
        self._heard(transport)

    def _wait_for(self, transport: asyncio.BaseTransport) -> None:
        self._heard(transport)
        later = asyncio.get_running_loop().call_later
        self._silent[transport] = later(self._silent_within, _end, transport)

    def _heard(self, transport: asyncio.BaseTransport) -> None:
        timer = self._silent.pop(transport, None)
        if timer is not None:
            timer.cancel()


class Guest(asyncio.Protocol):
    """One connection: what the server makes of it, and the door that is told of it."""

    def __init__(self, door: Door, inner: asyncio.Protocol) -> None:
        self._door = door
        self._inner = inner
        self._transport: asyncio.BaseTransport | None = None
        self.data_received = inner.data_received  # type: ignore[method-assign]
        self.eof_received = inner.eof_received  # type: ignore[method-assign]
        self.pause_writing = inner.pause_writing  # type: ignore[method-assign]
        self.resume_writing = inner.resume_writing  # type: ignore[method-assign]

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody is there."""
        self._transport = transport
        self._inner.connection_made(transport)
        self._door.enter(transport)

    def connection_lost(self, error: Exception | None) -> None:
        """And gone."""
        if self._transport is not None:
            self._door.leave(self._transport)
        self._inner.connection_lost(error)


def _end(transport: asyncio.BaseTransport) -> None:
    if isinstance(transport, asyncio.WriteTransport):
        transport.abort()
    else:
        transport.close()
