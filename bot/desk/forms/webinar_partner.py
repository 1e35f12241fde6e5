"""A partner of a webinar: one of earlier times, or a new one by its name and its city; and its texts."""

from collections.abc import Callable
from typing import Any

from telegram import Message

from bot.chat.forms.form import Again, Answers, Prepared, Question
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.forms import FormChoice
from bot.chat.screens.screen import Screen
from bot.desk.forms.desk import Shown, field_form, is_cleared, is_skipped, notes_for, saved, view_in
from bot.desk.forms.texts import read_text
from bot.desk.screens import desk_partners as screens
from bot.desk.screens import desk_webinars
from bot.desk.services.desk_webinars import DeskWebinars
from bot.desk.services.partner_edits import (
    found,
    mark_of,
    partner_with_place,
    partner_with_words,
    placed,
    reworded,
    with_partner,
)
from bot.linked import shorten
from bot.people.forms.places import asked_place, picked_place, read_place
from bot.texts import Html, Speaker
from bot.webinars.screens import librarians
from bot.webinars.services.webinars import WebinarView
from storage.records import Partner

SKIP = "skip"
CLEAR = "clear"


async def _ask_name(exchange: Exchange, answers: Answers) -> Prepared:
    view = await view_in(exchange, answers)
    there = {mark_of(each) for each in view.partners} if view else set()
    earlier = await exchange.service(DeskWebinars).partners()
    return Prepared(
        choices=[
            FormChoice(mark_of(each), shorten(desk_webinars.partner_name(exchange.say, each), 60))
            for each in earlier
            if mark_of(each) not in there
        ]
    )


async def _read_name(_exchange: Exchange, _answers: Answers, message: Message) -> object:
    return read_text(message, "name")


async def _pick_name(exchange: Exchange, _answers: Answers, option: str) -> object:
    earlier = found(tuple(await exchange.service(DeskWebinars).partners()), option)
    return {"partner": _kept(earlier)} if earlier else None


def _is_new(answers: Answers) -> bool:
    return isinstance(answers.get("name"), str)


async def _ask_place(exchange: Exchange, answers: Answers) -> Prepared:
    prepared = asked_place(exchange, answers)
    return Prepared(
        choices=(*prepared.choices, FormChoice(SKIP, exchange.say.plain("form-skip"), apart=True))
    )


async def _pick_place(exchange: Exchange, answers: Answers, option: str) -> Any:  # noqa: ANN401 - a place, or that there is none
    return {"do": SKIP} if option == SKIP else await picked_place(exchange, answers, option)


async def _add(exchange: Exchange, answers: Answers) -> Screen | Again | None:
    partner = _partner(answers, exchange.say.language)
    return await saved(exchange, answers, with_partner(partner), "name", screens.partners)


def _partner(answers: Answers, language: str) -> Partner:
    name, place = answers["name"], answers.get("place")
    if not isinstance(name, str):
        kept = name["partner"]
        return Partner(kept["name"], kept["city"], kept["country"], kept["zone"])
    if place is None or is_skipped(place):
        return Partner({language: name}, {}, None, None)
    return Partner({language: name}, {language: place["name"]}, place["country"], place["zone"])


def _kept(partner: Partner) -> dict[str, Any]:
    return {
        "name": dict(partner.name),
        "city": dict(partner.city),
        "country": partner.country,
        "zone": partner.zone,
    }


async def _back_to_partners(exchange: Exchange, answers: Answers) -> Screen:
    view = await view_in(exchange, answers)
    return screens.partners(exchange.say, view) if view else librarians.gone(exchange.say)


PARTNER = field_form(
    "desk-partner",
    Question(name="name", prepare=_ask_name, read=_read_name, pick=_pick_name),
    Question(name="place", asked=_is_new, prepare=_ask_place, read=read_place, pick=_pick_place),
    send=_add,
    leave=_back_to_partners,
    leave_key="desk-to-partners",
)


async def _ask_text(exchange: Exchange, answers: Answers) -> Prepared:
    view, part, language = await view_in(exchange, answers), answers["part"], answers["language"]
    partner = found(view.partners, answers["mark"]) if view else None
    words = {} if partner is None else partner.name if part == "name" else partner.city
    present = words.get(language, "")
    clear = FormChoice(CLEAR, exchange.say.plain("desk-clear"))
    values = {"part": part, "language": exchange.say.plain(f"desk-language-{language}")}
    may_clear = bool(present) and (part == "city" or len(words) > 1)
    return Prepared(values, [clear] if may_clear else [], notes_for(exchange, answers, present))


async def _read_text(_exchange: Exchange, answers: Answers, message: Message) -> object:
    return read_text(message, answers["part"])


async def _pick_text(_exchange: Exchange, _answers: Answers, option: str) -> object:
    return {"do": CLEAR} if option == CLEAR else None


async def _save_text(exchange: Exchange, answers: Answers) -> Screen | Again | None:
    text = None if is_cleared(answers["text"]) else answers["text"]
    words = (answers["part"], answers["language"], text)
    shown = await _itself(exchange, answers, lambda partner: reworded(partner, *words))
    return await saved(exchange, answers, partner_with_words(answers["mark"], *words), "text", shown)


async def _itself(exchange: Exchange, answers: Answers, change: Callable[[Partner], Partner]) -> Shown:
    """The card of the partner that was changed: it goes by a new mark; without it, all of them."""
    view = await view_in(exchange, answers)
    before = found(view.partners, answers["mark"]) if view else None
    mark = mark_of(change(before)) if before else ""

    def shown(say: Speaker, changed: WebinarView, note: Html | None) -> Screen:
        partner = found(changed.partners, mark)
        return (
            screens.partner(say, changed, partner, note) if partner else screens.partners(say, changed, note)
        )

    return shown


PARTNER_WORDS = field_form(
    "desk-partner-words",
    Question(name="text", prepare=_ask_text, read=_read_text, pick=_pick_text),
    send=_save_text,
    leave=_back_to_partners,
    leave_key="desk-to-partners",
)


async def _ask_city(exchange: Exchange, answers: Answers) -> Prepared:
    return asked_place(exchange, answers)


async def _save_place(exchange: Exchange, answers: Answers) -> Screen | Again | None:
    found_city = answers["place"]
    place = (found_city["name"], exchange.say.language, found_city["country"], found_city["zone"])
    shown = await _itself(exchange, answers, lambda partner: placed(partner, *place))
    return await saved(exchange, answers, partner_with_place(answers["mark"], *place), "place", shown)


PARTNER_CITY = field_form(
    "desk-partner-city",
    Question(name="place", prepare=_ask_city, read=read_place, pick=picked_place),
    send=_save_place,
    leave=_back_to_partners,
    leave_key="desk-to-partners",
)
