"""The card of a webinar's files, to which everything leads that is done with them."""

from bot.chat.routing.exchange import Exchange
from bot.desk.screens import attaching as screens
from bot.texts import Html
from bot.webinars.services.materials import ATTACHING


async def show_overview(exchange: Exchange, webinar_id: int, note: Html | None = None) -> None:
    """What a webinar has, with what was just done above it; from here on nothing that is sent is attached."""
    if exchange.person.form == ATTACHING:
        exchange.changed(await exchange.desk.services.forms.leave(exchange.act, exchange.person))
    handed = await exchange.desk.services.materials.all_of(webinar_id)
    if handed is None:
        await exchange.show(screens.gone(exchange.say))
        return
    told = await exchange.desk.services.tellings.of(webinar_id)
    await exchange.show(screens.overview(exchange.say, handed, told, note))
