"""Quiet hours: pure arithmetic of local days. Instants are epoch milliseconds, UTC."""

from collections.abc import Iterator
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = 60_000
Hours = tuple[int, int]
"""From and until, minutes after local midnight; until may be on the next day; equal ones: none."""
LONGEST_NIGHT = 3
"""Days in which quiet hours change at least once, also where a whole day was left out of the calendar."""


def is_quiet(at: int, hours: Hours, zone: str) -> bool:
    """Whether an instant lies in the quiet hours of a zone, by what its clocks show."""
    local = _local(at, zone)
    minute = local.hour * 60 + local.minute
    begins, ends = hours
    if begins <= ends:
        return begins <= minute < ends
    return minute >= begins or minute < ends


def quiet_end(at: int, hours: Hours, zone: str) -> int:
    """When the quiet hours around an instant end; the instant itself if it lies in none."""
    return _next_change(at, hours, zone) if is_quiet(at, hours, zone) else at


def after_awake(at: int, span: int, hours: Hours, zone: str) -> int:
    """When so many milliseconds outside quiet hours have passed."""
    if hours[0] == hours[1]:
        return at + span
    while True:
        at = quiet_end(at, hours, zone)
        quiet_again = _next_change(at, hours, zone)
        if at + span <= quiet_again:
            return at + span
        span -= quiet_again - at
        at = quiet_again


def _next_change(at: int, hours: Hours, zone: str) -> int:
    """The first instant after `at` at which quiet hours begin or end."""
    quiet = is_quiet(at, hours, zone)
    day = _local(at, zone).date()
    while True:
        days = [day + timedelta(days=number) for number in range(-1, LONGEST_NIGHT)]
        marks = sorted({mark for each in days for mark in _marks(each, hours, ZoneInfo(zone))})
        for mark in marks:
            if mark > at and is_quiet(mark, hours, zone) is not quiet:
                return mark
        day = days[-1]


def _marks(day: date, hours: Hours, zone: ZoneInfo) -> Iterator[int]:
    """Instants of a day at which quiet hours may change.

    Where clocks are put forward over such a minute or back behind it, the change may come with theirs.
    """
    for minute in hours:
        wall = datetime.combine(day, time(minute // 60 % 24, minute % 60), zone)
        first, second = sorted((_instant(wall), _instant(wall.replace(fold=1))))
        yield first
        if second != first:
            yield second
            yield _put(first, second, zone)


def _put(before: int, after: int, zone: ZoneInfo) -> int:
    """When the clocks were put between two instants: the first with the later one's offset."""
    target = datetime.fromtimestamp(after / 1000, zone).utcoffset()
    while after - before > 1:
        middle = (before + after) // 2
        if datetime.fromtimestamp(middle / 1000, zone).utcoffset() == target:
            after = middle
        else:
            before = middle
    return after


def _instant(wall: datetime) -> int:
    return round(wall.timestamp() * 1000)


def _local(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
