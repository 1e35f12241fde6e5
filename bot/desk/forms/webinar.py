"""The fields of a webinar that are one question each: its texts, its length, its seats, its join link."""

import re

from telegram import Message

from bot import linked
from bot.chat.forms.form import Again, Answers, Prepared, Question, Wrong
from bot.chat.routing.exchange import Exchange
from bot.chat.routing.typed import addresses, typed
from bot.chat.screens.forms import FormChoice
from bot.chat.screens.screen import Screen
from bot.desk.forms.desk import (
    Shown,
    field_form,
    is_cleared,
    is_skipped,
    notes_for,
    only_skip,
    saved,
    skipping,
    taking_away,
    view_in,
)
from bot.desk.forms.texts import read_text
from bot.desk.screens import desk_acts
from bot.desk.screens import desk_webinars as screens
from bot.desk.services.desk_webinars import DeskWebinars
from bot.desk.services.webinar_edits import with_duration, with_host, with_link, with_words
from bot.durations import minutes_of
from bot.linked import shorten
from bot.texts import Html, Speaker
from bot.webinar_file import limits
from bot.webinar_file.fields import is_link
from bot.webinars.screens.webinars import duration
from bot.webinars.services.webinars import WebinarView

LENGTHS = (30, 45, 60, 90, 120, 180)
"""Minutes that are offered."""
NUMBER = re.compile(r"\d{1,9}")
ADDRESS = re.compile(r"\S+://\S+")
BARE_ADDRESS = re.compile(r"[\w-]+(\.[\w-]+)+(/\S*)?")


async def _ask_text(exchange: Exchange, answers: Answers) -> Prepared:
    say, field, language = exchange.say, answers["field"], answers["language"]
    view = await view_in(exchange, answers)
    present = getattr(view.webinar, field).get(language, "") if view else ""
    values = {"field": field, "language": say.plain(f"desk-language-{language}")}
    earlier = await _earlier_hosts(exchange) if field == "host" else []
    choices = (*earlier, *taking_away(exchange, answers, present))
    return Prepared(values, choices, notes_for(exchange, answers, present))


async def _earlier_hosts(exchange: Exchange) -> list[FormChoice]:
    """Hosts of earlier webinars, each known by the latest of them."""
    hosts = await exchange.service(DeskWebinars).hosts()
    named = [(webinar_id, exchange.say.of(host)) for webinar_id, host in hosts.items()]
    return [FormChoice(f"w{webinar_id}", shorten(name, 60)) for webinar_id, name in named if name]


async def _read_text(_exchange: Exchange, answers: Answers, message: Message) -> object:
    return read_text(message, answers["field"])


async def _pick_text(exchange: Exchange, answers: Answers, option: str) -> object:
    if answers["field"] != "host" or not option.startswith("w"):
        return await only_skip(exchange, answers, option)
    hosts = await exchange.service(DeskWebinars).hosts()
    host = next((each for webinar_id, each in hosts.items() if option == f"w{webinar_id}"), None)
    return {"host": dict(host)} if host else None


async def _save_text(exchange: Exchange, answers: Answers) -> Screen | Again | None:
    value, field = answers["text"], answers["field"]
    shown = screens.card if "step" in answers else _words_of(field)
    if is_skipped(value):
        return await saved(exchange, answers, None, "text", shown)
    if isinstance(value, dict) and "host" in value:
        return await saved(exchange, answers, with_host(value["host"]), "text", shown)
    text = None if is_cleared(value) else value
    return await saved(exchange, answers, with_words(field, answers["language"], text), "text", shown)


def _words_of(field: str) -> Shown:
    def shown(say: Speaker, view: WebinarView, note: Html | None) -> Screen:
        return desk_acts.words(say, view, field, note)

    return shown


WORDS = field_form(
    "desk-words",
    Question(name="text", prepare=_ask_text, read=_read_text, pick=_pick_text),
    send=_save_text,
)


async def _ask_minutes(exchange: Exchange, answers: Answers) -> Prepared:
    view = await view_in(exchange, answers)
    present = duration(exchange.say, view.webinar.duration) if view else Html("")
    lengths = [_length(exchange.say, each) for each in LENGTHS]
    return Prepared(
        {"present": present}, (*lengths, *skipping(exchange, answers)), notes_for(exchange, answers)
    )


def _length(say: Speaker, minutes: int) -> FormChoice:
    return FormChoice(str(minutes), duration(say, minutes).bare)


async def _read_minutes(exchange: Exchange, _answers: Answers, message: Message) -> object:
    meant = [each for each in minutes_of(message.text or "") if each <= limits.DURATION]
    if len(meant) == 1:
        return meant[0]
    if meant:
        return Wrong("desk-duration-which", choices=[_length(exchange.say, each) for each in meant])
    return Wrong("desk-duration-needed")


async def _pick_minutes(exchange: Exchange, answers: Answers, option: str) -> object:
    number = int(option) if NUMBER.fullmatch(option) else 0
    return number if 1 <= number <= limits.DURATION else await only_skip(exchange, answers, option)


async def _save_minutes(exchange: Exchange, answers: Answers) -> Screen | Again | None:
    value = answers["minutes"]
    return await saved(exchange, answers, None if is_skipped(value) else with_duration(value), "minutes")


DURATION = field_form(
    "desk-duration",
    Question(name="minutes", prepare=_ask_minutes, read=_read_minutes, pick=_pick_minutes),
    send=_save_minutes,
)


async def _ask_address(exchange: Exchange, answers: Answers) -> Prepared:
    view = await view_in(exchange, answers)
    present = (view.webinar.join_link or "") if view else ""
    return Prepared(
        choices=taking_away(exchange, answers, present),
        notes=notes_for(exchange, answers, screens.shorten_link(present)),
    )


async def _read_address(_exchange: Exchange, _answers: Answers, message: Message) -> object:
    """The one address in what was sent, as a pasted invitation has it among other words."""
    found = _addresses(message)
    if len(found) > 1:
        return Wrong("desk-link-several")
    if not found or not is_link(found[0]) or not found[0].casefold().startswith("https://"):
        return Wrong("desk-link-needed")
    length, most = limits.units(found[0]), limits.LINK
    return Wrong("desk-text-too-long", {"length": length, "most": most}) if length > most else found[0]


def _addresses(message: Message) -> list[str]:
    """Those written in full or hidden in words; without any of these what a phone opens all the same."""
    written = (message.text or message.caption or "").strip()
    hidden = linked.addresses(typed(message))
    full = [*(each.rstrip(".,;)>") for each in ADDRESS.findall(written)), *hidden]
    bare = [f"https://{written}"] if BARE_ADDRESS.fullmatch(written) else addresses(message)
    return list(dict.fromkeys(full or bare))


async def _save_address(exchange: Exchange, answers: Answers) -> Screen | Again | None:
    value = answers["address"]
    edit = None if is_skipped(value) else with_link(None if is_cleared(value) else value)
    return await saved(exchange, answers, edit, "address")


LINK = field_form(
    "desk-link",
    Question(name="address", prepare=_ask_address, read=_read_address, pick=only_skip),
    send=_save_address,
)
