"""How many may come; before more seats are given to people who wait, how many hear of it."""

import re

from telegram import Message

from bot.chat.forms.form import Again, Answers, Prepared, Question, Wrong
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.forms import FormChoice
from bot.chat.screens.screen import Screen
from bot.desk.forms.desk import YES, field_form, is_skipped, notes_for, only_skip, saved, skipping, view_in
from bot.desk.services.desk_webinars import DeskWebinars
from bot.desk.services.webinar_edits import with_capacity
from bot.texts import Html, Speaker, Value
from bot.webinar_file import limits

SEATS = (30, 50, 100, 200)
"""Capacities that are offered."""
UNLIMITED = "none"
NUMBER = re.compile(r"\d{1,9}")
MANY = 2
"""So many people who would hear of it are asked about first."""


async def _ask_seats(exchange: Exchange, answers: Answers) -> Prepared:
    view = await view_in(exchange, answers)
    capacity, say = view.webinar.capacity if view else None, exchange.say
    taken, waiting = (view.card.taken, view.card.waiting) if view else (0, 0)
    values: dict[str, Value] = {"present": _named(say, capacity), "taken": taken, "waiting": waiting}
    offered = [FormChoice(str(each), say.plain("desk-capacity-option", capacity=each)) for each in SEATS]
    unlimited = FormChoice(UNLIMITED, say.plain("desk-capacity-unlimited"))
    choices = (unlimited, *offered, *skipping(exchange, answers))
    return Prepared(values, choices, notes_for(exchange, answers))


async def _read_seats(exchange: Exchange, answers: Answers, message: Message) -> object:
    written = "".join((message.text or "").split())
    number = int(written) if NUMBER.fullmatch(written) else 0
    if not 1 <= number <= limits.CAPACITY:
        return Wrong("desk-capacity-needed")
    return await _meant(exchange, answers, number)


async def _pick_seats(exchange: Exchange, answers: Answers, option: str) -> object:
    number = int(option) if NUMBER.fullmatch(option) else 0
    if option == UNLIMITED or 1 <= number <= limits.CAPACITY:
        return await _meant(exchange, answers, None if option == UNLIMITED else number)
    return await only_skip(exchange, answers, option)


async def _meant(exchange: Exchange, answers: Answers, capacity: int | None) -> Answers:
    """The answer, with how many of those who wait would get a seat and hear of it."""
    told = await exchange.service(DeskWebinars).count_seated(answers["webinar"], capacity)
    return {"capacity": capacity, "told": told}


def _tells_many(answers: Answers) -> bool:
    return int((answers.get("seats") or {}).get("told", 0)) >= MANY


async def _ask_sure(exchange: Exchange, answers: Answers) -> Prepared:
    say, meant = exchange.say, answers["seats"]
    values: dict[str, Value] = {"seats": _named(say, meant["capacity"]), "told": meant["told"]}
    return Prepared(values, [FormChoice(YES, say.plain("desk-capacity-yes", told=meant["told"]), "success")])


async def _pick_sure(_exchange: Exchange, _answers: Answers, option: str) -> object:
    return option if option == YES else None


async def _save_seats(exchange: Exchange, answers: Answers) -> Screen | Again | None:
    meant = answers["seats"]
    edit = None if is_skipped(meant) else with_capacity(meant["capacity"])
    return await saved(exchange, answers, edit, "seats")


def _named(say: Speaker, capacity: int | None) -> Html:
    return say("desk-capacity", capacity=capacity) if capacity else say("desk-capacity-none")


CAPACITY = field_form(
    "desk-capacity",
    Question(name="seats", prepare=_ask_seats, read=_read_seats, pick=_pick_seats),
    Question(name="sure", asked=_tells_many, prepare=_ask_sure, pick=_pick_sure),
    send=_save_seats,
)
