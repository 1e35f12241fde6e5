"""From a screen to the parameters of the Bot API, and onto the person's phone."""

from typing import Any

from telegram import CallbackQuery, Message

from bot.gateway.errors import Stale, StaleKind
from bot.gateway.outgoing import Outgoing
from bot.screens.screen import Button, Screen


def message_of(screen: Screen) -> dict[str, Any]:
    """The parameters that sendMessage and editMessageText have in common."""
    params: dict[str, Any] = {
        "text": screen.text,
        "parse_mode": "HTML",
        "link_preview_options": {"is_disabled": True},
    }
    if screen.rows:
        params["reply_markup"] = {"inline_keyboard": [[_button(each) for each in row] for row in screen.rows]}
    return params


async def send(outgoing: Outgoing, chat_id: int, screen: Screen) -> None:
    """A new message in answer to a person."""
    await outgoing.reply(chat_id, "sendMessage", {"chat_id": chat_id, **message_of(screen)})


async def replace_tapped(outgoing: Outgoing, query: CallbackQuery, screen: Screen) -> None:
    """The tapped card becomes this screen; one that can't be edited any more is followed by a new one."""
    message = query.message
    if not isinstance(message, Message) or message.text is None:
        await send(outgoing, message.chat.id if message else query.from_user.id, screen)
        return
    params = {"chat_id": message.chat.id, "message_id": message.message_id, **message_of(screen)}
    try:
        await outgoing.reply(message.chat.id, "editMessageText", params)
    except Stale as fault:
        if fault.kind is not StaleKind.NOT_MODIFIED:
            await send(outgoing, message.chat.id, screen)


def _button(button: Button) -> dict[str, Any]:
    value: object = {"text": button.value} if button.field == "copy_text" else button.value
    style = {"style": button.style} if button.style else {}
    return {"text": button.label, button.field: value, **style}
