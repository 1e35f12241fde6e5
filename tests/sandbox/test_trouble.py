"""Trouble on purpose: each kind does what it says, for whom and how often it says."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

import aiohttp
import pytest

from bot.sandbox import Sandbox
from tests.patience import PATIENCE, until
from tests.sandbox.telegram import TOKEN, OwnClock

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.telegram import Telegram

ARRIVES_WITHIN = 1000
"""Turns of the loop in which a call has come from one end of it to the other, however busy the machine is."""


@pytest.mark.parametrize(
    ("kind", "status", "words"),
    [
        ("server_error", 500, "Internal Server Error"),
        ("bad_gateway", 502, "<h1>502 Bad Gateway</h1>"),
        ("unauthorized", 401, "Unauthorized"),
        ("conflict", 409, "terminated by other getUpdates request"),
    ],
)
async def test_a_call_is_answered_wrongly_and_not_carried_out(
    telegram: Telegram, aigul: Person, kind: str, status: int, words: str
) -> None:
    await telegram.post("/sandbox/trouble", on=kind, times=1)
    url, body = f"{telegram.sandbox.url}/bot{TOKEN}/sendMessage", {"chat_id": aigul.id, "text": "x"}
    async with telegram.session.post(url, json=body) as response:
        assert response.status == status
        assert words in await response.text()
    assert len(aigul.chat.messages) == 1
    assert (await telegram.call("sendMessage", **body)).status == 200


async def test_429_for_one_person_is_kept_up_and_who_ignores_it_is_counted(
    telegram: Telegram, aigul: Person
) -> None:
    other = telegram.world.add_person("Other", "en")
    other.opens()
    telegram.clock.freeze()
    await telegram.post(
        "/sandbox/trouble", on="too_many_requests", person_id=aigul.id, times=1, retry_after=7
    )
    assert (await telegram.call("sendMessage", chat_id=other.id, text="x")).status == 200
    first = await telegram.call("sendMessage", chat_id=aigul.id, text="x")
    assert first.complaint == "429 Too Many Requests: retry after 7"
    assert first.body["parameters"] == {"retry_after": 7}
    assert telegram.world.statistics.inside_retry_after == 0
    telegram.clock.passed += 6
    early = await telegram.call("sendMessage", chat_id=aigul.id, text="x")
    assert early.body["parameters"] == {"retry_after": 1}
    assert telegram.world.statistics.inside_retry_after == 1
    telegram.clock.passed += 1
    assert (await telegram.call("sendMessage", chat_id=aigul.id, text="x")).status == 200


@pytest.mark.parametrize(("kind", "delivered"), [("reset_before", 0), ("reset_after", 1), ("half_body", 1)])
async def test_a_connection_is_cut_before_or_after_delivery(
    telegram: Telegram, aigul: Person, kind: str, delivered: int
) -> None:
    telegram.world.trouble.on(kind, methods=("sendMessage",))  # type: ignore[arg-type]
    with pytest.raises(aiohttp.ClientError):
        await telegram.call("sendMessage", chat_id=aigul.id, text="x")
    assert len(aigul.chat.messages) == 1 + delivered
    assert (await telegram.call("getMe")).status == 200
    telegram.world.trouble.off(kind)
    assert (await telegram.call("sendMessage", chat_id=aigul.id, text="y")).status == 200


@pytest.mark.parametrize(("kind", "delivered"), [("hang", 0), ("hang_after", 1)])
async def test_no_answer_may_mean_delivered_or_not(
    telegram: Telegram, aigul: Person, kind: str, delivered: int
) -> None:
    switch = telegram.world.trouble.on(kind, times=1)  # type: ignore[arg-type]
    call = asyncio.ensure_future(telegram.call("sendMessage", chat_id=aigul.id, text="x"))
    await until(lambda: switch not in telegram.world.trouble.switches)
    await asyncio.wait([call], timeout=0.1)
    assert not call.done()
    assert len(aigul.chat.messages) == 1 + delivered
    call.cancel()


async def test_what_has_arrived_is_carried_out_although_the_caller_is_gone(
    telegram: Telegram, aigul: Person
) -> None:
    telegram.world.trouble.latency = 0.1
    caller = asyncio.ensure_future(telegram.call("sendMessage", chat_id=aigul.id, text="late"))
    for _ in range(ARRIVES_WITHIN):
        await asyncio.sleep(0)
    caller.cancel()
    await telegram.world.changed(lambda: aigul.last.text == "late")


async def test_a_hanging_call_does_not_hold_up_the_end() -> None:
    sandbox = Sandbox(OwnClock())
    await sandbox.start()
    sandbox.world.trouble.on("hang")
    async with aiohttp.ClientSession() as session:
        hanging = asyncio.ensure_future(session.get(f"{sandbox.url}/bot{TOKEN}/getMe"))
        await asyncio.sleep(0.05)
        await asyncio.wait_for(sandbox.stop(), PATIENCE)
        with pytest.raises(aiohttp.ClientError):
            await hanging


async def test_a_slow_network_is_slow(telegram: Telegram) -> None:
    begun = telegram.clock.monotonic()
    await telegram.post("/sandbox/trouble", latency=0.1)
    await telegram.call("getMe")
    assert telegram.clock.monotonic() - begun >= 0.1


async def test_switches_are_seen_and_switched_off(telegram: Telegram) -> None:
    on = await telegram.post("/sandbox/trouble", on="hang", methods=["getUpdates"], flood_control=True)
    assert on["flood_control"] is True
    assert [(switch["kind"], switch["methods"]) for switch in on["switches"]] == [("hang", ["getUpdates"])]
    await telegram.post("/sandbox/trouble", on="bad_gateway", times=3)
    assert [
        switch["kind"] for switch in (await telegram.post("/sandbox/trouble", off="hang"))["switches"]
    ] == ["bad_gateway"]
    assert (await telegram.post("/sandbox/trouble", off=None))["switches"] == []
    async with telegram.session.post(
        f"{telegram.sandbox.url}/sandbox/trouble", json={"on": "fire"}
    ) as response:
        assert response.status == 400
        assert "unknown trouble 'fire'" in (await response.json())["error"]
