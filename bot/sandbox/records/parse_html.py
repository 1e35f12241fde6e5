"""Telegram's HTML, read as strictly as Telegram reads it: text and entities, or a refusal."""

import re
from types import MappingProxyType
from typing import Any, NamedTuple
from urllib.parse import urlsplit

from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.text import Entity, FormattedText, cut, tidy, units

PLAIN_TAGS = {
    **dict.fromkeys(("b", "strong"), "bold"),
    **dict.fromkeys(("i", "em"), "italic"),
    **dict.fromkeys(("u", "ins"), "underline"),
    **dict.fromkeys(("s", "strike", "del"), "strikethrough"),
    "tg-spoiler": "spoiler",
}
TAGS = {*PLAIN_TAGS, "span", "a", "pre", "code", "blockquote", "tg-emoji", "tg-time"}
SPECIAL = re.compile(r"[<&]")
CHARACTER = re.compile(r"&(?:#x([0-9a-fA-F]{1,6})|#([0-9]{1,7})|(lt|gt|amp|quot));?")
NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
END_TAG = re.compile(r"</([^\s>]*)\s*>", re.ASCII)
START_NAME = re.compile(r"<([^\s>]*)", re.ASCII)
ATTRIBUTE = re.compile(
    r"""\s*([^\s=>/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([A-Za-z0-9.\-]+)(?=[\s>])))?""", re.ASCII
)
START_END = re.compile(r"\s*>", re.ASCII)
TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")
LINK_SCHEMES = ("http", "https", "ftp", "tg", "ton", "tonsite", "mailto", "tel")


class Tag(NamedTuple):
    """A start tag that waits for its end."""

    name: str
    attributes: dict[str, str]
    offset: int


def parse_html(source: str) -> FormattedText:
    """Return text and entities; refuse what Telegram refuses."""
    if "<" not in source and "&" not in source:
        return tidy(source, [])
    return _Reader(source).read()


def unescape(source: str) -> str:
    """Replace the few named and all numeric character references; leave the rest as it stands."""
    return CHARACTER.sub(_character, source)


def _character(match: re.Match[str]) -> str:
    if match[3]:
        return NAMED[match[3]]
    code = int(match[1], 16) if match[1] else int(match[2])
    valid = 0 < code < 0x110000 and not 0xD800 <= code < 0xE000
    return chr(code) if valid else match[0]


class _Reader:
    def __init__(self, source: str) -> None:
        self.source = source
        self.parts: list[str] = []
        self.length = 0
        self.open: list[Tag] = []
        self.found: list[Entity] = []

    def read(self) -> FormattedText:
        position = 0
        while match := SPECIAL.search(self.source, position):
            self._say(self.source[position : match.start()])
            step = self._tag if match[0] == "<" else self._reference
            position = step(match.start())
        self._say(self.source[position:])
        if self.open:
            raise _broken(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        return tidy("".join(self.parts), self.found)

    def _say(self, words: str) -> None:
        if words:
            self.parts.append(words)
            self.length += units(words)

    def _reference(self, position: int) -> int:
        match = CHARACTER.match(self.source, position)
        self._say(_character(match) if match else "&")
        return match.end() if match else position + 1

    def _tag(self, position: int) -> int:
        is_end = self.source.startswith("</", position)
        return self._end(position) if is_end else self._start(position)

    def _start(self, position: int) -> int:
        match = START_NAME.match(self.source, position)
        assert match  # noqa: S101 - it begins with "<"
        name = match[1].lower()
        if match.end() == len(self.source):
            raise _broken("Unclosed start tag", self._bytes(position))
        if name not in TAGS:
            raise _broken(f'Unsupported start tag "{name}"', self._bytes(position))
        attributes, end = self._attributes(match.end(), position)
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _broken('Tag "span" must have class "tg-spoiler"', self._bytes(position))
        self.open.append(Tag(name, attributes, self.length))
        return end

    def _attributes(self, position: int, start: int) -> tuple[dict[str, str], int]:
        attributes: dict[str, str] = {}
        while not (end := START_END.match(self.source, position)):
            match = ATTRIBUTE.match(self.source, position)
            if not match:
                raise _broken("Unclosed start tag", self._bytes(start))
            attributes[match[1].lower()] = unescape(match[2] or match[3] or match[4] or "")
            position = match.end()
        return attributes, end.end()

    def _end(self, position: int) -> int:
        match = END_TAG.match(self.source, position)
        if not match:
            raise _broken("Unclosed end tag", self._bytes(position))
        if not self.open:
            raise _broken("Unexpected end tag", self._bytes(position))
        tag = self.open.pop()
        name = match[1].lower()
        if name and name != tag.name:
            place = self._bytes(position)
            raise _broken(
                f'Unmatched end tag at byte offset {place}, expected "</{tag.name}>", found "</{name}>"'
            )
        self._close(tag)
        return match.end()

    def _close(self, tag: Tag) -> None:
        length = self.length - tag.offset
        details = self._details(tag, length)
        if details and length:
            self.found.append(
                {"type": details.pop("type"), "offset": tag.offset, "length": length, **details}
            )

    def _details(self, tag: Tag, length: int) -> dict[str, Any] | None:
        if tag.name == "a":
            return self._link(tag, length)
        if tag.name == "pre":
            return self._pre(tag, length)
        if tag.name == "code":
            return self._code(tag)
        return {"type": PLAIN_TAGS[tag.name]} if tag.name in PLAIN_TAGS else SPECIAL_TAGS[tag.name](tag)

    def _code(self, tag: Tag) -> dict[str, Any]:
        """Inside <pre> with nothing else in it, a language class belongs to the block."""
        language = tag.attributes.get("class", "")
        if self.open and self.open[-1].name == "pre" and language.startswith("language-"):
            return {"type": "code", "language": language.removeprefix("language-")}
        return {"type": "code"}

    def _pre(self, tag: Tag, length: int) -> dict[str, Any]:
        inner = self.found[-1] if self.found else {}
        same = (inner.get("offset"), inner.get("length")) == (tag.offset, length)
        if same and "language" in inner:
            return {"type": "pre", "language": self.found.pop()["language"]}
        return {"type": "pre"}

    def _link(self, tag: Tag, length: int) -> dict[str, Any] | None:
        url = tag.attributes.get("href") or cut("".join(self.parts), tag.offset, length)
        address = checked_url(url)
        return {"type": "text_link", "url": address} if address else None

    def _bytes(self, position: int) -> int:
        return len(self.source[:position].encode())


def checked_url(url: str) -> str | None:
    """Return the address as Telegram completes it, or None if it is none."""
    address = url.strip() if "://" in url or url.startswith(("mailto:", "tel:")) else f"http://{url.strip()}"
    try:
        parts = urlsplit(address)
    except ValueError:
        return None
    if parts.scheme not in LINK_SCHEMES or any(character.isspace() for character in address):
        return None
    is_web = parts.scheme in ("http", "https", "ftp")
    if is_web and "." not in parts.netloc.strip("."):
        return None
    return address if parts.path or not is_web else f"{address}/"


def _quote(tag: Tag) -> dict[str, Any]:
    return {"type": "expandable_blockquote" if "expandable" in tag.attributes else "blockquote"}


def _emoji(tag: Tag) -> dict[str, Any]:
    number = tag.attributes.get("emoji-id", "")
    if not number.isdigit():
        raise _broken("Invalid custom emoji identifier specified")
    return {"type": "custom_emoji", "custom_emoji_id": number}


def _time(tag: Tag) -> dict[str, Any]:
    unix, shape = tag.attributes.get("unix", ""), tag.attributes.get("format", "")
    if not re.fullmatch(r"-?[0-9]{1,11}", unix):
        raise _broken('Invalid date-time entity: attribute "unix" must be a Unix time')
    if not TIME_FORMAT.fullmatch(shape):
        raise _broken(f'Invalid date-time format "{shape}"')
    return {"type": "date_time", "unix_time": int(unix), "date_time_format": shape}


def _spoiler(_: Tag) -> dict[str, Any]:
    return {"type": "spoiler"}


SPECIAL_TAGS = MappingProxyType(
    {"span": _spoiler, "blockquote": _quote, "tg-emoji": _emoji, "tg-time": _time}
)


def _broken(reason: str, place: int | None = None) -> BadRequest:
    where = "" if place is None else f" at byte offset {place}"
    return BadRequest(f"can't parse entities: {reason}{where}")
