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
from tests.forked import Command
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

    def starts(self, *words: object, **settings: str) -> Command:
        """`python -m bot` with these words, in the background."""
        return Command(list(map(str, words)), self.folder, self._environment(settings))

    async def runs(self, *words: object, **settings: str) -> tuple[int, str, str]:
        """The same, to its end: exit code, what it printed, what it complained of."""
        process = self.starts(*words, **settings)
        printed, complained = await asyncio.to_thread(process.communicate, timeout=PATIENCE)
        assert process.returncode is not None
        return process.returncode, printed, complained

    async def runs_afresh(self, *words: object, **settings: str) -> tuple[int, str, str]:
        """The same by a Python that starts from nothing, as a shell starts it."""
        ended = await asyncio.to_thread(
            subprocess.run,
            [sys.executable, "-m", "bot", *map(str, words)],
            cwd=self.folder,
            env={**self._environment(settings), "PYTHONPATH": str(ROOT)},
            capture_output=True,
            text=True,
            check=False,
            timeout=PATIENCE,
        )
        return ended.returncode, ended.stdout, ended.stderr

    def _environment(self, settings: dict[str, str]) -> dict[str, str]:
        kept = {name: value for name, value in os.environ.items() if name in ("PATH", "SYSTEMROOT")}
        return {**kept, **self.settings, **settings}

    @asynccontextmanager
    async def bot(self, **settings: str) -> AsyncIterator[Command]:
        """The bot, killed at the end if it still runs."""
        process = self.starts("run", **settings)
        try:
            yield process
        finally:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)  # and what it had started
            process.kill()
            print(*await asyncio.to_thread(process.communicate))  # shown where a test fails
