"""Asking the librarians and being answered, over HTTP: the words arrive once, with whom they should."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from bot.sandbox.records.files import Upload
from tests.flows.staff import Staffed, holding, labels, said, staffed

QUESTION = "Будет ли запись <завтра> & потом? 📚"
ANSWER = "Да, через день. Ссылка <b>появится</b> здесь."


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


async def asks(library: Staffed, person: Person, words: str = QUESTION) -> Message:
    """Ask about the first webinar from its card."""
    await library.opens(person, "w_1")
    await library.taps(person, "1:ask:1")
    return await library.says(person, words)


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_a_question_reaches_every_owner_and_the_answer_comes_to_the_same_chat(
    library: Staffed, language: str
) -> None:
    first, second = library.first, library.second
    reader = await library.newcomer("Дана & <Со>", language)
    confirmation = await asks(library, reader)
    assert confirmation.words == said("said-asked", language)
    for owner in (first, second):
        [notice] = holding(owner, QUESTION)
        assert "Дана & <Со>" in notice.words
    [notice] = holding(first, QUESTION)
    done = await library.replies(first, notice, ANSWER)
    assert done.words == said("said-answered", "ru")
    [answer] = holding(reader, ANSWER)
    assert QUESTION in answer.words
    assert first.first_name not in answer.words
    [other] = holding(second, ANSWER)
    assert "Answered already" in other.words
    assert len(holding(first, ANSWER)) == 0


async def test_the_person_answers_back_and_the_talk_goes_on(library: Staffed) -> None:
    first, second = library.first, library.second
    reader = await library.newcomer("Дана", "kk")
    await asks(library, reader)
    await library.replies(first, holding(first, QUESTION)[0], ANSWER)
    await library.replies(reader, holding(reader, ANSWER)[0], "Рақмет! Тағы бір сұрақ")
    [again] = holding(second, "Тағы бір сұрақ")
    await library.replies(second, again, "Please do")
    assert len(holding(reader, "Please do")) == 1
    assert len(holding(first, "Please do")) == 1
    assert library.rows("SELECT from_staff FROM posts ORDER BY id") == [(0,), (1,), (0,), (1,)]
    assert library.rows("SELECT count(*) FROM threads") == [(1,)]


async def test_a_second_answer_to_the_same_words_is_told_to_others_no_second_time(library: Staffed) -> None:
    first, second = library.first, library.second
    reader = await library.newcomer("Дана", "en")
    await asks(library, reader)
    notice = holding(first, QUESTION)[0]
    await library.replies(first, notice, "one")
    await library.replies(first, notice, "two")
    assert len(holding(reader, "Librarian") + holding(reader, "librarian answers")) == 2
    assert len(holding(second, "Answered already")) == 1


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_free_words_are_kept_and_sent_with_one_tap_once(library: Staffed, language: str) -> None:
    first = library.first
    reader = await library.newcomer("Дана", language)
    offer = await library.says(reader, "Можно принести")
    assert said("letter-send", language) in labels(offer)
    offer = await library.says(reader, "старые книги?")
    assert "Можно принести\nстарые книги?" in offer.words
    done = await library.taps(reader, "1:letter_send")
    assert done.words == said("said-asked", language)
    assert len(holding(first, "старые книги?")) == 1
    again = await library.forges(reader, "1:letter_send")
    assert again.words == said("said-gone", language)
    assert len(holding(first, "старые книги?")) == 1
    assert library.rows("SELECT count(*) FROM forms") == [(0,)]


async def test_words_that_are_not_sent_reach_nobody(library: Staffed) -> None:
    first = library.first
    reader = await library.newcomer("Дана", "ru")
    await library.says(reader, "просто так")
    await library.taps(reader, "1:letter_drop")
    assert holding(first, "просто так") == []
    assert library.rows("SELECT count(*) FROM forms") == [(0,)]


async def test_a_button_does_what_a_reply_does(library: Staffed) -> None:
    first = library.first
    reader = await library.newcomer("Дана", "ru")
    await asks(library, reader)
    notice = holding(first, QUESTION)[0]
    await library.taps(first, "1:reply:1", notice)
    assert QUESTION in notice.words, "the question stays where it is"
    await library.says(first, ANSWER)
    assert len(holding(reader, ANSWER)) == 1
    assert library.rows("SELECT count(*) FROM forms") == [(0,)]


async def test_a_reply_to_something_else_is_told_so_and_sent_to_nobody(library: Staffed) -> None:
    first = library.first
    reader = await library.newcomer("Дана", "ru")
    welcome = first.chat.messages[-1]
    answer = await library.replies(first, welcome, "кому это?")
    assert answer.words == said("thread-reply-to-what", "ru")
    kept = await library.replies(reader, reader.chat.messages[-1], "а это?")
    assert "а это?" in kept.words
    assert library.rows("SELECT count(*) FROM posts") == [(0,)]


async def test_only_librarians_and_the_person_write_in_a_talk(library: Staffed) -> None:
    first = library.first
    reader = await library.newcomer("Дана", "ru")
    stranger = await library.newcomer("Чужой", "ru")
    await asks(library, reader)
    answer = await library.forges(stranger, "1:reply:1")
    assert answer.words == said("said-not-yours", "ru")
    assert library.rows("SELECT count(*) FROM forms WHERE person_id = ?", stranger.id) == [(0,)]
    assert len(holding(first, QUESTION)) == 1


async def test_who_was_a_librarian_answers_no_more(library: Staffed) -> None:
    first = library.first
    reader = await library.newcomer("Дана", "ru")
    await asks(library, reader)
    notice = holding(first, QUESTION)[0]
    await library.without_owners(first.id)
    answer = await library.replies(first, notice, ANSWER)
    assert answer.words == said("said-not-yours", "ru")
    assert holding(reader, ANSWER) == []


async def test_an_answer_to_somebody_who_is_gone_says_so(library: Staffed) -> None:
    first = library.first
    blocked, forgotten = await library.newcomer("Ушла", "ru"), await library.newcomer("Стёрта", "ru")
    await asks(library, blocked, "вопрос ушедшей")
    await asks(library, forgotten, "вопрос стёртой")
    blocked.blocks()
    await library.rest()
    answer = await library.replies(first, holding(first, "вопрос ушедшей")[0], ANSWER)
    assert answer.words == said("said-left", "ru")
    await library.forgets(forgotten)
    answer = await library.replies(first, holding(first, "вопрос стёртой")[0], ANSWER)
    assert answer.words == said("said-forgotten", "ru")
    assert library.rows("SELECT words, author_id FROM posts WHERE id = 2") == [("", None)]
    assert library.rows("SELECT person_id, name FROM threads WHERE id = 2") == [(None, None)]


async def test_a_voice_message_in_a_talk_is_asked_for_in_words(library: Staffed) -> None:
    first = library.first
    reader = await library.newcomer("Дана", "ru")
    await asks(library, reader)
    voice = Upload("voice.ogg", "audio/ogg", b"OggS")
    first.sends("voice", voice, reply_to=holding(first, QUESTION)[0])
    assert (await library.answer(first)).words == said("thread-words-needed", "ru")


async def test_without_librarians_a_question_is_not_swallowed(library: Staffed) -> None:
    reader = await library.newcomer("Дана", "en")
    await library.without_owners(library.first.id, library.second.id)
    answer = await asks(library, reader)
    assert answer.words == said("said-nobody", "en")
