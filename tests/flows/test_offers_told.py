"""Nobody loses a place because of a message that never reached them: an offer's clock starts when it is told.

STRESS=1 lets 1,005 people wait through the outage instead of some.
"""

import asyncio
import os
import sqlite3
from typing import Any

import pytest

from bot.chat.arriving import receive
from bot.chat.sending import sender
from bot.chat.sending.passage import Passage
from bot.chat.telegram import outgoing
from bot.chat.telegram.errors import Refused
from bot.people.services.people import CONSENT_VERSION
from bot.sandbox import Person
from bot.sandbox.records.trouble import Kind
from bot.webinars.services.seat_times import offer_ends
from tests.flows.library import HOUR, MINUTE, Library
from tests.flows.readers import START, Reader, clock_words, crowd, evening

WAITING = 1005 if os.environ.get("STRESS") == "1" else 40
QUICK = (0.02, 0.02, 0.02)


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten every pause; nothing else changes."""
    monkeypatch.setattr(outgoing, "PAUSES", QUICK)
    monkeypatch.setattr(outgoing, "PROBE_EVERY", 0.02)
    monkeypatch.setattr(receive, "PAUSES", QUICK)
    monkeypatch.setattr(sender, "REST", 0.02)


def states(people: list[Reader]) -> list[str]:
    return [each.state() for each in people]


def answer_by(library: Library) -> list[int | None]:
    return [row[0] for row in library.rows("SELECT answer_by FROM offers WHERE state = 'open'")]


async def passes(library: Library, milliseconds: int) -> None:
    """Time passes while Telegram is away: what is due is tried, and does not arrive."""
    library.clock.move(milliseconds)
    assert library.app is not None
    await library.app.due()
    await asyncio.sleep(0.05)


async def returns(library: Library) -> None:
    """Telegram is there again, and what waited arrives: what is uncertain is tried every ten minutes."""
    library.world.trouble.off()
    for _ in range(12):
        await library.moves(MINUTE)
        if None not in answer_by(library):
            return


def says(each: Reader, until: int) -> bool:
    """Whether the newest offer names this deadline; it may have been worded a minute before it arrived."""
    words = each.heard("offer-text")[-1].words
    return any(clock_words(each, at) in words for at in (until, until - MINUTE))


@pytest.mark.parametrize("kind", ["server_error", "reset_before", "too_many_requests", "reset_after"])
async def test_six_hours_of_outage_cost_nobody_their_place(closed_library: Library, kind: Kind) -> None:
    await closed_library.imports(evening("2027-02-02T19:00", capacity=1))
    async with closed_library.open():
        first, second, third = await crowd(closed_library, 3)
        closed_library.world.trouble.on(kind, methods=("sendMessage",), retry_after=1)
        first.person.taps("1:cancel:1")
        await closed_library.world.changed(lambda: first.state() == "cancelled", timeout=60)
        for _ in range(6 * 4):
            await passes(closed_library, 15 * MINUTE)
        assert states([second, third]) == ["offered", "waiting"]
        if kind != "reset_after":
            assert answer_by(closed_library) == [None]
        before = closed_library.clock.now()
        await returns(closed_library)
        assert states([second, third]) == ["offered", "waiting"]
        (until,) = answer_by(closed_library)
        assert (until or 0) >= before + 10 * MINUTE
        await second.taps("button-take-seat", second.heard("offer-text")[-1])
        assert second.state() == "seated"
        assert second.heard("lapsed-text") == []


async def test_a_whole_waiting_list_outlasts_six_hours_of_outage(closed_library: Library) -> None:
    await closed_library.imports(evening(capacity=3))
    async with closed_library.open():
        crowd_ids = await asyncio.to_thread(fill, closed_library)
        people = [Reader(closed_library, each, "en") for each in crowd_ids[:3]]
        for each in people:
            await each.opens_evening()
        closed_library.world.trouble.on("bad_gateway", methods=("sendMessage",))
        for each in people:
            each.person.taps("1:cancel:1")
        await closed_library.world.changed(lambda: states(people) == ["cancelled"] * 3, timeout=60)
        for _ in range(6 * 6):
            await passes(closed_library, 10 * MINUTE)
        await returns(closed_library)
        counted = dict(closed_library.rows("SELECT state, count(*) FROM registrations GROUP BY 1"))
        assert counted == {"cancelled": 3, "offered": 3, "waiting": WAITING - 3}


def fill(library: Library) -> list[Person]:
    """Three who come, and many who wait."""
    people = [library.world.add_person(f"P{number}", "en") for number in range(WAITING + 3)]
    for person in people:
        person.chat.started = True
    with sqlite3.connect(library.database, timeout=20) as connection:
        connection.executemany(
            "INSERT INTO people (id, language, created_at, seen_at, consent_version, consent_at) "
            "VALUES (?, 'en', 0, 0, ?, 0)",
            [(person.id, CONSENT_VERSION) for person in people],
        )
        connection.executemany(
            "INSERT INTO registrations (webinar_id, person_id, state, place, created_at, updated_at) "
            "VALUES (1, ?, ?, ?, 0, 0)",
            [(person.id, "seated" if place < 3 else "waiting", place) for place, person in enumerate(people)],
        )
    connection.close()
    return people


async def test_an_offer_whose_message_is_late_is_held_from_then_on(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    small_library.world.trouble.on("bad_gateway", methods=("sendMessage",))
    first.person.taps("1:cancel:1")
    await small_library.world.changed(lambda: second.state() == "offered", timeout=60)
    await passes(small_library, 3 * HOUR)
    await returns(small_library)
    (until,) = answer_by(small_library)
    held = offer_ends(small_library.clock.now(), START, (21 * 60, 9 * 60), "Asia/Almaty")
    assert abs((until or 0) - held) < MINUTE
    assert says(second, until or 0)
    assert clock_words(second, until or 0) in (await second.opens_evening()).words


async def test_what_an_outage_delayed_into_the_night_waits_for_the_morning(small_library: Library) -> None:
    first, second = await crowd(small_library, 2)
    small_library.world.trouble.on("bad_gateway", methods=("sendMessage",))
    first.person.taps("1:cancel:1")
    await small_library.world.changed(lambda: second.state() == "offered", timeout=60)
    await passes(small_library, 13 * HOUR)  # 23:00 in Almaty
    small_library.world.trouble.off()
    await small_library.moves(HOUR)
    assert second.heard("offer-text") == []
    await small_library.moves(10 * HOUR)
    assert len(second.heard("offer-text")) == 1
    assert second.state() == "offered"


async def test_an_offer_not_told_before_the_last_half_hour_ends_and_the_first_who_taps_has_the_seat(
    small_library: Library,
) -> None:
    first, second, third = await crowd(small_library, 3)
    await small_library.reaches(START - HOUR)
    small_library.world.trouble.on("bad_gateway", methods=("sendMessage",))
    first.person.taps("1:cancel:1")
    await small_library.world.changed(lambda: second.state() == "offered", timeout=60)
    await passes(small_library, 40 * MINUTE)
    assert states([second, third]) == ["waiting", "waiting"]
    await returns(small_library)
    assert [len(each.heard("seat-free-text")) for each in (second, third)] == [1, 1]
    assert second.heard("offer-text") == []
    await third.taps("button-take-seat", third.heard("seat-free-text")[0])
    assert states([second, third]) == ["waiting", "seated"]


async def test_a_move_that_shortens_an_offer_is_told_with_the_new_deadline_before_its_clock_runs(
    small_library: Library,
) -> None:
    first, second, third = await crowd(small_library, 3)
    await first.taps("button-cant-come")
    small_library.world.trouble.on("bad_gateway", methods=("sendMessage",))
    await small_library.imports(evening("2027-02-01T12:00", capacity=1))  # two hours from now
    await passes(small_library, 80 * MINUTE)
    assert states([second, third]) == ["offered", "waiting"]
    assert answer_by(small_library) == [None]
    await returns(small_library)
    (until,) = answer_by(small_library)
    assert says(second, until or 0)
    assert len(second.heard("offer-text")) == 2
    assert (until or 0) >= small_library.clock.now() + 9 * MINUTE


async def test_an_answer_in_time_counts_though_we_hear_of_it_after_an_outage(small_library: Library) -> None:
    first, second, third = await crowd(small_library, 3)
    await first.taps("button-cant-come")
    (until,) = answer_by(small_library)
    offer = second.heard("offer-text")[0]
    small_library.world.trouble.on("bad_gateway")
    third.person.says("/my")  # ends the poll that was under way
    await small_library.world.changed(lambda: deaf(small_library), timeout=60)
    second.person.taps("1:register:1", offer)
    await passes(small_library, (until or 0) - small_library.clock.now() + HOUR)
    await passes(small_library, HOUR)
    assert states([second, third]) == ["offered", "waiting"]
    small_library.world.trouble.off()
    await small_library.world.changed(lambda: second.state() == "seated", timeout=60)
    await small_library.moves(0)
    assert states([second, third]) == ["seated", "waiting"]


def deaf(library: Library) -> bool:
    return library.app is not None and not library.app.receiver.hears


async def test_an_answer_in_time_counts_though_the_bot_was_off_meanwhile(closed_library: Library) -> None:
    await closed_library.imports(evening(capacity=1))
    async with closed_library.open():
        first, second, third = await crowd(closed_library, 3)
        await first.taps("button-cant-come")
    (until,) = answer_by(closed_library)
    second.person.taps("1:register:1", second.heard("offer-text")[0])
    closed_library.clock.move((until or 0) - closed_library.clock.now() + HOUR)
    async with closed_library.open():
        await closed_library.moves(0)
        assert states([second, third]) == ["seated", "waiting"]


async def test_a_move_into_the_last_half_hour_opens_the_seat_to_the_first_who_taps(
    small_library: Library,
) -> None:
    first, second, third = await crowd(small_library, 3)
    await first.taps("button-cant-come")
    await small_library.imports(evening("2027-02-01T10:20", capacity=1))  # twenty minutes from now
    await small_library.moves(0)
    assert states([second, third]) == ["waiting", "waiting"]
    assert [len(each.heard("seat-free-text")) for each in (second, third)] == [1, 1]


async def test_whom_a_message_certainly_does_not_reach_keeps_the_place_and_the_next_has_the_seat(
    small_library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second, third = await crowd(small_library, 3)
    call = Passage.call

    async def refuses(its: Passage, method: str, *rest: Any) -> Any:  # noqa: ANN401 - Telegram's answer
        if its.chat_id == second.person.id:
            raise Refused("nothing can be sent there")
        return await call(its, method, *rest)

    monkeypatch.setattr(Passage, "call", refuses)
    await first.taps("button-cant-come")
    await small_library.moves(0)
    assert states([second, third]) == ["waiting", "offered"]
    monkeypatch.setattr(Passage, "call", call)
    await third.taps("button-take-seat", third.heard("offer-text")[0])
    await third.taps("button-cant-come")
    await small_library.moves(0)
    assert states([second, third]) == ["offered", "cancelled"]
    assert len(second.heard("offer-text")) == 1
