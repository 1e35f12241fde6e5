"""What people type in English, on Thursday, 19 November 2026, at 19:00 in Oskemen."""

from tests.dates_in_words.asking import asked, table


@table("""
    28.11 15:00 | 2026-11-28 15:00
    2026-11-28 15:00 | 2026-11-28 15:00
    2026-11-28T15:00 | 2026-11-28 15:00
    2026-11-28 15:00:00 | 2026-11-28 15:00
    2026/11/28 15:00 | 2026-11-28 15:00
    28/11/2026 15:00 | 2026-11-28 15:00
    11/28/2026 3pm | 2026-11-28 15:00
    28-11-2026 15:00 | 2026-11-28 15:00
    28 Nov 15:00 | 2026-11-28 15:00
    28 November at 15:00 | 2026-11-28 15:00
    28 November 2026, 15:00 | 2026-11-28 15:00
    Saturday, 28 November 2026, 15:00 | 2026-11-28 15:00
    Sat 28 Nov 3pm | 2026-11-28 15:00
    Nov 28 at 3 p.m. | 2026-11-28 15:00
    November 28th, 2026 at 3:30 PM | 2026-11-28 15:30
    the 28th of November at 3 in the afternoon | 2026-11-28 15:00
    3pm on 28 Nov | 2026-11-28 15:00
    1 December 11 o'clock | 2026-12-01 11:00
    May 5 at 12:00 | 2027-05-05 12:00
    today at 20:00 | 2026-11-19 20:00
    tonight at 8 | 2026-11-19 20:00
    tomorrow at 18:00 | 2026-11-20 18:00
    tomorrow 18 | 2026-11-20 18:00
    tomorrow at 18 | 2026-11-20 18:00
    Tomorrow, 6pm | 2026-11-20 18:00
    tomorrow 6:45pm | 2026-11-20 18:45
    tomorrow at 10 | 2026-11-20 10:00
    tomorrow at 10 am | 2026-11-20 10:00
    tomorrow morning at 8 | 2026-11-20 08:00
    tomorrow evening at seven | 2026-11-20 19:00
    tomorrow at half past six in the evening | 2026-11-20 18:30
    tomorrow at noon | 2026-11-20 12:00
    tomorrow 12am | 2026-11-20 00:00
    tomorrow 12 pm | 2026-11-20 12:00
    the day after tomorrow at 11 | 2026-11-21 11:00
    Friday 3 pm | 2026-11-20 15:00
    on Friday at 15:00 | 2026-11-20 15:00
    Fri 15:00 | 2026-11-20 15:00
    this Saturday at noon | 2026-11-21 12:00
    Thursday 3pm | 2026-11-26 15:00
    next Thursday 8pm | 2026-11-26 20:00
    in a week at 11 | 2026-11-26 11:00
    a week from today at 11:00 | 2026-11-26 11:00
    in two weeks at 11 | 2026-12-03 11:00
    in 3 days at 3pm | 2026-11-22 15:00
    in a month at 14:00 | 2026-12-19 14:00
    next week on Wednesday at 10:30 | 2026-11-25 10:30
    yesterday at 15:00 | 2026-11-18 15:00
    28 October 2020 | 2020-10-28
    October 28, 2020 | 2020-10-28
    2020-10-28 | 2020-10-28
    """)
def test_is_understood(text: str, expected: str) -> None:
    assert asked(text, "en") == expected


@table("""
    28 Nov | no-hour
    tomorrow evening | no-hour
    Friday | no-hour
    3pm | no-day
    at 15:00 | no-day
    31 February 3pm | impossible
    tomorrow at 15 am | impossible
    2026-13-28 15:00 | impossible
    next Friday 3pm | several: 2026-11-20 15:00, 2026-11-27 15:00
    Thursday 8pm | several: 2026-11-19 20:00, 2026-11-26 20:00
    tomorrow at 3 | several: 2026-11-20 03:00, 2026-11-20 15:00
    tomorrow at 6:45 | several: 2026-11-20 06:45, 2026-11-20 18:45
    tomorrow midnight | several: 2026-11-20 00:00, 2026-11-21 00:00
    5/6 15:00 | several: 2027-05-06 15:00, 2027-06-05 15:00
    20 Nov 15 | several: 2026-11-20 15:00
    Friday, 28 November, 15:00 | other-weekday: 2026-11-27 15:00, 2026-11-28 15:00
    28 Nov 2036 15:00 | too-far
    in 1000 weeks at 15:00 | too-far
    hello | not-understood
    next week at 15:00 | not-understood
    tomorrow at 15:00 UTC | not-understood
    tomorrow at 15:00 EST | not-understood
    2026-11-28T15:00Z | not-understood
    2026-11-28T15:00+05:00 | not-understood
    2 weeks from today at 11 | not-understood
    tomorrow 3pm or 4pm | not-understood
    """)
def test_is_asked_about(text: str, expected: str) -> None:
    assert asked(text, "en") == expected
