"""Librarians close the list of who was there, and open it again."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.registrations.screens import closing as screens
from bot.registrations.screens import participants
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)


@feature.tap("attendance_close")
async def close(exchange: Exchange, webinar_id: int) -> None:
    """Asked first, with the count."""
    asked = await exchange.desk.services.closing.question(webinar_id)
    await exchange.show(screens.sure(exchange.say, asked) if asked else participants.gone(exchange.say))


@feature.tap("attendance_close_yes")
async def close_yes(exchange: Exchange, webinar_id: int) -> None:
    """Who is not marked has missed it."""
    done = await exchange.desk.services.closing.close(exchange.act, exchange.person, webinar_id)
    await exchange.show(screens.closed(exchange.say, done))


@feature.tap("attendance_open")
async def open_again(exchange: Exchange, webinar_id: int) -> None:
    """Who is not marked has not missed it."""
    done = await exchange.desk.services.closing.open(exchange.act, exchange.person, webinar_id)
    await exchange.show(screens.closed(exchange.say, done))
