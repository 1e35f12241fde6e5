"""Copies of the whole database: taken while the bot runs, put back while it does not.

A copy appears under its name whole or not at all, readable by its owner only. It is one file: nothing of it
waits in a write-ahead log.
"""

import os
import re
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path

from storage.errors import StorageProblem, explain
from storage.inspection import BUSY_WITHIN, Inspection, inspect, reading
from storage.lock import hold

SQLITE_HEADER = b"SQLite format 3\x00"
KEPT = ".before-restore"


def back_up(database: Path, target: Path) -> Inspection:
    """Copy the database as it is at one moment; what is found in the copy."""
    _refuse_to_overwrite(database, target)
    with _part_of(target) as part:
        _copy(database, part)
        found = _sound(part, f"The copy of {database}")
        _put(part, target)
    return found


def restore(
    source: Path, database: Path, prepare: Callable[[Path], None] = lambda _copy: None
) -> tuple[Inspection, Path | None]:
    """Put a backup in the database's place; what is in it, and where the replaced database lies now.

    `prepare` may change the copy before it takes the place, while the replaced one can still be read.
    """
    _sound(source, str(source))
    if database.exists() and source.samefile(database):
        raise StorageProblem(f"{source} is the database itself.")
    with hold(database), _part_of(database) as part:
        _copy(source, part)
        prepare(part)
        found = _sound(part, f"The copy of {source}")
        kept = _keep(database) if database.exists() else None
        put_log_aside(database)
        _put(part, database)
    return found, kept


def kept_beside(database: Path) -> dict[Path, int]:
    """The databases that were put aside when another took their place, and when (epoch milliseconds)."""
    found = database.parent.glob(f"{database.name}{KEPT}*")
    names = sorted(each for each in found if re.fullmatch(rf".*{KEPT}(-log)?(-\d+)?", each.name))
    return {each: each.stat().st_mtime_ns // 1_000_000 for each in names}


def keep_since(kept: Path, since: int) -> None:
    """Its days are counted from this instant, epoch milliseconds, whatever was written meanwhile."""
    os.utime(kept, ns=(since * 1_000_000, since * 1_000_000))


def remove_kept(kept: Path) -> None:
    """Remove one of them, with its write-ahead log."""
    for end in ("-wal", "-shm", ""):
        kept.with_name(kept.name + end).unlink(missing_ok=True)


def _refuse_to_overwrite(database: Path, target: Path) -> None:
    """An older backup may be replaced; the database itself and anything else may not."""
    if not target.exists():
        return
    if not target.is_file():
        raise StorageProblem(f"{target} is not a file; name the file that the backup shall become.")
    if database.exists() and target.samefile(database):
        raise StorageProblem(f"{target} is the database itself; choose another name.")
    with target.open("rb") as file:
        if file.read(len(SQLITE_HEADER)) != SQLITE_HEADER:
            raise StorageProblem(f"{target} exists and is no backup; choose another name.")


@contextmanager
def _part_of(target: Path) -> Iterator[Path]:
    """An empty file beside `target` that only its owner may read; gone at the end, whatever happens."""
    try:
        descriptor, name = tempfile.mkstemp(prefix=f".{target.name}.", suffix=".part", dir=target.parent)
    except OSError as error:
        raise StorageProblem(f"{target} can't be written: {error.strerror}.") from error
    os.close(descriptor)
    part = Path(name)
    try:
        yield part
    except OSError as error:
        raise StorageProblem(f"{target} can't be written: {error.strerror}.") from error
    finally:
        for end in ("", "-journal", "-wal", "-shm"):
            part.with_name(part.name + end).unlink(missing_ok=True)


def _copy(source: Path, part: Path) -> None:
    with reading(source) as origin:
        try:
            with closing(sqlite3.connect(part, isolation_level=None)) as copy:
                # In one step: a reader holds nobody up in WAL mode, and no commit comes in between.
                origin.backup(copy)
                copy.execute("PRAGMA journal_mode = DELETE")
        except sqlite3.Error as error:
            raise explain(error, f"copy in {part.parent}") from error


def _sound(path: Path, name: str) -> Inspection:
    found = inspect(path)
    if found.problems:
        raise StorageProblem(f"{name} can't be used: {'; '.join(found.problems)}.")
    return found


def _keep(database: Path) -> Path:
    """Give the present database a second name, so that it is there whatever happens next."""
    kept = free_to_keep(database)
    _settle(database)
    log = database.with_name(database.name + "-wal")
    try:
        os.link(database, kept)
    except OSError:  # some file systems have no second names
        shutil.copy2(database, kept)
    if log.exists():  # a log left beside the restored database would be played into it
        log.replace(kept.with_name(kept.name + "-wal"))
    database.with_name(database.name + "-shm").unlink(missing_ok=True)
    os.utime(kept)  # since when it is kept
    return kept


def free_to_keep(database: Path) -> Path:
    """A name under which a database that was replaced can be kept beside its place."""
    return _free_name(database.with_name(database.name + KEPT))


def remove_parts(database: Path) -> None:
    """Call while the bot holds the database: what a restore that was killed left half-done is nobody's."""
    for each in database.parent.glob(f".{database.name}.*.part*"):
        each.unlink(missing_ok=True)


def put_log_aside(database: Path) -> Path | None:
    """A write-ahead log that belongs to another file would be played into this one; None: there is none."""
    database.with_name(database.name + "-shm").unlink(missing_ok=True)
    log = database.with_name(database.name + "-wal")
    if not log.exists():
        return None
    if not log.stat().st_size:
        log.unlink()
        return None
    aside = _free_name(database.with_name(f"{database.name}{KEPT}-log"))
    return log.replace(aside)


def _free_name(wanted: Path) -> Path:
    names = (wanted, *(wanted.with_name(f"{wanted.name}-{number}") for number in range(2, 10_000)))
    return next(each for each in names if not each.exists())


def _settle(database: Path) -> None:
    """Move the write-ahead log into the database; of a damaged one it is kept beside instead."""
    try:
        with closing(sqlite3.connect(database, timeout=BUSY_WITHIN, isolation_level=None)) as connection:
            connection.execute("PRAGMA journal_mode = DELETE").fetchall()
    except sqlite3.OperationalError as error:
        if "locked" in str(error):
            raise explain(error, str(database)) from error
    except sqlite3.DatabaseError:
        return


def _put(part: Path, target: Path) -> None:
    """Under its name at once, and on the disk for certain."""
    _flush(part)
    part.replace(target)
    with suppress(PermissionError):  # Windows opens no folders
        _flush(target.parent)


def _flush(path: Path) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
