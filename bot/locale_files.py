"""One language's Fluent files: read at once, a message parsed when it is first said.

Fluent needs a fifth of a second to parse a language, and a start of the bot says a few messages only.
"""

import re
from functools import cache
from pathlib import Path

from fluent.runtime import FluentBundle
from fluent.runtime.resolver import Message
from fluent.syntax import FluentParser

_ENTRY = re.compile(r"^(?=-?[a-zA-Z][\w-]* *=)", re.MULTILINE)
"""Fluent indents all of an entry but its first line: one begins where a name stands at the margin."""
_SPOKEN_OF = re.compile(r"\{\s*(-?[a-zA-Z][\w-]*)")
"""A message or term inside another one."""
_PARSER = FluentParser(with_spans=False)  # where a message stands in its file helps nobody here


class Language:
    """The messages of one folder of `.ftl` files, for the plurals of one CLDR locale such as `en-GB`."""

    def __init__(self, folder: Path, locale: str) -> None:
        self.bundle = FluentBundle([locale], use_isolating=False)
        self._unparsed = {
            name: entry for path in sorted(folder.glob("*.ftl")) for name, entry in entries(path)
        }

    def message(self, key: str) -> Message:
        """The message of that name; KeyError if there is none."""
        if key in self._unparsed:
            self._parse(key)
        return self.bundle.get_message(key)

    def _parse(self, key: str) -> None:
        """With what it speaks of; another thread may do the same meanwhile."""
        source = self._unparsed.get(key)
        if source is None:
            return
        self.bundle.add_resource(_PARSER.parse(source))
        self._unparsed.pop(key, None)
        for each in _SPOKEN_OF.findall(source):
            self._parse(each)


@cache
def language_of(folder: Path, locale: str) -> Language:
    """The same one for everybody in this process: nothing is parsed twice."""
    return Language(folder, locale)


def entries(path: Path) -> list[tuple[str, str]]:
    """The messages and terms of a file by their names, each as it is written."""
    parts = _ENTRY.split(path.read_text(encoding="utf-8"))[1:]
    return [(part.partition("=")[0].strip(), part) for part in parts]
