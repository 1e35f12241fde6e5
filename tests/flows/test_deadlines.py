"""Reminders to many at once, while other messages wait by the thousand, all arrive by their deadline.

The short form sends four times as fast as the bot may on Telegram; STRESS=1 sends to 1,000 people at 25 a
second, while 5,000 messages wait.
"""

import asyncio
import os
import sqlite3
from dataclasses import dataclass

import pytest

from bot.sandbox import Person
from bot.services.people import CONSENT_VERSION
from tests.flows.library import DAY, MORNING, Library
from tests.flows.readers import evening, shape
from tests.patience import PATIENCE

STRESS = os.environ.get("STRESS") == "1"
PEOPLE, WAITING, RATE = (1000, 5000, 25) if STRESS else (400, 2000, 100)
SPARE = 2.0
"""Seconds after the turn came for the first to arrive, and after N/rate for the last."""
PAST = evening("2027-01-30T19:00").replace("id: evening", "id: past")
NOTICE, ANNOUNCEMENT = 1, 2
TAPS = 100
BURST_AT_FIRST = 0.5
"""Seconds until sending has its even pace."""


@dataclass(frozen=True)
class Arrivals:
    """Seconds after the reminders' turn at which the messages of each sort arrived."""

    reminders: list[float]
    others: list[float]


@pytest.fixture
def busy_library(closed_library: Library) -> Library:
    closed_library.settings = closed_library.settings.model_copy(update={"bulk_rate": RATE})
    return closed_library


async def test_all_are_reminded_in_time_though_thousands_of_messages_wait(busy_library: Library) -> None:
    people = await prepared(busy_library, lane=ANNOUNCEMENT)
    async with busy_library.open():
        arrived = await watched(busy_library, people, PEOPLE / RATE + SPARE)
    print(
        f"first {arrived.reminders[0]:.2f} s, last {arrived.reminders[-1]:.2f} s, of {len(arrived.reminders)}"
    )
    assert len(arrived.reminders) == PEOPLE
    assert arrived.reminders[0] <= SPARE
    assert arrived.reminders[-1] <= PEOPLE / RATE + SPARE
    assert any(each < 0 for each in arrived.others), "nothing else was under way"
    between = [each for each in arrived.others if arrived.reminders[0] < each < arrived.reminders[-1]]
    assert len(between) < PEOPLE / 20, "announcements went between the reminders"


async def test_in_one_lane_with_everything_else_they_would_be_late(busy_library: Library) -> None:
    """The control: were the reminders in time here too, the test above would show nothing."""
    people = await prepared(busy_library, lane=NOTICE)
    async with busy_library.open():
        arrived = await watched(busy_library, people, SPARE)
    assert arrived.reminders == []
    assert len(arrived.others) > RATE


async def test_whoever_taps_is_answered_as_fast_as_with_nothing_else_under_way(busy_library: Library) -> None:
    people = await prepared(busy_library, lane=ANNOUNCEMENT, waiting=0)
    async with busy_library.open():
        idle = await answered_after(busy_library, people[:TAPS])
        await asyncio.to_thread(fill, busy_library, people, ANNOUNCEMENT, WAITING)
        await asyncio.sleep(2 * BURST_AT_FIRST)
        busy = await answered_after(busy_library, people[-TAPS:])
        sent = busy_library.rows("SELECT count(*) FROM outbox WHERE state = 'sent'")[0][0]
    for name, figures in (("idle", idle), ("busy", busy)):
        print(f"{name}: p50 {figures[TAPS // 2] * 1000:.0f} ms, p99 {figures[-1] * 1000:.0f} ms")
    assert 0 < sent < WAITING
    assert busy[TAPS // 2] < 3 * idle[TAPS // 2] + 0.05
    assert busy[-1] < idle[-1] + 0.5


async def answered_after(library: Library, people: list[Person]) -> list[float]:
    """Seconds until each of some people, one after the other, has the answer to /start, the least first."""
    return sorted([await answer_time(library, person) for person in people])


async def answer_time(library: Library, person: Person) -> float:
    before = library.clock.monotonic()
    asked = person.opens()
    await library.world.changed(lambda: has_answer(person, asked.id), timeout=PATIENCE)
    return library.clock.monotonic() - before


def has_answer(person: Person, asked: int) -> bool:
    welcome = shape("start-welcome", "en")
    return any(each.id > asked and welcome.fullmatch(each.words) for each in person.chat.messages)


async def prepared(library: Library, lane: int, waiting: int = WAITING) -> list[Person]:
    """People seated at the evening, whose reminder is due soon, and messages that wait."""
    await library.imports(evening())
    await library.imports(PAST)
    people = [library.world.add_person(f"P{number}", "en") for number in range(PEOPLE)]
    for person in people:
        person.chat.started = True
    await asyncio.to_thread(seat, library, people)
    await asyncio.to_thread(fill, library, people, lane, waiting)
    return people


def seat(library: Library, people: list[Person]) -> None:
    """Everybody is known, has consented and comes; nobody is to be thanked."""
    with sqlite3.connect(library.database, timeout=PATIENCE) as connection:
        connection.executemany(
            "INSERT INTO people (id, language, created_at, seen_at, consent_version, consent_at) "
            "VALUES (?, 'en', 0, 0, ?, 0)",
            [(person.id, CONSENT_VERSION) for person in people],
        )
        connection.executemany(
            "INSERT INTO registrations (webinar_id, person_id, state, place, created_at, updated_at) "
            "VALUES (?, ?, 'seated', ?, 0, 0)",
            [(webinar, person.id, place) for webinar in (1, 2) for place, person in enumerate(people)],
        )
        connection.execute("UPDATE webinars SET thanked_at = 1")
    connection.close()


def fill(library: Library, people: list[Person], lane: int, count: int) -> None:
    """So many messages that wait for their turn."""
    now = library.clock.now()
    with sqlite3.connect(library.database, timeout=PATIENCE) as connection:
        connection.executemany(
            "INSERT INTO outbox (person_id, lane, kind, webinar_id, due_at, deadline_at, state, created_at) "
            "VALUES (?, ?, 'recording', 2, ?, 0, 'pending', ?)",
            [(people[number % PEOPLE].id, lane, now, now) for number in range(count)],
        )
    connection.close()


async def watched(library: Library, people: list[Person], seconds: float) -> Arrivals:
    """Let the reminders' turn come after a second; what arrived until so many seconds later."""
    (due_at,) = library.rows("SELECT MIN(due_at) FROM reminders WHERE webinar_id = 1")[0]
    turn = due_at - PEOPLE * 1000 // RATE
    library.clock.move(turn - 1000 - library.clock.now())
    assert turn - MORNING < 2 * DAY
    wanted = shape("reminder-text", "en")
    for _ in range(round((seconds + 1) * 10)):
        await asyncio.sleep(0.1)
        if library.clock.now() > turn + seconds * 1000 or all_sent(library):
            break
    texts = [(each.sent_at - turn, each.words) for person in people for each in person.chat.messages]
    reminders = sorted(at / 1000 for at, words in texts if wanted.fullmatch(words))
    others = sorted(at / 1000 for at, words in texts if not wanted.fullmatch(words))
    return Arrivals(reminders, others)


def all_sent(library: Library) -> bool:
    return library.rows("SELECT count(*) FROM outbox WHERE kind = 'reminder' AND state = 'sent'") == [
        (PEOPLE,)
    ]
