"""One act that can't be answered does not hold up what the same person does next."""

import asyncio
import sqlite3
from collections.abc import Callable

import pytest

from bot.chat.arriving import processing
from bot.chat.telegram import outgoing
from bot.sandbox import Person
from bot.sandbox.records.trouble import Kind
from tests.flows.library import Library
from tests.flows.readers import LANGUAGES, TEXTS

QUICK = (0.02, 0.02, 0.02)
PATIENCE = 60.0
NEVER_TAKEN: tuple[Kind, ...] = ("server_error", "bad_gateway")


@pytest.fixture(autouse=True)
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Shorten every pause; nothing else changes."""
    monkeypatch.setattr(outgoing, "PAUSES", QUICK)
    monkeypatch.setattr(outgoing, "PROBE_EVERY", 0.02)
    monkeypatch.setattr(processing, "PAUSES", QUICK)
    monkeypatch.setattr(processing, "MOST_UNTAKEN", 8)


def told_of_it(person: Person) -> list[str]:
    start = TEXTS.plain("something-wrong", person.language_code, id="|").partition("<")[0]
    return [each.words for each in person.chat.messages if each.sender is None and start in each.words]


def helped(person: Person) -> int:
    """How many answers to /help stand in the chat."""
    return sum("/webinars –" in each.words for each in person.chat.messages if each.sender is None)


async def until(reached: Callable[[], bool]) -> None:
    """Wait for what is no change of the chats."""
    async with asyncio.timeout(PATIENCE):
        while not reached():
            await asyncio.sleep(0.02)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("kind", NEVER_TAKEN)
async def test_an_answer_that_telegram_never_takes_is_given_up_and_what_follows_is_answered(
    library: Library, kind: Kind, language: str
) -> None:
    maria = await library.newcomer("Мария", language)
    library.world.trouble.on(kind, methods=("editMessageText",), person_id=maria.id)
    maria.taps("1:settings")
    for _ in range(5):
        maria.says("/help")
    await library.world.changed(lambda: helped(maria) == 5, timeout=PATIENCE)
    await library.rest()
    [told] = told_of_it(maria)
    [(number,)] = library.rows("SELECT error FROM inbox WHERE state = 'set aside'")
    assert number in told
    assert library.world.queries.unanswered == []


async def test_who_can_be_told_nothing_for_long_hears_of_it_later_and_is_served_again(
    library: Library,
) -> None:
    maria, others = await library.newcomer("Мария", "ru"), await library.newcomer("Other", "en")
    trouble = library.world.trouble.on("server_error", methods=("sendMessage",), person_id=maria.id)
    maria.says("/help")
    await until(lambda: ["set aside"] in (list(each) for each in library.rows("SELECT state FROM inbox")))
    await library.says(others, "/help")
    library.world.trouble.off(trouble)
    await library.world.changed(lambda: told_of_it(maria), timeout=PATIENCE)
    await library.says(maria, "/help")
    assert helped(maria) == 1


async def test_an_outage_for_all_gives_up_nobodys_act(library: Library) -> None:
    people = [await library.newcomer(f"Reader {each}", "en") for each in range(5)]
    trouble = library.world.trouble.on("server_error", methods=("sendMessage",))
    calls = library.world.calls.count
    for person in people:
        person.says("/help")
    most = len(people) * 4 * (processing.MOST_UNTAKEN + 2)
    await until(lambda: library.world.calls.count > calls + most)
    library.world.trouble.off(trouble)
    await library.world.changed(lambda: all(helped(each) for each in people), timeout=PATIENCE)
    assert [told_of_it(each) for each in people] == [[]] * 5


async def test_who_blocked_the_bot_leaves_nothing_open_though_the_database_was_locked(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert library.app is not None
    people, tries = library.app.services.people, []
    reach = people.reach

    async def locked_at_first(person_id: int, *, reachable: bool) -> None:
        tries.append(person_id)
        if len(tries) <= 2:
            raise sqlite3.OperationalError("database is locked")
        await reach(person_id, reachable=reachable)

    monkeypatch.setattr(people, "reach", locked_at_first)
    maria = await library.newcomer("Мария", "ru")
    library.world.trouble.on("server_error", methods=("sendMessage",), person_id=maria.id, times=1)
    maria.says("/help")
    maria.blocks()
    await until(lambda: library.rows("SELECT count(*) FROM inbox WHERE state != 'answered'") == [(0,)])
    assert len(tries) >= 3
    assert library.rows("SELECT reachable FROM people WHERE id = ?", maria.id) == [(0,)]
