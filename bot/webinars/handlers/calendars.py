"""Putting a webinar in one's own calendar."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.webinars.screens import calendars as screens
from bot.webinars.screens import webinars
from bot.webinars.services.calendars import Calendars, is_ahead
from bot.webinars.services.webinars import Webinars

feature = Feature()


@feature.tap("calendar")
async def calendar(exchange: Exchange, webinar_id: int) -> None:
    """Which calendar; of a webinar that does not come any more, the card."""
    view = await exchange.service(Webinars).view(webinar_id, exchange.person.id)
    if view is None:
        await exchange.show(webinars.gone(exchange.say))
    elif not is_ahead(view):
        await exchange.show(webinars.card(exchange.say, view))
    else:
        await exchange.show(screens.choose(exchange.say, view, exchange.context.link(f"w_{webinar_id}")))


@feature.tap("calendar_file")
async def file(exchange: Exchange, webinar_id: int) -> None:
    """The file, which will be sent again when the webinar moves."""
    taken = await exchange.service(Calendars).take(exchange.act, exchange.person.id, webinar_id)
    if taken is None:
        await calendar(exchange, webinar_id)
    else:
        await exchange.show(screens.file(exchange.say, taken))
