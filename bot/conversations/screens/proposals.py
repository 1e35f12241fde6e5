"""Ideas: the way in, lists in pages, one idea with its supporters, what became of it."""

from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, column, tap
from bot.chat.sending.kinds import Brief
from bot.conversations.screens.rulings import date_of, ruling_rows, to_desk, webinar_rows
from bot.conversations.services.proposals import IdeasCount, IdeasPage, may_support
from bot.linked import shorten
from bot.people.screens.who_wrote import person_button
from bot.texts import Html, Speaker, in_html
from storage.proposals import Order, Proposal
from storage.records import Person, Role

TITLE_ON_BUTTON = 44

__all__ = ["NOTICES", "gone", "home", "idea", "ideas", "ruled_before", "sent", "too_many"]


def home(say: Speaker, count: IdeasCount) -> Screen:
    """What ideas are for; to suggest one and to see what there is."""
    rows = [(tap(say.plain("propose-begin"), "propose_begin", style="primary"),)]
    rows += [(to_desk(say, count.waiting),)] if count.waiting is not None else []
    rows += [(_list(say, Order.NEWEST, count.shown),)] if count.shown else []
    rows += [(_list(say, Order.MINE, count.mine),)] if count.mine else []
    return Screen(say("propose-text"), (*rows, (_to_start(say),)))


def ideas(say: Speaker, page: IdeasPage) -> Screen:
    """A list in pages of five; says so when it is empty."""
    title = say(f"ideas-title-{page.order}")
    items = [_item(say, each) for each in page.ideas] or [say("ideas-none")]
    below = foot(say, page.number, page.pages)
    buttons = column(*(tap(shorten(each.title, TITLE_ON_BUTTON), "idea", each.id) for each in page.ideas))
    turned = turns(say, "ideas", page.order, number=page.number, pages=page.pages)
    rows = (*buttons, *turned, _other_order(say, page), (_to_home(say), _to_start(say)))
    return Screen(PARAGRAPH.join_all([title, *items, *below]), tuple(row for row in rows if row))


def idea(say: Speaker, found: Proposal, reader: Person, toast: str | None = None) -> Screen:
    """One idea: what, from whom, where it stands, and what this reader may do about it.

    `toast` is the key of a text.
    """
    decides = reader.role.may(Role.LIBRARIAN)
    parts = [_head(say, found), in_html(found.words), _about(say, found, decides=decides)]
    parts += [say("idea-word", word=found.word)] if found.word else []
    parts += date_of(say, found)
    said = say.plain(toast) if toast else None
    return Screen(PARAGRAPH.join_all(parts), _rows(say, found, reader), said)


def sent(say: Speaker) -> Screen:
    """The idea is with the librarians."""
    return Screen(say("idea-sent"), column(_list(say, Order.MINE), _to_home(say), _to_start(say)))


def too_many(say: Speaker) -> Screen:
    """Several ideas of the reader wait already."""
    return Screen(say("idea-too-many"), column(_list(say, Order.MINE), _to_home(say)))


def gone(say: Speaker) -> Screen:
    """The idea is not there, or not for this reader."""
    return Screen(say("idea-gone"), column(_to_home(say), _to_start(say)))


def withdraw_sure(say: Speaker, found: Proposal) -> Screen:
    """Taking an idea back is asked once more."""
    yes = tap(say.plain("idea-withdraw-yes"), "idea_withdraw_sure", found.id, style="danger")
    back = tap(say.plain("back"), "idea", found.id)
    return Screen(say("idea-withdraw-sure", title=found.title), column(yes, back))


def ruled_before(say: Speaker) -> Screen:
    """A librarian comes too late: it was answered or taken back."""
    return Screen(say("ruling-over"), column(_to_home(say), _to_start(say)))


def arrived(say: Speaker, brief: Brief) -> Screen:
    """Librarians hear of a new idea."""
    found: Proposal = brief.subject
    rows = (*ruling_rows(say, found), *_author_rows(say, found))
    parts = [say("idea-arrived"), _head(say, found), in_html(found.words)]
    return Screen(PARAGRAPH.join_all([*parts, _about(say, found, decides=True)]), rows)


def moved(say: Speaker, brief: Brief) -> Screen:
    """Author and supporters hear what became of it."""
    found: Proposal = brief.subject
    own = found.person_id == brief.person.id
    parts = [say("idea-moved-own" if own else "idea-moved", title=found.title), _state(say, found)]
    parts += [*date_of(say, found), *([say("idea-word", word=found.word)] if found.word else [])]
    idea = tap(say.plain("idea-open"), "idea", found.id)
    return Screen(PARAGRAPH.join_all(parts), (*webinar_rows(say, found, staff=False), (idea,)))


def withdrawn(say: Speaker, _brief: Brief) -> Screen:
    """Supporters hear that the author took it back; its words are not repeated."""
    return Screen(say("idea-withdrawn"), column(_list(say, Order.NEWEST)))


NOTICES = {"idea": arrived, "idea_moved": moved, "idea_withdrawn": withdrawn}


def _head(say: Speaker, found: Proposal) -> Html:
    title = Html(f"<b>{in_html(found.title)}</b>")
    return LINE.join_all([title, Html(f"{say(f'proposal-kind-{found.kind}')} · {_state(say, found)}")])


def _about(say: Speaker, found: Proposal, *, decides: bool) -> Html:
    lines = []
    if found.organisation:
        lines.append(say("idea-organisation", name=found.organisation))
    if decides and found.author:
        lines.append(say("idea-author", name=found.author))
    if found.shown:
        lines.append(say("idea-supports", count=found.supports))
    return LINE.join_all([*lines, say("idea-since", date=say.date(found.created_at))])


def _state(say: Speaker, found: Proposal) -> Html:
    return say(f"idea-state-{found.state}")


def _item(say: Speaker, found: Proposal) -> Html:
    head = _head(say, found)
    return LINE.join_all([head, say("idea-supports", count=found.supports)]) if found.shown else head


def _rows(say: Speaker, found: Proposal, reader: Person) -> Rows:
    staff, own = reader.role.may(Role.LIBRARIAN), found.person_id == reader.id
    rows = webinar_rows(say, found, staff=staff)
    if may_support(found, reader.id):
        rows += column(_support(say, found))
    if staff:
        rows += (*ruling_rows(say, found), *_author_rows(say, found))
    if own:
        rows += column(tap(say.plain("idea-withdraw"), "idea_withdraw", found.id))
    order = Order.MINE if own else Order.NEWEST
    back = tap(say.plain("back"), "ideas", order, 0)
    if staff and not own:
        back = tap(say.plain("back"), "ideas_desk", found.state, 0)
    return (*rows, (back, _to_home(say)))


def _support(say: Speaker, found: Proposal) -> Button:
    if found.supported:
        return tap(say.plain("idea-take-back"), "idea_support", found.id, 0)
    return tap(say.plain("idea-support"), "idea_support", found.id, 1, style="primary")


def _author_rows(say: Speaker, found: Proposal) -> Rows:
    """For librarians: who suggested it."""
    return column(person_button(say, found.person_id))


def _other_order(say: Speaker, page: IdeasPage) -> tuple[Button, ...]:
    """Newest and most supported are one tap apart."""
    others = {Order.NEWEST: Order.TOP, Order.TOP: Order.NEWEST}
    other = others.get(page.order) if page.ideas else None
    return (tap(say.plain(f"ideas-by-{other}"), "ideas", other, 0),) if other else ()


def _list(say: Speaker, order: Order, count: int | None = None) -> Button:
    label = say.plain(f"ideas-{order}")
    return tap(f"{label} ({count})" if count else label, "ideas", order, 0)


def _to_home(say: Speaker) -> Button:
    return tap(say.plain("ideas-home"), "propose")


def _to_start(say: Speaker) -> Button:
    return tap(say.plain("to-start"), "start")
