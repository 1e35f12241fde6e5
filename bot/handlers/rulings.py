"""What librarians do about ideas: see where they stand, move them along, give them a date."""

from bot.forms.all import ENGINE
from bot.gateway.exchange import Exchange
from bot.gateway.routing import Feature, Tap, row_id
from bot.screens import rulings as screens
from storage.proposals import ProposalState
from storage.records import Role


async def desk(exchange: Exchange, state: ProposalState, number: int) -> None:
    """Ideas of one state."""
    page = await exchange.desk.services.rulings.desk(state, number)
    await exchange.show(screens.desk(exchange.say, page))


async def rule(exchange: Exchange, proposal_id: int, state: ProposalState) -> None:
    """Move it along and add a word; what is agreed may get a date."""
    form = "agreement" if state is ProposalState.AGREED else "ruling"
    await ENGINE.start(exchange, form, {"proposal": proposal_id, "state": state})


def _state(word: str) -> ProposalState:
    return ProposalState(word)


FEATURE = Feature(
    taps={
        "ideas_desk": Tap(desk, (_state, row_id), Role.LIBRARIAN),
        "idea_rule": Tap(rule, (row_id, _state), Role.LIBRARIAN),
    }
)
