"""A whole journey in three languages, with a failure in it: the log never tells who, what or the token."""

import json

import pytest

from bot.sandbox import Person
from tests.flows.library import DAY, HOUR, TOKEN, Library
from tests.test_logs import captured

PEOPLE = {"ru": "Незабудка", "kk": "Гүлбаршын", "en": "Marigold"}
TYPED = ("my secret words", "мои тайные слова", "/unknowncommand", "+7 701 555 01 02", "<b>жасырын</b>")
SECRETS = (*PEOPLE.values(), *TYPED, "77015550102", "7 701 555", TOKEN, TOKEN.partition(":")[2], "first_name")


async def journey(library: Library, person: Person) -> None:
    """Look around, register, write this and that."""
    await library.opens(person)
    await library.taps(person, "1:coming:0")
    await library.opens(person, "w_2")
    for data in ("1:register:2", "1:agree:2", "1:programme:2", "1:webinar:2", "1:cancel:2", "1:register:2"):
        await library.taps(person, data)
    for words in TYPED:
        await library.says(person, words)
    person.shares_contact("+77015550102")
    await library.rest()


async def leave(library: Library, person: Person) -> None:
    """Have everything deleted."""
    await library.opens(person)
    for data in ("1:privacy", "1:delete", "1:delete_sure"):
        await library.taps(person, data)


async def fail(library: Library, person: Person) -> None:
    """A row that nobody can read."""
    await library.meddles("UPDATE webinars SET title = ? WHERE id = 2", TYPED[0])
    await library.opens(person, "w_2")


@pytest.mark.parametrize("form", ["text", "json"])
async def test_a_journey_leaves_no_name_no_text_and_no_token_in_the_log(library: Library, form: str) -> None:
    with captured(form) as log:
        people = [await library.newcomer(name, language) for language, name in PEOPLE.items()]
        for person in people:
            await journey(library, person)
        await library.moves(HOUR)
        await library.moves(2 * DAY)
        people[0].blocks()
        await library.rest()
        await fail(library, people[1])
        await leave(library, people[2])
        assert library.rows("SELECT COUNT(*) FROM outbox WHERE state = 'sent'") != [(0,)]
        said = log.text
    assert "update set aside" in said, "the failure must have been told"
    assert "JSONDecodeError" in said
    for secret in SECRETS:
        assert secret not in said
        assert json.dumps(secret)[1:-1] not in said
