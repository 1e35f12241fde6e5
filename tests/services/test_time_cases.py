"""Zones, nights and reminders against a second reading of the tz database by plain arithmetic.

STRESS=1 tries 100,000 cases instead of some.
"""

import calendar
import os
import random
import re
import time
from datetime import datetime
from functools import cache
from zoneinfo import ZoneInfo, available_timezones

import pytest

from bot.quiet import MINUTE, Hours, after_awake, is_quiet, quiet_end
from bot.registrations.services.reminders import due_of, verdict
from bot.texts import Library, Speaker, Texts
from bot.webinars.services.seat_times import offer_ends
from storage.records import Webinar, WebinarStatus
from storage.reminders import Reminder
from tests.services.zone_files import ahead_of_utc, changes_of

CASES = 100_000 if os.environ.get("STRESS") == "1" else 3_000
SEED = int(os.environ.get("SEED", random.SystemRandom().randrange(10**6)))
HOUR = 60 * MINUTE
DAY = 24 * HOUR
FIRST = calendar.timegm((2005, 1, 1, 0, 0, 0)) * 1000
LAST = calendar.timegm((2036, 1, 1, 0, 0, 0)) * 1000
OURS = ("Asia/Almaty", "Asia/Novokuznetsk", "Asia/Yekaterinburg", "Europe/Minsk", "Europe/Moscow")
HARD = (
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "America/New_York",
    "Europe/London",
    "America/Nuuk",
    "Asia/Gaza",
)
NIGHTS: tuple[Hours, ...] = ((21 * 60, 9 * 60), (22 * 60, 8 * 60), (0, 0))
ENGLISH = re.compile(r"(\w+), (\d+) (\w+) (\d{4})")


@cache
def all_zones() -> tuple[str, ...]:
    """Those whose files have a rule or list that our second reading understands."""
    left_out = ("Factory", "localtime", "posixrules")
    return tuple(sorted(each for each in available_timezones() if each not in left_out))


def some_zone(chance: random.Random) -> str:
    return chance.choice((chance.choice(OURS), chance.choice(HARD), chance.choice(all_zones())))


def some_instant(chance: random.Random, zone: str) -> int:
    """Every second one is near a moment at which the clocks were put."""
    jumps = changes_of(zone, FIRST, LAST)
    if jumps and chance.random() < 0.5:
        return chance.choice(jumps) + chance.randrange(-DAY, DAY)
    return chance.randrange(FIRST, LAST)


def some_night(chance: random.Random, at: int, zone: str) -> Hours:
    """A usual one, any, or one that begins or ends about the time of the day when the clocks are put."""
    jumps = changes_of(zone, at - DAY, at + DAY)
    if jumps and chance.random() < 0.7:
        near = (local_minute(jumps[0], zone) + chance.randrange(-90, 90)) % (24 * 60)
        other = (near + chance.randrange(24 * 60)) % (24 * 60)
        return chance.choice(((near, other), (other, near)))
    own = (chance.randrange(24 * 60), chance.randrange(24 * 60))
    return chance.choice((*NIGHTS, own, (own[0], (own[0] + chance.randrange(120)) % (24 * 60))))


def local_minute(at: int, zone: str) -> int:
    return (at // 1000 + ahead_of_utc(zone, at)) // 60 % (24 * 60)


def sleeps(at: int, night: Hours, zone: str) -> bool:
    """The second implementation: walk from the beginning of the night to its end."""
    length = (night[1] - night[0]) % (24 * 60)
    return (local_minute(at, zone) - night[0]) % (24 * 60) < length


def minutes_from(at: int) -> int:
    """The next full minute: all clocks of these years change on one."""
    return at - at % MINUTE + MINUTE


def wakes(at: int, night: Hours, zone: str) -> int:
    while sleeps(at, night, zone):
        at = minutes_from(at)
    return at


def awake_until(at: int, span: int, night: Hours, zone: str) -> int:
    while span > 0:
        step = minutes_from(at) - at
        if not sleeps(at, night, zone):
            step = min(step, span)
            span -= step
        at += step
    return at


def told(at: int, zone: str) -> str:
    return f"{zone} {datetime.fromtimestamp(at / 1000, ZoneInfo('UTC')).isoformat()} ({at})"


@pytest.fixture
def chance(request: pytest.FixtureRequest) -> random.Random:
    print(f"SEED={SEED}")
    return random.Random(f"{SEED} {request.node.name}")


def test_nights_begin_and_end_by_the_clocks_on_the_wall(chance: random.Random) -> None:
    for _ in range(CASES):
        zone = some_zone(chance)
        at = some_instant(chance, zone)
        night = some_night(chance, at, zone)
        assert is_quiet(at, night, zone) == sleeps(at, night, zone), (told(at, zone), night)
        assert quiet_end(at, night, zone) == wakes(at, night, zone), (told(at, zone), night)


def test_an_offers_clock_stands_still_at_night(chance: random.Random) -> None:
    for _ in range(CASES // 4):
        zone, span = some_zone(chance), chance.choice((10 * MINUTE, HOUR, 12 * HOUR, 5 * HOUR + 1))
        at = some_instant(chance, zone)
        night = some_night(chance, at, zone)
        if 0 < (night[0] - night[1]) % (24 * 60) < 60:
            night = NIGHTS[0]  # hardly awake at all: the walk would take weeks
        assert after_awake(at, span, night, zone) == awake_until(at, span, night, zone), (
            told(at, zone),
            night,
        )


def test_a_seat_is_held_for_a_quarter_of_the_time_left(chance: random.Random) -> None:
    for _ in range(CASES // 4):
        zone = some_zone(chance)
        now = some_instant(chance, zone)
        left = chance.choice(
            (chance.randrange(40 * MINUTE), chance.randrange(2 * DAY), chance.randrange(9 * DAY))
        )
        held = min(max(left // 4, 10 * MINUTE), 12 * HOUR)
        latest = max(now + left - 30 * MINUTE, now + 10 * MINUTE)
        expected = min(awake_until(now, held, NIGHTS[0], zone), latest)
        assert offer_ends(now, now + left, NIGHTS[0], zone) == expected, (told(now, zone), left)


def test_everybody_reads_the_time_of_their_own_clocks(chance: random.Random) -> None:
    texts, names = Texts(), {"ru": "Б", "kk": "К", "en": "L"}
    for _ in range(CASES):
        mine, library = some_zone(chance), some_zone(chance)
        at = some_instant(chance, mine)
        say = Speaker(texts, Library(names, library), "en", mine)
        ours, theirs = ahead_of_utc(mine, at), ahead_of_utc(library, at)
        wall = time.gmtime(at // 1000 + ours)
        assert say.time(at) == time.strftime("%H:%M", wall), told(at, mine)
        assert ENGLISH.fullmatch(say.date(at)), say.date(at)
        assert say.date(at) == f"{time.strftime('%A', wall)}, {wall.tm_mday} {time.strftime('%B %Y', wall)}"
        assert say.same_clock(at) == (ours == theirs), (told(at, mine), library)


@pytest.mark.parametrize("language", ["ru", "kk", "en"])
def test_the_hour_reads_alike_in_every_language(language: str, chance: random.Random) -> None:
    texts = Texts()
    for _ in range(CASES // 10):
        zone = some_zone(chance)
        at = some_instant(chance, zone)
        say = Speaker(texts, Library({language: "L"}, "Asia/Almaty"), language, zone)
        wall = time.gmtime(at // 1000 + ahead_of_utc(zone, at))
        assert say.time(at) == time.strftime("%H:%M", wall), told(at, zone)
        assert str(wall.tm_year) in say.date(at)
        assert str(wall.tm_mday) in say.date(at)


def test_of_reminders_that_are_due_the_newest_is_sent_and_none_of_an_old_start(chance: random.Random) -> None:
    for _ in range(CASES):
        zone = some_zone(chance)
        start = some_instant(chance, zone)
        moved = start + chance.choice((0, 0, HOUR, -HOUR, DAY, -DAY, chance.randrange(-DAY, DAY)))
        now = moved - chance.choice((chance.randrange(2 * DAY), chance.randrange(2 * HOUR), -MINUTE))
        status = chance.choice((*[WebinarStatus.PUBLISHED] * 4, *WebinarStatus))
        leads = sorted({chance.choice((10, 60, 90, 24 * 60, 48 * 60)) for _ in range(3)}, reverse=True)
        planned = [
            Reminder(1, at, lead, at - lead * MINUTE) for at in sorted({start, moved}) for lead in leads
        ]
        webinar = at_start(moved, status)
        due = due_of(planned, now, 0, 25)
        assert due == [each for each in planned if each.starts_at - each.lead * MINUTE <= now]
        sent = [each for each in due if verdict(each, due, webinar, now)[0] == "sent"]
        passed = [lead for lead in leads if now >= moved - lead * MINUTE]
        useful = status is WebinarStatus.PUBLISHED and now < moved
        expected = [(moved, min(passed))] if passed and useful else []
        assert [(each.starts_at, each.lead) for each in sent] == expected
        assert all(verdict(each, due, webinar, now)[1] for each in due if each not in sent)


def test_almatys_day_of_25_hours() -> None:
    before_midnight = utc(2024, 2, 29, 17, 30)  # 23:30 for the first time
    again = before_midnight + HOUR
    assert (local_minute(before_midnight, "Asia/Almaty"), local_minute(again, "Asia/Almaty")) == (1410, 1410)
    night = (21 * 60, 9 * 60)
    for at in (before_midnight, again):
        assert is_quiet(at, night, "Asia/Almaty")
        assert quiet_end(at, night, "Asia/Almaty") == utc(2024, 3, 1, 4)
    evening = utc(2024, 2, 29, 14)  # 20:00: one hour awake, then a night of thirteen
    assert after_awake(evening, 2 * HOUR, night, "Asia/Almaty") == utc(2024, 3, 1, 5)
    short = (23 * 60, 23 * 60 + 45)  # comes twice that day
    assert quiet_end(before_midnight, short, "Asia/Almaty") == utc(2024, 2, 29, 17, 45)
    assert quiet_end(again, short, "Asia/Almaty") == utc(2024, 2, 29, 18, 45)


def test_lord_howes_half_hour() -> None:
    night = (60, 2 * 60 + 15)  # the clocks go from 2:00 to 2:30 on 4 October 2026
    before = utc(2026, 10, 3, 15)  # 1:30
    assert quiet_end(before, night, "Australia/Lord_Howe") == utc(2026, 10, 3, 15, 30)


def test_apias_missing_day() -> None:
    evening = utc(2011, 12, 30, 8)  # 22:00 on the 29th; the 30th never was
    assert quiet_end(evening, (21 * 60, 9 * 60), "Pacific/Apia") == utc(2011, 12, 30, 19)
    at = utc(2011, 12, 30, 10)
    say = Speaker(Texts(), Library({"en": "L"}, "Asia/Almaty"), "en", "Pacific/Apia")
    assert say.date(at - 1000) == "Thursday, 29 December 2011"
    assert say.date(at) == "Saturday, 31 December 2011"


def test_a_night_that_ends_while_the_clocks_are_put_forward_ends_with_the_jump() -> None:
    before = utc(2026, 3, 29, 0, 30)  # 1:30 in Berlin; at 2:00 it is 3:00
    assert quiet_end(before, (0, 2 * 60 + 30), "Europe/Berlin") == utc(2026, 3, 29, 1)


def test_a_night_that_the_clocks_are_put_back_into_is_quiet_again() -> None:
    night = (60, 2 * 60 + 30)
    again = utc(2026, 10, 25, 1, 10)  # 2:10 in Berlin for the second time
    assert is_quiet(again, night, "Europe/Berlin")
    assert quiet_end(again, night, "Europe/Berlin") == utc(2026, 10, 25, 1, 30)


def utc(*parts: int) -> int:
    return calendar.timegm((*parts, 0, 0, 0)[:6]) * 1000


def at_start(starts_at: int, status: WebinarStatus) -> Webinar:
    return Webinar(
        id=1,
        import_id=None,
        status=status,
        title={},
        description={},
        starts_at=starts_at,
        zone="Asia/Almaty",
        date_only=False,
        duration=90,
        ends_at=starts_at + 90 * MINUTE,
        host={},
        capacity=None,
        join_link=None,
        recording=None,
        revision=0,
    )
