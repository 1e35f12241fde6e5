"""Librarians make the programme: add talks, word, order and remove them."""

from bot.forms.all import ENGINE
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap, row_id
from bot.screens import talks as screens
from bot.services.programme import FIELDS
from storage.records import Role


async def programme(exchange: Exchange, webinar_id: int) -> None:
    """All talks of a webinar."""
    handed = await exchange.desk.services.programmes.of(webinar_id)
    await exchange.show(screens.programme(exchange.say, handed) if handed else screens.gone(exchange.say))


async def add(exchange: Exchange, webinar_id: int) -> None:
    """Ask for a new talk."""
    await ENGINE.start(exchange, "talk_new", {"webinar": webinar_id})


async def talk(exchange: Exchange, talk_id: int) -> None:
    """One talk."""
    view = await exchange.desk.services.programmes.talk(talk_id)
    await exchange.show(screens.talk(exchange.say, view) if view else screens.gone(exchange.say))


async def word(exchange: Exchange, talk_id: int, field: str) -> None:
    """Ask for one of its texts."""
    view = await exchange.desk.services.programmes.talk(talk_id)
    if view is None:
        await exchange.show(screens.gone(exchange.say))
        return
    about = {"webinar": view.handed.webinar.id, "talk": talk_id, "field": field}
    await ENGINE.start(exchange, "talk_words", about)


async def move(exchange: Exchange, talk_id: int, way: str) -> None:
    """One place up or down; the talk stays open, so that it can go further."""
    service = exchange.desk.services.programmes
    await service.move(exchange.act, exchange.person, talk_id, earlier=way == "up")
    await talk(exchange, talk_id)


async def remove(exchange: Exchange, talk_id: int) -> None:
    """Ask first."""
    view = await exchange.desk.services.programmes.talk(talk_id)
    await exchange.show(screens.remove(exchange.say, view) if view else screens.gone(exchange.say))


async def remove_sure(exchange: Exchange, talk_id: int) -> None:
    """Take the talk out."""
    webinar_id = await exchange.desk.services.programmes.remove(exchange.act, exchange.person, talk_id)
    if webinar_id is None:
        await exchange.show(screens.gone(exchange.say))
    else:
        await programme(exchange, webinar_id)


def _field(word: str) -> str:
    if word not in FIELDS:
        raise ValueError(word)
    return word


def _way(word: str) -> str:
    if word not in ("up", "down"):
        raise ValueError(word)
    return word


FEATURE = Feature(
    taps={
        "desk_talks": Tap(programme, (row_id,), role=Role.LIBRARIAN),
        "talk_add": Tap(add, (row_id,), role=Role.LIBRARIAN),
        "talk": Tap(talk, (row_id,), role=Role.LIBRARIAN),
        "talk_word": Tap(word, (row_id, _field), role=Role.LIBRARIAN),
        "talk_move": Tap(move, (row_id, _way), role=Role.LIBRARIAN),
        "talk_remove": Tap(remove, (row_id,), role=Role.LIBRARIAN),
        "talk_remove_sure": Tap(remove_sure, (row_id,), role=Role.LIBRARIAN),
    },
)
