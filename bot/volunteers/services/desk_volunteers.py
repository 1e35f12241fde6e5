"""The librarians' list of volunteers: looking for some of them, one of them with everything, a table."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from bot.clock import Clock
from bot.pages import pages_of
from bot.people.services.places import fold
from bot.volunteers.services.volunteers import AGES, INTERESTS, LANGUAGES, is_grown
from storage import Act, Storage, Tables
from storage.guardians import Guardian
from storage.records import Person
from storage.transactions import applies, reads
from storage.volunteers import ApplicationStep, Filter, Folded, Volunteer, VolunteerCity, VolunteerState

PAGE_SIZE = 8
MOST_CITIES = 12
"""Cities that are offered as buttons; others are searched for."""
STEPS_SHOWN = 8
LONGEST_ID = 18
"""Digits."""
IN_A_TABLE = 100_000
"""Volunteers in one table at most; a sheet takes a million rows."""


class RosterChoice(StrEnum):
    """By what the list can be narrowed with a tap."""

    STATE = "state"
    INTEREST = "interest"
    LANGUAGE = "language"
    AGE = "age"
    CITY = "city"


CHOICES = {
    RosterChoice.STATE: ("applied", "accepted", "paused", "declined"),
    RosterChoice.INTEREST: INTERESTS,
    RosterChoice.LANGUAGE: LANGUAGES,
    RosterChoice.AGE: AGES,
}
"""What can be chosen; a city is chosen by somebody who lives there."""
FIELD = {
    RosterChoice.STATE: "state",
    RosterChoice.INTEREST: "interest",
    RosterChoice.LANGUAGE: "language",
    RosterChoice.AGE: "age_group",
    RosterChoice.CITY: "city",
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
    steps: tuple[ApplicationStep, ...]
    doubted: bool = False


class DeskVolunteers:
    """What librarians see of volunteers. Who may is decided before."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    @reads
    def page(self, tables: Tables, librarian: Person, number: int) -> Roster:
        """Who waits first, then the others; a page past the last gives the last."""
        wanted = tables.volunteers.filter_of(librarian.id)
        folded = folded_filter(wanted)
        found = tables.volunteers.count(wanted, folded)
        pages = pages_of(found, PAGE_SIZE)
        number = min(max(number, 0), pages - 1)
        volunteers = tables.volunteers.page(wanted, folded, PAGE_SIZE, number * PAGE_SIZE)
        return Roster(tuple(volunteers), wanted, found, tables.volunteers.count_waiting(), number, pages)

    @reads
    def profile(self, tables: Tables, person_id: int) -> Profile | None:
        """Every answer, the guardian's consent, what happened so far."""
        volunteer = tables.volunteers.get(person_id)
        if volunteer is None or volunteer.state is VolunteerState.LEFT:
            return None
        guardian = tables.guardians.agreed_of(person_id)
        doubted = guardian is None and tables.guardians.doubted_of(person_id) is not None
        steps = tuple(tables.volunteers.steps(person_id, STEPS_SHOWN))
        return Profile(volunteer, guardian, steps, doubted)

    @reads
    def wanted(self, tables: Tables, librarian: Person) -> Filter:
        """What this librarian looks for."""
        return tables.volunteers.filter_of(librarian.id)

    @reads
    def cities(self, tables: Tables) -> Sequence[VolunteerCity]:
        """Where most volunteers live."""
        return tables.volunteers.cities(MOST_CITIES)

    @applies
    def choose(self, tables: Tables, librarian: Person, choice: RosterChoice, value: str) -> None:
        """Narrow the list; a value that is none: not by this any more."""
        if choice is RosterChoice.CITY:
            value = _city(tables, value)
        elif value not in CHOICES[choice]:
            value = ""
        wanted = tables.volunteers.filter_of(librarian.id)
        tables.volunteers.put_filter(librarian.id, replace(wanted, **{FIELD[choice]: value}))

    @applies
    def search(self, tables: Tables, librarian: Person, words: str) -> None:
        """Look for a name or a city; ends the form."""
        tables.forms.remove(librarian.id)
        wanted = tables.volunteers.filter_of(librarian.id)
        tables.volunteers.put_filter(librarian.id, replace(wanted, words=words))

    @applies
    def clear(self, tables: Tables, librarian: Person) -> None:
        """Look for anybody."""
        tables.volunteers.put_filter(librarian.id, Filter())

    async def table(self, act: Act, librarian: Person) -> list[Profile]:
        """Everybody the librarian looks for, with everything; that it was taken is noted.

        Read on a connection of its own: it takes its time, and nobody waits for it.
        """
        async with self.storage.apart() as aside:
            profiles = await aside.read(lambda tables: _everybody(tables, librarian))
        await self._note_table(act, librarian, len(profiles))
        return profiles

    @applies
    def _note_table(self, tables: Tables, librarian: Person, count: int) -> None:
        now, details = self._clock.now(), {"count": count}
        tables.log.add(librarian.id, "volunteers_exported", now, details=details)


def _everybody(tables: Tables, librarian: Person) -> list[Profile]:
    wanted = tables.volunteers.filter_of(librarian.id)
    found = tables.volunteers.page(wanted, folded_filter(wanted), IN_A_TABLE, 0)
    return [Profile(each, _guardian(tables, each), ()) for each in found]


def folded_filter(wanted: Filter) -> Folded:
    """Name and city of a filter as they are compared."""
    return Folded(fold(wanted.words), fold(wanted.city))


def _city(tables: Tables, value: str) -> str:
    """Where the person of this id lives."""
    known = value.isascii() and value.isdigit() and len(value) <= LONGEST_ID
    found = tables.volunteers.get(int(value)) if known else None
    return found.city if found is not None else ""


def _guardian(tables: Tables, volunteer: Volunteer) -> Guardian | None:
    return None if is_grown(volunteer) else tables.guardians.agreed_of(volunteer.person_id)
