"""A librarian's word to an idea, and the date of what is agreed."""

from bot.chat.forms import moment
from bot.chat.forms.form import Answers, Form, Question
from bot.chat.forms.parse import words
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.screen import Screen
from bot.conversations.screens import proposals as screens
from bot.conversations.services.rulings import Rulings
from storage.proposals import ProposalState
from storage.records import Role


async def _rule(exchange: Exchange, answers: Answers) -> Screen:
    date, state = answers.get("date"), ProposalState(answers["state"])
    idea = await exchange.service(Rulings).rule(
        exchange.act,
        exchange.person,
        answers["proposal"],
        state,
        answers.get("word"),
        date["at"] if date else None,
    )
    if idea is None:
        return screens.ruled_before(exchange.say)
    return screens.idea(exchange.say, idea, exchange.person, "ruling-made")


async def _ruled(exchange: Exchange) -> Screen:
    return screens.ruled_before(exchange.say)


RULING = Form(
    name="ruling",
    questions=(Question(name="word", parse=words(500), optional=True),),
    send=_rule,
    after=_ruled,
    summary=False,
    role=Role.LIBRARIAN,
)
AGREEMENT = Form(
    name="agreement",
    questions=(
        Question(name="date", optional=True, read=moment.coming, pick=moment.chosen),
        Question(name="word", parse=words(500), optional=True),
    ),
    send=_rule,
    after=_ruled,
    role=Role.LIBRARIAN,
)
