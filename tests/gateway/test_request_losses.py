"""Every way in which a call over real HTTP can be lost, and that none of them shows the token."""

import logging
import traceback
from collections.abc import AsyncIterator

import pytest

from bot.chat.telegram.errors import TelegramFault, Unavailable, Uncertain
from bot.chat.telegram.request import HttpSession
from bot.chat.telegram.telegram import Telegram
from tests.gateway.far_end import LOSSES, TOKEN, Raw, answers_and_hangs_up, hangs_up, is_silent, raw_server


@pytest.fixture
async def http() -> AsyncIterator[HttpSession]:
    session = HttpSession()
    await session.open()
    yield session
    await session.close()


def secrets_in(error: BaseException) -> list[str]:
    """Where the token shows in an exception, in what it drags along, or in their printed form."""
    seen, rest = list[str](), [error]
    while rest:
        one = rest.pop()
        seen += [str(one), repr(one), repr(one.args), repr(vars(one))]
        rest += [linked for linked in (one.__cause__, one.__context__) if linked is not None]
    printed = "".join(traceback.format_exception(error))
    return [words for words in [*seen, printed] if "secret" in words]


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
    http: HttpSession, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.DEBUG)
    async with raw_server(answers_and_hangs_up) as url:
        assert await Telegram(url, TOKEN, http).call("getMe") == "yes"
    for serve in LOSSES:
        async with raw_server(serve) as url:
            with pytest.raises(TelegramFault) as caught:
                await Telegram(url, TOKEN, http).call("getMe", timeout=0.2)
            logging.getLogger("bot").error("call failed", exc_info=caught.value)
    assert "call failed" in caplog.text
    assert "secret" not in caplog.text
