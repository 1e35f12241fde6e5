"""Finding webinars by words of their titles, in any of its languages."""

import unicodedata
from dataclasses import dataclass

from bot.clock import Clock
from bot.webinars.services.webinars import WebinarView, view_of
from storage import Storage, Tables
from storage.titles import Title
from storage.transactions import reads

AT_MOST = 10
"""So many are found at a time."""
NOBODY = 0
"""No person has this id: the card as everybody may see it."""


@dataclass(frozen=True, slots=True)
class Known:
    """A title as it is searched in."""

    title: Title
    folded: str


class Finder:
    """Keeps the titles in memory until a webinar changes: one keystroke, one look."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock
        self._version = ""
        self._known: list[Known] = []

    @reads
    def find(self, tables: Tables, words: str) -> list[WebinarView]:
        """Coming ones, soonest first, then recordings, newest first; `#17` finds just that webinar."""
        named, now = _named(words), self._clock.now()
        ids = [named] if named is not None else chosen(self._titles(tables), words, now)
        found = [view_of(tables, each, NOBODY, now) for each in ids]
        return [each for each in found if each is not None]

    def _titles(self, tables: Tables) -> list[Known]:
        version = tables.titles.version()
        if version != self._version:
            self._known = [Known(each, _folded(each)) for each in tables.titles.published()]
            self._version = version
        return self._known


def chosen(known: list[Known], words: str, now: int) -> list[int]:
    """Ids of those whose title has every word; without words the coming ones. `known` is in order of time."""
    wanted = fold(words).split()
    found = [each.title for each in known if all(word in each.folded for word in wanted)]
    coming = [each.id for each in found if each.ends_at > now]
    past = [each.id for each in reversed(found) if each.ends_at <= now and each.recording]
    return (coming + (past if wanted else []))[:AT_MOST]


def _named(words: str) -> int | None:
    number = words.strip().removeprefix("#")
    told = words.strip().startswith("#") and number.isascii() and number.isdigit() and len(number) <= 18
    return int(number) if told else None


def fold(words: str) -> str:
    """Words as they are compared: lower case, ё as е, without punctuation."""
    lowered = unicodedata.normalize("NFC", words).casefold().replace("ё", "е")
    return " ".join("".join(letter if letter.isalnum() else " " for letter in lowered).split())


def _folded(title: Title) -> str:
    return "\n".join(fold(each) for each in title.title.values())
