"""Feedback as librarians see it: a card that counts up, and the words one by one with what was answered."""

from collections.abc import Mapping

from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Screen, column, tap
from bot.chat.sending.kinds import Brief
from bot.conversations.screens.inbox import by_librarian, short_moment
from bot.conversations.screens.threads import quoted
from bot.conversations.services.feedback import Tally
from bot.conversations.services.reviews import Review
from bot.linked import shorten
from bot.people.screens.who_wrote import author_button, person_button
from bot.texts import Html, Speaker, in_html
from bot.webinars.screens.stars import BEST
from storage.feedback import Feedback
from storage.records import Webinar
from storage.threads import Turn

BAR = 12
"""Blocks of the longest bar."""
NEWEST = 200
"""Characters shown of each of the newest words."""
POST = 250
"""Characters shown of a post below feedback."""
TITLE = 150
"""Characters of a webinar's title above somebody's words."""


def live(say: Speaker, brief: Brief) -> Screen:
    """The card in a librarian's chat; what is opened from it comes below, so that it can go on counting."""
    tally: Tally = brief.subject
    return Screen(_card(say, tally), column(tap(say.plain("reviews-read"), "review_below", tally.about)))


def tally(say: Speaker, told: Tally) -> Screen:
    """The same on request, with the ways to words, picture, quotations and workbook."""
    read = [_read(say, told)] if told.said else []
    picture = [tap(say.plain("reviews-to-picture"), "review_picture", told.about)] if told.count else []
    quotes = tap(say.plain("reviews-to-quotes", count=told.quotable), "quotes", told.about, 0)
    anything = told.count + told.said > 0
    export = [tap(say.plain("reviews-export"), "feedback_export", told.about)] if anything else []
    rows = [tuple(read), (quotes,) if told.quotable else (), (*picture, *export)]
    back = tap(say.plain("reviews-averages"), "averages", 0)
    return Screen(_card(say, told), (*(row for row in rows if row), (back,)))


def review(say: Speaker, told: Review) -> Screen:
    """What one person said and what was answered; nobody learns who, unless it is signed."""
    back = tap(say.plain("back"), "reviews", told.about)
    feedback = told.feedback
    if feedback is None:
        return Screen(say("reviews-nothing-said"), column(back))
    title = in_html(shorten(name(say, told.webinar).bare, TITLE))
    parts = [Html(f"<b>{title}</b>"), *_whole(say, feedback), *_talk(say, told)]
    parts += foot(say, told.number, told.pages)
    turned = turns(say, "review", told.about, number=told.number, pages=told.pages)
    rows = [*turned, *column(*_acts(say, told, feedback), back)]
    return Screen(PARAGRAPH.join_all(parts), tuple(rows))


def nothing_to_hear(say: Speaker) -> Screen:
    """The voice message was taken back."""
    return Screen(say("reviews-voice-gone"), column(tap(say.plain("reviews-averages"), "averages", 0)))


def name(say: Speaker, webinar: Webinar | None) -> Html:
    """The webinar's title, or the library."""
    return in_html(say.of(webinar.title)) if webinar else say("rate-library")


def numbers(say: Speaker, told: Tally) -> Html:
    """How many rated it, and how on average."""
    mean = told.average
    if mean is None:
        return say("reviews-none")
    return say("reviews-numbers", count=told.count, average=round(mean, 1))


NOTICES = {"feedback_card": live}


def _card(say: Speaker, told: Tally) -> Html:
    head = LINE.join_all([say("reviews-head"), Html(f"<b>{name(say, told.webinar)}</b>")])
    parts = [head, numbers(say, told), *([_bars(say, told.ratings)] if told.count else [])]
    parts += [say("reviews-said", said=told.said)] if told.said else []
    return PARAGRAPH.join_all([*parts, *(_brief(say, each) for each in told.newest)])


def _bars(say: Speaker, ratings: Mapping[int, int]) -> Html:
    most = max(ratings.values(), default=1)
    lines = []
    for rating in range(BEST, 0, -1):
        people = ratings.get(rating, 0)
        lines.append(say("reviews-bar", rating=rating, bar="▰" * -(-people * BAR // most), people=people))
    return LINE.join_all(lines)


def _read(say: Speaker, told: Tally) -> Button:
    if not told.waiting:
        return tap(say.plain("reviews-read"), "review", told.about, 0)
    words = say.plain("reviews-label-waiting", title=say.plain("reviews-read"), count=told.waiting)
    return tap(words, "review", told.about, 0, style="primary")


def _brief(say: Speaker, feedback: Feedback) -> Html:
    words = quoted(shorten(feedback.words, NEWEST)) if feedback.words else say("rate-voice")
    return LINE.join_all([words, _by(say, feedback)])


def _whole(say: Speaker, feedback: Feedback) -> list[Html]:
    rating = [say("reviews-rating", rating=feedback.rating)] if feedback.rating else []
    words = quoted(feedback.words) if feedback.words else say("rate-voice")
    quotable = say("reviews-quotable" if feedback.quotable else "reviews-not-quotable")
    return [*rating, LINE.join_all([words, _by(say, feedback), quotable])]


def _talk(say: Speaker, told: Review) -> list[Html]:
    """What was answered and by whom, and what the person wrote back; or that it waits."""
    feedback = told.feedback
    if not told.posts:
        waits = feedback is not None and feedback.settled_at is None
        return [say("reviews-waits" if waits else "reviews-settled")]
    return [_post(say, each) for each in told.posts]


def _post(say: Speaker, turn: Turn) -> Html:
    moment = short_moment(say, turn.created_at)
    head = by_librarian(say, turn.name, moment) if turn.from_staff else say("reviews-replied", moment=moment)
    return LINE.join_all([head, in_html(shorten(turn.words, POST))])


def _by(say: Speaker, feedback: Feedback) -> Html:
    return say("reviews-by", name=feedback.name) if feedback.name else say("reviews-anonymous")


def _acts(say: Speaker, told: Review, feedback: Feedback) -> list[Button]:
    listen = [tap(say.plain("reviews-listen"), "listen", feedback.id)] if feedback.voice_id else []
    answer = [tap(say.plain("thread-reply"), "answer", feedback.id)] if feedback.person_id else []
    waits = feedback.settled_at is None
    settle = [tap(say.plain("inbox-settle"), "review_settle", feedback.id)] if waits else []
    whole = [tap(say.plain("reviews-whole-talk"), "thread", told.thread_id, 0)] if told.thread_id else []
    return [*listen, *answer, *settle, *whole, *_whose(say, feedback)]


def _whose(say: Speaker, feedback: Feedback) -> list[Button]:
    """The way to who gave it; of who did not sign nobody learns who it is."""
    if feedback.person_id is None:
        return []
    return [person_button(say, feedback.person_id) if feedback.name else author_button(say, feedback.id)]
