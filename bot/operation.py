"""What each command of the command line does; every function gives the exit code."""

import asyncio
import sys
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

import structlog
from pydantic import HttpUrl, SecretStr

from bot.app import App, run_until_signal
from bot.clock import Clock
from bot.gateway.errors import Revoked
from bot.sandbox import Sandbox
from bot.services.imports import ImportReport, Imports
from bot.services.reminders import Reminders
from bot.settings import Settings
from bot.webinar_file import Problem, read_webinars
from storage import Storage, StorageProblem

log = structlog.get_logger(__name__)

SANDBOX_TOKEN = "1000000001:sandbox-that-opens-nothing"  # noqa: S105 - known to the built-in Telegram only
EXAMPLE = Path(__file__).parent / "examples" / "webinars.yaml"


@dataclass(frozen=True, slots=True)
class Cast:
    """Somebody who waits in the sandbox to be played."""

    first_name: str
    language_code: str


CAST = (Cast("Айгерім", "kk"), Cast("Мария", "ru"), Cast("Emma", "en"))


async def run_on_telegram(settings: Settings) -> int:
    """The bot on Telegram, until a signal."""
    if settings.bot_token is None:
        return _failed(
            "BOT_TOKEN is not set. Get one from @BotFather, or try the sandbox: python -m bot sandbox"
        )
    if not settings.owners:
        log.warning("OWNERS is empty: nobody can manage the bot in the chat")
    try:
        await run_until_signal(App(settings))
    except StorageProblem as problem:
        return _failed(str(problem))
    except Revoked:
        return _failed("Telegram refuses BOT_TOKEN. Copy it again from @BotFather.")
    return 0


async def run_in_sandbox(settings: Settings, port: int | None) -> int:
    """The bot with a built-in Telegram, a movable clock and a fresh database; nothing of it is kept."""
    clock = Clock()
    sandbox = Sandbox(clock, SANDBOX_TOKEN)
    for each in CAST:
        sandbox.world.add_person(each.first_name, each.language_code)
    await sandbox.start(port=settings.http_port if port is None else port)
    try:
        with TemporaryDirectory(prefix="library-sandbox-") as folder:
            await _play(_for_sandbox(settings, sandbox, Path(folder)), clock, sandbox.url)
    finally:
        await sandbox.stop()
    return 0


async def import_file(settings: Settings, path: Path, *, force: bool) -> int:
    """Webinars from a file into the database, also while the bot runs; all problems, or none."""
    try:
        text = await asyncio.to_thread(path.read_text, encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return _failed(f"{path} can't be read: {error}")
    try:
        report, problems = await import_text(settings, Clock(), text, force=force)
    except StorageProblem as error:
        return _failed(str(error))
    for problem in problems:
        print(f"{path}: {problem}", file=sys.stderr)
    if report is None:
        return _failed(f"Nothing was imported: {len(problems)} to mend.")
    _print_report(report)
    return 0


async def import_text(
    settings: Settings, clock: Clock, text: str, *, force: bool = False
) -> tuple[ImportReport | None, list[Problem]]:
    """Import the text of a file; no report if there are problems."""
    webinars, problems = read_webinars(text, clock.now(), settings.library_time_zone)
    if problems:
        return None, problems
    storage = Storage(settings.database_path)
    await storage.open(clock.now())
    try:
        reminders = Reminders(storage, clock, settings.reminders, settings.bulk_rate)
        return await Imports(storage, clock, reminders).run(webinars, force=force), []
    finally:
        await storage.close()


async def _play(settings: Settings, clock: Clock, url: str) -> None:
    example = await asyncio.to_thread(EXAMPLE.read_text, encoding="utf-8")
    await import_text(settings, clock, example)
    print(f"\n  The sandbox is open: {url}\n  Stop it with Ctrl+C.\n", flush=True)
    await run_until_signal(App(settings, clock))


def _for_sandbox(settings: Settings, sandbox: Sandbox, folder: Path) -> Settings:
    return settings.model_copy(
        update={
            "bot_token": SecretStr(SANDBOX_TOKEN),
            "telegram_api_url": HttpUrl(sandbox.url),
            "database_url": f"sqlite:///{folder / 'sandbox.db'}",
            "webhook_url": None,
            "http_port": 0,
        }
    )


def _print_report(report: ImportReport) -> None:
    for word, ids in (("added", report.added), ("changed", report.changed), ("unchanged", report.unchanged)):
        for import_id in ids:
            print(f"{word}: {import_id}")
    for import_id, name in report.kept:
        print(f"kept as changed in the chat: {import_id}.{name} (--force lets the file win)")


def _failed(words: str) -> int:
    print(words, file=sys.stderr)
    return 1
