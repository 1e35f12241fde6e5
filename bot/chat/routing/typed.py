"""What a person typed, with the links that their app hides in the words or finds in them."""

from telegram import Message, MessageEntity

from bot import linked


def typed(message: Message) -> str:
    """A text, or what stands under a file, with the links hidden in it."""
    hidden = [each for each in _entities(message) if each.type == MessageEntity.TEXT_LINK]
    places = [(each.offset, each.length, each.url or "") for each in hidden]
    return linked.linked(message.text or message.caption or "", places)


def addresses(message: Message) -> list[str]:
    """The addresses a phone would open, in order: seen ones, with https:// or without, and hidden ones."""
    parts = message.parse_entities if message.text else message.parse_caption_entities
    found = parts([MessageEntity.URL, MessageEntity.TEXT_LINK])
    return [entity.url or _whole(words) for entity, words in found.items()]


def _entities(message: Message) -> tuple[MessageEntity, ...]:
    return tuple(message.entities if message.text else message.caption_entities)


def _whole(address: str) -> str:
    return address if "://" in address else f"https://{address}"
