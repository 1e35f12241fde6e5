"""Feedback of one's own: what about, the rating, the words, taking it back."""

from bot.chat.screens.paging import turns
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, column, tap
from bot.conversations.screens.threads import quoted
from bot.conversations.services.feedback import AskedPage, MyFeedback
from bot.texts import Html, Speaker, in_html
from bot.webinars.screens.stars import stars
from bot.webinars.screens.webinars import label
from storage.feedback import LIBRARY, Feedback


def overview(say: Speaker, asked: AskedPage, *, staff: bool) -> Screen:
    """What one can say something about; librarians also get to what others said."""
    webinars = []
    for webinar, rating in asked.webinars:
        name = label(say, webinar)
        name = say.plain("rate-rated", title=name, rating=rating) if rating else name
        webinars.append(tap(name, "feedback", webinar.id))
    rows = [*column(*webinars), (tap(say.plain("rate-library"), "feedback", LIBRARY),)]
    rows += turns(say, "feedbacks", number=asked.number, pages=asked.pages)
    rows += [(tap(say.plain("reviews-averages"), "averages", 0),)] if staff else []
    key = "rate-what" if asked.webinars else "rate-what-library"
    return Screen(say(key), (*rows, (tap(say.plain("to-start"), "start"),)))


def mine(say: Speaker, told: MyFeedback, toast: str | None = None) -> Screen:
    """What I said, with everything I can do about it; the stars if I said nothing yet."""
    if not told.allowed:
        return Screen(say("rate-not-allowed"), column(_to_list(say)))
    head = Html(f"<b>{title(say, told)}</b>")
    parts = [head, *_said(say, told.feedback)] if told.feedback else [head, say("rate-ask")]
    return Screen(PARAGRAPH.join_all(parts), (*_rows(say, told), (_to_list(say),)), toast)


def thanked(say: Speaker, told: MyFeedback) -> Screen:
    """A rating has just been given."""
    rating = told.feedback.rating if told.feedback else None
    return mine(say, told, say.plain("rate-thanks", rating=rating) if rating else None)


def sure(say: Speaker, about: int) -> Screen:
    """Taking it back is asked once more."""
    buttons = column(
        tap(say.plain("rate-withdraw-no"), "feedback", about),
        tap(say.plain("rate-withdraw-yes"), "feedback_withdraw_yes", about, style="danger"),
    )
    return Screen(say("rate-withdraw-sure"), buttons)


def title(say: Speaker, told: MyFeedback) -> Html:
    """What it is about."""
    return in_html(say.of(told.webinar.title)) if told.webinar else say("rate-library")


def _said(say: Speaker, feedback: Feedback) -> list[Html]:
    rating = [say("rate-yours", rating=feedback.rating)] if feedback.rating else []
    words = [quoted(feedback.words)] if feedback.words else []
    voice = [say("rate-voice")] if feedback.voice_id else []
    if not (words or voice):
        return [*rating, say("rate-words-too")]
    signed = say("rate-signed", name=feedback.name) if feedback.name else say("rate-anonymous")
    quotable = say("rate-quotable" if feedback.quotable else "rate-not-quotable")
    return [*rating, *words, *voice, LINE.join_all([signed, quotable])]


def _rows(say: Speaker, told: MyFeedback) -> Rows:
    feedback = told.feedback
    worded = feedback is not None and (feedback.words or feedback.voice_id)
    words = tap(say.plain("rate-change-words" if worded else "rate-add-words"), "tell", told.about)
    withdraw = [tap(say.plain("rate-withdraw"), "feedback_withdraw", told.about)] if feedback else []
    card = [tap(say.plain("button-card"), "webinar", told.webinar.id)] if told.webinar else []
    return (stars(say, told.about), *column(words, *withdraw, *card))


def _to_list(say: Speaker) -> Button:
    return tap(say.plain("rate-to-list"), "feedbacks", 0)
