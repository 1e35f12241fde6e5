"""What may become of an idea, step by step, and that an act which is replayed does nothing twice."""

from bot.clock import Clock
from bot.services.proposals import STEPS, Proposals, may_support
from storage import Act, Storage
from storage.proposals import Order, Proposal, ProposalState
from tests.services.known import person, team

OWNER, AUTHOR, READER = 1, 2, 3
ANSWERS = {"kind": "contest", "name": "Идея", "words": "Слова об идее", "organisation": None}


def idea(state: ProposalState, *, shown: bool) -> Proposal:
    return Proposal(1, AUTHOR, "contest", "t", "w", None, state, shown, None, 0, 0, False, None)


def test_what_is_done_or_declined_stays_so() -> None:
    assert set(STEPS) == set(ProposalState) - {ProposalState.DONE, ProposalState.DECLINED}
    assert all(ProposalState.DECLINED in steps for steps in STEPS.values())


def test_only_what_was_let_through_and_is_open_is_supported_by_others() -> None:
    open_states = {ProposalState.DISCUSSED, ProposalState.AGREED}
    for state in ProposalState:
        assert may_support(idea(state, shown=True), READER) == (state in open_states)
        assert not may_support(idea(state, shown=False), READER)
        assert not may_support(idea(state, shown=True), AUTHOR)


async def test_a_replayed_act_neither_sends_nor_decides_twice(storage: Storage) -> None:
    proposals = Proposals(storage, Clock(), await team(storage, OWNER))
    author, owner = await person(storage, AUTHOR), await person(storage, OWNER)
    await proposals.propose(Act(1), author, ANSWERS)
    await proposals.propose(Act(1, replayed=True), author, ANSWERS)
    assert await storage.read.proposals.count(Order.MINE, AUTHOR) == 1
    moved = await proposals.rule(Act(2), owner, 1, ProposalState.DISCUSSED, "да")
    assert moved is not None
    assert (moved.state, moved.shown) == (ProposalState.DISCUSSED, True)
    again = await proposals.rule(Act(2, replayed=True), owner, 1, ProposalState.DISCUSSED, "нет")
    assert again is None
    found = await proposals.get(author, 1)
    assert found is not None
    assert found.word == "да"


async def test_supporting_twice_counts_once(storage: Storage) -> None:
    proposals = Proposals(storage, Clock(), await team(storage, OWNER))
    reader = await person(storage, READER)
    await proposals.propose(Act(1), await person(storage, AUTHOR), ANSWERS)
    await proposals.rule(Act(2), await person(storage, OWNER), 1, ProposalState.DISCUSSED, None)
    for number in (3, 4):
        found = await proposals.support(Act(number), reader, 1, wanted=True)
        assert found is not None
        assert (found.supports, found.supported) == (1, True)


async def test_who_is_no_owner_can_not_decide_even_by_asking_the_service(storage: Storage) -> None:
    proposals = Proposals(storage, Clock(), await team(storage, OWNER))
    author = await person(storage, AUTHOR)
    await proposals.propose(Act(1), author, ANSWERS)
    assert await proposals.rule(Act(2), author, 1, ProposalState.DISCUSSED, None) is None
    assert await proposals.get(await person(storage, READER), 1) is None
