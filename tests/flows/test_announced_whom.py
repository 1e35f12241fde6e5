"""To whom and when an announcement goes: audiences and their counts, times, quiet hours, cities."""

from bot.people.services.places import key_of
from bot.sandbox import Message, Person
from tests.flows.library import DAY, HOUR
from tests.flows.newsroom import Newsroom, heard, readers


def reached(room: Newsroom, words: str = "hello") -> set[str]:
    """Names of those who have it."""
    return {each.first_name for each in room.library.world.people.values() if words in heard(each)}


async def seated(room: Newsroom, person: Person, webinar_id: int) -> None:
    await room.library.opens(person, f"w_{webinar_id}")
    await room.library.forges(person, f"1:register:{webinar_id}")
    await room.library.forges(person, f"1:agree:{webinar_id}")


async def volunteers(room: Newsroom, person: Person, city: str, interests: str, languages: str) -> None:
    """An accepted volunteer, as the application leaves one."""
    await room.library.meddles(
        "INSERT INTO volunteers (person_id, state, age_group, name, city, interests, languages,"
        " consent_version, consent_at, created_at, updated_at)"
        " VALUES (?, 'accepted', '18p', 'A', ?, ?, ?, '1', 0, 0, 0)",
        *(person.id, city, interests, languages),
    )


async def test_readers_of_one_language_are_counted_and_reached(news: Newsroom) -> None:
    await readers(news.library, 2)
    number = await news.composes("hello")
    await news.taps(f"announce_language:{number}")
    card = await news.taps(f"announce_language_is:{number}:kk")
    expected = {"kk 0", "kk 1"} | ({"Айгүл"} if news.language == "kk" else set())
    assert news.words("announce-reach", count=len(expected)) in card.words
    await news.sends(number)
    assert reached(news) - {"Айгүл"} == {"kk 0", "kk 1"}


async def test_volunteers_are_found_by_interest_and_language(news: Newsroom) -> None:
    people = await readers(news.library)
    await volunteers(news, people["ru"][0], "Өскемен", '["eco"]', '["ru"]')
    await volunteers(news, people["kk"][0], "Семей", '["eco", "design"]', '["kk", "ru"]')
    await volunteers(news, people["en"][0], "Семей", '["design"]', '["en"]')
    number = await news.composes("hello")
    card = await news.taps(f"announce_who:{number}:volunteers")
    assert news.words("announce-reach", count=3) in card.words
    card = await news.taps(f"announce_interest_is:{number}:eco")
    assert news.words("announce-reach", count=2) in card.words
    card = await news.taps(f"announce_spoken_is:{number}:kk")
    assert news.words("announce-reach", count=1) in card.words
    await news.sends(number)
    assert reached(news) - {"Айгүл"} == {"kk 0"}


async def test_those_of_a_webinar_are_found_by_their_seat(news: Newsroom) -> None:
    people = await readers(news.library, 2)
    await news.library.meddles("UPDATE webinars SET capacity = 1 WHERE id = 2")
    await seated(news, people["ru"][0], 2)
    await seated(news, people["kk"][0], 2)
    number = await news.composes("hello")
    card = await news.taps(f"announce_of:{number}:registered:2")
    assert news.words("announce-reach", count=1) in card.words
    card = await news.taps(f"announce_of:{number}:waiting:2")
    assert news.words("announce-reach", count=1) in card.words
    await news.sends(number)
    assert reached(news) - {"Айгүл"} == {"kk 0"}


async def test_who_attended_and_who_missed_is_known_after_the_end(room: Newsroom) -> None:
    people = await readers(room.library, 2)
    for person in (people["ru"][0], people["kk"][0]):
        await seated(room, person, 2)
    number = await room.composes("hello")
    card = await room.taps(f"announce_of:{number}:attended:2")
    assert room.words("announce-reach", count=0) in card.words
    [(ends_at,)] = room.library.rows("SELECT ends_at FROM webinars WHERE id = 2")
    await room.library.reaches(ends_at + 1)
    card = await room.taps(f"announce_of:{number}:attended:2")
    assert room.words("announce-reach", count=0) in card.words
    await room.library.meddles(
        "UPDATE registrations SET attendance = 'attended' WHERE person_id = ?", people["ru"][0].id
    )
    card = await room.taps(f"announce_of:{number}:attended:2")
    assert room.words("announce-reach", count=1) in card.words
    card = await room.taps(f"announce_of:{number}:missed:2")
    assert room.words("announce-reach", count=0) in card.words, "not marked is not missed"
    await room.taps("attendance_close_yes:2")
    card = await room.taps(f"announce_of:{number}:missed:2")
    assert room.words("announce-reach", count=1) in card.words


async def test_a_city_counts_as_chosen_or_as_a_volunteer_wrote_it(room: Newsroom) -> None:
    people = await readers(room.library)
    await volunteers(room, people["ru"][0], "село Ёлкино", "[]", "[]")
    app = room.library.app
    assert app is not None
    await app.services.places.key_applications()
    await room.library.meddles(
        "UPDATE people SET city = 'Ust', city_key = ? WHERE id = ?", key_of(7), people["kk"][0].id
    )
    number = await room.composes("hello")
    await room.taps(f"announce_city:{number}")
    card = await room.library.says(room.librarian, "Село Елкино")
    assert room.words("announce-reach", count=1) in card.words
    await room.sends(number)
    assert reached(room) == {"ru 0"}


async def test_a_webinar_that_was_deleted_meanwhile_is_not_chosen(room: Newsroom) -> None:
    card = await room.library.forges(room.librarian, "1:announce_webinar:999")
    assert card.words == room.words("desk-webinar-gone")
    assert room.library.rows("SELECT count(*) FROM announcements") == [(0,)], "one to everybody is no answer"
    await room.library.says(room.librarian, "/announce")
    number = room.draft()
    for purpose in ("registered", "button"):
        await room.library.forges(room.librarian, f"1:announce_of:{number}:{purpose}:999")
    found = room.library.rows("SELECT webinar_id, button_id FROM announcements")
    assert found == [(None, None)]
    assert room.library.rows("SELECT count(*) FROM inbox WHERE state = 'set aside'") == [(0,)]


async def test_a_draft_that_has_no_title_yet_is_called_untitled(room: Newsroom) -> None:
    await room.library.meddles("UPDATE webinars SET title = '{}' WHERE id = 2")
    await room.library.forges(room.librarian, "1:announce_webinar:2")
    await room.library.says(room.librarian, "hello")
    assert room.words("desk-untitled") in room.card().words


async def test_from_the_list_of_volunteers_its_filters_are_taken(room: Newsroom) -> None:
    people = await readers(room.library)
    await volunteers(room, people["ru"][0], "Өскемен", '["eco"]', '["ru"]')
    await volunteers(room, people["kk"][0], "Семей", '["design"]', '["kk"]')
    await room.library.forges(room.librarian, "1:announce_volunteers:eco:any")
    card = await room.library.says(room.librarian, "hello")
    assert room.words("announce-reach", count=1) in card.words


async def planned(news: Newsroom, timing: str, words: str) -> Message:
    number = news.draft()
    await news.taps(f"announce_when:{number}")
    await news.taps(f"announce_at:{number}:{timing}")
    return await news.library.says(news.librarian, words)


async def test_what_was_understood_of_a_time_is_asked_before_it_counts(news: Newsroom) -> None:
    await readers(news.library)
    number = await news.composes("hello")
    words = {"ru": "завтра в 18:00", "kk": "ертең 18:00", "en": "tomorrow 18:00"}[news.language]
    card = await planned(news, "at", words)
    assert "18:00" in card.words
    await news.taps("announce-time-yes", card)
    run = await news.sends(number)
    assert news.state(run) == "scheduled"
    assert reached(news) == set()
    await news.library.moves(DAY + 7 * HOUR)
    await news.proceeds()
    assert (news.state(run), reached(news)) == ("scheduled", set())  # 17:00
    await news.library.moves(HOUR)
    await news.proceeds()
    assert len(reached(news) - {"Айгүл"}) == 4


async def test_a_time_that_is_not_clear_or_past_is_asked_again_and_nothing_is_lost(news: Newsroom) -> None:
    await news.composes("hello")
    for words in ("абракадабра", "01.01.2020 10:00"):
        card = await planned(news, "at", words)
        assert news.words("back") in card.button_texts
        assert not [each for each in card.button_texts if each == news.words("announce-time-yes")]
    card = await news.taps(f"announce_draft:{news.draft()}")
    assert "hello" in card.words
    assert "now" in news.library.rows("SELECT timing FROM announcements")[0]


async def test_each_reader_gets_it_at_their_own_hour(room: Newsroom) -> None:
    people = await readers(room.library)
    west, east = people["en"][0], people["ru"][0]
    for person, zone in ((west, "Europe/Minsk"), (east, "Asia/Novokuznetsk")):
        await room.library.meddles("UPDATE people SET zone = ? WHERE id = ?", zone, person.id)
    number = await room.composes("hello")
    card = await planned(room, "local", "tomorrow 12:00")
    await room.taps("announce-time-yes", card)
    run = await room.sends(number)
    await room.library.moves(DAY - HOUR)  # 09:00 in Almaty, 11:00 in Novokuznetsk
    await room.proceeds()
    for hours, names in ((1, {"ru 0"}), (3, {"ru 0", "kk 0", "Айгүл", "Olga"}), (5, None)):
        [(at,)] = room.library.rows("SELECT MIN(due_at) FROM run_zones WHERE run_id = ?", run)
        await room.library.reaches(at + (hours - 1) * HOUR + 1000)
        await room.proceeds()
        assert reached(room) - {"Айгүл"} == (names or {"ru 0", "kk 0", "en 0", "Olga"}) - {"Айгүл"}
    assert room.sums(run) == {"audience": 5, "sent": 5}


async def test_quiet_hours_are_waited_for_in_each_readers_zone(news: Newsroom) -> None:
    people = await readers(news.library)
    night = people["kk"][0]
    await news.library.meddles("UPDATE people SET zone = 'America/New_York' WHERE id = ?", night.id)
    number = await news.composes("hello")
    run = await news.sends(number)
    assert news.sums(run) == {"audience": 5, "sent": 4}
    assert "hello" not in heard(night)
    assert news.words("run-waits", moment="").rstrip(" .") in news.card().words
    await news.library.moves(10 * HOUR)
    await news.proceeds()
    assert heard(night)[-1] == "hello"
    assert news.sums(run) == {"audience": 5, "sent": 5}
