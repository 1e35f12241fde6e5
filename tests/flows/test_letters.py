"""A librarian writes to one person over HTTP: it arrives, is answered, and is one to one with no child."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.staff import Staffed, holding, said, staffed
from tests.flows.volunteering import desk, enrols, taps

LANGUAGES = ("ru", "kk", "en")


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_letter_to_one_person_arrives_and_is_answered(library: Staffed, language: str) -> None:
    first, second = library.first, library.second
    anna = await enrols(library, "Анна", language=language)
    await desk(library, first, f"volunteer_profile:{anna.id}")
    done = await taps(library, first, f"write_to:{anna.id}", "!Приходите в субботу <в 10>")
    assert done.words == said("said-written", "ru")
    [letter] = holding(anna, "Приходите в субботу <в 10>")
    assert letter.words.startswith(
        said("thread-letter-head", language).replace("<b>", "").replace("</b>", "")
    )
    assert first.first_name not in letter.words
    [copy] = holding(second, "Приходите в субботу <в 10>")
    assert "Анна" in copy.words
    await library.replies(anna, letter, "Приду!")
    for each in (first, second):
        assert len(holding(each, "Приду!")) == 1
    await library.taps(anna, said("thread-reply", language), letter)
    await library.says(anna, "С подругой")
    assert len(holding(first, "С подругой")) == 1
    assert library.rows("SELECT act FROM log WHERE act = 'person_written'") == [("person_written",)]


async def test_nothing_to_somebody_under_18_is_one_to_one(library: Staffed) -> None:
    """The other librarian hears of every post, also of a second answer to the same words."""
    first, second = library.first, library.second
    dana = await enrols(library, "Дана", age="16-17")
    await taps(library, first, f"write_to:{dana.id}", "!первое")
    letter = holding(dana, "первое")[0]
    await library.replies(dana, letter, "ответ Даны")
    question = holding(first, "ответ Даны")[0]
    assert said("thread-minor", "ru").replace("<i>", "").replace("</i>", "") in question.words
    for words in ("второе", "третье"):
        await library.replies(first, question, words)
    for words in ("первое", "второе", "третье", "ответ Даны"):
        seen = holding(second, words)
        assert seen, words
        assert said("thread-minor", "en").replace("<i>", "").replace("</i>", "") in seen[-1].words
    card = await desk(library, first, f"volunteer_profile:{dana.id}")
    assert said("roster-minor", "ru").replace("<i>", "").replace("</i>", "") in card.words


async def test_a_letter_to_who_is_gone_says_so_before_it_is_written(library: Staffed) -> None:
    anna = await enrols(library, "Анна")
    anna.blocks()
    await library.rest()
    answer = await taps(library, library.first, f"write_to:{anna.id}")
    assert answer.words == said("said-left", "ru")
    assert library.rows("SELECT count(*) FROM forms") == [(0,)]
