"""A librarian's short dialogues about participants: search, a guest, a reason, a word for the stream."""

from telegram import Message

from bot.chat.forms.form import Answers, Form, Question, Wrong
from bot.chat.forms.kept import Forms
from bot.chat.forms.parse import called, words
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.screen import Screen
from bot.registrations.screens import checkin
from bot.registrations.screens import participants as screens
from bot.registrations.services.checkin_words import LONGEST, too_short
from bot.registrations.services.participants import Participants
from bot.registrations.services.seating import Seating
from bot.registrations.services.stream_words import StreamWord, StreamWords
from storage.records import Role

LONGEST_NAME = 60
LONGEST_REASON = 300


def word_screen(exchange: Exchange, told: StreamWord | None) -> Screen:
    """The word of a webinar with its link."""
    if told is None:
        return screens.gone(exchange.say)
    code = told.checkin.code if told.checkin else ""
    return checkin.word(exchange.say, told, exchange.context.link(f"c_{code}"))


async def _seek(exchange: Exchange, answers: Answers) -> Screen:
    exchange.changed(await exchange.service(Forms).leave(exchange.act, exchange.person))
    return screens.found(
        exchange.say, await exchange.service(Participants).find(answers["webinar"], answers["words"])
    )


async def _add_guest(exchange: Exchange, answers: Answers) -> Screen:
    done = await exchange.service(Seating).add_guest(
        exchange.act, exchange.person, answers["webinar"], answers["name"]
    )
    return screens.ruled(exchange.say, done)


async def _take_off(exchange: Exchange, answers: Answers) -> Screen:
    done = await exchange.service(Seating).take_off(
        exchange.act, exchange.person, answers["registration"], answers["reason"]
    )
    return screens.ruled(exchange.say, done)


async def _set_word(exchange: Exchange, answers: Answers) -> Screen:
    told = await exchange.service(StreamWords).choose(
        exchange.act, exchange.person, answers["webinar"], answers["word"]
    )
    return word_screen(exchange, told)


def _word(message: Message) -> object:
    """A word that is long enough not to be said by chance, and short enough to be typed."""
    value = called(LONGEST_NAME)(message)
    if isinstance(value, Wrong) and value.key == "form-too-long":
        return Wrong("word-too-long")
    if isinstance(value, str) and too_short(value):
        return Wrong("word-too-short")
    return Wrong("word-too-long") if isinstance(value, str) and len(value) > LONGEST else value


async def _over(exchange: Exchange) -> Screen:
    """An old card of a dialogue that has ended."""
    return screens.over(exchange.say)


SEEK = Form(
    name="seek",
    questions=(Question(name="words", parse=called(LONGEST_NAME)),),
    send=_seek,
    after=_over,
    summary=False,
    role=Role.LIBRARIAN,
)
GUEST = Form(
    name="guest",
    questions=(Question(name="name", parse=called(LONGEST_NAME)),),
    send=_add_guest,
    after=_over,
    summary=False,
    role=Role.LIBRARIAN,
)
UNSEAT = Form(
    name="unseat",
    questions=(Question(name="reason", parse=words(LONGEST_REASON, least=3)),),
    send=_take_off,
    after=_over,
    summary=False,
    role=Role.LIBRARIAN,
)
CHECKWORD = Form(
    name="checkword",
    questions=(Question(name="word", parse=_word),),
    send=_set_word,
    after=_over,
    summary=False,
    role=Role.LIBRARIAN,
)
