"""Words with the links hidden in them, kept as one string.

What is seen stays where it is; around a link stand three signs, with its address behind what is seen. The
signs are characters that Unicode keeps for a program's own use: no keyboard has them, and what comes in with
them loses them. Words without links are kept as they were written.
"""

import re
from collections.abc import Iterable
from html import escape, unescape
from urllib.parse import urlsplit

OPEN, THEN, SHUT = "\ufdd0", "\ufdd1", "\ufdd2"
LONGEST = 1000
"""Characters of an address."""
IN_PASSING = 60
"""Characters of an address on a button or in a toast."""
_SIGNS = re.compile(f"[{OPEN}{THEN}{SHUT}]")
_LINK = re.compile(f"{OPEN}([^{OPEN}{THEN}{SHUT}]*){THEN}([^{OPEN}{THEN}{SHUT}]*){SHUT}")
_ONES_OWN = ("user", "openmessage")
"""Of tg:// addresses: they name people, whose ids we keep of nobody who did not come to us."""

Place = tuple[int, int, str]
"""Of a link: where it begins and how long it is, in UTF-16 units, and its address."""


def without_signs(text: str) -> str:
    """A text that came in, with nothing that could pass for a link of ours."""
    return _SIGNS.sub("\ufffd", text)


def linked(text: str, places: Iterable[Place]) -> str:
    """A text with its links; an address that nobody should open is left out."""
    units = without_signs(text).encode("utf-16-le", "surrogatepass")
    parts, done = [], 0
    for offset, length, address in sorted(places):
        if offset * 2 < done or not may_open(address):
            continue
        words = _part(units, offset * 2, (offset + length) * 2)
        parts += [_part(units, done, offset * 2), _link(words, address)]
        done = (offset + length) * 2
    return "".join([*parts, _part(units, done, len(units))])


def may_open(address: str) -> bool:
    """Whether an address may stand behind somebody's words."""
    if len(address) > LONGEST or any(each.isspace() or not each.isprintable() for each in address):
        return False
    try:
        parts = urlsplit(address)
        if parts.scheme == "tg":
            return bool(parts.netloc) and parts.netloc.lower() not in _ONES_OWN
        return parts.scheme in {"http", "https"} and bool(parts.hostname) and parts.port != 0
    except ValueError:  # what urllib says to a bad port or a half-written IPv6 address
        return False


def addresses(words: str) -> list[str]:
    """The addresses behind the words, in order."""
    return [address for _, address in _LINK.findall(words)]


def seen(words: str) -> str:
    """What is seen of the words, without the addresses."""
    return words if OPEN not in words else _SIGNS.sub("", _LINK.sub(r"\1", words))


def units(words: str) -> int:
    """Their length as Telegram counts it: what is seen, a letter outside the basic plane twice."""
    return len(seen(words).encode("utf-16-le", "surrogatepass")) // 2


def beside(words: str, most: int = LONGEST) -> str:
    """For places that know no links: each address after what hides it, cut after so many characters."""
    if OPEN not in words:
        return words
    return _SIGNS.sub("", _LINK.sub(lambda link: _beside(link[1], link[2], most), words))


def html(words: str) -> str:
    """Escaped, with its links, as Telegram reads HTML."""
    safe = escape(words)
    if OPEN not in words:
        return safe
    return _SIGNS.sub("", _LINK.sub(lambda link: _anchor(link[1], link[2]), safe))


def shorten(words: str, limit: int) -> str:
    """Cut at a word with an ellipsis if more than so many characters are seen; a cut link stays one."""
    if len(seen(words)) <= limit:
        return words
    if OPEN not in words:
        return _cut(words, limit)
    whole = _cut(seen(words), limit)
    return _up_to(words, len(whole) - 1) + "…"


def one_line(words: str) -> str:
    """Any run of blanks and line breaks becomes one space."""
    return " ".join(words.split())


def _cut(text: str, limit: int) -> str:
    head = text[: limit - 1]
    whole = head.rsplit(maxsplit=1)
    return (whole[0] if len(whole) > 1 else head.rstrip()) + "…"


def _up_to(words: str, left: int) -> str:
    """The words up to so many seen characters, with the links among them."""
    parts, done = [], 0
    for link in _LINK.finditer(words):
        before = words[done : link.start()][:left]
        left -= len(before)
        label = link[1][:left]
        left -= len(label)
        parts += [before, f"{OPEN}{label}{THEN}{link[2]}{SHUT}" if label else ""]
        done = link.end()
    return "".join([*parts, words[done:][:left]])


def _part(units_: bytes, start: int, end: int) -> str:
    return units_[start:end].decode("utf-16-le", "surrogatepass")


def _link(words: str, address: str) -> str:
    """A link with the blanks around its words outside of it; none where nothing would be seen of it."""
    label = words.strip()
    if not label:
        return words
    head, tail = words[: len(words) - len(words.lstrip())], words[len(words.rstrip()) :]
    return f"{head}{OPEN}{label}{THEN}{address}{SHUT}{tail}"


def _beside(label: str, address: str, most: int) -> str:
    if label == address:
        return address
    return f"{label} ({address if len(address) <= most else address[: most - 1] + '…'})"


def _anchor(label: str, address: str) -> str:
    """`label` and `address` are escaped; one that nobody should open is not shown, wherever it came from."""
    return f'<a href="{address}">{label}</a>' if may_open(unescape(address)) else label
