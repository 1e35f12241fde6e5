"""Flood control: what is too fast is refused, and refused until the time has passed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from bot.sandbox import Person
    from tests.sandbox.telegram import Telegram

LONG_AGO = float("-inf")


@pytest.fixture
def crowd(telegram: Telegram) -> list[Person]:
    """Forty people who pressed Start long ago, with flood control on."""
    people = [telegram.world.add_person(f"Reader {number}", "ru") for number in range(40)]
    for person in people:
        person.opens()
        person.acted_at = LONG_AGO
    telegram.world.flood.enabled = True
    telegram.clock.freeze()
    return people


async def send(telegram: Telegram, chat_id: int) -> int:
    answer = await telegram.call("sendMessage", chat_id=chat_id, text="x")
    return int(answer.body.get("parameters", {}).get("retry_after", 0))


async def test_bulk_goes_at_thirty_a_second(telegram: Telegram, crowd: list[Person]) -> None:
    waits = [await send(telegram, person.id) for person in crowd]
    assert waits == [0] * 30 + [3] * 10
    telegram.clock.passed += 2.9
    assert await send(telegram, crowd[0].id) == 1
    telegram.clock.passed += 0.2
    assert await send(telegram, crowd[0].id) == 0
    counts = telegram.world.statistics
    assert (counts.sends, counts.refused, counts.inside_retry_after) == (31, 1, 10)
    assert counts.busiest_bulk_second == 30


async def test_the_same_crowd_passes_with_flood_control_off(telegram: Telegram, crowd: list[Person]) -> None:
    telegram.world.flood.enabled = False
    assert [await send(telegram, person.id) for person in crowd] == [0] * 40
    assert telegram.world.statistics.busiest_bulk_second == 40


async def test_answers_are_not_bulk(telegram: Telegram, crowd: list[Person]) -> None:
    for person in crowd:
        person.says("hello")
    assert [await send(telegram, person.id) for person in crowd] == [0] * 40
    assert telegram.world.statistics.answers == 40


async def test_answers_pass_while_bulk_is_halted(telegram: Telegram, crowd: list[Person]) -> None:
    for person in crowd[:31]:
        await send(telegram, person.id)
    crowd[35].says("hello")
    assert await send(telegram, crowd[35].id) == 0
    assert await send(telegram, crowd[36].id) == 3


async def test_one_chat_takes_a_burst_of_twenty_then_one_a_second(
    telegram: Telegram, crowd: list[Person]
) -> None:
    crowd[0].says("hello")
    assert [await send(telegram, crowd[0].id) for _ in range(21)] == [0] * 20 + [1]
    assert await send(telegram, crowd[1].id) == 0
    telegram.clock.passed += 1.0
    assert [await send(telegram, crowd[0].id) for _ in range(2)] == [0, 1]


async def test_a_group_takes_twenty_a_minute(telegram: Telegram, crowd: list[Person]) -> None:
    group = telegram.world.add_group("Readers", *crowd[:2])
    for _ in range(20):
        telegram.clock.passed += 1.0
        assert await send(telegram, group.id) == 0
    assert await send(telegram, group.id) == 41
    telegram.clock.passed += 41.0
    assert await send(telegram, group.id) == 0


async def test_an_album_counts_each_of_its_messages(telegram: Telegram, crowd: list[Person]) -> None:
    crowd[0].says("hello")
    for _ in range(18):
        await send(telegram, crowd[0].id)
    photo = telegram.store_photo()
    media = [{"type": "photo", "media": photo}] * 3
    assert (await telegram.call("sendMediaGroup", chat_id=crowd[0].id, media=media)).status == 429
