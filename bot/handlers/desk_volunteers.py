"""Volunteers at the librarian's desk: the list and what narrows it, a profile, a letter, a paper, a table."""

import asyncio

from bot.forms.all import ENGINE
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap, row_id
from bot.screens import desk_volunteers as screens
from bot.screens import threads, volunteer_table
from bot.services.desk_volunteers import Choice
from storage.records import Role


async def roster(exchange: Exchange, number: int) -> None:
    """The volunteers this librarian looks for."""
    page = await exchange.desk.services.desk_volunteers.page(exchange.person, number)
    await exchange.show(screens.roster(exchange.say, page))


async def filters(exchange: Exchange) -> None:
    """What the list is narrowed by."""
    wanted = await exchange.desk.services.desk_volunteers.wanted(exchange.person)
    await exchange.show(screens.filters(exchange.say, wanted))


async def by(exchange: Exchange, choice: Choice) -> None:
    """The values of one of them."""
    cities = await exchange.desk.services.desk_volunteers.cities() if choice is Choice.CITY else ()
    await exchange.show(screens.options(exchange.say, choice, cities))


async def pick(exchange: Exchange, choice: Choice, value: str) -> None:
    """Narrow the list by it."""
    await exchange.desk.services.desk_volunteers.choose(exchange.act, exchange.person, choice, value)
    await roster(exchange, 0)


async def clear(exchange: Exchange) -> None:
    """Everybody again."""
    await exchange.desk.services.desk_volunteers.clear(exchange.act, exchange.person)
    await roster(exchange, 0)


async def search(exchange: Exchange) -> None:
    """Look for a name or a city."""
    await ENGINE.start(exchange, "volunteer_search", {})


async def paper(exchange: Exchange) -> None:
    """Note a guardian's consent on paper."""
    await ENGINE.begin(exchange, "paper")


async def profile(exchange: Exchange, person_id: int) -> None:
    """One volunteer with everything."""
    found = await exchange.desk.services.desk_volunteers.profile(person_id)
    await exchange.show(screens.profile(exchange.say, found))


async def write_to(exchange: Exchange, person_id: int) -> None:
    """A letter to one person."""
    problem = await exchange.desk.services.threads.may_write_to(exchange.person, person_id)
    if problem is not None:
        await exchange.show(threads.said(exchange.say, problem))
        return
    await ENGINE.start(exchange, "writing", {"person": person_id})


async def table(exchange: Exchange) -> None:
    """Everybody in the list as a table."""
    found = await exchange.desk.services.desk_volunteers.table(exchange.act, exchange.person)
    now = exchange.desk.clock.now()
    await exchange.show(await asyncio.to_thread(volunteer_table.table, exchange.say, found, now))


def _choice(word: str) -> Choice:
    return Choice(word)


STAFF = Role.LIBRARIAN
FEATURE = Feature(
    taps={
        "desk_volunteers": Tap(roster, (row_id,), STAFF),
        "volunteers_filters": Tap(filters, (), STAFF),
        "volunteers_by": Tap(by, (_choice,), STAFF),
        "volunteers_pick": Tap(pick, (_choice, str), STAFF),
        "volunteers_clear": Tap(clear, (), STAFF),
        "volunteers_search": Tap(search, (), STAFF),
        "volunteers_paper": Tap(paper, (), STAFF),
        "volunteers_table": Tap(table, (), STAFF),
        "volunteer_profile": Tap(profile, (row_id,), STAFF),
        "write_to": Tap(write_to, (row_id,), STAFF),
    },
)
