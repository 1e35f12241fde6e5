"""Links hidden in words stay links wherever these go; where nothing opens, the address stands beside them."""

import io
import json
from collections.abc import AsyncIterator
from pathlib import Path

import openpyxl
import pytest

from bot.sandbox import Message, Person
from tests.flows.desk import staffed_desk
from tests.flows.library import MINUTE
from tests.flows.readers import evening, reader
from tests.flows.staff import Staffed, holding, said, staffed
from tests.flows.test_feedback import after_the_end, tells
from tests.flows.volunteering import taps

ADDRESS = "https://join.example/room?a=1&b=%22<x>"
TYPED = f"📚 Вход [здесь <b>]({ADDRESS}) & до встречи"
SEEN = "📚 Вход здесь <b> & до встречи"
BESIDE = f"📚 Вход здесь <b> ({ADDRESS}) & до встречи"


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        yield library


def opened(message: Message) -> list[tuple[str, str]]:
    """What a tap on the words of a message opens: the words and the address."""
    raw = message.words.encode("utf-16-le")
    return [
        (raw[2 * each["offset"] : 2 * (each["offset"] + each["length"])].decode("utf-16-le"), each["url"])
        for each in message.marks
        if each["type"] == "text_link"
    ]


def arrived(person: Person, words: str = SEEN) -> Message:
    """The newest of our messages with these words, whose link is one."""
    message = holding(person, words)[-1]
    assert ("здесь <b>", ADDRESS) in opened(message)
    return message


async def test_question_answer_and_letter_keep_their_links(library: Staffed) -> None:
    first, second = library.first, library.second
    dana = await library.newcomer("Дана", "ru")
    await library.opens(dana, "w_1")
    await library.taps(dana, "1:ask:1")
    await library.says(dana, TYPED)
    notice = arrived(second)
    await library.replies(second, notice, f"Ответ. {TYPED}")
    arrived(dana, f"Ответ. {SEEN}")
    arrived(first, f"Ответ. {SEEN}")
    kept = await library.says(dana, f"Письмо. {TYPED}")
    assert ("здесь <b>", ADDRESS) in opened(kept)
    await library.taps(dana, "1:letter_send")
    arrived(first, f"Письмо. {SEEN}")
    await taps(library, first, f"write_to:{dana.id}", f"!Вам. {TYPED}")
    arrived(dana, f"Вам. {SEEN}")
    talk = await taps(library, first, "thread:1:0")
    assert [address for _, address in opened(talk)] == [ADDRESS, ADDRESS]
    listed = await taps(library, first, "inbox:0")
    assert ("здесь <b>", ADDRESS) in opened(listed)


async def test_idea_review_and_application_keep_their_links(library: Staffed) -> None:
    dana = await library.newcomer("Дана", "ru")
    await taps(library, dana, "propose_begin", "form_option:proposal:kind:contest", f"!{TYPED}", f"!{TYPED}")
    await taps(library, dana, "form_skip:proposal:organisation")
    assert len(opened(dana.last)) == 2
    await taps(library, dana, "form_send:proposal")
    idea = arrived(library.first)
    assert len(opened(idea)) == 2
    webinar_id = await after_the_end(library, dana)
    await library.taps(dana, f"1:rate:{webinar_id}:5")
    await tells(library, dana, webinar_id, f"Отзыв. {TYPED}", signed=True)
    await library.moves(MINUTE)
    [card] = library.rows("SELECT words FROM feedback")
    assert ADDRESS in card[0]
    await taps(library, library.first, f"reviews:{webinar_id}")
    arrived(library.first, f"Отзыв. {SEEN}")
    await taps(library, library.first, "feedback_export_all")
    await library.rest()
    file = next(each.file for each in reversed(library.first.chat.messages) if each.file)
    sheet = openpyxl.load_workbook(io.BytesIO(file.data)).active
    assert sheet is not None
    assert f"Отзыв. {BESIDE}" in [cell.value for row in sheet.iter_rows() for cell in row]
    await library.says(dana, "/privacy")
    await library.taps(dana, "1:export")
    mine = next(each.file for each in reversed(dana.chat.messages) if each.file)
    told = json.loads(mine.data)
    assert told["data"]["feedback"][0]["words"] == f"Отзыв. {BESIDE}"


async def test_a_volunteers_words_and_the_word_to_them_keep_their_links(library: Staffed) -> None:
    anna = await library.newcomer("Анна", "ru")
    steps = ("age:18p", "!Анна", "!Өскемен", "organisation", "interests:eco", "interests", "languages:kk")
    await taps(library, anna, "volunteer_begin", f"form_option:volunteer:{steps[0]}", *steps[1:3])
    await taps(library, anna, "form_skip:volunteer:organisation", "form_option:volunteer:interests:eco")
    await taps(library, anna, "form_done:volunteer:interests", "form_option:volunteer:languages:kk")
    await taps(library, anna, "form_done:volunteer:languages", "!вечером", "form_skip:volunteer:phone")
    await taps(library, anna, f"!{TYPED}", "form_send:volunteer")
    card = arrived(library.first)
    decline = next(
        each["callback_data"] for row in card.buttons for each in row if "decline" in each["callback_data"]
    )
    await library.taps(library.first, decline, card)
    await library.says(library.first, f"Причина. {TYPED}")
    assert ADDRESS in library.rows("SELECT word FROM volunteers")[0][0]
    arrived(anna, f"Причина. {SEEN}")


async def test_a_description_and_a_talk_keep_their_links_and_the_calendar_shows_the_address(
    tmp_path: Path,
) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        await librarian.opens()
        for field in ("description", "title"):
            await librarian.library.taps(librarian.person, f"1:desk_words:1:{field}")
            await librarian.taps(f"desk_word:1:{field}:ru")
            await librarian.says(TYPED)
            await librarian.opens()
        maria = await reader(librarian.library, "ru")
        card = await maria.registers()
        assert [address for _, address in opened(card)] == [ADDRESS, ADDRESS]
        assert not any("\ufdd0" in each for each in maria.person.last.button_texts)
        await librarian.library.taps(maria.person, "1:calendar:1")
        await maria.taps("calendar-file")
        file = next(each.file for each in reversed(maria.person.chat.messages) if each.file)
        unfolded = file.data.decode().replace("\r\n ", "")
        assert f"DESCRIPTION:{BESIDE}" in unfolded
        assert f"SUMMARY;LANGUAGE=ru:{BESIDE}" in unfolded
        listed = await librarian.library.says(maria.person, "/webinars")
        assert any("Вход здесь <b> (https://join" in each for each in listed.button_texts)


@pytest.mark.parametrize(
    "sent",
    [
        "[Подключиться](https://zoom.example/j/5?pwd=a)",
        "https://zoom.example/j/5?pwd=a",
        "Ссылка: www.zoom.example/j/5 сегодня",
    ],
    ids=["hidden", "in full", "among words"],
)
async def test_a_join_link_is_taken_as_a_phone_shows_it(tmp_path: Path, sent: str) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        await librarian.opens()
        await librarian.library.taps(librarian.person, "1:desk_link:1")
        await librarian.says(sent)
        [(link,)] = librarian.library.rows("SELECT join_link FROM webinars")
        assert link in ("https://zoom.example/j/5?pwd=a", "https://www.zoom.example/j/5")


async def test_what_only_looks_like_a_link_of_ours_is_none(library: Staffed) -> None:
    """The signs typed by hand, addresses of people, and a text as long as it may be: nothing gets through."""
    dana = await library.newcomer("\ufdd0Дана\ufdd1https://evil.example\ufdd2", "ru")
    await library.opens(dana, "w_1")
    await library.taps(dana, "1:ask:1")
    await library.says(dana, "\ufdd0смотри\ufdd1https://evil.example\ufdd2 [он](tg://user?id=5)")
    notice = holding(library.first, "смотри")[-1]
    assert opened(notice) == []
    words = "я" * 1496
    dana.says(f"[{words}]({ADDRESS}) 📚")
    await library.rest()
    assert said("form-too-long", "ru") not in dana.last.words
    assert opened(dana.last)[0][1] == ADDRESS
