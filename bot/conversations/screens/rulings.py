"""Ideas as librarians see them, by where they stand; and the news that an idea's webinar is published."""

from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, Style, column, tap
from bot.chat.sending.kinds import Brief
from bot.conversations.services.rulings import STEPS, IdeasDesk, TakesPlace
from bot.linked import shorten
from bot.texts import Html, Speaker
from bot.webinars.screens.webinars import when
from storage.proposals import Proposal, ProposalState

TITLE_ON_BUTTON = 44


def desk(say: Speaker, page: IdeasDesk) -> Screen:
    """Ideas of one state with the ways to the others; says so when there are none."""
    items = [_item(say, each) for each in page.ideas] or [say("ideas-none")]
    below = foot(say, page.number, page.pages)
    ideas = column(*(tap(shorten(each.title, TITLE_ON_BUTTON), "idea", each.id) for each in page.ideas))
    turned = turns(say, "ideas_desk", page.state, number=page.number, pages=page.pages)
    rows = (*ideas, *turned, *_states(say, page), (tap(say.plain("to-desk"), "manage"),))
    text = PARAGRAPH.join_all([say(f"ideas-desk-{page.state}"), *items, *below])
    return Screen(text, tuple(row for row in rows if row))


def takes_place(say: Speaker, brief: Brief) -> Screen:
    """Author and supporters hear that the webinar made of the idea is published."""
    told: TakesPlace = brief.subject
    own = told.idea.person_id == brief.person.id
    head = say("idea-takes-place-own" if own else "idea-takes-place", title=say.of(told.webinar.title))
    card = tap(say.plain("idea-webinar"), "webinar", told.webinar.id, style="primary")
    idea = tap(say.plain("idea-open"), "idea", told.idea.id)
    text = PARAGRAPH.join_all([head, LINE.join_all(when(say, told.webinar)), say("idea-register")])
    return Screen(text, column(card, idea))


NOTICES = {"idea_takes_place": takes_place}


def date_of(say: Speaker, idea: Proposal) -> list[Html]:
    """When the webinar made of it is, in the reader's zone; nothing if it has no date."""
    if idea.starts_at is None:
        return []
    return [say("idea-when", moment=say.moment(idea.starts_at), city=say.city(say.zone))]


def webinar_rows(say: Speaker, idea: Proposal, *, staff: bool) -> Rows:
    """The way to its webinar: to the card once it is published, to the draft for librarians."""
    if idea.webinar_id is None:
        return ()
    card = [tap(say.plain("idea-webinar"), "webinar", idea.webinar_id)] if idea.on else []
    draft = [tap(say.plain("idea-draft"), "desk_webinar", idea.webinar_id)] if staff else []
    return column(*card, *draft)


def ruling_rows(say: Speaker, idea: Proposal) -> Rows:
    """For librarians: where the idea may go from here, and its date if it has none."""
    steps = tuple(_step(say, idea, each) for each in STEPS.get(idea.state, ()))
    undated = idea.state is ProposalState.AGREED and idea.webinar_id is None
    date = [tap(say.plain("idea-set-date"), "idea_rule", idea.id, ProposalState.AGREED)] if undated else []
    return (*column(*date), *((steps,) if steps else ()))


def to_desk(say: Speaker, waiting: int) -> Button:
    """To the ideas that no librarian has answered."""
    label = say.plain("ideas-waiting")
    return tap(f"{label} ({waiting})" if waiting else label, "ideas_desk", ProposalState.NEW, 0)


def _step(say: Speaker, idea: Proposal, state: ProposalState) -> Button:
    style: Style | None = None if state is ProposalState.DECLINED else "success"
    return tap(say.plain(f"idea-step-{state}"), "idea_rule", idea.id, state, style=style)


def _item(say: Speaker, idea: Proposal) -> Html:
    head = say("ideas-item", title=idea.title, kind=say(f"proposal-kind-{idea.kind}"))
    supports = [say("idea-supports", count=idea.supports)] if idea.shown else []
    return LINE.join_all([head, *date_of(say, idea), *supports])


def _states(say: Speaker, page: IdeasDesk) -> Rows:
    """Each other state with how many stand there, two in a row."""
    others = [each for each in ProposalState if each is not page.state]
    buttons = [_state(say, each, page.counts.get(each, 0)) for each in others]
    return tuple(tuple(buttons[index : index + 2]) for index in range(0, len(buttons), 2))


def _state(say: Speaker, state: ProposalState, count: int) -> Button:
    return tap(say.plain(f"ideas-in-{state}", count=count), "ideas_desk", state, 0)
