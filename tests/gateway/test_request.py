"""Calls over real HTTP on loopback: what arrives, what comes back, and every way it can fail."""

import asyncio
import logging
import traceback
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager

import pytest
import telegram
from aiohttp import web
from aiohttp.test_utils import TestServer
from telegram.error import BadRequest, Forbidden, NetworkError, TimedOut

from bot.gateway.errors import Refused, Revoked, Slow, TelegramFault, Unavailable, Uncertain
from bot.gateway.request import AiohttpRequest, HttpSession, Upload
from bot.gateway.telegram import Telegram

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


@pytest.fixture
async def far_end() -> AsyncIterator[FarEnd]:
    end = FarEnd()
    await end.server.start_server(access_log=None)  # it would log our token, being Telegram
    yield end
    await end.server.close()


@pytest.fixture
async def http() -> AsyncIterator[HttpSession]:
    session = HttpSession()
    await session.open()
    yield session
    await session.close()


@pytest.fixture
def api(far_end: FarEnd, http: HttpSession) -> Telegram:
    return Telegram(far_end.url, TOKEN, http)


@asynccontextmanager
async def ptb(url: str, http: HttpSession) -> AsyncIterator[telegram.Bot]:
    request = AiohttpRequest(http)
    bot = telegram.Bot(
        TOKEN, f"{url}/bot", f"{url}/file/bot", request=request, get_updates_request=AiohttpRequest(http)
    )
    async with bot:
        yield bot


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


LOSSES: list[Raw] = [
    resets, hangs_up, half_a_body, half_a_body_of_unknown_length, talks_nonsense, is_silent,
]  # fmt: skip


def secrets_in(error: BaseException) -> list[str]:
    """Where the token shows in an exception, in what it drags along, or in their printed form."""
    seen, rest = list[str](), [error]
    while rest:
        one = rest.pop()
        seen += [str(one), repr(one), repr(one.args), repr(vars(one))]
        rest += [linked for linked in (one.__cause__, one.__context__) if linked is not None]
    printed = "".join(traceback.format_exception(error))
    return [words for words in [*seen, printed] if "secret" in words]


async def test_parameters_arrive_as_they_are_and_none_is_left_out(api: Telegram, far_end: FarEnd) -> None:
    keyboard = {"inline_keyboard": [[{"text": "Қатысамын", "callback_data": "reg:17"}]]}
    asked = {"chat_id": 5, "text": "Сәлем 📚", "reply_markup": keyboard, "silent": False}
    assert await api.call("sendMessage", {**asked, "parse_mode": None}) == MESSAGE
    assert await api.call("getMe") == ME
    assert far_end.asked == [asked, {}]


async def test_half_an_emoji_in_a_text_does_not_stop_the_message(api: Telegram, far_end: FarEnd) -> None:
    await api.call("sendMessage", {"text": "a\ud83db"})
    assert far_end.asked == [{"text": "a?b"}]


async def test_files_arrive_with_their_names_and_the_rest_as_fields(api: Telegram, far_end: FarEnd) -> None:
    media = [{"type": "document", "media": "attach://plan"}]
    content = b"%PDF\x00\xff" * 500_000
    upload = Upload('Бағдарлама "28".pdf\r\nX-Evil: 1', content, "application/pdf")
    await api.call(
        "sendMediaGroup",
        {"chat_id": 5, "media": media, "caption": None, "title": "a\ud83d"},
        files={"plan": upload},
    )
    assert far_end.asked == [
        {
            "chat_id": "5",
            "title": "a?",
            "media": '[{"type":"document","media":"attach://plan"}]',
            "plan": ("Бағдарлама _28_.pdf__X-Evil: 1", "application/pdf", content),
        }
    ]


async def test_one_connection_serves_our_calls_and_ptbs(
    api: Telegram, far_end: FarEnd, http: HttpSession
) -> None:
    for _ in range(3):
        await api.call("sendMessage", {"chat_id": 5})
    async with ptb(far_end.url, http) as bot:
        await bot.send_message(5, "hello")
    await api.call("sendMessage", {"chat_id": 5})
    assert len(far_end.asked) == 6
    assert len(far_end.callers) == 1


async def test_three_hundred_calls_are_under_way_at_once(api: Telegram, far_end: FarEnd) -> None:
    far_end.gate = asyncio.Barrier(300)  # nobody is answered before all have come
    async with asyncio.timeout(10):
        await asyncio.gather(*(api.call("sendMessage", {"chat_id": number}) for number in range(300)))
    assert len(far_end.callers) == 300


async def test_an_idle_connection_that_the_far_end_closed_is_not_used_again(http: HttpSession) -> None:
    async def closes_after_each(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await read_request(reader)
        writer.write(b'HTTP/1.1 200 OK\r\nContent-Length: 26\r\n\r\n{"ok":true,"result":"yes"}')
        await writer.drain()
        writer.close()

    async with raw_server(closes_after_each) as url:
        api = Telegram(url, TOKEN, http)
        for _ in range(3):
            assert await api.call("getMe") == "yes"
            await asyncio.sleep(0.02)


async def test_what_telegram_says_is_raised_as_a_fault(api: Telegram, far_end: FarEnd) -> None:
    for answer, kind in [
        (says(429, "Too Many Requests", retry_after=7), Slow),
        (says(401, "Unauthorized"), Revoked),
        (says(400, "Bad Request: message text is empty"), Refused),
        (web.Response(status=502, text="<html>Bad Gateway</html>"), Unavailable),
        (web.Response(status=302, headers={"Location": "/elsewhere"}), Unavailable),
    ]:
        far_end.answer = answer
        with pytest.raises(kind):
            await api.call("sendMessage", {"chat_id": 5})


@pytest.mark.parametrize("serve", LOSSES)
async def test_an_answer_that_was_lost_leaves_delivery_uncertain(serve: Raw, http: HttpSession) -> None:
    async with raw_server(serve) as url:
        with pytest.raises(Uncertain) as caught:
            await Telegram(url, TOKEN, http).call("sendMessage", {"chat_id": 5}, timeout=0.3)
    assert secrets_in(caught.value) == []


async def test_a_refused_connection_is_known_not_to_have_delivered(http: HttpSession) -> None:
    async with raw_server(hangs_up) as url:
        pass
    with pytest.raises(Unavailable) as caught:
        await Telegram(url, TOKEN, http).call("sendMessage", {"chat_id": 5})
    assert secrets_in(caught.value) == []


async def test_a_handshake_that_never_ends_is_known_not_to_have_delivered(http: HttpSession) -> None:
    async with raw_server(is_silent) as url:
        api = Telegram(url.replace("http:", "https:"), TOKEN, http)
        with pytest.raises(Unavailable) as caught:
            await api.call("sendMessage", {"chat_id": 5}, timeout=0.3)
    assert secrets_in(caught.value) == []


async def test_the_token_is_in_no_log_line_whatever_happens(
    api: Telegram, far_end: FarEnd, http: HttpSession, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    await api.call("getMe")
    for serve in LOSSES:
        async with raw_server(serve) as url:
            with pytest.raises(TelegramFault) as caught:
                await Telegram(url, TOKEN, http).call("getMe", timeout=0.2)
            logging.getLogger("bot").error("call failed", exc_info=caught.value)
    assert "call failed" in caplog.text
    assert "secret" not in caplog.text


async def test_ptb_works_over_our_connections(far_end: FarEnd, http: HttpSession) -> None:
    async with ptb(far_end.url, http) as bot:
        assert bot.username == "library_bot"
        sent = await bot.send_document(5, b"plan", caption="Жоспар", filename="жоспар.txt")
        file = telegram.File("id", "unique", file_path=f"{far_end.url}/file/bot{TOKEN}/photo.jpg")
        file.set_bot(bot)
        assert bytes(await file.download_as_bytearray()) == b"picture"
    assert far_end.asked[-1]["document"] == ("жоспар.txt", "text/plain", b"plan")
    assert far_end.asked[-1]["caption"] == "Жоспар"
    assert sent.message_id == 1


async def test_ptb_leaves_the_connections_open_for_the_others(
    api: Telegram, far_end: FarEnd, http: HttpSession
) -> None:
    async with ptb(far_end.url, http):
        pass
    assert await api.call("getMe") == ME


async def test_ptb_gets_its_own_exceptions(far_end: FarEnd, http: HttpSession) -> None:
    async with ptb(far_end.url, http) as bot:
        far_end.answer = says(400, "Bad Request: chat not found")
        with pytest.raises(BadRequest):
            await bot.send_message(5, "hello")
        far_end.answer = says(403, "Forbidden: bot was blocked by the user")
        with pytest.raises(Forbidden):
            await bot.send_message(5, "hello")


@pytest.mark.parametrize("serve", LOSSES[:3])
async def test_ptbs_network_errors_do_not_hold_the_token(serve: Raw, http: HttpSession) -> None:
    async with raw_server(serve) as url:
        request = AiohttpRequest(http)
        with pytest.raises(NetworkError) as caught:
            await request.post(f"{url}/bot{TOKEN}/getMe")
    assert not isinstance(caught.value, TimedOut)
    assert secrets_in(caught.value) == []


async def test_ptb_is_told_of_a_time_out(http: HttpSession) -> None:
    async with raw_server(is_silent) as url:
        with pytest.raises(TimedOut) as caught:
            await AiohttpRequest(http).post(f"{url}/bot{TOKEN}/getMe", read_timeout=0.2)
    assert secrets_in(caught.value) == []


async def test_opening_and_closing_twice_is_fine_and_a_closed_one_says_so(far_end: FarEnd) -> None:
    http = HttpSession()
    api = Telegram(far_end.url, TOKEN, http)
    await http.open()
    await http.open()
    await api.call("getMe")
    await http.close()
    await http.close()
    with pytest.raises(RuntimeError, match="not open"):
        await api.call("getMe")
