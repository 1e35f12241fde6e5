"""Entities that the bot gives itself, in place of a parse mode; and people who are mentioned by id."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

from bot.sandbox.bot_api.parameters import check_fields, integer, read, string, structure
from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.text import Entity, FormattedText
from bot.sandbox.records.wire import user_json

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Reader
    from bot.sandbox.records.state import State

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
    entity = check_fields("MessageEntity", value, {**ALWAYS, **required}, optional)
    if kind == "text_mention":
        entity["user"] = {"id": read("User.id", integer, entity["user"].get("id"))}
    return entity


def with_mentions(world: State, formatted: FormattedText) -> FormattedText:
    """Turn links to a person's id into mentions; those to nobody known are dropped."""
    if not any(_is_mention(entity) for entity in formatted.entities):
        return formatted
    entities = [_mention(world, entity) if _is_mention(entity) else entity for entity in formatted.entities]
    return FormattedText(formatted.text, [entity for entity in entities if entity])


def _is_mention(entity: Entity) -> bool:
    return "user" in entity or entity.get("url", "").startswith(MENTION)


def _mention(world: State, entity: Entity) -> Entity | None:
    number = str(entity["user"]["id"]) if "user" in entity else entity["url"].removeprefix(MENTION)
    person = world.people.get(int(number)) if re.fullmatch("[0-9]{1,19}", number) else None
    place = {"offset": entity["offset"], "length": entity["length"]}
    return {"type": "text_mention", **place, "user": user_json(person)} if person else None
