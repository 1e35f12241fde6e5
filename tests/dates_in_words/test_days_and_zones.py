"""Which day is meant around the turns of a year, and which instant where clocks are changed."""

from datetime import timedelta

import pytest

from bot.dates_in_words import Unclear, Understood, Why, of_entity, understand
from tests.dates_in_words.asking import OSKEMEN, THURSDAY_EVENING, asked, instant, table

MINSK = "Europe/Minsk"
BERLIN = "Europe/Berlin"
HOUR = 3_600_000


@table("""
    31.12 20:00 | 2026-12-31 20:00
    1.1 12:00 | 2027-01-01 12:00
    завтра в 12 | 2027-01-01 12:00
    послезавтра в 12 | 2027-01-02 12:00
    28.11 12:00 | 2027-11-28 12:00
    1.12 12:00 | several: 2026-12-01 12:00, 2027-12-01 12:00
    через неделю в 12 | 2027-01-07 12:00
    через месяц в 12 | 2027-01-31 12:00
    через 2 месяца в 12 | 2027-02-28 12:00
    в пятницу в 12 | 2027-01-01 12:00
    """)
def test_on_the_last_day_of_the_year(text: str, expected: str) -> None:
    assert asked(text, "ru", "2026-12-31 10:00") == expected


@table("""
    30.12 20:00 | several: 2026-12-30 20:00, 2027-12-30 20:00
    1 декабря в 12 | 2027-12-01 12:00
    5 января в 12 | 2027-01-05 12:00
    28.10 12:00 | 2027-10-28 12:00
    вчера в 12 | 2027-01-01 12:00
    """)
def test_in_the_first_days_of_the_year(text: str, expected: str) -> None:
    assert asked(text, "ru", "2027-01-02 10:00") == expected


@table("""
    29.02 15:00 | 2028-02-29 15:00
    29 ақпан 15:00 | 2028-02-29 15:00
    ертең 15:00 | 2028-02-29 15:00
    бүрсігүні 15:00 | 2028-03-01 15:00
    30.02 15:00 | impossible
    29.02.2029 15:00 | impossible
    бір айдан кейін 15:00 | 2028-03-28 15:00
    """)
def test_before_a_leap_day(text: str, expected: str) -> None:
    assert asked(text, "kk", "2028-02-28 12:00") == expected


@table("""
    in a month at 15:00 | 2028-03-29 15:00
    29 Feb 15:00 | 2028-02-29 15:00
    1 March 15:00 | 2028-03-01 15:00
    """)
def test_on_a_leap_day(text: str, expected: str) -> None:
    assert asked(text, "en", "2028-02-29 12:00") == expected


@table("""
    Friday 3pm | 2026-11-20 15:00
    next Friday 3pm | several: 2026-11-20 15:00, 2026-11-27 15:00
    """)
def test_a_weekday_on_monday(text: str, expected: str) -> None:
    assert asked(text, "en", "2026-11-16 09:00") == expected


@table("""
    Friday 3pm | several: 2026-11-20 15:00, 2026-11-27 15:00
    Friday 10:00 | 2026-11-27 10:00
    next Friday 3pm | 2026-11-27 15:00
    """)
def test_a_weekday_on_that_day(text: str, expected: str) -> None:
    assert asked(text, "en", "2026-11-20 12:00") == expected


@table("""
    Friday 3pm | 2026-11-27 15:00
    next Friday 3pm | 2026-11-27 15:00
    next Sunday 3pm | several: 2026-11-22 15:00, 2026-11-29 15:00
    """)
def test_a_weekday_after_it(text: str, expected: str) -> None:
    assert asked(text, "en", "2026-11-21 12:00") == expected


def test_today_is_what_the_zone_has() -> None:
    late = instant("2026-11-19 23:30", MINSK)
    for zone, day in ((MINSK, 20), (OSKEMEN, 21)):
        read = understand("завтра в 18:00", language="ru", zone=zone, now=late)
        at = instant(f"2026-11-{day} 18:00", zone)
        assert read == Understood(at, date_only=False, past=False)


def test_past_is_told() -> None:
    for text, past in (("сегодня в 18:00", True), ("сегодня в 20:00", False)):
        read = understand(text, language="ru", zone=OSKEMEN, now=instant(THURSDAY_EVENING, OSKEMEN))
        assert isinstance(read, Understood)
        assert read.past is past


def test_a_day_to_come_may_stand_alone_where_that_is_enough() -> None:
    assert asked("28.11", "ru", day_enough=True) == "2026-11-28"
    assert asked("сегодня", "ru", day_enough=True) == "2026-11-19"
    assert asked("05/06", "ru", day_enough=True) == "several: 2027-05-06, 2027-06-05"
    assert asked("завтра вечером", "ru", day_enough=True) == "no-hour"
    now = instant(THURSDAY_EVENING, OSKEMEN)
    today = understand("сегодня", language="ru", zone=OSKEMEN, now=now, day_enough=True)
    assert today == Understood(instant("2026-11-19 00:00", OSKEMEN), date_only=True, past=False)


@pytest.mark.parametrize(
    ("before", "text", "expected"),
    [
        ("28.11", "15:00", "2026-11-28 15:00"),
        ("28.11", "в 15", "2026-11-28 15:00"),
        ("28.11", "15", "several: 2026-11-28 15:00"),
        ("15:00", "28 ноября", "2026-11-28 15:00"),
        ("завтра", "в 7", "several: 2026-11-20 07:00, 2026-11-20 19:00"),
        ("28.11", "29.11 16:00", "2026-11-29 16:00"),
        ("завтра", "послезавтра", "no-hour"),
        ("завтра", "не знаю", "not-understood"),
        ("завтра", "31.02 15:00", "impossible"),
    ],
)
def test_after_half_a_date_the_rest_is_enough(before: str, text: str, expected: str) -> None:
    assert asked(text, "ru", before=before) == expected


def test_an_hour_that_clocks_leave_out_is_asked_about() -> None:
    assert asked("28.03.2027 2:30 am", "en", zone=BERLIN) == "left-out: 2027-03-28 01:30, 2027-03-28 03:30"
    assert asked("28.03.2027 02:30", "en", zone=MINSK) == "2027-03-28 02:30"


def test_an_hour_that_comes_twice_is_asked_about() -> None:
    now = instant(THURSDAY_EVENING, BERLIN)
    read = understand("31.10.2027 02:30", language="en", zone=BERLIN, now=now)
    assert isinstance(read, Unclear)
    assert read.why is Why.TWICE
    first, second = read.candidates
    assert second.at - first.at == HOUR
    assert first.at == instant("2027-10-31 02:30", BERLIN)


def test_the_day_on_which_clocks_change_is_as_clear_as_others() -> None:
    assert asked("28.03.2027 15:00", "en", zone=BERLIN) == "2027-03-28 15:00"
    assert asked("tomorrow 15:00", "en", "2027-03-27 20:00", zone=BERLIN) == "2027-03-28 15:00"
    assert asked("29.02.2024 23:30", "kk", zone=OSKEMEN).startswith("twice: ")


@table("""
    31.12.9999 суббота 15:00 | impossible
    9999-12-31 24:00 | impossible
    1.1.0001 15:00 | impossible
    31.12.2999 суббота 24:00 | too-far
    через 9999 недель в 15:00 | too-far
    через 99999999999999999999 недель в 15:00 | not-understood
    """)
def test_the_ends_of_the_calendar_are_no_trouble(text: str, expected: str) -> None:
    assert asked(text, "ru") == expected


def test_a_date_time_entity_needs_no_reading() -> None:
    now = instant(THURSDAY_EVENING, OSKEMEN)
    at = instant("2026-11-28 15:00", OSKEMEN)
    assert of_entity(at // 1000, now=now) == Understood(at, date_only=False, past=False)
    assert of_entity(now // 1000 - 1, now=now) == Understood(now - 1000, date_only=False, past=True)


@pytest.mark.parametrize("unix_time", [0, -1, 4_102_444_800, 2**31, 2**63, -(2**63), 10**30])
def test_an_entity_out_of_reach_is_too_far(unix_time: int) -> None:
    assert of_entity(unix_time, now=instant(THURSDAY_EVENING, OSKEMEN)) == Unclear(Why.TOO_FAR)


def test_how_far_ahead_is_too_far() -> None:
    now = instant(THURSDAY_EVENING, OSKEMEN)
    three_years = now + round(timedelta(days=3 * 366).total_seconds() * 1000)
    assert isinstance(of_entity(three_years // 1000, now=now), Understood)
    assert of_entity((three_years + 24 * HOUR) // 1000, now=now) == Unclear(Why.TOO_FAR)
