"""A librarian enters a webinar by tapping and typing: every field, step by step or one by one."""

from pathlib import Path

import pytest

from bot.languages import ABOUT
from tests.flows.desk import Librarian, staffed_desk
from tests.flows.readers import LANGUAGES, evening, reader

TITLES = {"ru": "Библиотека и волонтёр", "kk": "Кітапхана және волонтёр", "en": "Library and volunteer"}
ANSWERS = ("28.02 15:00", ":yes", "1:30", "О помощи друг другу", "Областная библиотека", "50")
LINK = "https://join.example/1"


async def stored(librarian: Librarian, columns: str) -> tuple[object, ...]:
    [row] = librarian.library.rows(f"SELECT {columns} FROM webinars WHERE id = 1")
    return row


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_webinar_is_entered_published_and_seen_by_readers_of_each_language(
    tmp_path: Path, language: str
) -> None:
    async with staffed_desk(tmp_path, language) as librarian:
        card = await librarian.creates(TITLES[language], *ANSWERS, LINK)
        assert TITLES[language] in card.words
        assert librarian.words("desk-ready") in card.words
        others = {each: await reader(librarian.library, each) for each in LANGUAGES}
        for each in others.values():
            assert TITLES[language] not in (await librarian.library.says(each.person, "/webinars")).words
        await librarian.taps("desk_publish:1")
        card = await librarian.taps("desk_publish_yes:1")
        assert librarian.words("desk-published", state="coming") in card.words
        for each in others.values():
            assert TITLES[language] in (await librarian.library.says(each.person, "/webinars")).words
            seen = await librarian.library.opens(each.person, "w_1")
            for part in ("15:00", "О помощи друг другу", "Областная библиотека", "50"):
                assert part in seen.words
        row = await stored(librarian, "status, duration, capacity, join_link")
        assert row == ("published", 90, 50, LINK)
        acts = librarian.library.rows("SELECT act FROM log WHERE webinar_id = 1 ORDER BY id")
        assert [acts[0], acts[-1]] == [("webinar_created",), ("webinar_published",)]


async def test_each_answer_about_a_new_draft_is_kept_at_once_and_each_may_be_skipped(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path) as librarian:
        await librarian.creates(":skip", "28.02 15:00", ":yes")
        assert await stored(librarian, "status, title, dated, duration") == ("draft", "{}", 1, 60)
        card = await librarian.says("/cancel")
        assert "15:00" in card.words
        assert librarian.words("desk-missing-title") in card.words
        assert librarian.library.rows("SELECT count(*) FROM forms") == [(0,)]
        card = await librarian.opens()
        assert "15:00" in card.words


async def test_new_tapped_twice_is_one_draft(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path) as librarian:
        await librarian.says("/manage")
        page = await librarian.taps("desk_webinars:0")
        librarian.person.taps("1:desk_new", page)
        librarian.person.taps("1:desk_new", page)
        await librarian.library.rest()
        assert librarian.library.rows("SELECT count(*) FROM webinars") == [(1,)]


async def test_without_title_and_date_a_draft_says_what_it_needs_and_readers_never_see_it(
    tmp_path: Path,
) -> None:
    async with staffed_desk(tmp_path) as librarian:
        await librarian.creates()
        await librarian.says("/cancel")
        refused = await librarian.taps("desk_publish:1")
        assert librarian.words("desk-missing-title") in refused.words
        assert librarian.words("desk-missing-start") in refused.words
        assert librarian.has("desk_start:1")
        card = await librarian.taps("desk_webinar:1")
        assert librarian.words("desk-untitled") in card.words
        emma = await reader(librarian.library, "en")
        seen = await librarian.library.opens(emma.person, "w_1")
        assert seen.words == emma.words("webinar-gone")
        assert await stored(librarian, "status") == ("draft",)


async def test_texts_are_set_changed_and_cleared_in_each_language(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path) as librarian:
        await librarian.creates(TITLES["ru"])
        await librarian.says("/cancel")
        await librarian.taps("desk_words:1:title")
        for language in ("kk", "en"):
            await librarian.taps(f"desk_word:1:title:{language}")
            shown = await librarian.says(f"  {TITLES[language]}\n")
        assert all(each in shown.words for each in TITLES.values())
        await librarian.taps("desk_word:1:title:en")
        shown = await librarian.answers(":clear")
        assert TITLES["en"] not in shown.words
        await librarian.taps("desk_word:1:title:kk")
        shown = await librarian.says("Басқаша")
        assert "Басқаша" in shown.words
        assert TITLES["kk"] not in shown.words
        assert await stored(librarian, "title") == ('{"ru": "Библиотека и волонтёр", "kk": "Басқаша"}',)


async def test_the_preview_is_the_readers_card_in_each_language(tmp_path: Path) -> None:
    text = evening(description="{ru: Сказки, kk: Ертегілер, en: Tales}")
    async with staffed_desk(tmp_path, text=text) as librarian:
        emma = await reader(librarian.library, "en")
        seen = await librarian.library.opens(emma.person, "w_1")
        await librarian.opens()
        shown = await librarian.taps("desk_preview:1:ru")
        assert "Сказки" in shown.words
        shown = await librarian.taps("desk_preview:1:kk")
        assert "Ертегілер" in shown.words
        shown = await librarian.taps("desk_preview:1:en")
        assert seen.words in shown.words


async def test_an_earlier_host_and_earlier_partners_are_offered_again(tmp_path: Path) -> None:
    more = "    partners: [{name: {ru: Библиотека Кузбасса}, city: {ru: Кемерово}, country: RU}]\n"
    text = evening(host="{ru: Областная библиотека, en: Regional library}", more=more)
    async with staffed_desk(tmp_path, text=text) as librarian:
        await librarian.creates("Второй")
        await librarian.says("/cancel")
        await librarian.taps("desk_words:2:host")
        await librarian.taps("desk_word:2:host:ru")
        await librarian.answers(":w1")
        await librarian.taps("desk_webinar:2")
        await librarian.taps("desk_partners:2")
        await librarian.taps("desk_partner_add:2")
        offered = librarian.last
        assert "Библиотека Кузбасса" in offered.button_texts[0]
        listed = await librarian.taps(f"form_option:desk-partner:name:{_option(offered.buttons[0][0])}")
        assert "Библиотека Кузбасса (Кемерово)" in listed.words
        hosts = librarian.library.rows("SELECT host FROM webinars ORDER BY id")
        assert hosts[0] == hosts[1]


def _option(button: dict[str, str]) -> str:
    return button["callback_data"].rpartition(":")[2]


async def test_partners_are_entered_found_by_their_city_ordered_renamed_and_removed(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        await _knows_cities(librarian)
        await librarian.opens()
        await librarian.taps("desk_partners:1")
        for name, city in (("Первая", "Кемерово"), ("Вторая", "Могилёв")):
            await librarian.taps("desk_partner_add:1")
            await librarian.says(name)
            await librarian.says(city)
            await librarian.answers(":f0")
        listed = librarian.last
        assert listed.words.index("Первая") < listed.words.index("Вторая")
        kept = "SELECT name, city, country, zone FROM partners ORDER BY position"
        assert librarian.library.rows(kept) == [
            ('{"ru": "Первая"}', '{"ru": "Кемерово"}', "RU", "Asia/Novokuznetsk"),
            ('{"ru": "Вторая"}', '{"ru": "Могилёв"}', "BY", "Europe/Minsk"),
        ]
        await librarian.library.taps(librarian.person, "Вторая")
        await librarian.library.taps(librarian.person, librarian.words("desk-partner-up"))
        assert [row[0] for row in librarian.library.rows(kept)] == ['{"ru": "Вторая"}', '{"ru": "Первая"}']
        await librarian.library.taps(librarian.person, "Первая")
        change = librarian.words("desk-partner-change", part="name", language=ABOUT["en"].short)
        await librarian.library.taps(librarian.person, change)
        shown = await librarian.says("The first")
        assert ("The first" in shown.words, "Россия" in shown.words) == (True, True), "the partner stays open"
        await librarian.library.taps(librarian.person, librarian.words("desk-partner-remove"))
        await librarian.library.taps(librarian.person, librarian.words("desk-partner-remove-yes"))
        assert [row[0] for row in librarian.library.rows(kept)] == ['{"ru": "Вторая"}']


async def _knows_cities(librarian: Librarian) -> None:
    cities = (
        (1, "Kemerovo", "RU", "Asia/Novokuznetsk", "кемерово", "Кемерово"),
        (2, "Mogilev", "BY", "Europe/Minsk", "могилев", "Могилёв"),
    )
    for number, name, country, zone, folded, shown in cities:
        await librarian.library.meddles(
            "INSERT INTO cities VALUES (?, ?, ?, ?, 50, 50, 100000)", number, name, country, zone
        )
        await librarian.library.meddles("INSERT INTO city_names VALUES (?, ?, ?)", folded, number, shown)


async def test_a_copy_is_a_draft_of_the_same_without_its_day(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening(capacity=7)) as librarian:
        await librarian.opens()
        await librarian.taps("desk_more:1")
        card = await librarian.taps("desk_duplicate:1")
        assert librarian.words("desk-duplicated") in card.words
        assert "Вечер сказок" in card.words
        copied = "SELECT status, dated, capacity, join_link, import_id FROM webinars WHERE id = 2"
        assert librarian.library.rows(copied) == [("draft", 0, 7, None, None)]


async def test_a_draft_is_deleted_after_a_question_and_what_readers_had_to_do_with_stays(
    tmp_path: Path,
) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        await (await reader(librarian.library, "ru")).registers()
        await librarian.creates("Лишний")
        await librarian.says("/cancel")
        await librarian.taps("desk_more:2")
        await librarian.taps("desk_delete:2")
        assert librarian.library.rows("SELECT count(*) FROM webinars") == [(2,)]
        listed = await librarian.taps("desk_delete_yes:2")
        assert librarian.words("desk-deleted") in listed.words
        assert librarian.library.rows("SELECT id FROM webinars") == [(1,)]
        await librarian.library.imports(evening(status="draft"))
        await librarian.opens()
        await librarian.taps("desk_more:1")
        await librarian.taps("desk_delete:1")
        kept = await librarian.taps("desk_delete_yes:1")
        assert librarian.words("desk-draft-in-use") in kept.words
        assert librarian.library.rows("SELECT id FROM webinars") == [(1,)]


async def test_a_webinar_of_long_ago_goes_into_the_archive_by_its_date_alone(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path) as librarian:
        await librarian.creates("Первый вебинар", "28.10.2020")
        assert librarian.words("desk-start-archived") in librarian.last.words
        await librarian.answers(":yes")
        for _ in range(3):
            await librarian.answers(":skip")
        assert librarian.words("desk-files-no-recording") in librarian.last.words, (
            "nothing is asked of joining"
        )
        asked = await librarian.taps("desk_publish:1")
        assert librarian.words("desk-publish-archive") in asked.words
        await librarian.taps("desk_publish_yes:1")
        assert await stored(librarian, "date_only, status") == (1, "published")
        emma = await reader(librarian.library, "en")
        await librarian.library.says(emma.person, "/webinars")
        archive = await librarian.library.taps(emma.person, "1:archive:0")
        assert "28 October 2020" in archive.words


async def test_long_lists_come_in_pages_of_five(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path) as librarian:
        for number in range(7):
            await librarian.creates(f"Вебинар {number}")
            await librarian.says("/cancel")
        await librarian.says("/manage")
        await librarian.taps("desk_webinars:0")
        first = await librarian.taps("desk_list:drafts:0")
        assert "Вебинар 6" in first.words
        assert "Вебинар 1" not in first.words
        second = await librarian.taps("desk_list:drafts:1")
        assert "Вебинар 1" in second.words
        assert librarian.words("page-number", number=2, pages=2) in second.words


async def test_the_link_of_a_webinar_is_copied_and_leads_readers_to_it(tmp_path: Path) -> None:
    async with staffed_desk(tmp_path, text=evening()) as librarian:
        await librarian.opens()
        more = await librarian.taps("desk_more:1")
        copied = next(
            each["copy_text"]["text"] for row in more.buttons for each in row if "copy_text" in each
        )
        assert copied.endswith("?start=w_1")
        posted = next(each["url"] for row in more.buttons for each in row if "url" in each)
        assert posted.endswith("?startgroup=w_1")
