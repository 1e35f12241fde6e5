"""Entities that Telegram finds by itself in any text: commands, links, mentions, hashtags, e-mail."""

import re

from bot.sandbox.records.text import Entity, units

MAYBE = re.compile(r"[/@#.]")
FOUND = re.compile(
    r"(?P<email>[\w.+-]+@[\w-]+(?:\.[\w-]+)+)"
    r"|(?P<url>(?:https?://|www\.)[^\s<>«»\"']*[^\s<>«»\"'.,;:!?)\]]|(?<![\w.@])t\.me/[\w/?=&-]+)"
    r"|(?P<bot_command>(?<![\w/<>])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<!\w)@[A-Za-z][A-Za-z0-9_]{3,31}\b)"
    r"|(?P<hashtag>(?<!\w)#\w*[^\W\d]\w*)"
)
CLOSED_TO_DETECTION = ("code", "pre", "text_link", "date_time", "custom_emoji")


def detected(text: str, entities: list[Entity]) -> list[Entity]:
    """Return the given entities with those that Telegram would add."""
    if not MAYBE.search(text):
        return entities
    found = [_entity(text, match) for match in FOUND.finditer(text)]
    taken = [entity for entity in entities if entity["type"] in CLOSED_TO_DETECTION]
    free = [entity for entity in found if not any(_overlap(entity, other) for other in taken)]
    return sorted([*entities, *free], key=lambda entity: (entity["offset"], -entity["length"]))


def _entity(text: str, match: re.Match[str]) -> Entity:
    return {"type": match.lastgroup, "offset": units(text[: match.start()]), "length": units(match[0])}


def _overlap(one: Entity, other: Entity) -> bool:
    return bool(
        one["offset"] < other["offset"] + other["length"] and other["offset"] < one["offset"] + one["length"]
    )
