"""Volunteers at the librarian's desk over HTTP: found, decided about, written to, in a table, on paper."""

import io
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import openpyxl
import pytest

from bot.sandbox import Message, Person
from bot.volunteers.services.volunteers import DECLINED_KEPT
from tests.flows.library import DAY
from tests.flows.staff import TEXTS, Staffed, labels, said, staffed
from tests.flows.volunteering import desk, enrols, services, speaks, taps

LANGUAGES = ("ru", "kk", "en")


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def decides(library: Staffed, librarian: Person, person: Person, step: str, word: str = "") -> Message:
    """From one state to another, as `applied:accepted`."""
    answer = f"!{word}" if word else "form_skip:decision:word"
    return await taps(library, librarian, f"decide:{person.id}:{step}", answer)


def listed(message: Message) -> list[str]:
    """Names on the list, without their signs."""
    data = [button for row in message.buttons for button in row if "callback_data" in button]
    people = [each["text"] for each in data if each["callback_data"].startswith("1:volunteer_profile:")]
    return [each.partition(" · ")[0].lstrip("⏳⏸✖️ ") for each in people]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_waits_longest_stands_first_and_the_number_is_told(library: Staffed, language: str) -> None:
    librarian = library.first
    await speaks(library, librarian, language)
    people = []
    for name in ("Анна", "Бота", "Вера"):
        people.append(await enrols(library, name))
        await library.moves(60_000)
    await decides(library, librarian, people[0], "applied:accepted")
    card = await desk(library, librarian)
    assert listed(card) == ["Бота", "Вера", "Анна"]
    assert TEXTS.plain("roster-waiting", language, count=2) in card.words
    assert TEXTS.plain("roster-found", language, count=3) in card.words


async def test_a_long_list_has_pages(library: Staffed) -> None:
    for number in range(10):
        await enrols(library, f"Имя {number}")
        await library.moves(1000)
    first = await desk(library, library.second)
    assert listed(first) == [f"Имя {number}" for number in range(8)]
    second = await library.taps(library.second, "1:desk_volunteers:1", first)
    assert listed(second) == ["Имя 8", "Имя 9"]


@pytest.mark.parametrize(
    ("pick", "found"),
    [
        ("state:accepted", ["Анна"]),
        ("state:applied", ["Ёлка", "Дана"]),
        ("interest:eco", ["Ёлка"]),
        ("language:kk", ["Ёлка"]),
        ("age:14-15", ["Дана"]),
        ("city:{dana}", ["Дана"]),
        ("state:nonsense", ["Ёлка", "Дана", "Анна"]),
    ],
)
async def test_the_list_is_narrowed_by_each_filter(library: Staffed, pick: str, found: list[str]) -> None:
    librarian = library.first
    anna = await enrols(library, "Анна")
    await library.moves(1000)
    await enrols(library, "Ёлка", interests=["eco", "events"], languages=["kk", "ru"])
    await library.moves(1000)
    dana = await enrols(library, "Дана", "Усть-Каменогорск", "14-15")
    await decides(library, librarian, anna, "applied:accepted")
    await desk(library, librarian)
    card = await taps(library, librarian, "volunteers_pick:" + pick.format(dana=dana.id))
    assert listed(card) == found
    card = await taps(library, librarian, "volunteers_pick:city:any", "volunteers_clear")
    assert listed(card) == ["Ёлка", "Дана", "Анна"]


@pytest.mark.parametrize("words", ["ёлк", "ЕЛКИ", "каменогорск елки", "Елкина усть-каменогорск"])
async def test_a_search_takes_part_of_a_name_or_city_in_any_case_and_order(
    library: Staffed, words: str
) -> None:
    await enrols(library, "Анна")
    await enrols(library, "Света Ёлкина", "Усть-Каменогорск")
    await desk(library, library.first)
    card = await taps(library, library.first, "volunteers_search", f"!{words}")
    assert listed(card) == ["Света Ёлкина"]
    card = await taps(library, library.first, "volunteers_search", "!никого такого")
    assert said("roster-nobody", "ru") in card.words
    other = await desk(library, library.second)
    assert len(listed(other)) == 2, "what one librarian looks for narrows nobody else's list"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_profile_has_every_answer_and_what_happened(library: Staffed, language: str) -> None:
    librarian = library.first
    anna = await enrols(library, "Анна <3", about="люблю книги", language="kk")
    await decides(library, librarian, anna, "applied:accepted", "Добро пожаловать")
    await speaks(library, librarian, language)
    card = await desk(library, librarian, f"volunteer_profile:{anna.id}")
    for told in (
        "Анна <3",
        "Өскемен",
        "Школа № 1",
        "+77010000000",
        "люблю книги",
        "Добро пожаловать",
        "Айгүл",
    ):
        assert told in card.words, told
    for step in ("applied", "accepted"):
        assert said(f"roster-step-{step}", language) in card.words
    assert said("roster-back", language) in labels(card)
    await library.forgets(anna)
    gone = await taps(library, librarian, f"volunteer_profile:{anna.id}")
    assert gone.words == said("roster-gone", language)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_decision_can_be_changed_later_and_the_person_is_told_each_time(
    library: Staffed, language: str
) -> None:
    librarian = library.first
    anna = await enrols(library, "Анна", language=language)
    told = []
    for step in ("applied:accepted", "accepted:paused", "paused:accepted", "accepted:declined"):
        await decides(library, librarian, anna, step, f"слово {step}")
        told.append(anna.last.words)
        assert f"слово {step}" in told[-1]
    await decides(library, librarian, anna, "declined:accepted")
    keys = (
        "volunteer-state-accepted",
        "decision-told-paused",
        "decision-told-resumed",
        "decision-told-ended",
    )
    for words, key in zip(told, keys, strict=True):
        assert said(key, language) in words
    assert said("volunteer-state-accepted", language) in anna.last.words
    acts = library.rows("SELECT act FROM log WHERE person_id = ? ORDER BY id", anna.id)
    assert [each for (each,) in acts] == [
        *("volunteer_accepted", "volunteer_paused", "volunteer_resumed", "volunteer_declined"),
        "volunteer_accepted",
    ]


async def test_a_librarians_pause_is_ended_by_a_librarian(library: Staffed) -> None:
    anna = await enrols(library, "Анна", language="en")
    await decides(library, library.first, anna, "applied:accepted")
    await decides(library, library.first, anna, "accepted:paused")
    card = await library.says(anna, "/volunteer")
    assert said("volunteer-state-held", "en") in card.words
    assert said("volunteer-resume", "en") not in labels(card)
    await library.forges(anna, "1:volunteer_state:accepted")
    assert library.rows("SELECT state FROM volunteers") == [("paused",)]
    await decides(library, library.second, anna, "paused:accepted")
    await library.forges(anna, "1:volunteer_state:paused")
    await library.forges(anna, "1:volunteer_state:accepted")
    assert library.rows("SELECT state FROM volunteers") == [("accepted",)], "one's own pause is one's own"


async def test_a_card_that_shows_an_older_state_decides_nothing(library: Staffed) -> None:
    anna = await enrols(library, "Анна")
    await decides(library, library.second, anna, "applied:declined")
    answer = await taps(library, library.first, f"decide:{anna.id}:applied:accepted")
    assert answer.words == said("decision-over", "ru")
    await taps(library, library.first, f"decide:{anna.id}:declined:paused", "form_skip:decision:word")
    assert library.rows("SELECT state FROM volunteers") == [("declined",)], "no such step"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_table_holds_what_the_list_does(library: Staffed, language: str) -> None:
    librarian = library.first
    await speaks(library, librarian, language)
    anna = await enrols(library, "=1+1", "@Өскемен", about="-2+3", interests=["eco", "reading"])
    await enrols(library, "Дана", "Семей", "14-15")
    await decides(library, librarian, anna, "applied:accepted", "+слово")
    await desk(library, librarian)
    message = await taps(library, librarian, "volunteers_pick:age:18p", "volunteers_table")
    assert message.file is not None
    assert message.file.name.startswith(said("roster-file", language))
    assert message.file.name.endswith(".xlsx")
    sheet = openpyxl.load_workbook(io.BytesIO(message.file.data)).active
    assert sheet is not None
    heads, *rows = sheet.iter_rows()
    assert [each.value for each in heads][:3] == [
        said("roster-column-state", language),
        said("volunteer-name-label", language),
        said("volunteer-age-label", language),
    ]
    [row] = rows
    values = [each.value for each in row]
    grown = said("volunteer-age-18p", language)
    assert values[:4] == [said("roster-state-accepted", language), "=1+1", grown, "@Өскемен"]
    assert all(each.data_type != "f" for each in row)
    assert "+77010000000" in values
    assert "-2+3" in values
    applied = values[[each.value for each in heads].index(said("roster-column-applied", language))]
    now = datetime.fromtimestamp(library.clock.now() / 1000, ZoneInfo("Asia/Almaty")).replace(tzinfo=None)
    assert isinstance(applied, datetime)
    assert abs((now - applied).total_seconds()) < 600
    assert library.rows("SELECT act, details FROM log WHERE act = 'volunteers_exported'") == [
        ("volunteers_exported", '{"count": 1}')
    ]


async def test_what_a_declined_person_told_is_removed_after_90_days(library: Staffed) -> None:
    assert DECLINED_KEPT == 90 * DAY
    assert all("90" in said("privacy-kept-volunteer", language) for language in LANGUAGES)
    anna, bota = await enrols(library, "Анна"), await enrols(library, "Бота")
    await decides(library, library.first, anna, "applied:declined")
    await decides(library, library.first, bota, "applied:accepted")
    await library.moves(89 * DAY)
    await services(library).volunteers.drop_declined()
    assert library.rows("SELECT count(*) FROM volunteers") == [(2,)]
    await library.moves(DAY)
    await services(library).volunteers.drop_declined()
    assert library.rows("SELECT person_id FROM volunteers") == [(bota.id,)]
    assert library.rows("SELECT DISTINCT person_id FROM volunteer_steps") == [(bota.id,)]
    card = await library.says(anna, "/volunteer")
    assert said("volunteer-begin", "ru") in labels(card)


async def test_nobodys_search_goes_on_naming_who_was_forgotten(library: Staffed) -> None:
    anna = await enrols(library, "Незабудка")
    await desk(library, library.first)
    await taps(library, library.first, "volunteers_search", "!Незабудка")
    await library.forgets(anna)
    assert library.rows("SELECT words, city FROM volunteer_filters") == [("", "")]


async def test_an_announcement_is_offered_where_it_reaches_just_the_list(library: Staffed) -> None:
    await enrols(library, "Анна", interests=["eco"])
    card = await desk(library, library.first)
    assert "1:announce_volunteers:any:any" in str(card.buttons)
    card = await taps(library, library.first, "volunteers_pick:interest:eco", "volunteers_pick:language:ru")
    assert "1:announce_volunteers:eco:ru" in str(card.buttons)
    card = await taps(library, library.first, "volunteers_pick:age:18p")
    assert "announce_volunteers" not in str(card.buttons)
