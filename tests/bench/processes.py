"""The processes of a benchmark: started, held to their core, asked for their CPU and memory."""

import contextlib
import json
import os
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import psutil

ROOT = Path(__file__).parents[2]
TOKEN = "1000000001:token-of-the-benchmark"
PATIENCE = 30.0
"""Seconds until the bot must have polled."""


@dataclass(frozen=True, slots=True)
class FarEnd:
    """The server in its own process."""

    url: str

    def load(self, act: str, first: int, people: int, at_once: int = 1, every: float = 0.0) -> dict[str, Any]:
        """Have people act, and wait until each is answered."""
        asked = {"act": act, "first": first, "people": people, "at_once": at_once, "every": every}
        return self._get(f"/load?{urlencode(asked)}")

    def state(self) -> dict[str, Any]:
        """When it was first polled, how many messages it got."""
        return self._get("/state")

    def wait_for_poll(self) -> float:
        """The instant of the first poll, on the machine's monotonic clock."""
        until = time.monotonic() + PATIENCE
        while (at := self.state()["first_poll_at"]) is None:
            if time.monotonic() > until:
                raise TimeoutError("the bot did not poll")
            time.sleep(0.01)
        return float(at)

    def _get(self, path: str) -> dict[str, Any]:
        with urllib.request.urlopen(self.url + path, timeout=600) as answer:
            result: dict[str, Any] = json.load(answer)["result"]
            return result


@contextmanager
def far_end(latency: float) -> Iterator[FarEnd]:
    """A far end that takes so many seconds for each call."""
    with process("tests.bench.far_end", str(latency), core=0, output=subprocess.PIPE) as started:
        assert started.stdout is not None
        yield FarEnd(started.stdout.readline().decode().strip())


@contextmanager
def process(
    module: str, *words: str, core: int, settings: Mapping[str, str] | None = None, output: int | None = None
) -> Iterator[psutil.Popen]:
    """`python -m module words`, on one core where the system lets us choose, killed at the end."""
    environment = {
        "PATH": os.environ["PATH"],
        "PYTHONPATH": str(ROOT),
        "LOG_LEVEL": "ERROR",
        **(settings or {}),
    }
    started = psutil.Popen(
        [sys.executable, "-m", module, *words],
        env=environment,
        stdout=output,
        cwd="/" if os.name == "posix" else None,
    )
    try:
        if hasattr(started, "cpu_affinity") and len(os.sched_getaffinity(0)) > 1:
            started.cpu_affinity([sorted(os.sched_getaffinity(0))[core]])
        yield started
    finally:
        started.kill()
        started.wait()


def seconds_of(module: str) -> float:
    """Seconds that a process takes which does nothing but import a module."""
    begun = time.monotonic()
    subprocess.run([sys.executable, "-c", f"import {module}"], check=True)
    return time.monotonic() - begun


def calm(process: psutil.Process) -> None:
    """Wait until a bot that starts for the first time has filled its list of cities, in a child process."""
    until = time.monotonic() + PATIENCE
    time.sleep(1)
    while time.monotonic() < until and any(_at_work(each) for each in process.children()):
        time.sleep(0.1)


def _at_work(child: psutil.Process) -> bool:
    """Python's own resource tracker stays as long as the bot."""
    with contextlib.suppress(psutil.NoSuchProcess):
        return child.status() != psutil.STATUS_ZOMBIE and "resource_tracker" not in " ".join(child.cmdline())
    return False


def cpu_of(process: psutil.Process) -> float:
    """Seconds of CPU that all threads of a process took so far."""
    times = process.cpu_times()
    return float(times.user + times.system)
