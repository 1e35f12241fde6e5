"""Nobody is missed because somebody else was seen; a librarian closes the list, and may open it again."""

import io
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from openpyxl import load_workbook

from bot.sandbox import Message
from tests.flows.attending import NEXT_MORNING, Attended, attended
from tests.flows.library import HOUR
from tests.flows.readers import LANGUAGES, START, Reader, crowd, reader
from tests.flows.staff import labels, said
from tests.flows.test_attendance import thanked
from tests.flows.test_my import headings, my


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Attended]:
    async with attended(tmp_path) as library:
        yield library


async def one_of(library: Attended, count: int) -> list[Reader]:
    """So many have a seat, the first says that they are there; it is the next morning."""
    people = await crowd(library, count)
    await library.reaches(START)
    await library.taps_data(people[0].person, "here:1")
    await library.reaches(NEXT_MORNING)
    return people


async def closes(library: Attended) -> Message:
    """The librarian closes the list, by way of the question."""
    await library.desk("attendance_close:1")
    return await library.desk("attendance_close_yes:1")


def rated(library: Attended) -> set[int]:
    return {row[0] for row in library.rows("SELECT person_id FROM feedback WHERE rating IS NOT NULL")}


async def rates(library: Attended, person: Reader) -> None:
    await library.opens(person.person)
    await library.taps_data(person.person, "rate:1:5")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_is_not_marked_is_thanked_and_may_rate_though_others_checked_in(
    library: Attended, language: str
) -> None:
    there, unmarked = await reader(library, language, "There"), await reader(library, language, "Unmarked")
    for each in (there, unmarked):
        await each.registers()
    await library.reaches(START)
    await library.taps_data(there.person, "here:1")
    await library.reaches(NEXT_MORNING)
    assert thanked(there, unmarked) == [1, 1]
    card = await unmarked.opens_evening()
    assert unmarked.words("seat-attended") in card.words
    assert unmarked.words("button-feedback") in labels(card)
    assert headings(unmarked, await my(unmarked)) == ["my-attended"]
    overview = await library.says(unmarked.person, "/feedback")
    assert "1:feedback:1" in [each.get("callback_data") for row in overview.buttons for each in row]
    await rates(library, unmarked)
    assert rated(library) == {unmarked.person.id}


async def test_the_list_and_the_workbook_say_not_marked_and_count_nobody_as_missed(library: Attended) -> None:
    await one_of(library, 3)
    page = await library.desk("participants:1:0")
    assert {"Были · 1", "Не отмечены · 2"} <= set(labels(page))
    assert "Не были" not in " ".join(labels(page))
    assert page.words.count(said("participant-state-unmarked", "ru")) == 2
    shown = await library.desk("participants_of:1:unmarked:0")
    assert "Reader 1" not in labels(shown)
    assert {"Reader 2", "Reader 3"} <= set(labels(shown))
    sent = await library.desk("participants_table:1")
    assert sent.file is not None
    rows = list(load_workbook(io.BytesIO(sent.file.data)).worksheets[0].iter_rows(values_only=True))
    words = [said(f"participant-state-{each}", "ru") for each in ("attended", "unmarked", "unmarked")]
    assert [row[2] for row in rows[1:]] == words


async def test_a_librarians_mark_of_one_makes_nobody_else_missed(library: Attended) -> None:
    first, second = await crowd(library, 2)
    await library.reaches(NEXT_MORNING)
    await library.taps(library.librarian, "Есть на вебинаре", await library.opens_card_of("Reader 1"))
    for each in (first, second):
        await rates(library, each)
    assert rated(library) == {first.person.id, second.person.id}


async def test_who_is_marked_absent_is_missed_without_the_list_being_closed(library: Attended) -> None:
    people = await one_of(library, 2)
    await library.taps(library.librarian, "Нет на вебинаре", await library.opens_card_of("Reader 2"))
    card = await people[1].opens_evening()
    assert people[1].words("seat-missed") in card.words
    await rates(library, people[1])
    assert rated(library) == set()


async def test_closing_asks_first_with_the_count_and_then_the_rest_have_missed_it(library: Attended) -> None:
    there, missed, _ = await one_of(library, 3)
    page = await library.desk("participants:1:0")
    asked = await library.taps(library.librarian, said("attendance-close", "ru"), page)
    assert said("attendance-close-missed", "ru", count=2) in asked.words
    assert library.rows("SELECT closed_at FROM webinars") == [(None,)], "asked, nothing done"
    page = await library.taps(library.librarian, "1:attendance_close_yes:1", asked)
    assert {"Были · 1", "Не были · 2"} <= set(labels(page))
    card = await missed.opens_evening()
    assert missed.words("seat-missed") in card.words
    assert missed.words("button-feedback") not in labels(card)
    assert headings(missed, await my(missed)) == ["my-missed"]
    for each in (there, missed):
        await rates(library, each)
    assert rated(library) == {there.person.id}
    assert [row[0] for row in library.rows("SELECT act FROM log")] == ["attendance_closed"]


async def test_the_question_tells_of_those_without_a_mark_who_rated_it(library: Attended) -> None:
    people = await one_of(library, 3)
    await rates(library, people[1])
    asked = await library.desk("attendance_close:1")
    assert said("attendance-close-reviewers", "ru", count=1) in asked.words


async def test_an_open_again_list_is_as_before_and_marks_stay(library: Attended) -> None:
    there, unmarked = await one_of(library, 2)
    await closes(library)
    page = await library.desk("attendance_open:1")
    assert {"Были · 1", "Не отмечены · 1"} <= set(labels(page))
    assert library.attendance(there.person) == ("attended", "button")
    await rates(library, unmarked)
    assert rated(library) == {unmarked.person.id}
    acts = [row[0] for row in library.rows("SELECT act FROM log ORDER BY id")]
    assert acts == ["attendance_closed", "attendance_opened"]


async def test_in_a_closed_list_a_mark_still_counts_and_so_does_taking_it_off(library: Attended) -> None:
    people = await one_of(library, 2)
    await closes(library)
    await library.taps(library.librarian, "Есть на вебинаре", await library.opens_card_of("Reader 2"))
    await rates(library, people[1])
    assert rated(library) == {people[1].person.id}
    card = await library.taps(library.librarian, "Снять отметку", await library.opens_card_of("Reader 1"))
    assert said("participant-state-absent", "ru") in card.words


async def test_a_list_can_not_be_closed_before_the_end_nor_twice(library: Attended) -> None:
    await crowd(library, 1)
    await library.reaches(START)
    page = await library.desk("participants:1:0")
    assert said("attendance-close", "ru") not in labels(page)
    shown = await closes(library)
    assert said("attendance-not-over", "ru") in shown.words
    assert library.rows("SELECT closed_at FROM webinars") == [(None,)]
    await library.reaches(NEXT_MORNING)
    for _ in range(2):
        await closes(library)
    assert [row[0] for row in library.rows("SELECT act FROM log")] == ["attendance_closed"]


async def test_thanks_that_wait_for_the_morning_do_not_come_to_who_has_missed_it_by_then(
    library: Attended,
) -> None:
    there, missed = await crowd(library, 2)
    await library.reaches(START)
    await library.taps_data(there.person, "here:1")
    await library.reaches(START + 3 * HOUR)  # ten in the evening
    await closes(library)
    await library.reaches(NEXT_MORNING)
    assert thanked(there) == [1]
    assert thanked(missed) == [0]


async def test_announcements_go_to_who_was_there_or_missed_it_and_the_unmarked_are_neither(
    library: Attended,
) -> None:
    await one_of(library, 3)
    assert await reach(library) == {"attended": 1, "missed": 0}
    await closes(library)
    assert await reach(library) == {"attended": 1, "missed": 2}


async def reach(library: Attended) -> dict[str, int]:
    """How many an announcement to either would reach."""
    counted = library.rows(
        "SELECT who, count(*) FROM audiences WHERE who IN ('attended', 'missed') GROUP BY who"
    )
    return {"attended": 0, "missed": 0} | dict(counted)


async def test_readers_can_not_close_a_list(library: Attended) -> None:
    people = await one_of(library, 2)
    await library.opens(people[0].person)
    for act in ("attendance_close:1", "attendance_close_yes:1", "attendance_open:1"):
        await library.taps_data(people[0].person, act)
    assert library.rows("SELECT closed_at FROM webinars") == [(None,)]
