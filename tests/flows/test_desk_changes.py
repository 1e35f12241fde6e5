"""A librarian changes a published webinar in the chat: everybody concerned hears of it, once and rightly."""

import asyncio
from pathlib import Path

import pytest

from bot.texts import Library as Names
from bot.texts import Speaker
from tests.flows.desk import Librarian, staffed_desk
from tests.flows.library import DAY, HOUR
from tests.flows.readers import (
    LANGUAGES,
    START,
    TAG,
    TEXTS,
    Reader,
    crowd,
    evening,
    links,
    reader,
    three_readers,
)


def moment(language: str, at: int) -> str:
    return TAG.sub("", Speaker(TEXTS, Names({}, "Asia/Almaty"), language, "Asia/Almaty").moment(at))


async def moves(librarian: Librarian, words: str) -> str:
    """Move the webinar to another time; gives the words that show what was understood."""
    await librarian.opens()
    await librarian.taps("desk_start:1")
    asked = (await librarian.says(words)).words
    await librarian.answers(":yes")
    return asked


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_move_shows_old_and_new_and_how_many_will_hear_of_it_then_all_do(
    tmp_path: Path, language: str
) -> None:
    async with staffed_desk(tmp_path, language, evening()) as librarian:
        readers = await three_readers(librarian.library, registered=True)
        asked = await moves(librarian, "04.02 19:00")
        assert moment(language, START) in asked
        assert moment(language, START + DAY) in asked
        assert librarian.words("desk-start-moved", told=3) in asked
        for each in readers.values():
            [told] = each.heard("moved-text")
            assert told.words.find(moment(each.language, START)) < told.words.find(
                moment(each.language, START + DAY)
            )
        await readers["en"].taps("button-coming", readers["en"].heard("moved-text")[0])
        assert readers["en"].state() == "seated"
        await librarian.library.reaches(START - HOUR)
        assert [each.heard("reminder-text") for each in readers.values()] == [[], [], []]
        await librarian.library.reaches(START + DAY - HOUR)
        assert [len(each.heard("reminder-text")) for each in readers.values()] == [1, 1, 1]
        acts = librarian.library.rows("SELECT act FROM log WHERE webinar_id = 1")
        assert acts == [("webinar_moved",)]


async def test_nothing_moves_before_it_is_confirmed(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        emma = await reader(librarian.library, "en")
        await emma.registers()
        await librarian.opens()
        await librarian.taps("desk_start:1")
        await librarian.says("04.02 19:00")
        await librarian.says("/cancel")
        assert librarian.library.rows("SELECT starts_at, revision FROM webinars") == [(START, 0)]
        assert emma.heard("moved-text") == []


async def test_moved_twice_in_a_night_the_morning_tells_the_start_people_knew(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening("2027-02-06T19:00")) as librarian:
        saturday = START + 3 * DAY
        emma = await reader(librarian.library, "en")
        await emma.registers()
        await librarian.library.reaches(START - DAY + 4 * HOUR)  # 23:00
        await moves(librarian, "07.02 19:00")
        await moves(librarian, "08.02 19:00")
        assert emma.heard("moved-text") == []
        await librarian.library.reaches(START - 10 * HOUR)  # 9:00
        [told] = emma.heard("moved-text")
        assert moment("en", saturday) in told.words
        assert moment("en", saturday + 2 * DAY) in told.words
        assert moment("en", saturday + DAY) not in told.words


async def test_moved_and_moved_back_in_a_night_nobody_need_hear_of_it(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening("2027-02-06T19:00")) as librarian:
        emma = await reader(librarian.library, "en")
        await emma.registers()
        await librarian.library.reaches(START - DAY + 4 * HOUR)
        await moves(librarian, "07.02 19:00")
        await moves(librarian, "06.02 19:00")
        await librarian.library.reaches(START - 10 * HOUR)
        assert emma.heard("moved-text") == []


async def test_the_hour_may_be_another_citys(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        await librarian.opens()
        await librarian.taps("desk_start:1")
        await librarian.says("04.02 19:00")
        await librarian.answers(":zone")
        asked = await librarian.answers(":zEurope/Minsk")
        assert "19:00" in asked.words
        assert librarian.library.rows("SELECT starts_at FROM webinars") == [(START,)]
        await librarian.answers(":yes")
        row = librarian.library.rows("SELECT starts_at, zone FROM webinars")
        assert row == [(START + DAY + 2 * HOUR, "Europe/Minsk")]


async def test_a_cancellation_tells_its_reason_to_all_and_can_be_taken_back(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        readers = await three_readers(librarian.library, registered=True)
        await librarian.opens()
        await librarian.taps("desk_more:1")
        await librarian.taps("desk_cancel:1")
        asked = await librarian.says("Болеет <ведущая> & нет света")
        assert librarian.words("desk-told", told=3) in asked.words
        assert [each.heard("called-off-text") for each in readers.values()] == [[], [], []]
        card = await librarian.answers(":yes")
        assert "Болеет <ведущая> & нет света" in card.words
        for each in readers.values():
            [told] = each.heard("called-off-text")
            assert each.words("called-off-why", reason="Болеет <ведущая> & нет света") in told.words
            assert "Болеет" in (await each.opens_evening()).words
        await librarian.opens()
        await librarian.taps("desk_restore:1")
        await librarian.taps("desk_restore_yes:1")
        for each in readers.values():
            assert len(each.heard("back-on-text")) == 1
            assert each.state() == "seated"
            assert "Болеет" not in (await each.opens_evening()).words
        acts = librarian.library.rows("SELECT act FROM log WHERE webinar_id = 1 ORDER BY id")
        assert acts == [("webinar_cancelled",), ("webinar_back_on",)]


async def test_more_seats_go_to_those_who_wait_and_fewer_take_none_away(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening(capacity=1)) as librarian:
        first, second, third = await crowd(librarian.library, 3)
        await librarian.opens()
        await librarian.taps("desk_capacity:1")
        card = await librarian.says("2")
        assert librarian.words("desk-seated", seated=1) in card.words
        assert [each.state() for each in (first, second, third)] == ["seated", "seated", "waiting"]
        assert len(second.heard("seated-text")) == 1
        await librarian.taps("desk_capacity:1")
        card = await librarian.says("1")
        assert librarian.words("desk-capacity-below", taken=2, capacity=1) in card.words
        assert librarian.words("desk-over-capacity", over=1) in card.words
        assert [each.state() for each in (first, second, third)] == ["seated", "seated", "waiting"]
        await librarian.taps("desk_capacity:1")
        await librarian.answers(":none")
        assert third.state() == "seated"


async def test_what_was_changed_in_the_chat_stays_when_the_file_is_imported_again(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening(capacity=5)) as librarian:
        await librarian.opens()
        await librarian.taps("desk_capacity:1")
        await librarian.says("8")
        await librarian.taps("desk_words:1:description")
        await librarian.taps("desk_word:1:description:ru")
        await librarian.says("О сказках")
        await moves(librarian, "04.02 19:00")
        await librarian.library.imports(evening(capacity=6, duration="60"))
        kept = librarian.library.rows("SELECT capacity, description, starts_at, duration FROM webinars")
        assert kept == [(8, '{"ru": "О сказках"}', START + DAY, 60)]
        await librarian.library.imports(evening(capacity=6), force=True)
        assert librarian.library.rows("SELECT capacity, starts_at FROM webinars") == [(6, START)]


async def test_two_librarians_at_once_change_their_fields_and_no_others(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        library = librarian.library
        olga = library.world.add_person("Olga", "en")
        await library.meddles("INSERT INTO librarians VALUES (?, 'Olga', 0, NULL, 1)", olga.id)
        await library.opens(olga)
        other = Librarian(library, olga, "en")
        await librarian.opens()
        await other.opens()
        await librarian.taps("desk_duration:1")
        await other.taps("desk_words:1:title")
        await other.taps("desk_word:1:title:en")
        librarian.person.says("2 часа")
        olga.says("Tales at night")
        await library.rest()
        row = library.rows("SELECT duration, title, revision FROM webinars")
        title = '{"ru": "Вечер сказок", "kk": "Ертегілер кеші", "en": "Tales at night"}'
        assert row == [(120, title, 2)]
        await librarian.taps("desk_words:1:title")
        await librarian.taps("desk_word:1:title:ru")
        await other.taps("desk_word:1:title:ru")
        await librarian.says("Первое")
        await other.says("Второе")
        assert '"ru": "Второе"' in library.rows("SELECT title FROM webinars")[0][0]
        card = await librarian.opens()
        assert librarian.words("desk-state", state="coming", revision=4) in card.words


async def test_a_webinar_called_off_by_another_librarian_meanwhile_is_not_called_off_twice(
    tmp_path: Path,
) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        emma = await reader(librarian.library, "en")
        await emma.registers()
        await librarian.opens()
        await librarian.taps("desk_more:1")
        await librarian.taps("desk_cancel:1")
        await librarian.answers(":skip")
        await librarian.library.imports(evening(status="cancelled"))
        await librarian.answers(":yes")
        assert len(emma.heard("called-off-text")) == 1


async def test_a_join_link_given_late_reaches_those_who_registered(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening(join_link="null")) as librarian:
        emma = await reader(librarian.library, "en")
        card = await emma.registers()
        assert emma.words("button-join") not in links(card)
        await librarian.opens()
        await librarian.taps("desk_link:1")
        await librarian.says("Join Zoom Meeting\nhttps://zoom.us/j/1?pwd=a.\nPasscode: 1")
        assert links(await emma.opens_evening())[emma.words("button-join")] == "https://zoom.us/j/1?pwd=a"


async def test_a_change_during_a_crowds_registration_overbooks_nothing(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening(capacity=3)) as librarian:
        people = await crowd(librarian.library, 6)
        await librarian.opens()
        await librarian.taps("desk_capacity:1")
        librarian.person.says("4")
        await asyncio.gather(*(_gives_back(each) for each in people[:2]))
        await librarian.library.rest()
        if librarian.last.buttons[0][0]["callback_data"].endswith(":sure:yes"):
            await librarian.answers(":yes")  # by then several would get a seat: it asked for that
        [taken] = librarian.library.rows(
            "SELECT count(*) FROM registrations WHERE state IN ('seated', 'offered')"
        )
        assert taken == (4,)


async def _gives_back(person: Reader) -> None:
    person.person.taps("1:cancel:1")
