"""What librarians make of ideas: step by step, dated once, told once, whatever is replayed."""

import json
from dataclasses import replace

import pytest

from bot.conversations.services.proposals import Proposals
from bot.conversations.services.rulings import STEPS, Rulings, draft_of, may_move, without
from bot.people.services.team import Team
from storage import Act, Storage
from storage.proposals import Proposal, ProposalState
from storage.records import WebinarStatus
from tests.services.known import person, team
from tests.services.office import DAY, MINUTE, NOW, HandClock

OWNER, AUTHOR, READER, OTHER = 1, 2, 3, 4
ANSWERS = {"kind": "contest", "name": "Идея", "words": "Слова об идее", "organisation": "Школа № 5"}
IDEA = Proposal(1, AUTHOR, "contest", "t", "w", "o", ProposalState.NEW, False, None, 0, 0, False, None)
START = NOW + 10 * DAY


class Board:
    """One idea and those who have to do with it."""

    def __init__(self, storage: Storage, clock: HandClock, staff: Team) -> None:
        self.storage, self.clock = storage, clock
        self.proposals = Proposals(storage, clock, staff)
        self.rulings = Rulings(storage, clock, staff, "Asia/Almaty")
        self._updates = 0

    def act(self) -> Act:
        self._updates += 1
        return Act(self._updates)

    async def rule(
        self, state: ProposalState, word: str | None = None, starts_at: int | None = None, by: int = OWNER
    ) -> Proposal | None:
        self.clock.at += MINUTE
        librarian = await person(self.storage, by)
        return await self.rulings.rule(self.act(), librarian, 1, state, word, starts_at)

    async def told(self, kind: str) -> list[int]:
        """Who is going to hear it."""
        waiting = await self.storage.read(lambda tables: tables.outbox.next(NOW + DAY, 100))
        return sorted(each.person_id for each in waiting if each.kind == kind)


@pytest.fixture
async def board(storage: Storage) -> Board:
    board = Board(storage, HandClock(), await team(storage, OWNER))
    await board.proposals.propose(board.act(), await person(storage, AUTHOR), ANSWERS)
    return board


async def discussed(board: Board) -> None:
    await board.rule(ProposalState.DISCUSSED)
    await board.proposals.support(board.act(), await person(board.storage, READER), 1, wanted=True)


def test_what_is_done_or_declined_stays_so() -> None:
    assert set(STEPS) == set(ProposalState) - {ProposalState.DONE, ProposalState.DECLINED}
    assert all(ProposalState.DECLINED in steps for steps in STEPS.values())


def test_a_date_may_come_later_but_once() -> None:
    agreed = replace(IDEA, state=ProposalState.AGREED)
    assert may_move(agreed, ProposalState.AGREED)
    assert not may_move(replace(agreed, webinar_id=5), ProposalState.AGREED)
    assert not may_move(IDEA, ProposalState.AGREED)


def test_a_draft_says_what_the_idea_says() -> None:
    facts = draft_of(IDEA, "kk", START, "Asia/Almaty")
    assert (facts.status, facts.title, facts.description) == (WebinarStatus.DRAFT, {"kk": "t"}, {"kk": "w"})
    assert (facts.starts_at, facts.zone) == (START, "Asia/Almaty")
    assert [each.name for each in facts.partners] == [{"kk": "o"}]
    assert draft_of(replace(IDEA, organisation=None), "kk", START, "Asia/Almaty").partners == ()


def test_words_that_somebody_changed_stay() -> None:
    assert without({"ru": "Идея", "kk": "Ой"}, "Идея") == {"kk": "Ой"}


async def test_agreed_with_a_date_it_is_a_draft_webinar_linked_both_ways(board: Board) -> None:
    await discussed(board)
    found = await board.rule(ProposalState.AGREED, "Будет!", START)
    assert found is not None
    assert found.webinar_id is not None
    assert (found.starts_at, found.status, found.on) == (START, WebinarStatus.DRAFT, False)
    made = found.webinar_id
    assert await board.storage.read(lambda tables: tables.proposals.of_webinar(made)) == 1
    assert await board.told("idea_moved") == [AUTHOR, AUTHOR, READER]


async def test_a_date_set_later_keeps_the_word_and_tells_again(board: Board) -> None:
    await discussed(board)
    without_date = await board.rule(ProposalState.AGREED, "Будет!")
    assert without_date is not None
    assert without_date.webinar_id is None
    dated = await board.rule(ProposalState.AGREED, None, START)
    assert dated is not None
    assert (dated.word, dated.starts_at) == ("Будет!", START)
    assert await board.rule(ProposalState.AGREED, None, START + DAY) is None


async def test_a_replayed_decision_makes_no_second_draft(board: Board) -> None:
    await discussed(board)
    owner = await person(board.storage, OWNER)
    act = board.act()
    await board.rulings.rule(act, owner, 1, ProposalState.AGREED, None, START)
    again = Act(act.update_id, replayed=True)
    await board.rulings.rule(again, owner, 1, ProposalState.AGREED, None, START)
    there = await board.storage.read(
        lambda tables: [tables.webinars.get(each) is not None for each in (1, 2)]
    )
    assert there == [True, False]


async def test_followers_hear_once_that_the_webinar_is_published(board: Board) -> None:
    await discussed(board)
    await board.rule(ProposalState.AGREED, None, START)
    await board.rulings.invite_due()
    assert await board.told("idea_takes_place") == []
    await publish(board)
    for _ in range(3):
        await board.rulings.invite_due()
    assert await board.told("idea_takes_place") == [AUTHOR, READER]


async def test_who_is_of_the_staff_no_more_decides_nothing(board: Board) -> None:
    assert await board.rule(ProposalState.DISCUSSED, by=READER) is None
    assert await board.rule(ProposalState.AGREED, None, START, by=AUTHOR) is None
    assert await board.storage.read(lambda tables: tables.webinars.get(1)) is None


async def test_a_draft_of_an_idea_that_is_taken_back_says_no_word_of_it(board: Board) -> None:
    await discussed(board)
    await board.rule(ProposalState.AGREED, None, START)
    await board.proposals.withdraw(board.act(), await person(board.storage, AUTHOR), 1)
    draft = await board.storage.read(lambda tables: tables.webinars.get(1))
    assert draft is not None
    assert "Идея" not in json.dumps([*draft.title.values(), *draft.description.values()], ensure_ascii=False)
    assert await board.storage.read(lambda tables: tables.webinars.partners(1)) == []
    assert draft.starts_at == START


async def test_a_published_webinar_is_the_library_s_and_stays(board: Board) -> None:
    await discussed(board)
    await board.rule(ProposalState.AGREED, None, START)
    await publish(board)
    await board.proposals.withdraw(board.act(), await person(board.storage, AUTHOR), 1)
    webinar = await board.storage.read(lambda tables: tables.webinars.get(1))
    assert webinar is not None
    assert webinar.title == {"ru": "Идея"}


async def publish(board: Board) -> None:
    facts = replace(draft_of(IDEA, "ru", START, "Asia/Almaty"), status=WebinarStatus.PUBLISHED)
    facts = replace(facts, title={"ru": "Идея"})
    await board.storage.write(lambda tables: tables.webinars.change(1, facts, NOW))
