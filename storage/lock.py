"""One bot per database: a lock that ends with the process, however that ends."""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from storage.errors import StorageProblem


class InUse(StorageProblem):
    """Another process holds the lock."""


def lock_file(database: Path) -> Path:
    """The file beside the database that is locked; it stays, since removing it would let two in."""
    real = database.resolve()
    return real.with_name(real.name + ".lock")


@contextmanager
def hold(database: Path) -> Iterator[None]:
    """Be the only one inside; InUse says so if somebody is. The operating system frees it after a crash."""
    path = lock_file(database)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise StorageProblem(
            f"The database {database} can't be opened: {error.strerror} ({error.filename})."
        ) from error
    try:
        if not _lock(descriptor):
            raise InUse(f"The database {database} is in use by another copy of the bot. Stop that one first.")
        yield
    finally:
        os.close(descriptor)


def is_held(database: Path) -> bool:
    """Whether a bot runs on this database at the moment."""
    if not lock_file(database).exists():
        return False
    try:
        with hold(database):
            return False
    except InUse:
        return True


if sys.platform == "win32":
    import msvcrt

    def _lock(descriptor: int) -> bool:
        try:
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:
    import fcntl

    def _lock(descriptor: int) -> bool:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return False
        return True
