"""Librarians close the list of who was there, and open it again."""

from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap, row_id
from bot.screens import closing as screens
from bot.screens import participants
from storage.records import Role


async def close(exchange: Exchange, webinar_id: int) -> None:
    """Asked first, with the count."""
    asked = await exchange.desk.services.closing.question(webinar_id)
    await exchange.show(screens.sure(exchange.say, asked) if asked else participants.gone(exchange.say))


async def close_yes(exchange: Exchange, webinar_id: int) -> None:
    """Who is not marked has missed it."""
    done = await exchange.desk.services.closing.close(exchange.act, exchange.person, webinar_id)
    await exchange.show(screens.closed(exchange.say, done))


async def open_again(exchange: Exchange, webinar_id: int) -> None:
    """Who is not marked has not missed it."""
    done = await exchange.desk.services.closing.open(exchange.act, exchange.person, webinar_id)
    await exchange.show(screens.closed(exchange.say, done))


FEATURE = Feature(
    taps={
        "attendance_close": Tap(close, (row_id,), role=Role.LIBRARIAN),
        "attendance_close_yes": Tap(close_yes, (row_id,), role=Role.LIBRARIAN),
        "attendance_open": Tap(open_again, (row_id,), role=Role.LIBRARIAN),
    },
)
