"""Ideas: who may support them, and that an act which is replayed does nothing twice."""

from bot.clock import Clock
from bot.conversations.services.proposals import Proposals, may_support
from bot.conversations.services.rulings import Rulings
from storage import Act, Storage
from storage.proposals import Order, Proposal, ProposalState
from tests.services.known import person, team

OWNER, AUTHOR, READER = 1, 2, 3
ANSWERS = {"kind": "contest", "name": "Идея", "words": "Слова об идее", "organisation": None}


def idea(state: ProposalState, *, shown: bool) -> Proposal:
    return Proposal(1, AUTHOR, "contest", "t", "w", None, state, shown, None, 0, 0, False, None)


def test_only_what_was_let_through_and_is_open_is_supported_by_others() -> None:
    open_states = {ProposalState.DISCUSSED, ProposalState.AGREED}
    for state in ProposalState:
        assert may_support(idea(state, shown=True), READER) == (state in open_states)
        assert not may_support(idea(state, shown=False), READER)
        assert not may_support(idea(state, shown=True), AUTHOR)


async def test_a_replayed_act_sends_nothing_twice(storage: Storage) -> None:
    proposals = Proposals(storage, Clock(), await team(storage, OWNER))
    author = await person(storage, AUTHOR)
    await proposals.propose(Act(1), author, ANSWERS)
    await proposals.propose(Act(1, replayed=True), author, ANSWERS)
    assert await storage.read(lambda tables: tables.proposals.count(Order.MINE, AUTHOR)) == 1


async def test_supporting_twice_counts_once(storage: Storage) -> None:
    staff = await team(storage, OWNER)
    proposals = Proposals(storage, Clock(), staff)
    reader = await person(storage, READER)
    await proposals.propose(Act(1), await person(storage, AUTHOR), ANSWERS)
    rulings = Rulings(storage, Clock(), staff, "Asia/Almaty")
    await rulings.rule(Act(2), await person(storage, OWNER), 1, ProposalState.DISCUSSED, None)
    for number in (3, 4):
        found = await proposals.support(Act(number), reader, 1, wanted=True)
        assert found is not None
        assert (found.supports, found.supported) == (1, True)


async def test_nobody_else_sees_what_was_not_let_through(storage: Storage) -> None:
    proposals = Proposals(storage, Clock(), await team(storage, OWNER))
    await proposals.propose(Act(1), await person(storage, AUTHOR), ANSWERS)
    assert await proposals.get(await person(storage, READER), 1) is None
    assert await proposals.get(await person(storage, OWNER), 1) is not None
