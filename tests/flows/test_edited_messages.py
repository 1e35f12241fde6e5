"""Who changes a message has changed what it says: before others hear of it, and for those who have heard."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.sandbox import Message, Person
from tests.flows.newsroom import Newsroom
from tests.flows.staff import Staffed, holding, said, staffed
from tests.flows.volunteering import taps

ADDRESS = "https://join.example/5"
MARKS = {
    each: said("post-edited", each).replace("<i>", "").replace("</i>", "") for each in ("ru", "kk", "en")
}


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


def written(person: Person, words: str) -> Message:
    """What the person wrote themselves."""
    return next(
        each for each in reversed(person.chat.messages) if each.sender is person and words in each.words
    )


async def edits(library: Staffed, person: Person, old: str, new: str) -> Message:
    """Change a message; gives the bot's newest."""
    person.edits(written(person, old), new)
    return await library.answer(person)


async def asks(library: Staffed, person: Person, words: str) -> None:
    await library.opens(person, "w_1")
    await library.taps(person, "1:ask:1")
    await library.says(person, words)


async def test_a_letter_goes_out_as_it_was_corrected(library: Staffed) -> None:
    dana = await library.newcomer("Дана", "ru")
    await library.says(dana, "Приду в суботу")
    await library.says(dana, "с подругой")
    kept = await edits(library, dana, "суботу", f"Приду в [субботу]({ADDRESS})")
    assert "Приду в субботу\nс подругой" in kept.words
    await library.taps(dana, "1:letter_send")
    [notice] = holding(library.first, "Приду в субботу\nс подругой")
    assert [each["url"] for each in notice.marks if each["type"] == "text_link"] == [ADDRESS]
    assert holding(library.first, "суботу") == []
    assert MARKS["ru"] not in notice.words


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
async def test_who_has_read_a_question_reads_that_and_how_it_was_changed(
    library: Staffed, language: str
) -> None:
    dana = await library.newcomer("Дана", language)
    await asks(library, dana, "Будет ли запсь?")
    assert len(holding(library.first, "запсь")) == 1
    done = await edits(library, dana, "запсь", "Будет ли запись?")
    assert done.words == said("edited-told", language)
    [notice] = holding(library.first, "Будет ли запись?")
    assert MARKS["ru"] in notice.words
    [notice] = holding(library.second, "Будет ли запись?")
    assert MARKS["en"] in notice.words
    await library.replies(library.second, notice, "Yes")
    assert len(holding(dana, "Будет ли запись?")) == 1
    talk = await taps(library, library.first, "thread:1:0")
    assert "Будет ли запись?" in talk.words
    assert MARKS["ru"] in talk.words
    assert "запсь" not in talk.words


async def test_an_answer_that_waits_arrives_as_it_was_corrected_once(library: Staffed) -> None:
    first = library.first
    dana = await library.newcomer("Дана", "ru")
    await asks(library, dana, "Когда?")
    notice = holding(first, "Когда?")[-1]
    library.world.trouble.on("bad_gateway", methods=("sendMessage",), person_id=dana.id)
    first.says("В суботу", reply_to=notice)
    await library.world.changed(lambda: holding(first, said("said-answered", "ru")), 60)
    first.edits(written(first, "В суботу"), "В субботу")
    done = await library.world.changed(lambda: holding(first, said("edited-replaced", "ru")), 60)
    assert len(done) == 1
    library.world.trouble.off()
    await library.moves(60_000)
    assert holding(dana, "В суботу") == []
    assert len(holding(dana, "В субботу")) == 1


async def test_an_answer_that_was_read_comes_again_with_the_mark_of_a_change(library: Staffed) -> None:
    first = library.first
    dana = await library.newcomer("Дана", "kk")
    await asks(library, dana, "Когда?")
    await library.replies(first, holding(first, "Когда?")[-1], "В суботу")
    await edits(library, first, "В суботу", "В субботу")
    await edits(library, first, "В субботу", "В воскресенье")
    assert [len(holding(dana, each)) for each in ("В суботу", "В субботу", "В воскресенье")] == [1, 1, 1]
    assert MARKS["kk"] in holding(dana, "В воскресенье")[0].words
    first.edits(written(first, "В воскресенье"), "В воскресенье")
    await library.rest()
    assert len(holding(dana, "В воскресенье")) == 1


async def test_an_answer_in_a_form_is_what_it_was_changed_to(library: Staffed) -> None:
    dana = await library.newcomer("Дана", "ru")
    await taps(library, dana, "propose_begin", "form_option:proposal:kind:contest", "!Конкрус", "!коротко")
    assert said("form-too-short", "ru") in dana.last.words
    card = await edits(library, dana, "коротко", "Теперь слов достаточно")
    assert said("form-too-short", "ru") not in card.words
    await taps(library, dana, "form_skip:proposal:organisation")
    card = await edits(library, dana, "Конкрус", "Конкурс")
    assert "Конкурс" in card.words
    assert "Конкрус" not in card.words
    await library.taps(dana, "1:form_send:proposal")
    assert library.rows("SELECT title, words FROM proposals") == [("Конкурс", "Теперь слов достаточно")]
    await edits(library, dana, "Конкурс", "Поздно")
    assert library.rows("SELECT title FROM proposals") == [("Конкурс",)]


async def test_an_announcement_is_told_as_it_was_edited_before_it_was_confirmed(library: Staffed) -> None:
    first = library.first
    dana = await library.newcomer("Дана", "ru")
    await library.says(first, "/announce")
    await library.says(first, "Ждём в суботу")
    card = await edits(library, first, "суботу", "Ждём в субботу")
    assert "Ждём в субботу" in card.words
    announcement = library.rows("SELECT id FROM announcements")[0][0]
    await Newsroom(library, first, "ru").sends(announcement)
    assert len(holding(dana, "Ждём в субботу")) == 1
    report = await taps(library, first, f"announcement:{announcement}")
    assert "Ждём в субботу" in report.words
    await library.rest()
    await edits(library, first, "Ждём в субботу", "Ждём никогда")
    report = await taps(library, first, f"announcement:{announcement}")
    assert "Ждём в субботу" in report.words


async def test_a_change_of_what_went_nowhere_or_by_who_is_gone_does_nothing(library: Staffed) -> None:
    dana = await library.newcomer("Дана", "ru")
    await asks(library, dana, "Вопрос от меня")
    await library.says(dana, "/help")
    before = len(dana.chat.messages)
    await edits(library, dana, "/help", "/start")
    assert len(dana.chat.messages) == before
    await library.forgets(dana)
    await edits(library, dana, "Вопрос от меня", "Вопрос тайный")
    assert library.rows("SELECT count(*) FROM people WHERE id = ?", dana.id) == [(0,)]
    assert holding(library.first, "тайный") == []
    assert library.rows("SELECT words FROM posts") == [("",)]


async def test_nobody_changes_what_another_wrote_and_a_muted_persons_change_is_not_heard(
    library: Staffed,
) -> None:
    dana = await library.newcomer("Дана", "ru")
    await asks(library, dana, "Добрый вопрос")
    await library.meddles("UPDATE people SET peace = 'muted' WHERE id = ?", dana.id)
    done = await edits(library, dana, "Добрый вопрос", "Злой вопрос")
    assert done.words == said("edited-unheard", "ru")
    assert holding(library.first, "Злой") == []
    assert library.rows("SELECT words FROM posts") == [("Добрый вопрос",)]


async def test_messages_are_known_only_as_long_as_telegram_lets_people_edit_them(library: Staffed) -> None:
    dana = await library.newcomer("Дана", "ru")
    await asks(library, dana, "Вопрос")
    assert library.rows("SELECT count(*) FROM written") == [(1,)]
    library.clock.move(49 * 3600 * 1000)
    assert library.app is not None
    await library.app.tidy()
    assert library.rows("SELECT count(*) FROM written") == [(0,)]
