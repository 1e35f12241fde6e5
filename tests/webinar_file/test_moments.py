"""When a webinar starts."""

from datetime import UTC, datetime

import pytest

from tests.webinar_file.reading import NOW, accepted, complaint, refused, with_start


def start(text: str, zone: str = "Asia/Almaty", now: int = NOW) -> str:
    """The start as UTC, as a person would write it."""
    [webinar] = accepted(with_start(text, zone), now)
    return f"{datetime.fromtimestamp(webinar.starts_at / 1000, UTC):%Y-%m-%d %H:%M:%S}"


@pytest.mark.parametrize(
    "written",
    [
        "2027-02-28T15:00",
        "2027-02-28 15:00",
        "2027-02-28   15:00",
        "2027-2-28 15:00",
        "'2027-02-28T15:00'",
        "2027-02-28T15:00:00",
        "2027-02-28 15:00  # local time",
    ],
)
def test_local_time_is_read_in_every_usual_writing(written: str) -> None:
    assert start(written) == "2027-02-28 10:00:00"


@pytest.mark.parametrize(
    ("zone", "expected"),
    [
        ("Asia/Almaty", "10:00:00"),
        ("Asia/Novokuznetsk", "08:00:00"),
        ("Europe/Minsk", "12:00:00"),
        ("Europe/Moscow", "12:00:00"),
        ("Asia/Yekaterinburg", "10:00:00"),
        ("UTC", "15:00:00"),
    ],
)
def test_local_time_counts_in_the_webinars_own_zone(zone: str, expected: str) -> None:
    assert start("2027-02-28T15:00", zone) == f"2027-02-28 {expected}"


def test_without_a_zone_the_librarys_own_counts() -> None:
    [webinar] = accepted("webinars: [{id: a, title: T, start: 2027-02-28T15:00}]")
    assert webinar.zone == "Asia/Almaty"
    assert webinar.starts_at == int(datetime(2027, 2, 28, 10, tzinfo=UTC).timestamp()) * 1000


def test_days_ahead_count_from_today() -> None:
    assert start("+2d 18:00") == "2026-11-25 13:00:00"
    assert start("+0d 18:00") == "2026-11-23 13:00:00"
    assert start("+30d 9:05") == "2026-12-23 04:05:00"


def test_today_is_the_day_in_the_webinars_zone() -> None:
    late = int(datetime(2026, 11, 23, 18, 30, tzinfo=UTC).timestamp()) * 1000
    assert start("+1d 12:00", "Europe/Minsk", late) == "2026-11-24 09:00:00"  # 21:30 of the 23rd there
    assert start("+1d 12:00", "Asia/Novokuznetsk", late) == "2026-11-25 05:00:00"  # already the 24th there


def test_the_hour_kazakhstan_lived_twice_is_the_earlier_one() -> None:
    assert start("2024-02-29 23:30") == "2024-02-29 17:30:00"
    assert start("2024-03-01 00:00") == "2024-02-29 19:00:00"


def test_an_hour_set_back_in_autumn_is_the_earlier_one() -> None:
    assert start("2027-10-31 02:30", "Europe/Berlin") == "2027-10-31 00:30:00"


def test_a_time_that_the_clocks_leave_out_is_refused() -> None:
    said = complaint(with_start("2027-03-28 02:30", "Europe/Berlin"))
    assert said.startswith("line 5: webinars[0].start: there is no 02:30 on 2027-03-28 in Europe/Berlin")
    assert "it is 03:30 then" in said
    assert start("2027-03-28 03:00", "Europe/Berlin") == "2027-03-28 01:00:00"


def test_a_past_webinar_may_be_known_by_its_date_alone() -> None:
    [webinar] = accepted(with_start("2026-11-22"))
    assert webinar.date_only
    assert webinar.starts_at == int(datetime(2026, 11, 21, 19, tzinfo=UTC).timestamp()) * 1000


def test_a_date_whose_midnight_the_clocks_left_out_begins_when_the_day_began() -> None:
    assert start("2017-10-15", "America/Sao_Paulo") == "2017-10-15 03:00:00"


@pytest.mark.parametrize("day", ["2026-11-23", "2026-11-24", "2099-01-01"])
def test_a_coming_webinar_needs_its_hour(day: str) -> None:
    assert "a webinar that is still to come needs its hour" in complaint(with_start(day))


@pytest.mark.parametrize(
    ("written", "said"),
    [
        (
            "2027-02-29T15:00",
            "there is no such date or time as 2027-02-29T15:00: day is out of range for month",
        ),
        ("2027-13-01T15:00", "month must be in 1..12"),
        ("2027-02-28T24:00", "hour must be in 0..23"),
        ("2027-02-28T15:60", "minute must be in 0..59"),
        ("0001-01-01T00:00", "year must be in 1970..2100"),
        ("9999-12-31T23:59", "year must be in 1970..2100"),
        ("+2d 25:00", "hour must be in 0..23"),
        ("2027-02-28T15:00Z", "without Z or an offset"),
        ("2027-02-28T15:00+05:00", "without Z or an offset"),
        ("2027-02-28 15:00:00 +5", "without Z or an offset"),
        ("28.02.2027 15:00", "local time (2027-02-28T15:00) or days from today (+2d 18:00) is expected"),
        ("+2d", "got '+2d'"),
        ("-2d 18:00", "got '-2d 18:00'"),
        ("+9999d 18:00", "got '+9999d 18:00'"),
        ("tomorrow", "got 'tomorrow'"),
        ("''", "got ''"),
        ("", "missing: local time (2027-02-28T15:00) or days from today (+2d 18:00) is expected"),
        ("[2027-02-28T15:00]", "got a list"),
        ("{day: 2027-02-28}", "got a mapping"),
        ("٢٠٢٧-٠٢-٢٨T١٥:٠٠", "local time (2027-02-28T15:00) or days from today (+2d 18:00) is expected"),
    ],
)
def test_any_other_start_is_refused_with_what_is_expected(written: str, said: str) -> None:
    complained = complaint(with_start(written))
    assert complained.startswith("line 5: webinars[0].start: ")
    assert said in complained


@pytest.mark.parametrize(
    "zone", ["Asia/Astana", "asia/almaty", "Asia", "../etc/passwd", "localtime", "+05:00", "x" * 300, "'\\0'"]
)
def test_a_zone_that_is_not_in_the_tz_database_is_refused(zone: str) -> None:
    assert complaint(with_start("2027-02-28T15:00", zone)).startswith(
        "line 4: webinars[0].zone: a time zone like Asia/Almaty is expected, got "
    )


def test_a_zone_that_is_nearly_right_is_told_the_right_one() -> None:
    assert "did you mean Asia/Almaty?" in complaint(with_start("2027-02-28T15:00", "asia/almati"))


def test_a_wrong_zone_does_not_hide_a_wrong_start() -> None:
    assert [problem.path for problem in refused(with_start("soon", "Asia/Nowhere"))] == [
        "webinars[0].zone",
        "webinars[0].start",
    ]
