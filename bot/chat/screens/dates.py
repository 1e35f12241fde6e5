"""What was understood of a typed date, said back before it counts; else what is needed or may be meant."""

from datetime import datetime
from itertools import pairwise
from zoneinfo import ZoneInfo

from bot.dates_in_words import Unclear, Understood
from bot.texts import Html, Speaker


def understood(say: Speaker, read: Understood, zone: str, now: int) -> Html:
    """Day, hour, the city of the IANA zone it was read in, and how far that is from now."""
    far = say("date-past") if read.past else say("date-far", days=_days(read.at, now, zone))
    if read.date_only:
        return say("date-understood-day", date=say.date(read.at, zone), far=far)
    return say("date-understood", moment=say.moment(read.at, zone), city=say.city(zone), far=far)


def unclear(say: Speaker, read: Unclear) -> Html:
    """Why it is not clear, and what to type instead."""
    return say(f"date-unclear-{read.why}")


def labels(say: Speaker, read: Unclear, zone: str) -> tuple[str, ...]:
    """A button's words for each candidate, in their order; an hour that comes twice with its offset."""
    said = [_said(say, each, zone) for each in read.candidates]
    if all(first != second for first, second in pairwise(said)):
        return tuple(said)
    pairs = zip(said, read.candidates, strict=True)
    return tuple(
        say.plain("date-with-offset", moment=words, offset=_offset(each.at, zone)) for words, each in pairs
    )


def _said(say: Speaker, read: Understood, zone: str) -> str:
    date = say.date(read.at, zone)
    return date.bare if read.date_only else say("moment", date=date, time=say.time(read.at, zone)).bare


def _days(at: int, now: int, zone: str) -> int:
    """How many midnights lie between, by the clocks of that zone."""
    return (_local(at, zone).date() - _local(now, zone).date()).days


def _offset(at: int, zone: str) -> str:
    """How far its clocks are from UTC then: +02:00."""
    return _local(at, zone).isoformat()[-6:]


def _local(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at / 1000, ZoneInfo(zone))
