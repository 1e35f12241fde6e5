"""People whom the library knows, in tests that need only some of them."""

from bot.clock import Clock
from bot.people.services.team import Team
from storage import Storage
from storage.records import Person

FOUR = (1, 2, 3, 4)


async def person(storage: Storage, person_id: int) -> Person:
    """One of them, as the database has them now."""
    found = await storage.read(lambda tables: tables.people.get(person_id))
    assert found is not None
    return found


async def team(storage: Storage, *owners: int) -> Team:
    """A team of these owners."""
    team = Team(storage, Clock())
    await team.follow_settings(owners)
    return team
