"""The day in a text: written in digits, with a month's name, as a weekday, or so far ahead."""

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from bot.dates_in_words import dictionary
from bot.dates_in_words.dictionary import Ahead, Meaning, Month, Weekday
from bot.dates_in_words.outcome import Why
from bot.dates_in_words.words import TimeWords

JUST_PAST = 31
"""Days: a date without a year that was so lately may be meant as the past one."""
YEARS = range(1000, 3000)
"""Another number is no year."""
ALONE = r"(?<![\w.:/+-])"
ENDS = r"(?:t(?=\d\d:)|(?![\w:/+-])(?!\.\d))"
YEAR_FIRST = re.compile(rf"{ALONE}(\d{{4}})([./-])(\d\d?)\2(\d\d?){ENDS}", re.ASCII)
YEAR_LAST = re.compile(rf"{ALONE}(\d\d?)([./-])(\d\d?)\2(\d{{4}}|\d\d){ENDS}", re.ASCII)
NO_YEAR = re.compile(rf"(?<!\bAT ){ALONE}(\d\d?)([./])(\d\d?){ENDS}", re.ASCII)


@dataclass(frozen=True, slots=True)
class Days:
    """The days that may be meant; none: there is no such day."""

    options: tuple[date, ...]
    coming: bool = False
    """Only what is still to come is meant."""
    ask: Why | None = None
    """Ask, though there may be one option only."""
    in_digits: bool = False


@dataclass(frozen=True, slots=True)
class Words:
    """Words about a day, told apart."""

    weekdays: tuple[int, ...]
    months: tuple[int, ...]
    others: tuple[str, ...]
    """Numbers, and what has a meaning only together, in their order."""
    next_one: bool
    next_week: bool


def in_digits(said: str, today: date) -> tuple[Days | None, str]:
    """The date that is written in digits, and what is left of the text."""
    for pattern, read in ((YEAR_FIRST, _year_first), (YEAR_LAST, _year_last), (NO_YEAR, _no_year)):
        if found := pattern.search(said):
            days = Days(read(found, today), in_digits=True)
            return days, f"{said[: found.start()]} {said[found.end() :]}".strip()
    return None, said


def in_words(said: str, language: TimeWords, today: date) -> Days | None:
    """The day that the words name; None unless every one of them is understood."""
    words = _apart(said, language)
    if len(words.weekdays) > 1 or len(words.months) > 1:
        return None
    if words.months:
        return _weekday_fits(_of_month(words, today), words)
    if words.others or words.next_week:
        return _counted(words, language, today)
    return _weekday(words, today) if words.weekdays else None


def with_weekday(days: Days, said: str, language: TimeWords) -> Days | None:
    """A date in digits, beside which only its weekday may stand."""
    words = _apart(said, language)
    return None if words.others or words.months or words.next_week else _weekday_fits(days, words)


def of_year(year: int | None, month: int, day: int, today: date) -> tuple[date, ...]:
    """The day of that year; without one the next such day, and the last if it was lately."""
    years = (today.year - 1, today.year, today.year + 1) if year is None else (year,)
    found = [each for each in (_date(one, month, day) for one in years) if each]
    if year is not None:
        return tuple(found)
    lately = [each for each in found if 0 < (today - each).days <= JUST_PAST]
    return (*lately, *[each for each in found if each >= today][:1])


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if year in YEARS else None
    except ValueError:
        return None


def _year_first(found: re.Match[str], today: date) -> tuple[date, ...]:
    return of_year(int(found[1]), int(found[3]), int(found[4]), today)


def _year_last(found: re.Match[str], today: date) -> tuple[date, ...]:
    year = int(found[4]) + (2000 if len(found[4]) == 2 else 0)
    return _either_order(found, year, today)


def _no_year(found: re.Match[str], today: date) -> tuple[date, ...]:
    return _either_order(found, None, today)


def _either_order(found: re.Match[str], year: int | None, today: date) -> tuple[date, ...]:
    """With slashes some write the day first, and some the month."""
    first, second = int(found[1]), int(found[3])
    days = of_year(year, second, first, today)
    swapped = of_year(year, first, second, today) if found[2] == "/" else ()
    return tuple(sorted({*days, *swapped}))


def _apart(said: str, language: TimeWords) -> Words:
    tokens = [each for each in said.split() if each not in ("NEXT", "NEXTWEEK")]
    meanings = [_meaning(each, language) for each in tokens]
    pairs = list(zip(tokens, meanings, strict=True))
    return Words(
        tuple(each.number for each in meanings if isinstance(each, Weekday)),
        tuple(each.number for each in meanings if isinstance(each, Month)),
        tuple(token for token, each in pairs if not isinstance(each, Weekday | Month)),
        "NEXT" in said.split(),
        "NEXTWEEK" in said.split(),
    )


def _meaning(token: str, language: TimeWords) -> Meaning | None:
    """What a word means as it stands, or without its ending."""
    if not token.isalpha():
        return None
    stems = [token.removesuffix(each) for each in language.endings if token.endswith(each)]
    found = (dictionary.word(each, language.name) for each in (token, *stems) if each)
    return next((each for each in found if each), None)


def _of_month(words: Words, today: date) -> Days | None:
    """28 November, November 28, 2026 28 November."""
    years = [each for each in words.others if re.fullmatch(r"\d{4}", each, re.ASCII)]
    days = [each for each in words.others if re.fullmatch(r"\d\d?", each, re.ASCII)]
    if len(days) != 1 or len(years) > 1 or len(words.others) > len(days) + len(years) or words.next_week:
        return None
    year = int(years[0]) if years else None
    return Days(of_year(year, words.months[0], int(days[0]), today), in_digits=True)


def _weekday_fits(days: Days | None, words: Words) -> Days | None:
    """A date keeps those options that fall on its weekday; if none does, all are asked about."""
    if days is None or words.next_one:
        return None
    if not words.weekdays:
        return days
    fitting = tuple(each for each in days.options if each.weekday() == words.weekdays[0])
    if fitting:
        return replace(days, options=fitting)
    meant = {_nearest(each, words.weekdays[0]) for each in days.options}
    return replace(days, options=tuple(sorted({*days.options, *meant})), ask=Why.OTHER_WEEKDAY)


def _nearest(day: date, weekday: int) -> date:
    """The day of that weekday next to a date, before or after it."""
    return day + timedelta(days=(weekday - day.weekday() + 3) % 7 - 3)


def _counted(words: Words, language: TimeWords, today: date) -> Days | None:
    """So far ahead; with a weekday: that one of the week which begins or goes on then."""
    ahead = Ahead(7) if words.next_week and not words.others else _ahead(words, language)
    if ahead is None or words.next_one or (words.next_week and not words.weekdays):
        return None
    day = ahead.of(today)
    if not words.weekdays:
        return Days((day,))
    if ahead.days % 7 or not ahead.days or ahead.months:
        return _weekday_fits(Days((day,)), words)
    return Days((day + timedelta(days=words.weekdays[0] - day.weekday()),))


def _ahead(words: Words, language: TimeWords) -> Ahead | None:
    if words.next_week:
        return None
    if len(words.others) > 1:
        said = " ".join(words.others)
        return dictionary.phrase(said, language.name) or dictionary.phrase(f"1 {said}", language.name)
    found = _meaning(words.others[0], language)
    return found if isinstance(found, Ahead) else None


def _weekday(words: Words, today: date) -> Days:
    """The coming one; today's may be meant too, and "next" may leave the coming one out."""
    coming = today + timedelta(days=(words.weekdays[0] - today.weekday()) % 7)
    later = coming + timedelta(days=7)
    this_week = coming.weekday() >= today.weekday()
    if coming == today:
        return Days((later,) if words.next_one else (today, later), coming=True)
    return Days((coming, later) if words.next_one and this_week else (coming,), coming=True)
