"""Reads single values: texts, numbers, links, names that must be known."""

import re
from collections.abc import Callable, Collection
from urllib.parse import urlsplit

from bot import linked
from bot.languages import LANGUAGES
from bot.webinar_file import limits
from bot.webinar_file.nodes import Pairs, Scalar
from bot.webinar_file.problems import quoted, suggestion
from bot.webinar_file.sections import Spot, items, section
from storage.records import Words

ID = re.compile(r"[A-Za-z0-9_.-]+")
COUNTRY = re.compile(r"[A-Za-z]{2}")
NUMBER = re.compile(r"[0-9]{1,9}")
BLANK_LINES = re.compile(r"\n{3,}")
UNSPOKEN = "und"
"""Key of a text whose language was not said."""


def scalar(spot: Spot, what: str) -> str | None:
    """A single value as it is written, without the space around it; None (and noted) if there is none."""
    if isinstance(spot.node, Scalar) and spot.is_given:
        return linked.without_signs(spot.node.value).strip()
    spot.expected(what)
    return None


def text(spot: Spot, most: int) -> str:
    """A text of one line: any run of blanks and line breaks in it becomes one space."""
    written = scalar(spot, "a text")
    return "" if written is None else _fitting(spot, in_one_line(written), most)


def paragraphs(spot: Spot, most: int) -> str:
    """A text whose line breaks stay, with at most one empty line in a row."""
    written = scalar(spot, "a text")
    if written is None:
        return ""
    return _fitting(spot, in_paragraphs(written), most)


def in_one_line(written: str) -> str:
    """Any run of blanks and line breaks becomes one space."""
    return " ".join(written.split())


def in_paragraphs(written: str) -> str:
    """Line breaks stay, with at most one empty line in a row."""
    lines = (line.rstrip() for line in written.strip().splitlines())
    return BLANK_LINES.sub("\n\n", "\n".join(lines))


def _fitting(spot: Spot, read: str, most: int) -> str:
    length = limits.units(read)
    if length > most:
        spot.problem(f"is {length} characters long; at most {most} are expected")
    elif not is_visible(read):
        spot.problem("is empty; a text is expected")
    return read


def is_visible(read: str) -> bool:
    """Whether anything of a text is seen."""
    return any(letter.isprintable() and not letter.isspace() for letter in linked.seen(read))


def words(spot: Spot, read: Callable[[Spot, int], str], most: int) -> Words:
    """One text, or one per language."""
    if not isinstance(spot.node, Pairs):
        return {UNSPOKEN: read(spot, most)}
    languages = section(spot, LANGUAGES, "a text per language")
    for each in languages.spots.values():
        if not each.is_given:
            each.problem("is empty; write the text or leave the language out")
    if not spot.node.pairs:
        spot.problem("is empty; a text, or one per language, is expected")
    return {language: read(each, most) for language, each in languages.spots.items() if each.is_given}


def number(spot: Spot, most: int, unit: str) -> int:
    """A whole number from 1 on."""
    written = scalar(spot, f"a whole number of {unit}")
    if written is None:
        return 1
    value = int(written) if NUMBER.fullmatch(written) else 0
    if not 1 <= value <= most:
        spot.expected(f"a whole number of {unit} from 1 to {most}")
    return value


def identifier(spot: Spot) -> str:
    """The name by which a file knows its webinar again."""
    written = scalar(spot, "an id")
    if written is None:
        return ""
    if not ID.fullmatch(written) or len(written) > limits.ID:
        spot.expected(f"an id of at most {limits.ID} of A-Z a-z 0-9 _ . -")
    return written


def link(spot: Spot) -> str:
    """An address that a browser opens."""
    written = scalar(spot, "a link")
    if written is None:
        return ""
    if len(written) > limits.LINK:
        spot.problem(f"is {len(written)} characters long; at most {limits.LINK} are expected")
    elif not is_link(written):
        spot.expected("a link like https://example.org/page")
    return written


def is_link(written: str) -> bool:
    """Whether a browser would open it."""
    if any(letter.isspace() or not letter.isprintable() for letter in written):
        return False
    try:
        parts = urlsplit(written)
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # what urllib says to a bad port or a half-written IPv6 address
        return False


def links(spot: Spot) -> tuple[str, ...]:
    """A list of links."""
    return tuple(link(each) for each in items(spot, "links", limits.MATERIALS))


def country(spot: Spot) -> str:
    """A country's two letters (ISO 3166), in capitals."""
    written = scalar(spot, "a country of two letters, like KZ")
    if written is None:
        return ""
    if not COUNTRY.fullmatch(written):
        spot.expected("a country of two letters, like KZ")
    return written.upper()


def choice(spot: Spot, known: Collection[str], what: str, stand_in: str) -> str:
    """One of the words that are known; a near miss is told what was probably meant."""
    written = scalar(spot, what)
    if written is None:
        return stand_in
    if written not in known:
        spot.problem(f"{what} is expected, got {quoted(written)}{suggestion(written, known)}")
        return stand_in
    return written
