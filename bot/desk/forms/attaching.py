"""The card of a webinar's files, to which everything leads that is done with them."""

from bot.chat.forms.kept import Forms
from bot.chat.routing.exchange import Exchange
from bot.desk.screens import attaching as screens
from bot.desk.services.tellings import Tellings
from bot.texts import Html
from bot.webinars.services.materials import ATTACHING, Materials


async def show_overview(exchange: Exchange, webinar_id: int, note: Html | None = None) -> None:
    """What a webinar has, with what was just done above it; from here on nothing that is sent is attached."""
    if exchange.person.form == ATTACHING:
        exchange.changed(await exchange.service(Forms).leave(exchange.act, exchange.person))
    handed = await exchange.service(Materials).all_of(webinar_id)
    if handed is None:
        await exchange.show(screens.gone(exchange.say))
        return
    told = await exchange.service(Tellings).of(webinar_id)
    await exchange.show(screens.overview(exchange.say, handed, told, note))
