"""One language's Fluent files: read at once, a message parsed when it is first said.

Fluent needs a fifth of a second to parse a language, and a start of the bot says a few messages only.
"""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from threading import Lock

from fluent.runtime import FluentBundle
from fluent.syntax import FluentParser
from fluent.syntax.ast import Resource

_ENTRY = re.compile(r"^(?=-?[a-zA-Z][\w-]* *=)", re.MULTILINE)
"""Fluent indents all of an entry but its first line: one begins where a name stands at the margin."""
_SPOKEN_OF = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")
"""A message or term inside another one."""
_CHOOSES = re.compile(r"->|\{\s*(?:-?\d|[A-Z][A-Z0-9_-]*\()")
"""A choice, a number or a function: what differs between languages by more than words."""
_PARSER = FluentParser(with_spans=False)  # where a message stands in its file helps nobody here


class LanguageTexts:
    """The messages of one folder of `.ftl` files, for the plurals of one CLDR locale such as `en-GB`.

    What CLDR knows of a language takes 3 MB: it is read when somebody first counts or chooses in it.
    """

    def __init__(self, folder: Path, locale: str) -> None:
        self._locale = locale
        self._reading = Lock()  # what is exported is worded in threads
        self._parsed: list[Resource] = []
        self._wording = self._bundle("root")
        self._counting: FluentBundle | None = None
        self._chooses: set[str] = set()
        self._ready: set[str] = set()
        self._unparsed = {
            name: entry for path in sorted(folder.glob("*.ftl")) for name, entry in entries(path)
        }

    def said(self, key: str, values: Mapping[str, str | int | float]) -> str:
        """The message of that name with its values; KeyError if there is none, or if values are missing."""
        if key not in self._ready:
            with self._reading:
                self._parse(key)
        words = key not in self._chooses and all(isinstance(value, str) for value in values.values())
        bundle = self._wording if words else self._counting or self._counted()
        pattern = bundle.get_message(key).value
        if pattern is None:
            raise KeyError(key)
        formatted, problems = bundle.format_pattern(pattern, dict(values))
        if problems:
            raise KeyError(f"{key} in {self._locale}: {problems[0]}")
        return str(formatted)

    def _parse(self, key: str) -> bool:
        """With what it speaks of; whether it chooses."""
        source = self._unparsed.pop(key, None)
        if source is None:
            return key in self._chooses
        resource = _PARSER.parse(source)
        self._parsed.append(resource)
        for bundle in (self._wording, self._counting):
            if bundle is not None:
                bundle.add_resource(resource)
        within = [self._parse(each) for each in _SPOKEN_OF.findall(source)]
        if _CHOOSES.search(source) or any(within):
            self._chooses.add(key)
        self._ready.add(key)
        return key in self._chooses

    def _counted(self) -> FluentBundle:
        with self._reading:
            if self._counting is None:
                counting = self._bundle(self._locale)
                for resource in self._parsed:
                    counting.add_resource(resource)
                self._counting = counting
            return self._counting

    @staticmethod
    def _bundle(locale: str) -> FluentBundle:
        return FluentBundle([locale], use_isolating=False)


@cache
def language_of(folder: Path, locale: str) -> LanguageTexts:
    """The same one for everybody in this process: nothing is parsed twice."""
    return LanguageTexts(folder, locale)


def entries(path: Path) -> list[tuple[str, str]]:
    """The messages and terms of a file by their names, each as it is written."""
    parts = _ENTRY.split(path.read_text(encoding="utf-8"))[1:]
    return [(part.partition("=")[0].strip(), part) for part in parts]
