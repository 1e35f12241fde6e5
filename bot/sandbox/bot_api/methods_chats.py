"""Methods that ask about chats and their members."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.bot_api.method import Method
from bot.sandbox.bot_api.parameters import chat, integer
from bot.sandbox.bot_api.sending import find_chat
from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.wire import bot_json, chat_json, user_json

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given
    from bot.sandbox.records.chats import Chat
    from bot.sandbox.records.state import State

GIFTS = dict.fromkeys(
    ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels"), False
)
RIGHTS = (
    *("can_manage_chat", "can_delete_messages", "can_manage_video_chats", "can_restrict_members"),
    *("can_promote_members", "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories"),
    *("can_delete_stories", "can_pin_messages"),
)
OWNER = {"status": "creator", "is_anonymous": False}
ADMINISTRATOR = {
    "status": "administrator",
    "can_be_edited": False,
    "is_anonymous": False,
    **dict.fromkeys(RIGHTS, True),
}


def get_chat(world: State, given: Given) -> object:
    """Return what is known of a chat."""
    target = find_chat(world, given["chat_id"])
    full: dict[str, Any] = {
        **chat_json(target),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": GIFTS,
    }
    if target.pinned:
        full["pinned_message"] = world.message_json(target.pinned[-1])
    return full


def get_chat_member(world: State, given: Given) -> object:
    """Return what somebody is in a chat."""
    target, user_id = find_chat(world, given["chat_id"]), given["user_id"]
    if user_id == world.bot.id:
        return {"status": "member", "user": bot_json(world.bot)}
    return _member(world, target, user_id)


def get_chat_member_count(world: State, given: Given) -> object:
    """Return how many are in a chat, the bot among them."""
    return len(find_chat(world, given["chat_id"]).members) + 1


def get_chat_administrators(world: State, given: Given) -> object:
    """Return the owner and the administrators of a group."""
    target = find_chat(world, given["chat_id"])
    if target.type == "private":
        raise BadRequest("there are no administrators in the private chat")
    return [_member(world, target, person.id) for person in target.leaders]


def leave_chat(world: State, given: Given) -> object:
    """Leave a group."""
    target = find_chat(world, given["chat_id"])
    if target.type == "private":
        raise BadRequest("chat member status can't be changed in private chats")
    target.has_bot = False
    return True


def _member(world: State, target: Chat, user_id: int) -> dict[str, Any]:
    person = target.members.get(user_id)
    if person is None:
        known = world.people.get(user_id)
        if known is None:
            raise BadRequest("invalid user_id specified")
        return {"status": "left", "user": user_json(known)}
    place = ADMINISTRATOR if user_id in target.administrators else {"status": "member"}
    place = OWNER if target.owner is person else place
    return {**place, "user": user_json(person)}


METHODS = {
    "getChat": Method(get_chat, {"chat_id": chat}),
    "getChatMember": Method(get_chat_member, {"chat_id": chat, "user_id": integer}),
    "getChatMemberCount": Method(get_chat_member_count, {"chat_id": chat}),
    "getChatAdministrators": Method(get_chat_administrators, {"chat_id": chat}),
    "leaveChat": Method(leave_chat, {"chat_id": chat}),
}
