"""Methods that answer taps and inline questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.errors import BadRequest
from bot.sandbox.method import Method
from bot.sandbox.parameters import boolean, integer, string
from bot.sandbox.text import units

if TYPE_CHECKING:
    from bot.sandbox.parameters import Given
    from bot.sandbox.world import World

MAX_ANSWER = 200


def answer_callback_query(world: World, given: Given) -> object:
    """Answer a tap, with a toast, an alert, or nothing but the end of the waiting sign."""
    text = given.get("text", "")
    if units(text) > MAX_ANSWER:
        raise BadRequest("MESSAGE_TOO_LONG")
    query = world.queries.answer(given["callback_query_id"], world.clock.monotonic())
    if text:
        world.queries.answers.append((query.person.id, text))
    alert = given.get("show_alert", False)
    world.changes.tell(
        lambda: {
            "kind": "answer",
            "person_id": query.person.id,
            "query_id": query.id,
            "text": text,
            "alert": alert,
            "url": given.get("url"),
        }
    )
    return True


METHODS = {
    "answerCallbackQuery": Method(
        answer_callback_query,
        {"callback_query_id": string},
        {"text": string, "show_alert": boolean, "url": string, "cache_time": integer},
    ),
}
