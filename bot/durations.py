"""How long something takes, as people type it in every language: «1:30», «полтора часа», "2 h 15 min".

Words stand in `locales/<language>/durations.toml`. A number alone may be minutes or hours: up to
`HOURS_AT_MOST` both are offered, above it is minutes.
"""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from typing import Any

from bot.languages import LOCALES, having

HOURS_AT_MOST = 12
"""So many hours a webinar may take, when somebody writes a number alone."""
CLOCK = re.compile(r"(\d{1,2}):([0-5]\d)")
NUMBER = re.compile(r"\d{1,4}")
DECIMAL = re.compile(r"\d{1,2}[.,]\d{1,2}")
PARTS = re.compile(r"(?:(\d{1,2}(?:[.,]\d{1,2})?) ?H)?(?: ?(HALF)| ?(\d{1,4}) ?M?)?")
HALF_BEFORE = re.compile(r"(\d{1,2}) HALF ?H")


def minutes_of(text: str) -> tuple[int, ...]:
    """Minutes that may be meant; none if it is not understood, several if it can be read in several ways."""
    folded = " ".join(text.casefold().replace("ё", "е").split()).strip(" .")
    if found := CLOCK.fullmatch(folded):
        return _positive(int(found[1]) * 60 + int(found[2]))
    if DECIMAL.fullmatch(folded):
        return _positive(round(float(folded.replace(",", ".")) * 60))
    if NUMBER.fullmatch(folded):
        number = int(folded)
        return (number * 60, number) if 0 < number <= HOURS_AT_MOST else _positive(number)
    read = (_in_language(folded, each) for each in having("durations.toml"))
    return next((each for each in read if each), ())


def _in_language(folded: str, language: str) -> tuple[int, ...]:
    said = _with_signs(folded, language)
    if found := HALF_BEFORE.fullmatch(said):
        return _positive(int(found[1]) * 60 + 30)
    found = PARTS.fullmatch(said)
    if not found or not said:
        return ()
    hours = float((found[1] or "0").replace(",", "."))
    return _positive(round(hours * 60) + (30 if found[2] else int(found[3] or 0)))


def _with_signs(folded: str, language: str) -> str:
    """Words become numbers, H for hours, M for minutes, HALF for a half more; the longest word first."""
    signs = _signs(language)
    pattern = "|".join(re.escape(each) for each in sorted(signs, key=len, reverse=True))
    # A unit may stand right behind its number, never in the middle of a word.
    said = re.sub(rf"(?<![^\W\d_])(?:{pattern})(?![^\W\d_])", lambda word: f" {signs[word[0]]} ", folded)
    said = " ".join(said.split())
    return f"1 {said}" if said.startswith("H") else said


@cache
def _signs(language: str) -> Mapping[str, str]:
    words: dict[str, Any] = tomllib.loads((LOCALES / language / "durations.toml").read_text(encoding="utf-8"))
    signs = dict.fromkeys(words["hours"], "H") | dict.fromkeys(words["minutes"], "M")
    return (
        signs
        | dict.fromkeys(words["idle"], " ")
        | {each: str(sign) for each, sign in words["instead"].items()}
    )


def _positive(minutes: int) -> tuple[int, ...]:
    return (minutes,) if minutes > 0 else ()
