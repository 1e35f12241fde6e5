"""The hour in a text, as minutes after midnight; more than one when it can be read so."""

import re
from dataclasses import dataclass

Minutes = tuple[int, ...]
"""Possible times of the day, minutes after midnight (1,440 is the next one); none: there is no such time."""

PARTS: dict[str, range | tuple[int, ...]] = {
    "MORNING": range(4, 12),
    "NOONISH": range(11, 19),
    "EVENING": range(16, 24),
    "NIGHT": (20, 21, 22, 23, 0, 1, 2, 3, 4, 5),
    "AM": range(12),
    "PM": range(12, 24),
}
"""Hours that each part of the day has, on a clock of 24."""
PART = re.compile(rf"\b({'|'.join(PARTS)})\b")
ASKED = range(1, 9)
"""Written without a zero before it such an hour may be one of the morning or of the evening."""
UNUSED = re.compile(r"\b(?:AT|PART)\b")
AGAIN = re.compile(r"\bAT(?: AT)+\b")
NAMED = {"NOON": (720,), "MIDNIGHT": (0, 1440)}
NAME = re.compile(r"(?:AT )?\b(NOON|MIDNIGHT)\b")
HALF_TO = re.compile(r"(?:AT )?\bHALF (\d\d?)(?![\d.:/+-])", re.ASCII)
HALF_PAST = re.compile(
    r"(?:AT )?(?:\bHALFPAST (\d\d?)|(?<![\d.:/+-])(\d\d?) ANDHALF\b)(?![\d.:/+-])", re.ASCII
)
SHOWN = re.compile(r"(?:\bAT )?(?<![\d.:/+-])(\d\d?)([:.-])(\d\d)(?::00)?(?: OCLOCK)?(?![\w.:/+-])", re.ASCII)
COUNTED = re.compile(
    r"(?:\bAT )?(?<![\d.:/+-])(\d\d?) ?OCLOCK(?: (\d\d?)(?: MINUTES)?)?(?![\w.:/+-])", re.ASCII
)
SAID = re.compile(r"\bAT (\d\d?)(?![\w.:/+-])", re.ASCII)
BESIDE_PART = re.compile(r"(?<![\d.:/+-])(\d\d?)(?= PART\b)|(?<=\bPART )(\d\d?)(?![\w.:/+-])", re.ASCII)
BARE = re.compile(r"(?<!\S)(\d\d?)$", re.ASCII)


@dataclass(frozen=True, slots=True)
class FoundHour:
    """What was found of an hour, and the words that are left."""

    minutes: Minutes | None
    """None: no hour is named."""
    rest: str
    part: str | None = None
    """The part of the day that is named."""


def hour(said: str) -> FoundHour:
    """Take the hour out of a text with signs; all else is left."""
    parts = PART.findall(said)
    part = parts[0] if len(set(parts)) == 1 else None
    one = AGAIN.sub("AT", PART.sub("PART", said) if part else said)
    found = _found(one, part)
    minutes, rest = found or (None, one)
    return FoundHour(minutes, " ".join(UNUSED.sub(" ", rest).split()), part)


def bare_hour(told: FoundHour) -> FoundHour:
    """Take the last number that is left for the hour though nothing says that it is one."""
    found = BARE.search(told.rest)
    if not found or int(found[1]) > 23:
        return told
    return FoundHour(_minutes(found[1], 0, told.part), told.rest[: found.start()].strip(), told.part)


def _found(said: str, part: str | None) -> tuple[Minutes, str] | None:
    """The times that were named, and what is left of the text."""
    if named := NAME.search(said):
        return NAMED[named[1]], _without(said, named)
    if half := HALF_TO.search(said):
        return _half_to(int(half[1]), part), _without(said, half)
    for pattern in (HALF_PAST, SHOWN, COUNTED, SAID, BESIDE_PART):
        if clock := pattern.search(said):
            return _read(pattern, clock, part), _without(said, clock)
    return None


def _read(pattern: re.Pattern[str], clock: re.Match[str], part: str | None) -> Minutes:
    numbers = [each for each in clock.groups() if each and each.isdecimal()]
    minute = 30 if pattern is HALF_PAST else int(numbers[1]) if len(numbers) > 1 else 0
    return _minutes(numbers[0], minute, part)


def _half_to(number: int, part: str | None) -> Minutes:
    """Half of the seventh hour is half past six."""
    return _minutes(str((number - 2) % 12 + 1), 30, part) if 1 <= number <= 12 else ()


def _minutes(written: str, minute: int, part: str | None) -> Minutes:
    number = int(written)
    if minute > 59 or number > 24 or (number == 24 and minute):
        return ()
    return tuple(each * 60 + minute for each in _hours(written, number, part))


def _hours(written: str, number: int, part: str | None) -> tuple[int, ...]:
    if part:
        either = {number, (number + 12) % 24} if number <= 12 else {number}
        kept = tuple(each for each in sorted(either) if each in PARTS[part])
        small = tuple(each for each in kept if each < 6)
        return (*kept, *(each + 24 for each in small)) if part == "NIGHT" and small else kept
    return (number, number + 12) if number in ASKED and written[0] != "0" else (number,)


def _without(said: str, found: re.Match[str]) -> str:
    return f"{said[: found.start()]} {said[found.end() :]}"
