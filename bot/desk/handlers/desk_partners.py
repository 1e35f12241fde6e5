"""Partners of a webinar: who takes part, in which order, and what each is called."""

from collections.abc import Callable
from typing import Annotated, Literal

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.chat.routing.words import Language
from bot.chat.screens.screen import Screen
from bot.desk.screens import desk_partners as screens
from bot.desk.services.desk_webinars import DeskWebinars
from bot.desk.services.partner_edits import found, partner_up, without_partner
from bot.desk.services.webinar_edits import Edit
from bot.texts import Speaker
from bot.webinars.screens import librarians
from bot.webinars.services.webinars import WebinarView
from storage.records import Partner, Role

feature = Feature(role=Role.LIBRARIAN)


def known_by(word: str) -> str:
    """What a partner is known by among those of its webinar."""
    if len(word) != 8 or not word.isalnum():
        raise ValueError(word)
    return word


Mark = Annotated[str, known_by]
Shown = Callable[[Speaker, WebinarView, Partner], Screen]


@feature.tap("desk_partners")
async def partners(exchange: Exchange, webinar_id: int) -> None:
    """All of them."""
    view = await exchange.service(DeskWebinars).view(webinar_id)
    await exchange.show(screens.partners(exchange.say, view) if view else librarians.gone(exchange.say))


@feature.tap("desk_partner")
async def partner(exchange: Exchange, webinar_id: int, mark: Mark) -> None:
    """One of them."""
    await _one(exchange, webinar_id, mark, screens.partner)


@feature.tap("desk_partner_remove")
async def remove(exchange: Exchange, webinar_id: int, mark: Mark) -> None:
    """Whether it takes no part."""
    await _one(exchange, webinar_id, mark, screens.remove)


@feature.tap("desk_partner_drop")
async def drop(exchange: Exchange, webinar_id: int, mark: Mark) -> None:
    """It takes no part."""
    await _change(exchange, webinar_id, without_partner(mark))


@feature.tap("desk_partner_up")
async def up(exchange: Exchange, webinar_id: int, mark: Mark) -> None:
    """One place up."""
    await _change(exchange, webinar_id, partner_up(mark))


@feature.tap("desk_partner_add")
async def add(exchange: Exchange, webinar_id: int) -> None:
    """An earlier one, or a new one."""
    await exchange.context.dialogues.start(exchange, "desk-partner", {"webinar": webinar_id})


@feature.tap("desk_partner_word")
async def word(
    exchange: Exchange, webinar_id: int, mark: Mark, part: Literal["name", "city"], language: Language
) -> None:
    """Its name or city in one language is asked for."""
    answers = {"webinar": webinar_id, "mark": mark, "part": part, "language": language}
    await exchange.context.dialogues.start(exchange, "desk-partner-words", answers)


@feature.tap("desk_partner_city")
async def city(exchange: Exchange, webinar_id: int, mark: Mark) -> None:
    """Its city is searched, which gives country and time zone too."""
    await exchange.context.dialogues.start(
        exchange, "desk-partner-city", {"webinar": webinar_id, "mark": mark}
    )


async def _one(exchange: Exchange, webinar_id: int, mark: str, shown: Shown) -> None:
    """One partner; who is there no more leads back to the others."""
    view = await exchange.service(DeskWebinars).view(webinar_id)
    chosen = found(view.partners, mark) if view else None
    if view is None or chosen is None:
        await partners(exchange, webinar_id)
    else:
        await exchange.show(shown(exchange.say, view, chosen))


async def _change(exchange: Exchange, webinar_id: int, edit: Edit) -> None:
    context = exchange.service(DeskWebinars)
    changed = await context.change(exchange.act, exchange.person, webinar_id, edit)
    if changed.view is None:
        await exchange.show(librarians.gone(exchange.say))
    else:
        await exchange.show(screens.partners(exchange.say, changed.view, exchange.say("desk-saved")))
