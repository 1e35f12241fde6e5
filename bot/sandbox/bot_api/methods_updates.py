"""Methods by which the bot gets its updates, and who it is."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bot.sandbox.bot_api.method import Method
from bot.sandbox.bot_api.parameters import boolean, integer, string, strings
from bot.sandbox.records.errors import ApiError, BadRequest, Refused
from bot.sandbox.records.updates import KINDS
from bot.sandbox.records.wire import bot_json

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given
    from bot.sandbox.records.state import State

MAX_UPDATES = 100
MAX_WAIT = 50  # seconds
WEBHOOK_ACTIVE = (
    "Conflict: can't use getUpdates method while webhook is active; "
    "use deleteWebhook to delete the webhook first"
)
SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


def get_me(world: State, _: Given) -> object:
    """Return the bot's account."""
    return {
        **bot_json(world.bot),
        "can_join_groups": True,
        "can_read_all_group_messages": False,
        "supports_inline_queries": True,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


async def get_updates(world: State, given: Given) -> object:
    """Return what is waiting, or wait for it."""
    if world.webhook.url:
        raise ApiError(409, WEBHOOK_ACTIVE)
    _remember_kinds(world, given)
    limit = min(max(given.get("limit", MAX_UPDATES), 1), MAX_UPDATES)
    wait = min(max(given.get("timeout", 0), 0), MAX_WAIT)
    return await world.updates.poll(given.get("offset", 0), limit, wait)


def set_webhook(world: State, given: Given) -> object:
    """Have updates delivered to an address of the bot; here plain HTTP on loopback is fine too."""
    url, secret = given["url"], given.get("secret_token", "")
    if url and not url.startswith(("https://", "http://127.0.0.1", "http://localhost", "http://[::1]")):
        raise BadRequest("bad webhook: An HTTPS URL must be provided for webhook")
    if secret and not SECRET.fullmatch(secret):
        raise BadRequest("secret token contains unallowed characters")
    _remember_kinds(world, given)
    if given.get("drop_pending_updates"):
        world.updates.clear()
    world.webhook.point(url, secret, given.get("max_connections", 40))
    world.updates.tell()
    return True


def delete_webhook(world: State, given: Given) -> object:
    """Go back to getUpdates."""
    if given.get("drop_pending_updates"):
        world.updates.clear()
    world.webhook.point("", "", 40)
    return True


def get_webhook_info(world: State, _: Given) -> object:
    """Return where updates go and how it went last."""
    info = world.webhook.json()
    info["pending_update_count"] = len(world.updates.waiting)
    if world.updates.allowed:
        info["allowed_updates"] = world.updates.allowed
    return info


def _remember_kinds(world: State, given: Given) -> None:
    if "allowed_updates" not in given:
        return
    if unknown := [kind for kind in given["allowed_updates"] if kind not in KINDS]:
        raise Refused(f"unknown kind of update: {', '.join(unknown)}")
    world.updates.allowed = given["allowed_updates"] or None


METHODS = {
    "getMe": Method(get_me),
    "getUpdates": Method(
        get_updates, {}, {"offset": integer, "limit": integer, "timeout": integer, "allowed_updates": strings}
    ),
    "setWebhook": Method(
        set_webhook,
        {"url": string},
        {
            "ip_address": string,
            "max_connections": integer,
            "allowed_updates": strings,
            "drop_pending_updates": boolean,
            "secret_token": string,
        },
    ),
    "deleteWebhook": Method(delete_webhook, {}, {"drop_pending_updates": boolean}),
    "getWebhookInfo": Method(get_webhook_info),
}
