"""Participants as a librarian works with them: the list, search, seats, guests, marks, the workbook."""

import io
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.sandbox import Message
from tests.flows.attending import END, NEXT_MORNING, Attended, attended, ruling
from tests.flows.library import DAY, MINUTE
from tests.flows.readers import LANGUAGES, START, crowd, evening, reader
from tests.flows.staff import labels, said
from tests.flows.test_moves import imported

MONTH = 31 * DAY


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Attended]:
    async with attended(tmp_path) as library:
        yield library


@pytest.fixture
async def small(tmp_path: Path) -> AsyncIterator[Attended]:
    """Of a single seat."""
    async with attended(tmp_path, capacity=1) as library:
        yield library


async def add_guest(library: Attended, name: str) -> Message:
    await library.desk("guest_add:1")
    return await library.says(library.librarian, name)


async def take_off(library: Attended, name: str, reason: str) -> Message:
    card = await library.opens_card_of(name)
    await library.taps(library.librarian, "Отменить запись", card)
    return await library.says(library.librarian, reason)


async def test_the_list_tells_who_has_a_seat_who_waits_and_who_does_not_come(small: Attended) -> None:
    people = await crowd(small, 3)
    await people[2].taps("button-leave-waiting")
    page = await small.desk("participants:1:0")
    assert "Занято мест: 1 из 1" in page.words
    for line in ("1. Reader 1 – есть место", "2. Reader 2 – ждёт места", "3. Reader 3 – не придёт"):
        assert line in page.words
    assert {"• Все · 3", "С местом · 1", "Ждут · 1", "Не придут · 1"} <= set(labels(page))
    waiting = await small.taps(small.librarian, "Ждут · 1", page)
    assert "Reader 2" in waiting.words
    assert "Reader 1" not in waiting.words


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_list_speaks_the_librarians_language(tmp_path: Path, language: str) -> None:
    async with attended(tmp_path, language=language) as library:
        page = await library.desk("participants:1:0")
        assert said("participants-none", language) in page.words
        person = await reader(library, "kk")
        await person.registers()
        page = await library.desk("participants:1:0")
        assert said("participant-state-seated", language) in page.words
        card = await library.taps(library.librarian, person.person.first_name, page)
        assert "Қазақша" in card.words, "the reader's language by its own name"
        assert said("participant-take-off", language) in labels(card)


async def test_two_hundred_participants_stand_on_pages_and_are_found_by_a_part_of_the_name(
    library: Attended,
) -> None:
    for number in range(1, 231):
        await library.meddles(
            "INSERT INTO people (id, language, name, created_at, seen_at) VALUES (?, 'ru', ?, 1, ?)",
            *(8_000_000_000 + number, f"{'Өте ұзын есім ' * 6}{number:03}", library.clock.now()),
        )
        await library.meddles(
            "INSERT INTO registrations (webinar_id, person_id, state, place, created_at, updated_at)"
            " VALUES (1, ?, 'seated', ?, 1, 1)",
            *(8_000_000_000 + number, number),
        )
    page = await library.desk("participants:1:0")
    assert "Страница 1 из 23" in page.words
    seen = 10
    for _ in range(22):
        page = await library.taps(library.librarian, said("page-next", "ru"), page)
        seen += 10
    assert "230. " in page.words
    assert (seen, said("page-next", "ru") in labels(page)) == (230, False)
    await library.desk("participants_seek:1")
    found = await library.says(library.librarian, "есим 22")
    assert "Нашлось по слову «есим 22»: 10" in found.words
    await library.desk("participants_seek:1")
    found = await library.says(library.librarian, "ОТЕ УЗЫН")
    assert "Показаны первые 20" in found.words
    await library.desk("participants_seek:1")
    found = await library.says(library.librarian, "<b>Никто")
    assert "По слову «<b>Никто» никого не нашлось" in found.words


async def test_who_is_taken_off_is_told_why_in_their_language_and_the_seat_goes_on(small: Attended) -> None:
    first = await reader(small, "kk", "Айгерім")
    await first.registers()
    second = await reader(small, "en", "Emma")
    await second.registers()
    first.news()
    done = await take_off(small, "Айгерім", "Вебинар <только> для взрослых")
    assert ruling("taken-off") in done.words
    told = first.news()
    assert len(told) == 1
    assert first.heard("taken-off-text")[0].words == told[0]
    assert "Вебинар <только> для взрослых" in told[0]
    assert (first.state(), second.state()) == ("cancelled", "offered")
    assert len(second.heard("offer-text")) == 1
    await small.reaches(START + MINUTE)
    assert first.news() == [], "no reminder of what they are not in any more"


async def test_a_reason_is_needed_and_whoever_has_one_ready_is_asked_again(library: Attended) -> None:
    await crowd(library, 1)
    answer = await take_off(library, "Reader 1", "-")
    assert said("form-too-short", "ru") in answer.words
    done = await library.says(library.librarian, "Просьба участника")
    assert ruling("taken-off") in done.words


async def test_who_waits_gets_a_seat_only_if_there_is_one(small: Attended) -> None:
    first, second = await crowd(small, 2)
    card = await small.opens_card_of("Reader 2")
    card = await small.taps(small.librarian, "Дать место", card)
    assert ruling("no-seat") in card.words
    assert small.states() == {"seated": 1, "waiting": 1}
    second.person.blocks()
    await small.rest()
    await first.taps("button-cant-come", await first.opens_evening())
    second.person.unblocks()
    await small.reaches(START - 20 * MINUTE)
    await small.meddles("UPDATE registrations SET state = 'waiting' WHERE person_id = ?", second.person.id)
    await small.meddles("UPDATE offers SET state = 'withdrawn'")
    card = await small.taps(small.librarian, "Дать место", await small.opens_card_of("Reader 2"))
    assert ruling("seated") in card.words
    assert (second.state(), len(second.heard("seated-text"))) == ("seated", 1)
    await small.taps_data(small.librarian, "participant_seat:2")
    assert len(second.heard("seated-text")) == 1


async def test_a_guest_takes_a_seat_and_gives_it_back(small: Attended) -> None:
    card = await add_guest(small, "Бабушка  Сара")
    assert ruling("guest-added") in card.words
    assert "Бабушка Сара" in card.words
    emma = await reader(small, "en", "Emma")
    await emma.registers()
    assert emma.state() == "waiting"
    full = await add_guest(small, "Дедушка")
    assert ruling("no-seat") in full.words
    assert small.states() == {"seated": 1, "waiting": 1}
    card = await small.opens_card_of("Бабушка Сара")
    sure = await small.taps(small.librarian, "Убрать гостя", card)
    done = await small.taps(small.librarian, "Да", sure)
    assert ruling("guest-removed") in done.words
    assert emma.state() == "offered"
    assert small.rows("SELECT count(*) FROM registrations WHERE guest IS NOT NULL") == [(0,)]
    assert "Бабушка".encode() not in small.database.read_bytes()


async def test_a_guest_keeps_the_seat_when_the_webinar_moves_or_grows(small: Attended) -> None:
    await add_guest(small, "Бабушка")
    await imported(small, evening("2027-02-04T19:00", capacity=2))
    await small.reaches(START + 2 * DAY)
    await imported(small, evening("2027-02-10T19:00", capacity=2))
    assert small.states() == {"seated": 1}


async def test_after_the_end_a_guest_was_there_and_only_the_name_can_go(small: Attended) -> None:
    await crowd(small, 1)
    await small.reaches(END + MINUTE)
    card = await add_guest(small, "Бабушка")
    assert said("participant-state-attended", "ru") in card.words
    sure = await small.taps(small.librarian, "Стереть имя гостя", card)
    await small.taps(small.librarian, "Да", sure)
    assert small.rows("SELECT guest, attendance FROM registrations WHERE person_id IS NULL") == [
        (None, "attended")
    ]


async def test_names_of_guests_are_kept_no_longer_than_the_settings_say(library: Attended) -> None:
    await add_guest(library, "Бабушка")
    assert library.app is not None
    for months, kept in ((23, 1), (2, 0)):
        await library.moves(months * MONTH)
        await library.app.retire()
        await library.rest()
        names = library.rows("SELECT count(*) FROM registrations WHERE guest IS NOT NULL")
        assert names == [(kept,)], months


async def test_nobody_is_marked_before_it_begins_and_everybody_afterwards(library: Attended) -> None:
    await crowd(library, 1)
    await add_guest(library, "Бабушка")
    card = await library.opens_card_of("Reader 1")
    assert "Есть на вебинаре" not in labels(card)
    assert "Отмечать, кто пришёл, можно будет позже" in card.words
    card = await library.taps_data(library.librarian, "participant_mark:1:attended")
    assert ruling("early") in card.words
    await library.reaches(START - 15 * MINUTE)
    for name in ("Reader 1", "Бабушка"):
        card = await library.taps(library.librarian, "Есть на вебинаре", await library.opens_card_of(name))
        assert "библиотекарем" in card.words
    page = await library.desk("participants:1:0")
    assert {"Были · 2", "С местом · 2"} <= set(labels(page))
    await library.taps(library.librarian, "Нет на вебинаре", await library.opens_card_of("Бабушка"))
    page = await library.desk("participants:1:0")
    assert {"Были · 1", "Не были · 1"} <= set(labels(page))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_workbook_holds_everybody_with_real_dates_in_the_librarians_language(
    tmp_path: Path, language: str
) -> None:
    async with attended(tmp_path, capacity=2, language=language) as library:
        first = await reader(library, "kk", "=HYPERLINK(1)")
        await first.registers()
        await add_guest(library, "Бабушка")
        await library.reaches(START)
        await library.taps_data(first.person, "here:1")
        await library.reaches(NEXT_MORNING)
        sent = await library.desk("participants_table:1")
        assert sent.file is not None
        title = {"ru": "Вечер сказок", "kk": "Ертегілер кеші", "en": "An evening of tales"}[language]
        assert sent.file.name == said("participants-file", language, title=title) + ".xlsx"
        page = load_workbook(io.BytesIO(sent.file.data)).worksheets[0]
        rows = list(page.iter_rows(values_only=True))
        assert rows[0][0] == said("participants-head-name", language)
        attended_, unmarked = (
            said(f"participant-state-{each}", language) for each in ("attended", "unmarked")
        )
        assert rows[1][:4] == (
            "=HYPERLINK(1)",
            said("participant-state-seated", language),
            attended_,
            said("participant-by-button", language),
        )
        assert rows[1][4] == datetime(2027, 2, 3, 19, 0)  # noqa: DTZ001 - what the library's clocks showed
        assert rows[1][6] == "Қазақша"
        assert (rows[2][0], rows[2][2], rows[2][7]) == (
            "Бабушка",
            unmarked,
            said("participants-yes", language),
        )
        assert page.cell(2, 1).data_type == "s"


async def test_what_librarians_do_stands_in_the_log(library: Attended) -> None:
    await crowd(library, 2)
    await add_guest(library, "Бабушка")
    await take_off(library, "Reader 2", "Причина")
    await library.sets_word()
    await library.reaches(START)
    await library.taps(library.librarian, "Есть на вебинаре", await library.opens_card_of("Reader 1"))
    acts = [row[0] for row in library.rows("SELECT act FROM log ORDER BY id")]
    assert acts == ["guest_added", "participant_removed", "checkin_word_set", "attendance_marked"]
    log = await library.desk("team_log:0")
    for words in ("отметка о присутствии", "новое слово", "запись отменена: Reader 2"):
        assert words in log.words
    assert "Бабушка" not in log.words


async def test_what_was_typed_is_not_logged_and_a_reader_gets_nowhere(
    library: Attended, capsys: pytest.CaptureFixture[str]
) -> None:
    emma = (await crowd(library, 1))[0]
    await library.sets_word()
    acts = (
        *("participants:1:0", "participants_of:1:all:0", "participant:1", "participant_seat:1"),
        *("participant_mark:1:attended", "participants_table:1", "guest_add:1", "guest_remove_yes:1"),
        *("participants_seek:1", "stream_word:1", "stream_word_invent:1", "participant_take_off:1"),
    )
    for act in acts:
        answer = await library.taps_data(emma.person, act)
        assert emma.words("librarians-only") in answer.words, act
    assert library.rows("SELECT count(*) FROM log") == [(1,)]
    assert "Синяя" not in capsys.readouterr().out


async def test_a_webinar_that_is_gone_says_so(library: Attended) -> None:
    for act in ("participants:99:0", "participants_table:99", "stream_word:99", "stream_word_invent:99"):
        answer = await library.desk(act)
        assert said("participants-gone", "ru") in answer.words
    answer = await library.desk("participant:99")
    assert ruling("gone") in answer.words
