"""Librarians make the programme: add talks, word, order and remove them."""

from typing import Annotated, Literal

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import one_of
from bot.desk.screens import talks as screens
from bot.desk.services.programme import FIELDS, Programmes
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)
Field = Annotated[str, one_of(FIELDS)]


@feature.tap("desk_talks")
async def programme(exchange: Exchange, webinar_id: int) -> None:
    """All talks of a webinar."""
    handed = await exchange.service(Programmes).of(webinar_id)
    await exchange.show(screens.programme(exchange.say, handed) if handed else screens.gone(exchange.say))


@feature.tap("talk_add")
async def add(exchange: Exchange, webinar_id: int) -> None:
    """Ask for a new talk."""
    await exchange.context.dialogues.start(exchange, "talk_new", {"webinar": webinar_id})


@feature.tap("talk")
async def talk(exchange: Exchange, talk_id: int) -> None:
    """One talk."""
    view = await exchange.service(Programmes).talk(talk_id)
    await exchange.show(screens.talk(exchange.say, view) if view else screens.gone(exchange.say))


@feature.tap("talk_word")
async def word(exchange: Exchange, talk_id: int, field: Field) -> None:
    """Ask for one of its texts."""
    view = await exchange.service(Programmes).talk(talk_id)
    if view is None:
        await exchange.show(screens.gone(exchange.say))
        return
    about = {"webinar": view.handed.webinar.id, "talk": talk_id, "field": field}
    await exchange.context.dialogues.start(exchange, "talk_words", about)


@feature.tap("talk_move")
async def move(exchange: Exchange, talk_id: int, way: Literal["up", "down"]) -> None:
    """One place up or down; the talk stays open, so that it can go further."""
    service = exchange.service(Programmes)
    await service.move(exchange.act, exchange.person, talk_id, earlier=way == "up")
    await talk(exchange, talk_id)


@feature.tap("talk_remove")
async def remove(exchange: Exchange, talk_id: int) -> None:
    """Ask first."""
    view = await exchange.service(Programmes).talk(talk_id)
    await exchange.show(screens.remove(exchange.say, view) if view else screens.gone(exchange.say))


@feature.tap("talk_remove_sure")
async def remove_sure(exchange: Exchange, talk_id: int) -> None:
    """Take the talk out."""
    webinar_id = await exchange.service(Programmes).remove(exchange.act, exchange.person, talk_id)
    if webinar_id is None:
        await exchange.show(screens.gone(exchange.say))
    else:
        await programme(exchange, webinar_id)
