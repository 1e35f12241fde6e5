"""A chat that can get nothing for now delays nobody else: who must wait takes no place."""

import os
from collections.abc import AsyncIterator
from functools import partial
from pathlib import Path

import pytest

from bot.chat.limits.chats import Chat
from bot.sandbox import Person
from bot.sandbox.people.taps import tap_button
from tests.flows.library import HOUR, MINUTE
from tests.flows.newsroom import Newsroom, heard, newsroom
from tests.flows.staff import Staffed
from tests.patience import PATIENCE

LETTERS = 150 if os.environ.get("STRESS") else 10
PEOPLE = 6
WORDS = "Можно принести старые книги?"


@pytest.fixture
async def room(tmp_path: Path) -> AsyncIterator[Newsroom]:
    async with newsroom(tmp_path, "ru") as room:
        yield room


def shut(monkeypatch: pytest.MonkeyPatch, *people: Person) -> None:
    """Their chats had something a moment ago, and this moment does not end."""
    ids = {each.id for each in people}
    monkeypatch.setattr(Chat, "_window", lambda chat: 3600.0 if chat.id in ids else 0.01)


async def registered(library: Staffed) -> list[Person]:
    people = [await library.newcomer(f"Reader {number}", "en") for number in range(PEOPLE)]
    for each in people:
        await library.opens(each, "w_2")
        await library.taps(each, "1:register:2")
        await library.taps(each, "1:agree:2")
    return people


async def write(library: Staffed, count: int = LETTERS) -> None:
    """A reader sends the librarians so many letters, one after the other."""
    reader = await library.newcomer("Дана", "ru")
    for number in range(1, count + 1):
        reader.says(WORDS)
        forge(reader, "letter_send")
        await library.world.changed(partial(posted, library, number), PATIENCE)


def posted(library: Staffed, count: int) -> bool:
    return library.rows("SELECT count(*) FROM posts") == [(count,)]


def forge(person: Person, act: str) -> None:
    """Tap without waiting for the card that has the button."""
    tap_button(person, person.chat.messages[0], {"text": "", "callback_data": f"1:{act}"})


def letters(person: Person) -> int:
    return sum(WORDS in words for words in heard(person))


async def reminded(library: Staffed, people: list[Person]) -> None:
    """The day before: everybody hears of it."""
    library.clock.move(33 * HOUR + MINUTE)
    assert library.app is not None
    await library.app.due()
    await library.world.changed(lambda: all("🔔" in each.last.words for each in people), PATIENCE)


async def test_letters_to_librarians_who_can_get_none_delay_no_reminder(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = room.library
    people = await registered(library)
    shut(monkeypatch, library.first, library.second)
    await write(library)
    await reminded(library, people)
    assert [sum("🔔" in words for words in heard(each)) for each in people] == [1] * PEOPLE
    assert letters(library.first) == letters(library.second) == 0
    assert library.rows("SELECT DISTINCT state FROM outbox WHERE kind = 'question'") == [("pending",)]


async def test_the_same_with_a_chat_that_telegram_halted(room: Newsroom) -> None:
    library = room.library
    people = await registered(library)
    library.world.trouble.on("too_many_requests", person_id=library.first.id, retry_after=3600)
    await write(library)
    await reminded(library, people)
    await library.world.changed(lambda: letters(library.second) == LETTERS, PATIENCE)
    asked = [each for each in library.world.calls.kept if each.parameters.get("chat_id") == library.first.id]
    assert sum(each.status == 429 for each in asked) == 1, "it asks again inside the halt"


async def test_an_offer_and_an_announcement_do_not_stand_behind_letters(
    room: Newsroom, monkeypatch: pytest.MonkeyPatch
) -> None:
    library = room.library
    holder, waiting = [await library.newcomer(f"Reader {number}", "en") for number in range(2)]
    await library.meddles("UPDATE webinars SET capacity = 1 WHERE id = 2")
    for each in (holder, waiting):
        await library.opens(each, "w_2")
        await library.taps(each, "1:register:2")
        await library.taps(each, "1:agree:2")
    number = await room.composes("Новая книга")
    shut(monkeypatch, library.first, library.second)
    await write(library)
    forge(holder, "cancel:2")
    for act in (f"announce_sure:{number}", f"announce_go:{number}"):
        forge(room.librarian, act)
    await library.world.changed(
        lambda: "Новая книга" in heard(waiting) and "Новая книга" in heard(holder), PATIENCE
    )
    await library.world.changed(
        lambda: library.rows("SELECT state FROM outbox WHERE kind = 'offer'") == [("sent",)], PATIENCE
    )
    assert letters(library.second) == 0


async def test_each_of_many_letters_comes_once_and_in_order(room: Newsroom) -> None:
    library = room.library
    reader = await library.newcomer("Дана", "ru")
    for number in range(LETTERS):
        await library.says(reader, f"Строка {number}.")
        await library.taps(reader, "1:letter_send")
    for owner in (library.first, library.second):
        came = [int(words.split("Строка ")[1].split(".")[0]) for words in heard(owner) if "Строка" in words]
        assert came == list(range(LETTERS))
