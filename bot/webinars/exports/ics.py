"""A webinar as a calendar file (RFC 5545, and RFC 5546 for changes and cancellations)."""

from datetime import UTC, date, datetime, timedelta
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Alarm, Calendar, vCalAddress, vUri
from icalendar import Event as Entry

from bot.webinars.services.calendars import Event

ALARM: Final = timedelta(minutes=60)
"""Before the start."""
MEDIA_TYPE: Final = "text/calendar"
MADE_BY: Final = "-//library-volunteer-bot//NONSGML v1//EN"


def calendar_file(event: Event, bot_id: int, address: str) -> bytes:
    """The file. `address` is the webinar's page in the chat.

    Every file of a webinar has the same UID, made of the webinar's and the bot's own number, which outlive a
    new title, a new @name and a new token; SEQUENCE is the webinar's revision, so a calendar takes the newer.
    """
    calendar = Calendar()
    calendar.add("prodid", MADE_BY)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "CANCEL" if event.cancelled else "PUBLISH")
    calendar.add_component(_entry(event, bot_id, address))
    content: bytes = calendar.to_ical()
    return content


def file_name(event: Event) -> str:
    """The day and the title, so that one finds it among other downloads."""
    day = datetime.fromtimestamp(event.starts_at / 1000, ZoneInfo(event.zone)).date()
    words = "".join(each if each.isalnum() else " " for each in event.title).split()
    return f"{day.isoformat()} {' '.join(words)[:60].strip() or 'webinar'}.ics"


def _entry(event: Event, bot_id: int, address: str) -> Entry:
    entry = Entry()
    entry.add("uid", f"webinar-{event.webinar_id}.bot-{bot_id}@t.me")
    entry.add("sequence", event.revision)
    entry.add("dtstamp", _utc(event.made_at))
    entry.add("dtstart", _when(event, event.starts_at))
    entry.add("dtend", _when(event, event.ends_at))
    entry.add("summary", event.title, parameters={"LANGUAGE": event.language})
    entry.add("description", "\n\n".join(part for part in (event.description, address) if part))
    entry.add("location", event.place)
    entry.add("url", vUri(address))
    entry.add("status", "CANCELLED" if event.cancelled else "CONFIRMED")
    entry["organizer"] = _organiser(event, bot_id)
    if not event.cancelled:  # RFC 5546, 3.2.5: a cancellation carries no alarm
        entry.add_component(_alarm(event))
    return entry


def _organiser(event: Event, bot_id: int) -> vCalAddress:
    """Who holds it; the library has no e-mail address here, and the bot none either."""
    organiser = vCalAddress(f"tg://user?id={bot_id}")
    organiser.params["cn"] = event.organiser
    return organiser


def _alarm(event: Event) -> Alarm:
    alarm = Alarm()
    alarm.add("action", "DISPLAY")
    alarm.add("trigger", -ALARM)
    alarm.add("description", event.alarm)
    return alarm


def _when(event: Event, at: int) -> datetime | date:
    """UTC, which every calendar reads alike; the bare day if the hour is not known."""
    if event.date_only:
        return datetime.fromtimestamp(at / 1000, ZoneInfo(event.zone)).date()
    return _utc(at)


def _utc(at: int) -> datetime:
    return datetime.fromtimestamp(at // 1000, UTC)
