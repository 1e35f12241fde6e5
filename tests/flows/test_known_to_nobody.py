"""What nobody learns of who gave feedback without a name, and what is left nowhere of who was forgotten."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.staff import Staffed, holding, said, staffed
from tests.flows.test_peace import anonymous
from tests.flows.test_privacy import bytes_of
from tests.flows.volunteering import enrols

LANGUAGES = ("ru", "kk", "en")


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


@pytest.mark.parametrize("age", ["16-17", "18p"])
async def test_of_anonymous_feedback_nobody_learns_that_its_author_is_under_18(
    library: Staffed, age: str
) -> None:
    first, second = library.first, library.second
    author = await enrols(library, "Нурлан", age=age)
    await anonymous(library, author, "вы скучные")
    await library.forges(first, "1:answer:1")
    await library.says(first, "почему?")
    await library.replies(author, holding(author, "почему?")[0], "потому что")
    for words in ("а как лучше?", "и ещё?"):
        await library.forges(first, "1:answer:1")
        await library.says(first, words)
    heard = [each.words for each in second.chat.messages if each.sender is None]
    for each in (*heard, *(each.words for each in first.chat.messages)):
        assert said("thread-minor", "en")[3:20] not in each
        assert said("thread-minor", "ru")[3:20] not in each
    for words in ("почему?", "а как лучше?", "и ещё?"):  # all of them, whatever the age
        assert len(holding(second, words)) == 1


async def test_the_mute_of_an_author_who_is_forgotten_is_listed_nowhere(library: Staffed) -> None:
    author = await library.newcomer("Нурлан", "en")
    await anonymous(library, author, "вы скучные")
    await library.forges(library.first, "1:author_set:1:rude")
    await library.forgets(author)
    listed = await library.forges(library.first, "1:held_off:0")
    assert said("peace-list-none", "ru") in listed.words


async def test_what_librarians_are_about_to_write_to_somebody_forgotten_does_not_name_them(
    library: Staffed, tmp_path: Path
) -> None:
    anna = await enrols(library, "Незабудка")
    await library.forges(library.first, f"1:decide:{anna.id}:applied:accepted")
    await library.forges(library.second, f"1:write_to:{anna.id}")
    assert library.rows("SELECT count(*) FROM forms") == [(2,)]
    await library.forgets(anna)
    held = bytes_of(tmp_path)
    assert str(anna.id).encode() not in held
    assert "Незабудка".encode() not in held
    for librarian in (library.first, library.second):
        await library.says(librarian, "несколько слов")
    assert str(anna.id).encode() not in bytes_of(tmp_path)


async def test_feedback_about_a_webinar_that_was_deleted_is_an_empty_table(library: Staffed) -> None:
    before = len([each for each in library.first.chat.messages if each.file])
    await library.forges(library.first, "1:feedback_export:999")
    assert len([each for each in library.first.chat.messages if each.file]) == before + 1


async def test_of_an_anonymous_librarian_others_do_not_even_learn_that_it_is_one(library: Staffed) -> None:
    first, second = library.first, library.second
    await anonymous(library, second, "сам недоволен")
    card = await library.forges(first, "1:author_set:1:rude")
    assert said("peace-state-muted", "ru") in card.words
    assert said("peace-state-muted", "ru") in (await library.forges(first, "1:author:1")).words
    reader = await library.newcomer("Нурлан", "ru")
    await library.says(reader, "вопрос")
    await library.taps(reader, "1:letter_send")
    await library.replies(second, holding(second, "вопрос")[0], "ответ")
    assert len(holding(reader, "ответ")) == 1, "they work on as ever"


async def test_a_copy_of_a_draft_loses_the_words_of_a_forgotten_author_too(
    library: Staffed, tmp_path: Path
) -> None:
    first, author = library.first, await library.newcomer("Нурлан", "ru")
    await library.forges(author, "1:propose_begin")
    await library.forges(author, "1:form_option:proposal:kind:contest")
    for words in ("ТАЙНЫЙ КОНКУРС", "СЛОВА ИДЕИ", "КРУЖОК ИДЕИ"):
        await library.says(author, words)
    await library.forges(author, "1:form_send:proposal")
    await library.forges(first, "1:idea_rule:1:discussed")
    await library.forges(first, "1:form_skip:ruling:word")
    await library.forges(first, "1:idea_rule:1:agreed")
    await library.says(first, "20.02 15:00")
    await library.forges(first, "1:form_skip:agreement:word")
    await library.forges(first, "1:form_send:agreement")
    [(draft,)] = library.rows("SELECT id FROM webinars WHERE status = 'draft'")
    await library.forges(first, f"1:desk_duplicate:{draft}")
    assert library.rows("SELECT count(*) FROM webinars WHERE status = 'draft'") == [(2,)]
    await library.forgets(author)
    for words in ("ТАЙНЫЙ КОНКУРС", "СЛОВА ИДЕИ", "КРУЖОК ИДЕИ"):
        assert words.encode() not in bytes_of(tmp_path)
