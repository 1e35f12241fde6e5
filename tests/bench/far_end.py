"""A Bot API server as lean as can be, in a process of its own: python -m tests.bench.far_end LATENCY.

The sandbox checks and remembers everything, and would be slower than the bot that is measured. GET
/load?act=…&people=…&at_once=… makes people act and answers when all of them have been answered.
"""

import asyncio
import json
import sys
import time
from collections.abc import Callable
from typing import Any, cast
from urllib.parse import parse_qsl, urlsplit

import uvloop

from tests.bench.acts import BOT, WHEN, chat
from tests.bench.load import Load, Updates

Json = dict[str, Any]
Answer = Callable[[object], None]


class FarEnd:
    """All that the server knows."""

    def __init__(self, latency: float) -> None:
        self.latency = latency
        self.updates = Updates()
        self.load: Load | None = None
        self.first_poll_at: float | None = None
        self.sent = 0

    def call(self, method: str, params: Json, answer: Answer) -> None:
        """Carry out a method of the Bot API, after the latency."""
        now = time.monotonic()
        if self.load is not None:
            self.load.heard(method, params, now)
        if self.latency:
            asyncio.get_running_loop().call_later(self.latency, self._carry_out, method, params, answer)
        else:
            self._carry_out(method, params, answer)

    def control(self, path: str, asked: Json, answer: Answer) -> None:
        """What the measuring process wants."""
        if path == "/load":
            first, people = int(asked["first"]), int(asked["people"])
            self.load = Load(self.updates, asked["act"], range(first, first + people), answer)
            self.load.begin(int(asked["at_once"]), float(asked["every"]))
        else:
            answer({"first_poll_at": self.first_poll_at, "sent": self.sent})

    def _carry_out(self, method: str, params: Json, answer: Answer) -> None:
        if method == "getUpdates":
            self.first_poll_at = self.first_poll_at or time.monotonic()
            self.updates.poll(int(params.get("offset") or 0), float(params.get("timeout") or 0), answer)
            return
        answer(self._result(method, params))
        if self.load is not None:
            self.load.answered(method, params)

    def _result(self, method: str, params: Json) -> object:
        if method == "getMe":
            return BOT
        if method in ("sendMessage", "editMessageText"):
            self.sent += method == "sendMessage"
            base = {"message_id": 6, "from": BOT, "chat": chat(int(params["chat_id"])), "date": WHEN}
            return {**base, "text": params["text"]}
        if method == "copyMessage":
            self.sent += 1
            return {"message_id": 7}
        return [] if method == "getMyCommands" else {} if method.startswith("getMy") else True


class Connection(asyncio.Protocol):
    """HTTP/1.1 with keep-alive, one request after another, bodies with their length given."""

    def __init__(self, far_end: FarEnd) -> None:
        self._far_end = far_end
        self._got = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        """Somebody connects."""
        self._transport = cast("asyncio.Transport", transport)

    def data_received(self, data: bytes) -> None:
        """A request, or a part of one."""
        self._got += data
        head, found, rest = self._got.partition(b"\r\n\r\n")
        if not found:
            return
        lines = head.split(b"\r\n")
        fields = dict(line.lower().split(b": ", 1) for line in lines[1:])
        length = int(fields.get(b"content-length", b"0"))
        if len(rest) < length:
            return
        self._got = rest[length:]
        self._request(lines[0].decode().split()[1], fields.get(b"content-type", b""), rest[:length])

    def _request(self, target: str, kind: bytes, body: bytes) -> None:
        url = urlsplit(target)
        params = (
            json.loads(body) if kind == b"application/json" else dict(parse_qsl(url.query or body.decode()))
        )
        if url.path.startswith("/bot"):
            self._far_end.call(url.path.rpartition("/")[2], params, self._answer)
        else:
            self._far_end.control(url.path, params, self._answer)

    def _answer(self, result: object) -> None:
        body = json.dumps({"ok": True, "result": result}, separators=(",", ":")).encode()
        head = f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: {len(body)}\r\n\r\n"
        self._transport.write(head.encode() + body)


async def serve(latency: float) -> None:
    """Listen until killed; the address is the first line on standard output."""
    far_end = FarEnd(latency)
    server = await asyncio.get_running_loop().create_server(lambda: Connection(far_end), "127.0.0.1", 0)
    sys.stdout.write(f"http://127.0.0.1:{server.sockets[0].getsockname()[1]}\n")
    sys.stdout.flush()
    await server.serve_forever()


if __name__ == "__main__":
    uvloop.run(serve(float(sys.argv[1])))
