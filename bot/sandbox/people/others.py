"""What people send that is neither words nor a file: polls, stories and whatever else Telegram has."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any
from uuid import uuid4

if TYPE_CHECKING:
    from collections.abc import Sequence

Json = dict[str, Any]


def poll(question: str, options: Sequence[str], correct: int | None = None) -> Json:
    """A Poll of the Bot API; with a correct option (by its place) a quiz."""
    answers = [{"persistent_id": str(place), "text": text} for place, text in enumerate(options)]
    found = fresh_poll({"question": question, "options": answers, "type": "regular"})
    return found if correct is None else {**found, "type": "quiz", "correct_option_ids": [correct]}


def fresh_poll(found: Json) -> Json:
    """The same poll before anybody has voted."""
    options = [{**each, "voter_count": 0} for each in found["options"]]
    standing = {"total_voter_count": 0, "is_closed": False, "id": str(uuid4().int)[:19], "options": options}
    usual = {"is_anonymous": True, "allows_multiple_answers": False, "allows_revoting": False}
    return {**usual, "members_only": False, **found, **standing}


def forwarded(extras: Json) -> Json:
    """What a forwarded message still carries: the answer of a quiz is shown to its chat alone."""
    kept = {name: value for name, value in extras.items() if name not in ("media_group_id", "effect_id")}
    if "poll" in kept:
        hidden = ("correct_option_ids", "explanation", "explanation_entities")
        kept["poll"] = {name: value for name, value in kept["poll"].items() if name not in hidden}
    return kept
