"""What comes of reading a date: a moment, or why there is none."""

from dataclasses import dataclass
from enum import StrEnum


class Why(StrEnum):
    """Why a date is not clear; the text `date-unclear-<value>` asks for what is needed."""

    NOT_UNDERSTOOD = "not-understood"
    NO_HOUR = "no-hour"
    NO_DAY = "no-day"
    IMPOSSIBLE = "impossible"
    """There is no 31 February and no 25 o'clock."""
    SEVERAL = "several"
    """It can be read in more than one way."""
    OTHER_WEEKDAY = "other-weekday"
    """The date falls on another day of the week than was written."""
    LEFT_OUT = "left-out"
    """Clocks are put forward over that local time."""
    TWICE = "twice"
    """Clocks are put back, and that local time comes twice."""
    TOO_FAR = "too-far"


@dataclass(frozen=True, slots=True)
class Understood:
    """A moment: epoch milliseconds, UTC; of a day alone its first one in the zone it was read in."""

    at: int
    date_only: bool
    past: bool
    """It is over; of a day alone: the whole day is."""


@dataclass(frozen=True, slots=True)
class Unclear:
    """Why it is not clear, and what may have been meant, soonest first: at most a handful, for buttons."""

    why: Why
    candidates: tuple[Understood, ...] = ()
