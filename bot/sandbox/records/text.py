"""Text with entities whose offsets count in UTF-16 units, as Telegram counts."""

from typing import Any, NamedTuple

from bot.sandbox.records.errors import BadRequest

Entity = dict[str, Any]
MAX_TEXT = 4096
MAX_CAPTION = 1024
MAX_ENTITIES = 100
VERBATIM = ("code", "pre")
QUOTES = ("blockquote", "expandable_blockquote")
ORDER = (
    *QUOTES,
    "pre",
    "code",
    "text_link",
    "date_time",
    "bold",
    "italic",
    "underline",
    "strikethrough",
    "spoiler",
)


class FormattedText(NamedTuple):
    """A text and the entities in it."""

    text: str
    entities: list[Entity]


def units(text: str) -> int:
    """Length in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, length: int) -> str:
    """Return the part of a text that an entity covers."""
    raw = text.encode("utf-16-le", "surrogatepass")[offset * 2 : (offset + length) * 2]
    return raw.decode("utf-16-le", "replace")


def tidy(text: str, entities: list[Entity]) -> FormattedText:
    """Trim the text and put the entities in Telegram's order, without the empty and the impossible."""
    trimmed = text.strip()
    if not entities:
        return FormattedText(trimmed, [])
    lead = units(text[: len(text) - len(text.lstrip())])
    moved = [_within(entity, lead, units(trimmed)) for entity in entities]
    kept = sorted((entity for entity in moved if entity["length"] > 0), key=_rank)
    kept = _without_shadowed(kept)
    if len(kept) > MAX_ENTITIES:
        raise BadRequest("ENTITIES_TOO_LONG")
    return FormattedText(trimmed, kept)


def _within(entity: Entity, lead: int, size: int) -> Entity:
    start = min(max(entity["offset"] - lead, 0), size)
    end = min(max(entity["offset"] + entity["length"] - lead, 0), size)
    return {**entity, "offset": start, "length": end - start}


def _rank(entity: Entity) -> tuple[int, int, int]:
    kind = entity["type"]
    return entity["offset"], -entity["length"], ORDER.index(kind) if kind in ORDER else len(ORDER)


def _without_shadowed(entities: list[Entity]) -> list[Entity]:
    """Drop what lies in code, and what lies in another of its own kind (quotes do not nest)."""
    kept: list[Entity] = []
    for entity in entities:
        if not any(_shadows(outer, entity) for outer in kept):
            kept.append(entity)
    return kept


def _shadows(outer: Entity, inner: Entity) -> bool:
    if inner["offset"] >= outer["offset"] + outer["length"]:
        return False
    both_quotes = outer["type"] in QUOTES and inner["type"] in QUOTES
    return outer["type"] in VERBATIM or outer["type"] == inner["type"] or both_quotes
