"""By each reader's own clock: the clock they have when the hour comes, not the one they had before."""

import pytest

from bot.sandbox import Person
from tests.flows.library import DAY, HOUR, MINUTE, MORNING
from tests.flows.newsroom import Newsroom, heard, readers
from tests.flows.test_announced_whom import planned

TEN = MORNING + DAY
"""Tuesday, ten in the morning in Almaty: noon in Novokuznetsk, eight in Minsk."""
NOON, TWO = TEN + 2 * HOUR, TEN + 4 * HOUR
EAST, WEST = "Asia/Novokuznetsk", "Europe/Minsk"


async def confirmed(room: Newsroom, words: str = "tomorrow 12:00") -> int:
    """Planned by everybody's own clock and sent off; the number of its run."""
    number = await room.composes("hello")
    await room.taps("announce-time-yes", await planned(room, "local", words))
    return await room.sends(number)


async def moves_to(room: Newsroom, person: Person, zone: str) -> None:
    """Choose a zone in the settings."""
    await room.library.says(person, "/settings")
    await room.library.forges(person, f"1:zone:{zone}")


async def at(room: Newsroom, instant: int) -> None:
    await room.library.reaches(instant + 1000)
    await room.proceeds()


async def test_who_went_east_gets_it_when_their_new_clock_shows_the_hour(news: Newsroom) -> None:
    people = await readers(news.library, 2)
    gone, stayed = people["ru"]
    await news.library.meddles("UPDATE people SET quiet_from = 0, quiet_until = 0")
    words = {"ru": "завтра в 12:00", "kk": "ертең 12:00", "en": "tomorrow 12:00"}[news.language]
    await confirmed(news, words)
    await moves_to(news, gone, EAST)
    await at(news, TEN - MINUTE)
    assert "hello" not in heard(gone)
    await at(news, TEN)
    assert heard(gone)[-1] == "hello"
    assert "hello" not in heard(stayed)
    await at(news, NOON)
    assert [heard(each).count("hello") for each in (gone, stayed)] == [1, 1]


async def test_who_went_west_waits_for_their_new_clock(room: Newsroom) -> None:
    people = await readers(room.library, 2)
    gone, stayed = people["ru"]
    run = await confirmed(room)
    await moves_to(room, gone, WEST)
    await at(room, NOON)
    assert [heard(each).count("hello") for each in (gone, stayed)] == [0, 1]
    await at(room, TWO)
    assert heard(gone)[-1] == "hello"
    assert room.state(run) == "done"


@pytest.mark.parametrize(("zone", "when"), [(EAST, TEN + HOUR), (WEST, TWO)])
async def test_also_who_goes_while_it_is_under_way_elsewhere(room: Newsroom, zone: str, when: int) -> None:
    people = await readers(room.library, 2)
    gone, first = people["ru"][0], people["en"][0]
    await room.library.meddles("UPDATE people SET zone = ? WHERE id = ?", EAST, first.id)
    await confirmed(room)
    await at(room, TEN)
    assert heard(first)[-1] == "hello"
    await at(room, TEN + HOUR - 5000)
    await moves_to(room, gone, zone)
    await at(room, when - MINUTE)
    assert zone == EAST or "hello" not in heard(gone)
    await at(room, when)
    assert heard(gone).count("hello") == 1


async def test_the_clock_of_the_moment_counts_however_it_came_to_be(room: Newsroom) -> None:
    people = await readers(room.library)
    gone = people["ru"][0]
    await confirmed(room)
    await room.library.meddles("UPDATE people SET zone = ? WHERE id = ?", WEST, gone.id)
    await at(room, NOON)
    assert "hello" not in heard(gone)
    await at(room, TWO)
    assert heard(gone).count("hello") == 1


async def test_the_quiet_hours_are_those_of_the_new_clock_too(room: Newsroom) -> None:
    people = await readers(room.library, 2)
    gone, stayed = people["ru"]
    await confirmed(room, "today 22:00")
    evening = MORNING + 12 * HOUR
    await at(room, evening)
    assert [heard(each).count("hello") for each in (gone, stayed)] == [0, 0]
    await moves_to(room, gone, WEST)
    await at(room, evening + 11 * HOUR)  # nine in the morning in Almaty
    assert [heard(each).count("hello") for each in (gone, stayed)] == [0, 1]
    await at(room, evening + 13 * HOUR)
    assert heard(gone).count("hello") == 1


async def test_a_rule_of_a_zone_that_changed_since_is_followed_from_the_next_start_on(room: Newsroom) -> None:
    """As if a newer tz database had moved a zone: what was worked out by the old rules is worked out anew."""
    people = await readers(room.library, 2)
    early, other = people["ru"]
    await room.library.meddles("UPDATE people SET zone = ? WHERE id = ?", EAST, early.id)
    run = await confirmed(room)
    await room.library.meddles("UPDATE run_zones SET due_at = due_at + ? WHERE zone = ?", 3 * HOUR, EAST)
    await room.library.meddles("UPDATE runs SET starts_at = ? WHERE id = ?", NOON, run)
    app = room.library.app
    assert app is not None
    await app.services.running.retime()
    await at(room, TEN)
    assert [heard(each).count("hello") for each in (early, other)] == [1, 0]
    await room.library.meddles("UPDATE run_zones SET due_at = ? WHERE zone = ''", TWO)
    late = "UPDATE outbox SET due_at = ? WHERE state = 'pending' AND run_id = ?"
    await room.library.meddles(late, TWO, run)
    await app.services.running.retime()
    await at(room, NOON)
    assert heard(other).count("hello") == 1


async def test_what_waits_for_the_morning_comes_when_the_night_is_over_by_choice(room: Newsroom) -> None:
    people = await readers(room.library)
    night = people["kk"][0]
    await room.library.meddles("UPDATE people SET zone = 'America/New_York' WHERE id = ?", night.id)
    number = await room.composes("hello")
    run = await room.sends(number)
    assert "hello" not in heard(night)
    await moves_to(room, night, "Asia/Almaty")
    await room.proceeds()
    assert heard(night)[-1] == "hello"
    assert room.state(run) == "done"
