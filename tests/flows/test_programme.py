"""Librarians make the programme by tapping and typing; a talk goes by its id, whoever moves it meanwhile."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from bot.sandbox.records.files import Upload
from tests.flows.readers import evening, reader
from tests.flows.staff import Staffed, labels, said, staffed
from tests.flows.test_materials import files_of, sends

EVENING = 4
"""The webinar that has no talks yet; the example has three."""


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as opened:
        await opened.imports(evening())
        yield opened


def titles(library: Staffed) -> list[str]:
    sql = "SELECT title FROM talks WHERE webinar_id = ? ORDER BY position"
    return [row[0] for row in library.rows(sql, EVENING)]


async def adds(library: Staffed, title: str, *, by: Person | None = None) -> Message:
    """Add a talk with nothing but a title, in Russian; gives its card."""
    librarian = by or library.first
    await library.forges(librarian, f"1:talk_add:{EVENING}")
    await library.taps(librarian, "1:form_option:talk_new:language:ru")
    await library.says(librarian, title)
    await library.taps(librarian, "1:form_skip:talk_new:speaker")
    return await library.taps(librarian, "1:form_skip:talk_new:organisation")


async def talk_id(library: Staffed, title: str) -> int:
    return int(library.rows("SELECT id FROM talks WHERE title LIKE ?", f"%{title}%")[0][0])


async def test_a_talk_is_written_in_one_language_and_read_by_everybody(library: Staffed) -> None:
    empty = await library.forges(library.first, f"1:desk_talks:{EVENING}")
    assert said("talks-empty", "ru") in empty.words
    await library.taps(library.first, f"1:talk_add:{EVENING}", empty)
    await library.taps(library.first, "1:form_option:talk_new:language:kk")
    await library.says(library.first, "Абай <және> кітап")
    await library.says(library.first, "Әсел Омарова")
    card = await library.says(library.first, "Өскемен кітапханасы")
    assert [word in card.words for word in ("Абай <және> кітап", "Әсел Омарова")] == [True, True]
    emma = await reader(library, "en")
    await library.opens(emma.person, f"w_{EVENING}")
    shown = await emma.taps("button-programme")
    assert "1. Абай <және> кітап\nӘсел Омарова, Өскемен кітапханасы" in shown.words


async def test_each_field_is_changed_translated_and_taken_away(library: Staffed) -> None:
    await adds(library, "Сказки")
    number = await talk_id(library, "Сказки")
    for field, language, text in (
        ("title", "en", "Tales"),
        ("speaker", "en", "Emma"),
        ("speaker", "ru", "Эмма"),
        ("title", "ru", "Сказки народов"),
    ):
        await library.forges(library.first, f"1:talk_word:{number}:{field}")
        await library.taps(library.first, f"1:form_option:talk_words:language:{language}")
        await library.says(library.first, text)
    await library.forges(library.first, f"1:talk_word:{number}:speaker")
    await library.taps(library.first, "1:form_option:talk_words:language:ru")
    await library.taps(library.first, "1:form_option:talk_words:words:remove")
    assert library.rows("SELECT title, speaker FROM talks WHERE id = ?", number) == [
        ('{"en": "Tales", "ru": "Сказки народов"}', '{"en": "Emma"}')
    ]


async def test_the_last_title_can_not_be_taken_away(library: Staffed) -> None:
    await adds(library, "Сказки")
    number = await talk_id(library, "Сказки")
    await library.forges(library.first, f"1:talk_word:{number}:title")
    asked = await library.taps(library.first, "1:form_option:talk_words:language:ru")
    assert said("talk_words-remove", "ru") not in labels(asked)
    again = await library.forges(library.first, "1:form_option:talk_words:words:remove")
    assert said("arranged-title-needed", "ru") in again.words
    assert titles(library) == ['{"ru": "Сказки"}']


async def test_talks_are_ordered_and_a_talk_edited_meanwhile_is_still_the_right_one(library: Staffed) -> None:
    for title in ("Первый", "Второй", "Третий"):
        await adds(library, title)
    second = await talk_id(library, "Второй")
    await library.forges(library.first, f"1:talk_word:{second}:title")
    await library.taps(library.first, "1:form_option:talk_words:language:ru")
    moved = await library.forges(library.second, f"1:talk_move:{second}:up")
    assert "Talk 1 of 3" in moved.words
    await library.says(library.first, "Второй, исправленный")
    assert titles(library) == [f'{{"ru": "{each}"}}' for each in ("Второй, исправленный", "Первый", "Третий")]
    await library.forges(library.second, f"1:talk_move:{second}:up")
    assert titles(library)[0] == '{"ru": "Второй, исправленный"}'


async def test_a_talk_removed_meanwhile_is_said_to_be_gone_and_nothing_else_is_hit(library: Staffed) -> None:
    await adds(library, "Первый")
    await adds(library, "Второй")
    first = await talk_id(library, "Первый")
    await library.forges(library.first, f"1:talk_word:{first}:title")
    await library.taps(library.first, "1:form_option:talk_words:language:ru")
    question = await library.forges(library.second, f"1:talk_remove:{first}")
    await library.taps(library.second, f"1:talk_remove_sure:{first}", question)
    card = await library.says(library.first, "Слишком поздно")
    assert said("arranged-gone", "ru") in card.words
    assert titles(library) == ['{"ru": "Второй"}']
    again = await library.forges(library.second, f"1:talk_move:{first}:down")
    assert said("arranged-gone", "en") in again.words


async def test_removing_a_talk_takes_its_files_along_after_saying_so(library: Staffed) -> None:
    await adds(library, "Сказки")
    number = await talk_id(library, "Сказки")
    await library.forges(library.first, f"1:attach:{EVENING}:material:{number}")
    await sends(library, "document", Upload("tales.pdf", "application/pdf", b"x"))
    await library.taps(library.first, f"1:desk_files:{EVENING}")
    question = await library.forges(library.first, f"1:talk_remove:{number}")
    assert "1 материал" in question.words
    await library.taps(library.first, f"1:talk_remove_sure:{number}", question)
    assert library.rows("SELECT count(*) FROM materials WHERE webinar_id = ?", EVENING) == [(0,)]


async def test_what_the_chat_changed_stays_at_the_next_import_and_is_reported(library: Staffed) -> None:
    await library.imports(evening(more="    talks: [{title: Сказка, speaker: Анна}, {title: Песня}]\n"))
    song = await talk_id(library, "Песня")
    await library.forges(library.first, f"1:attach:{EVENING}:material:{song}")
    await sends(library, "document", Upload("song.pdf", "application/pdf", b"x"))
    await library.taps(library.first, f"1:desk_files:{EVENING}")
    await library.imports(evening(more="    talks: [{title: Песня}, {title: Сказка, speaker: Анна}]\n"))
    assert titles(library) == ['{"und": "Песня"}', '{"und": "Сказка"}']
    await library.forges(library.first, f"1:talk_move:{song}:down")
    report = await library.imports(evening(more="    talks: [{title: Песня}, {title: Игра}]\n"))
    assert titles(library) == ['{"und": "Сказка"}', '{"und": "Песня"}']
    assert report.kept == [("evening", "talks")]
    await library.imports(evening(more="    talks: [{title: Игра}, {title: Песня}]\n"), force=True)
    assert titles(library) == ['{"und": "Игра"}', '{"und": "Песня"}']
    emma = await reader(library, "en")
    await library.opens(emma.person, f"w_{EVENING}")
    await emma.taps("button-materials")
    await library.taps(emma.person, f"1:files:{EVENING}:0")
    (got,) = files_of(emma.person)
    assert "Песня" in got.words


async def test_every_act_is_in_the_log(library: Staffed) -> None:
    await adds(library, "Сказки")
    number = await talk_id(library, "Сказки")
    await adds(library, "Песни")
    await library.forges(library.first, f"1:talk_move:{number}:down")
    await library.forges(library.first, f"1:talk_remove_sure:{number}")
    rows = library.rows("SELECT act, webinar_id, actor_id FROM log ORDER BY id")
    assert rows == [
        (act, EVENING, library.first.id) for act in ("talk_added", "talk_added", "talk_moved", "talk_removed")
    ]
