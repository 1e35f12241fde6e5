"""Looking at webinars."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import LONGEST_ID
from bot.webinars.screens import webinars as screens
from bot.webinars.screens.materials import one
from bot.webinars.services.materials import Materials
from bot.webinars.services.webinars import Webinars
from storage.materials import Purpose

feature = Feature()


@feature.command("webinars", place=30)
@feature.tap("coming")
async def coming(exchange: Exchange, page: int = 0) -> None:
    """Coming webinars, soonest first."""
    await exchange.show(screens.coming(exchange.say, await exchange.service(Webinars).coming(page)))


@feature.tap("archive")
async def archive(exchange: Exchange, page: int) -> None:
    """Past webinars, latest first."""
    await exchange.show(screens.archive(exchange.say, await exchange.service(Webinars).archive(page)))


@feature.tap("webinar")
async def webinar(exchange: Exchange, webinar_id: int) -> None:
    """One webinar's card."""
    view = await exchange.service(Webinars).view(webinar_id, exchange.person.id)
    await exchange.show(screens.card(exchange.say, view) if view else screens.gone(exchange.say))


@feature.tap("programme")
async def programme(exchange: Exchange, webinar_id: int) -> None:
    """The talks of a webinar."""
    told = await exchange.service(Webinars).programme(webinar_id)
    await exchange.show(screens.programme(exchange.say, told) if told else screens.gone(exchange.say))


@feature.payload("w")
async def linked(exchange: Exchange, word: str) -> None:
    """A deep link `w_<id>`, perhaps mistyped; the poster comes first, as a message of its own."""
    known = word.isascii() and word.isdigit() and len(word) <= LONGEST_ID
    webinar_id = int(word) if known else 0
    handed = await exchange.service(Materials).handed(webinar_id)
    if handed is not None:
        await exchange.send(one(exchange.say, handed, Purpose.POSTER))
    await webinar(exchange, webinar_id)
