"""The team: inviting and removing librarians, the log; and accepting an invitation."""

from bot import linked
from bot.chat.forms.kept import Forms
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.people.screens import team as screens
from bot.people.services.team import InvitationAnswer, Team
from storage.records import Role

feature = Feature(role=Role.OWNER)
readers = Feature()

PICK = "pick_librarians"
"""The form in which the next message names the people picked in Telegram's own list."""


@feature.tap("team")
async def team(exchange: Exchange) -> None:
    """Everybody of the staff; below the word that picking is over, if it was going on."""
    left = await _leave(exchange)
    await exchange.show(screens.team(exchange.say, await exchange.service(Team).page(0)), fresh=left)


@feature.tap("team_page")
async def team_page(exchange: Exchange, number: int) -> None:
    """More of the staff."""
    await exchange.show(screens.team(exchange.say, await exchange.service(Team).page(number)))


@feature.tap("librarian")
async def librarian(exchange: Exchange, person_id: int) -> None:
    """One of them."""
    member = await exchange.service(Team).member(person_id)
    if member is None or member.owner:
        await team(exchange)
    else:
        await exchange.show(screens.librarian(exchange.say, member))


@feature.tap("librarian_remove")
async def remove(exchange: Exchange, person_id: int) -> None:
    """Removing is asked once more."""
    member = await exchange.service(Team).member(person_id)
    if member is None or member.owner:
        await team(exchange)
    else:
        await exchange.show(screens.remove_sure(exchange.say, member))


@feature.tap("librarian_remove_yes")
async def remove_yes(exchange: Exchange, person_id: int) -> None:
    """They are a librarian no more."""
    removal = await exchange.service(Team).remove(exchange.act, exchange.person, person_id)
    await exchange.show(screens.removed(exchange.say, removal))


@feature.tap("team_invite")
async def invite(exchange: Exchange) -> None:
    """A one-time link."""
    code = await exchange.service(Team).invite(exchange.act, exchange.person)
    await exchange.show(screens.invite(exchange.say, exchange.context.link(f"i_{code}")))


@feature.tap("team_pick")
async def pick(exchange: Exchange) -> None:
    """Telegram's own list of people opens below."""
    forms = exchange.service(Forms)
    exchange.changed(await forms.put(exchange.act, exchange.person, PICK, {}, PICK))
    await exchange.show(screens.pick(exchange.say))
    await exchange.offer_people(exchange.say("team-pick-below"), exchange.say.plain("team-pick-button"))


@feature.form(PICK)
async def picked(exchange: Exchange) -> None:
    """People were picked; anything else leads back to the button."""
    message = exchange.update.message
    shared = message.users_shared if message is not None else None
    if shared is None:
        await exchange.show(screens.pick(exchange.say))
        return
    chosen = {each.user_id: linked.without_signs(each.first_name or "") for each in shared.users}
    await _leave(exchange)
    new = await exchange.service(Team).appoint(exchange.act, exchange.person, chosen)
    await exchange.show(screens.picked(exchange.say, new))


@feature.tap("team_log")
async def log(exchange: Exchange, page: int) -> None:
    """Who did what and when."""
    await exchange.show(screens.log(exchange.say, await exchange.service(Team).log(page)))


@readers.payload("i")
async def invited(exchange: Exchange, code: str) -> None:
    """Somebody opens an invitation."""
    answer = await exchange.service(Team).open(exchange.act, exchange.person, code)
    await exchange.show(screens.invitation(exchange.say, answer, code))


@readers.tap("invitation_yes")
async def invitation_yes(exchange: Exchange, code: str) -> None:
    """They accept it."""
    answer = await exchange.service(Team).accept(exchange.act, exchange.person, exchange.name, code)
    if answer is InvitationAnswer.ALREADY and exchange.act.replayed:
        answer = InvitationAnswer.ACCEPTED
    await exchange.show(screens.invitation(exchange.say, answer, code))
    if answer is InvitationAnswer.ACCEPTED:
        await exchange.context.menus.show_to(exchange.person.id, Role.LIBRARIAN)


async def _leave(exchange: Exchange) -> bool:
    """Stop picking; whether it was going on."""
    if exchange.person.form != PICK:
        return False
    exchange.changed(await exchange.service(Forms).leave(exchange.act, exchange.person))
    await exchange.withdraw_keyboard(exchange.say("team-pick-over"))
    return True
