"""Answering to a webinar, and seeing my answers."""

from dataclasses import replace

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.registrations.screens import registrations as screens
from bot.registrations.services.registrations import Answer, Outcome, Registrations
from bot.webinars.screens import webinars
from bot.webinars.services.webinars import Webinars
from storage.records import Seat

feature = Feature()


@feature.tap("register")
async def register(exchange: Exchange, webinar_id: int) -> None:
    """A seat, or a place in the waiting list; the first time the consent is asked."""
    answer = await exchange.service(Registrations).register(exchange.act, exchange.person, webinar_id)
    await _show(exchange, answer)


@feature.tap("agree")
async def agree(exchange: Exchange, webinar_id: int) -> None:
    """The consent, and with it the seat."""
    registrations = exchange.service(Registrations)
    answer = await registrations.agree_and_register(exchange.act, exchange.person, exchange.name, webinar_id)
    await _show(exchange, answer)


@feature.tap("cancel")
async def cancel(exchange: Exchange, webinar_id: int) -> None:
    """I can't come."""
    answer = await exchange.service(Registrations).cancel(exchange.act, exchange.person, webinar_id)
    await _show(exchange, answer)


@feature.tap("coming_to")
async def coming_to(exchange: Exchange, webinar_id: int) -> None:
    """I'm coming, said to a reminder; who had given the seat back tries for one again."""
    answer = await exchange.service(Registrations).register(exchange.act, exchange.person, webinar_id)
    seated = answer.view is not None and answer.view.card.seat is Seat.SEATED
    await _show(exchange, replace(answer, outcome=Outcome.COMING) if seated else answer)


@feature.tap("why")
async def why(exchange: Exchange, webinar_id: int) -> None:
    """Why I wait; if I do not any more, the card as it is now."""
    view = await exchange.service(Webinars).view(webinar_id, exchange.person.id)
    if view is None:
        await exchange.show(webinars.gone(exchange.say))
    elif view.card.seat is Seat.WAITING and not view.open_seats:
        await exchange.show(screens.why_waiting(exchange.say, view))
    else:
        await exchange.show(webinars.card(exchange.say, view))


@feature.command("my", place=40)
@feature.tap("my")
@feature.tap("my_page")
async def mine(exchange: Exchange, page: int = 0) -> None:
    """What I answered so far."""
    found = await exchange.service(Registrations).mine(exchange.person, page)
    await exchange.show(screens.mine(exchange.say, found))


async def _show(exchange: Exchange, answer: Answer) -> None:
    await exchange.show(screens.answered(exchange.say, answer, exchange.context.settings.retention_months))
