"""What a webinar's card says about having been there, and the button by which one says so."""

from bot.chat.screens.screen import Button, Rows, column, tap
from bot.texts import Html, Speaker
from bot.webinars.services.attendance_times import BUTTON_OPENS, counts
from bot.webinars.services.webinars import WebinarView
from storage.records import Attendance, Seat


def here_button(say: Speaker, webinar_id: int) -> Button:
    """I'm at the webinar."""
    return tap(say.plain("button-here"), "here", webinar_id, style="primary")


def here_rows(say: Speaker, view: WebinarView) -> Rows:
    """The button, while it counts, for somebody who has a seat and did not say so yet."""
    wanted = view.card.seat is Seat.SEATED and _marked(view) is not Attendance.ATTENDED
    now = counts(view.webinar, view.now, BUTTON_OPENS)
    return column(here_button(say, view.webinar.id)) if wanted and now else ()


def seen(say: Speaker, view: WebinarView) -> list[Html]:
    """That the reader was seen there; once it is over, that they had a seat or were missed."""
    if _marked(view) is Attendance.ATTENDED:
        return [say("seat-was-there")]
    if not view.past or view.card.seat is not Seat.SEATED:
        return []
    return [say("seat-attended" if view.card.asked else "seat-missed")]


def _marked(view: WebinarView) -> Attendance | None:
    registration = view.card.registration
    return registration.attendance if registration else None
