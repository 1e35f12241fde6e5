"""Reads when a webinar starts: local time in the webinar's zone, as an instant."""

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from functools import cache
from importlib.resources import files
from zoneinfo import ZoneInfo

from bot.webinar_file.fields import choice, scalar
from bot.webinar_file.sections import Spot

FORMS = "local time (2027-02-28T15:00) or days from today (+2d 18:00)"
DATE = re.compile(r"(\d{4})-(\d\d?)-(\d\d?)", re.ASCII)
DATE_AND_TIME = re.compile(r"(\d{4}-\d\d?-\d\d?)(?:[Tt]|[ \t]+)(\d\d?:\d\d(?::\d\d)?)", re.ASCII)
DAYS_AND_TIME = re.compile(r"\+(\d{1,3})d(?:[Tt]|[ \t]+)(\d\d?:\d\d)", re.ASCII)
OFFSET = re.compile(r".*\d\d:\d\d(:\d\d(\.\d+)?)?\s*([Zz]|[+-]\d\d?(:?\d\d)?)", re.ASCII)
YEARS = range(1970, 2101)


@dataclass(frozen=True, slots=True)
class Moment:
    """A start: epoch milliseconds, and whether only its date is known (then midnight in its zone)."""

    at: int
    date_only: bool


@dataclass(frozen=True, slots=True)
class ZoneDay:
    """A zone and the date it is there."""

    zone: ZoneInfo
    today: date


def here(zone: str, now: int) -> ZoneDay:
    """What `today` is in a zone at an instant, epoch milliseconds."""
    there = ZoneInfo(zone)
    return ZoneDay(there, datetime.fromtimestamp(now / 1000, there).date())


@cache
def zone_names() -> frozenset[str]:
    """Every name in the tz database that comes with the product, so that a file means the same everywhere."""
    return frozenset(files("tzdata").joinpath("zones").read_text(encoding="utf-8").split())


def zone_name(spot: Spot, default: str) -> str:
    """The IANA name of a zone."""
    return choice(spot, zone_names(), "a time zone like Asia/Almaty", default)


def moment(spot: Spot, place: ZoneDay) -> Moment:
    """When it starts; of a time that comes twice (clocks set back) the earlier is meant."""
    written = scalar(spot, FORMS)
    if written is None:
        return Moment(0, date_only=False)
    try:
        return _moment(spot, written, place)
    except (ValueError, OverflowError) as error:  # the words of datetime: hour must be in 0..23
        spot.problem(f"there is no such date or time as {written}: {error}")
    return Moment(0, date_only=False)


def _moment(spot: Spot, written: str, place: ZoneDay) -> Moment:
    if found := DATE.fullmatch(written):
        return _day(spot, _date(found[0]), place)
    if found := DATE_AND_TIME.fullmatch(written):
        return _clock(spot, datetime.combine(_date(found[1]), _time(found[2])), place.zone)
    if found := DAYS_AND_TIME.fullmatch(written):
        day = place.today + timedelta(days=int(found[1]))
        return _clock(spot, datetime.combine(day, _time(found[2])), place.zone)
    if OFFSET.fullmatch(written):
        spot.expected(f"{FORMS} without Z or an offset (the zone has its own entry)")
    else:
        spot.expected(FORMS)
    return Moment(0, date_only=False)


def _date(written: str) -> date:
    year, month, day = map(int, written.split("-"))
    if year not in YEARS:
        message = f"year must be in {YEARS[0]}..{YEARS[-1]}"
        raise ValueError(message)
    return date(year, month, day)


def _time(written: str) -> time:
    hour, minute, second = map(int, f"{written}:0".split(":")[:3])
    return time(hour, minute, second)


def _day(spot: Spot, day: date, place: ZoneDay) -> Moment:
    if day >= place.today:
        spot.problem(f"a webinar that is still to come needs its hour: {FORMS} is expected, got {day}")
    return Moment(_instant(datetime.combine(day, time()), place.zone), date_only=True)


def _clock(spot: Spot, local: datetime, zone: ZoneInfo) -> Moment:
    at = _instant(local, zone)
    shown = datetime.fromtimestamp(at // 1000, zone)
    if shown.replace(tzinfo=None) != local:
        spot.problem(
            f"there is no {local:%H:%M} on {local:%Y-%m-%d} in {zone.key}: the clocks are set forward, "
            f"and it is {shown:%H:%M} then; another time is expected"
        )
    return Moment(at, date_only=False)


def _instant(local: datetime, zone: ZoneInfo) -> int:
    return int(local.replace(tzinfo=zone, fold=0).astimezone(UTC).timestamp()) * 1000
