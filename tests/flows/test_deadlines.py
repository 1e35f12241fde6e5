"""Reminders to many at once go before other messages that wait by the thousand, and answers before both.

What goes before what is shown here; how many seconds that takes, `make bench` prints. STRESS=1 sends as fast
as the bot may on Telegram, to 1,000 people while 5,000 messages wait.
"""

import asyncio
import os
import sqlite3
from dataclasses import dataclass

import pytest

from bot.people.services.people import CONSENT_VERSION
from bot.sandbox import Person
from tests.flows.library import DAY, MORNING, Library
from tests.flows.readers import evening, shape
from tests.patience import PATIENCE, until

STRESS = os.environ.get("STRESS") == "1"
PEOPLE, WAITING, RATE = (1000, 5000, 25) if STRESS else (300, 1500, 300)
PAST = evening("2027-01-30T19:00").replace("id: evening", "id: past")
NOTICE, ANNOUNCEMENT = 1, 2
TAPS = 50
FEW = WAITING // 4
"""Messages that may go out while a busy machine has no time for what comes before them."""


@dataclass(frozen=True)
class Arrivals:
    """Seconds after the reminders' turn at which the messages of each sort arrived."""

    reminders: list[float]
    others: list[float]


@pytest.fixture
def busy_library(closed_library: Library) -> Library:
    closed_library.settings = closed_library.settings.model_copy(update={"bulk_rate": RATE})
    return closed_library


async def test_all_are_reminded_before_thousands_of_messages_that_wait(busy_library: Library) -> None:
    people = await prepared(busy_library, lane=ANNOUNCEMENT)
    async with busy_library.open():
        arrived = await watched(busy_library, people, enough=WAITING)
    print(
        f"first {arrived.reminders[0]:.2f} s, last {arrived.reminders[-1]:.2f} s, of {len(arrived.reminders)}"
    )
    assert len(arrived.reminders) == PEOPLE
    assert any(each < 0 for each in arrived.others), "nothing else was under way"
    first, last = arrived.reminders[0], arrived.reminders[-1]
    assert len([each for each in arrived.others if 0 < each < first]) < FEW, "they waited for announcements"
    between = [each for each in arrived.others if first < each < last]
    assert len(between) < PEOPLE / 20, "announcements went between the reminders"


async def test_in_one_lane_with_everything_else_they_would_be_late(busy_library: Library) -> None:
    """The control: were the reminders in time here too, the test above would show nothing."""
    people = await prepared(busy_library, lane=NOTICE)
    async with busy_library.open():
        arrived = await watched(busy_library, people, enough=FEW)
    assert arrived.reminders == []
    assert len([each for each in arrived.others if each > 0]) >= FEW


async def test_whoever_taps_is_answered_before_the_messages_that_wait(busy_library: Library) -> None:
    people = await prepared(busy_library, lane=ANNOUNCEMENT)
    async with busy_library.open():
        await until(lambda: bulk_sent(busy_library) > 0)
        between = [await sent_before_answer(busy_library, each) for each in people[-TAPS:]]
        assert bulk_sent(busy_library) < WAITING, "nothing else was under way"
    assert sorted(between)[TAPS // 2] < FEW / 10
    assert max(between) < FEW


def bulk_sent(library: Library) -> int:
    """How many messages that nobody asked for have gone out."""
    return int(library.rows("SELECT count(*) FROM outbox WHERE state = 'sent'")[0][0])


async def sent_before_answer(library: Library, person: Person) -> int:
    """How many messages to others arrive while somebody waits for the answer to /start."""
    before, asked = arrived_at(library), person.opens()
    await library.world.changed(lambda: has_answer(person, asked.id), timeout=PATIENCE)
    return arrived_at(library) - before


def arrived_at(library: Library) -> int:
    """The number of the call that came last."""
    return library.world.calls.count


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


async def watched(library: Library, people: list[Person], enough: int) -> Arrivals:
    """Let the reminders' turn come in a moment; what arrived until all of them had, or enough others."""
    (due_at,) = library.rows("SELECT MIN(due_at) FROM reminders WHERE webinar_id = 1")[0]
    turn = due_at - PEOPLE * 1000 // RATE
    await until(lambda: bulk_sent(library) > 0)
    library.clock.move(turn - 1000 - library.clock.now())
    assert turn - MORNING < 2 * DAY
    await until(lambda: all_sent(library) or len(others_after(people, turn)) >= enough)
    reminded = shape("reminder-text", "en")
    texts = [(each.sent_at - turn, each.words) for person in people for each in person.chat.messages]
    reminders = sorted(at / 1000 for at, words in texts if reminded.fullmatch(words))
    others = sorted(at / 1000 for at, words in texts if not reminded.fullmatch(words))
    return Arrivals(reminders, others)


def others_after(people: list[Person], turn: int) -> list[int]:
    """When what was no reminder arrived, of all that came after the reminders' turn."""
    reminded = shape("reminder-text", "en")
    new = [each for person in people for each in person.chat.messages if each.sent_at > turn]
    return [each.sent_at for each in new if not reminded.fullmatch(each.words)]


def all_sent(library: Library) -> bool:
    return library.rows("SELECT count(*) FROM outbox WHERE kind = 'reminder' AND state = 'sent'") == [
        (PEOPLE,)
    ]
