"""python -m bot …: arguments only. Exit codes: 0 fine, 1 failed, 2 wrong usage."""

import argparse
import asyncio
import gc
import os
import sys
from collections.abc import Callable, Coroutine, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from bot import logs
from bot.settings import Settings, SettingsProblem, read_settings
from bot.zone_data import wrong_zone_data

OWNER_ONLY = 0o077
"""Withheld from files that we make, databases and backups among them: they hold personal data."""


def main(words: Sequence[str] | None = None) -> int:
    """Run one command; gives the exit code."""
    arguments = _parser().parse_args(words)
    os.umask(OWNER_ONLY)
    try:
        settings = read_settings()
    except SettingsProblem as problem:
        print(f"Settings are wrong (environment or .env):\n{problem}", file=sys.stderr)
        return 1
    logs.set_up(settings.log_level, settings.log_format)
    if arguments.needs_zones and (zones := wrong_zone_data()):
        print(zones, file=sys.stderr)
        return 1
    return int(arguments.run(settings, arguments))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m bot", description="The library's volunteer bot")
    parser.set_defaults(run=_pick, port=None, needs_zones=True)
    commands = parser.add_subparsers(metavar="COMMAND")
    commands.add_parser("run", help="the bot on Telegram").set_defaults(run=_run)
    sandbox = commands.add_parser("sandbox", help="the bot with a built-in Telegram and its chat page")
    sandbox.add_argument("--port", type=int, default=None, help="of the chat page (default: HTTP_PORT)")
    sandbox.set_defaults(run=_sandbox)
    file = commands.add_parser("import", help="webinars from a YAML file")
    file.add_argument("file", type=Path)
    file.add_argument("--force", action="store_true", help="the file wins over changes made in the chat")
    file.set_defaults(run=_import)
    check = commands.add_parser("check", help="settings, database, token, time zones, owners")
    check.set_defaults(run=_check, needs_zones=False)
    _add_copies(commands)
    return parser


def _add_copies(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    for name, run, where, words in (
        ("backup", _back_up, "FILE", "a copy of the database, also while the bot runs"),
        ("verify", _verify, "FILE", "whether a backup could be restored"),
        ("restore", _restore, "FILE", "put a backup in the database's place; the bot must not run"),
        ("export", _export, "DIR", "every table as CSV and JSON, into a new folder"),
    ):
        command = commands.add_parser(name, help=words)
        command.add_argument("path", type=Path, metavar=where)
        command.set_defaults(run=run, needs_zones=False)


def _pick(settings: Settings, arguments: argparse.Namespace) -> int:
    return _run(settings, arguments) if settings.bot_token else _sandbox(settings, arguments)


def _run(settings: Settings, _arguments: argparse.Namespace) -> int:
    with _nothing_to_collect():
        from bot.commands.run import run_on_telegram

    return _loop(run_on_telegram(settings))


def _sandbox(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.commands.sandbox import run_in_sandbox

    return _loop(run_in_sandbox(settings, arguments.port))


def _import(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.commands.imports import import_file

    return _loop(import_file(settings, arguments.file, force=arguments.force))


def _check(settings: Settings, _arguments: argparse.Namespace) -> int:
    from bot.commands.check import check

    return _loop(check(settings))


def _back_up(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.commands.backup import back_up_to

    return back_up_to(settings, arguments.path)


def _verify(_settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.commands.backup import verify

    return verify(arguments.path)


def _restore(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.commands.backup import restore_from

    return restore_from(settings, arguments.path)


def _export(settings: Settings, arguments: argparse.Namespace) -> int:
    from bot.commands.exports import export_to

    return export_to(settings, arguments.path)


@contextmanager
def _nothing_to_collect() -> Iterator[None]:
    """While modules are loaded: a tenth of a start goes into looking for garbage that is not there.

    What was loaded stays, so it is not looked at again later either.
    """
    gc.disable()
    yield
    gc.freeze()
    gc.enable()


def _loop(work: Coroutine[Any, Any, int]) -> int:
    with asyncio.Runner(loop_factory=_loop_factory()) as runner:
        try:
            return runner.run(work)
        except KeyboardInterrupt:
            return 0


def _loop_factory() -> Callable[[], asyncio.AbstractEventLoop] | None:
    """uvloop's, where there is one: Windows has none."""
    try:
        import uvloop
    except ImportError:
        return None
    return uvloop.new_event_loop


if __name__ == "__main__":
    sys.exit(main())
