"""Calling a webinar off; one that took place is hidden, or said not to have taken place."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.desk.screens import desk_held as screens
from bot.desk.screens import desk_webinars as cards
from bot.desk.services.desk_webinars import DeskWebinars, is_held
from bot.webinars.screens import librarians
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)


@feature.tap("desk_cancel")
async def cancel(exchange: Exchange, webinar_id: int) -> None:
    """Why, is asked; of what is over, what is meant."""
    context = exchange.service(DeskWebinars)
    view = await context.view(webinar_id)
    if view is None or not is_held(view):
        await not_held(exchange, webinar_id)
    else:
        traces = await context.traces(webinar_id)
        await exchange.show(screens.what_is_meant(exchange.say, view, traces))


@feature.tap("desk_not_held")
async def not_held(exchange: Exchange, webinar_id: int) -> None:
    """It does not take place, or did not."""
    if await exchange.service(DeskWebinars).view(webinar_id) is None:
        await exchange.show(librarians.gone(exchange.say))
    else:
        await exchange.context.dialogues.start(exchange, "desk-cancel", {"webinar": webinar_id})


@feature.tap("desk_hide")
async def hide(exchange: Exchange, webinar_id: int) -> None:
    """It took place, and readers are not shown it."""
    await _set_hidden(exchange, webinar_id, hidden=True)


@feature.tap("desk_show")
async def show(exchange: Exchange, webinar_id: int) -> None:
    """Readers are shown it again."""
    await _set_hidden(exchange, webinar_id, hidden=False)


async def _set_hidden(exchange: Exchange, webinar_id: int, *, hidden: bool) -> None:
    context, say = exchange.service(DeskWebinars), exchange.say
    view = await context.set_hidden(exchange.act, exchange.person, webinar_id, hidden=hidden)
    if view is None:
        await exchange.show(librarians.gone(say))
    else:
        note = say("desk-hidden" if hidden else "desk-shown") if is_held(view) else None
        await exchange.show(cards.card(say, view, note))
