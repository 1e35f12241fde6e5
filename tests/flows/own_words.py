"""Our own words, known by their language: so that a screen that mixes two is noticed."""

from collections.abc import Mapping

from fluent.syntax import FluentParser
from fluent.syntax import ast as ftl

from bot.sandbox import Message
from bot.texts import LOCALES
from tests.flows.readers import LANGUAGES, TAG, TEXTS

Said = Mapping[str, frozenset[str]]


def own_words() -> Said:
    """Every line of the locale files without gaps, and the languages in which it is said."""
    said: dict[str, set[str]] = {}
    for language in LANGUAGES:
        for path in (LOCALES / language).glob("*.ftl"):
            for entry in FluentParser().parse(path.read_text(encoding="utf-8")).body:
                if isinstance(entry, ftl.Message):
                    for line in _lines(entry, language):
                        said.setdefault(line, set()).add(language)
    names = {TEXTS.plain("language-name", each) for each in LANGUAGES}  # each is called by its own everywhere
    return {line: frozenset(languages) for line, languages in said.items() if line not in names}


def _lines(entry: ftl.Message, language: str) -> list[str]:
    try:
        words = TEXTS.plain(entry.id.name, language)
    except KeyError:  # it has gaps
        return []
    return [line.strip() for line in TAG.sub("", words).splitlines() if line.strip()]


def foreign(message: Message, languages: set[str], said: Said) -> list[str]:
    """Our own words on a message that are in none of these languages."""
    words = [*message.words.splitlines(), *message.button_texts]
    return [each for each in words if (known := said.get(each.strip())) and not languages & known]
