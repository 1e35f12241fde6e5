"""What all sends share: may the bot write there, what do the words say, how is it put into the chat."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.bot_api.given_entities import read_entities, with_mentions
from bot.sandbox.bot_api.markup import any_markup
from bot.sandbox.bot_api.parameters import array, boolean, chat, check_fields, integer, string
from bot.sandbox.people.detect import detected
from bot.sandbox.records.errors import BLOCKED, DEACTIVATED, NOT_STARTED, ApiError, BadRequest, Refused
from bot.sandbox.records.parse_html import parse_html
from bot.sandbox.records.text import MAX_CAPTION, MAX_TEXT, FormattedText, tidy, units

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given, Reader
    from bot.sandbox.records.accounts import Account
    from bot.sandbox.records.chats import Chat, Message
    from bot.sandbox.records.state import State

REPLY: dict[str, Reader] = {
    "chat_id": chat,
    "allow_sending_without_reply": boolean,
    "quote": string,
    "quote_parse_mode": string,
    "quote_entities": array,
    "quote_position": integer,
}
LINK_PREVIEW: dict[str, Reader] = {
    "url": string,
    **dict.fromkeys(("is_disabled", "prefer_small_media", "prefer_large_media", "show_above_text"), boolean),
}
FORMATS = ("html",)


def find_chat(world: State, chat_id: int | str) -> Chat:
    """Return a chat that the bot may write in, or refuse as Telegram does."""
    chat = world.chats.get(chat_id) if isinstance(chat_id, int) else None
    if chat is None:
        raise BadRequest("chat not found")
    if chat.type != "private":
        if not chat.has_bot:
            raise ApiError(403, "Forbidden: bot was kicked from the supergroup chat")
        return chat
    _check_person(world, chat, chat.members[chat.id])
    return chat


def find_source(world: State, chat_id: int | str) -> Chat:
    """Return a chat that the bot has met, where it may read even if it may not write."""
    chat = world.chats.get(chat_id) if isinstance(chat_id, int) else None
    if chat is None or not (chat.started or chat.type != "private"):
        raise BadRequest("chat not found")
    return chat


def _check_person(world: State, chat: Chat, person: Account) -> None:
    if person.deactivated:
        raise ApiError(403, DEACTIVATED)
    if person.blocked:
        raise ApiError(403, BLOCKED)
    if chat.started:
        return
    met = any(person.id in other.members for other in world.chats.values() if other is not chat)
    raise ApiError(403, NOT_STARTED) if met else BadRequest("chat not found")


def read_text(given: Given) -> FormattedText:
    """Read the text of a message."""
    formatted = _formatted(given.get("text", ""), given.get("parse_mode"), given.get("entities"))
    if not formatted.text:
        raise BadRequest("message text is empty")
    if units(formatted.text) > MAX_TEXT:
        raise BadRequest("message is too long")
    return formatted


def read_caption(given: Given) -> FormattedText:
    """Read the words under a file; there may be none."""
    formatted = _formatted(given.get("caption", ""), given.get("parse_mode"), given.get("caption_entities"))
    if units(formatted.text) > MAX_CAPTION:
        raise BadRequest("message caption is too long")
    return formatted


def _formatted(source: str, parse_mode: str | None, entities: list[Any] | None) -> FormattedText:
    if parse_mode:
        if parse_mode.lower() not in FORMATS:
            raise Refused(f"unsupported parse_mode {parse_mode}: the sandbox reads HTML only")
        formatted = parse_html(source)
    else:
        formatted = tidy(source, read_entities(entities or []))
    return FormattedText(formatted.text, detected(*formatted))


def read_reply(chat: Chat, given: Given) -> Message | None:
    """Return the message that is replied to."""
    if "reply_parameters" not in given:
        return None
    reply = check_fields("reply_parameters", given["reply_parameters"], {"message_id": integer}, REPLY)
    message = chat.find(reply["message_id"])
    if message is None and not reply.get("allow_sending_without_reply"):
        raise BadRequest("message to be replied not found")
    return message


def read_extras(chat: Chat, given: Given) -> dict[str, Any]:
    """Read further marks of a message: how links show, effect, protection."""
    extras: dict[str, Any] = {}
    if "link_preview_options" in given:
        options = check_fields("link_preview_options", given["link_preview_options"], {}, LINK_PREVIEW)
        extras["link_preview_options"] = options
    if "message_effect_id" in given:
        if chat.type != "private" or not given["message_effect_id"].isdigit():
            raise BadRequest("EFFECT_ID_INVALID")
        extras["effect_id"] = given["message_effect_id"]
    if given.get("protect_content"):
        extras["has_protected_content"] = True
    return extras


def send(world: State, chat: Chat, formatted: FormattedText, given: Given, **content: Any) -> Message:  # noqa: ANN401
    """Put a message of the bot into a chat; it has passed all checks but those of its keyboard."""
    words, marks = with_mentions(world, formatted)
    markup, keyboard = any_markup(given.get("reply_markup"))
    extras = {**read_extras(chat, given), **content.pop("extras", {})}
    message = world.new_message(
        chat,
        None,
        words=words,
        marks=marks,
        markup=markup,
        keyboard=keyboard,
        reply_to=read_reply(chat, given),
        extras=extras,
        **content,
    )
    put(world, message)
    return message


def put(world: State, message: Message) -> None:
    """Show a message of the bot in its chat."""
    chat, keyboard = message.chat, message.keyboard
    if keyboard is not None:
        chat.keyboard = keyboard if "keyboard" in keyboard else None
    chat.keep(message)
    world.tell_message(message)
