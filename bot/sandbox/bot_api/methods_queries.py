"""Methods that answer taps and inline questions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.bot_api.method import Method
from bot.sandbox.bot_api.parameters import array, boolean, check_fields, integer, string, structure
from bot.sandbox.bot_api.results import read_results
from bot.sandbox.records.errors import OLD_QUERY, BadRequest
from bot.sandbox.records.inline import SECONDS_TO_ANSWER
from bot.sandbox.records.text import units

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given
    from bot.sandbox.records.state import State

MAX_ANSWER = 200


def answer_callback_query(world: State, given: Given) -> object:
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


def answer_inline_query(world: State, given: Given) -> object:
    """Give results for a question."""
    asked = world.inline.known.get(given["inline_query_id"])
    if asked is None or asked.answered or world.clock.monotonic() - asked.asked_at > SECONDS_TO_ANSWER:
        raise BadRequest(OLD_QUERY)
    results = read_results(world, given["results"])
    if "button" in given:
        check_fields(
            "InlineQueryResultsButton", given["button"], {"text": string}, {"start_parameter": string}
        )
    asked.results, asked.answered = results, True
    world.changes.tell(
        lambda: {"kind": "inline", "person_id": asked.person.id, "query_id": asked.id, "results": results}
    )
    return True


METHODS = {
    "answerCallbackQuery": Method(
        answer_callback_query,
        {"callback_query_id": string},
        {"text": string, "show_alert": boolean, "url": string, "cache_time": integer},
    ),
    "answerInlineQuery": Method(
        answer_inline_query,
        {"inline_query_id": string, "results": array},
        {"cache_time": integer, "is_personal": boolean, "next_offset": string, "button": structure},
    ),
}
