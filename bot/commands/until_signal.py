"""Running the bot until the operator or the system says stop."""

import asyncio
import contextlib
import signal

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
        await stop.wait()
    log.info("stopped")
