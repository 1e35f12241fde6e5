"""The librarians' list of volunteers: looking for some of them, one of them with everything, a table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.clock import Clock
from bot.services.places import fold
from bot.services.volunteers import AGES, INTERESTS, LANGUAGES, is_grown
from bot.services.webinars import pages_of
from storage import Act, Storage, Tables
from storage.guardians import Guardian
from storage.records import Person
from storage.volunteers import City, Filter, Folded, Step, Volunteer, VolunteerState

PAGE_SIZE = 8
MOST_CITIES = 12
"""Cities that are offered as buttons; others are searched for."""
STEPS_SHOWN = 8
LONGEST_ID = 18
"""Digits."""
IN_A_TABLE = 100_000
"""Volunteers in one table at most; a sheet takes a million rows."""


class Choice(StrEnum):
    """By what the list can be narrowed with a tap."""

    STATE = "state"
    INTEREST = "interest"
    LANGUAGE = "language"
    AGE = "age"
    CITY = "city"


CHOICES = {
    Choice.STATE: ("applied", "accepted", "paused", "declined"),
    Choice.INTEREST: INTERESTS,
    Choice.LANGUAGE: LANGUAGES,
    Choice.AGE: AGES,
}
"""What can be chosen; a city is chosen by somebody who lives there."""
FIELD = {
    Choice.STATE: "state",
    Choice.INTEREST: "interest",
    Choice.LANGUAGE: "language",
    Choice.AGE: "age_group",
    Choice.CITY: "city",
}
"""The field of a filter that a choice sets."""


@dataclass(frozen=True, slots=True)
class Roster:
    """One page of the volunteers a librarian looks for; `number` counts from 0."""

    volunteers: tuple[Volunteer, ...]
    wanted: Filter
    found: int
    waiting: int
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class Profile:
    """Everything about one volunteer; `guardian` None: nobody had to agree, or has.

    `doubted`: somebody agreed who has said since that they are under 18, and nobody else has.
    """

    volunteer: Volunteer
    guardian: Guardian | None
    steps: tuple[Step, ...]
    doubted: bool = False


class DeskVolunteers:
    """What librarians see of volunteers. Who may is decided before."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self._storage = storage
        self._clock = clock

    async def page(self, librarian: Person, number: int) -> Roster:
        """Who waits first, then the others; a page past the last gives the last."""
        tables = self._storage.read.volunteers
        wanted = await tables.filter_of(librarian.id)
        folded = folded_filter(wanted)
        found = await tables.count(wanted, folded)
        pages = pages_of(found, PAGE_SIZE)
        number = min(max(number, 0), pages - 1)
        volunteers = await tables.page(wanted, folded, PAGE_SIZE, number * PAGE_SIZE)
        return Roster(tuple(volunteers), wanted, found, await tables.count_waiting(), number, pages)

    async def profile(self, person_id: int) -> Profile | None:
        """Every answer, the guardian's consent, what happened so far."""
        tables = self._storage.read
        volunteer = await tables.volunteers.get(person_id)
        if volunteer is None or volunteer.state is VolunteerState.LEFT:
            return None
        guardian = await tables.guardians.agreed_of(person_id)
        doubted = guardian is None and await tables.guardians.doubted_of(person_id) is not None
        steps = tuple(await tables.volunteers.steps(person_id, STEPS_SHOWN))
        return Profile(volunteer, guardian, steps, doubted)

    async def wanted(self, librarian: Person) -> Filter:
        """What this librarian looks for."""
        return await self._storage.read.volunteers.filter_of(librarian.id)

    async def cities(self) -> Sequence[City]:
        """Where most volunteers live."""
        return await self._storage.read.volunteers.cities(MOST_CITIES)

    async def choose(self, act: Act, librarian: Person, choice: Choice, value: str) -> None:
        """Narrow the list; a value that is none: not by this any more."""
        async with self._storage.transaction(act) as tables:
            if choice is Choice.CITY:
                value = await _city(tables, value)
            elif value not in CHOICES[choice]:
                value = ""
            wanted = await tables.volunteers.filter_of(librarian.id)
            await tables.volunteers.put_filter(librarian.id, replace(wanted, **{FIELD[choice]: value}))

    async def search(self, act: Act, librarian: Person, words: str) -> None:
        """Look for a name or a city; ends the form."""
        async with self._storage.transaction(act) as tables:
            await tables.forms.remove(librarian.id)
            wanted = await tables.volunteers.filter_of(librarian.id)
            await tables.volunteers.put_filter(librarian.id, replace(wanted, words=words))

    async def clear(self, act: Act, librarian: Person) -> None:
        """Look for anybody."""
        async with self._storage.transaction(act) as tables:
            await tables.volunteers.put_filter(librarian.id, Filter())

    async def table(self, act: Act, librarian: Person) -> list[Profile]:
        """Everybody the librarian looks for, with everything; that it was taken is noted.

        Read on a connection of its own: it takes its time, and nobody waits for it.
        """
        async with self._storage.apart() as tables:
            wanted = await tables.volunteers.filter_of(librarian.id)
            found = await tables.volunteers.page(wanted, folded_filter(wanted), IN_A_TABLE, 0)
            profiles = [Profile(each, await _guardian(tables, each), ()) for each in found]
        async with self._storage.transaction(act) as tables:
            now, details = self._clock.now(), {"count": len(profiles)}
            await tables.log.add(librarian.id, "volunteers_exported", now, details=details)
        return profiles


def folded_filter(wanted: Filter) -> Folded:
    """Name and city of a filter as they are compared."""
    return Folded(fold(wanted.words), fold(wanted.city))


async def _city(tables: Tables, value: str) -> str:
    """Where the person of this id lives."""
    known = value.isascii() and value.isdigit() and len(value) <= LONGEST_ID
    found = await tables.volunteers.get(int(value)) if known else None
    return found.city if found is not None else ""


async def _guardian(tables: Tables, volunteer: Volunteer) -> Guardian | None:
    return None if is_grown(volunteer) else await tables.guardians.agreed_of(volunteer.person_id)
