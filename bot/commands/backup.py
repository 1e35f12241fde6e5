"""`python -m bot backup FILE`, `verify FILE`, `restore FILE`."""

import asyncio
from collections.abc import Mapping
from pathlib import Path

from bot.app import forgotten_of, services_of
from bot.clock import Clock
from bot.commands.failure import failed
from bot.privacy.services.forgotten import forget_in, gone_since
from bot.privacy.services.kept import KEPT_DAYS
from bot.settings import Settings
from bot.texts import Texts
from storage import StorageProblem
from storage.backup import back_up, restore
from storage.inspection import inspect

NOT_KNOWN = (
    "The database it replaced can't be read, so it is not known who was forgotten since the backup: "
    "who asked for deletion since then must be deleted again."
)


def back_up_to(settings: Settings, file: Path) -> int:
    """Copy the database, also while the bot runs."""
    try:
        found = back_up(settings.database_path, file)
    except StorageProblem as problem:
        return failed(f"Nothing was backed up. {problem}")
    print(f"Backed up to {file} ({file.stat().st_size / 1e6:.1f} MB): {_words(found.counts)}")
    return 0


def verify(file: Path) -> int:
    """Whether a backup could be restored."""
    try:
        found = inspect(file)
    except StorageProblem as problem:
        return failed(str(problem))
    for words in found.problems:
        print(f"problem: {words}")
    if found.problems:
        return failed(f"{file} can't be relied on.")
    print(f"{file} is whole: schema {found.schema} of {found.newest_schema}, {_words(found.counts)}")
    return 0


def restore_from(settings: Settings, file: Path) -> int:
    """Put a backup in the database's place, while the bot does not run."""
    again = Reforgetting(settings)
    try:
        found, kept = restore(file, settings.database_path, again.forget)
    except StorageProblem as problem:
        return failed(f"Nothing was restored. {problem}")
    print(f"Restored {settings.database_path} from {file}: {_words(found.counts)}")
    if kept is not None:
        print(f"The database it replaced is kept: {kept}; the bot removes it after {KEPT_DAYS} days.")
    print(again.words)
    return 0


class Reforgetting:
    """Forgets in a backup again whom the present database has forgotten since."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.words = NOT_KNOWN

    def forget(self, copy: Path) -> None:
        """Before the copy takes the database's place."""
        try:
            gone = gone_since(copy, self._settings.database_path)
        except StorageProblem:
            return
        if gone.marks:
            clock = Clock()
            forgotten_on = forgotten_of(services_of(self._settings, clock, Texts()))
            asyncio.run(forget_in(copy, gone, clock.now(), forgotten_on))
        self.words = f"People who were forgotten after the backup, and now again: {len(gone.people)}."


def _words(counts: Mapping[str, int]) -> str:
    named = ("people", "webinars", "registrations")
    return ", ".join(f"{counts[name]} {name}" for name in named if name in counts)
