"""Methods that send, edit and delete texts."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.bot_api.edits import edit_words, find_to_edit
from bot.sandbox.bot_api.markup import inline_markup
from bot.sandbox.bot_api.method import Method
from bot.sandbox.bot_api.parameters import (
    array,
    boolean,
    chat,
    check_fields,
    integer,
    integers,
    string,
    structure,
)
from bot.sandbox.bot_api.sending import find_chat, read_extras, read_text, send
from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.text import FormattedText

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given, Reader
    from bot.sandbox.records.chats import Chat, Message
    from bot.sandbox.records.state import State

DELETE_WITHIN = 48 * 3600 * 1000  # milliseconds
MAX_AT_ONCE = 100
ACTIONS = (
    *("typing", "upload_photo", "record_video", "upload_video", "record_voice", "upload_voice"),
    *("upload_document", "choose_sticker", "find_location", "record_video_note", "upload_video_note"),
)
REACTIONS = (
    "👍👎❤🔥🥰👏😁🤔🤯😱🤬😢🎉🤩🤮💩🙏👌🕊🤡🥱🥴😍🐳🌚🌭💯🤣⚡🍌🏆💔🤨😐"
    "🍓🍾💋🖕😈😴😭🤓👻👀🎃🙈😇😨🤝✍🤗🫡🎅🎄☃💅🤪🗿🆒💘🙉🦄😘💊🙊😎👾😡"
)
FORMATTED: dict[str, Reader] = {"parse_mode": string, "entities": array, "link_preview_options": structure}
SENDING: dict[str, Reader] = {
    "disable_notification": boolean,
    "protect_content": boolean,
    "message_effect_id": string,
    "reply_parameters": structure,
    "reply_markup": structure,
}
TARGET: dict[str, Reader] = {"chat_id": chat, "message_id": integer, "inline_message_id": string}


def send_message(world: State, given: Given) -> object:
    """Send a text."""
    target = find_chat(world, given["chat_id"])
    formatted = read_text(given)
    world.flood.admit(target, world.clock.monotonic())
    return world.message_json(send(world, target, formatted, given))


def edit_message_text(world: State, given: Given) -> object:
    """Change a text, and its buttons."""
    message = find_to_edit(world, given)
    if message.file:
        raise BadRequest("there is no text in the message to edit")
    read_extras(message.chat, given)
    return edit_words(world, message, read_text(given), inline_markup(given.get("reply_markup")))


def edit_message_reply_markup(world: State, given: Given) -> object:
    """Change the buttons only."""
    message = find_to_edit(world, given)
    words = FormattedText(message.words, message.marks)
    return edit_words(world, message, words, inline_markup(given.get("reply_markup")))


def delete_message(world: State, given: Given) -> object:
    """Delete one message."""
    target = find_chat(world, given["chat_id"])
    message = target.find(given["message_id"])
    if message is None:
        raise BadRequest("message to delete not found")
    if not _can_delete(world, message):
        raise BadRequest("message can't be deleted for everyone")
    _delete(world, target, [message.id])
    return True


def delete_messages(world: State, given: Given) -> object:
    """Delete up to a hundred messages; those that cannot be deleted are skipped."""
    target = find_chat(world, given["chat_id"])
    if not 1 <= len(given["message_ids"]) <= MAX_AT_ONCE:
        raise BadRequest(
            "too many messages specified" if given["message_ids"] else "message identifiers are not specified"
        )
    found = [target.find(message_id) for message_id in given["message_ids"]]
    _delete(world, target, [message.id for message in found if message and _can_delete(world, message)])
    return True


def _can_delete(world: State, message: Message) -> bool:
    """For two days, and in a group only what is the bot's own: it is no administrator."""
    is_young = world.clock.now() - message.sent_at <= DELETE_WITHIN
    return is_young and (message.chat.type == "private" or message.sender is None)


def _delete(world: State, target: Chat, message_ids: list[int]) -> None:
    for message_id in message_ids:
        target.history[message_id].deleted = True
    world.changes.tell(lambda: {"kind": "deleted", "chat_id": target.id, "message_ids": message_ids})


def send_chat_action(world: State, given: Given) -> object:
    """Show that the bot is busy."""
    target = find_chat(world, given["chat_id"])
    if given["action"] not in ACTIONS:
        raise BadRequest("wrong parameter action in request")
    world.changes.tell(lambda: {"kind": "typing", "chat_id": target.id})
    return True


def set_message_reaction(world: State, given: Given) -> object:
    """React to a message with one emoji, or take the reaction back."""
    target = find_chat(world, given["chat_id"])
    message = target.find(given["message_id"])
    if message is None:
        raise BadRequest("message to react not found")
    reactions = given.get("reaction", [])
    if len(reactions) > 1:
        raise BadRequest("REACTIONS_TOO_MANY")
    for reaction in reactions:
        fields = check_fields("ReactionType", reaction, {"type": string, "emoji": string}, {})
        emoji = fields["emoji"]
        if not emoji or emoji.rstrip("\ufe0f") not in REACTIONS:
            raise BadRequest("REACTION_INVALID")
    message.reactions = reactions
    world.tell_message(message)
    return True


def pin_chat_message(world: State, given: Given) -> object:
    """Pin a message at the top of its chat."""
    target = find_chat(world, given["chat_id"])
    message = target.find(given["message_id"])
    if message is None:
        raise BadRequest("message to pin not found")
    if message not in target.pinned:
        target.pinned.append(message)
    world.tell_message(message)
    return True


def unpin_chat_message(world: State, given: Given) -> object:
    """Unpin a message, by default the last pinned."""
    target = find_chat(world, given["chat_id"])
    wanted = given.get("message_id", target.pinned[-1].id if target.pinned else None)
    message = next((pinned for pinned in target.pinned if pinned.id == wanted), None)
    if message is None:
        raise BadRequest("message to unpin not found")
    target.pinned.remove(message)
    world.tell_message(message)
    return True


METHODS = {
    "sendMessage": Method(send_message, {"chat_id": chat, "text": string}, {**FORMATTED, **SENDING}),
    "editMessageText": Method(
        edit_message_text, {"text": string}, {**TARGET, **FORMATTED, "reply_markup": structure}
    ),
    "editMessageReplyMarkup": Method(edit_message_reply_markup, {}, {**TARGET, "reply_markup": structure}),
    "deleteMessage": Method(delete_message, {"chat_id": chat, "message_id": integer}),
    "deleteMessages": Method(delete_messages, {"chat_id": chat, "message_ids": integers}),
    "sendChatAction": Method(send_chat_action, {"chat_id": chat, "action": string}),
    "setMessageReaction": Method(
        set_message_reaction, {"chat_id": chat, "message_id": integer}, {"reaction": array, "is_big": boolean}
    ),
    "pinChatMessage": Method(
        pin_chat_message, {"chat_id": chat, "message_id": integer}, {"disable_notification": boolean}
    ),
    "unpinChatMessage": Method(unpin_chat_message, {"chat_id": chat}, {"message_id": integer}),
}
