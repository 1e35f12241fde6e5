"""Telling readers of the recording and the materials, correcting it, taking it back; asked once more."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.desk.forms.attaching import show_overview
from bot.desk.screens import tellings as screens
from bot.desk.services.tellings import Tellings
from storage.records import Role
from storage.told import What

feature = Feature(role=Role.LIBRARIAN)


@feature.tap("telling")
async def tell(exchange: Exchange, webinar_id: int, what: What) -> None:
    """Whether to tell so many people."""
    found = await exchange.service(Tellings).one(webinar_id, what)
    if found is None or not found.to_tell:
        await show_overview(exchange, webinar_id)
        return
    await exchange.show(screens.tell_sure(exchange.say, webinar_id, found))


@feature.tap("telling_yes")
async def tell_yes(exchange: Exchange, webinar_id: int, what: What, times: int) -> None:
    """They are told."""
    tellings = exchange.service(Tellings)
    count = await tellings.tell(exchange.act, exchange.person, webinar_id, what, times)
    await _done(exchange, webinar_id, "tell-done", count)


@feature.tap("telling_correct")
async def correct(exchange: Exchange, webinar_id: int, what: What) -> None:
    """Whether to put the present link into so many chats."""
    found = await exchange.service(Tellings).one(webinar_id, what)
    if found is None or not found.to_correct:
        await show_overview(exchange, webinar_id)
        return
    await exchange.show(screens.correct_sure(exchange.say, webinar_id, found))


@feature.tap("telling_correct_yes")
async def correct_yes(exchange: Exchange, webinar_id: int, what: What) -> None:
    """It is put there."""
    tellings = exchange.service(Tellings)
    count = await tellings.correct(exchange.act, exchange.person, webinar_id, what)
    await _done(exchange, webinar_id, "tell-correct-done", count)


@feature.tap("telling_recall")
async def recall(exchange: Exchange, webinar_id: int, what: What) -> None:
    """Whether to take it out of so many chats."""
    found = await exchange.service(Tellings).one(webinar_id, what)
    if found is None or not found.to_recall:
        await show_overview(exchange, webinar_id)
        return
    await exchange.show(screens.recall_sure(exchange.say, webinar_id, found))


@feature.tap("telling_recall_yes")
async def recall_yes(exchange: Exchange, webinar_id: int, what: What) -> None:
    """It is taken out of there."""
    tellings = exchange.service(Tellings)
    count = await tellings.recall(exchange.act, exchange.person, webinar_id, what)
    await _done(exchange, webinar_id, "tell-recall-done", count)


async def _done(exchange: Exchange, webinar_id: int, key: str, count: int) -> None:
    await show_overview(exchange, webinar_id, exchange.say(key, count=count) if count else None)
