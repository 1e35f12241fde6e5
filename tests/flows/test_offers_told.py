"""Nobody loses a place because of a message that never reached them: an offer's clock starts when it is told.

STRESS=1 lets 1,005 people wait through the outage instead of some.
"""

import asyncio
import os
import sqlite3

import pytest

from bot.gateway import outgoing, receive, sender
from bot.sandbox import Person
from bot.services.people import CONSENT_VERSION
from tests.flows.library import MINUTE, Library
from tests.flows.readers import Reader, crowd, evening

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


@pytest.mark.parametrize("kind", ["server_error", "reset_before", "too_many_requests", "reset_after"])
async def test_six_hours_of_outage_cost_nobody_their_place(closed_library: Library, kind: str) -> None:
    await closed_library.imports(evening("2027-02-02T19:00", capacity=1))
    async with closed_library.open():
        first, second, third = await crowd(closed_library, 3)
        closed_library.world.trouble.on(kind, methods=("sendMessage",), retry_after=1)  # type: ignore[arg-type]
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
