"""What a word of a language means, by dateparser: which month, which weekday, how many days ahead.

dateparser drops words that it can't place, takes «28 ноября в 15» for 2115 and "2 weeks from today" for two
weeks ago. So it is only asked about single words and about phrases like "in 2 weeks", never for a whole date,
and always from the same moment: the arithmetic is ours. It comes late, since it takes 9 MB and, the first
time, a quarter of a second.
"""

import re
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from dateparser.date import DateDataParser

ASKED_AT = datetime(2021, 1, 1, 12, 34)  # noqa: DTZ001 - an imagined clock without a zone
NUMBER = re.compile(r"\d+", re.ASCII)
YEARS = range(1950, 2501)


@dataclass(frozen=True, slots=True)
class Month:
    """A month of the year: 1 is January."""

    number: int


@dataclass(frozen=True, slots=True)
class Weekday:
    """A day of the week: 0 is Monday."""

    number: int


@dataclass(frozen=True, slots=True)
class Ahead:
    """So far from today."""

    days: int
    months: int = 0

    def of(self, today: date) -> date:
        """The day that lies so far ahead; of a month that is too short its last one."""
        year, month = divmod(today.year * 12 + today.month - 1 + self.months, 12)
        days_in_month = (date(year + (month == 11), (month + 1) % 12 + 1, 1) - timedelta(days=1)).day
        return date(year, month + 1, min(today.day, days_in_month)) + timedelta(days=self.days)


Meaning = Month | Weekday | Ahead


def word(said: str, language: str) -> Meaning | None:
    """What one word means by itself."""
    found, period = _asked(said, language)
    if found is None:
        return None
    if found.time() == ASKED_AT.time():
        return _ahead(found, period)
    if found.time() != datetime.min.time():
        return None
    return Month(found.month) if period == "month" else Weekday(found.weekday())


def phrase(said: str, language: str) -> Ahead | None:
    """How far ahead several words lead; None if one is a day by itself, or a number does not count."""
    found, period = _asked(said, language)
    if found is None or found <= ASKED_AT or found.time() != ASKED_AT.time():
        return None
    if any(word(each, language) for each in said.split() if each.isalpha()):
        return None
    return _ahead(found, period) if _number_counts(said, found, language) else None


def _number_counts(said: str, found: datetime, language: str) -> bool:
    """Whether another number would lead to another day."""
    numbers = NUMBER.findall(said)
    more = NUMBER.sub(lambda number: str(int(number[0]) + 1), said)
    return not numbers or (len(numbers) == 1 and _asked(more, language)[0] != found)


def _ahead(found: datetime, period: str) -> Ahead | None:
    if period in ("month", "year"):
        return Ahead(0, (found.year - ASKED_AT.year) * 12 + found.month - ASKED_AT.month)
    return Ahead((found.date() - ASKED_AT.date()).days)


def _asked(said: str, language: str) -> tuple[datetime | None, str]:
    parser = _parser(language)
    answer = parser.get_date_data(said) if parser else None
    found = answer.date_obj if answer else None
    return (
        (None, "")
        if answer is None or found is None or found.tzinfo or found.year not in YEARS
        else (found, str(answer.period))
    )


@cache
def _parser(language: str) -> "DateDataParser | None":
    """None for a language that it does not know: there dates are written in digits."""
    from dateparser.data import language_order  # noqa: PLC0415 - as below
    from dateparser.date import DateDataParser  # noqa: PLC0415 - heavy, and seldom needed

    if language not in language_order:
        return None
    return DateDataParser(
        languages=[language],
        try_previous_locales=False,
        settings={
            "RELATIVE_BASE": ASKED_AT,
            "PREFER_DATES_FROM": "past",  # so that "2 weeks" without "in" does not lead ahead
            "TIMEZONE": "UTC",
            "PARSERS": ["relative-time", "absolute-time"],
        },
    )
