"""Taking an act to the handlers without anything going out: so it is seen whether it only reads."""

from collections.abc import Mapping
from typing import Any

from bot.chat.telegram.outgoing import Files, Outgoing

ASKING = "get"
"""How the names of methods begin that change nothing."""


class Rehearsal(Outgoing):
    """Says nothing, and answers as if it had; only questions are really asked."""

    def __init__(self, real: Outgoing) -> None:  # what goes out of the real one is not needed here
        self._real = real

    async def reply(
        self, _chat_id: int, method: str, _params: Mapping[str, Any], _files: Files = None
    ) -> Any:  # noqa: ANN401
        """A message that is not sent."""
        return [] if method == "sendMediaGroup" else {"message_id": 0}

    async def acknowledge(self, _query_id: str, _toast: str | None, *, alert: bool = False) -> None:
        """A tap whose wheel goes on spinning."""

    async def at_once(self, method: str, params: Mapping[str, Any]) -> Any:  # noqa: ANN401 - Telegram's answer
        """A question is asked; anything else is not done."""
        return await self._real.at_once(method, params) if method.startswith(ASKING) else True
