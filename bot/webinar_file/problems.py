"""What is wrong with a file, collected until all of it is known."""

import unicodedata
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TYPE_CHECKING

from bot.webinar_file import limits

if TYPE_CHECKING:
    from collections.abc import Iterable


UNSHOWABLE = {"Cc", "Cs"}
BLANKS = "\t\n\r\x85"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing to put right. `line` counts from 1; `path` is like `webinars[0].start`, or empty."""

    line: int
    path: str
    message: str

    def __str__(self) -> str:
        place = f"line {self.line}"
        return f"{place}: {self.path}: {self.message}" if self.path else f"{place}: {self.message}"


class EnoughProblemsError(Exception):
    """So much is wrong that reading on would help nobody."""


@dataclass(slots=True)
class Problems:
    """The problems found so far."""

    found: list[Problem] = field(default_factory=list)

    def add(self, line: int, path: str, message: str) -> None:
        """Note one problem; raise EnoughProblemsError where the list becomes too long to be read."""
        if len(self.found) >= limits.PROBLEMS:
            self.found.append(
                Problem(line, "", f"more than {limits.PROBLEMS} problems; the rest is not listed")
            )
            raise EnoughProblemsError
        self.found.append(Problem(line, path, message))

    def in_order(self) -> list[Problem]:
        """By line, as one goes through the file."""
        return sorted(self.found, key=lambda problem: problem.line)


def quoted(text: str) -> str:
    """A value from the file as a terminal may show it: short, on one line, without what steers terminals."""
    shown = "".join(letter if letter.isprintable() else "�" for letter in text[:60])
    return f"'{shown}…'" if len(text) > len(shown) else f"'{shown}'"


def suggestion(text: str, known: "Iterable[str]") -> str:
    """` (did you mean …?)` where something known is close to the text, else nothing."""
    lowered = {name.lower(): name for name in known}
    close = get_close_matches(text[:64].lower(), lowered, n=1)
    return f" (did you mean {lowered[close[0]]}?)" if close else ""


def is_showable(text: str) -> bool:
    """No control characters and no halves of characters, which neither Telegram nor a database would take."""
    return not any(unicodedata.category(letter) in UNSHOWABLE for letter in text if letter not in BLANKS)
