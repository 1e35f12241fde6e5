"""What a tap on a button does."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import parse_qs, urlsplit

from bot.sandbox.records.views import ACTIONS
from bot.sandbox.records.wire import chat_json, message_json, user_json

if TYPE_CHECKING:
    from bot.sandbox.records.actors import Actor
    from bot.sandbox.records.chats import Message
    from bot.sandbox.records.profile import Profile

Json = dict[str, Any]


class Tapped(NamedTuple):
    """What the person's app does next: `action`, with what it needs to do so."""

    action: str
    details: Json

    def json(self) -> Json:
        """Return one flat object."""
        return {"action": self.action, **self.details}


def tap_button(person: Actor, message: Message, button: Json) -> Tapped:
    """Tap an inline button."""
    if "callback_data" in button:
        return _callback(person, message, button["callback_data"])
    if "url" in button:
        return follow_link(person, button["url"])
    if "copy_text" in button:
        return Tapped("copy", {"text": button["copy_text"]["text"]})
    name = next(name for name in ACTIONS if name in button)
    wanted = button[name]
    return Tapped(ACTIONS[name], wanted if isinstance(wanted, dict) else {"query": wanted})


def follow_link(person: Actor, url: str) -> Tapped:
    """Tell a deep link to our bot from a link to elsewhere."""
    parts = urlsplit(url)
    query = parse_qs(parts.query, keep_blank_values=True)
    is_ours = parts.netloc == "t.me" and parts.path.strip("/") == person.world.bot.username
    if is_ours and "start" in query:
        return Tapped("deep_link", {"url": url, "payload": query["start"][0]})
    return Tapped("url", {"url": url})


def _maybe_inaccessible(message: Message, bot: Profile) -> Json:
    """A button can still be on a screen when its message is gone: the bot then gets no more than its id."""
    if message.chat.find(message.id) is None:
        return {"chat": chat_json(message.chat), "message_id": message.id, "date": 0}
    return message_json(message, bot)


def _callback(person: Actor, message: Message, data: str) -> Tapped:
    world = person.world
    person.acted_at = world.clock.monotonic()
    query = world.queries.ask(person, person.acted_at)
    update: Json = {
        "id": query.id,
        "from": user_json(person),
        "chat_instance": str(message.chat.id),
        "data": data,
    }
    if message.inline_id:
        update["inline_message_id"] = message.inline_id
    else:
        update["message"] = _maybe_inaccessible(message, world.bot)
    world.updates.add("callback_query", update)
    return Tapped("callback", {"query_id": query.id, "data": data})
