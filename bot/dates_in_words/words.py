"""A typed text made ready to be read: cleaned, and the words that steer turned into signs.

Signs are in capitals (`AT 7 EVENING`); a typed text never is, so nobody can type one. Which words stand for
which sign, in each language, is written in `locales/<language>/dates.toml`.
"""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from bot.languages import LOCALES

LONGEST = 100
"""Characters, and words: more than anybody needs to say when."""
MOST_WORDS = 16
NOT_IN_WORDS = re.compile(r"[^\w.:/+-]|_")
DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))
OF_A_WORD = re.compile(r"(?<=[^\W\d])[.:-]|[.:-](?=[^\W\d]|\s|$)")
"""A dot, colon or dash that belongs to no number."""
SILENT = {"So", "Sk", "Cf", "Mn", "Me"}
"""Categories of what is seen but not read: emoji and their parts, marks of direction."""


@dataclass(frozen=True, slots=True)
class TimeWords:
    """How one language speaks of time, beyond what dateparser knows."""

    name: str
    signs: Mapping[str, str]
    """A phrase, and what to read in its place."""
    phrases: re.Pattern[str]
    hour_endings: re.Pattern[str]
    """A number with one of these is an hour, as in Kazakh 7-de."""
    day_endings: re.Pattern[str]
    """A number with one of these is a day of the month: 28th."""
    endings: tuple[str, ...]
    """What a name of a day or month may end in, though the dictionary has it without."""


@cache
def language_of(name: str) -> TimeWords:
    """The words of a language, read when first asked for."""
    told = tomllib.loads((LOCALES / name / "dates.toml").read_text(encoding="utf-8"))
    signs = {phrase: sign for sign, phrases in told["signs"].items() for phrase in phrases}
    signs |= told["instead"]
    return TimeWords(
        name,
        {_bare(phrase): f" {'' if sign == 'SKIP' else sign} " for phrase, sign in signs.items()},
        re.compile(rf"(?<![^\W\d])(?:{_any(map(_bare, signs))})(?![^\W\d])"),
        re.compile(rf"(\d[\d:.]*)[ -]?(?:{_any(told['hour_endings'])})(?!\w)"),
        re.compile(rf"(\d)[ -]?(?:{_any(told['day_endings'])})(?!\w)"),
        tuple(sorted(told["endings"], key=len, reverse=True)),
    )


def words(text: str, language: TimeWords) -> str:
    """The text with its signs; empty if it is too long for a date."""
    if len(text) > LONGEST:
        return ""
    said = _clean(text)
    said = language.hour_endings.sub(r" AT \1 ", said)
    said = language.day_endings.sub(r"\1 ", said)
    said = " ".join(OF_A_WORD.sub(" ", said).split())
    said = language.phrases.sub(lambda found: language.signs[found[0]], said)
    read = said.split()
    return " ".join(read) if len(read) <= MOST_WORDS else ""


def _clean(text: str) -> str:
    plain = "".join(map(_plain, unicodedata.normalize("NFKC", text)))
    return NOT_IN_WORDS.sub(" ", _bare(plain.translate(DASHES)))


def _bare(text: str) -> str:
    """Small letters, without the difference between two ways to write one Russian vowel."""
    return text.casefold().replace("ё", "е")


def _plain(character: str) -> str:
    """Digits of every script as ours; nothing in place of what is not read."""
    digit = unicodedata.decimal(character, None)
    if digit is not None:
        return str(digit)
    return "" if unicodedata.category(character) in SILENT else character


def _any(phrases: "Mapping[str, str] | list[str] | map[str]") -> str:
    """A pattern for any of these, the longest first; for none it never matches."""
    return "|".join(map(re.escape, sorted(phrases, key=len, reverse=True))) or r"(?!)"
