"""Checking in, as people see it; the word of the stream, as librarians do."""

from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Screen, column, tap
from bot.registrations.screens.word_picture import WordPicture
from bot.registrations.services.attendance import OPENS, Arrival, CheckedIn
from bot.registrations.services.stream_words import StreamPicture, StreamWord
from bot.texts import Html, Speaker, in_html
from bot.webinars.services.attendance_times import CLOSES
from storage.checkins import Checkin
from storage.records import Webinar


def checked_in(say: Speaker, told: CheckedIn, months: int, opens: int) -> Screen:
    """What came of it; `opens`: milliseconds before the start from which it can be tried again."""
    webinar = told.webinar
    if told.arrival is Arrival.CONSENT_NEEDED:
        return _consent(say, told.code, months)
    if webinar is None:
        return Screen(say("checkin-gone"), column(tap(say.plain("to-start"), "start")))
    about = Html(f"<b>{in_html(say.of(webinar.title))}</b>")
    text = LINE.join_all([arrived(say, told.arrival, webinar, opens), about])
    show = tap(say.plain("button-card"), "webinar", webinar.id)
    return Screen(text, column(show, tap(say.plain("button-ask"), "ask", webinar.id)))


def arrived(say: Speaker, arrival: Arrival, webinar: Webinar, opens: int) -> Html:
    """The outcome in one sentence."""
    return say(f"checkin-{arrival}", when=say.moment(webinar.starts_at - opens))


def word(say: Speaker, told: StreamWord, address: str) -> Screen:
    """The word, what came of a new one, and the link that does the same."""
    webinar, checkin = told.webinar, told.checkin
    head = LINE.join_all([say("word-title"), in_html(say.of(webinar.title))])
    head = PARAGRAPH.join_all([say(f"word-{told.choice}"), head]) if told.choice else head
    if checkin is None:
        invent = tap(say.plain("word-invent"), "stream_word_invent", webinar.id, style="primary")
        return Screen(PARAGRAPH.join_all([head, say("word-none")]), column(invent, *_ways(say, webinar.id)))
    parts = [head, Html(f"<b>{in_html(checkin.word.upper())}</b>"), _how(say, webinar)]
    parts.append(say("word-link", link=address))
    ways = column(
        tap(say.plain("word-picture"), "stream_word_picture", webinar.id),
        Button(say.plain("word-copy"), "copy_text", address),
        tap(say.plain("word-new"), "stream_word_new", webinar.id),
        _back(say, webinar.id),
    )
    return Screen(PARAGRAPH.join_all(parts), ways)


def picture(say: Speaker, told: StreamWord, checkin: Checkin, bot: str) -> Screen:
    """The word as a picture that fills the stream. `bot`: its @name."""
    drawn = StreamPicture(checkin.word.upper(), say.plain("word-picture-how", bot=bot))
    return Screen(
        say("word-picture-ready"), column(_to_word(say, told.webinar.id)), document=WordPicture(drawn)
    )


def new_word(say: Speaker, webinar: Webinar, checkin: Checkin) -> Screen:
    """A new word ends the old one: asked before it is chosen."""
    invent = tap(say.plain("word-invent"), "stream_word_invent", webinar.id)
    own = tap(say.plain("word-own"), "stream_word_own", webinar.id)
    text = say("word-replaces", word=checkin.word.upper())
    return Screen(text, column(invent, own, _to_word(say, webinar.id)))


def _how(say: Speaker, webinar: Webinar) -> Html:
    begins, ends = say.moment(webinar.starts_at - OPENS), say.moment(webinar.ends_at + CLOSES)
    return say("word-how", begins=begins, ends=ends)


def _to_word(say: Speaker, webinar_id: int) -> Button:
    return tap(say.plain("back"), "stream_word", webinar_id)


def _ways(say: Speaker, webinar_id: int) -> tuple[Button, ...]:
    return (tap(say.plain("word-own"), "stream_word_own", webinar_id), _back(say, webinar_id))


def _back(say: Speaker, webinar_id: int) -> Button:
    return tap(say.plain("participants-to-list"), "participants", webinar_id, 0)


def _consent(say: Speaker, code: str, months: int) -> Screen:
    text = say("consent-text", library=say.library_name, months=months)
    agree = tap(say.plain("checkin-agree"), "checkin_agree", code, style="success")
    return Screen(text, column(agree, tap(say.plain("button-not-now"), "start")))
