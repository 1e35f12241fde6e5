"""What people type, read as Telegram's clients read it: **bold**, __italic__, ~~struck~~, ||hidden||, `code`.

A [word](https://a.kz) stands for the clients' "create link", and a link to tg://time?unix=1795860000&format=wDT
for their "insert date". Commands are left as they are: their payloads may hold such signs.
"""

import re
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.people.detect import detected
from bot.sandbox.records.parse_html import TIME_FORMAT, checked_url
from bot.sandbox.records.text import Entity, FormattedText, tidy, units

SIGN = re.compile(
    r"```(?P<pre>.+?)```"
    r"|`(?P<code>[^`\n]+)`"
    r"|\[(?P<label>[^\[\]]+)\]\((?P<url>[^()\s]+)\)"
    r"|\*\*(?P<bold>.+?)\*\*"
    r"|__(?P<italic>.+?)__"
    r"|~~(?P<strikethrough>.+?)~~"
    r"|\|\|(?P<spoiler>.+?)\|\|",
    re.DOTALL,
)
VERBATIM = ("pre", "code")
UNIX_TIME = re.compile(r"-?[0-9]{1,11}")


def read_typed(words: str) -> FormattedText:
    """Return the words without their signs, with the entities that they make and those that are found."""
    source = words.strip()
    text, entities = (source, []) if source.startswith("/") else _read(source, 0)
    tidied = tidy(text, entities)
    return FormattedText(tidied.text, detected(*tidied))


def _read(source: str, offset: int) -> tuple[str, list[Entity]]:
    """Read a part that begins at an offset of the whole, in UTF-16 units."""
    parts: list[str] = []
    entities: list[Entity] = []
    done = 0
    for match in SIGN.finditer(source):
        parts.append(source[done : match.start()])
        start = offset + sum(map(units, parts))
        text, found = _marked(match, start)
        parts.append(text)
        entities += found
        done = match.end()
    return "".join([*parts, source[done:]]), entities


def _marked(match: re.Match[str], start: int) -> tuple[str, list[Entity]]:
    kind = "label" if match["label"] else str(match.lastgroup)
    look = _link(match["url"]) if match["label"] else {"type": kind}
    if look is None:
        return match[0], []
    inner = match[kind]
    text, found = (inner, []) if kind in VERBATIM else _read(inner, start)
    return text, [{**look, "offset": start, "length": units(text)}, *found]


def _link(url: str) -> Entity | None:
    if not url.startswith("tg://time?"):
        address = checked_url(url)
        return {"type": "text_link", "url": address} if address else None
    asked = parse_qs(urlsplit(url).query)
    unix, shape = asked.get("unix", [""])[0], asked.get("format", [""])[0]
    if not UNIX_TIME.fullmatch(unix) or not TIME_FORMAT.fullmatch(shape):
        return None
    moment: Entity = {"type": "date_time", "unix_time": int(unix)}
    return {**moment, "date_time_format": shape} if shape else moment
