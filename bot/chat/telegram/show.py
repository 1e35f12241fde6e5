"""From a screen to the parameters of the Bot API, and onto the person's phone."""

from collections.abc import Mapping
from typing import Any

import structlog
from telegram import CallbackQuery, Message

from bot.chat.screens.screen import Button, Media, Screen
from bot.chat.telegram.errors import Stale, StaleKind, TelegramFault
from bot.chat.telegram.outgoing import Outgoing
from bot.exports.document import Upload

log = structlog.get_logger(__name__)

ANY_CHAT = dict.fromkeys(("allow_user_chats", "allow_group_chats", "allow_channel_chats"), True)
"""Where a card may be shared to."""


def message_of(screen: Screen) -> dict[str, Any]:
    """The parameters that sendMessage and editMessageText have in common."""
    params: dict[str, Any] = {
        "text": screen.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    return params | keyboard_of(screen)


def caption_of(screen: Screen) -> dict[str, Any]:
    """The parameters of sendDocument and sendPhoto that say what a file is."""
    return {"caption": screen.text, "parse_mode": "HTML", **keyboard_of(screen)}


async def send(outgoing: Outgoing, chat_id: int, screen: Screen) -> int:
    """A new message in answer to a person; gives its id."""
    sent = await outgoing.reply(chat_id, "sendMessage", {"chat_id": chat_id, **message_of(screen)})
    return int(sent["message_id"])


async def send_document(outgoing: Outgoing, chat_id: int, screen: Screen, upload: Upload) -> int:
    """A new message with a file, or with a picture if it is one; gives its id."""
    params = {"chat_id": chat_id, **caption_of(screen)}
    method, field = ("sendPhoto", "photo") if upload.as_photo else ("sendDocument", "document")
    sent = await outgoing.reply(chat_id, method, params, {field: upload})
    return int(sent["message_id"])


async def play(outgoing: Outgoing, chat_id: int, voice_id: str) -> None:
    """A voice message that somebody sent us, by Telegram's file id."""
    await outgoing.reply(chat_id, "sendVoice", {"chat_id": chat_id, "voice": voice_id})


async def replace(outgoing: Outgoing, chat_id: int, message_id: int, screen: Screen) -> int:
    """A message of ours becomes this screen; one that can't be edited any more is followed by a new one.

    Gives the id of the message that shows it.
    """
    params = {"chat_id": chat_id, "message_id": message_id, **message_of(screen)}
    try:
        await outgoing.reply(chat_id, "editMessageText", params)
    except Stale as fault:
        if fault.kind is not StaleKind.NOT_MODIFIED:
            return await send(outgoing, chat_id, screen)
    return message_id


async def renew(outgoing: Outgoing, chat_id: int, message_id: int | None, screen: Screen) -> int:
    """A card moves below what was written since, where it is seen: a new message, and the old one goes.

    Gives the id of the new message. What can't be removed (Telegram: after 48 hours) stays above.
    """
    shown = await send(outgoing, chat_id, screen)
    if message_id:
        try:
            await outgoing.reply(chat_id, "deleteMessage", {"chat_id": chat_id, "message_id": message_id})
        except TelegramFault as fault:
            log.info("a card above stays", fault=str(fault))
    return shown


async def replace_tapped(outgoing: Outgoing, query: CallbackQuery, screen: Screen) -> int:
    """The tapped card becomes this screen; what has no text to edit is followed by a new message."""
    message = query.message
    if not isinstance(message, Message) or message.text is None:
        return await send(outgoing, message.chat.id if message else query.from_user.id, screen)
    return await replace(outgoing, message.chat.id, message.message_id, screen)


async def offer_keyboard(outgoing: Outgoing, chat_id: int, text: str, button: Mapping[str, Any]) -> None:
    """Put one button of Telegram's own (KeyboardButton) under the entry field."""
    keyboard = {"keyboard": [[button]], "resize_keyboard": True, "one_time_keyboard": True}
    params = {"chat_id": chat_id, "text": text, "parse_mode": "HTML", "reply_markup": keyboard}
    await outgoing.reply(chat_id, "sendMessage", params)


async def withdraw_keyboard(outgoing: Outgoing, chat_id: int, text: str) -> None:
    """Take that button away again; Telegram does it only together with a message."""
    params = {
        "chat_id": chat_id,
        "text": text,
        "reply_markup": {"remove_keyboard": True},
        "parse_mode": "HTML",
    }
    await outgoing.reply(chat_id, "sendMessage", params)


def keyboard_of(shown: Screen | Media) -> dict[str, Any]:
    """The parameter that puts the buttons under a message; none for no buttons."""
    if not shown.rows:
        return {}
    return {"reply_markup": {"inline_keyboard": [[_button(each) for each in row] for row in shown.rows]}}


def _button(button: Button) -> dict[str, Any]:
    style = {"style": button.style} if button.style else {}
    return {"text": button.label, button.field: _action(button), **style}


def _action(button: Button) -> object:
    if button.field == "copy_text":
        return {"text": button.value}
    if button.field == "switch_inline_query_chosen_chat":
        return {"query": button.value, **ANY_CHAT}
    return button.value
