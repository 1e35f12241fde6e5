"""An idea for something joint."""

from bot.chat.forms.form import Answers, Form, Question
from bot.chat.forms.parse import line, words
from bot.chat.routing.exchange import Exchange
from bot.chat.screens.screen import Screen
from bot.conversations.screens import proposals as screens
from bot.conversations.services.proposals import Proposals
from storage.proposals import Order

IDEA_KINDS = ("contest", "campaign", "meeting", "webinar")


async def _send(exchange: Exchange, answers: Answers) -> Screen:
    sent = await exchange.service(Proposals).propose(exchange.act, exchange.person, answers)
    return screens.sent(exchange.say) if sent else screens.too_many(exchange.say)


async def _mine(exchange: Exchange) -> Screen:
    proposals = exchange.service(Proposals)
    return screens.ideas(exchange.say, await proposals.page(exchange.person, Order.MINE, 0))


PROPOSAL = Form(
    name="proposal",
    to_librarians=True,
    questions=(
        Question(name="kind", options=IDEA_KINDS),
        Question(name="name", parse=line(100)),
        Question(name="words", parse=words(1000, least=10)),
        Question(name="organisation", parse=line(120), optional=True),
    ),
    send=_send,
    after=_mine,
)
