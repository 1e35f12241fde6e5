"""Entities that the bot gives itself, in place of a parse mode; and people who are mentioned by id."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.errors import BadRequest
from bot.sandbox.parameters import check_fields, integer, string, structure
from bot.sandbox.text import Entity, FormattedText
from bot.sandbox.wire import user_json

if TYPE_CHECKING:
    from bot.sandbox.parameters import Reader
    from bot.sandbox.world import World

MENTION = "tg://user?id="
ALWAYS: dict[str, Reader] = {"type": string, "offset": integer, "length": integer}
STYLES = (
    *("bold", "italic", "underline", "strikethrough", "spoiler", "code"),
    *("blockquote", "expandable_blockquote"),
)
NEEDS: dict[str, tuple[dict[str, Reader], dict[str, Reader]]] = {
    **{style: ({}, {}) for style in STYLES},
    "pre": ({}, {"language": string}),
    "text_link": ({"url": string}, {}),
    "text_mention": ({"user": structure}, {}),
    "custom_emoji": ({"custom_emoji_id": string}, {}),
    "date_time": ({"unix_time": integer}, {"date_time_format": string}),
}
FOUND_ANYWAY = ("mention", "hashtag", "cashtag", "bot_command", "url", "email", "phone_number")


def read_entities(values: list[Any]) -> list[Entity]:
    """Check entities given by the bot; those that Telegram finds by itself need not be given."""
    read = [_entity(value) for value in values]
    return [entity for entity in read if entity["type"] not in FOUND_ANYWAY]


def _entity(value: object) -> Entity:
    kind = str(value.get("type")) if isinstance(value, dict) else ""
    if kind not in NEEDS and kind not in FOUND_ANYWAY:
        raise BadRequest("can't parse MessageEntity: unsupported type specified")
    required, optional = NEEDS.get(kind, ({}, {}))
    return check_fields("MessageEntity", value, {**ALWAYS, **required}, optional)


def with_mentions(world: World, formatted: FormattedText) -> FormattedText:
    """Turn links to a person's id into mentions; those to nobody known are dropped."""
    if not any(entity.get("url", "").startswith(MENTION) for entity in formatted.entities):
        return formatted
    entities = [_mention(world, entity) for entity in formatted.entities]
    return FormattedText(formatted.text, [entity for entity in entities if entity])


def _mention(world: World, entity: Entity) -> Entity | None:
    number = entity.get("url", "").removeprefix(MENTION)
    if number == entity.get("url", ""):
        return entity
    person = world.people.get(int(number)) if number.isdecimal() else None
    place = {"offset": entity["offset"], "length": entity["length"]}
    return {"type": "text_mention", **place, "user": user_json(person)} if person else None
