"""What a person hears when one of their acts could not be done and was set aside."""

import json
from collections.abc import Mapping

from bot.chat.sending.kinds import Kind
from storage.outbox import Telling

A_MINUTE = 60_000
A_WEEK = 7 * 24 * 60 * A_MINUTE
KINDS: Mapping[str, Kind] = {"set_aside": Kind(at_once=True)}


def telling_of(person_id: int, error_id: str, now: int) -> Telling:
    """The notice under which number it was set aside; `now` in epoch milliseconds."""
    return Telling(
        kind="set_aside",
        person_id=person_id,
        details=json.dumps({"id": error_id}),
        once_key=f"set_aside:{error_id}:{person_id}",
        due_at=now,
        deadline_at=now + A_MINUTE,
        until_at=now + A_WEEK,
    )
