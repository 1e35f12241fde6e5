"""The gate for everything that goes out, on simulated time."""

import asyncio
import os
import random
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable
from heapq import heappop, heappush
from itertools import count

import pytest

from bot.gateway.chats import REPLY_BURST
from bot.gateway.limits import Lane, Limits

RATE = 25.0
BURST = RATE / 5
STRESS_SENDS = int(os.environ.get("STRESS_SENDS", "4000"))


class Timer:
    def __init__(self, callback: Callable[[], object]) -> None:
        self.callback: Callable[[], object] | None = callback

    def cancel(self) -> None:
        self.callback = None


class Time:
    """Monotonic time that passes only in `pass_by`."""

    def __init__(self) -> None:
        self.now = 1000.0
        self.timers: list[tuple[float, int, Timer]] = []
        self._order = count()

    def monotonic(self) -> float:
        return self.now

    def call_later(self, delay: float, callback: Callable[[], object]) -> Timer:
        timer = Timer(callback)
        heappush(self.timers, (self.now + delay, next(self._order), timer))
        return timer

    async def pass_by(self, seconds: float) -> None:
        await settle()
        end = self.now + seconds
        while self.timers and self.timers[0][0] <= end:
            self.now, _, timer = heappop(self.timers)
            if timer.callback is not None:
                timer.callback()
                await settle()
        self.now = end


async def settle() -> None:
    for _ in range(3):
        await asyncio.sleep(0)


class Traffic:
    """Asks for turns and keeps what was sent when."""

    def __init__(self, rate: float = RATE) -> None:
        self.time = Time()
        self.limits = Limits(self.time, rate, self.time.call_later)
        self.sent: list[tuple[float, Lane, int, float | None]] = []
        self.tasks: set[asyncio.Task[None]] = set()
        self.after_send: Callable[[Lane, int], None] = lambda lane, chat_id: None

    def ask(self, lane: Lane, chat_id: int, deadline: float | None = None) -> asyncio.Task[None]:
        task = asyncio.create_task(self._send(lane, chat_id, deadline))
        self.tasks.add(task)
        task.add_done_callback(self.tasks.discard)
        return task

    async def _send(self, lane: Lane, chat_id: int, deadline: float | None) -> None:
        await self.limits.turn(lane, chat_id, deadline)
        self.sent.append((self.time.now, lane, chat_id, deadline))
        self.after_send(lane, chat_id)

    def times(self, *lanes: Lane, chat_id: int | None = None) -> list[float]:
        wanted = lanes or tuple(Lane)
        return [at for at, lane, chat, _ in self.sent if lane in wanted and chat_id in (None, chat)]


def fullest(times: list[float], window: float) -> int:
    """The most that fell into any window of so many seconds."""
    return max((bisect_left(times, at + window - 1e-6) - i for i, at in enumerate(times)), default=0)


@pytest.fixture
async def traffic() -> Traffic:
    return Traffic()


async def test_a_reply_waits_for_nothing_while_three_thousand_bulk_messages_wait(traffic: Traffic) -> None:
    for chat_id in range(1, 3001):
        traffic.ask(Lane.ANNOUNCEMENT, chat_id)
    await traffic.time.pass_by(10.37)
    waiting = traffic.limits.waiting(Lane.ANNOUNCEMENT)
    traffic.ask(Lane.REPLY, 2999)
    await settle()
    assert waiting > 2700
    assert traffic.times(Lane.REPLY) == [traffic.time.now]


async def test_bulk_keeps_its_rate_and_no_second_holds_more(traffic: Traffic) -> None:
    for chat_id in range(1, 1001):
        traffic.ask(Lane.ANNOUNCEMENT, chat_id)
    await traffic.time.pass_by(41)
    times = traffic.times()
    assert len(times) == 1000
    assert 998 / RATE - BURST / RATE <= times[-1] - times[0] <= 1000 / RATE
    assert fullest(times, 1.0) <= RATE + BURST


async def test_bulk_gets_what_the_replies_leave(traffic: Traffic) -> None:
    for chat_id in range(1, 1001):
        traffic.ask(Lane.ANNOUNCEMENT, chat_id)
    for tenth in range(200):
        traffic.time.call_later(tenth / 10, lambda: traffic.ask(Lane.REPLY, random.randrange(5000, 9999)))
    await traffic.time.pass_by(20)
    assert len(traffic.times(Lane.REPLY)) == 200
    assert len(traffic.times(Lane.ANNOUNCEMENT)) == pytest.approx(20 * (RATE - 10), abs=BURST + 1)


async def test_a_storm_of_taps_leaves_bulk_one_message_a_second(traffic: Traffic) -> None:
    for chat_id in range(1, 101):
        traffic.ask(Lane.NOTICE, chat_id)
    for hundredth in range(1000):
        traffic.time.call_later(
            hundredth / 100, lambda: traffic.ask(Lane.REPLY, random.randrange(5000, 99999))
        )
    await traffic.time.pass_by(10)
    assert len(traffic.times(Lane.REPLY)) == 1000
    assert 9 <= len(traffic.times(Lane.NOTICE)) <= 10 + BURST


async def test_after_a_storm_bulk_is_back_within_a_second(traffic: Traffic) -> None:
    for chat_id in range(5000, 6000):
        traffic.ask(Lane.REPLY, chat_id)
    await settle()
    for chat_id in range(1, 101):
        traffic.ask(Lane.NOTICE, chat_id)
    await traffic.time.pass_by(3)
    assert len(traffic.times(Lane.NOTICE)) >= RATE


async def test_notices_go_before_announcements_and_the_earliest_deadline_first(traffic: Traffic) -> None:
    deadlines = [float(number) for number in range(100)]
    random.Random(5).shuffle(deadlines)
    for chat_id in range(1, 101):
        traffic.ask(Lane.ANNOUNCEMENT, chat_id)
    await settle()
    already = len(traffic.sent)
    traffic.ask(Lane.NOTICE, 999)
    for chat_id, deadline in enumerate(deadlines, 1001):
        traffic.ask(Lane.NOTICE, chat_id, deadline)
    await traffic.time.pass_by(60)
    notices = traffic.sent[already : already + 101]
    assert {lane for _, lane, _, _ in notices} == {Lane.NOTICE}
    assert [deadline for *_, deadline in notices] == [*sorted(deadlines), None]


async def test_a_person_gets_one_bulk_message_a_second_also_after_an_answer(traffic: Traffic) -> None:
    traffic.ask(Lane.REPLY, 7)
    for _ in range(5):
        traffic.ask(Lane.NOTICE, 7)
    await traffic.time.pass_by(10)
    assert [at - 1000 for at in traffic.times()] == pytest.approx([0, 1, 2, 3, 4, 5])


async def test_a_group_gets_twenty_a_minute(traffic: Traffic) -> None:
    for _ in range(70):
        traffic.ask(Lane.ANNOUNCEMENT, -100)
    await traffic.time.pass_by(240)
    times = traffic.times()
    assert len(times) == 70
    assert fullest(times, 60.0) == 20


async def test_one_chat_gets_a_burst_of_replies_and_then_one_a_second(traffic: Traffic) -> None:
    for _ in range(REPLY_BURST + 5):
        traffic.ask(Lane.REPLY, 7)
    await traffic.time.pass_by(10)
    assert [at - 1000 for at in traffic.times()] == pytest.approx([0.0] * REPLY_BURST + [1, 2, 3, 4, 5])


async def test_a_flood_of_one_chat_delays_nobody_else(traffic: Traffic) -> None:
    for lane in Lane:
        for _ in range(500):
            traffic.ask(lane, 7)
    await traffic.time.pass_by(30)
    traffic.ask(Lane.REPLY, 8)
    traffic.ask(Lane.NOTICE, 9)
    traffic.ask(Lane.ANNOUNCEMENT, 10)
    await settle()
    assert {chat for at, _, chat, _ in traffic.sent if at == traffic.time.now} >= {8, 9, 10}


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


async def test_who_gives_up_waiting_leaves_the_turn_to_the_next(traffic: Traffic) -> None:
    tasks = [traffic.ask(Lane.NOTICE, 7) for _ in range(4)]
    await traffic.time.pass_by(0.5)
    tasks[1].cancel()
    tasks[2].cancel()
    await traffic.time.pass_by(0.6)
    assert traffic.times() == pytest.approx([1000, 1001])
    assert traffic.limits.waiting(Lane.NOTICE) == 0


async def test_who_gives_up_waiting_for_a_long_halt_is_forgotten_at_once(traffic: Traffic) -> None:
    traffic.limits.told_to_wait(7, 3600)
    task = traffic.ask(Lane.NOTICE, 7)
    await settle()
    task.cancel()
    await settle()
    assert traffic.limits.waiting(Lane.NOTICE) == 0
    assert not [timer for *_, timer in traffic.time.timers if timer.callback]


async def test_a_turn_that_came_too_late_to_be_used_is_given_back(traffic: Traffic) -> None:
    replies = [traffic.ask(Lane.REPLY, 7) for _ in range(REPLY_BURST + 2)]
    await settle()
    traffic.time.now += 1
    loop_turn, traffic.time.timers[0][2].callback = traffic.time.timers[0][2].callback, None
    assert loop_turn is not None
    loop_turn()
    replies[REPLY_BURST].cancel()  # served in this very moment, and cancelled before it could run
    await settle()
    assert replies[REPLY_BURST].cancelled()
    assert len(traffic.times()) == REPLY_BURST + 1


async def test_nobody_waiting_means_no_timer_and_idle_chats_are_forgotten(traffic: Traffic) -> None:
    for chat_id in range(1, 501):
        traffic.ask(Lane.REPLY, chat_id)
    await settle()
    traffic.limits.told_to_wait(3, 3600)
    await traffic.time.pass_by(61)
    assert not [timer for *_, timer in traffic.time.timers if timer.callback]
    traffic.ask(Lane.REPLY, 1000)
    traffic.ask(Lane.REPLY, 3)
    await settle()
    assert traffic.limits.chats_known() == 2
    assert len(traffic.times(chat_id=3)) == 1


async def test_on_the_real_loop_a_turn_comes_after_its_wait() -> None:
    class Clock:
        def monotonic(self) -> float:
            return asyncio.get_running_loop().time()

    limits, clock = Limits(Clock(), 1000), Clock()
    await limits.turn(Lane.NOTICE, 7)
    before = clock.monotonic()
    limits.told_to_wait(7, 0.02)
    await limits.turn(Lane.REPLY, 7)
    assert clock.monotonic() - before >= 0.02


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
    asked: list[asyncio.Task[None]] = []
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
