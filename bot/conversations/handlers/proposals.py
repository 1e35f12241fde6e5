"""Ideas: suggesting, looking, supporting, withdrawing."""

from bot.chat.routing.exchange import Exchange
from bot.chat.routing.features import Feature
from bot.conversations.screens import proposals as screens
from bot.conversations.services.proposals import Proposals
from storage.proposals import Order, Proposal

feature = Feature()


@feature.command("propose", place=70)
@feature.tap("propose")
async def propose(exchange: Exchange) -> None:
    """/propose: what ideas are for, and what there is."""
    await exchange.show(screens.home(exchange.say, await exchange.service(Proposals).count(exchange.person)))


@feature.tap("propose_begin")
async def begin(exchange: Exchange) -> None:
    """Suggest an idea, or go on with it."""
    if await exchange.service(Proposals).may_propose(exchange.person):
        await exchange.context.dialogues.begin(exchange, "proposal")
    else:
        await exchange.show(screens.too_many(exchange.say))


@feature.tap("ideas")
async def ideas(exchange: Exchange, order: Order, number: int) -> None:
    """A list of ideas."""
    page = await exchange.service(Proposals).page(exchange.person, order, number)
    await exchange.show(screens.ideas(exchange.say, page))


@feature.tap("idea")
async def idea(exchange: Exchange, proposal_id: int) -> None:
    """One idea."""
    await _show(exchange, await exchange.service(Proposals).get(exchange.person, proposal_id))


@feature.tap("idea_support")
async def support(exchange: Exchange, proposal_id: int, wanted: bool) -> None:
    """I support it, or not any more."""
    proposals = exchange.service(Proposals)
    found = await proposals.support(exchange.act, exchange.person, proposal_id, wanted=wanted)
    await _show(exchange, found)


@feature.tap("idea_withdraw")
async def withdraw(exchange: Exchange, proposal_id: int) -> None:
    """Taking back one's own idea is asked once more."""
    found = await exchange.service(Proposals).get(exchange.person, proposal_id)
    own = found is not None and found.person_id == exchange.person.id
    await exchange.show(
        screens.withdraw_sure(exchange.say, found) if found and own else screens.gone(exchange.say)
    )


@feature.tap("idea_withdraw_sure")
async def withdraw_sure(exchange: Exchange, proposal_id: int) -> None:
    """Take it back."""
    await exchange.service(Proposals).withdraw(exchange.act, exchange.person, proposal_id)
    await ideas(exchange, Order.MINE, 0)


async def _show(exchange: Exchange, found: Proposal | None) -> None:
    if found is None:
        await exchange.show(screens.gone(exchange.say))
        return
    await exchange.show(screens.idea(exchange.say, found, exchange.person))
