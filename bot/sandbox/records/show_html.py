"""Text and entities back into HTML, for people who read a test."""

from html import escape

from bot.sandbox.records.text import Entity

SIMPLE = {
    "bold": "b",
    "italic": "i",
    "underline": "u",
    "strikethrough": "s",
    "spoiler": "tg-spoiler",
    "code": "code",
    "blockquote": "blockquote",
}


def show_html(text: str, entities: list[Entity]) -> str:
    """Write HTML that parses back into the same text and entities (links found by Telegram stay bare)."""
    raw = text.encode("utf-16-le", "surrogatepass")
    tags = _tags(entities)
    parts: list[str] = []
    done = 0
    for place, tag in tags:
        parts += [_words(raw, done, place), tag]
        done = place
    return "".join([*parts, _words(raw, done, len(raw) // 2)])


def _words(raw: bytes, start: int, end: int) -> str:
    return escape(raw[start * 2 : end * 2].decode("utf-16-le", "replace"), quote=False)


def _tags(entities: list[Entity]) -> list[tuple[int, str]]:
    """Tags with their places: at one place ends come before starts, inner ends before outer ones."""
    shown = [(entity, *pair) for entity in entities if (pair := _pair(entity))]
    starts = [
        ((entity["offset"], 1, -entity["length"], number), start)
        for number, (entity, start, _) in enumerate(shown)
    ]
    ends = [
        ((entity["offset"] + entity["length"], 0, -entity["offset"], -number), end)
        for number, (entity, _, end) in enumerate(shown)
    ]
    return [(key[0], tag) for key, tag in sorted([*starts, *ends])]


def _pair(entity: Entity) -> tuple[str, str] | None:
    kind = entity["type"]
    if kind in SIMPLE:
        return f"<{SIMPLE[kind]}>", f"</{SIMPLE[kind]}>"
    if kind == "text_link":
        return f'<a href="{escape(entity["url"])}">', "</a>"
    if kind == "pre":
        return _pre(entity)
    if kind == "text_mention":
        return f'<a href="tg://user?id={entity["user"].get("id")}">', "</a>"
    if kind == "expandable_blockquote":
        return "<blockquote expandable>", "</blockquote>"
    if kind == "custom_emoji":
        return f'<tg-emoji emoji-id="{entity["custom_emoji_id"]}">', "</tg-emoji>"
    return (_time(entity), "</tg-time>") if kind == "date_time" else None


def _pre(entity: Entity) -> tuple[str, str]:
    if "language" not in entity:
        return "<pre>", "</pre>"
    return f'<pre><code class="language-{escape(entity["language"])}">', "</code></pre>"


def _time(entity: Entity) -> str:
    shape = entity.get("date_time_format")
    return f'<tg-time unix="{entity["unix_time"]}"' + (f' format="{shape}">' if shape else ">")
