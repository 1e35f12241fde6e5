"""Every language says how it speaks of time, with signs that are read."""

import re
import tomllib

import pytest

from bot.dates_in_words.hours import NAMED, PARTS
from bot.texts import LANGUAGES, LOCALES

SIGNS = {"SKIP", "AT", "OCLOCK", "MINUTES", "HALF", "HALFPAST", "ANDHALF", "NEXT", "NEXTWEEK", *NAMED, *PARTS}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_sign_is_one_that_is_read(language: str) -> None:
    told = tomllib.loads((LOCALES / language / "dates.toml").read_text(encoding="utf-8"))
    assert {*told["signs"]} <= SIGNS
    assert {sign for each in told["instead"].values() for sign in re.findall(r"[A-Z]+", each)} <= SIGNS
    said = [*told["instead"], *(each for phrases in told["signs"].values() for each in phrases)]
    assert len(said) == len(set(said)), "each phrase stands once"
