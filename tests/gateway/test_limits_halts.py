"""The gate when Telegram says to wait, and under stress."""

import asyncio
import os
import random
from bisect import bisect_left
from collections import defaultdict

import pytest

from bot.chat.limits.limits import Lane
from tests.gateway.traffic import BURST, RATE, Traffic, fullest, settle

STRESS_SENDS = int(os.environ.get("STRESS_SENDS", "4000"))


@pytest.fixture
async def traffic() -> Traffic:
    return Traffic()


async def test_a_429_for_one_chat_halts_that_chat_only(traffic: Traffic) -> None:
    traffic.limits.told_to_wait(7, 30)
    for chat_id in (7, 8):
        traffic.ask(Lane.REPLY, chat_id)
        traffic.ask(Lane.NOTICE, chat_id)
    await traffic.time.pass_by(40)
    assert traffic.times(chat_id=7) == pytest.approx([1030, 1031])
    assert traffic.times(chat_id=8) == pytest.approx([1000, 1001])


async def test_a_second_chat_told_to_wait_within_a_second_halts_all(traffic: Traffic) -> None:
    traffic.limits.told_to_wait(7, 300)
    await traffic.time.pass_by(0.9)
    traffic.limits.told_to_wait(8, 5)
    traffic.ask(Lane.REPLY, 9)
    await traffic.time.pass_by(4.9)
    assert traffic.sent == []
    await traffic.time.pass_by(0.2)
    assert traffic.times(chat_id=9) == pytest.approx([1005.98], abs=0.1)


async def test_a_turn_handed_out_as_a_halt_comes_is_not_used(traffic: Traffic) -> None:
    traffic.limits.told_to_wait(7, 1)
    for _ in range(3):
        traffic.ask(Lane.REPLY, 7)
    traffic.after_send = lambda lane, chat_id: traffic.limits.told_to_wait(chat_id, 5)
    await traffic.time.pass_by(12)  # all three may go after a second, but the first is told to wait again
    assert traffic.times() == pytest.approx([1001, 1006, 1011])


async def test_two_chats_told_to_wait_at_different_times_halt_nobody_else(traffic: Traffic) -> None:
    traffic.limits.told_to_wait(7, 300)
    await traffic.time.pass_by(1.1)
    traffic.limits.told_to_wait(8, 300)
    traffic.ask(Lane.REPLY, 9)
    await settle()
    assert traffic.times() == [traffic.time.now]


async def test_after_a_halt_for_all_the_rate_starts_at_half_and_recovers(traffic: Traffic) -> None:
    for chat_id in range(1, 3001):
        traffic.ask(Lane.ANNOUNCEMENT, chat_id)
    await traffic.time.pass_by(5)
    traffic.limits.told_to_wait(None, 10)
    traffic.limits.told_to_wait(None, 10)
    halted_at = traffic.time.now
    assert traffic.limits.rate_now() == 0
    await traffic.time.pass_by(60)
    after = [at - halted_at - 10 for at in traffic.times() if at > halted_at]
    assert after[0] >= 0
    assert bisect_left(after, 4.0) == pytest.approx(4 * RATE * 0.53, abs=3)
    assert bisect_left(after, 40.0) - bisect_left(after, 32.0) == pytest.approx(8 * RATE, abs=1)


async def test_those_who_waited_for_a_halt_are_not_answered_into_the_next_one(traffic: Traffic) -> None:
    traffic.limits.told_to_wait(None, 5)
    for chat_id in range(1, 101):
        traffic.ask(Lane.REPLY, chat_id)
    await traffic.time.pass_by(20)
    assert [chat for _, _, chat, _ in traffic.sent] == list(range(1, 101))
    assert fullest(traffic.times()[:40], 1.0) <= RATE
    assert 3 <= traffic.times()[-1] - traffic.times()[0] <= 6
    for chat_id in range(1, 101):
        traffic.ask(Lane.REPLY, chat_id)
    await settle()
    assert len(traffic.sent) == 200


class Halts:
    """An adversary: answers some sends with 429, for the chat or, to several at once, for all."""

    def __init__(self, traffic: Traffic, chance: random.Random) -> None:
        self.traffic, self.chance, self.all_until, self.broken = traffic, chance, 0.0, 0
        self.until: dict[int, float] = defaultdict(float)

    def sent(self, lane: Lane, chat_id: int) -> None:
        now = self.traffic.time.now
        self.broken += now < max(self.until[chat_id], self.all_until) - 1e-9
        luck = self.chance.random()
        wait = self.chance.randint(1, 20)
        if luck < 0.01:
            self.until[chat_id] = max(self.until[chat_id], now + wait)
            self.traffic.limits.told_to_wait(chat_id, wait)
        elif luck < 0.011:
            self.all_until = max(self.all_until, now + wait)
            self.traffic.limits.told_to_wait(None, wait)


@pytest.mark.parametrize("seed", [1, 2])
async def test_under_stress_no_second_is_too_full_and_nothing_goes_inside_a_halt(seed: int) -> None:
    chance, traffic = random.Random(seed), Traffic()
    halts = Halts(traffic, chance)
    traffic.after_send = halts.sent
    people = [*range(1, STRESS_SENDS // 2), *range(-20, 0), *[7] * 20]
    asked = list[asyncio.Task[None]]()
    for _ in range(STRESS_SENDS // 20):
        lane = chance.choice(list(Lane))
        asked += [traffic.ask(lane, chance.choice(people), chance.random()) for _ in range(20)]
        await traffic.time.pass_by(chance.expovariate(1.25))
        chance.choice(asked).cancel()
    await traffic.time.pass_by(10 * STRESS_SENDS)
    assert all(task.done() for task in asked)
    assert len(traffic.sent) == len([task for task in asked if not task.cancelled()]) > STRESS_SENDS * 0.9
    assert fullest(traffic.times(Lane.NOTICE, Lane.ANNOUNCEMENT), 1.0) <= RATE + BURST
    assert fullest(traffic.times(Lane.NOTICE, Lane.ANNOUNCEMENT, chat_id=7), 1.0) <= 1
    assert halts.broken == 0
