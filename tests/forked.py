"""Processes of their own, forked from one that has loaded the bot: to load it takes a second each time.

That `python -m bot` starts from nothing is shown where the image's steps are replayed, and by the benchmark.
"""

import multiprocessing
import os
import shutil
import sys
import weakref
from collections.abc import Callable, Mapping, Sequence
from multiprocessing.process import BaseProcess
from pathlib import Path
from tempfile import mkdtemp
from typing import Any

from bot.__main__ import main

_LOADED = multiprocessing.get_context("forkserver")
_LOADED.set_forkserver_preload(["bot.commands.run", "bot.commands.imports", "bot.commands.backup", __name__])


def forked(work: Callable[..., None], *arguments: object) -> BaseProcess:
    """Run a function in a process of its own, which ends with ours at the latest."""
    process = _LOADED.Process(target=work, args=arguments, daemon=True)
    process.start()
    return process


def become(environment: Mapping[str, str], out: Path, err: Path) -> None:
    """Take this environment and write into these files, as a process started with them would."""
    os.environ.clear()
    os.environ.update(environment)
    for stream, path in ((sys.stdout, out), (sys.stderr, err)):
        with path.open("ab") as file:
            os.dup2(file.fileno(), stream.fileno())


class Command:
    """`python -m bot` with some words: as much of a subprocess as tests ask for."""

    def __init__(self, words: Sequence[str], folder: Path, environment: Mapping[str, str]) -> None:
        said = Path(mkdtemp(prefix="said-"))
        weakref.finalize(self, shutil.rmtree, said)
        self._out, self._err = said / "out", said / "err"
        self._out.touch()
        self._err.touch()
        self._process = forked(_command, words, folder, dict(environment), self._out, self._err)

    @property
    def pid(self) -> int:
        """The process's number."""
        assert self._process.pid is not None
        return self._process.pid

    @property
    def returncode(self) -> int | None:
        """Its exit code; None while it runs."""
        return self._process.exitcode

    def poll(self) -> int | None:
        """The same."""
        return self._process.exitcode

    def kill(self) -> None:
        """As the power cut does."""
        self._process.kill()

    def communicate(self, timeout: float | None = None) -> tuple[str, str]:
        """What it printed and what it complained of, once it has ended."""
        self._process.join(timeout)
        if self._process.exitcode is None:
            raise TimeoutError(f"still runs: {self.complained()}")
        return self._out.read_text(encoding="utf-8"), self.complained()

    def complained(self) -> str:
        """What it complained of so far."""
        return self._err.read_text(encoding="utf-8")


def _command(words: Sequence[str], folder: Path, environment: Mapping[str, str], *said: Any) -> None:  # noqa: ANN401 - two paths
    os.setsid()
    os.chdir(folder)
    become(environment, *said)
    sys.exit(main(words))
