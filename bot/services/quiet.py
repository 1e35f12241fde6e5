"""Quiet hours: pure arithmetic of local days. Instants are epoch milliseconds, UTC."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

MINUTE = 60_000
Hours = tuple[int, int]
"""From and until, minutes after local midnight; until may be on the next day; equal ones: none."""


def is_quiet(at: int, hours: Hours, zone: str) -> bool:
    """Whether an instant lies in the quiet hours of a zone."""
    local = _local(at, zone)
    minute = local.hour * 60 + local.minute
    begins, ends = hours
    if begins <= ends:
        return begins <= minute < ends
    return minute >= begins or minute < ends


def quiet_end(at: int, hours: Hours, zone: str) -> int:
    """When the quiet hours around an instant end; the instant itself if it lies in none."""
    return _next(at, hours[1], zone) if is_quiet(at, hours, zone) else at


def after_awake(at: int, span: int, hours: Hours, zone: str) -> int:
    """When so many milliseconds outside quiet hours have passed."""
    if hours[0] == hours[1]:
        return at + span
    while True:
        at = quiet_end(at, hours, zone)
        quiet_again = _next(at, hours[0], zone)
        if at + span <= quiet_again:
            return at + span
        span -= quiet_again - at
        at = quiet_again


def _next(at: int, minute: int, zone: str) -> int:
    """The first instant after `at` at which the clocks of the zone show this minute of the day."""
    local = _local(at, zone)
    day = local.date()
    while True:
        moment = datetime.combine(day, time(minute // 60 % 24, minute % 60), ZoneInfo(zone))
        instant = round(moment.timestamp() * 1000)
        if instant > at:
            return instant
        day += timedelta(days=1)


def _local(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
