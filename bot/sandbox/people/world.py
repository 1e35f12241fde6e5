"""The sandbox's own Telegram with its people; tests use it directly, the server and the page through it."""

from __future__ import annotations

from itertools import count
from typing import TYPE_CHECKING

from bot.sandbox.people.people import Person
from bot.sandbox.records.chats import Chat
from bot.sandbox.records.state import State

if TYPE_CHECKING:
    from bot.sandbox.records.clock import SandboxClock

FIRST_PERSON = 7_000_000_001  # Telegram's ids no longer fit 32 bits


class World(State):
    """A Telegram that people can join."""

    people: dict[int, Person]

    def __init__(self, clock: SandboxClock, token: str, *, flood_control: bool = True) -> None:
        super().__init__(clock, token, flood_control=flood_control)
        self.people = {}
        self._people_ids = count(FIRST_PERSON)

    def add_person(
        self,
        first_name: str,
        language_code: str,
        *,
        last_name: str | None = None,
        username: str | None = None,
        role_hint: str = "",
    ) -> Person:
        """Add somebody; the bot cannot write to them until they press Start."""
        person = Person(
            world=self,
            id=next(self._people_ids),
            first_name=first_name,
            language_code=language_code,
            last_name=last_name,
            username=username,
            role_hint=role_hint,
        )
        person.phone_number = f"+7{person.id % 10**10:010d}"
        self.people[person.id] = person
        self.chats[person.id] = Chat(person.id, "private", members={person.id: person})
        self.tell_person(person)
        return person
