"""The librarians' inbox: who waits for an answer, who has one, and one talk from its first word."""

from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, Style, column, tap
from bot.conversations.screens.threads import changed, quoted
from bot.conversations.services.inbox import InboxPage, OpenThread
from bot.linked import shorten
from bot.texts import Html, Speaker, in_html
from storage.records import Words
from storage.threads import ThreadLine, Turn

NAME = 40
"""Characters of a name."""
TITLE = 120
"""Characters of a webinar's title above a talk."""
GLIMPSE = 120
"""Characters of what was written, in a list."""
ON_BUTTON = 48


def page(say: Speaker, found: InboxPage) -> Screen:
    """Talks that wait, or that are answered; says so when there are none."""
    kind = "waiting" if found.waiting else "answered"
    items = [_item(say, line, title) for line, title in found.lines] or [say(f"inbox-none-{kind}")]
    below = foot(say, found.number, found.pages)
    buttons = column(*(tap(_label(say, line), "thread", line.id, 0) for line, _ in found.lines))
    turned = turns(say, _list(waiting=found.waiting), number=found.number, pages=found.pages)
    rows = (*buttons, *turned, (_other(say, found),), (tap(say.plain("to-desk"), "manage"),))
    text = PARAGRAPH.join_all([say(f"inbox-title-{kind}"), *items, *below])
    return Screen(text, rows)


def thread(say: Speaker, found: OpenThread, toast: str | None = None) -> Screen:
    """One talk with its newest posts, what can be done about it, and the way to the older ones."""
    it = found.thread
    head = [say(f"thread-{it.subject}-head", name=_name(say, it.name))]
    head += [in_html(shorten(say.of(found.title), TITLE))] if found.title else []
    head += [_state(say, it.waiting_since)]
    below = foot(say, found.pages - found.number - 1, found.pages)  # the newest posts are on the last page
    parts = [LINE.join_all(head), *(_post(say, each, it.name) for each in found.turns)]
    return Screen(PARAGRAPH.join_all([*parts, *below]), _rows(say, found), toast)


def settle_sure(say: Speaker, found: OpenThread) -> Screen:
    """Putting a talk aside without an answer is asked once more."""
    yes = tap(say.plain("inbox-settle-yes"), "thread_settle_sure", found.thread.id, style="primary")
    back = tap(say.plain("back"), "thread", found.thread.id, 0)
    return Screen(say("inbox-settle-sure", name=_name(say, found.thread.name)), column(yes, back))


def gone(say: Speaker) -> Screen:
    """Nothing is left of the talk: the person had their data deleted."""
    return Screen(say("inbox-gone"), column(to_inbox(say), tap(say.plain("to-desk"), "manage")))


def to_inbox(say: Speaker) -> Button:
    """Back to who waits."""
    return tap(say.plain("inbox-back"), "inbox", 0)


def short_moment(say: Speaker, at: int) -> Html:
    """Day and hour in few letters: a list of them is read on a phone."""
    return say("moment", date=say.short_date(at), time=say.time(at))


def _item(say: Speaker, line: ThreadLine, title: Words | None) -> Html:
    head = [say(f"thread-{line.subject}-head", name=_name(say, line.name))]
    head += [in_html(shorten(say.of(title), TITLE))] if title else []
    head += [in_html(shorten(" ".join((line.words or "").split()), GLIMPSE))]
    return LINE.join_all([*head, _when(say, line)])


def _when(say: Speaker, line: ThreadLine) -> Html:
    if line.waiting_since is None:
        return say("inbox-last", moment=short_moment(say, line.last_at))
    return _state(say, line.waiting_since)


def _state(say: Speaker, waiting_since: int | None) -> Html:
    if waiting_since is None:
        return say("inbox-answered")
    return say("inbox-waits", moment=short_moment(say, waiting_since))


def _label(say: Speaker, line: ThreadLine) -> str:
    return shorten(f"{_name(say, line.name)}: {' '.join((line.words or '').split())}", ON_BUTTON)


def _name(say: Speaker, name: str | None) -> str:
    return shorten(name, NAME) if name else say.plain("thread-nameless")


def _post(say: Speaker, turn: Turn, person: str | None) -> Html:
    moment = short_moment(say, turn.created_at)
    edited = changed(say, turn.edited_at)
    if not turn.from_staff:
        head = say("inbox-by", name=_name(say, person), moment=moment)
        return LINE.join_all([head, quoted(turn.words), *edited])
    return LINE.join_all([by_librarian(say, turn.name, moment), in_html(turn.words), *edited])


def by_librarian(say: Speaker, name: str | None, moment: Html) -> Html:
    """Which librarian wrote, and when."""
    if name is None:
        return say("inbox-by-librarian", moment=moment)
    return say("inbox-by-librarian-named", name=shorten(name, NAME), moment=moment)


def _rows(say: Speaker, found: OpenThread) -> Rows:
    it, waits = found.thread, found.thread.waiting_since is not None
    style: Style | None = "primary" if waits else None
    answer = [tap(say.plain("thread-reply"), "reply", it.id, style=style)] if it.person_id else []
    settle = [tap(say.plain("inbox-settle"), "thread_settle", it.id)] if waits else []
    newer = [tap(say.plain("inbox-newer"), "thread", it.id, found.number - 1)] if found.number else []
    more = found.number + 1 < found.pages
    older = [tap(say.plain("inbox-older"), "thread", it.id, found.number + 1)] if more else []
    back = tap(say.plain("back"), _list(waiting=waits), 0)
    return tuple(row for row in (*column(*answer, *settle), (*older, *newer), (back,)) if row)


def _list(*, waiting: bool) -> str:
    return "inbox" if waiting else "inbox_answered"


def _other(say: Speaker, found: InboxPage) -> Button:
    key = "inbox-to-answered" if found.waiting else "inbox-to-waiting"
    return tap(say.plain(key, count=found.others), _list(waiting=not found.waiting), 0)
