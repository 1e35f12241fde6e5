"""Volunteering: the application, a guardian's link, a librarian's decision."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.volunteers.screens import volunteers as screens
from bot.volunteers.services.guardians import Guardians
from bot.volunteers.services.volunteers import Volunteers
from storage.records import Role
from storage.volunteers import VolunteerState

feature = Feature()
staff = Feature(role=Role.LIBRARIAN)


@feature.command("volunteer", place=50)
@feature.tap("volunteer")
async def volunteer(exchange: Exchange) -> None:
    """Where my application stands; who has none is invited."""
    found = await exchange.service(Volunteers).get(exchange.person.id)
    await exchange.show(screens.mine(exchange.say, found))


@feature.tap("volunteer_begin")
async def begin(exchange: Exchange) -> None:
    """Begin the application, or go on with it."""
    await exchange.context.dialogues.begin(exchange, "volunteer")


@feature.tap("volunteer_change")
async def change(exchange: Exchange) -> None:
    """Open the application again with its answers."""
    found = await exchange.service(Volunteers).get(exchange.person.id)
    if found is None:
        await begin(exchange)
        return
    answers = {
        "age": found.age_group,
        "name": found.name,
        "city": found.city,
        "organisation": found.organisation,
        "interests": list(found.interests),
        "languages": list(found.languages),
        "free_when": found.free_when,
        "phone": found.phone,
        "about": found.about,
    }
    await exchange.context.dialogues.start(exchange, "volunteer", answers)


@feature.tap("volunteer_leave")
async def leave(exchange: Exchange) -> None:
    """Leaving is asked once more."""
    await exchange.show(screens.leave_sure(exchange.say))


@feature.tap("volunteer_state")
async def state(exchange: Exchange, wanted: VolunteerState) -> None:
    """Pause, come back or leave."""
    volunteers = exchange.service(Volunteers)
    await volunteers.set_state(exchange.act, exchange.person, wanted)
    toast = exchange.say.plain("volunteer-state-left") if wanted is VolunteerState.LEFT else None
    await exchange.show(screens.mine(exchange.say, await volunteers.get(exchange.person.id), toast))


@feature.payload("g")
async def guardian(exchange: Exchange, code: str) -> None:
    """Somebody opens a guardian's link."""
    answer = await exchange.service(Guardians).look(exchange.person, code)
    await exchange.show(screens.guardian(exchange.say, answer, code))


@feature.tap("guardian_yes")
async def guardian_yes(exchange: Exchange, code: str) -> None:
    """The guardian agrees."""
    guardians = exchange.service(Guardians)
    answer = await guardians.agree(exchange.act, exchange.person, exchange.name, code)
    await exchange.show(screens.guardian(exchange.say, answer, code))


@staff.tap("decide")
async def decide(exchange: Exchange, person_id: int, was: VolunteerState, wanted: VolunteerState) -> None:
    """A librarian makes something else of a volunteer than the card they see says, and may add a word."""
    found = await exchange.service(Volunteers).get(person_id)
    if found is None or found.state is not was:
        await exchange.show(screens.decided(exchange.say, None), fresh=True)
        return
    answers = {"volunteer": person_id, "was": was, "state": wanted}
    await exchange.context.dialogues.start(exchange, "decision", answers, below=True)
