"""Calls to the Bot API by name: no objects built that nobody reads, one family of exceptions."""

import asyncio
from collections.abc import Mapping
from typing import Any

import aiohttp
from yarl import URL

from bot.gateway.errors import TelegramFault, from_exception, result_of
from bot.gateway.request import HttpSession, Upload, form_body, json_body


class Telegram:
    """The Bot API of one token."""

    def __init__(self, api_url: str, token: str, session: HttpSession) -> None:
        self._base = f"{api_url.rstrip('/')}/bot{token}/"
        self._http = session
        self.reached = asyncio.Event()
        """Set while the last call brought an answer, of whatever kind."""

    async def call(
        self,
        method: str,
        params: Mapping[str, Any] | None = None,
        *,
        files: Mapping[str, Upload] | None = None,
        timeout: float = 20.0,  # noqa: ASYNC109 - the HTTP client's own, which knows what was sent
    ) -> Any:  # noqa: ANN401 - as many shapes as there are methods
        """Call a method and return its `result`; every failure is a `TelegramFault`.

        `timeout` is in seconds, from connecting to the last byte; for getUpdates it must exceed the long
        poll's own. A file is named by its parameter, or by `attach://<name>` inside a parameter.
        """
        answer = await self._exchange(method, params or {}, files, timeout)
        if isinstance(answer, TelegramFault):
            self.reached.clear()
            raise answer  # here and not where it was caught: aiohttp's exception holds the token
        self.reached.set()
        return result_of(*answer)

    async def _exchange(
        self, method: str, params: Mapping[str, Any], files: Mapping[str, Upload] | None, within: float
    ) -> tuple[int, bytes] | TelegramFault:
        body = form_body(params, files) if files else json_body(params)
        try:
            return await self._http.send("POST", URL(self._base + method, encoded=True), body, within)
        except (aiohttp.ClientError, OSError) as error:
            return from_exception(error)
