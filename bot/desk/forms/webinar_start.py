"""When a webinar starts: typed in words or digits, shown back with its city, then confirmed."""

from dataclasses import replace
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from telegram import Message

from bot.chat.forms.dates import meant, not_clear, read_date
from bot.chat.forms.form import Again, Answers, Prepared, Question, Wrong
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.dates import understood
from bot.chat.screens.forms import FormChoice
from bot.chat.screens.screen import Screen
from bot.dates_in_words import Unclear, Understood, Why
from bot.desk.forms.desk import (
    OVER,
    YES,
    field_form,
    is_skipped,
    notes_for,
    only_skip,
    saved,
    skipping,
    view_in,
)
from bot.desk.forms.new_day import COPY, MINUTE, Follows, held_choices, held_notes, what_follows
from bot.desk.screens import desk_webinars as screens
from bot.desk.services.desk_webinars import DeskWebinars
from bot.desk.services.webinar_edits import Edit, with_start
from bot.people.forms.places import asked_place, picked_place, read_place
from bot.texts import Speaker
from bot.webinars.screens import librarians

SAME = "same"
OTHER_CITY = "zone"
LATEST = 4_102_444_800_000
"""The year 2100, epoch milliseconds."""
HALVES = (Why.NO_HOUR, Why.NO_DAY)
TYPED = "typed"
"""What was typed so far, when a day came without its hour or an hour without its day."""


async def _ask_when(exchange: Exchange, answers: Answers) -> Prepared:
    view, say = await view_in(exchange, answers), exchange.say
    if view is None:
        return Prepared({"city": ""})
    webinar = view.webinar
    same = [FormChoice(SAME, say.plain("desk-start-same"))] if webinar.dated and not webinar.date_only else []
    present = screens.zoned(say, webinar) if webinar.dated else ""
    choices = (*same, *skipping(exchange, answers))
    return Prepared({"city": say.city(webinar.zone)}, choices, notes_for(exchange, answers, present))


async def _read_when(exchange: Exchange, answers: Answers, message: Message) -> object:
    view = await view_in(exchange, answers)
    if view is None or not message.text:
        return Wrong("form-words-needed")
    zone = view.webinar.zone
    read = await read_date(exchange, message, zone, answers.get(TYPED, ""))
    if isinstance(read, Unclear):
        wrong = not_clear(read, meant(exchange.say, read, zone))
        return replace(wrong, keep={TYPED: message.text[:100]}) if read.why in HALVES else wrong
    return {"at": read.at, "date_only": read.date_only, "zone": zone}


async def _pick_when(exchange: Exchange, answers: Answers, option: str) -> object:
    view = await view_in(exchange, answers)
    if view is None:
        return None
    webinar = view.webinar
    if option == SAME and webinar.dated:
        return {"at": webinar.starts_at, "date_only": webinar.date_only, "zone": webinar.zone, "move": True}
    minutes = option.removesuffix("d")
    if minutes.isascii() and minutes.isdigit() and len(minutes) < 12 and int(minutes) * MINUTE < LATEST:
        return {"at": int(minutes) * MINUTE, "date_only": option.endswith("d"), "zone": webinar.zone}
    return await only_skip(exchange, answers, option)


def _wants_other_city(answers: Answers) -> bool:
    when = answers.get("when") or {}
    return answers.get("sure") == OTHER_CITY or bool(when.get("move"))


def _is_set(answers: Answers) -> bool:
    return not is_skipped(answers.get("when"))


async def _ask_city(exchange: Exchange, answers: Answers) -> Prepared:
    return asked_place(exchange, answers, library=True)


def _derive(_exchange: Exchange, answers: Answers) -> Answers:
    """Another city: the hour stays as it was said, by the clocks there; then it is shown back once more."""
    place = answers.get("place")
    if place is None:
        return answers
    kept = {name: value for name, value in answers.items() if name not in ("place", "sure")}
    return kept | {"when": _by_clocks_of(place["zone"], answers["when"])}


def _by_clocks_of(zone: str, when: Answers) -> Answers:
    local = datetime.fromtimestamp(when["at"] / 1000, ZoneInfo(when["zone"]))
    at = int(local.replace(tzinfo=ZoneInfo(zone), fold=0).astimezone(UTC).timestamp()) * 1000
    return {"at": at, "date_only": when["date_only"], "zone": zone}


async def _ask_sure(exchange: Exchange, answers: Answers) -> Prepared:
    view, say, when = await view_in(exchange, answers), exchange.say, answers["when"]
    now, context = exchange.context.clock.now(), exchange.service(DeskWebinars)
    read = Understood(when["at"], when["date_only"], when["at"] < now)
    values = {"understood": understood(say, read, when["zone"], now)}
    yes, other = FormChoice(YES, say.plain("desk-start-yes"), "success"), _other_city(say)
    if view is None:
        return Prepared(values, (yes, other))
    follows = Follows(
        view, read, await context.count_told(view.webinar.id), await context.traces(view.webinar.id), now
    )
    if follows.held:
        return Prepared(values, (*held_choices(say, follows), other), held_notes(say, follows))
    return Prepared(values, (yes, other), what_follows(say, follows))


def _other_city(say: Speaker) -> FormChoice:
    return FormChoice(OTHER_CITY, say.plain("desk-start-other-city"))


async def _pick_sure(_exchange: Exchange, _answers: Answers, option: str) -> object:
    return option if option in (YES, COPY, OTHER_CITY) else None


async def _save(exchange: Exchange, answers: Answers) -> Screen | Again | None:
    when = answers["when"]
    if is_skipped(when):
        return await saved(exchange, answers, None, "when")
    edit = with_start(when["at"], when["zone"], date_only=when["date_only"])
    if answers["sure"] == COPY:
        return await _copied(exchange, answers, edit)
    over = when["at"] < exchange.context.clock.now()
    return await saved(exchange, {**answers, OVER: over}, edit, "when")


async def _copied(exchange: Exchange, answers: Answers, edit: Edit) -> Screen:
    """What took place stays; its copy, on the new day, is a draft."""
    context, say = exchange.service(DeskWebinars), exchange.say
    copy = await context.duplicate(exchange.act, exchange.person, answers["webinar"], edit)
    return screens.card(say, copy, say("desk-copied")) if copy else librarians.gone(say)


START = field_form(
    "desk-start",
    Question(name="when", prepare=_ask_when, read=_read_when, pick=_pick_when),
    Question(name="place", asked=_wants_other_city, prepare=_ask_city, read=read_place, pick=picked_place),
    Question(name="sure", asked=_is_set, prepare=_ask_sure, pick=_pick_sure),
    send=_save,
    derive=_derive,
)
