"""What librarians type about volunteers: a search, a consent on paper, a letter to one of them."""

import re
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from telegram import Message

from bot.chat.forms.form import Answers, Form, Prepared, Question, Wrong, said_in
from bot.chat.forms.parse import called, words
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.screen import Screen
from bot.conversations.screens import threads
from bot.conversations.services.letters import LONGEST
from bot.conversations.services.threads import Said, Threads
from bot.peace.screens.peace import card
from bot.peace.services.peace import Peacekeeping
from bot.volunteers.screens import desk_volunteers as screens
from bot.volunteers.services.desk_volunteers import DeskVolunteers
from bot.volunteers.services.guardians import DIGITS, Guardians
from storage.records import Role

DAY = re.compile(r"(\d{1,2})[./-](\d{1,2})[./-](\d{4})")
OLDEST = timedelta(days=366)
"""A paper that was signed longer ago is not noted any more."""
FURTHEST_EAST = timedelta(hours=14)
"""Where the day begins first, as far from UTC as anywhere."""
AGO = {"today": 0, "yesterday": 1}


def digits(message: Message) -> object:
    """The number on the child's screen, with or without spaces."""
    typed = re.sub(r"\s", "", message.text or "")
    right = typed.isascii() and typed.isdigit() and len(typed) == DIGITS
    return typed if right else Wrong("paper-short-needed")


def day(message: Message) -> object:
    """A day in digits, not in the future and not too long ago."""
    found = DAY.fullmatch((message.text or "").strip())
    try:
        signed = datetime(int(found[3]), int(found[2]), int(found[1]), tzinfo=UTC) if found else None
    except ValueError:
        signed = None
    if signed is None or not message.date - OLDEST <= signed <= message.date + FURTHEST_EAST:
        return Wrong("paper-day-needed")
    return f"{signed:%d.%m.%Y}"


async def _leave(exchange: Exchange, _answers: Answers) -> Screen:
    return await _roster(exchange)


async def _roster(exchange: Exchange) -> Screen:
    page = await exchange.service(DeskVolunteers).page(exchange.person, 0)
    return screens.roster(exchange.say, page)


async def _search(exchange: Exchange, answers: Answers) -> Screen:
    volunteers = exchange.service(DeskVolunteers)
    await volunteers.search(exchange.act, exchange.person, answers["words"])
    return await _roster(exchange)


VOLUNTEER_SEARCH = Form(
    name="volunteer_search",
    questions=(Question(name="words", parse=called(60)),),
    send=_search,
    after=_roster,
    summary=False,
    role=Role.LIBRARIAN,
    leave=_leave,
    leave_key="roster-back",
    in_place=True,
)


async def _known(exchange: Exchange, answers: Answers, question: str | None) -> Screen | None:
    """Digits that lead to nobody are told at once, before anything else is asked."""
    if question == "short" or "short" not in answers:
        return None
    problem = await exchange.service(Guardians).look_for(answers["short"])
    return screens.no_such_code(exchange.say, problem) if problem else None


async def _record(exchange: Exchange, answers: Answers) -> Screen:
    signed_on = _iso(answers["day"], exchange.context.clock.now(), exchange.context.library.zone)
    record = exchange.service(Guardians).record_paper
    answer = await record(exchange.act, exchange.person, answers["short"], answers["name"], signed_on)
    return screens.paper(exchange.say, answer)


async def _recorded(exchange: Exchange) -> Screen:
    return screens.paper_over(exchange.say)


def _iso(told: str, now: int, zone: str) -> str:
    """The day in ISO form; `now` in epoch milliseconds, today as in an IANA zone."""
    if told in AGO:
        today = datetime.fromtimestamp(now / 1000, ZoneInfo(zone)).date()
        return (today - timedelta(days=AGO[told])).isoformat()
    number, month, year = told.split(".")
    return f"{year}-{month}-{number}"


PAPER = Form(
    name="paper",
    questions=(
        Question(name="short", parse=digits),
        Question(name="name", parse=called(100), personal=True),
        Question(name="day", options=tuple(AGO), parse=day),
    ),
    gate=_known,
    send=_record,
    after=_recorded,
    role=Role.LIBRARIAN,
    leave=_leave,
)


async def _write(exchange: Exchange, answers: Answers) -> Screen:
    write = exchange.service(Threads).write
    words_, number = answers["words"], said_in(answers, "words")
    said = await write(exchange.act, exchange.person, answers["person"], words_, number)
    return threads.said(exchange.say, said)


async def _whom(exchange: Exchange, answers: Answers) -> Prepared:
    subject = await exchange.service(Peacekeeping).subject(answers["person"])
    name = subject.name if subject is not None else None
    return Prepared({"name": name or exchange.say.plain("peace-nameless")})


async def _unwritten(exchange: Exchange, answers: Answers) -> Screen:
    """Back to whom it would have gone to."""
    return card(exchange.say, await exchange.service(Peacekeeping).subject(answers["person"]))


async def _written(exchange: Exchange) -> Screen:
    return threads.said(exchange.say, Said.WRITTEN if exchange.act.replayed else Said.GONE)


WRITING = Form(
    name="writing",
    questions=(Question(name="words", parse=words(LONGEST), prepare=_whom),),
    send=_write,
    after=_written,
    summary=False,
    role=Role.LIBRARIAN,
    leave=_unwritten,
)
