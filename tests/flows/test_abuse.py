"""Floods, and everything a person can send that nobody asked for: an answer or a quiet no, never an error."""

from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.sandbox import Upload
from bot.sandbox.people.acts import share
from bot.sandbox.people.taps import tap_button
from bot.sandbox.records.wire import bot_json
from tests.flows.library import MINUTE, Library
from tests.flows.readers import LANGUAGES, TEXTS, Reader, evening, reader
from tests.test_logs import Capture, captured

TEN_SECONDS = 10_000
PICTURE = Upload("book.png", "image/png", b"\x89PNG\r\n\x1a\n" + b"0" * 64)
TROUBLE = ("error", "warning", "exception")


@pytest.fixture
async def strict_library(closed_library: Library) -> AsyncIterator[Library]:
    """Where twenty acts in ten seconds are enough."""
    closed_library.most_acts = 20
    await closed_library.imports(evening(capacity=1))
    async with closed_library.open():
        yield closed_library
        assert closed_library.world.refusals == []


@pytest.fixture
def log() -> Any:  # noqa: ANN401 - a generator of the log
    with captured("json", "INFO") as capture:
        yield capture
    assert troubles(capture) == []


def troubles(capture: Capture) -> list[str]:
    return [
        line for line in capture.text.splitlines() if any(f'"level": "{each}"' in line for each in TROUBLE)
    ]


def slowed(each: Reader) -> int:
    return len(each.heard("odd-too-fast"))


async def passes(library: Library) -> None:
    await library.moves(TEN_SECONDS)


@pytest.mark.parametrize("language", LANGUAGES)
async def test_who_floods_is_told_once_and_answered_once_in_the_end(
    strict_library: Library, language: str
) -> None:
    each = await reader(strict_library, language)
    await each.opens_evening()
    each.news()
    for number in range(60):
        each.person.says(f"/webinars {number}")
    await strict_library.rest()
    during = each.news()
    assert slowed(each) == 1
    assert len(during) < 25
    await passes(strict_library)
    assert len(each.news()) == 1, "all that waited is answered by one screen"
    await strict_library.answered()
    await strict_library.moves(MINUTE)
    card = await each.opens_evening()
    assert card.buttons, "afterwards everything is as before"
    assert slowed(each) == 1


async def test_what_a_flooder_did_counts_and_no_button_goes_on_turning(strict_library: Library) -> None:
    each = await reader(strict_library, "en")
    await each.registers()
    for number in range(41):
        tap(each, f"1:{'cancel' if number % 2 == 0 else 'register'}:1")
    await strict_library.rest()
    await passes(strict_library)
    assert each.state() == "cancelled"
    assert strict_library.world.queries.unanswered == []
    assert slowed(each) == 1


def tap(each: Reader, data: str) -> None:
    card = next(one for one in reversed(each.messages()) if one.buttons)
    tap_button(each.person, card, {"text": "", "callback_data": data})


async def test_nobody_else_notices_a_flood(strict_library: Library) -> None:
    wild, calm = await reader(strict_library, "ru"), await reader(strict_library, "kk")
    for _ in range(300):
        wild.person.says("/help")
    card = await calm.registers()
    assert calm.words("seat-seated") in card.words
    assert slowed(calm) == 0


async def test_a_flood_that_goes_on_is_not_told_again_and_gets_one_screen_each_time(
    strict_library: Library,
) -> None:
    each = await reader(strict_library, "en")
    for _ in range(4):
        for _ in range(40):
            each.person.says("/help")
        await passes(strict_library)
    await strict_library.moves(TEN_SECONDS)
    assert slowed(each) == 1
    await strict_library.answered()


async def test_what_waits_at_a_restart_is_not_lost(closed_library: Library) -> None:
    closed_library.most_acts = 20
    async with closed_library.open():
        each = await reader(closed_library, "en")
        for _ in range(30):
            each.person.says("/help")
        await closed_library.rest()
        each.news()
    assert closed_library.rows("SELECT COUNT(*) FROM inbox WHERE state = 'received'") != [(0,)]
    async with closed_library.open():
        await closed_library.answered()
        assert len(each.news()) == 10


ODD: dict[str, Any] = {
    "contact": lambda each: each.shares_contact(),
    "somebody else's contact": lambda each: share(
        each, {"contact": {"phone_number": "+1", "first_name": ""}}
    ),
    "location": lambda each: each.shares_location(49.95, 82.6),
    "venue": lambda each: share(
        each,
        {
            "location": {"latitude": 1.0, "longitude": 2.0},
            "venue": {"location": {"latitude": 1.0, "longitude": 2.0}, "title": "", "address": ""},
        },
    ),
    "sticker": lambda each: each.sends("sticker", PICTURE),
    "photo": lambda each: each.sends("photo", PICTURE),
    "document": lambda each: each.sends("document", PICTURE, "words <b>below</b>"),
    "voice": lambda each: each.sends("voice", PICTURE),
    "video": lambda each: each.sends("video", PICTURE),
    "dice": lambda each: share(each, {"dice": {"emoji": "🎲", "value": 6}}),
    "poll": lambda each: share(
        each,
        {
            "poll": {
                "id": "1",
                "question": "?",
                "options": [{"text": "a", "voter_count": 0, "persistent_id": "1"}],
                "total_voter_count": 0,
                "is_closed": False,
                "is_anonymous": True,
                "type": "regular",
                "allows_multiple_answers": False,
                "allows_revoting": False,
            }
        },
    ),
    "game": lambda each: share(
        each,
        {
            "game": {
                "title": "x",
                "description": "y",
                "photo": [{"file_id": "1", "file_unique_id": "1", "width": 1, "height": 1}],
            }
        },
    ),
    "story": lambda each: share(each, {"story": {"id": 1, "chat": {"id": 1, "type": "private"}}}),
    "forwarded": lambda each: each.forwards(each.chat.messages[-1]),
    "novel": lambda each: each.says("Жили-были старик со старухой. " * 136),
    "markup": lambda each: each.says("<b>&amp;</i> *_`[x](y) {{0}} \u202eabc\u202c \x00 👩‍👩‍👧 ﷽"),
    "empty command": lambda each: each.says("/"),
    "long command": lambda each: each.says("/" + "x" * 4000),
    "command to another bot": lambda each: each.says("/start@other_bot"),
    "strange payload": lambda each: each.opens("w_99999999999999999999999999999"),
}


@pytest.mark.parametrize("language", LANGUAGES)
async def test_whatever_comes_is_answered_with_a_way_on(
    evening_library: Library, language: str, log: Capture
) -> None:
    each = await reader(evening_library, language)
    each.news()
    for odd, send in ODD.items():
        send(each.person)
        await evening_library.rest()
        assert len(each.news()) == 1, odd
        assert each.messages()[-1].buttons, odd


async def test_an_album_gets_one_answer_and_the_next_album_another(
    evening_library: Library, log: Capture
) -> None:
    each = await reader(evening_library, "kk")
    each.news()
    for _ in range(2):
        each.person.sends_album("photo", [PICTURE] * 5, "words")
        await evening_library.rest()
        assert len(each.news()) == 1


QUIET: dict[str, Any] = {
    "pinned": {"pinned_message": {"message_id": 1, "date": 1, "chat": {"id": 1, "type": "private"}}},
    "timer": {"message_auto_delete_timer_changed": {"message_auto_delete_time": 86400}},
    "background": {
        "chat_background_set": {
            "type": {"type": "fill", "fill": {"type": "solid", "color": 1}, "dark_theme_dimming": 1}
        }
    },
    "write access": {"write_access_allowed": {}},
}


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
@pytest.mark.parametrize("kind", QUIET)
async def test_what_telegram_itself_says_is_not_answered(
    evening_library: Library, kind: str, log: Capture
) -> None:
    each = await reader(evening_library, "en")
    each.news()
    share(each.person, QUIET[kind])
    await evening_library.rest()
    assert each.news() == []


async def test_our_own_card_shared_into_our_own_chat_is_not_answered(
    evening_library: Library, log: Capture
) -> None:
    each = await reader(evening_library, "en")
    each.news()
    share(each.person, {"via_bot": bot_json(evening_library.world.bot), "text": "An evening of tales"})
    await evening_library.rest()
    assert each.news() == []
    other = {"id": 5, "is_bot": True, "first_name": "Other"}
    share(each.person, {"via_bot": other, "text": "from another bot"})
    await evening_library.rest()
    assert len(each.news()) == 1


async def test_an_edited_command_is_passed_over_quietly(evening_library: Library, log: Capture) -> None:
    each = await reader(evening_library, "ru")
    message = each.person.says("/help")
    await evening_library.rest()
    each.news()
    each.person.edits(message, "/start")
    await evening_library.rest()
    assert each.news() == []


async def test_a_deleted_account_without_a_name_is_served_like_everybody(
    evening_library: Library, log: Capture
) -> None:
    each = await reader(evening_library, "en")
    each.person.first_name = ""
    await each.registers()
    assert each.state() == "seated"
    each.person.deactivates()
    await evening_library.moves(56 * 60 * MINUTE)
    assert evening_library.rows("SELECT reachable FROM people") == [(0,)]


def test_the_words_for_it_are_short() -> None:
    for language in LANGUAGES:
        assert len(TEXTS.plain("odd-too-fast", language)) < 200
