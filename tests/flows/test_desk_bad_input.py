"""Whatever a librarian sends instead of an answer: a sentence says what is needed, nothing is lost."""

from pathlib import Path

import pytest

from bot.sandbox import Upload
from bot.sandbox.people.taps import tap_button
from tests.flows.desk import Librarian, staffed_desk
from tests.flows.readers import LANGUAGES, evening, reader

PICTURE = Upload("book.png", "image/png", b"\x89PNG\r\n\x1a\n" + b"0" * 64)
SEEN = "SELECT title, description, host, duration, capacity, join_link, starts_at, revision FROM webinars"


async def begins(librarian: Librarian, *taps: str) -> None:
    await librarian.opens()
    for each in taps:
        await librarian.taps(each)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_each_field_says_what_it_needs_in_each_language(tmp_path: Path, language: str) -> None:
    async with staffed_desk(tmp_path, language, evening()) as librarian:
        before = librarian.library.rows(SEEN)
        for taps, bad, key, values in (
            (("desk_duration:1",), "как получится", "desk-duration-needed", {}),
            (("desk_duration:1",), "25:00", "desk-duration-needed", {}),
            (("desk_duration:1",), "3", "desk-duration-which", {}),
            (("desk_capacity:1",), "0", "desk-capacity-needed", {}),
            (("desk_capacity:1",), "сто", "desk-capacity-needed", {}),
            (("desk_capacity:1",), "99999999999", "desk-capacity-needed", {}),
            (("desk_link:1",), "завтра пришлю", "desk-link-needed", {}),
            (("desk_link:1",), "http://join.example/1", "desk-link-needed", {}),
            (("desk_link:1",), "https://a.example https://b.example", "desk-link-several", {}),
            (("desk_start:1",), "когда-нибудь", "date-unclear-not-understood", {}),
            (("desk_start:1",), "31.02 15:00", "date-unclear-impossible", {}),
            (("desk_start:1",), "28.02 в 7", "date-unclear-several", {}),
            (
                ("desk_words:1:title", "desk_word:1:title:ru"),
                "я" * 201,
                "desk-text-too-long",
                {"length": 201},
            ),
            (("desk_words:1:title", "desk_word:1:title:ru"), "\u200b", "form-words-needed", {}),
        ):
            await begins(librarian, *taps)
            answer = await librarian.says(bad)
            said = librarian.words(key, **({"most": 200} | values if values else {}))
            assert _without_marks(said) in answer.words, bad
            await librarian.says("/cancel")
        assert librarian.library.rows(SEEN) == before


def _without_marks(words: str) -> str:
    return words.replace("<code>", "").replace("</code>", "")


async def test_files_voices_and_contacts_instead_of_words_are_no_answers(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        before = librarian.library.rows(SEEN)
        for taps in (
            ("desk_duration:1",),
            ("desk_capacity:1",),
            ("desk_link:1",),
            ("desk_start:1",),
            ("desk_words:1:description", "desk_word:1:description:ru"),
            ("desk_partners:1", "desk_partner_add:1"),
            ("desk_more:1", "desk_cancel:1"),
        ):
            await begins(librarian, *taps)
            asked = librarian.last.words
            librarian.person.sends("voice", PICTURE)
            answer = await librarian.library.answer(librarian.person)
            librarian.person.shares_contact()
            answer = await librarian.library.answer(librarian.person)
            assert asked.splitlines()[2] in answer.words, taps
            await librarian.says("/cancel")
        assert librarian.library.rows(SEEN) == before


async def test_a_day_without_its_hour_is_kept_until_the_hour_comes(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        await begins(librarian, "desk_start:1")
        await librarian.says("28 февраля")
        asked = await librarian.says("в 18:30")
        assert "28" in asked.words
        assert "18:30" in asked.words


async def test_of_what_may_have_been_meant_one_tap_chooses(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        await begins(librarian, "desk_start:1")
        asked = await librarian.says("28.02 в 7")
        assert "19:00" in "".join(asked.button_texts)
        option = next(
            each["callback_data"].rpartition(":")[2]
            for row in asked.buttons
            for each in row
            if "19:00" in each["text"]
        )
        sure = await librarian.answers(f":{option}")
        assert "19:00" in sure.words
        await librarian.answers(":yes")
        [(zone,)] = librarian.library.rows("SELECT zone FROM webinars WHERE starts_at = 1803823200000")
        assert zone == "Asia/Almaty"


async def test_more_than_the_readers_card_holds_is_refused_and_asked_again(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        await begins(librarian, "desk_words:1:description", "desk_word:1:description:ru")
        await librarian.says("слово " * 490)
        for number in range(4):
            await begins(librarian, "desk_partners:1", "desk_partner_add:1")
            await librarian.says(f"{number} " + "и" * 180)
            answer = await librarian.answers(":skip")
        assert librarian.words("desk-card-too-long") in answer.words
        await librarian.says("Коротко")
        answer = await librarian.answers(":skip")
        assert "Коротко" in answer.words
        emma = await reader(librarian.library, "ru")
        assert len((await librarian.library.opens(emma.person, "w_1")).words) < 4096


async def test_a_published_webinar_keeps_its_title_and_its_hour(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening(title="{ru: Вечер}")) as librarian:
        await begins(librarian, "desk_words:1:title", "desk_word:1:title:ru")
        answer = await librarian.answers(":clear")
        assert librarian.words("desk-title-needed") in answer.words
        assert librarian.library.rows("SELECT title FROM webinars") == [('{"ru": "Вечер"}',)]
        await librarian.says("/cancel")
        await begins(librarian, "desk_start:1")
        answer = await librarian.says("04.02")
        assert "15:00" in answer.words  # an example of what is needed
        assert librarian.library.rows("SELECT date_only FROM webinars") == [(0,)]


async def test_a_webinar_that_is_gone_meanwhile_is_said_to_be_gone(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path) as librarian:
        await librarian.creates()
        await librarian.library.meddles("DELETE FROM webinars")
        answer = await librarian.says("Название")
        assert answer.words == librarian.words("desk-webinar-gone")
        assert librarian.library.rows("SELECT count(*) FROM forms") == [(0,)]
        for forged in (
            "desk_webinar:1",
            "desk_preview:1:ru",
            "desk_publish_yes:1",
            "desk_more:1",
            "desk_link:1",
        ):
            words = await _forges(librarian, f"1:{forged}")
            assert words == librarian.words("desk-webinar-gone"), forged


async def test_forged_steps_change_nothing(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        before = librarian.library.rows(SEEN)
        await begins(librarian, "desk_capacity:1")
        for forged in (
            "form_option:desk-capacity:seats:0",
            "form_option:desk-capacity:seats:-1",
            "form_option:desk-duration:minutes:99999",
            "form_option:desk-start:when:99999999999999",
            "form_option:desk-start:sure:yes",
            "desk_word:1:status:ru",
            "desk_list:everything:0",
            "desk_partner:1:xxxxxxxx",
            "desk_preview:1:de",
            "desk_restore_yes:1",
        ):
            await _forges(librarian, f"1:{forged}")
        assert librarian.library.rows(SEEN) == before


async def _forges(librarian: Librarian, data: str) -> str:
    tap_button(librarian.person, librarian.last, {"text": "", "callback_data": data})
    return (await librarian.library.answer(librarian.person)).words
