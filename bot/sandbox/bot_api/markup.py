"""Keyboards, checked as Telegram checks them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.bot_api.parameters import array, boolean, check_fields, integer, string, structure
from bot.sandbox.records.errors import BadRequest, Refused
from bot.sandbox.records.parse_html import checked_url

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Reader

Json = dict[str, Any]
MAX_BUTTONS = 100
MAX_CALLBACK_DATA = 64  # bytes
MAX_COPY_TEXT = 256
AT_ONCE = range(1, 11)  # people that one key asks for
STYLES = ("primary", "success", "danger")
LOOKS: dict[str, Reader] = {"style": string, "icon_custom_emoji_id": string}
INLINE_ACTIONS: dict[str, Reader] = {
    "url": string,
    "callback_data": string,
    "switch_inline_query": string,
    "switch_inline_query_current_chat": string,
    "switch_inline_query_chosen_chat": structure,
    "copy_text": structure,
}
CHOSEN_CHAT: dict[str, Reader] = {
    "query": string,
    **dict.fromkeys(
        ("allow_user_chats", "allow_bot_chats", "allow_group_chats", "allow_channel_chats"), boolean
    ),
}
KEY_ACTIONS: dict[str, Reader] = {
    "request_users": structure,
    "request_chat": structure,
    "request_contact": boolean,
    "request_location": boolean,
}
KEYBOARD_LOOKS: dict[str, Reader] = {
    "is_persistent": boolean,
    "resize_keyboard": boolean,
    "one_time_keyboard": boolean,
    "input_field_placeholder": string,
    "selective": boolean,
}
REQUEST_CHAT: dict[str, Reader] = {
    **dict.fromkeys(("chat_is_forum", "chat_has_username", "chat_is_created", "bot_is_member"), boolean),
    **dict.fromkeys(("request_title", "request_username", "request_photo"), boolean),
}
REQUEST_USERS: dict[str, Reader] = {
    "max_quantity": integer,
    **dict.fromkeys(
        ("user_is_bot", "user_is_premium", "request_name", "request_username", "request_photo"), boolean
    ),
}


def inline_markup(value: object) -> Json | None:
    """Check an inline keyboard; an empty one is none."""
    if value is None:
        return None
    fields = check_fields("reply_markup", value, {"inline_keyboard": array}, {})
    rows = [[inline_button(button) for button in _row(row)] for row in fields["inline_keyboard"]]
    rows = [row for row in rows if row]
    if sum(map(len, rows)) > MAX_BUTTONS:
        raise BadRequest("REPLY_MARKUP_TOO_LONG")
    return {"inline_keyboard": rows} if rows else None


def any_markup(value: object) -> tuple[Json | None, Json | None]:
    """Check a reply markup; return (inline keyboard, other keyboard)."""
    if value is None:
        return None, None
    fields = structure(value)
    if "keyboard" in fields:
        return None, _reply_keyboard(fields)
    if "remove_keyboard" in fields:
        return None, check_fields(
            "reply_markup", fields, {"remove_keyboard": boolean}, {"selective": boolean}
        )
    if "force_reply" in fields:
        return None, check_fields("reply_markup", fields, {"force_reply": boolean}, KEYBOARD_LOOKS)
    return inline_markup(fields), None


def inline_button(value: object) -> Json:
    """Check one inline button: a text and exactly one action."""
    button = check_fields("InlineKeyboardButton", value, {"text": string}, {**INLINE_ACTIONS, **LOOKS})
    _check_looks(button)
    actions = [name for name in INLINE_ACTIONS if name in button]
    if not actions:
        raise BadRequest(
            "can't parse inline keyboard button: Text buttons are unallowed in the inline keyboard"
        )
    if len(actions) > 1:
        raise Refused(f"an inline button has exactly one action, not {', '.join(actions)}")
    _check_action(button)
    return button


def _check_action(button: Json) -> None:
    if "callback_data" in button and not 1 <= len(button["callback_data"].encode()) <= MAX_CALLBACK_DATA:
        raise BadRequest("BUTTON_DATA_INVALID")
    if "url" in button and not checked_url(button["url"]):
        raise BadRequest(f"inline keyboard button URL '{button['url']}' is invalid: Wrong HTTP URL")
    if "copy_text" in button:
        copied = check_fields("CopyTextButton", button["copy_text"], {"text": string}, {})
        if not 1 <= len(copied["text"]) <= MAX_COPY_TEXT:
            raise BadRequest("BUTTON_COPY_TEXT_INVALID")
    if "switch_inline_query_chosen_chat" in button:
        check_fields(
            "SwitchInlineQueryChosenChat", button["switch_inline_query_chosen_chat"], {}, CHOSEN_CHAT
        )


def _reply_keyboard(value: Json) -> Json:
    fields = check_fields("reply_markup", value, {"keyboard": array}, KEYBOARD_LOOKS)
    rows = [[_key(key) for key in _row(row)] for row in fields["keyboard"]]
    if not any(rows):
        raise BadRequest("can't parse reply keyboard markup: keyboard must be non-empty")
    return {**fields, "keyboard": rows}


def _key(value: object) -> Json:
    if isinstance(value, str):
        value = {"text": value}
    key = check_fields("KeyboardButton", value, {"text": string}, {**KEY_ACTIONS, **LOOKS})
    _check_looks(key)
    if sum(name in key for name in KEY_ACTIONS) > 1:
        raise Refused("a keyboard button has at most one action")
    if "request_users" in key:
        _check_request_users(key["request_users"])
    if "request_chat" in key:
        wanted: dict[str, Reader] = {"request_id": integer, "chat_is_channel": boolean}
        check_fields("KeyboardButtonRequestChat", key["request_chat"], wanted, REQUEST_CHAT)
    return key


def _check_request_users(value: object) -> None:
    wanted = check_fields("KeyboardButtonRequestUsers", value, {"request_id": integer}, REQUEST_USERS)
    if not -(2**31) <= wanted["request_id"] < 2**31:
        raise Refused("request_id is a signed 32-bit number")
    if wanted.get("max_quantity", 1) not in AT_ONCE:
        raise BadRequest("can't parse keyboard button: max_quantity must be 1 to 10")


def _check_looks(button: Json) -> None:
    if not button["text"].strip():
        raise BadRequest("can't parse keyboard button: text must be non-empty")
    if button.get("style", "primary") not in STYLES:
        raise BadRequest(f"button style must be one of {', '.join(STYLES)}")


def _row(value: object) -> list[Any]:
    if not isinstance(value, list):
        raise Refused("a row of buttons must be an Array")
    return value
