"""The other side of the wire: a Bot API server that obeys the test, and servers that lose their answers."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

from aiohttp import web
from aiohttp.test_utils import TestServer

TOKEN = "1000000001:AAsecretsecretsecretsecretsecret"
MESSAGE = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}}
ME = {"id": 1, "is_bot": True, "first_name": "Library", "username": "library_bot"}
Raw = Callable[[asyncio.StreamReader, asyncio.StreamWriter], Awaitable[None]]


class FarEnd:
    """A Bot API server that answers what it is told to and keeps what it was asked."""

    def __init__(self) -> None:
        self.asked: list[dict[str, object]] = []
        self.callers: set[object] = set()
        self.answer: web.Response | None = None
        self.gate: asyncio.Barrier | None = None
        app = web.Application(client_max_size=50_000_000)
        app.router.add_post(f"/bot{TOKEN}/{{method}}", self._call)
        app.router.add_get(f"/file/bot{TOKEN}/photo.jpg", self._file)
        app.router.add_get("/elsewhere", self._elsewhere)
        self.server = TestServer(app)

    @property
    def url(self) -> str:
        return str(self.server.make_url("")).rstrip("/")

    async def _call(self, request: web.Request) -> web.Response:
        self.callers.add(request.transport and request.transport.get_extra_info("peername"))
        is_json = request.content_type == "application/json"
        self.asked.append(await request.json() if is_json else form_of(await request.post()))
        if self.gate is not None:
            await self.gate.wait()
        if self.answer is not None:
            return self.answer
        return web.json_response({"ok": True, "result": ME if "getMe" in request.path else MESSAGE})

    async def _file(self, request: web.Request) -> web.Response:
        return web.Response(body=b"picture")

    async def _elsewhere(self, request: web.Request) -> web.Response:
        return web.json_response({"ok": True, "result": "a redirect was followed"})


def form_of(fields: Mapping[str, object]) -> dict[str, object]:
    """The fields of a form; a file as name, media type and content."""
    return {
        name: (field.filename, field.content_type, field.file.read())
        if isinstance(field, web.FileField)
        else field
        for name, field in fields.items()
    }


def says(status: int, description: str, **parameters: object) -> web.Response:
    answer = {"ok": False, "error_code": status, "description": description, "parameters": parameters}
    return web.json_response(answer, status=status)


@asynccontextmanager
async def raw_server(serve: Raw) -> AsyncIterator[str]:
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    async with server:
        yield f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}"


async def read_request(reader: asyncio.StreamReader) -> None:
    head = (await reader.readuntil(b"\r\n\r\n")).lower()
    await reader.readexactly(int(head.split(b"content-length: ")[1].split(b"\r\n")[0]))


async def resets(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.transport.abort()


async def hangs_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.close()


async def half_a_body(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{"ok":true,"result":{"me')
    await writer.drain()
    writer.close()


async def half_a_body_of_unknown_length(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.write(b'HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n{"ok":true,"result":{"me')
    await writer.drain()
    writer.close()


async def talks_nonsense(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.write(b"\x00\x01\x02 nonsense\r\n\r\n")
    await writer.drain()
    writer.close()


async def is_silent(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await reader.read()
    writer.close()


async def answers_and_hangs_up(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
    await read_request(reader)
    writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n{"ok":true,"result":"yes"}')
    await writer.drain()
    writer.close()


LOSSES: list[Raw] = [
    resets, hangs_up, half_a_body, half_a_body_of_unknown_length, talks_nonsense, is_silent,
]  # fmt: skip
