"""The librarians' inbox over HTTP: who waits, a whole talk, answering, putting aside; nobody else."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from tests.flows.library import MINUTE
from tests.flows.readers import LANGUAGES
from tests.flows.staff import Staffed, holding, labels, said, staffed

WORDS = "Можно принести <книги> & журналы?"
TAPS = ("inbox:0", "inbox_answered:0", "thread:1:0", "thread_settle:1", "thread_settle_sure:1")
WAITS = "SELECT waiting_since IS NOT NULL FROM threads ORDER BY id"


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def writes(library: Staffed, person: Person, words: str = WORDS) -> None:
    """A letter to the librarians."""
    library.clock.move(MINUTE)
    await library.says(person, words)
    await library.taps(person, "1:letter_send")


async def inbox(library: Staffed, librarian: Person) -> Message:
    """From the desk to who waits."""
    await library.says(librarian, "/manage")
    return await library.taps(librarian, "1:inbox:0")


async def speaks(library: Staffed, librarian: Person, language: str) -> None:
    await library.says(librarian, "/settings")
    await library.taps(librarian, f"1:language:{language}")


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_waits_is_found_read_answered_and_kept_among_the_answered(
    library: Staffed, language: str
) -> None:
    first, reader = library.first, await library.newcomer("Дана <3", language)
    await library.meddles("UPDATE people SET language = ? WHERE id = ?", language, first.id)
    await writes(library, reader)
    await library.says(first, "/manage")
    desk = first.last
    assert f"{said('manage-questions', language)} · 1" in labels(desk)
    listed = await library.taps(first, "1:inbox:0")
    assert WORDS in listed.words
    opened = await library.taps(first, "1:thread:1:0")
    assert (WORDS in opened.words, "Дана <3" in opened.words) == (True, True)
    asked = await library.taps(first, "1:reply:1")
    assert said("reply-words", language) in asked.words
    done = await library.says(first, "Приносите!")
    assert done.words == said("said-answered", language)
    assert "Приносите!" in reader.last.words
    empty = await library.taps(first, said("inbox-back", language))
    assert said("inbox-none-waiting", language) in empty.words
    answered = await library.taps(first, "1:inbox_answered:0")
    assert "Приносите!" in answered.words
    whole = await library.taps(first, "1:thread:1:0")
    assert whole.words.index(WORDS) < whole.words.index("Приносите!")
    assert "Айгүл" in whole.words, "who answered"


async def test_the_longest_waiting_is_first_and_every_librarian_sees_all(library: Staffed) -> None:
    early, late = await library.newcomer("Ранняя", "ru"), await library.newcomer("Поздняя", "ru")
    await writes(library, early)
    await writes(library, late)
    for librarian in (library.first, library.second):
        page = await inbox(library, librarian)
        assert page.words.index("Ранняя") < page.words.index("Поздняя")
        assert labels(page)[0].startswith("Ранняя")


async def test_putting_aside_is_asked_once_more_and_a_new_word_brings_it_back(library: Staffed) -> None:
    first, reader = library.first, await library.newcomer("Дана", "ru")
    await writes(library, reader, "Спасибо за вечер")
    await inbox(library, first)
    await library.taps(first, "1:thread:1:0")
    sure = await library.taps(first, "1:thread_settle:1")
    assert "Дана" in sure.words
    assert library.rows(WAITS) == [(1,)], "not yet"
    empty = await library.taps(first, "1:thread_settle_sure:1")
    assert said("inbox-none-waiting", "ru") in empty.words
    assert library.rows(WAITS) == [(0,)]
    assert library.rows("SELECT act, actor_id FROM log ORDER BY id") == [("thread_settled", first.id)]
    await library.taps(first, "1:inbox_answered:0")
    await library.taps(first, "1:thread:1:0")
    await library.taps(first, "1:reply:1")
    await library.says(first, "И вам!")
    await library.replies(reader, holding(reader, "И вам!")[0], "А когда следующий?")
    assert library.rows(WAITS) == [(1,)]
    assert "А когда следующий?" in (await inbox(library, first)).words


async def test_a_long_talk_is_read_in_pages_from_the_newest(library: Staffed) -> None:
    first, reader = library.first, await library.newcomer("Дана", "ru")
    await writes(library, reader, "начало " + "ж" * 1400)
    notice = holding(first, "начало")[0]
    await library.replies(first, notice, "ответ " + "ю" * 1400)
    await library.replies(reader, holding(reader, "ответ")[0], "конец " + "я" * 1400)
    await inbox(library, first)
    newest = await library.taps(first, "1:thread:1:0")
    assert ("конец" in newest.words, "начало" in newest.words) == (True, False)
    oldest = await library.taps(first, "1:thread:1:1")
    assert ("начало" in oldest.words or "ответ" in oldest.words, "конец" in oldest.words) == (True, False)
    assert said("inbox-newer", "ru") in labels(oldest)


async def test_nobody_else_opens_it_whatever_they_tap(library: Staffed) -> None:
    reader, stranger = await library.newcomer("Дана", "ru"), await library.newcomer("Чужой", "ru")
    await writes(library, reader)
    for act in TAPS:
        refused = await library.forges(stranger, f"1:{act}")
        assert refused.words == said("librarians-only", "ru"), act
    assert library.rows(WAITS) == [(1,)]


async def test_a_forgotten_person_is_in_no_list_and_an_old_button_says_so(library: Staffed) -> None:
    first, reader = library.first, await library.newcomer("Дана", "ru")
    await writes(library, reader)
    page = await inbox(library, first)
    await library.forgets(reader)
    gone = await library.taps(first, "1:thread:1:0", page)
    assert gone.words == said("inbox-gone", "ru")
    assert said("inbox-none-waiting", "ru") in (await library.taps(first, "1:inbox:0")).words
