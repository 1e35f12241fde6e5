"""The languages of the bot: a folder each in `locales/`, named by its two letters and found by itself.

What only a language knows of itself stands in its `language.toml`; all else that it has is texts.
"""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

LOCALES = Path(__file__).parent / "locales"


@dataclass(frozen=True, slots=True, kw_only=True)
class LanguageFacts:
    """What a language says of itself."""

    locale: str
    """By CLDR: how it counts and writes dates, such as `en_GB`."""
    short: str
    """Its own name where there is little room."""
    position: int
    """Its place wherever languages are listed."""
    helping: int
    """Its place among those in which volunteers can help."""
    library: str
    """A library, while it has no name of its own."""
    reader: str
    """Who reads in it in the sandbox."""


def found_in(folder: Path) -> Mapping[str, LanguageFacts]:
    """Every language of a folder, in its order."""
    files = (each for each in folder.glob("*/language.toml") if re.fullmatch("[a-z]{2}", each.parent.name))
    told = {each.parent.name: _about(each) for each in files}
    return dict(sorted(told.items(), key=lambda item: (item[1].position, item[0])))


def _about(path: Path) -> LanguageFacts:
    try:
        return LanguageFacts(**tomllib.loads(path.read_text(encoding="utf-8")))
    except (TypeError, tomllib.TOMLDecodeError) as error:
        raise ValueError(f"{path}: {error}") from error


@cache
def having(file: str) -> tuple[str, ...]:
    """The languages whose folder has this file: of a half-done one it may be still to come."""
    return tuple(each for each in LANGUAGES if (LOCALES / each / file).exists())


ABOUT = found_in(LOCALES)
LANGUAGES = tuple(ABOUT)
FIRST = LANGUAGES[0]
"""The one that speaks for those which the bot does not know, unless the settings name another."""
HELPING = tuple(sorted(LANGUAGES, key=lambda each: ABOUT[each].helping))
"""Languages in the order in which volunteers are asked for them."""
