"""The gate for everything that goes out: who goes when, and who gives up."""

import asyncio
import random

import pytest

from bot.chat.limits.chats import REPLY_BURST
from bot.chat.limits.limits import Lane, Limits
from tests.gateway.traffic import BURST, RATE, Traffic, fullest, settle


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


async def test_what_comes_after_an_album_waits_for_all_of_it(traffic: Traffic) -> None:
    traffic.ask(Lane.ANNOUNCEMENT, 1)
    await settle()
    traffic.limits.sent_more(9)
    for chat_id in range(2, 12):
        traffic.ask(Lane.ANNOUNCEMENT, chat_id)
    await traffic.time.pass_by(2)
    first, second, *_ = traffic.times()
    assert second - first >= (10 - BURST) / RATE


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
