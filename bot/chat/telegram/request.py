"""HTTP by aiohttp: one pool of connections for every call."""

import io
import json
import re
import socket
from collections.abc import Awaitable, Callable, Mapping
from contextvars import ContextVar
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import aiohttp
from aiohttp.connector import Connection
from yarl import URL

from bot.exports.document import Upload

CONNECT_WITHIN: Final = 5.0
"""Seconds for name, TCP and TLS; a time-out within them means that nothing was sent."""
KEEP_ALIVE: Final = 300.0
"""Seconds an idle connection is kept: longer than a minute, or each quiet minute costs a TLS handshake."""
NAME_KEPT: Final = 60
"""Seconds an address of Telegram's is remembered: short enough to follow when it moves."""
JSON_HEADERS: Final = {"Content-Type": "application/json"}

_JSON: Final = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"))
_UNFIT: Final = re.compile(r'[\x00-\x1f\x7f"\\/]')
"""What would break out of the header that carries a file's name, or of the folder it is saved in."""

Body = bytes | aiohttp.FormData


@dataclass(slots=True)
class Wire:
    """One request's way out.

    `ready` is awaited when its connection stands, right before the first byte, and may raise: then nothing
    leaves. `used`: from there on it may have arrived.
    """

    ready: Callable[[], Awaitable[None]] | None = None
    used: bool = False


class NotSentError(aiohttp.ClientError):
    """The connection was gone before the first byte was written to it."""


_wire: ContextVar[Wire | None] = ContextVar("wire", default=None)


class _Request(aiohttp.ClientRequest):
    """A request that says when it takes to the wire."""

    async def send(self, conn: Connection) -> aiohttp.ClientResponse:
        wire = _wire.get()
        if wire is not None:
            await self._prepare(wire, conn)
            wire.used = True
        return await super().send(conn)

    async def _prepare(self, wire: Wire, conn: Connection) -> None:
        if wire.ready is None:
            return
        await wire.ready()
        if conn.protocol is None or not conn.protocol.is_connected():
            raise NotSentError


class HttpSession:
    """The connections to Telegram. The composition root opens and closes it; all others only use it."""

    def __init__(self) -> None:
        self._session: aiohttp.ClientSession | None = None

    async def open(self) -> None:
        """Make ready to call; does nothing if it is."""
        if self._session is None:
            self._session = aiohttp.ClientSession(
                connector=_connector(), cookie_jar=aiohttp.DummyCookieJar(), request_class=_Request
            )

    async def close(self) -> None:
        """Close every connection; does nothing if it is closed."""
        session, self._session = self._session, None
        if session is not None:
            await session.close()

    async def send(
        self,
        verb: str,
        url: URL,
        body: Body | None = None,
        within: float = 20.0,
        wire: Wire | None = None,
    ) -> tuple[int, bytes]:
        """Send one request of at most `within` seconds from connecting to the last byte; status and body.

        Raises what aiohttp raises: it holds the address, and so the token. Give it to `from_exception`.
        """
        if self._session is None:
            raise RuntimeError("the session is not open")
        # Connecting gets less than the whole: if it runs out first, we know that nothing was sent.
        limits = aiohttp.ClientTimeout(total=within, connect=min(CONNECT_WITHIN, within / 2))
        headers = JSON_HEADERS if isinstance(body, bytes) else None
        _wire.set(wire)
        # Telegram never redirects: what does is a proxy's page, and following it would call something else.
        async with self._session.request(
            verb, url, data=body, headers=headers, timeout=limits, allow_redirects=False
        ) as answer:
            return answer.status, await answer.read()


def json_body(params: Mapping[str, Any]) -> bytes:
    """Parameters as compact JSON; those that are None are left out."""
    said = {name: value for name, value in params.items() if value is not None}
    # Half a surrogate pair, which a person's text may hold, cannot be sent: "?" stands in for it.
    return _JSON.encode(said).encode(errors="replace")


def form_body(params: Mapping[str, Any], files: Mapping[str, Upload]) -> aiohttp.FormData:
    """Parameters and files as multipart; lists and objects as JSON in their field."""
    # Names as they are, in UTF-8: Telegram would show aiohttp's percent signs to people.
    form = aiohttp.FormData(quote_fields=False, default_to_multipart=True)
    for name, value in params.items():
        if value is not None:
            form.add_field(name, _plain(value))
    for name, file in files.items():
        shown = _UNFIT.sub("_", file.name)
        # As a stream, which goes out piece by piece: 50 MB at once would hold up everybody else.
        stream = file.content.open("rb") if isinstance(file.content, Path) else io.BytesIO(file.content)
        form.add_field(name, stream, filename=shown, content_type=file.media_type)
    return form


def _plain(value: object) -> str:
    text = value if isinstance(value, str) else _JSON.encode(value)
    return text.encode(errors="replace").decode()


def _connector() -> aiohttp.TCPConnector:
    # No limit of its own: the lanes and the limiter bound what is in flight, and a wait for a free
    # connection would look like a slow Telegram.
    return aiohttp.TCPConnector(
        limit=0, keepalive_timeout=KEEP_ALIVE, ttl_dns_cache=NAME_KEPT, socket_factory=_watched_socket
    )


def _watched_socket(address: tuple[int, int, int, str, object]) -> socket.socket:
    """A socket that notices within a minute that the far end is silently gone (a router forgot us)."""
    family, kind, protocol, _, _ = address
    made = socket.socket(family, kind, protocol)
    made.setsockopt(socket.SOL_SOCKET, socket.SO_KEEPALIVE, 1)
    for option, value in (("TCP_KEEPIDLE", 30), ("TCP_KEEPINTVL", 10), ("TCP_KEEPCNT", 3)):
        if hasattr(socket, option):  # macOS and Windows lack some
            made.setsockopt(socket.IPPROTO_TCP, getattr(socket, option), value)
    return made
