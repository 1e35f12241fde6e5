"""Language, zone, reminders, quiet hours: found by anybody, kept, and effective at once."""

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.library import DAY, HOUR, MINUTE, Library
from tests.flows.readers import LANGUAGES, START, TEXTS, Reader, evening, reader

OSKEMEN = "Asia/Almaty"


@pytest.fixture
async def city_library(closed_library: Library, known_cities: Path) -> AsyncIterator[Library]:
    shutil.copy(known_cities, closed_library.database)
    await closed_library.imports(evening())
    async with closed_library.open():
        yield closed_library
        assert closed_library.world.refusals == []


async def chooses_zone(reader: Reader) -> None:
    await reader.library.says(reader.person, "/settings")
    await reader.taps("settings-zone")


def setting(reader: Reader, column: str) -> object:
    return reader.library.rows(f"SELECT {column} FROM people WHERE id = ?", reader.person.id)[0][0]


@pytest.mark.parametrize(
    ("language", "written", "zone"),
    [
        ("ru", "Усть-Каменогорск", OSKEMEN),
        ("ru", "усть каменогорск", OSKEMEN),
        ("ru", "Устькаменогорск", OSKEMEN),
        ("kk", "Өскемен", OSKEMEN),
        ("kk", "өскемен", OSKEMEN),
        ("en", "Oskemen", OSKEMEN),
        ("en", "Ust-Kamenogorsk", OSKEMEN),
        ("ru", "Кемерово", "Asia/Novokuznetsk"),
        ("ru", "Кемирово", "Asia/Novokuznetsk"),
        ("en", "Kemerowo", "Asia/Novokuznetsk"),
        ("ru", "Могилёв", "Europe/Minsk"),
        ("ru", "могилев", "Europe/Minsk"),
        ("en", "Mogilev", "Europe/Minsk"),
        ("ru", "Уфа", "Asia/Yekaterinburg"),
        ("ru", "Дюртюли", "Asia/Yekaterinburg"),
        ("kk", "Алматы", "Asia/Almaty"),
        ("en", "New York", "America/New_York"),
    ],
)
async def test_a_city_is_found_by_its_name_also_misspelt(
    city_library: Library, language: str, written: str, zone: str
) -> None:
    someone = await reader(city_library, language)
    await chooses_zone(someone)
    found = await city_library.says(someone.person, written)
    assert someone.words("settings-choose-city") in found.words
    first = found.buttons[0][0]
    shown = await city_library.taps(someone.person, first["callback_data"], found)
    assert setting(someone, "zone") == zone
    assert first["text"].split(" (")[0] in shown.words


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_place_nobody_knows_is_said_to_be_unknown_and_asked_again(
    city_library: Library, language: str
) -> None:
    someone = await reader(city_library, language)
    await chooses_zone(someone)
    answer = await city_library.says(someone.person, "Цщщщфывапр")
    assert someone.words("settings-no-such-city") in answer.words
    found = await city_library.says(someone.person, "Могилёв")
    assert ("(Belarus)" if language == "en" else "(Беларусь)") in found.button_texts[0]


@pytest.mark.parametrize(
    ("latitude", "longitude", "zone"),
    [(49.97, 82.61, OSKEMEN), (55.35, 86.09, "Asia/Novokuznetsk"), (53.9, 30.33, "Europe/Minsk")],
)
async def test_a_location_gives_the_zone_of_the_nearest_city(
    city_library: Library, latitude: float, longitude: float, zone: str
) -> None:
    emma = await reader(city_library, "en")
    await chooses_zone(emma)
    emma.person.shares_location(latitude, longitude)
    found = await city_library.answer(emma.person)
    await city_library.taps(emma.person, found.button_texts[0], found)
    assert setting(emma, "zone") == zone


async def test_a_location_in_the_ocean_is_said_to_be_nowhere(city_library: Library) -> None:
    emma = await reader(city_library, "en")
    await chooses_zone(emma)
    emma.person.shares_location(-40.0, -130.0)
    assert emma.words("settings-nowhere") in (await city_library.answer(emma.person)).words


async def test_a_zone_from_the_list_and_back_to_the_librarys(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await chooses_zone(emma)
    shown = await evening_library.taps(emma.person, "1:zone:Asia/Novokuznetsk")
    assert "12:00" in shown.words  # ten in Almaty
    card = await emma.opens_evening()
    assert "21:00" in card.words
    assert "19:00" in card.words
    await chooses_zone(emma)
    await evening_library.taps(emma.person, "1:zone:library")
    assert setting(emma, "zone") is None
    card = await emma.opens_evening()
    assert "21:00" not in card.words


async def test_after_the_choice_words_are_no_city_any_more(city_library: Library) -> None:
    emma = await reader(city_library, "en")
    await chooses_zone(emma)
    await city_library.taps(emma.person, "1:zone:Europe/Minsk")
    answer = await city_library.says(emma.person, "Кемерово")
    assert "1:live_in:" not in str(answer.buttons)
    assert setting(emma, "zone") == "Europe/Minsk"


async def test_the_question_for_the_city_survives_a_restart_and_cancel_ends_it(
    closed_library: Library, known_cities: Path
) -> None:
    shutil.copy(known_cities, closed_library.database)
    async with closed_library.open():
        emma = await reader(closed_library, "en")
        await chooses_zone(emma)
    async with closed_library.open():
        found = await closed_library.says(emma.person, "Mogilev")
        assert "Mogilev" in found.button_texts[0]
        await closed_library.says(emma.person, "/cancel")
        answer = await closed_library.says(emma.person, "Mogilev")
        assert "1:live_in:" not in str(answer.buttons)


async def test_a_made_up_zone_changes_nothing(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await chooses_zone(emma)
    message = emma.messages()[-1]
    assert message.markup is not None
    message.markup["inline_keyboard"][0][0]["callback_data"] = "1:zone:Mars/Olympus"
    await evening_library.taps(emma.person, "1:zone:Mars/Olympus", message)
    assert setting(emma, "zone") is None


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_new_language_is_spoken_at_once_and_in_later_notices(
    evening_library: Library, language: str
) -> None:
    other = {"ru": "kk", "kk": "en", "en": "ru"}[language]
    someone = await reader(evening_library, other)
    await someone.registers()
    await evening_library.says(someone.person, "/settings")
    await someone.taps("settings-language")
    shown = await evening_library.taps(someone.person, TEXTS.plain("language-name", language))
    someone.language = language
    assert someone.words("settings-language") in shown.button_texts
    await evening_library.reaches(START - DAY)
    assert len(someone.heard("reminder-text")) == 1


async def test_a_reminder_is_turned_off_and_on_again(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await evening_library.says(emma.person, "/settings")
    await emma.taps("settings-reminders")
    await evening_library.taps(emma.person, "1:lead:60:0")
    assert setting(emma, "leads_off") == "[60]"
    shown = await evening_library.taps(emma.person, "1:lead:60:1")
    assert setting(emma, "leads_off") == "[]"
    assert emma.words("settings-lead-on", span=emma.words("span-hours", count=1)) in shown.button_texts


async def test_ones_own_quiet_hours_hold_a_reminder_and_none_let_it_through(closed_library: Library) -> None:
    await closed_library.imports(evening("2027-02-03T20:30"))
    async with closed_library.open():
        early, never = await reader(closed_library, "en"), await reader(closed_library, "ru")
        for each, chosen in ((early, "1:quiet:1200:600"), (never, "1:quiet:0:0")):
            await each.registers()
            await closed_library.says(each.person, "/settings")
            await each.taps("settings-quiet")
            await closed_library.taps(each.person, chosen)
        await closed_library.reaches(START - DAY + 90 * MINUTE)  # 20:30 the day before
        assert [len(each.heard("reminder-text")) for each in (early, never)] == [0, 1]
        await closed_library.reaches(START - 9 * HOUR)  # ten in the morning
        assert len(early.heard("reminder-text")) == 1


async def test_news_of_the_library_are_turned_off_and_on(evening_library: Library) -> None:
    emma = await reader(evening_library, "en")
    await evening_library.says(emma.person, "/settings")
    await emma.taps("settings-news-off")
    assert setting(emma, "announcements") == 0
    await emma.taps("settings-news-on")
    assert setting(emma, "announcements") == 1
