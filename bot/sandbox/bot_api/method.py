"""One method of the Bot API: which parameters it takes, and what it does."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from bot.sandbox.bot_api.parameters import read
from bot.sandbox.records.errors import BadRequest, Refused
from bot.sandbox.records.files import Upload

if TYPE_CHECKING:
    from collections.abc import Callable

    from bot.sandbox.bot_api.parameters import Given, Reader
    from bot.sandbox.records.state import State


@dataclass(frozen=True, slots=True)
class Method:
    """A row of the table of methods."""

    act: Callable[[State, Given], object]  # returns the result, or an awaitable of it
    required: dict[str, Reader] = field(default_factory=dict)
    optional: dict[str, Reader] = field(default_factory=dict)
    takes_attachments: bool = False  # files may come under names of the bot's choice: attach://NAME

    def read(self, raw: dict[str, Any]) -> Given:
        """Read the parameters; refuse those that are unknown, missing or ill-typed."""
        given: Given = {}
        if self.takes_attachments:
            given["attachments"] = {name: value for name, value in raw.items() if isinstance(value, Upload)}
            raw = {name: value for name, value in raw.items() if name not in given["attachments"]}
        for name, value in raw.items():
            reader = self.required.get(name) or self.optional.get(name)
            if reader is None:
                raise Refused(f'unknown parameter "{name}"')
            if value is not None:
                given[name] = read(name, reader, value)
        for name in self.required:
            if name not in given:
                raise missing(name)
        return given


def missing(name: str) -> BadRequest:
    """Return Telegram's word for a parameter that is not there."""
    known = {
        "chat_id": "chat_id is empty",
        "text": "message text is empty",
        "message_id": "message identifier is not specified",
    }
    return BadRequest(known.get(name, f'parameter "{name}" is required'))
