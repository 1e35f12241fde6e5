"""Methods that send again what is already in a chat."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.bot_api.method import Method
from bot.sandbox.bot_api.methods_messages import MAX_AT_ONCE, SENDING
from bot.sandbox.bot_api.parameters import array, boolean, chat, integer, integers, string
from bot.sandbox.bot_api.sending import find_chat, find_source, put, read_caption, send
from bot.sandbox.people.others import fresh_poll
from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.text import FormattedText
from bot.sandbox.records.wire import bot_json, user_json

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given
    from bot.sandbox.records.chats import Chat, Message
    from bot.sandbox.records.state import State

COPIED_FIELDS = ("contact", "location", "venue", "dice", "poll")
MARKS = frozenset({"forward_origin", "media_group_id", "link_preview_options", "effect_id"})
"""Fields that say how a message came and looks, not what it is."""


def copy_message(world: State, given: Given) -> object:
    """Send a message again as the bot's own, perhaps with other words under a file."""
    target, source = find_chat(world, given["chat_id"]), _source(world, given, "copy")
    if not _can_be_copied(source):
        raise BadRequest("message can't be copied")
    words = read_caption(given) if "caption" in given and source.file else _words(source)
    world.flood.admit(target, world.clock.monotonic())
    copy = send(world, target, words, given, file=source.file, extras=_copied(source))
    return {"message_id": copy.id}


def copy_messages(world: State, given: Given) -> object:
    """Send up to a hundred messages again, albums as albums; those that are gone are skipped."""
    numbers = given["message_ids"]
    if not 1 <= len(numbers) <= MAX_AT_ONCE or numbers != sorted(set(numbers)):
        raise BadRequest("message identifiers must be in a strictly increasing order")
    target, origin = find_chat(world, given["chat_id"]), find_source(world, given["from_chat_id"])
    found = [message for number in numbers if (message := origin.find(number))]
    sources = [message for message in found if _can_be_copied(message)]
    if not sources:
        raise BadRequest("there are no messages to copy")
    world.flood.admit(target, world.clock.monotonic(), len(sources))
    albums: dict[str, str] = {}
    copies = [_album_copy(world, target, source, given, albums) for source in sources]
    return [{"message_id": message.id} for message in copies]


def forward_message(world: State, given: Given) -> object:
    """Send a message again with its origin."""
    target, source = find_chat(world, given["chat_id"]), _source(world, given, "forward")
    world.flood.admit(target, world.clock.monotonic())
    sender = user_json(source.sender) if source.sender else bot_json(world.bot)
    origin = {"type": "user", "date": source.sent_at // 1000, "sender_user": sender}
    message = world.new_message(target, None, words=source.words, marks=source.marks, file=source.file)
    message.extras = {**_extras(source), "forward_origin": origin}
    put(world, message)
    return world.message_json(message)


def _source(world: State, given: Given, act: str) -> Message:
    message = find_source(world, given["from_chat_id"]).find(given["message_id"])
    if message is None:
        raise BadRequest(f"message to {act} not found")
    return message


def _can_be_copied(message: Message) -> bool:
    """Not service messages, paid media, giveaways, invoices, stories; a quiz if its answer is known here."""
    others = set(message.extras) - MARKS - set(COPIED_FIELDS)
    poll = message.extras.get("poll", {})
    hidden = poll.get("type") == "quiz" and not poll.get("correct_option_ids")
    return not others and not hidden and bool(message.words or message.file or _extras(message))


def _words(message: Message) -> FormattedText:
    return FormattedText(message.words, message.marks)


def _extras(message: Message) -> dict[str, object]:
    return {name: message.extras[name] for name in COPIED_FIELDS if name in message.extras}


def _copied(message: Message) -> dict[str, object]:
    """Its content as it stands in a copy: a poll begins anew there."""
    extras = _extras(message)
    return {**extras, "poll": fresh_poll(message.extras["poll"])} if "poll" in extras else extras


def _album_copy(world: State, target: Chat, source: Message, given: Given, albums: dict[str, str]) -> Message:
    words = FormattedText("", []) if given.get("remove_caption") and source.file else _words(source)
    extras = _copied(source)
    if group := source.extras.get("media_group_id"):
        extras["media_group_id"] = albums.setdefault(group, str(world.next_album()))
    return send(world, target, words, given, file=source.file, extras=extras)


METHODS = {
    "copyMessage": Method(
        copy_message,
        {"chat_id": chat, "from_chat_id": chat, "message_id": integer},
        {
            **SENDING,
            "caption": string,
            "parse_mode": string,
            "caption_entities": array,
            "show_caption_above_media": boolean,
        },
    ),
    "copyMessages": Method(
        copy_messages,
        {"chat_id": chat, "from_chat_id": chat, "message_ids": integers},
        dict.fromkeys(("disable_notification", "protect_content", "remove_caption"), boolean),
    ),
    "forwardMessage": Method(
        forward_message,
        {"chat_id": chat, "from_chat_id": chat, "message_id": integer},
        dict.fromkeys(("disable_notification", "protect_content"), boolean),
    ),
}
