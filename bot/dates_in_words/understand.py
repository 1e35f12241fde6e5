"""Reads a typed text as a moment, in the reader's language or another one of ours."""

from dataclasses import replace

from bot.dates_in_words import days, hours
from bot.dates_in_words.days import Days
from bot.dates_in_words.hours import FoundHour
from bot.dates_in_words.moments import Here, day_alone, here, moment
from bot.dates_in_words.outcome import Unclear, Understood, Why
from bot.dates_in_words.words import TimeWords, language_of, words
from bot.languages import having

Read = Understood | Unclear
NOTHING = Unclear(Why.NOT_UNDERSTOOD)
LACKING = (Why.NOT_UNDERSTOOD, Why.NO_DAY, Why.NO_HOUR)
WORSE = (Why.NOT_UNDERSTOOD, Why.IMPOSSIBLE)


def understand(
    text: str, *, language: str, zone: str, now: int, day_enough: bool = False, before: str = ""
) -> Read:
    """The moment that is meant, by the clocks of an IANA `zone`; `now` is in epoch milliseconds.

    A past day may stand alone, as the archive has them; a day to come only with `day_enough`. `before` is a
    text that lacked its hour or its day: then the rest is enough, and a whole date counts instead of it.

    The first call loads dateparser, a quarter of a second on a slow machine: call it in `asyncio.to_thread`.
    """
    place = here(zone, now)
    read = _in_any_language(text, language, place, day_enough=day_enough)
    if not before or not (isinstance(read, Unclear) and read.why in LACKING):
        return read
    together = _in_any_language(f"{before} {text}", language, place, day_enough=day_enough)
    return read if together == NOTHING else together


def _in_any_language(text: str, language: str, place: Here, *, day_enough: bool) -> Read:
    """In the reader's language, else in the first of the others that makes sense of it."""
    read: Read = NOTHING
    for each in sorted(having("dates.toml"), key=lambda each: each != language):
        read = _in_language(text, language_of(each), place, day_enough=day_enough)
        if read != NOTHING:
            break
    return read


def _in_language(text: str, language: TimeWords, place: Here, *, day_enough: bool) -> Read:
    """15.10 is a date, or an hour if that makes sense of the rest."""
    said = words(text, language)
    found, rest = days.in_digits(said, place.today)
    read = _together(found, hours.hour(rest), language, place, day_enough=day_enough)
    if found is None or not (isinstance(read, Unclear) and read.why in WORSE):
        return read
    hour = hours.hour(said)
    found, rest = days.in_digits(hour.rest, place.today)
    other = _together(found, replace(hour, rest=rest), language, place, day_enough=day_enough)
    return read if isinstance(other, Unclear) and other.why in WORSE else other


def _together(
    found: Days | None, hour: FoundHour, language: TimeWords, place: Here, *, day_enough: bool
) -> Read:
    day, hour = _day(found, hour, language, place)
    if day is None:
        return _hour_alone(hour)
    if hour.minutes is None:
        return Unclear(Why.NO_HOUR) if hour.part else day_alone(day, place, enough=day_enough)
    return moment(day, hour.minutes, place)


def _hour_alone(hour: FoundHour) -> Unclear:
    if hour.rest or hour.minutes is None:
        return NOTHING
    return Unclear(Why.NO_DAY if hour.minutes else Why.IMPOSSIBLE)


def _day(
    found: Days | None, hour: FoundHour, language: TimeWords, place: Here
) -> tuple[Days | None, FoundHour]:
    """The day in what the hour has left; a number at its end may be the hour itself."""
    day = _named(found, hour.rest, language, place)
    if day or hour.minutes is not None:
        return day, hour
    bare = hours.bare_hour(hour)
    day = _named(found, bare.rest, language, place) if bare.minutes else None
    return (replace(day, ask=day.ask or Why.SEVERAL) if day and day.in_digits else day), bare


def _named(found: Days | None, rest: str, language: TimeWords, place: Here) -> Days | None:
    if found:
        return days.with_weekday(found, rest, language)
    return days.in_words(rest, language, place.today)
