"""Thanks and feedback are for who was there, and for all with a seat who are not marked absent."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Message
from tests.flows.attending import END, NEXT_MORNING, WORD, Attended, attended
from tests.flows.library import DAY, HOUR, MINUTE
from tests.flows.readers import LANGUAGES, START, Reader, crowd, evening, reader, three_readers
from tests.flows.staff import labels
from tests.flows.test_afterwards import VIDEO
from tests.flows.test_moves import imported
from tests.flows.test_my import headings, my


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Attended]:
    async with attended(tmp_path) as library:
        yield library


def thanked(*readers: Reader) -> list[int]:
    """How often each was thanked."""
    return [len(each.heard("thanks-text")) for each in readers]


async def test_thanks_come_to_all_with_a_seat_and_to_those_who_were_there_without_one(
    library: Attended,
) -> None:
    await library.sets_word()
    readers = await three_readers(library, registered=True)
    passing = await reader(library, "en", "Passing")
    await library.reaches(START + MINUTE)
    await library.says(readers["kk"].person, WORD)
    await passing.taps("checkin-agree", await library.says(passing.person, WORD))
    await library.reaches(NEXT_MORNING)
    assert thanked(*readers.values(), passing) == [1, 1, 1, 1]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_without_any_mark_all_with_a_seat_are_thanked(library: Attended, language: str) -> None:
    each = await reader(library, language)
    await each.registers()
    await library.reaches(NEXT_MORNING)
    assert thanked(each) == [1]
    card = await each.opens_evening()
    assert each.words("seat-attended") in card.words
    assert each.words("button-feedback") in labels(card)


async def test_a_late_mark_brings_thanks_once(library: Attended) -> None:
    first, second, third = await crowd(library, 3)
    await library.reaches(START + MINUTE)
    for name in ("Reader 2", "Reader 3"):
        await library.taps(library.librarian, "Нет на вебинаре", await library.opens_card_of(name))
    await library.reaches(NEXT_MORNING)
    assert thanked(first, second, third) == [1, 0, 0]
    for name in ("Reader 2", "Reader 1", "Reader 2"):
        card = await library.opens_card_of(name)
        for word in ("unknown", "attended"):
            card = await library.taps_data(library.librarian, f"participant_mark:{number(card)}:{word}")
    await library.moves(HOUR)
    assert thanked(first, second, third) == [1, 1, 0]


async def test_a_mark_made_days_later_is_kept_but_nobody_is_thanked_any_more(library: Attended) -> None:
    first, second = await crowd(library, 2)
    await library.reaches(START + MINUTE)
    await library.taps(library.librarian, "Нет на вебинаре", await library.opens_card_of("Reader 2"))
    await library.reaches(NEXT_MORNING)
    await library.reaches(END + 4 * DAY)
    card = await library.opens_card_of("Reader 2")
    await library.taps(library.librarian, "Есть на вебинаре", card)
    await library.moves(DAY)
    assert thanked(first, second) == [1, 0]
    assert library.attendance(second.person) == ("attended", "librarian")


async def test_who_was_thanked_already_is_not_thanked_again_when_attendance_is_kept_later(
    library: Attended,
) -> None:
    first, second = await crowd(library, 2)
    await library.reaches(NEXT_MORNING)
    assert thanked(first, second) == [1, 1]
    await library.taps(library.librarian, "Есть на вебинаре", await library.opens_card_of("Reader 1"))
    await library.moves(HOUR)
    assert thanked(first, second) == [1, 1]
    card = await second.opens_evening()
    assert second.words("seat-attended") in card.words


async def test_one_who_is_marked_absent_is_not_thanked_though_nobody_else_was_marked(
    library: Attended,
) -> None:
    first, second = await crowd(library, 2)
    await library.reaches(START)
    await library.taps(library.librarian, "Нет на вебинаре", await library.opens_card_of("Reader 1"))
    await library.reaches(NEXT_MORNING)
    assert thanked(first, second) == [0, 1], "the others are not absent because of it"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_cards_and_my_list_tell_who_was_there_and_who_missed_it(
    library: Attended, language: str
) -> None:
    there, missed = await reader(library, language, "There"), await reader(library, language, "Missed")
    for each in (there, missed):
        await each.registers()
    await library.reaches(START)
    await library.taps_data(there.person, "here:1")
    await library.taps(library.librarian, "Нет на вебинаре", await library.opens_card_of("Missed"))
    await library.reaches(NEXT_MORNING)
    card = await there.opens_evening()
    assert there.words("seat-was-there") in card.words
    assert there.words("button-feedback") in labels(card)
    card = await missed.opens_evening()
    assert missed.words("seat-missed") in card.words
    assert missed.words("button-feedback") not in labels(card)
    assert headings(there, await my(there)) == ["my-attended"]
    assert headings(missed, await my(missed)) == ["my-missed"]


async def test_who_was_not_there_can_not_rate(library: Attended) -> None:
    there, missed = await crowd(library, 2)
    await library.reaches(START)
    await library.taps(library.librarian, "Нет на вебинаре", await library.opens_card_of("Reader 2"))
    await library.reaches(NEXT_MORNING)
    for each in (there, missed):
        await library.opens(each.person)
        await library.taps_data(each.person, "rate:1:5")
    assert library.rows("SELECT person_id, rating FROM feedback") == [(there.person.id, 5)]
    overview = await library.says(missed.person, "/feedback")
    assert "1:feedback:1" not in [each.get("callback_data") for row in overview.buttons for each in row]


async def test_a_recording_that_is_there_at_the_end_comes_once_to_each_who_registered_or_was_there(
    library: Attended,
) -> None:
    await library.sets_word()
    there, missed = await crowd(library, 2)
    await library.reaches(START)
    passing = await reader(library, "en", "Passing")
    await passing.taps("checkin-agree", await library.says(passing.person, WORD))
    await library.says(there.person, WORD)
    await library.taps(library.librarian, "Нет на вебинаре", await library.opens_card_of("Reader 2"))
    await imported(library, evening(recording=VIDEO))
    await library.reaches(NEXT_MORNING)
    with_thanks = [len(each.heard("thanks-with-recording-text")) for each in (there, missed, passing)]
    alone = [len(each.heard("recording-text")) for each in (there, missed, passing)]
    assert (with_thanks, alone) == ([1, 0, 1], [0, 1, 0])


async def test_a_recording_that_comes_later_comes_to_who_was_there_without_a_seat_too(
    library: Attended,
) -> None:
    await library.sets_word()
    await library.reaches(START)
    passing = await reader(library, "en", "Passing")
    await passing.taps("checkin-agree", await library.says(passing.person, WORD))
    await library.reaches(NEXT_MORNING)
    await imported(library, evening(recording=VIDEO))
    assert len(passing.heard("recording-text")) == 1


async def test_what_is_known_stands_in_the_export_and_goes_with_the_person(library: Attended) -> None:
    await library.sets_word()
    each = (await crowd(library, 1))[0]
    await library.reaches(START)
    await library.says(each.person, "не то слово")
    await library.says(each.person, WORD)
    await library.says(each.person, "/privacy")
    exported = await library.taps(each.person, "1:export")
    assert exported.file is not None
    told = exported.file.data.decode()
    assert '"attendance": "attended"' in told
    assert '"tries": 1' in told
    await library.reaches(NEXT_MORNING)
    await library.says(each.person, "/privacy")
    await library.taps(each.person, "1:delete")
    await library.taps(each.person, "1:delete_sure")
    assert library.rows("SELECT person_id, attendance FROM registrations") == [(None, "attended")]
    assert library.rows("SELECT * FROM checkin_tries") == []


def number(card: Message) -> int:
    """The registration of the card that is shown."""
    buttons = [each for row in card.buttons for each in row]
    data = next(each["callback_data"] for each in buttons if "participant_mark" in each["callback_data"])
    return int(data.split(":")[2])


async def test_who_was_marked_absent_by_mistake_is_thanked_once_the_mark_is_taken_back(
    library: Attended,
) -> None:
    first, second = await crowd(library, 2)
    await library.reaches(START)
    await library.taps(library.librarian, "Нет на вебинаре", await library.opens_card_of("Reader 1"))
    await library.reaches(NEXT_MORNING)
    assert thanked(first, second) == [0, 1]
    await library.taps(library.librarian, "Снять отметку", await library.opens_card_of("Reader 1"))
    await library.moves(HOUR)
    assert thanked(first, second) == [1, 1]
