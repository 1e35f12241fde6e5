"""Records as the control API gives them to the page."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.records.files import KINDS
from bot.sandbox.records.profile import spoken

if TYPE_CHECKING:
    from bot.sandbox.records.accounts import Account
    from bot.sandbox.records.chats import Chat, Message
    from bot.sandbox.records.files import StoredFile
    from bot.sandbox.records.profile import Profile

Json = dict[str, Any]
ACTIONS = {
    "url": "url",
    "copy_text": "copy",
    "switch_inline_query": "switch_inline",
    "switch_inline_query_current_chat": "switch_inline_here",
    "switch_inline_query_chosen_chat": "switch_inline_chosen",
}


def bot_view(bot: Profile) -> Json:
    """Return the bot's profile, in the words for everybody and by language."""
    return {
        "id": bot.id,
        "username": bot.username,
        "name": bot.name,
        "description": spoken(bot.descriptions, ""),
        "short_description": spoken(bot.short_descriptions, ""),
        "names": bot.names,
        "descriptions": bot.descriptions,
        "short_descriptions": bot.short_descriptions,
    }


def person_view(person: Account, chat: Chat, bot: Profile) -> Json:
    """Return a person with their private chat, the menu and the description in their own language."""
    return {
        "id": person.id,
        "first_name": person.first_name,
        "last_name": person.last_name,
        "username": person.username,
        "language_code": person.language_code,
        "blocked": person.blocked,
        "deactivated": person.deactivated,
        "started": chat.started,
        "role_hint": person.role_hint,
        "commands": bot.commands_for(person, chat),
        "description": spoken(bot.descriptions, person.language_code),
    }


def chat_view(chat: Chat, bot: Profile) -> Json:
    """Return a chat with its messages."""
    first = chat.members.get(chat.id)
    return {
        "id": chat.id,
        "type": chat.type,
        "title": chat.title or (first.first_name if first else ""),
        "member_ids": list(chat.members),
        "owner_id": chat.owner.id if chat.owner else None,
        "administrator_ids": [person.id for person in chat.leaders],
        "has_bot": chat.has_bot,
        "keyboard": chat.keyboard,
        "pinned": [message.id for message in chat.pinned],
        "messages": [message_view(message, bot) for message in chat.messages],
    }


def message_view(message: Message, bot: Profile) -> Json:
    """Return a message; its file, if any, under the name of its kind."""
    sender = message.sender
    is_caption = message.file is not None
    return {
        "id": message.id,
        "chat_id": message.chat.id,
        "from": sender.id if sender else "bot",
        "sender_name": sender.first_name if sender else bot.name,
        "via_bot": message.via_bot,
        "date": message.sent_at,
        "edit_date": message.edited_at,
        "text": message.text,
        "entities": [] if is_caption else message.marks,
        "caption": message.caption,
        "caption_entities": message.marks if is_caption else [],
        **dict.fromkeys(KINDS),
        **({message.file.kind: file_view(message.file)} if message.file else {}),
        **message.extras,
        "reply_to": message.reply_to.id if message.reply_to else None,
        "buttons": [[button_view(button) for button in row] for row in message.buttons],
        "keyboard": message.keyboard,
        "reactions": message.reactions,
        "pinned": message in message.chat.pinned,
    }


def file_view(file: StoredFile) -> Json:
    """Return a file; its bytes are at /sandbox/file/FILE_ID."""
    return {
        "file_id": file.id,
        "file_name": file.name,
        "mime_type": file.mime_type,
        "file_size": len(file.data),
    }


def button_view(button: Json) -> Json:
    """Return a button with its kind: callback, url, copy or switch_inline..."""
    kind = next((ACTIONS[name] for name in ACTIONS if name in button), "callback")
    return {**button, "kind": kind}
