"""What librarians make of ideas: let through, agreed, done, declined; with a date it is a draft webinar."""

import json
from collections.abc import Mapping
from dataclasses import dataclass

from bot.chat.sending.kinds import Kind
from bot.clock import Clock
from bot.pages import PAGE_SIZE, pages_of
from bot.people.services.team import Team
from bot.tasks import apart
from storage import Storage, Tables
from storage.proposals import Drafted, Proposal, ProposalState
from storage.records import Notice, Partner, Person, Webinar, WebinarFacts, WebinarStatus, Words
from storage.transactions import applies, reads, writes

STEPS: Mapping[ProposalState, tuple[ProposalState, ...]] = {
    ProposalState.NEW: (ProposalState.DISCUSSED, ProposalState.DECLINED),
    ProposalState.DISCUSSED: (ProposalState.AGREED, ProposalState.DECLINED),
    ProposalState.AGREED: (ProposalState.DONE, ProposalState.DECLINED),
}
"""What a librarian may make of an idea; what is done or declined stays so."""
DURATION = 90
"""Minutes of a webinar made of an idea, until a librarian says otherwise."""


@dataclass(frozen=True, slots=True)
class IdeasDesk:
    """One page of the ideas of a state, and how many stand where; `number` counts from 0."""

    state: ProposalState
    ideas: tuple[Proposal, ...]
    number: int
    pages: int
    counts: Mapping[ProposalState, int]


@dataclass(frozen=True, slots=True)
class TakesPlace:
    """An idea and the published webinar that was made of it."""

    idea: Proposal
    webinar: Webinar


class Rulings:
    """Librarians' decisions about ideas. `zone`: the library's, in which webinars made of ideas are set."""

    def __init__(self, storage: Storage, clock: Clock, team: Team, zone: str) -> None:
        self.storage = storage
        self._clock = clock
        self._team = team
        self._zone = zone

    @reads
    def desk(self, tables: Tables, state: ProposalState, number: int) -> IdeasDesk:
        """Ideas of one state: new ones as they came, others the last moved first; past the last: the last."""
        proposals = tables.proposals
        counts = proposals.count_states()
        pages = pages_of(counts.get(state, 0))
        number = min(max(number, 0), pages - 1)
        ideas = proposals.in_state(state, PAGE_SIZE, number * PAGE_SIZE)
        return IdeasDesk(state, tuple(ideas), number, pages, counts)

    @applies
    def rule(
        self,
        tables: Tables,
        librarian: Person,
        proposal_id: int,
        state: ProposalState,
        word: str | None,
        starts_at: int | None = None,
    ) -> Proposal | None:
        """Move an idea along; everybody who follows it is told. None if it can't go there (any more).

        Agreed with a date (epoch milliseconds) it becomes a draft webinar; the date may also come later.
        """
        now = self._clock.now()
        tables.forms.remove(librarian.id)
        known = tables.proposals.get(proposal_id, librarian.id)
        if known is None or not self._team.is_staff(tables, librarian.id):
            return None
        if not may_move(known, state):
            return None
        tables.proposals.rule(known, state, word or _kept(known, state), librarian.id, now)
        webinar_id = self._draft(tables, known, starts_at, now) if starts_at is not None else None
        details = {"proposal_id": proposal_id, "state": state}
        tables.proposals.tell_followers(proposal_id, "idea_moved", details, now)
        about = webinar_id or known.webinar_id
        tables.log.add(librarian.id, f"proposal_{state}", now, webinar_id=about, person_id=known.person_id)
        return tables.proposals.get(proposal_id, librarian.id)

    async def invite_due(self) -> None:
        """Who follows an idea hears, once, that its webinar is published."""
        now = self._clock.now()
        for proposal_id in await self.storage.read(lambda tables: tables.proposals.to_invite(now)):
            await apart("ideas that take place", self._invite(proposal_id, now), proposal_id=proposal_id)

    @writes
    def _invite(self, tables: Tables, proposal_id: int, now: int) -> None:
        if proposal_id in tables.proposals.to_invite(now):
            tables.proposals.set_invited(proposal_id, now)
            details = {"proposal_id": proposal_id}
            tables.proposals.tell_followers(proposal_id, "idea_takes_place", details, now)

    def _draft(self, tables: Tables, idea: Proposal, starts_at: int, now: int) -> int:
        author = tables.people.get(idea.person_id)
        language = author.language if author else "und"
        facts = draft_of(idea, language, starts_at, self._zone)
        webinar_id = tables.webinars.add(facts, None, now)
        tables.proposals.become(idea.id, webinar_id)
        return webinar_id


def may_move(idea: Proposal, state: ProposalState) -> bool:
    """Whether a librarian may make this of it; what is agreed may get its date later, once."""
    dated_later = idea.state is state is ProposalState.AGREED and idea.webinar_id is None
    return dated_later or state in STEPS.get(idea.state, ())


def draft_of(idea: Proposal, language: str, starts_at: int, zone: str) -> WebinarFacts:
    """The draft: the idea's own words in its author's language, its organisation as a partner."""
    partner = Partner({language: idea.organisation}, {}, None, None) if idea.organisation else None
    return WebinarFacts(
        status=WebinarStatus.DRAFT,
        title={language: idea.title},
        description={language: idea.words},
        starts_at=starts_at,
        zone=zone,
        date_only=False,
        duration=DURATION,
        host={},
        partners=(partner,) if partner else (),
        capacity=None,
        join_link=None,
        recording=None,
        talks=(),
    )


def unsay(tables: Tables, idea: Drafted, now: int) -> None:
    """The idea is taken back: a draft made of it, and copies of that, lose what the author wrote."""
    made = tables.webinars.get(idea.webinar_id)
    if made is None or made.status is not WebinarStatus.DRAFT:
        return
    for webinar in tables.desk_webinars.drafts(tables.desk_webinars.count_drafts(), 0):
        _unsay_in(tables, webinar, idea, now)


def _unsay_in(tables: Tables, webinar: Webinar, idea: Drafted, now: int) -> None:
    title, description = without(webinar.title, idea.title), without(webinar.description, idea.words)
    if webinar.id != idea.webinar_id and (title, description) == (webinar.title, webinar.description):
        return  # nothing to do with the idea
    tables.proposals.unsay_draft(webinar.id, title, description, now)
    for partner in tables.webinars.partners(webinar.id):
        if idea.organisation in partner.name.values():
            tables.proposals.unsay_partner(webinar.id, partner.name)


def without(words: Words, said: str) -> Words:
    """A text in several languages without those in which it is just this."""
    return {language: text for language, text in words.items() if text != said}


def _kept(idea: Proposal, state: ProposalState) -> str | None:
    """Setting the date of what is agreed leaves the word that was said to it."""
    return idea.word if idea.state is state else None


def load_taking_place(tables: Tables, notice: Notice) -> TakesPlace | None:
    """The idea and its webinar, while it is published."""
    proposal_id = json.loads(notice.details)["proposal_id"]
    idea = tables.proposals.get(proposal_id, notice.person_id)
    if idea is None or not idea.on or idea.webinar_id is None:
        return None
    webinar = tables.webinars.get(idea.webinar_id)
    return TakesPlace(idea, webinar) if webinar else None


KINDS: Mapping[str, Kind] = {"idea_takes_place": Kind(load=load_taking_place)}
