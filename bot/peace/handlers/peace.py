"""Peace: whom librarians do not want to hear from, or not to have here at all."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.peace.screens import peace as screens
from bot.peace.services.peace import Peacekeeping, Reason
from storage.records import Peace, Role

feature = Feature(role=Role.LIBRARIAN)


@feature.tap("person")
async def person(exchange: Exchange, person_id: int) -> None:
    """Somebody's card."""
    await exchange.show(screens.card(exchange.say, await exchange.service(Peacekeeping).subject(person_id)))


@feature.tap("person_below")
async def person_below(exchange: Exchange, person_id: int) -> None:
    """The same below the message it was asked from, which stays."""
    found = await exchange.service(Peacekeeping).subject(person_id)
    await exchange.show(screens.card(exchange.say, found), fresh=True)


@feature.tap("peace")
async def sure(exchange: Exchange, person_id: int, peace: Peace) -> None:
    """Muting and banning are asked once more, for the reason."""
    found = await exchange.service(Peacekeeping).subject(person_id)
    if found is None or found.staff:
        await exchange.show(screens.card(exchange.say, found))
        return
    await exchange.show(screens.sure(exchange.say, found, peace))


@feature.tap("peace_set")
async def impose(exchange: Exchange, person_id: int, peace: Peace, reason: Reason) -> None:
    """Muted or banned from now on."""
    service = exchange.service(Peacekeeping)
    ruling = await service.impose(exchange.act, exchange.person, person_id, peace, reason)
    await exchange.show(screens.card(exchange.say, await service.subject(person_id), ruling))


@feature.tap("peace_lift")
async def lift(exchange: Exchange, person_id: int) -> None:
    """Undone."""
    service = exchange.service(Peacekeeping)
    ruling = await service.lift(exchange.act, exchange.person, person_id)
    await exchange.show(screens.card(exchange.say, await service.subject(person_id), ruling))


@feature.tap("author")
async def author(exchange: Exchange, feedback_id: int) -> None:
    """Whoever gave anonymous feedback."""
    found = await exchange.service(Peacekeeping).author(feedback_id)
    await exchange.show(screens.author(exchange.say, found))


@feature.tap("author_mute")
async def author_sure(exchange: Exchange, feedback_id: int) -> None:
    """Muting them is asked once more, for the reason."""
    found = await exchange.service(Peacekeeping).author(feedback_id)
    if found is None or found.muted:
        await exchange.show(screens.author(exchange.say, found))
        return
    await exchange.show(screens.sure_author(exchange.say, found))


@feature.tap("author_below")
async def author_below(exchange: Exchange, feedback_id: int) -> None:
    """The same below the message it was asked from."""
    found = await exchange.service(Peacekeeping).author(feedback_id)
    await exchange.show(screens.author(exchange.say, found), fresh=True)


@feature.tap("author_set")
async def author_set(exchange: Exchange, feedback_id: int, reason: Reason) -> None:
    """Muted from now on, whoever it is."""
    service = exchange.service(Peacekeeping)
    ruling = await service.mute_author(exchange.act, exchange.person, feedback_id, reason)
    await exchange.show(screens.author(exchange.say, await service.author(feedback_id), ruling))


@feature.tap("author_lift")
async def author_lift(exchange: Exchange, feedback_id: int) -> None:
    """Heard again, whoever it is."""
    service = exchange.service(Peacekeeping)
    ruling = await service.hear_author(exchange.act, exchange.person, feedback_id)
    await exchange.show(screens.author(exchange.say, await service.author(feedback_id), ruling))


@feature.tap("held_off")
async def held_off(exchange: Exchange, number: int) -> None:
    """Everybody to whom it can be undone."""
    page = await exchange.service(Peacekeeping).held_off(number)
    await exchange.show(screens.held_off(exchange.say, page))
