"""A question to the librarians, and a post in a talk that is under way."""

from bot.chat.forms.form import Answers, Form, Question, said_in
from bot.chat.forms.parse import words
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.screen import Screen
from bot.conversations.screens import threads as screens
from bot.conversations.services.letters import LONGEST
from bot.conversations.services.threads import Said, Threads
from storage.records import Role


async def _ask(exchange: Exchange, answers: Answers) -> Screen:
    threads, person = exchange.service(Threads), exchange.person
    words_, number = answers["words"], said_in(answers, "words")
    said = await threads.ask(exchange.act, person, exchange.name, words_, answers["webinar"], number)
    return screens.said(exchange.say, said)


async def _reply(exchange: Exchange, answers: Answers) -> Screen:
    threads, person = exchange.service(Threads), exchange.person
    words_, number = answers["words"], said_in(answers, "words")
    if "feedback" in answers:
        said = await threads.answer_feedback(exchange.act, person, answers["feedback"], words_, number)
        return screens.said_by_staff(exchange.say, said, about_feedback=True)
    said = await threads.reply(exchange.act, person, answers["thread"], words_, number, in_form=True)
    shown = screens.said_by_staff if person.role.may(Role.LIBRARIAN) else screens.said
    return shown(exchange.say, said)


async def _sent(exchange: Exchange) -> Screen:
    """An old card, or a replay of what was sent before a crash."""
    return screens.said(exchange.say, Said.ASKED if exchange.act.replayed else Said.GONE)


async def _replied(exchange: Exchange) -> Screen:
    return screens.said(exchange.say, Said.ANSWERED if exchange.act.replayed else Said.GONE)


QUESTION = Form(
    name="question",
    to_librarians=True,
    questions=(Question(name="words", parse=words(LONGEST)),),
    send=_ask,
    after=_sent,
    summary=False,
)
REPLY = Form(
    name="reply",
    to_librarians=True,
    questions=(Question(name="words", parse=words(LONGEST)),),
    send=_reply,
    after=_replied,
    summary=False,
)
