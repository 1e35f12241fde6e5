"""Proposals: ideas for joint contests, campaigns, meetings and webinars, and who supports them."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from storage.queries import Row, Table
from storage.records import WebinarStatus, Words
from storage.rows import dump


class ProposalState(StrEnum):
    """Where an idea stands."""

    NEW = "new"
    DISCUSSED = "discussed"
    AGREED = "agreed"
    DONE = "done"
    DECLINED = "declined"


@dataclass(frozen=True, slots=True)
class Proposal:
    """An idea as one reader sees it.

    `shown`: a librarian let it through; `word`: what the librarian said to it; `supported`: by the reader;
    `author`: the name, if they agreed that it is kept, and only where one idea is looked at.
    """

    id: int
    person_id: int
    kind: str
    title: str
    words: str
    organisation: str | None
    state: ProposalState
    shown: bool
    word: str | None
    created_at: int
    supports: int
    supported: bool
    author: str | None
    webinar_id: int | None = None
    starts_at: int | None = None
    status: WebinarStatus | None = None
    """Of the webinar it became: its id, its start (epoch milliseconds), whether it is published."""

    @property
    def on(self) -> bool:
        """Whether readers can register for its webinar."""
        return self.status is WebinarStatus.PUBLISHED


@dataclass(frozen=True, slots=True)
class Drafted:
    """What an idea says, and the webinar that was made of it."""

    title: str
    words: str
    organisation: str | None
    webinar_id: int


class Order(StrEnum):
    """A list of ideas."""

    NEWEST = "new"
    TOP = "top"
    MINE = "mine"


class ProposalsTable(Table):
    """Typed queries of `proposals` and `supports`."""

    noun = "proposals"

    def add(self, person_id: int, answers: Mapping[str, Any], now: int) -> int:
        """Store a new idea; gives its id."""
        return int(
            self.sql.add(
                self.link,
                person_id=person_id,
                kind=answers["kind"],
                title=answers["name"],
                words=answers["words"],
                organisation=answers.get("organisation"),
                now=now,
            )
        )

    def get(self, proposal_id: int, reader_id: int) -> Proposal | None:
        """The idea as this reader sees it; None if it is not there or was withdrawn."""
        row: Row | None = self.sql.get(self.link, proposal_id=proposal_id, reader_id=reader_id)
        return proposal_from(row) if row else None

    def page(self, order: Order, reader_id: int, limit: int, offset: int) -> list[Proposal]:
        """One page of a list."""
        part = {"limit": limit, "offset": offset}
        match order:
            case Order.NEWEST:
                rows: list[Row] = self.sql.newest(self.link, reader_id=reader_id, **part)
            case Order.TOP:
                rows = self.sql.top(self.link, reader_id=reader_id, **part)
            case Order.MINE:
                rows = self.sql.mine(self.link, reader_id=reader_id, **part)
        return [proposal_from(row) for row in rows]

    def count(self, order: Order, reader_id: int) -> int:
        """How many `page` would give without a limit."""
        match order:
            case Order.MINE:
                return int(self.sql.count_mine(self.link, person_id=reader_id))
            case _:
                return int(self.sql.count_shown(self.link))

    def count_waiting(self) -> int:
        """How many no librarian has answered yet."""
        return int(self.sql.count_waiting(self.link))

    def count_mine_waiting(self, person_id: int) -> int:
        """How many of this person's ideas no librarian has answered yet."""
        return int(self.sql.count_mine_waiting(self.link, person_id=person_id))

    def support(self, proposal_id: int, person_id: int, now: int) -> None:
        """They support it, once."""
        self.sql.support(self.link, proposal_id=proposal_id, person_id=person_id, now=now)

    def take_back(self, proposal_id: int, person_id: int) -> None:
        """They do not support it any more."""
        self.sql.take_back(self.link, proposal_id=proposal_id, person_id=person_id)

    def rule(
        self, known: Proposal, state: ProposalState, word: str | None, decided_by: int, now: int
    ) -> None:
        """A librarian moves it along, with a word if they like; what was let through stays visible."""
        self.sql.rule(
            self.link,
            proposal_id=known.id,
            state=state,
            shown=int(known.shown or state is not ProposalState.DECLINED),
            word=word,
            decided_by=decided_by,
            now=now,
        )

    def in_state(self, state: ProposalState, limit: int, offset: int) -> list[Proposal]:
        """Ideas of one state: of new ones who waits longest comes first, of others what moved last."""
        rows: list[Row] = self.sql.in_state(self.link, state=state, limit=limit, offset=offset)
        return [proposal_from(row) for row in rows]

    def count_states(self) -> Mapping[ProposalState, int]:
        """How many ideas stand where; a state without any is not in it."""
        rows: list[Row] = self.sql.count_states(self.link)
        return {ProposalState(state): ideas for state, ideas in rows}

    def become(self, proposal_id: int, webinar_id: int) -> None:
        """This webinar was made of it."""
        self.sql.become(self.link, proposal_id=proposal_id, webinar_id=webinar_id)

    def drafted(self, proposal_id: int) -> Drafted | None:
        """The idea's words beside its webinar; None if there is no webinar."""
        row: Row | None = self.sql.drafted(self.link, proposal_id=proposal_id)
        return Drafted(*row) if row else None

    def unsay_draft(self, webinar_id: int, title: Words, description: Words, now: int) -> None:
        """New words for a draft whose idea was taken back; a published webinar stays as it is."""
        words = {"title": dump(title), "description": dump(description)}
        self.sql.unsay_draft(self.link, webinar_id=webinar_id, now=now, **words)

    def unsay_partner(self, webinar_id: int, name: Words) -> None:
        """An organisation that only the idea named is no partner of its draft any more."""
        self.sql.unsay_partner(self.link, webinar_id=webinar_id, name=dump(name))

    def of_webinar(self, webinar_id: int) -> int | None:
        """The idea that became this webinar, if it was one."""
        found: int | None = self.sql.of_webinar(self.link, webinar_id=webinar_id)
        return found

    def to_invite(self, now: int) -> list[int]:
        """Ideas whose webinar is published and not over, and whose followers do not know it yet."""
        rows: list[Row] = self.sql.to_invite(self.link, now=now)
        return [row[0] for row in rows]

    def set_invited(self, proposal_id: int, now: int) -> None:
        """Its followers are told that they can register."""
        self.sql.set_invited(self.link, proposal_id=proposal_id, now=now)

    def tell_followers(self, proposal_id: int, kind: str, details: Mapping[str, Any], now: int) -> None:
        """Queue the same notice for the author and everybody who supports it."""
        self.sql.tell_followers(
            self.link,
            proposal_id=proposal_id,
            kind=kind,
            details=json.dumps(dict(details)),
            once=f"{kind}:{proposal_id}:{now}",
            now=now,
            deadline_at=now + 60_000,
        )

    def withdraw(self, proposal_id: int, now: int) -> None:
        """Remove its words and its author; that there was one stays for the counts."""
        self.sql.withdraw(self.link, proposal_id=proposal_id, now=now)

    def ids_of(self, person_id: int) -> list[int]:
        """The ideas of this person."""
        rows: list[Row] = self.sql.ids_of(self.link, person_id=person_id)
        return [row[0] for row in rows]

    def forget(self, person_id: int) -> None:
        """Remove the person as a supporter and as a librarian; their own ideas are withdrawn before."""
        self.sql.forget_supports(self.link, person_id=person_id)
        self.sql.forget_rulings(self.link, person_id=person_id)


def proposal_from(row: Row) -> Proposal:
    """A row of `proposals`, columns in the record's order."""
    id_, person_id, kind, title, words, organisation, state, shown, word, created_at, *more = row
    supports, supported, author, webinar_id, starts_at, status = more
    return Proposal(
        id_,
        person_id,
        kind,
        title,
        words,
        organisation,
        ProposalState(state),
        bool(shown),
        word,
        created_at,
        supports,
        bool(supported),
        author,
        webinar_id,
        starts_at,
        WebinarStatus(status) if status else None,
    )
