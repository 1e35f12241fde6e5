"""What the bot says on its own: reminders, offers, changes, and what comes after the end."""

from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, column, link, tap
from bot.chat.sending.kinds import Brief
from bot.registrations.services.reminders import ReminderPlace
from bot.texts import Html, Speaker
from bot.webinars.screens.attendance import here_button
from bot.webinars.screens.stars import stars
from bot.webinars.screens.webinars import card, offer_buttons, recording_buttons, when
from bot.webinars.services.about import view_in
from storage.records import Seat

MINUTES_A_DAY = 24 * 60


def reminder(say: Speaker, brief: Brief) -> Screen:
    """Time, what is left until the start, and one tap to answer."""
    view = view_in(brief)
    place: ReminderPlace = brief.subject
    webinar = view.webinar
    minutes = max(0, round((webinar.starts_at - view.now) / 60_000))
    text = say("reminder-text", title=_title(say, brief), when=_when(say, brief), left=left(say, minutes))
    join = _join(say, brief) if place.with_link else ()
    here = column(here_button(say, webinar.id)) if place.last else ()
    return Screen(text, (*join, *here, _coming_or_not(say, brief)))


def offer(say: Speaker, brief: Brief) -> Screen:
    """A seat became free and is held for the reader."""
    until = say.moment(brief.subject.answer_by)
    text = say("offer-text", title=_title(say, brief), when=_when(say, brief), until=until)
    return Screen(text, column(*offer_buttons(say, view_in(brief).webinar.id)))


def lapsed(say: Speaker, brief: Brief) -> Screen:
    """The offer's time is up."""
    again = tap(say.plain("button-join-waiting"), "register", view_in(brief).webinar.id)
    return Screen(say("lapsed-text", title=_title(say, brief)), column(again, _card(say, brief)))


def no_longer_held(say: Speaker, brief: Brief) -> Screen:
    """There are fewer seats than when the offer was made."""
    return Screen(say("no-longer-held-text", title=_title(say, brief)), column(_card(say, brief)))


def seated(say: Speaker, brief: Brief) -> Screen:
    """There are more seats, and the reader got one."""
    text = say("seated-text", title=_title(say, brief), when=_when(say, brief))
    cant = tap(say.plain("button-cant-come"), "cancel", view_in(brief).webinar.id)
    return Screen(text, (*_join(say, brief), *column(cant, _card(say, brief))))


def seat_free(say: Speaker, brief: Brief) -> Screen:
    """The last half hour: the first who taps gets the seat."""
    text = say("seat-free-text", title=_title(say, brief), when=_when(say, brief))
    take = tap(say.plain("button-take-seat"), "register", view_in(brief).webinar.id, style="success")
    return Screen(text, column(take))


def moved(say: Speaker, brief: Brief) -> Screen:
    """The start changed: the old and the new one, and "can you still come?"."""
    before = brief.details
    old = say.date(before["from"]) if before["date_only"] else say.moment(before["from"])
    text = say("moved-text", title=_title(say, brief), old=old, when=_when(say, brief))
    return Screen(text, (_coming_or_not(say, brief), (_card(say, brief),)))


def back_on(say: Speaker, brief: Brief) -> Screen:
    """A cancelled webinar takes place after all."""
    text = say("back-on-text", title=_title(say, brief), when=_when(say, brief))
    join = _join(say, brief) if view_in(brief).card.seat is Seat.SEATED else ()
    return Screen(text, (*join, _coming_or_not(say, brief), (_card(say, brief),)))


def join_link(say: Speaker, brief: Brief) -> Screen:
    """Where one joins is known now, is another place, or is not known any more."""
    text = say(f"link-{brief.subject}-text", title=_title(say, brief), when=_when(say, brief))
    return Screen(text, (*_join(say, brief), (_card(say, brief),)))


def join_card(say: Speaker, brief: Brief) -> Screen:
    """What had a button with the old link: the card as it is now."""
    return card(say, view_in(brief))


def called_off(say: Speaker, brief: Brief) -> Screen:
    """The webinar is cancelled."""
    others = tap(say.plain("start-webinars"), "coming", 0)
    reason = view_in(brief).webinar.reason
    text = say("called-off-text", title=_title(say, brief), when=_when(say, brief))
    why = [say("called-off-why", reason=reason)] if reason else []
    return Screen(PARAGRAPH.join_all([text, *why]), column(others))


def taken_off(say: Speaker, brief: Brief) -> Screen:
    """A librarian took the reader off the list, and says why."""
    reason, when_ = brief.details["reason"], _when(say, brief)
    text = say("taken-off-text", title=_title(say, brief), when=when_, reason=reason)
    ask = tap(say.plain("button-ask"), "ask", view_in(brief).webinar.id)
    return Screen(text, column(_card(say, brief), ask))


def thanks(say: Speaker, brief: Brief) -> Screen:
    """After the end, to those who came."""
    key = "thanks-with-recording-text" if _recording(say, brief) else "thanks-text"
    text = PARAGRAPH.join_all([say(key, title=_title(say, brief)), say("thanks-rate")])
    rate = stars(say, view_in(brief).webinar.id)
    return Screen(text, (rate, *_recording(say, brief), (_card(say, brief),)))


def recording(say: Speaker, brief: Brief) -> Screen:
    """The recording is there; or no more, where this is said once it was told."""
    text = say(
        "recording-text" if _recording(say, brief) else "recording-gone-text", title=_title(say, brief)
    )
    return Screen(text, (*_recording(say, brief), (_card(say, brief),)))


def materials(say: Speaker, brief: Brief) -> Screen:
    """Slides or handouts are there."""
    show = tap(say.plain("button-materials"), "materials", view_in(brief).webinar.id)
    return Screen(say("materials-text", title=_title(say, brief)), column(show))


def left(say: Speaker, minutes: int) -> Html:
    """How long until the start, in days, hours or minutes."""
    if minutes == 0:
        return say("reminder-now")
    if minutes > 36 * 60:
        return say("reminder-left-days", days=round(minutes / MINUTES_A_DAY))
    if minutes >= 90 or minutes == 60:
        return say("reminder-left-hours", hours=round(minutes / 60))
    return say("reminder-left-minutes", minutes=minutes)


def _title(say: Speaker, brief: Brief) -> str:
    return say.of(view_in(brief).webinar.title)


def _when(say: Speaker, brief: Brief) -> Html:
    return LINE.join_all(when(say, view_in(brief).webinar))


def _coming_or_not(say: Speaker, brief: Brief) -> tuple[Button, Button]:
    webinar_id = view_in(brief).webinar.id
    return (
        tap(say.plain("button-coming"), "coming_to", webinar_id, style="success"),
        tap(say.plain("button-cant-come"), "cancel", webinar_id),
    )


def _join(say: Speaker, brief: Brief) -> Rows:
    address = view_in(brief).webinar.join_link
    return column(link(say.plain("button-join"), address)) if address else ()


def _recording(say: Speaker, brief: Brief) -> Rows:
    return column(*recording_buttons(say, view_in(brief).webinar, view_in(brief).card))


def _card(say: Speaker, brief: Brief) -> Button:
    return tap(say.plain("button-card"), "webinar", view_in(brief).webinar.id)


NOTICES = {
    "reminder": reminder,
    "offer": offer,
    "lapsed": lapsed,
    "no_longer_held": no_longer_held,
    "seated": seated,
    "seat_free": seat_free,
    "moved": moved,
    "back_on": back_on,
    "join_link": join_link,
    "join_card": join_card,
    "called_off": called_off,
    "taken_off": taken_off,
    "thanks": thanks,
    "recording": recording,
    "materials": materials,
}
