"""Calls to the Bot API by name: no objects built that nobody reads, one family of exceptions."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Final

import aiohttp
from yarl import URL

from bot.chat.telegram.errors import TelegramFault, Unavailable, Uncertain, from_exception, result_of
from bot.chat.telegram.request import HttpSession, Wire, form_body, json_body
from bot.exports.document import Upload

FAILURES: Final = 3
"""So many calls in a row that bring no answer are no accident."""
ASKED_ANYWAY: Final = frozenset({"getMe", "getUpdates"})
"""What shows that Telegram is there again; both are asked with pauses of their own."""


class Telegram:
    """The Bot API of one token."""

    def __init__(self, api_url: str, token: str, session: HttpSession) -> None:
        self._base = f"{api_url.rstrip('/')}/bot{token}/"
        self._http = session
        self._me: Mapping[str, Any] | None = None
        self._failures = 0
        self.out = False
        """Nothing is called but what shows that it is over; `out_of_reach` may set it."""
        self.out_of_reach: Callable[[], None] = lambda: None
        """Told when call after call failed."""
        self.reached = asyncio.Event()
        """Set while the last call brought an answer of Telegram, of whatever kind."""

    async def learn_who_we_are(self) -> None:
        """Ask for the bot's own name and id."""
        self._me = await self.call("getMe")

    @property
    def username(self) -> str:
        """The bot's own @name, known once Telegram was reached."""
        return str(self._known["username"])

    @property
    def bot_id(self) -> int:
        """The bot's Telegram user id, known once Telegram was reached."""
        return int(self._known["id"])

    @property
    def _known(self) -> Mapping[str, Any]:
        if self._me is None:
            raise RuntimeError("Telegram was not reached yet")
        return self._me

    async def call(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        *,
        files: Mapping[str, Upload] | None = None,
        timeout: float = 20.0,  # noqa: ASYNC109 - the HTTP client's own, which knows what was sent
        ready: Callable[[], Awaitable[None]] | None = None,
    ) -> Any:  # noqa: ANN401 - as many shapes as there are methods
        """Call a method and return its `result`; every failure is a `TelegramFault`.

        `timeout` is in seconds, from connecting to the last byte; for getUpdates it must exceed the long
        poll's own. A file is named by its parameter, or by `attach://<name>` inside a parameter. `ready` is
        awaited right before the first byte leaves; what it raises is raised here, and nothing was sent.
        """
        if self.out and method not in ASKED_ANYWAY:
            raise Unavailable("Telegram is out of reach")
        answer = await self._exchange(method, params or {}, files, timeout, ready)
        if isinstance(answer, TelegramFault):
            self._failed()
            raise answer  # here and not where it was caught: aiohttp's exception holds the token
        try:
            result = result_of(*answer)
        except (Unavailable, Uncertain):
            self._failed()
            raise
        except TelegramFault:
            self._answered()
            raise
        self._answered()
        return result

    async def _exchange(
        self,
        method: str,
        params: Mapping[str, Any],
        files: Mapping[str, Upload] | None,
        within: float,
        ready: Callable[[], Awaitable[None]] | None,
    ) -> tuple[int, bytes] | TelegramFault:
        body, wire = form_body(params, files) if files else json_body(params), Wire(ready)
        url = URL(self._base + method, encoded=True)
        try:
            return await self._http.send("POST", url, body, within, wire)
        except (aiohttp.ClientError, OSError) as error:
            fault = from_exception(error)
            return fault if wire.used else Unavailable(str(fault))

    def _answered(self) -> None:
        self._failures = 0
        self.reached.set()

    def _failed(self) -> None:
        self._failures += 1
        self.reached.clear()
        if self._failures % FAILURES == 0:
            self.out_of_reach()
