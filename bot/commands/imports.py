"""`python -m bot import FILE.yaml`: webinars from a file, also while the bot runs."""

import asyncio
import sys
from pathlib import Path

from bot.app import rules_of
from bot.clock import Clock
from bot.commands.failure import failed
from bot.desk.services.imports import ImportReport
from bot.services import Services
from bot.settings import Settings
from bot.texts import Texts
from bot.webinar_file.problems import Problem
from bot.webinar_file.reading import read_webinars
from storage import Storage, StorageProblem


async def import_file(settings: Settings, path: Path, *, force: bool) -> int:
    """Import a file; all its problems with their lines, and nothing imported if there are any."""
    try:
        text = await asyncio.to_thread(path.read_text, encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        return failed(f"{path} can't be read: {error}")
    try:
        report, problems = await import_text(settings, Clock(), text, force=force)
    except StorageProblem as error:
        return failed(str(error))
    for problem in problems:
        print(f"{path}: {problem}", file=sys.stderr)
    if report is None:
        return failed(f"Nothing was imported: {len(problems)} to mend.")
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
        services = Services(storage, clock, rules_of(settings), Texts().supported)
        return await services.imports.run(webinars, force=force), []
    finally:
        await storage.close()


def _print_report(report: ImportReport) -> None:
    for word, ids in (("added", report.added), ("changed", report.changed), ("unchanged", report.unchanged)):
        for import_id in ids:
            print(f"{word}: {import_id}")
    for import_id, name in report.kept:
        print(f"kept as changed in the chat: {import_id}.{name} (--force lets the file win)")
    for import_id, name in report.held:
        print(f"kept as it was, for it took place: {import_id}.{name} (another date needs an id of its own)")
