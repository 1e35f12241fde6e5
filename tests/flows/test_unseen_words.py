"""Words that nobody can see are no answer: neither a name nor a reason, a letter or a reply."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.flows.readers import evening
from tests.flows.staff import Staffed, holding, said, staffed
from tests.flows.test_peace import EVENING, asks, registers

UNSEEN = ("\u200b", "\u200b\u200d\ufeff", "\u2060\u00ad \u200e")


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        await library.imports(evening(capacity=5))
        yield library


@pytest.mark.parametrize("words", UNSEEN)
async def test_a_librarian_is_asked_again(library: Staffed, words: str) -> None:
    reader = await library.newcomer("Нурлан", "ru")
    await registers(library, reader)
    [(registration,)] = library.rows("SELECT id FROM registrations")
    questions = (
        f"guest_add:{EVENING}",
        f"participant_take_off:{registration}",
        f"write_to:{reader.id}",
        f"desk_cancel:{EVENING}",
    )
    for question in questions:
        await library.forges(library.first, f"1:{question}")
        answer = await library.says(library.first, words)
        assert said("form-words-needed", "ru") in answer.words, question
        await library.says(library.first, "/cancel")
    assert library.rows("SELECT guest, state FROM registrations") == [(None, "seated")]
    assert library.rows("SELECT count(*) FROM posts") == [(0,)]


@pytest.mark.parametrize("words", UNSEEN)
async def test_a_talk_gets_no_empty_line(library: Staffed, words: str) -> None:
    reader = await library.newcomer("Нурлан", "ru")
    await asks(library, reader, "вопрос")
    await library.replies(library.first, holding(library.first, "вопрос")[0], words)
    await library.says(reader, words)
    assert library.rows("SELECT words FROM posts") == [("вопрос",)]
    assert library.rows("SELECT count(*) FROM forms WHERE person_id = ?", reader.id) == [(0,)]
