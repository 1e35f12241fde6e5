"""A webinar in one's own calendar: by file, by Google, by Outlook; and the file again when it changes."""

from datetime import UTC, datetime, timedelta
from urllib.parse import urlencode
from zoneinfo import ZoneInfo

from bot import linked
from bot.chat.screens.paragraphs import LINE
from bot.chat.screens.screen import Screen, column, link, tap
from bot.chat.sending.kinds import Brief
from bot.linked import shorten
from bot.texts import Speaker
from bot.webinars.screens.calendar_file import CalendarFile
from bot.webinars.screens.webinars import when
from bot.webinars.services.about import view_in
from bot.webinars.services.calendars import Event
from bot.webinars.services.webinars import WebinarView
from storage.records import Seat, WebinarStatus

DESCRIPTION_IN_FILE = 3000
DESCRIPTION_IN_LINK = 120
TITLE_IN_LINK = 100
"""Characters; each letter of Russian or Kazakh takes six in an address, which must not be endless."""
TITLE_UNDER_FILE = 120
GOOGLE = "https://calendar.google.com/calendar/render"
OUTLOOK = "https://outlook.live.com/calendar/0/deeplink/compose"


def choose(say: Speaker, view: WebinarView, address: str) -> Screen:
    """Which calendar. `address` is the webinar's page in the chat."""
    told = event(say, view)
    text = say("calendar-text", title=_title(say, view), when=LINE.join_all(when(say, view.webinar)))
    buttons = column(
        tap(say.plain("calendar-file"), "calendar_file", view.webinar.id, style="primary"),
        link(say.plain("calendar-google"), google(told, address)),
        link(say.plain("calendar-outlook"), outlook(told, address)),
        tap(say.plain("back"), "webinar", view.webinar.id),
    )
    return Screen(text, buttons)


def file(say: Speaker, view: WebinarView) -> Screen:
    """The file, and what to do with it."""
    text = say("calendar-file-text", title=_title(say, view))
    back = tap(say.plain("button-card"), "webinar", view.webinar.id)
    return Screen(text, column(back), document=CalendarFile(event(say, view)))


def update(say: Speaker, brief: Brief) -> Screen:
    """The file again: the webinar moved, or does not take place."""
    view = view_in(brief)
    off = view.webinar.status is WebinarStatus.CANCELLED
    text = say("calendar-cancelled-text" if off else "calendar-moved-text", title=_title(say, view))
    back = tap(say.plain("button-card"), "webinar", view.webinar.id)
    return Screen(text, column(back), document=CalendarFile(event(say, view)))


NOTICES = {"calendar": update}


def event(say: Speaker, view: WebinarView) -> Event:
    """The webinar as this reader's calendar shows it; the join link only if they have a seat."""
    webinar = view.webinar
    title = linked.beside(say.of(webinar.title))
    organiser = linked.beside(say.of(webinar.host)) or say.library_name
    join = webinar.join_link if view.card.seat is Seat.SEATED else None
    parts = [
        linked.beside(shorten(say.of(webinar.description), DESCRIPTION_IN_FILE)),
        say.plain("calendar-join", link=join) if join else "",
    ]
    return Event(
        webinar_id=webinar.id,
        revision=webinar.revision,
        starts_at=webinar.starts_at,
        ends_at=webinar.ends_at,
        zone=webinar.zone,
        date_only=webinar.date_only,
        cancelled=webinar.status is not WebinarStatus.PUBLISHED,
        title=title,
        description="\n\n".join(part for part in parts if part),
        organiser=organiser,
        place=join or say.plain("calendar-online"),
        alarm=say.plain("calendar-alarm", title=title),
        language=say.language,
        made_at=view.now,
    )


def google(told: Event, address: str) -> str:
    """The page of Google Calendar that adds the webinar."""
    values = {
        "action": "TEMPLATE",
        "text": shorten(told.title, TITLE_IN_LINK),
        "dates": f"{_google_time(told, told.starts_at)}/{_google_time(told, told.ends_at)}",
        "details": _details(told, address),
        "location": told.place,
    }
    return f"{GOOGLE}?{urlencode(values)}"


def outlook(told: Event, address: str) -> str:
    """The page of Outlook's calendar that adds the webinar."""
    day = {"allday": "true"} if told.date_only else {}
    values = {
        "path": "/calendar/action/compose",
        "rru": "addevent",
        "subject": shorten(told.title, TITLE_IN_LINK),
        "startdt": _outlook_time(told, told.starts_at),
        "enddt": _outlook_time(told, told.ends_at),
        "body": _details(told, address),
        "location": told.place,
        **day,
    }
    return f"{OUTLOOK}?{urlencode(values)}"


def _details(told: Event, address: str) -> str:
    return "\n\n".join(part for part in (shorten(told.description, DESCRIPTION_IN_LINK), address) if part)


def _google_time(told: Event, at: int) -> str:
    return _day(told, at).strftime("%Y%m%d") if told.date_only else _utc(at).strftime("%Y%m%dT%H%M%SZ")


def _outlook_time(told: Event, at: int) -> str:
    return _day(told, at).strftime("%Y-%m-%d") if told.date_only else _utc(at).strftime("%Y-%m-%dT%H:%M:%SZ")


def _utc(at: int) -> datetime:
    return datetime(1970, 1, 1, tzinfo=UTC) + timedelta(milliseconds=at)


def _day(told: Event, at: int) -> datetime:
    return _utc(at).astimezone(ZoneInfo(told.zone))


def _title(say: Speaker, view: WebinarView) -> str:
    return shorten(say.of(view.webinar.title), TITLE_UNDER_FILE)
