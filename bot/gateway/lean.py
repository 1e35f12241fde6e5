"""Leaving out of an update what nobody reads, before PTB makes objects of it."""

from typing import Any

OF_A_CARD = ("message_id", "date", "chat", "text")
"""What is needed of a tapped card: which it is, whether it is still there, whether it is text.

Its words and buttons are our own; making objects of them took a third of a tap's parsing.
"""


def lean(update: Any) -> Any:  # noqa: ANN401 - whatever came
    """The update with the tapped card cut down to what is needed of it."""
    query = update.get("callback_query") if isinstance(update, dict) else None
    if not isinstance(query, dict) or not isinstance(query.get("message"), dict):
        return update
    needed = {name: value for name, value in query["message"].items() if name in OF_A_CARD}
    return {**update, "callback_query": {**query, "message": needed}}
