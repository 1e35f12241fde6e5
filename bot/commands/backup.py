"""`python -m bot backup FILE`, `verify FILE`, `restore FILE`."""

from collections.abc import Mapping
from pathlib import Path

from bot.commands.failure import failed
from bot.settings import Settings
from storage import StorageProblem
from storage.backup import back_up, restore
from storage.inspection import inspect


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
    try:
        found, kept = restore(file, settings.database_path)
    except StorageProblem as problem:
        return failed(f"Nothing was restored. {problem}")
    print(f"Restored {settings.database_path} from {file}: {_words(found.counts)}")
    if kept is not None:
        print(f"The database it replaced is kept: {kept}")
    print("It knows nothing of what happened since: who asked for deletion since then must be deleted again.")
    return 0


def _words(counts: Mapping[str, int]) -> str:
    named = ("people", "webinars", "registrations")
    return ", ".join(f"{counts[name]} {name}" for name in named if name in counts)
