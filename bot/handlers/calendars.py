"""Putting a webinar in one's own calendar."""

from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap, row_id
from bot.screens import calendars as screens
from bot.screens import webinars
from bot.services.calendars import is_ahead


async def calendar(exchange: Exchange, webinar_id: int) -> None:
    """Which calendar; of a webinar that does not come any more, the card."""
    view = await exchange.desk.services.webinars.view(webinar_id, exchange.person.id)
    if view is None:
        await exchange.show(webinars.gone(exchange.say))
    elif not is_ahead(view):
        await exchange.show(webinars.card(exchange.say, view))
    else:
        await exchange.show(screens.choose(exchange.say, view, exchange.desk.link(f"w_{webinar_id}")))


async def file(exchange: Exchange, webinar_id: int) -> None:
    """The file, which will be sent again when the webinar moves."""
    taken = await exchange.desk.services.calendars.take(exchange.act, exchange.person.id, webinar_id)
    if taken is None:
        await calendar(exchange, webinar_id)
    else:
        await exchange.show(screens.file(exchange.say, taken))


FEATURE = Feature(taps={"calendar": Tap(calendar, (row_id,)), "calendar_file": Tap(file, (row_id,))})
