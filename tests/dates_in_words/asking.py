"""Tables of phrases: what is typed, and what is understood by the clocks of a zone.

A line is `phrase | 2026-11-28 15:00`; a day alone is `| 2020-10-28`; what is unclear is `| no-day`, or with
what may be meant: `| several: 2026-11-20 07:00, 2026-11-20 19:00`.
"""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest

from bot.dates_in_words import Unclear, Understood, understand

OSKEMEN = "Asia/Almaty"
THURSDAY_EVENING = "2026-11-19 19:00"


def instant(local: str, zone: str) -> int:
    """Epoch milliseconds of `2026-11-19 19:00` in a zone."""
    return round(datetime.fromisoformat(local).replace(tzinfo=ZoneInfo(zone)).timestamp() * 1000)


def asked(
    text: str,
    language: str,
    now: str = THURSDAY_EVENING,
    zone: str = OSKEMEN,
    *,
    day_enough: bool = False,
    before: str = "",
) -> str:
    """What is understood, as tables write it."""
    at = instant(now, zone)
    read = understand(text, language=language, zone=zone, now=at, day_enough=day_enough, before=before)
    if isinstance(read, Understood):
        return shown(read, zone)
    return ": ".join([read.why, *_candidates(read, zone)])


def shown(read: Understood, zone: str) -> str:
    """Local time of a zone, or the date alone."""
    local = datetime.fromtimestamp(read.at / 1000, ZoneInfo(zone))
    return f"{local:%Y-%m-%d}" if read.date_only else f"{local:%Y-%m-%d %H:%M}"


def _candidates(read: Unclear, zone: str) -> list[str]:
    return [", ".join(shown(each, zone) for each in read.candidates)] if read.candidates else []


def table(lines: str) -> pytest.MarkDecorator:
    """A test for each line."""
    pairs = [tuple(part.strip() for part in line.split("|")) for line in lines.strip().splitlines()]
    return pytest.mark.parametrize(("text", "expected"), pairs)
