"""Volunteers for a staffed library, without filling in a form for each."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from itertools import count
from typing import Any

from bot.sandbox import Message, Person
from storage import Act
from tests.flows.staff import Staffed

ACTS = count(900_000_000)
GROWN = {"languages": ["ru"], "organisation": "Школа № 1", "free_when": "вечером", "phone": "+77010000000"}


async def enrols(
    library: Staffed, name: str, city: str = "Өскемен", age: str = "18p", language: str = "ru", **more: object
) -> Person:
    """Somebody applies; `more` are answers of the form."""
    person = await library.newcomer(name, language)
    answers: dict[str, Any] = {"age": age, "name": name, "city": city, "interests": ["reading"]}
    answers |= GROWN if age == "18p" else {}
    async with acting(library, person) as (act, record):
        await services(library).volunteers.apply(act, record, answers | more)
    await library.rest()
    return person


@asynccontextmanager
async def acting(library: Staffed, person: Person) -> AsyncIterator[tuple[Act, Any]]:
    """An act of somebody, and the person as the database has them."""
    assert library.app is not None
    record = await library.app.storage.read(lambda tables: tables.people.get(person.id))
    assert record is not None
    yield Act(next(ACTS)), record


def services(library: Staffed) -> Any:  # noqa: ANN401 - the services of the running bot
    assert library.app is not None
    return library.app.services


async def speaks(library: Staffed, person: Person, language: str) -> None:
    """The person is spoken to in another language from now on."""
    await library.meddles("UPDATE people SET language = ? WHERE id = ?", language, person.id)


async def desk(library: Staffed, librarian: Person, data: str = "desk_volunteers:0") -> Message:
    """Open something of the desk, by the data of its button."""
    await library.says(librarian, "/manage")
    return await library.forges(librarian, f"1:{data}")


async def taps(library: Staffed, person: Person, *acts: str) -> Message:
    """Taps by their data, words after `!`, one after another."""
    message = person.chat.messages[-1]
    for act in acts:
        if act.startswith("!"):
            message = await library.says(person, act[1:])
        else:
            message = await library.forges(person, f"1:{act}")
    return message
