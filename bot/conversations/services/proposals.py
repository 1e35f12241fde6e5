"""Proposals: ideas, who supports them, and what becomes of them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from bot.chat.sending.kinds import Kind
from bot.clock import Clock
from bot.conversations.services.rulings import unsay
from bot.pages import PAGE_SIZE, pages_of
from bot.people.services.team import Team
from storage import Storage, Tables
from storage.outbox import Telling
from storage.proposals import Order, Proposal, ProposalState
from storage.records import Notice, Person, Role
from storage.transactions import applies, reads

WAITING_AT_MOST = 5
"""So many ideas of one person may wait for a librarian at a time."""


@dataclass(frozen=True, slots=True)
class IdeasPage:
    """One page of a list of ideas; `number` counts from 0."""

    order: Order
    ideas: tuple[Proposal, ...]
    number: int
    pages: int


@dataclass(frozen=True, slots=True)
class IdeasCount:
    """How many ideas there are for a reader; `waiting` is None for who may not answer them."""

    shown: int
    mine: int
    waiting: int | None


class Proposals:
    """What people and librarians do about ideas."""

    def __init__(self, storage: Storage, clock: Clock, team: Team) -> None:
        self.storage = storage
        self._clock = clock
        self._team = team

    @reads
    def get(self, tables: Tables, person: Person, proposal_id: int) -> Proposal | None:
        """The idea, if this person may see it."""
        return _visible(tables.proposals.get(proposal_id, person.id), person)

    @reads
    def page(self, tables: Tables, person: Person, order: Order, number: int) -> IdeasPage:
        """A list in pages; a page past the last gives the last."""
        proposals = tables.proposals
        pages = pages_of(proposals.count(order, person.id))
        number = min(max(number, 0), pages - 1)
        ideas = proposals.page(order, person.id, PAGE_SIZE, number * PAGE_SIZE)
        return IdeasPage(order, tuple(ideas), number, pages)

    @reads
    def count(self, tables: Tables, person: Person) -> IdeasCount:
        """What there is to look at."""
        proposals = tables.proposals
        waiting = proposals.count_waiting() if _decides(person) else None
        shown = proposals.count(Order.NEWEST, person.id)
        return IdeasCount(shown, proposals.count(Order.MINE, person.id), waiting)

    @reads
    def may_propose(self, tables: Tables, person: Person) -> bool:
        """Whether not too many of theirs wait already."""
        return tables.proposals.count_mine_waiting(person.id) < WAITING_AT_MOST

    @applies
    def propose(self, tables: Tables, person: Person, answers: Mapping[str, Any]) -> bool:
        """Send an idea; librarians hear of it. False if too many of theirs wait already."""
        now = self._clock.now()
        tables.forms.remove(person.id)
        if tables.proposals.count_mine_waiting(person.id) >= WAITING_AT_MOST:
            return False
        proposal_id = tables.proposals.add(person.id, answers, now)
        staff = self._team.staff(tables)
        tables.outbox.add([_arrived(each, proposal_id, now) for each in staff], now)
        return True

    @applies
    def support(self, tables: Tables, person: Person, proposal_id: int, *, wanted: bool) -> Proposal | None:
        """Support somebody's idea, or not any more; gives it as it is then."""
        known = _visible(tables.proposals.get(proposal_id, person.id), person)
        if known is None or not may_support(known, person.id):
            return known
        if wanted:
            tables.proposals.support(proposal_id, person.id, self._clock.now())
        else:
            tables.proposals.take_back(proposal_id, person.id)
        return tables.proposals.get(proposal_id, person.id)

    @applies
    def withdraw(self, tables: Tables, person: Person, proposal_id: int) -> bool:
        """The author takes an idea back; those who supported it are told. False if it is not theirs."""
        known = tables.proposals.get(proposal_id, person.id)
        if known is None or known.person_id != person.id:
            return False
        withdraw(tables, proposal_id, self._clock.now())
        return True


def withdraw(tables: Tables, proposal_id: int, now: int) -> None:
    """Remove the idea's words and author, also from a draft made of it, then tell those who supported it."""
    drafted = tables.proposals.drafted(proposal_id)
    if drafted is not None:
        unsay(tables, drafted, now)
    tables.proposals.withdraw(proposal_id, now)
    tables.proposals.tell_followers(proposal_id, "idea_withdrawn", {}, now)


def forget(tables: Tables, person_id: int, now: int) -> None:
    """The person's ideas are withdrawn, their support loses its name."""
    tables.proposals.forget(person_id)
    for proposal_id in tables.proposals.ids_of(person_id):
        withdraw(tables, proposal_id, now)


def _decides(person: Person) -> bool:
    """Whether this person lets ideas through and moves them along."""
    return person.role.may(Role.LIBRARIAN)


def _visible(proposal: Proposal | None, person: Person) -> Proposal | None:
    if proposal is None:
        return None
    sees = proposal.shown or proposal.person_id == person.id or _decides(person)
    return proposal if sees else None


def may_support(proposal: Proposal, person_id: int) -> bool:
    """Others' ideas that were let through and are still open."""
    is_open = proposal.state in (ProposalState.DISCUSSED, ProposalState.AGREED)
    return proposal.shown and is_open and proposal.person_id != person_id


def load_waiting(tables: Tables, notice: Notice) -> Proposal | None:
    """The idea that a librarian hears of, while nobody has answered it."""
    found = tables.proposals.get(json.loads(notice.details)["proposal_id"], notice.person_id)
    return found if found is not None and found.state is ProposalState.NEW else None


def load_moved(tables: Tables, notice: Notice) -> Proposal | None:
    """The idea that moved, unless it has moved on since: then only the newest is told."""
    told = json.loads(notice.details)
    found = tables.proposals.get(told["proposal_id"], notice.person_id)
    return found if found is not None and found.state == told["state"] else None


KINDS: Mapping[str, Kind] = {
    "idea": Kind(load=load_waiting),
    "idea_moved": Kind(load=load_moved),
    "idea_withdrawn": Kind(),
}


def _arrived(librarian_id: int, proposal_id: int, now: int) -> Telling:
    return Telling(
        person_id=librarian_id,
        kind="idea",
        details=json.dumps({"proposal_id": proposal_id}),
        once_key=f"idea:{proposal_id}:{librarian_id}",
        due_at=now,
        deadline_at=now + 60_000,
    )
