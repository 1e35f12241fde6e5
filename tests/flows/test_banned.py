"""Whatever somebody banned does, nothing comes of it: every way in, made from the code."""

import json
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.areas import FEATURES, FORMS
from bot.chat.forms.form import Form
from bot.sandbox import Person, Upload
from bot.sandbox.bot_api.inline_acts import ask_inline
from bot.sandbox.people.taps import tap_button
from storage.records import Peace
from tests.flows.outside import says
from tests.flows.readers import evening
from tests.flows.staff import Staffed, holding, said, staffed
from tests.flows.test_rights import WORDS, steps, stored, takes

VOICE = Upload("voice.ogg", "audio/ogg", b"OggS")
ODD: dict[str, Callable[[Person], object]] = {
    "words": lambda person: person.says("пустите"),
    "unknown command": lambda person: person.says("/nothing"),
    "voice": lambda person: person.sends("voice", VOICE),
    "sticker": lambda person: person.sends("sticker", VOICE),
    "contact": lambda person: person.shares_contact(),
    "place": lambda person: person.shares_location(49.95, 82.6),
    "album": lambda person: person.sends_album("photo", [VOICE] * 3, "words"),
}
ARGUMENTS = (*WORDS, "new", "Asia/Almaty", "volunteer", "1440", "540", "registered", "recording")
CLOSED = [feature for feature in FEATURES if not feature.always]


def taps() -> Iterator[str]:
    """Callback data of every button but those about one's own data, and some that nobody was given."""
    for feature in CLOSED:
        for act, tap in feature.taps.items():
            words = [next(word for word in ARGUMENTS if takes(parse, word)) for parse in tap.arguments]
            yield ":".join(["1", act, *words])
    yield from ("", "1", "2:start", "1:nothing:1", "1:privacyx", "1::privacy", "1:start:privacy")


def messages() -> Iterator[str]:
    """Every command, and every kind of deep link."""
    for feature in CLOSED:
        yield from (f"/{command.word}" for command in feature.commands)
        yield from (f"/start {letter}_1" for letter in feature.payloads)
    yield from ("/privacyx", "privacy", "/ privacy")


@pytest.fixture
async def library(tmp_path: Path) -> AsyncIterator[Staffed]:
    async with staffed(tmp_path) as library:
        await library.imports(evening())
        yield library


async def banned(library: Staffed) -> Person:
    """Somebody with something of everything, and then banned."""
    person = await library.newcomer("Буян", "ru")
    await library.opens(person, "w_2")
    await library.taps(person, "1:register:2")
    await library.taps(person, "1:agree:2")
    await library.says(person, "про слона")
    await library.taps(person, "1:letter_send")
    await library.replies(library.first, holding(library.first, "про слона")[0], "слон ждёт")
    await library.forges(library.first, f"1:peace_set:{person.id}:{Peace.BANNED}:rude")
    await library.says(person, "слышу")
    assert library.app is not None
    await library.app.services.join_cards.keep()  # which messages have a join button is noted a moment later
    assert person.last.words == said("peace-banned", "ru")
    return person


def said_to(person: Person) -> int:
    return len([each for each in person.chat.messages if each.sender is None])


async def forges(library: Staffed, person: Person, data: str) -> None:
    """Tap a button that nobody was given, on a message that is there still."""
    tap_button(person, next(each for each in person.chat.messages if each.sender is None), _button(data))
    await library.rest()


def _button(data: str) -> dict[str, Any]:
    return {"text": "", "callback_data": data}


def test_the_matrix_holds_every_way_in() -> None:
    assert len(list(taps())) > 60
    assert len(list(messages())) > 15
    assert [feature for feature in FEATURES if feature.always], "their own data"


async def test_no_button_command_or_link_does_anything_for_somebody_banned(library: Staffed) -> None:
    person = await banned(library)
    before, heard = stored(library), said_to(person)
    for data in taps():
        await forges(library, person, data)
        assert stored(library) == before, data
    for words in messages():
        await library.says(person, words)
        assert stored(library) == before, words
    assert said_to(person) == heard, "one sentence an hour, then silence"
    assert library.world.queries.unanswered == []


async def test_nothing_that_can_be_sent_does_anything_for_somebody_banned(library: Staffed) -> None:
    person = await banned(library)
    before, heard = stored(library), said_to(person)
    for odd, send in ODD.items():
        send(person)
        await library.rest()
        assert stored(library) == before, odd
    await library.replies(person, holding(person, "слон ждёт")[0], "ещё")
    assert stored(library) == before
    assert said_to(person) == heard


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
async def test_no_step_of_a_form_does_anything_for_somebody_banned(library: Staffed, form: Form) -> None:
    person = await banned(library)
    answers = json.dumps({"webinar": 2, "thread": 1, "about": 0, "volunteer": 1, "proposal": 1})
    await library.meddles(
        "INSERT INTO forms (person_id, form, answers, question, updated_at) VALUES (?, ?, ?, ?, ?)",
        *(person.id, form.name, answers, form.questions[0].name, library.clock.now()),
    )
    before = stored(library)
    for act in steps(form):
        await forges(library, person, act)
        assert stored(library) == before, act
    await library.says(person, "слова")
    assert stored(library) == before


async def test_nothing_is_done_for_somebody_banned_outside_the_private_chat(library: Staffed) -> None:
    person, other = await banned(library), await library.newcomer("Мария", "ru")
    group = library.world.add_group("Читатели", person, other)
    await library.rest()
    before = stored(library)
    for words in ("/webinars", "/language", "/start w_2"):
        assert await says(library, person, words, group) == []
    asked = ask_inline(person, "")
    await library.rest()
    assert asked.results == []
    assert stored(library) == before
    assert len(await says(library, other, "/webinars", group)) == 1, "the others in the group lose nothing"


async def test_the_same_acts_would_do_much_for_anybody_else(library: Staffed) -> None:
    """The control."""
    person = await library.newcomer("Мария", "ru")
    before = stored(library)
    for data in ("1:register:2", "1:agree:2", "1:rate:0:4"):
        await library.forges(person, data)
    await library.says(person, "слова")
    after = stored(library)
    assert {table for table in after if after[table] != before[table]} >= {
        "registrations",
        "forms",
        "feedback",
    }
