"""Records as the Bot API writes them in JSON."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from bot.sandbox.records.accounts import Account
    from bot.sandbox.records.chats import Chat, Message
    from bot.sandbox.records.profile import Profile

Json = dict[str, Any]


def user_json(person: Account) -> Json:
    """Return a person as a User."""
    user: Json = {"id": person.id, "is_bot": False, "first_name": person.first_name}
    if person.last_name:
        user["last_name"] = person.last_name
    if person.username:
        user["username"] = person.username
    if person.language_code:
        user["language_code"] = person.language_code
    return user


def bot_json(bot: Profile) -> Json:
    """Return the bot as a User."""
    return {"id": bot.id, "is_bot": True, "first_name": bot.name, "username": bot.username}


def chat_json(chat: Chat) -> Json:
    """Return a Chat."""
    if chat.type != "private":
        return {"id": chat.id, "type": chat.type, "title": chat.title}
    person = chat.members[chat.id]
    shown: Json = {"id": chat.id, "type": "private", "first_name": person.first_name}
    if person.last_name:
        shown["last_name"] = person.last_name
    if person.username:
        shown["username"] = person.username
    return shown


def message_json(message: Message, bot: Profile, *, with_reply: bool = True) -> Json:
    """Return a Message; the message it replies to is given without its own."""
    shown: Json = {
        "message_id": message.id,
        "from": user_json(message.sender) if message.sender else bot_json(bot),
        "chat": chat_json(message.chat),
        "date": message.sent_at // 1000,
    }
    if message.edited_at is not None:
        shown["edit_date"] = message.edited_at // 1000
    if message.via_bot:
        shown["via_bot"] = bot_json(bot)
    if message.reply_to and with_reply and not message.reply_to.deleted:
        shown["reply_to_message"] = message_json(message.reply_to, bot, with_reply=False)
    shown.update(_content(message))
    if message.markup:
        shown["reply_markup"] = message.markup
    return shown


def _content(message: Message) -> Json:
    content: Json = dict(message.extras)
    words, marks = "text", "entities"
    if message.file:
        words, marks = "caption", "caption_entities"
        content[message.file.kind] = message.file.media_json()
        if message.file.kind == "animation":  # for clients that know no animations
            content["document"] = content["animation"]
    if message.words:
        content[words] = message.words
    if message.marks:
        content[marks] = message.marks
    return content
