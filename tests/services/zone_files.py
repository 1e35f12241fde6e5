"""Time zones read a second time: straight from the tz database's files, by plain arithmetic.

RFC 8536: a list of instants with the offset from then on, and a rule for the years after the last of them.
"""

import calendar
import re
import struct
from bisect import bisect_right
from functools import cache
from importlib.resources import files
from itertools import pairwise
from pathlib import Path
from zoneinfo import TZPATH

LAST_YEAR = 2040
HEADER = struct.Struct(">4s1s15x6l")
RULE = re.compile(r"M(\d+)\.(\d)\.(\d)(?:/(-?\d+)(?::(\d+))?)?")
FOOTER = re.compile(r"(<[^>]+>|[A-Za-z]+)([-+\d:]+)(?:(<[^>]+>|[A-Za-z]+)([-+\d:]*),([^,]+),([^,]+))?")


@cache
def offsets(zone: str) -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Instants (seconds since 1970, UTC) and the seconds ahead of UTC from each of them on."""
    at, ahead, footer = _read(_file(zone))
    changes = list(zip(at, ahead, strict=True))
    changes += [each for each in _by_rule(footer) if not at or each[0] > at[-1]]
    return tuple(each[0] for each in changes), tuple(each[1] for each in changes)


def ahead_of_utc(zone: str, at: int) -> int:
    """Seconds that a zone's clocks are ahead of UTC at an instant, epoch milliseconds."""
    instants, ahead = offsets(zone)
    index = bisect_right(instants, at // 1000) - 1
    return ahead[max(index, 0)]


def changes_of(zone: str, first: int, last: int) -> list[int]:
    """Instants (epoch milliseconds) between two at which the clocks are put."""
    instants, ahead = offsets(zone)
    jumps = [
        at for (_, before), (at, after) in pairwise(zip(instants, ahead, strict=True)) if before != after
    ]
    return [at * 1000 for at in jumps if first <= at * 1000 <= last]


def _file(zone: str) -> bytes:
    for folder in TZPATH:
        path = Path(folder, zone)
        if path.is_file():
            return path.read_bytes()
    found = files("tzdata").joinpath("zoneinfo", *zone.split("/"))
    return found.read_bytes()


def _read(content: bytes) -> tuple[list[int], list[int], str]:
    """The second block of the file, in 64 bits, and its footer."""
    start = HEADER.size + _length(HEADER.unpack_from(content), 4)
    header = HEADER.unpack_from(content, start)
    _, _, _, _, _, count, kinds, _ = header
    body = start + HEADER.size
    at = list(struct.unpack_from(f">{count}q", content, body))
    which = content[body + count * 8 : body + count * 9]
    table = body + count * 9
    known = [struct.unpack_from(">l", content, table + index * 6)[0] for index in range(kinds)]
    footer = content[start + HEADER.size + _length(header, 8) :].decode().strip()
    if not at:
        return [-(2**40)], known[:1], footer
    return at, [known[index] for index in which], footer


def _length(header: tuple[int, ...], width: int) -> int:
    _, _, utc, walls, leaps, count, kinds, letters = header
    return count * (width + 1) + kinds * 6 + letters + leaps * (width + 4) + walls + utc


def _by_rule(footer: str) -> list[tuple[int, int]]:
    """Changes by the rule in the footer, year by year."""
    found = FOOTER.fullmatch(footer)
    if found is None or found[3] is None:
        return []
    standard = -_span(found[2])
    summer = -_span(found[4]) if found[4] else standard + 3600
    changes = []
    for year in range(1990, LAST_YEAR + 1):
        changes.append((_moment(found[5], year) - standard, summer))
        changes.append((_moment(found[6], year) - summer, standard))
    return sorted(changes)


def _moment(rule: str, year: int) -> int:
    """Local seconds since 1970 of `M3.5.0/2`: the last Sunday of March at two."""
    found = RULE.fullmatch(rule)
    assert found is not None, rule
    month, week, day = int(found[1]), int(found[2]), int(found[3])
    first, length = calendar.monthrange(year, month)
    number = 1 + (day - (first + 1)) % 7 + (week - 1) * 7
    if number > length:
        number -= 7
    hours = int(found[4]) if found[4] is not None else 2
    return calendar.timegm((year, month, number, 0, 0, 0)) + hours * 3600 + int(found[5] or 0) * 60


def _span(words: str) -> int:
    sign = -1 if words.startswith("-") else 1
    hours, minutes, seconds = ([int(each) for each in words.lstrip("+-").split(":")] + [0, 0])[:3]
    return sign * (hours * 3600 + minutes * 60 + seconds)
