"""Texts in every language of the bot, with its plurals and its dates.

Words live in `locales/<language>/<feature>.ftl` (Fluent); plurals, dates and city names come from CLDR
through Babel. Nothing here knows Telegram, but every text is HTML as Telegram reads it: values are escaped.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from html import escape, unescape
from pathlib import Path
from zoneinfo import ZoneInfo

import structlog
from babel import Locale, dates

from bot import linked
from bot.languages import ABOUT, FIRST, LANGUAGES, LOCALES
from bot.locale_files import LanguageTexts, language_of

__all__ = ["LANGUAGES", "LOCALES", "LONG", "Html", "Library", "Speaker", "Texts", "Value", "in_html"]

log = structlog.get_logger(__name__)

Value = str | int | float
LONG = 1000
"""Fluent takes no value over 2,500 characters: longer ones than this are put in after it is done."""
_TAG = re.compile(r"<[^>]*>")
_NAMES = re.compile(rf"[\w-]+-languages?-({'|'.join(LANGUAGES)})")
"""The message with the name of a language."""


class Html(str):
    """Text that is safe to send with parse_mode HTML; words of people become it by `in_html`."""

    __slots__ = ()

    def join_all(self, parts: "list[Html]") -> "Html":
        """The parts with this one between them."""
        return Html(str.join(self, parts))

    @property
    def bare(self) -> str:
        """What is seen of it, for places that read no HTML."""
        return unescape(_TAG.sub("", self))

    @property
    def units(self) -> int:
        """Length as Telegram counts it: what is seen, in UTF-16 units."""
        return len(self.bare.encode("utf-16-le", "surrogatepass")) // 2


@dataclass(frozen=True, slots=True)
class Library:
    """The organisation that runs this bot: its name in each language, its IANA zone."""

    names: Mapping[str, str]
    zone: str


class Texts:
    """All texts; a language is read when it is first spoken."""

    def __init__(self, folder: Path = LOCALES, default_language: str = FIRST) -> None:
        self.default_language = default_language
        self._folder = folder
        # Of words and numbers alone: what a person typed is not kept in memory.
        self._known = lru_cache(maxsize=4000)(self._said)

    def text(self, key: str, language: str, /, **values: Value) -> Html:
        """The message `key`; values are escaped unless they are Html. KeyError if there is no such key."""
        return Html(self.plain(key, language, **{name: _safe(value) for name, value in values.items()}))

    def plain(self, key: str, language: str, /, **values: Value) -> str:
        """The message `key` where Telegram reads no HTML: button labels, toasts, the command menu."""
        if all(type(value) is int for value in values.values()):
            return self._known(key, language, **values)
        return self._formatted(key, language, {name: _bare(value) for name, value in values.items()})

    def _said(self, key: str, language: str, /, **values: Value) -> str:
        return self._formatted(key, language, values)

    def _formatted(self, key: str, language: str, values: Mapping[str, Value]) -> str:
        long = {name: text for name, text in values.items() if isinstance(text, str) and len(text) > LONG}
        held = {name: f"\ue000{name}\ue001" for name in long}
        said = self._said_in_some(key, language, {**values, **held})
        for name, place in held.items():
            said = said.replace(place, long[name])
        return said

    def _said_in_some(self, key: str, language: str, values: Mapping[str, Value]) -> str:
        """In another language, rather than not at all: a reader of a half-done one is not left without.

        A language whose name a translator does not know yet is called as CLDR calls it.
        """
        problem: LookupError | None = None
        for each in dict.fromkeys((language, self.default_language, FIRST)):
            try:
                return self._language(each).said(key, values)
            except LookupError as error:
                if named := _NAMES.fullmatch(key):
                    return str(_cldr(language).languages[named[1]])
                log.warning("a text is missing", key=key, language=each)
                problem = problem or error
        raise problem or LookupError(key)

    def _language(self, language: str) -> LanguageTexts:
        return language_of(self._folder / language, ABOUT[language].locale.replace("_", "-"))

    def supported(self, language_code: str | None) -> str:
        """The language of the bot for an IETF tag such as `en-US`; the default for one we do not speak."""
        language = (language_code or "").split("-")[0].lower()
        return language if language in LANGUAGES else self.default_language


class Speaker:
    """Says texts to one reader: in their language, with times in their zone.

    `zone` is an IANA name; None: the library's.
    """

    def __init__(self, texts: Texts, library: Library, language: str, zone: str | None) -> None:
        self.language = texts.supported(language)
        self.library = library
        self.zone = zone or library.zone
        self._texts = texts

    def __call__(self, key: str, /, **values: Value) -> Html:
        """The message `key` in the reader's language."""
        return self._texts.text(key, self.language, **values)

    def plain(self, key: str, /, **values: Value) -> str:
        """The message `key` for a button or a toast: no HTML, nothing escaped."""
        return self._texts.plain(key, self.language, **values)

    def in_language(self, language: str) -> "Speaker":
        """The same reader in another language."""
        return Speaker(self._texts, self.library, language, self.zone)

    @property
    def library_name(self) -> str:
        """The library's name in the reader's language. Not escaped yet."""
        return self.library.names[self.language]

    def of(self, words: Mapping[str, str]) -> str:
        """A text given in some languages: the reader's, else the default, else any. Not escaped yet."""
        for language in (self.language, self._texts.default_language):
            if words.get(language):
                return words[language]
        return next((text for text in words.values() if text), "")

    def date(self, at: int, zone: str | None = None) -> Html:
        """Day in words with its weekday, of an instant (epoch milliseconds) in a zone, else the reader's."""
        return _day(at, zone or self.zone, self.language)

    def short_date(self, at: int, zone: str | None = None) -> Html:
        """Day and month with the weekday, short, for a button."""
        local = _local(at, zone or self.zone)
        return Html(dates.format_skeleton("MMMEd", local, locale=_cldr(self.language)))

    def time(self, at: int, zone: str | None = None) -> Html:
        """Hours and minutes of an instant (epoch milliseconds) in a zone, else the reader's."""
        return _hour(at, zone or self.zone, self.language)

    def city(self, zone: str) -> Html:
        """The city after which an IANA zone is called."""
        return Html(escape(_city(zone, self.language)))

    def country(self, code: str) -> str:
        """A country by its two letters as it is called; the letters if nobody knows it. Not escaped yet."""
        return str(_cldr(self.language).territories.get(code, code))

    def same_clock(self, at: int) -> bool:
        """Whether reader and library read the same time off their clocks at that instant."""
        return _local(at, self.zone).utcoffset() == _local(at, self.library.zone).utcoffset()

    def moment(self, at: int, zone: str | None = None) -> Html:
        """Date and time, wrapped so that a tap shows the device's own time (Bot API `date_time` entity)."""
        words = self("moment", date=self.date(at, zone), time=self.time(at, zone))
        return Html(f'<tg-time unix="{at // 1000}" format="">{words}</tg-time>')


def in_html(words: str) -> Html:
    """Somebody's words as a part of a message: escaped, with the links hidden in them."""
    return Html(linked.html(words))


def _safe(value: Value) -> Value:
    return in_html(value) if isinstance(value, str) and not isinstance(value, Html) else value


def _bare(value: Value) -> Value:
    return linked.beside(value, linked.IN_PASSING) if isinstance(value, str) else value


def _local(at: int, zone: str) -> datetime:
    return datetime.fromtimestamp(at / 1000, _zone(zone))


@lru_cache(maxsize=4000)
def _day(at: int, zone: str, language: str) -> Html:
    return Html(dates.format_date(_local(at, zone), "full", locale=_cldr(language)))


@lru_cache(maxsize=4000)
def _hour(at: int, zone: str, language: str) -> Html:
    return Html(dates.format_time(_local(at, zone), "short", locale=_cldr(language)))


@lru_cache(maxsize=600)
def _zone(name: str) -> ZoneInfo:
    return ZoneInfo(name)


@lru_cache(maxsize=8)
def _cldr(language: str) -> Locale:
    return Locale.parse(ABOUT[language].locale)


@lru_cache(maxsize=2000)
def _city(zone: str, language: str) -> str:
    return dates.get_timezone_location(ZoneInfo(zone), locale=_cldr(language), return_city=True)
