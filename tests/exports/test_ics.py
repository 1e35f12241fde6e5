"""A calendar file says what RFC 5545 and RFC 5546 ask for, and another library reads it so."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from ical.calendar import Calendar
from ical.calendar_stream import IcsCalendarStream
from ical.event import Event as Read
from ical.event import EventStatus

from bot.webinars.exports import ics
from bot.webinars.services.calendars import Event

ADDRESS = "https://t.me/library_bot?start=w_7"
EVENT = Event(
    webinar_id=7,
    revision=3,
    starts_at=1_801_458_000_000,
    ends_at=1_801_463_400_000,
    zone="Asia/Almaty",
    date_only=False,
    cancelled=False,
    title="Книги; «и», люди \\ & <b>📚",
    description="Бірінші жол\nекінші, үтір; нүктелі үтір",
    organiser='Библиотека "№ 1", Өскемен',
    place="https://join.example/room?a=1,2;b",
    alarm="In an hour",
    language="ru",
    made_at=1_801_400_000_000,
)


def read(event: Event, bot_id: int = 10) -> tuple[Calendar, Read]:
    content = ics.calendar_file(event, bot_id, ADDRESS).decode()
    calendar = IcsCalendarStream.calendar_from_ics(content)
    (entry,) = calendar.events
    return calendar, entry


def test_another_reader_finds_all_that_was_said() -> None:
    calendar, entry = read(EVENT)
    assert calendar.method == "PUBLISH"
    assert entry.summary == EVENT.title
    assert entry.description == f"{EVENT.description}\n\n{ADDRESS}"
    assert entry.location == EVENT.place
    assert entry.dtstart == datetime(2027, 2, 1, 5, 0, tzinfo=UTC)
    assert entry.dtend == datetime(2027, 2, 1, 6, 30, tzinfo=UTC)
    assert entry.dtstamp == datetime.fromtimestamp(EVENT.made_at // 1000, UTC)
    assert entry.status is EventStatus.CONFIRMED
    assert entry.organizer is not None
    assert entry.organizer.common_name == EVENT.organiser
    (alarm,) = entry.alarm
    assert (alarm.action, alarm.trigger) == ("DISPLAY", timedelta(hours=-1))


def test_the_uid_stays_and_the_sequence_grows() -> None:
    _, first = read(EVENT)
    _, later = read(replace(EVENT, revision=4, title="Другое", starts_at=EVENT.starts_at + 3_600_000))
    assert first.uid == later.uid
    assert (first.sequence, later.sequence) == (3, 4)


def test_no_two_webinars_and_no_two_libraries_share_a_uid() -> None:
    uids = {read(replace(EVENT, webinar_id=webinar), bot)[1].uid for webinar in (1, 11) for bot in (1, 11)}
    assert len(uids) == 4


def test_a_cancellation_cancels_and_rings_no_alarm() -> None:
    calendar, entry = read(replace(EVENT, cancelled=True, revision=4))
    assert calendar.method == "CANCEL"
    assert entry.status is EventStatus.CANCELLED
    assert entry.uid == read(EVENT)[1].uid
    assert entry.alarm == []


def test_a_webinar_without_an_hour_takes_the_day() -> None:
    begins = 1_801_420_200_000 // 86_400_000 * 86_400_000 - 5 * 3_600_000
    _, entry = read(replace(EVENT, date_only=True, starts_at=begins, ends_at=begins + 86_400_000))
    assert entry.dtstart == date(2027, 1, 31)
    assert entry.dtend == date(2027, 2, 1)


def test_lines_are_folded_at_75_bytes_and_end_as_the_standard_says() -> None:
    content = ics.calendar_file(replace(EVENT, description="кітап " * 500), 10, ADDRESS)
    lines = content.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert b"\n" not in content.replace(b"\r\n", b"")
    assert all(line.decode() is not None for line in lines), "no letter is cut in two"


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Книги и люди", "2027-02-01 Книги и люди.ics"),
        ('../../etc/passwd "x"', "2027-02-01 etc passwd x.ics"),
        ("***", "2027-02-01 webinar.ics"),
    ],
)
def test_the_file_is_called_after_the_day_and_the_title(title: str, name: str) -> None:
    assert ics.file_name(replace(EVENT, title=title)) == name
