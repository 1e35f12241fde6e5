"""What stands in line is checked and worded when its turn comes, not when it begins to wait."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from bot.chat.limits.limits import Lane
from bot.sandbox.people.taps import tap_button
from tests.flows.library import MINUTE, Library
from tests.flows.newsroom import Newsroom, heard, launched, readers
from tests.flows.readers import START, TITLES, reader
from tests.patience import until

TEN_MINUTES = "SELECT state, reason FROM outbox WHERE kind = 'reminder' AND lead = 10"


@asynccontextmanager
async def nobody_has_a_turn(library: Library, lane: Lane, at: int | None = None) -> AsyncIterator[None]:
    """Inside, what is due (at an instant) stands in line; afterwards it gets its turn."""
    app = library.app
    assert app is not None
    app.limits.close()
    if at is not None:
        library.clock.move(at - library.clock.now())
        await app.due()
    await until(lambda: app.limits.waiting(lane))
    yield
    app.limits.open()
    await library.rest()


async def test_it_starts_in_ten_minutes_is_not_said_after_the_start(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    await evening_library.reaches(START - 11 * MINUTE)
    emma.news()
    async with nobody_has_a_turn(evening_library, Lane.NOTICE, START - 10 * MINUTE):
        evening_library.clock.move(20 * MINUTE)
    assert emma.news() == []
    assert evening_library.rows(TEN_MINUTES) == [("skipped", "started")]


async def test_a_reminder_says_how_long_it_is_when_it_is_said(evening_library: Library) -> None:
    emma, later = await reader(evening_library, "en"), await reader(evening_library, "en", "Later")
    for each in (emma, later):
        await each.registers()
    await evening_library.reaches(START - 11 * MINUTE)
    for each in (emma, later):
        each.news()
    async with nobody_has_a_turn(evening_library, Lane.NOTICE, START - 10 * MINUTE):
        evening_library.clock.move(6 * MINUTE)
    [told] = emma.news()
    assert "10 minutes" not in told


async def test_who_is_forgotten_while_it_stands_in_line_is_told_nothing(evening_library: Library) -> None:
    emma, behind = await reader(evening_library, "en"), await reader(evening_library, "en", "Behind")
    for each in (emma, behind):
        await each.registers()
    await evening_library.reaches(START - 11 * MINUTE)
    for each in (emma, behind):
        each.news()
    known = "SELECT count(*) FROM people WHERE id = ?"
    async with nobody_has_a_turn(evening_library, Lane.NOTICE, START - 10 * MINUTE):
        tap_button(emma.person, emma.messages()[0], {"text": "", "callback_data": "1:delete_sure"})
        await until(lambda: evening_library.rows(known, emma.person.id) == [(0,)])
    await until(behind.news)
    assert not any(TITLES["en"] in each for each in emma.news())
    assert evening_library.rows("SELECT count(*) FROM outbox WHERE person_id = ?", emma.person.id) == [(0,)]


async def test_who_gives_the_seat_back_while_it_stands_in_line_is_not_reminded(
    evening_library: Library,
) -> None:
    emma = await reader(evening_library, "en")
    await emma.registers()
    await evening_library.reaches(START - 11 * MINUTE)
    async with nobody_has_a_turn(evening_library, Lane.NOTICE, START - 10 * MINUTE):
        tap_button(emma.person, emma.messages()[0], {"text": "", "callback_data": "1:cancel:1"})
        await until(lambda: emma.state() == "cancelled")
    assert evening_library.rows(TEN_MINUTES) == [("skipped", "not coming")]


async def test_what_stands_in_line_when_a_librarian_pauses_goes_out_when_it_is_resumed(
    room: Newsroom,
) -> None:
    library, people = room.library, await readers(room.library)
    _, run = await launched(room)
    assert library.app is not None
    library.app.limits.close()
    await library.app.run()
    await until(lambda: library.app is not None and library.app.limits.waiting(Lane.ANNOUNCEMENT))
    card = room.card()
    tap_button(room.librarian, card, {"text": "", "callback_data": f"1:run_pause:{run}"})
    await until(lambda: room.state(run) == "paused")
    library.app.limits.open()
    await library.rest()
    assert "hello" not in heard(people["en"][0])
    await room.taps(f"run_resume:{run}")
    await room.proceeds()
    assert all(heard(each).count("hello") == 1 for some in people.values() for each in some)
