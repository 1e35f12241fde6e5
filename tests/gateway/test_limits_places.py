"""Who takes a turn and who gives it back: nobody holds a place they can not use."""

import asyncio

import pytest

from bot.chat.limits.limits import Lane
from bot.chat.telegram.errors import Slow
from tests.gateway.traffic import RATE, Traffic


@pytest.fixture
async def traffic() -> Traffic:
    return Traffic()


async def test_a_chat_is_engaged_for_a_second_after_each_message_and_as_long_as_it_is_halted(
    traffic: Traffic,
) -> None:
    traffic.ask(Lane.NOTICE, 1)
    traffic.ask(Lane.REPLY, 2)
    traffic.ask(Lane.NOTICE, -3)  # of groups nothing is said on our own
    traffic.limits.told_to_wait(4, 30.0)
    await traffic.time.pass_by(0.5)
    assert traffic.limits.engaged() == {1, 2, 4}
    assert traffic.limits.next_free_in() == pytest.approx(0.5)
    await traffic.time.pass_by(0.6)
    assert traffic.limits.engaged() == {4}
    await traffic.time.pass_by(30.0)
    assert traffic.limits.engaged() == set()


async def test_a_turn_that_is_not_used_is_the_next_ones_at_once(traffic: Traffic) -> None:
    for _ in range(100):
        await traffic.limits.turn(Lane.NOTICE, 1, patient=False)
        traffic.limits.unused(Lane.NOTICE, 1)
    assert traffic.limits.engaged() == set()
    traffic.ask(Lane.NOTICE, 2)
    await traffic.time.pass_by(0.0)
    assert traffic.times(chat_id=2) == [1000.0]


async def test_who_is_in_a_hurry_does_not_wait_for_a_chat_that_is_halted(traffic: Traffic) -> None:
    traffic.limits.close()
    waits = asyncio.ensure_future(traffic.limits.turn(Lane.NOTICE, 1, patient=False))
    other = traffic.ask(Lane.NOTICE, 1)
    await traffic.time.pass_by(0.0)
    traffic.limits.told_to_wait(1, 30.0)
    with pytest.raises(Slow) as told:
        await waits
    assert told.value.retry_after == pytest.approx(30.0)
    with pytest.raises(Slow):
        await traffic.limits.turn(Lane.NOTICE, 1, patient=False)
    traffic.limits.open()
    await traffic.time.pass_by(31.0)
    assert other.done()


async def test_while_telegram_is_out_of_reach_nobody_has_a_turn_and_then_it_begins_slowly(
    traffic: Traffic,
) -> None:
    traffic.limits.close()
    for chat_id in range(1, 200):
        traffic.ask(Lane.REPLY if chat_id % 2 else Lane.NOTICE, chat_id)
    await traffic.time.pass_by(600.0)
    assert traffic.sent == []
    traffic.limits.open()
    await traffic.time.pass_by(1.0)
    assert 0 < len(traffic.sent) <= RATE / 2 + 2
    await traffic.time.pass_by(60.0)
    assert len(traffic.sent) == 199
    assert traffic.limits.rate_now() == RATE
