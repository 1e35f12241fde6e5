"""The route to which Telegram delivers updates."""

from aiohttp import web
from yarl import URL

from bot.gateway.webhook import Answer, Webhook

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105 - the name of a header


def delivery_route(webhook: Webhook, url: str) -> web.RouteDef:
    """The path of WEBHOOK_URL as Telegram calls it; a proxy on the way must leave it as it is."""

    async def receive(request: web.Request) -> web.Response:
        if not webhook.admits(request.headers.get(SECRET_HEADER)):
            return web.Response(status=Answer.WRONG_SECRET)
        return web.Response(status=await webhook.receive(await request.read()))

    return web.post(URL(url).path, receive)
