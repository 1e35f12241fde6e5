"""A bare sandbox for benchmarks: python -m bot.sandbox --port 8081 [--latency 0.03] [--no-flood-control]."""

import argparse
import asyncio
import contextlib
import signal
import sys
import time
from importlib import import_module
from importlib.util import find_spec

from bot.sandbox.server import Sandbox


class OwnClock:
    """Started alone, the sandbox has no other clock."""

    def __init__(self) -> None:
        self._moved = 0

    def now(self) -> int:
        """Now, in epoch milliseconds UTC, as moved so far."""
        return time.time_ns() // 1_000_000 + self._moved

    def monotonic(self) -> float:
        """Seconds since some fixed moment."""
        return time.monotonic()

    def move(self, milliseconds: int) -> None:
        """Move the wall time."""
        self._moved += milliseconds


def arguments() -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m bot.sandbox", description=__doc__)
    parser.add_argument("--port", type=int, default=8081, help="0 takes a free one")
    parser.add_argument("--token", default="1000000001:sandbox")
    parser.add_argument("--latency", type=float, default=0.0, help="seconds before each call is carried out")
    parser.add_argument("--no-flood-control", action="store_true", help="carry any number of sends")
    return parser.parse_args()


async def serve(options: argparse.Namespace) -> None:
    """Run until a signal comes; the address is the first line on standard output."""
    sandbox = Sandbox(OwnClock(), options.token, not options.no_flood_control, options.latency)
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        # Windows has no signal handlers on a loop: there Ctrl+C arrives as KeyboardInterrupt.
        with contextlib.suppress(NotImplementedError):
            asyncio.get_running_loop().add_signal_handler(number, stop.set)
    await sandbox.start(port=options.port)
    sys.stdout.write(f"{sandbox.url}\n")
    sys.stdout.flush()
    try:
        await stop.wait()
    finally:
        await sandbox.stop()


def main() -> None:
    """Run on uvloop where it is installed."""
    factory = import_module("uvloop").new_event_loop if find_spec("uvloop") else None
    with asyncio.Runner(loop_factory=factory) as runner:
        runner.run(serve(arguments()))


if __name__ == "__main__":
    main()
