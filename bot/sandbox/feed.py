"""What happens, told live to the page as server-sent events."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from aiohttp import web

from bot.sandbox.whole_view import state_view

if TYPE_CHECKING:
    from bot.sandbox.people.world import World


async def feed(request: web.Request, world: World) -> web.StreamResponse:
    """Send the whole state once, then every change, until the page or the sandbox goes."""
    headers = {"Content-Type": "text/event-stream", "Cache-Control": "no-store"}
    response = web.StreamResponse(headers=headers)
    changes = world.changes.listen()
    try:
        await response.prepare(request)
        await response.write(_event("state", state_view(world)))
        while (change := await changes.get()) is not None:
            await response.write(_event("change", change))
    except ConnectionResetError:
        return response
    finally:
        world.changes.listeners.discard(changes)
    return response


def _event(name: str, content: object) -> bytes:
    return f"event: {name}\ndata: {json.dumps(content, ensure_ascii=False)}\n\n".encode()
