"""Volunteers at the librarian's desk: the list and what narrows it, a profile, a letter, a paper, a table."""

import asyncio

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.conversations.screens import threads
from bot.conversations.services.threads import Threads
from bot.volunteers.screens import desk_volunteers as screens
from bot.volunteers.screens import volunteer_table
from bot.volunteers.services.desk_volunteers import DeskVolunteers, RosterChoice
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)


@feature.tap("desk_volunteers")
async def roster(exchange: Exchange, number: int) -> None:
    """The volunteers this librarian looks for."""
    page = await exchange.service(DeskVolunteers).page(exchange.person, number)
    await exchange.show(screens.roster(exchange.say, page))


@feature.tap("volunteers_filters")
async def filters(exchange: Exchange) -> None:
    """What the list is narrowed by."""
    wanted = await exchange.service(DeskVolunteers).wanted(exchange.person)
    await exchange.show(screens.filters(exchange.say, wanted))


@feature.tap("volunteers_by")
async def by(exchange: Exchange, choice: RosterChoice) -> None:
    """The values of one of them."""
    cities = await exchange.service(DeskVolunteers).cities() if choice is RosterChoice.CITY else ()
    await exchange.show(screens.options(exchange.say, choice, cities))


@feature.tap("volunteers_pick")
async def pick(exchange: Exchange, choice: RosterChoice, value: str) -> None:
    """Narrow the list by it."""
    await exchange.service(DeskVolunteers).choose(exchange.act, exchange.person, choice, value)
    await roster(exchange, 0)


@feature.tap("volunteers_clear")
async def clear(exchange: Exchange) -> None:
    """Everybody again."""
    await exchange.service(DeskVolunteers).clear(exchange.act, exchange.person)
    await roster(exchange, 0)


@feature.tap("volunteers_search")
async def search(exchange: Exchange) -> None:
    """Look for a name or a city."""
    await exchange.context.dialogues.start(exchange, "volunteer_search", {})


@feature.tap("volunteers_paper")
async def paper(exchange: Exchange) -> None:
    """Note a guardian's consent on paper."""
    await exchange.context.dialogues.begin(exchange, "paper")


@feature.tap("volunteer_profile")
async def profile(exchange: Exchange, person_id: int) -> None:
    """One volunteer with everything."""
    found = await exchange.service(DeskVolunteers).profile(person_id)
    await exchange.show(screens.profile(exchange.say, found))


@feature.tap("write_to")
async def write_to(exchange: Exchange, person_id: int) -> None:
    """A letter to one person."""
    problem = await exchange.service(Threads).may_write_to(exchange.person, person_id)
    if problem is not None:
        await exchange.show(threads.said(exchange.say, problem))
        return
    await exchange.context.dialogues.start(exchange, "writing", {"person": person_id})


@feature.tap("volunteers_table")
async def table(exchange: Exchange) -> None:
    """Everybody in the list as a table."""
    found = await exchange.service(DeskVolunteers).table(exchange.act, exchange.person)
    now = exchange.context.clock.now()
    await exchange.show(await asyncio.to_thread(volunteer_table.table, exchange.say, found, now))
