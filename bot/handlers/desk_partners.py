"""Partners of a webinar: who takes part, in which order, and what each is called."""

from collections.abc import Callable

from bot.forms.all import ENGINE
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap, row_id
from bot.screens import desk_partners as screens
from bot.screens import desk_webinars as cards
from bot.screens.screen import Screen
from bot.services.partner_edits import found, partner_up, without_partner
from bot.services.webinar_edits import Edit
from bot.services.webinars import WebinarView
from bot.texts import LANGUAGES, Speaker
from storage.records import Partner, Role

Shown = Callable[[Speaker, WebinarView, Partner], Screen]


async def partners(exchange: Exchange, webinar_id: int) -> None:
    """All of them."""
    view = await exchange.desk.services.desk_webinars.view(webinar_id)
    await exchange.show(screens.partners(exchange.say, view) if view else cards.gone(exchange.say))


async def partner(exchange: Exchange, webinar_id: int, mark: str) -> None:
    """One of them."""
    await _one(exchange, webinar_id, mark, screens.partner)


async def remove(exchange: Exchange, webinar_id: int, mark: str) -> None:
    """Whether it takes no part."""
    await _one(exchange, webinar_id, mark, screens.remove)


async def drop(exchange: Exchange, webinar_id: int, mark: str) -> None:
    """It takes no part."""
    await _change(exchange, webinar_id, without_partner(mark))


async def up(exchange: Exchange, webinar_id: int, mark: str) -> None:
    """One place up."""
    await _change(exchange, webinar_id, partner_up(mark))


async def add(exchange: Exchange, webinar_id: int) -> None:
    """An earlier one, or a new one."""
    await ENGINE.start(exchange, "desk-partner", {"webinar": webinar_id})


async def word(exchange: Exchange, webinar_id: int, mark: str, part: str, language: str) -> None:
    """Its name or city in one language is asked for."""
    answers = {"webinar": webinar_id, "mark": mark, "part": part, "language": language}
    await ENGINE.start(exchange, "desk-partner-words", answers)


async def city(exchange: Exchange, webinar_id: int, mark: str) -> None:
    """Its city is searched, which gives country and time zone too."""
    await ENGINE.start(exchange, "desk-partner-city", {"webinar": webinar_id, "mark": mark})


async def _one(exchange: Exchange, webinar_id: int, mark: str, shown: Shown) -> None:
    """One partner; who is there no more leads back to the others."""
    view = await exchange.desk.services.desk_webinars.view(webinar_id)
    chosen = found(view.partners, mark) if view else None
    if view is None or chosen is None:
        await partners(exchange, webinar_id)
    else:
        await exchange.show(shown(exchange.say, view, chosen))


async def _change(exchange: Exchange, webinar_id: int, edit: Edit) -> None:
    desk = exchange.desk.services.desk_webinars
    changed = await desk.change(exchange.act, exchange.person, webinar_id, edit)
    if changed.view is None:
        await exchange.show(cards.gone(exchange.say))
    else:
        await exchange.show(screens.partners(exchange.say, changed.view, exchange.say("desk-saved")))


def _mark(word: str) -> str:
    if len(word) != 8 or not word.isalnum():
        raise ValueError(word)
    return word


def _part(word: str) -> str:
    if word not in ("name", "city"):
        raise ValueError(word)
    return word


def _language(word: str) -> str:
    if word not in LANGUAGES:
        raise ValueError(word)
    return word


FEATURE = Feature(
    taps={
        "desk_partners": Tap(partners, (row_id,), role=Role.LIBRARIAN),
        "desk_partner": Tap(partner, (row_id, _mark), role=Role.LIBRARIAN),
        "desk_partner_add": Tap(add, (row_id,), role=Role.LIBRARIAN),
        "desk_partner_word": Tap(word, (row_id, _mark, _part, _language), role=Role.LIBRARIAN),
        "desk_partner_city": Tap(city, (row_id, _mark), role=Role.LIBRARIAN),
        "desk_partner_up": Tap(up, (row_id, _mark), role=Role.LIBRARIAN),
        "desk_partner_remove": Tap(remove, (row_id, _mark), role=Role.LIBRARIAN),
        "desk_partner_drop": Tap(drop, (row_id, _mark), role=Role.LIBRARIAN),
    },
)
