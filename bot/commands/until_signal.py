"""Running the bot until the operator or the system says stop."""

import asyncio
import contextlib
import os
import signal
import sys
from typing import NoReturn

import structlog

from bot.app import App

log = structlog.get_logger(__name__)


async def run_until_signal(app: App) -> None:
    """Run until SIGTERM or SIGINT; the cities are loaded meanwhile if they are not yet."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for each in (signal.SIGTERM, signal.SIGINT):
        # Windows has no signal handlers on a loop: there Ctrl+C arrives as KeyboardInterrupt.
        with contextlib.suppress(NotImplementedError):
            loop.add_signal_handler(each, stop.set)
    async with app.running():
        log.info("running")
        app.tasks.start(app.learn_cities(), name="cities")
        await _either(stop, app.watching.lost)
        if app.watching.words is not None:
            _leave(app.watching.words)
    log.info("stopped")


async def _either(*events: asyncio.Event) -> None:
    """Until one of them happens."""
    waiting = [asyncio.ensure_future(each.wait()) for each in events]
    await asyncio.wait(waiting, return_when=asyncio.FIRST_COMPLETED)
    for each in waiting:
        each.cancel()


def _leave(words: str) -> NoReturn:
    """At once and failed: closing the connections would write into a file that is not ours."""
    print(words, file=sys.stderr, flush=True)
    sys.stdout.flush()
    os._exit(1)
