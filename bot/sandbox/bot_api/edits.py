"""Changing what the bot has sent."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.bot_api.given_entities import with_mentions
from bot.sandbox.bot_api.method import missing
from bot.sandbox.bot_api.sending import find_chat
from bot.sandbox.records.errors import NOT_MODIFIED, BadRequest

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given
    from bot.sandbox.records.chats import Message
    from bot.sandbox.records.files import StoredFile
    from bot.sandbox.records.state import State
    from bot.sandbox.records.text import FormattedText

Json = dict[str, Any]


def find_to_edit(world: State, given: Given) -> Message:
    """Return a message of the bot that can still be edited."""
    if "inline_message_id" in given:
        return _inline(world, given["inline_message_id"])
    for name in ("chat_id", "message_id"):
        if name not in given:
            raise missing(name)
    message = find_chat(world, given["chat_id"]).find(given["message_id"])
    if message is None:
        raise BadRequest("message to edit not found")
    if not message.by_bot or (message.keyboard and "keyboard" in message.keyboard):
        raise BadRequest("message can't be edited")
    return message


def _inline(world: State, inline_id: str) -> Message:
    message = world.inline.messages.get(inline_id)
    if message is None or message.deleted:
        raise BadRequest("MESSAGE_ID_INVALID")
    return message


def check_album(message: Message, kind: str) -> None:
    """In an album a photo or a video takes the place of either, a document that of a document."""
    is_part = message.file is not None and "media_group_id" in message.extras
    if is_part and message.file and (message.file.kind == "document") != (kind == "document"):
        raise BadRequest("can't change media type in the album")


def edit_words(
    world: State, message: Message, words: FormattedText, markup: Json | None, file: StoredFile | None = None
) -> object:
    """Change words, buttons and perhaps the file; refuse when nothing is different."""
    words = with_mentions(world, words)
    kept = file or message.file
    before = (message.words, message.marks, message.markup, message.file)
    if before == (words.text, words.entities, markup, kept):
        raise BadRequest(NOT_MODIFIED)
    message.words, message.marks, message.markup, message.file = words.text, words.entities, markup, kept
    message.edited_at = world.clock.now()
    world.tell_message(message)
    return True if message.inline_id else world.message_json(message)
