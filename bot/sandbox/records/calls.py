"""The log of calls that the bot made: the last few hundred."""

from __future__ import annotations

from collections import deque
from dataclasses import dataclass
from typing import Any

KEPT_CALLS = 500
SHOWN_LENGTH = 2_000


@dataclass(slots=True)
class Call:
    """One call with its answer."""

    number: int
    method: str
    parameters: dict[str, Any]
    at: int  # epoch milliseconds UTC
    status: int = 0  # HTTP status; 0 when the connection was cut
    answer: Any = None
    milliseconds: float = 0.0

    def json(self) -> dict[str, Any]:
        """Return it as the page shows it."""
        return {
            "number": self.number,
            "method": self.method,
            "parameters": {name: _shown(value) for name, value in self.parameters.items()},
            "at": self.at,
            "status": self.status,
            "answer": self.answer,
            "milliseconds": round(self.milliseconds, 1),
        }


class CallLog:
    """The last calls, numbered from 1."""

    def __init__(self) -> None:
        self.kept: deque[Call] = deque(maxlen=KEPT_CALLS)
        self.count = 0

    def add(self, method: str, parameters: dict[str, Any], at: int) -> Call:
        """Note a call that begins."""
        self.count += 1
        call = Call(self.count, method, parameters, at)
        self.kept.append(call)
        return call

    def after(self, number: int, limit: int = KEPT_CALLS) -> list[dict[str, Any]]:
        """Return the calls with a higher number, oldest first."""
        return [call.json() for call in self.kept if call.number > number][-limit:]


def _shown(value: Any) -> Any:  # noqa: ANN401 - whatever the bot sent
    if isinstance(value, str):
        return value[:SHOWN_LENGTH]
    if isinstance(value, int | float | bool | list | dict) or value is None:
        return value
    return f"<{getattr(value, 'name', type(value).__name__)}>"
