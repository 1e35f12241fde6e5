"""Leaving out of an update what nobody reads: before it is stored, and before PTB makes objects of it."""

from collections.abc import Mapping
from typing import Any

from telegram import Message

OF_A_CARD = ("message_id", "date", "chat", "text")
"""What is needed of a tapped card: which it is, whether it is still there, whether it is text.

Its words and buttons are our own; making objects of them took a third of a tap's parsing.
"""


NEVER_READ = frozenset(
    {"poll", "game", "invoice", "story", "checklist", "paid_media", "giveaway", "giveaway_winners", "venue"}
)
"""Of a message: what we make nothing of, and what may come in a form that PTB cannot read yet."""
UNREAD = "unread"
"""Under this name it stands in `api_kwargs` of the message, as it came: that it was there counts."""


OTHERS = ("reply_to_message", "pinned_message")
"""Of a message: earlier ones, which Telegram sends along whole, perhaps with a forgotten name."""
NOT_THEIRS = frozenset({"quote", "external_reply", "forward_origin", "reply_to_story"})
"""Of a message: words and names of others."""
WORDS = "·"
"""In place of words that we do not keep: that there were some is all we look at."""


def kept(update: dict[str, Any]) -> dict[str, Any]:
    """What is stored of an update: of messages that somebody only tapped or replied to, no words."""
    stored = dict(update)
    for kind in ("message", "edited_message", "channel_post"):
        if isinstance(update.get(kind), dict):
            stored[kind] = _own(update[kind])
    query = update.get("callback_query")
    if isinstance(query, dict) and isinstance(query.get("message"), dict):
        stored["callback_query"] = {**query, "message": _wordless(query["message"])}
    return stored


def _own(message: dict[str, Any]) -> dict[str, Any]:
    """A message without what others said."""
    if NOT_THEIRS.isdisjoint(message) and not any(name in message for name in OTHERS):
        return message
    own = {name: value for name, value in message.items() if name not in NOT_THEIRS}
    earlier = {name: _wordless(own[name]) for name in OTHERS if isinstance(own.get(name), dict)}
    return own | earlier


def _wordless(card: dict[str, Any]) -> dict[str, Any]:
    """Which message it is, and whether it is there and has words."""
    which = {name: card[name] for name in OF_A_CARD if name in card}
    return which | {"text": WORDS} if "text" in which else which


def lean(update: Any) -> Any:  # noqa: ANN401 - whatever came
    """The update with the tapped card cut down to what is needed of it, and messages without what is not."""
    if not isinstance(update, dict):
        return update
    for kind in ("message", "edited_message"):
        message = update.get(kind)
        if isinstance(message, dict):
            return update if NEVER_READ.isdisjoint(message) else {**update, kind: _readable(message)}
    query = update.get("callback_query")
    if not isinstance(query, dict) or not isinstance(query.get("message"), dict):
        return update
    needed = {name: value for name, value in query["message"].items() if name in OF_A_CARD}
    return {**update, "callback_query": {**query, "message": needed}}


def _readable(message: dict[str, Any]) -> dict[str, Any]:
    kept = {name: value for name, value in message.items() if name not in NEVER_READ}
    return {**kept, UNREAD: {name: value for name, value in message.items() if name in NEVER_READ}}


def unread(message: Message) -> Mapping[str, Any]:
    """What a message carries besides, by field, as it came: nobody has looked whether it is in order."""
    found: Mapping[str, Any] = message.api_kwargs.get(UNREAD, {})
    return found
