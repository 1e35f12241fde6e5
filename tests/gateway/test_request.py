"""Calls over real HTTP on loopback: what arrives, what comes back."""

import asyncio
from collections.abc import AsyncIterator

import pytest
from aiohttp import web

from bot.chat.telegram.errors import Refused, Revoked, Slow, Unavailable
from bot.chat.telegram.request import HttpSession
from bot.chat.telegram.telegram import Telegram
from bot.exports.document import Upload
from tests.gateway.far_end import ME, MESSAGE, TOKEN, FarEnd, answers_and_hangs_up, raw_server, says
from tests.patience import PATIENCE


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


async def test_one_connection_serves_call_after_call(api: Telegram, far_end: FarEnd) -> None:
    await api.learn_who_we_are()
    for _ in range(3):
        await api.call("sendMessage", {"chat_id": 5})
    assert len(far_end.asked) == 4
    assert len(far_end.callers) == 1


async def test_who_we_are_is_known_once_telegram_was_reached(api: Telegram) -> None:
    with pytest.raises(RuntimeError, match="not reached"):
        _ = api.username
    await api.learn_who_we_are()
    assert (api.username, api.bot_id) == (ME["username"], ME["id"])


async def test_three_hundred_calls_are_under_way_at_once(api: Telegram, far_end: FarEnd) -> None:
    far_end.gate = asyncio.Barrier(300)  # nobody is answered before all have come
    async with asyncio.timeout(PATIENCE):
        await asyncio.gather(*(api.call("sendMessage", {"chat_id": number}) for number in range(300)))
    assert len(far_end.callers) == 300


async def test_an_idle_connection_that_the_far_end_closed_is_not_used_again(http: HttpSession) -> None:
    async with raw_server(answers_and_hangs_up) as url:
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
