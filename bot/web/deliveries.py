"""The route to which Telegram delivers updates."""

import asyncio
from http import HTTPStatus

from aiohttp import web
from yarl import URL

from bot.chat.arriving.webhook import HttpAnswer, Webhook

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header

BODY_WITHIN = 30.0
"""Seconds in which a delivery has come whole."""


def delivery_route(webhook: Webhook, url: str) -> web.RouteDef:
    """The path of WEBHOOK_URL as Telegram calls it; a proxy on the way must leave it as it is."""

    async def receive(request: web.Request) -> web.Response:
        if not webhook.admits(request.headers.get(SECRET_HEADER)):
            return web.Response(status=HttpAnswer.WRONG_SECRET)
        try:
            async with asyncio.timeout(BODY_WITHIN):
                body = await request.read()
        except TimeoutError:
            return web.Response(status=HTTPStatus.REQUEST_TIMEOUT)
        return web.Response(status=await webhook.receive(body))

    return web.post(URL(url).path, receive)
