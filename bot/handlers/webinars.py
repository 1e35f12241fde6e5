"""Looking at webinars."""

from bot.gateway.exchange import Exchange
from bot.gateway.routing import LONGEST_ID, Command, Feature, Tap, row_id
from bot.screens import webinars as screens


async def coming(exchange: Exchange, page: int = 0) -> None:
    """Coming webinars, soonest first."""
    await exchange.show(screens.coming(exchange.say, await exchange.desk.services.webinars.coming(page)))


async def archive(exchange: Exchange, page: int) -> None:
    """Past webinars, latest first."""
    await exchange.show(screens.archive(exchange.say, await exchange.desk.services.webinars.archive(page)))


async def webinar(exchange: Exchange, webinar_id: int) -> None:
    """One webinar's card."""
    view = await exchange.desk.services.webinars.view(webinar_id, exchange.person.id)
    await exchange.show(screens.card(exchange.say, view) if view else screens.gone(exchange.say))


async def programme(exchange: Exchange, webinar_id: int) -> None:
    """The talks of a webinar."""
    told = await exchange.desk.services.webinars.programme(webinar_id)
    await exchange.show(screens.programme(exchange.say, told) if told else screens.gone(exchange.say))


async def materials(exchange: Exchange, webinar_id: int) -> None:
    """What was handed out at a webinar."""
    told = await exchange.desk.services.webinars.programme(webinar_id)
    await exchange.show(screens.materials(exchange.say, told) if told else screens.gone(exchange.say))


async def linked(exchange: Exchange, word: str) -> None:
    """A deep link `w_<id>`, perhaps mistyped."""
    known = word.isascii() and word.isdigit() and len(word) <= LONGEST_ID
    await webinar(exchange, int(word) if known else 0)


FEATURE = Feature(
    commands=(Command("webinars", coming),),
    taps={
        "coming": Tap(coming, (row_id,)),
        "archive": Tap(archive, (row_id,)),
        "webinar": Tap(webinar, (row_id,)),
        "programme": Tap(programme, (row_id,)),
        "materials": Tap(materials, (row_id,)),
    },
    payloads={"w": linked},
)
