"""Talks with the librarians: words that could be sent, what came of them, posts as others read them."""

from bot import linked
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, column, tap
from bot.chat.sending.kinds import Brief
from bot.conversations.services.edits import Edited
from bot.conversations.services.threads import Said, ToldPost
from bot.linked import shorten
from bot.people.screens.start import menu
from bot.people.screens.who_wrote import author_button, person_button
from bot.texts import Html, Speaker, in_html

BEFORE = 300
"""Characters shown of what a post answers."""
UNFOLDED = 300
"""Characters of a quotation that is shown whole."""


def letter(say: Speaker, words: str) -> Screen:
    """Words that no button and no form asked for: they are kept, and one tap sends them."""
    buttons = (
        (tap(say.plain("letter-send"), "letter_send", style="primary"),),
        (tap(say.plain("letter-drop"), "letter_drop"),),
        *menu(say),
    )
    return Screen(PARAGRAPH.join_all([say("letter-kept"), quoted(words)]), buttons)


def too_long(say: Speaker) -> Screen:
    """More than one message to the librarians may hold."""
    return Screen(say("form-too-long"), menu(say))


def received(say: Speaker) -> Screen:
    """Words that ended a form just before a crash: they are where they belong."""
    return Screen(say("letter-received"), column(_to_start(say)))


def said(say: Speaker, outcome: Said) -> Screen:
    """What came of somebody's words."""
    return Screen(say(f"said-{outcome}"), column(_to_start(say)))


def said_by_staff(say: Speaker, outcome: Said, *, about_feedback: bool = False) -> Screen:
    """The same for a librarian, who goes on to who waits next."""
    inbox = tap(say.plain("inbox-back"), "inbox", 0)
    feedback = tap(say.plain("reviews-averages"), "averages", 0)
    desk = tap(say.plain("to-desk"), "manage")
    return Screen(say(f"said-{outcome}"), column(feedback if about_feedback else inbox, desk))


def edited(say: Speaker, outcome: Edited) -> Screen:
    """What came of a message that somebody changed."""
    return Screen(say(f"edited-{outcome}"), column(_to_start(say)))


def changed(say: Speaker, edited_at: int | None) -> list[Html]:
    """That words are not as they were first; nothing if they are."""
    return [say("post-edited")] if edited_at is not None else []


def words_needed(say: Speaker) -> Screen:
    """A voice message or a picture in a talk that is in writing."""
    return Screen(say("thread-words-needed"), column(_to_start(say)))


def reply_to_what(say: Speaker) -> Screen:
    """A librarian replied to a message that belongs to no talk."""
    return Screen(say("thread-reply-to-what"), column(_to_start(say)))


def question(say: Speaker, brief: Brief) -> Screen:
    """A librarian hears what somebody wrote."""
    told: ToldPost = brief.subject
    head = say(f"thread-{told.thread.subject}-head", name=_name(say, told))
    parts = [_with_title(say, told, head), quoted(told.post.words), *changed(say, told.post.edited_at)]
    parts += [*_minor(say, told), say("thread-how-to-answer")]
    return Screen(PARAGRAPH.join_all(parts), _staff_rows(say, told))


def answer(say: Speaker, brief: Brief) -> Screen:
    """The person hears a librarian's answer."""
    told: ToldPost = brief.subject
    head = _with_title(say, told, say("thread-answer-head" if told.before else "thread-letter-head"))
    before = [quoted(shorten(told.before.words, BEFORE))] if told.before else []
    words = [in_html(told.post.words), *changed(say, told.post.edited_at)]
    parts = [head, *before, *words, say("thread-how-to-answer")]
    return Screen(PARAGRAPH.join_all(parts), _rows(say, told))


def answered(say: Speaker, brief: Brief) -> Screen:
    """The other librarians hear that somebody has answered."""
    told: ToldPost = brief.subject
    before = [quoted(shorten(told.before.words, BEFORE))] if told.before else []
    head = say("thread-answered-head" if told.before else "thread-written-head", name=_name(say, told))
    words = [in_html(told.post.words), *changed(say, told.post.edited_at)]
    parts = [_with_title(say, told, head), *before, *words, *_minor(say, told)]
    return Screen(PARAGRAPH.join_all(parts), _staff_rows(say, told))


NOTICES = {"question": question, "answer": answer, "answered": answered}


def quoted(words: str) -> Html:
    """Somebody's own words; long ones fold up."""
    fold = " expandable" if linked.units(words) > UNFOLDED else ""
    return Html(f"<blockquote{fold}>{in_html(words)}</blockquote>")


def ask(say: Speaker, webinar_id: int) -> Button:
    """On a webinar's card."""
    return tap(say.plain("button-ask"), "ask", webinar_id)


def _with_title(say: Speaker, told: ToldPost, head: Html) -> Html:
    if told.title is None:
        return head
    return LINE.join_all([head, in_html(say.of(told.title))])


def _name(say: Speaker, told: ToldPost) -> str:
    return told.thread.name or say.plain("thread-nameless")


def _rows(say: Speaker, told: ToldPost) -> Rows:
    return column(tap(say.plain("thread-reply"), "reply", told.thread.id))


def _staff_rows(say: Speaker, told: ToldPost) -> Rows:
    """Answer, or look who it is; of who wrote anonymously nobody learns that."""
    thread = told.thread
    about: list[Button] = []
    if thread.person_id is not None and (thread.name or thread.feedback_id is None):
        about = [person_button(say, thread.person_id)]
    elif thread.person_id is not None and thread.feedback_id is not None:
        about = [author_button(say, thread.feedback_id)]
    return (*_rows(say, told), *column(*about))


def _minor(say: Speaker, told: ToldPost) -> list[Html]:
    return [say("thread-minor")] if told.minor else []


def _to_start(say: Speaker) -> Button:
    return tap(say.plain("to-start"), "start")
