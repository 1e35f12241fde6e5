"""Calling a webinar off: why, in words that people are told, and once more whether."""

from telegram import Message

from bot.chat.forms.form import Again, Answers, Prepared, Question
from bot.chat.forms.parse import words
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.forms import FormChoice
from bot.chat.screens.screen import Screen
from bot.desk.forms.desk import SKIP, YES, field_form, is_skipped, saved, view_in
from bot.desk.screens import desk_webinars as screens
from bot.desk.services.desk_webinars import DeskWebinars
from bot.desk.services.webinar_edits import with_status
from storage.records import WebinarStatus

LONGEST = 500
"""Characters of a reason."""
read_words = words(LONGEST)


async def _ask_reason(exchange: Exchange, answers: Answers) -> Prepared:
    view = await view_in(exchange, answers)
    values = {"over": "yes" if view is not None and view.past else "no"}
    return Prepared(values, [FormChoice(SKIP, exchange.say.plain("desk-no-reason"))])


async def _read_reason(_exchange: Exchange, _answers: Answers, message: Message) -> object:
    return read_words(message)


async def _pick_reason(_exchange: Exchange, _answers: Answers, option: str) -> object:
    return {"do": SKIP} if option == SKIP else None


async def _ask_sure(exchange: Exchange, answers: Answers) -> Prepared:
    view, say, reason = await view_in(exchange, answers), exchange.say, answers["reason"]
    told = await exchange.service(DeskWebinars).count_told(answers["webinar"])
    over = view is not None and view.past
    values = {
        "title": say.of(view.webinar.title) if view else "",
        "when": screens.zoned(say, view.webinar) if view else "",
        "over": "yes" if over else "no",
    }
    notes = [say("desk-cancel-held") if over else say("desk-told", told=told)]
    notes += [] if is_skipped(reason) else [say("desk-reason", reason=reason)]
    return Prepared(
        values,
        [FormChoice(YES, say.plain("desk-not-held-yes" if over else "desk-cancel-yes"), "danger")],
        notes,
    )


async def _pick_sure(_exchange: Exchange, _answers: Answers, option: str) -> object:
    return option if option == YES else None


async def _cancel(exchange: Exchange, answers: Answers) -> Screen | Again | None:
    reason = None if is_skipped(answers["reason"]) else answers["reason"]
    edit = with_status(WebinarStatus.CANCELLED, WebinarStatus.PUBLISHED)
    return await saved(exchange, answers, edit, "reason", reason=reason)


CANCEL = field_form(
    "desk-cancel",
    Question(name="reason", prepare=_ask_reason, read=_read_reason, pick=_pick_reason),
    Question(name="sure", prepare=_ask_sure, pick=_pick_sure),
    send=_cancel,
)
