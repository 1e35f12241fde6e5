"""Days and hours as moments in a zone: those that exist, in reach, one of them or several to ask about."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.dates_in_words.days import Days
from bot.dates_in_words.hours import Minutes
from bot.dates_in_words.outcome import Unclear, Understood, Why

EARLIEST = date(1990, 1, 1)
LATEST = timedelta(days=3 * 366)
"""From now: whoever plans further ahead has mistyped the year."""
OFFERED = 6


@dataclass(frozen=True, slots=True)
class Here:
    """An IANA zone, the instant it is (epoch milliseconds) and the date it has there."""

    zone: ZoneInfo
    now: int
    today: date


def here(zone: str, now: int) -> Here:
    """What `today` is in a zone."""
    there = ZoneInfo(zone)
    return Here(there, now, datetime.fromtimestamp(now / 1000, there).date())


def of_entity(unix_time: int, *, now: int) -> Understood | Unclear:
    """The moment of a `date_time` entity (Bot API: `unix_time`, seconds): no zone and no guessing needed."""
    place = here("UTC", now)
    try:
        day = datetime.fromtimestamp(unix_time, UTC).date()
    except (ValueError, OverflowError, OSError):
        return Unclear(Why.TOO_FAR)
    at = unix_time * 1000
    return Understood(at, date_only=False, past=at < now) if _in_reach(day, place) else Unclear(Why.TOO_FAR)


def day_alone(days: Days, place: Here, *, enough: bool) -> Understood | Unclear:
    """A day without an hour: enough of a past one, of one to come only if the caller says so."""
    if not days.options:
        return Unclear(Why.IMPOSSIBLE)
    reached = [each for each in days.options if _in_reach(each, place)]
    taken = tuple(_day(each, place) for each in reached if enough or each < place.today)
    if not reached:
        return Unclear(Why.TOO_FAR)
    if len(taken) < len(reached):
        return Unclear(Why.NO_HOUR, taken)
    return _one_of(taken, days.ask)


def moment(days: Days, minutes: Minutes, place: Here) -> Understood | Unclear:
    """A day with an hour."""
    if not days.options or not minutes:
        return Unclear(Why.IMPOSSIBLE)
    reached = [each for each in days.options if _in_reach(each, place)]
    walls = [_wall(day, minute) for day in reached for minute in minutes]
    if not walls:
        return Unclear(Why.TOO_FAR)
    if len(walls) == 1 and not days.ask:
        return _only(walls[0], place)
    found = _moments((at for wall in walls for at in instants(wall, place.zone)), place)
    ahead = tuple(each for each in found if not each.past)
    return _one_of(ahead if days.coming and ahead else found, days.ask)


def instants(wall: datetime, zone: ZoneInfo) -> tuple[int, ...]:
    """When the clocks of a zone show that: once, never, or twice. Epoch milliseconds."""
    return tuple(at for at in _around(wall, zone) if _shown(at, zone) == wall)


def _only(wall: datetime, place: Here) -> Understood | Unclear:
    """The one reading; asked about only if the clocks don't show it just once."""
    found = _moments(instants(wall, place.zone), place)
    if len(found) == 1:
        return found[0]
    why = Why.TWICE if found else Why.LEFT_OUT
    return Unclear(why, _moments(_around(wall, place.zone), place))


def _one_of(found: tuple[Understood, ...], ask: Why | None) -> Understood | Unclear:
    if len(found) == 1 and not ask:
        return found[0]
    return Unclear(ask or Why.SEVERAL, found[:OFFERED])


def _around(wall: datetime, zone: ZoneInfo) -> list[int]:
    """The instant by the clocks as before a change and as after it: the same one on ordinary days."""
    both = {wall.replace(tzinfo=zone, fold=fold).astimezone(UTC) for fold in (0, 1)}
    return sorted(round(each.timestamp() * 1000) for each in both)


def _shown(at: int, zone: ZoneInfo) -> datetime:
    return datetime.fromtimestamp(at / 1000, zone).replace(tzinfo=None, fold=0)


def _wall(day: date, minute: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minute)


def _moments(found: Iterable[int], place: Here) -> tuple[Understood, ...]:
    return tuple(Understood(at, date_only=False, past=at < place.now) for at in sorted(set(found)))


def _day(day: date, place: Here) -> Understood:
    first = _around(datetime.combine(day, time()), place.zone)[0]
    return Understood(first, date_only=True, past=day < place.today)


def _in_reach(day: date, place: Here) -> bool:
    return EARLIEST <= day <= place.today + LATEST
