"""Feedback as librarians see it: a card that counts up, averages, words one by one."""

from collections.abc import Mapping
from html import escape

from bot.screens.feedback import BEST
from bot.screens.screen import Button, Screen, column, tap
from bot.screens.threads import quoted
from bot.screens.webinars import LINE, PARAGRAPH, fitting, label, shorten
from bot.services.feedback import Tally
from bot.services.kinds import Brief
from bot.services.reviews import Averages, Review
from bot.texts import Html, Speaker
from storage.feedback import Feedback
from storage.records import Webinar

BAR = 12
"""Blocks of the longest bar."""
NEWEST = 200
"""Characters shown of each of the newest words."""


def live(say: Speaker, brief: Brief) -> Screen:
    """The card in a librarian's chat; what is opened from it comes below, so that it can go on counting."""
    tally: Tally = brief.subject
    return Screen(_card(say, tally), column(tap(say.plain("reviews-read"), "review_below", tally.about)))


def tally(say: Speaker, told: Tally) -> Screen:
    """The same on request."""
    buttons = [tap(say.plain("reviews-read"), "review", told.about, 0)] if told.said else []
    return Screen(_card(say, told), column(*buttons, tap(say.plain("reviews-averages"), "averages", 0)))


def averages(say: Speaker, page: Averages) -> Screen:
    """Every webinar that was rated, and the library, with a button to each."""
    lines = [_average(say, name(say, webinar), each.average, each.ratings) for each, webinar in page.rated]
    buttons = [
        tap(label(say, webinar) if webinar else say.plain("rate-library"), "reviews", each.about)
        for each, webinar in page.rated
    ]
    head = [say("reviews-averages-title"), *(lines or [say("reviews-none")])]
    turns = _turns(say, "averages", (), page.number, page.pages)
    rows = [*column(*buttons), *([turns] if turns else []), (tap(say.plain("back"), "feedbacks", 0),)]
    return Screen(fitting(head), tuple(rows))


def review(say: Speaker, told: Review) -> Screen:
    """What one person said; nobody learns who, unless it is signed."""
    back = tap(say.plain("back"), "reviews", told.about)
    feedback = told.feedback
    if feedback is None:
        return Screen(say("reviews-none"), column(back))
    parts = [Html(f"<b>{name(say, told.webinar)}</b>"), *_whole(say, feedback)]
    parts += [say("page-number", number=told.number + 1, pages=told.pages)] if told.pages > 1 else []
    turns = _turns(say, "review", (told.about,), told.number, told.pages)
    rows = [*([turns] if turns else []), *column(*_acts(say, feedback), back)]
    return Screen(PARAGRAPH.join_all(parts), tuple(rows))


def nothing_to_hear(say: Speaker) -> Screen:
    """The voice message was taken back."""
    return Screen(say("reviews-voice-gone"), column(tap(say.plain("reviews-averages"), "averages", 0)))


def name(say: Speaker, webinar: Webinar | None) -> Html:
    """The webinar's title, or the library."""
    return Html(escape(say.of(webinar.title))) if webinar else say("rate-library")


NOTICES = {"feedback_card": live}


def _card(say: Speaker, told: Tally) -> Html:
    head = LINE.join_all([say("reviews-head"), Html(f"<b>{name(say, told.webinar)}</b>")])
    mean = told.average
    parts = [head, *([_bars(say, told.ratings)] if mean else [say("reviews-none")])]
    parts[1:1] = [say("reviews-numbers", count=told.count, average=round(mean, 1))] if mean else []
    parts += [say("reviews-said", said=told.said)] if told.said else []
    return PARAGRAPH.join_all([*parts, *(_brief(say, each) for each in told.newest)])


def _bars(say: Speaker, ratings: Mapping[int, int]) -> Html:
    most = max(ratings.values(), default=1)
    lines = []
    for rating in range(BEST, 0, -1):
        people = ratings.get(rating, 0)
        lines.append(say("reviews-bar", rating=rating, bar="▰" * -(-people * BAR // most), people=people))
    return LINE.join_all(lines)


def _brief(say: Speaker, feedback: Feedback) -> Html:
    words = quoted(shorten(feedback.words, NEWEST)) if feedback.words else say("rate-voice")
    return LINE.join_all([words, _by(say, feedback)])


def _whole(say: Speaker, feedback: Feedback) -> list[Html]:
    rating = [say("reviews-rating", rating=feedback.rating)] if feedback.rating else []
    words = quoted(feedback.words) if feedback.words else say("rate-voice")
    quotable = say("reviews-quotable" if feedback.quotable else "reviews-not-quotable")
    return [*rating, words, LINE.join_all([_by(say, feedback), quotable])]


def _by(say: Speaker, feedback: Feedback) -> Html:
    return say("reviews-by", name=feedback.name) if feedback.name else say("reviews-anonymous")


def _acts(say: Speaker, feedback: Feedback) -> list[Button]:
    listen = [tap(say.plain("reviews-listen"), "listen", feedback.id)] if feedback.voice_id else []
    answer = [tap(say.plain("thread-reply"), "answer", feedback.id)] if feedback.person_id else []
    return [*listen, *answer]


def _average(say: Speaker, about: Html, mean: float | None, ratings: int) -> Html:
    if mean is None:
        return say("reviews-average-none", title=about)
    return say("reviews-average", title=about, average=round(mean, 1), count=ratings)


def _turns(say: Speaker, act: str, arguments: tuple[int, ...], number: int, pages: int) -> tuple[Button, ...]:
    earlier = [tap(say.plain("page-previous"), act, *arguments, number - 1)] if number else []
    later = [tap(say.plain("page-next"), act, *arguments, number + 1)] if number + 1 < pages else []
    return (*earlier, *later)
