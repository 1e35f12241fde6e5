"""Inline: a webinar's card shared into any chat, in the reader's language."""

from collections.abc import Mapping
from typing import Any

import pytest

from bot.sandbox import Message, Person
from bot.sandbox.bot_api.inline_acts import ask_inline, choose
from tests.flows.library import Library
from tests.flows.outside import kept, next_webinar, text
from tests.flows.test_groups import cancel

LANGUAGES = ["ru", "kk", "en"]


async def asks(library: Library, person: Person, words: str) -> list[dict[str, Any]]:
    """Type after the bot's name; gives the results."""
    asked = ask_inline(person, words)
    await library.rest()
    assert asked.answered
    return asked.results


async def shares(library: Library, person: Person, words: str) -> Message:
    """Share the first result into a group the bot is not in."""
    chat = library.world.add_group("Friends", person)
    chat.has_bot = False
    asked = ask_inline(person, words)
    await library.rest()
    message = choose(person, asked.id, asked.results[0]["id"], chat)
    await library.rest()
    return message


def titles(library: Library, language: str) -> dict[int, str]:
    asked = "SELECT id, coalesce(title ->> ?, title ->> 'ru') FROM webinars WHERE status = 'published'"
    return dict(library.rows(asked, language))


@pytest.mark.parametrize("language", LANGUAGES)
async def test_coming_webinars_are_offered_in_the_readers_language(library: Library, language: str) -> None:
    reader = library.world.add_person("Reader", language)
    results = await asks(library, reader, "")
    assert results
    known = titles(library, language)
    for each in results:
        number = int(each["id"].split("-")[0])
        assert each["title"].rstrip("…") in known[number]
        assert each["reply_markup"]["inline_keyboard"][0][0]["url"].endswith(f"?start=w_{number}")
        assert each["description"]
        assert "<" not in each["description"]
    assert library.rows("SELECT count(*) FROM people") == [(0,)], "nobody becomes known by typing"


@pytest.mark.parametrize("language", LANGUAGES)
async def test_words_of_a_title_find_it_whatever_their_case(library: Library, language: str) -> None:
    reader = library.world.add_person("Reader", "ru")
    for number, title in titles(library, language).items():
        words = " ".join(title.upper().split()[:3])
        found = [each["id"] for each in await asks(library, reader, words)]
        past = library.rows(
            "SELECT ends_at <= ? AND recording IS NULL FROM webinars WHERE id = ?",
            library.clock.now(),
            number,
        )
        assert (f"{number}-ru" in found) or past == [(1,)]


async def test_a_number_finds_just_that_webinar(library: Library) -> None:
    reader = await library.newcomer("Reader", "kk")
    assert [each["id"] for each in await asks(library, reader, "#1")] == ["1-kk"]
    for words in ("#999", "#1 2", "#99999999999999999999"):
        assert await asks(library, reader, words) == []


@pytest.mark.parametrize("language", LANGUAGES)
async def test_what_is_not_found_leads_into_the_bot_and_answers_are_ones_own(
    library: Library, language: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.app is not None
    outgoing, given = library.app.context.outgoing, []
    at_once = outgoing.at_once

    async def noted(method: str, params: Mapping[str, Any]) -> Any:  # noqa: ANN401 - Telegram's answer
        given.append(params)
        return await at_once(method, params)

    monkeypatch.setattr(outgoing, "at_once", noted)
    reader = library.world.add_person("Reader", language)
    await asks(library, reader, "")
    await asks(library, reader, "no such title")
    assert [(each["is_personal"], each["cache_time"] <= 30) for each in given] == [(True, True)] * 2
    assert "button" not in given[0]
    button = {"text": text(library, language, "inline-none"), "start_parameter": "group"}
    assert given[1]["button"] == button


async def test_the_cards_share_button_finds_just_this_webinar(library: Library) -> None:
    reader = await library.newcomer("Reader", "en")
    await library.opens(reader, "w_1")
    tapped = reader.taps(text(library, "en", "button-share"))
    assert tapped.json()["query"] == "#1"
    assert tapped.json()["allow_group_chats"] is True


@pytest.mark.parametrize("language", LANGUAGES)
async def test_a_shared_card_is_kept_up_to_date_in_the_language_it_was_shared_in(
    library: Library, language: str
) -> None:
    reader = library.world.add_person("Reader", language)
    number = next_webinar(library)
    shared = await shares(library, reader, f"#{number}")
    assert shared.via_bot
    assert shared.button_texts == [text(library, language, "group-register")]
    reader.language_code = "en"
    await cancel(library, number)
    await kept(library)
    assert text(library, language, "webinar-cancelled") in (shared.text or "")
    stored = library.rows("SELECT * FROM posted_cards")
    assert not any(reader.id in row for row in stored), "who shared it is not kept"


async def test_a_tap_on_a_shared_card_says_to_open_the_private_chat(library: Library) -> None:
    reader = library.world.add_person("Reader", "kk")
    number = next_webinar(library)
    shared = await shares(library, reader, f"#{number}")
    shared.markup = {"inline_keyboard": [[{"text": "x", "callback_data": "1:my"}]]}
    reader.taps("x", shared)
    await library.rest()
    assert reader.answers == [text(library, "kk", "group-tap-private")]
