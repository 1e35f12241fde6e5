"""What librarians do about ideas: see where they stand, move them along, give them a date."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.conversations.screens import rulings as screens
from bot.conversations.services.rulings import Rulings
from storage.proposals import ProposalState
from storage.records import Role

feature = Feature(role=Role.LIBRARIAN)


@feature.tap("ideas_desk")
async def desk(exchange: Exchange, state: ProposalState, number: int) -> None:
    """Ideas of one state."""
    page = await exchange.service(Rulings).desk(state, number)
    await exchange.show(screens.desk(exchange.say, page))


@feature.tap("idea_rule")
async def rule(exchange: Exchange, proposal_id: int, state: ProposalState) -> None:
    """Move it along and add a word; what is agreed may get a date."""
    form = "agreement" if state is ProposalState.AGREED else "ruling"
    await exchange.context.dialogues.start(exchange, form, {"proposal": proposal_id, "state": state})
