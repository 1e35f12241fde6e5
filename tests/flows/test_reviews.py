"""What librarians do with feedback, over HTTP: what waits, answers, picture, quotes, workbook."""

import io
from collections.abc import AsyncIterator
from datetime import datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from bot.sandbox import Message, Person
from bot.sandbox.records.picture_size import picture_size
from tests.flows.library import DAY, MINUTE
from tests.flows.readers import LANGUAGES
from tests.flows.staff import Staffed, holding, labels, said, staffed

KIND, HARD = "Очень <тепло> & ясно", "=SUM(A1) скучно"
TAPS = (
    *("averages:0", "reviews:0", "review:0:0", "review_below:0", "review_settle:1", "review_picture:0"),
    *("listen:1", "answer:1", "quotes:0:0", "feedback_export:0", "feedback_export_all"),
)


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def tells(
    library: Staffed, person: Person, words: str, rating: int, *, signed: bool, quotable: bool
) -> None:
    """A rating and words about the library, through the whole form."""
    await library.says(person, "/feedback")
    await library.taps(person, "1:feedback:0")
    await library.taps(person, f"1:rate:0:{rating}")
    await library.taps(person, "1:tell:0")
    await library.says(person, words)
    await library.taps(person, f"1:form_option:feedback:signed:{'yes' if signed else 'no'}")
    await library.taps(person, f"1:form_option:feedback:quotable:{'yes' if quotable else 'no'}")
    await library.taps(person, "1:form_send:feedback")


async def two_told(library: Staffed, language: str = "ru") -> tuple[Person, Person]:
    """A kind one who signs and may be quoted, and one who does neither."""
    kind, hard = await library.newcomer("Дана", language), await library.newcomer("Незабудка", language)
    await tells(library, kind, KIND, 5, signed=True, quotable=True)
    library.clock.move(MINUTE)
    await tells(library, hard, HARD, 2, signed=False, quotable=False)
    return kind, hard


async def opens(library: Staffed, librarian: Person, *taps: str) -> Message:
    """From the desk through these buttons; gives the desk's card, or the file that was sent."""
    card = newest = await library.says(librarian, "/manage")
    for each in ("averages:0", *taps):
        newest = await library.taps(librarian, f"1:{each}", card)
    return newest if newest.file else card


def sheet_of(message: Message) -> list[tuple[Any, ...]]:
    """The rows of the workbook in a message, its heads first."""
    assert message.file is not None
    book = openpyxl.load_workbook(io.BytesIO(message.file.data))
    return [tuple(cell.value for cell in row) for row in book.worksheets[0].iter_rows()]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_waits_is_counted_answered_in_the_talk_and_waits_no_more(
    library: Staffed, language: str
) -> None:
    first, second = library.first, library.second
    await library.meddles("UPDATE people SET language = ? WHERE id = ?", language, first.id)
    _, hard = await two_told(library, language)
    await library.says(first, "/manage")
    assert f"{said('manage-feedback', language)} · 2" in labels(first.last)
    await library.taps(first, "1:averages:0")
    await library.taps(first, "1:reviews:0")
    newest = await library.taps(first, "1:review:0:0")
    assert (HARD in newest.words, "Незабудка" in newest.words) == (True, False)
    assert said("reviews-waits", language) in newest.words
    await library.taps(first, "1:answer:2")
    await library.says(first, "Исправимся")
    assert holding(hard, "Исправимся") != []
    left = await opens(library, second, "reviews:0", "review:0:0")
    assert KIND in left.words, "what waits comes first, for every librarian"
    answered = await library.taps(second, "1:review:0:1")
    assert (HARD in answered.words, "Исправимся" in answered.words, "Айгүл" in answered.words) == (True,) * 3
    assert library.rows("SELECT act, person_id FROM log ORDER BY id") == [("feedback_answered", None)]
    written = holding(hard, "Исправимся")[-1]
    await library.replies(hard, written, "Спасибо!")
    talk = await opens(library, first, "reviews:0", "review:0:0", "review:0:1")
    assert "Спасибо!" in talk.words
    await library.taps(first, "1:thread:1:0", talk)
    assert (HARD in talk.words, "Спасибо!" in talk.words, "Незабудка" in talk.words) == (False, True, False)


async def test_what_needs_no_answer_is_put_aside_and_new_words_bring_it_back(library: Staffed) -> None:
    kind, _ = await two_told(library)
    await opens(library, library.first, "reviews:0", "review:0:0")
    after = await library.taps(library.first, "1:review_settle:2")
    assert KIND in after.words, "the next that waits"
    assert library.rows("SELECT act FROM log") == [("feedback_settled",)]
    await library.taps(library.first, "1:review_settle:1")
    assert library.rows("SELECT count(*) FROM feedback WHERE settled_at IS NULL") == [(0,)]
    await library.says(kind, "/feedback")
    await library.taps(kind, "1:feedback:0")
    await library.taps(kind, "1:tell:0")
    await library.taps(kind, "1:form_change:feedback:words")
    await library.says(kind, "передумала")
    await library.taps(kind, "1:form_send:feedback")
    assert library.rows("SELECT id FROM feedback WHERE settled_at IS NULL") == [(1,)]


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_picture_is_a_photo_whose_caption_says_the_same(library: Staffed, language: str) -> None:
    first = library.first
    await library.meddles("UPDATE people SET language = ? WHERE id = ?", language, first.id)
    await two_told(library, language)
    shown = await opens(library, first, "reviews:0", "review_picture:0")
    assert shown.file is not None
    assert (shown.file.kind, picture_size(shown.file.data)) == ("photo", (1080, 810))
    assert said("rate-library", language) in shown.words
    assert "3.5" in shown.words.replace(",", ".")
    back = await library.taps(first, said("back", language), shown)
    assert back.id != shown.id
    assert said("reviews-head", language) in back.words


async def test_kind_words_are_those_that_may_be_quoted_signed_or_a_reader_s(library: Staffed) -> None:
    await two_told(library)
    nameless, unhappy = await library.newcomer("Тихая", "ru"), await library.newcomer("Строгий", "ru")
    await tells(library, nameless, "Спасибо вам", 4, signed=False, quotable=True)
    await tells(library, unhappy, "Не понравилось", 1, signed=True, quotable=True)
    page = await opens(library, library.first, "reviews:0", "quotes:0:0")
    assert f"«{KIND}»\n– Дана" in page.words
    assert f"«Спасибо вам»\n– {said('quotes-a-reader', 'ru')}" in page.words
    assert not any(each in page.words for each in (HARD, "Не понравилось", "Тихая"))
    assert "pre" in {each["type"] for each in page.entities}, "a tap copies it"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_the_workbook_tells_all_and_nothing_that_finds_somebody_out(
    library: Staffed, language: str
) -> None:
    first = library.first
    await library.meddles("UPDATE people SET language = ? WHERE id = ?", language, first.id)
    await two_told(library, language)
    only_rated = await library.newcomer("Молча", language)
    await library.says(only_rated, "/feedback")
    await library.taps(only_rated, "1:feedback:0")
    await library.taps(only_rated, "1:rate:0:4")
    sent = await opens(library, first, "reviews:0", "feedback_export:0")
    assert sent.file is not None
    assert sent.file.name == f"{said('reviews-file', language)}.xlsx"
    heads, *rows = sheet_of(sent)
    assert heads[0] == said("reviews-column-webinar", language)
    day = datetime(2027, 2, 1)  # noqa: DTZ001 - the library's calendar
    about, no = said("rate-library", language), said("feedback-quotable-no", language)
    assert rows == [
        (about, day, 2, HARD, said("reviews-cell-anonymous", language), no),
        (about, day, 4, None, None, None),
        (about, day, 5, KIND, "Дана", said("feedback-quotable-yes", language)),
    ]
    assert library.rows("SELECT act FROM log") == [("feedback_exported",)]


async def test_who_came_first_can_not_be_told_from_the_workbook(library: Staffed) -> None:
    people = [await library.newcomer(f"Имя {number}", "ru") for number in range(4)]
    for person, words in zip(people, ("г", "б", "в", "а"), strict=True):
        await tells(library, person, words, 5, signed=False, quotable=False)
        library.clock.move(MINUTE)
    await library.moves(DAY)
    sent = await opens(library, library.first, "feedback_export_all")
    assert [row[3] for row in sheet_of(sent)[1:]] == ["а", "б", "в", "г"]


async def test_nobody_else_gets_anything(library: Staffed) -> None:
    kind, _ = await two_told(library)
    for act in TAPS:
        refused = await library.forges(kind, f"1:{act}")
        assert refused.words == said("librarians-only", "ru"), act
        assert refused.file is None
    assert library.rows("SELECT count(*) FROM log") == [(0,)]
    assert library.rows("SELECT count(*) FROM feedback WHERE settled_at IS NULL") == [(2,)]


async def test_without_feedback_there_is_a_sentence_and_a_way_back(library: Staffed) -> None:
    empty = await opens(library, library.first)
    assert said("reviews-none", "ru") in empty.words
    assert labels(empty) == [said("to-desk", "ru")]
    none = await library.forges(library.first, "1:review_picture:0")
    assert none.file is not None
    assert said("reviews-none", "ru") in none.words
    assert said("quotes-none", "ru") in (await library.forges(library.first, "1:quotes:0:0")).words
