"""Leaving out of an update what nobody reads, before PTB makes objects of it."""

from typing import Any

OF_A_CARD = ("message_id", "date", "chat", "text")
"""What is needed of a tapped card: which it is, whether it is still there, whether it is text.

Its words and buttons are our own; making objects of them took a third of a tap's parsing.
"""


NEVER_READ = frozenset(
    {"poll", "game", "invoice", "story", "checklist", "paid_media", "giveaway", "giveaway_winners", "venue"}
)
"""Of a message: what we make nothing of, and what may come in a form that PTB cannot read yet."""


def lean(update: Any) -> Any:  # noqa: ANN401 - whatever came
    """The update with the tapped card cut down to what is needed of it, and messages without what is not."""
    if not isinstance(update, dict):
        return update
    message = update.get("message")
    if isinstance(message, dict):
        return update if NEVER_READ.isdisjoint(message) else {**update, "message": _readable(message)}
    query = update.get("callback_query")
    if not isinstance(query, dict) or not isinstance(query.get("message"), dict):
        return update
    needed = {name: value for name, value in query["message"].items() if name in OF_A_CARD}
    return {**update, "callback_query": {**query, "message": needed}}


def _readable(message: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in message.items() if name not in NEVER_READ}
