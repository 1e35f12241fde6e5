"""The bot as a process of its own, against a sandbox in the test's."""

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from bot.sandbox import Sandbox
from tests.flows.library import TOKEN
from tests.patience import PATIENCE

ROOT = Path(__file__).parent.parent


def free_port() -> int:
    """A port nobody listens on at the moment."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Operator:
    """Somebody at a terminal in a folder of their own, with settings in the environment."""

    def __init__(self, folder: Path, sandbox: Sandbox | None = None, **settings: str) -> None:
        self.folder = folder
        self.database = folder / "library.db"
        self.settings = {"DATABASE_URL": f"sqlite:///{self.database}", "HTTP_PORT": "0", "BOT_TOKEN": TOKEN}
        if sandbox is not None:
            self.settings["TELEGRAM_API_URL"] = sandbox.url
        self.settings |= settings

    def starts(self, *words: object, **settings: str) -> subprocess.Popen[str]:
        """`python -m bot` with these words, in the background."""
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT")}
        return subprocess.Popen(
            [sys.executable, "-m", "bot", *map(str, words)],
            cwd=self.folder,
            env={**kept, "PYTHONPATH": str(ROOT), **self.settings, **settings},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    async def runs(self, *words: object, **settings: str) -> tuple[int, str, str]:
        """The same, to its end: exit code, what it printed, what it complained of."""
        process = self.starts(*words, **settings)
        printed, complained = await asyncio.to_thread(process.communicate, timeout=PATIENCE)
        return process.returncode, printed, complained

    @asynccontextmanager
    async def bot(self, **settings: str) -> AsyncIterator[subprocess.Popen[str]]:
        """The bot, killed at the end if it still runs."""
        process = self.starts("run", **settings)
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            print(*await asyncio.to_thread(process.communicate))  # shown where a test fails
