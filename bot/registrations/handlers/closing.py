"""Librarians close the list of who was there, and open it again."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.registrations.screens import closing as screens
from bot.registrations.screens import participants
from bot.registrations.services.closing import Closing
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)


@feature.tap("attendance_close")
async def close(exchange: Exchange, webinar_id: int) -> None:
    """Asked first, with the count."""
    asked = await exchange.service(Closing).question(webinar_id)
    await exchange.show(screens.sure(exchange.say, asked) if asked else participants.gone(exchange.say))


@feature.tap("attendance_close_yes")
async def close_yes(exchange: Exchange, webinar_id: int) -> None:
    """Who is not marked has missed it."""
    done = await exchange.service(Closing).close(exchange.act, exchange.person, webinar_id)
    await exchange.show(screens.closed(exchange.say, done))


@feature.tap("attendance_open")
async def open_again(exchange: Exchange, webinar_id: int) -> None:
    """Who is not marked has not missed it."""
    done = await exchange.service(Closing).open(exchange.act, exchange.person, webinar_id)
    await exchange.show(screens.closed(exchange.say, done))
