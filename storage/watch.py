"""Notices that the database's file is not the one that was opened: removed, replaced, or copied over.

SQLite goes on with the file it has open, so everything since would be lost without a word. The file is looked
at through a descriptor that stays open as long as the connections: closing it takes their locks away (POSIX).
"""

import os
import secrets
from enum import Enum
from pathlib import Path

HEADER = 100
JOURNAL = slice(18, 20)
"""Of the header: how it is written. Ours is in WAL mode, a backup is not."""
STAMP = slice(68, 72)
"""Of the header: SQLite's application_id, which we change again and again: an old copy has another."""
WAL = b"\x02\x02"


class Lost(Enum):
    """What became of the file."""

    REMOVED = "removed"
    REPLACED = "replaced"
    COPIED_OVER = "copied over"


class Watch:
    """Knows the file that was opened, and by which stamps its present content is known."""

    def __init__(self, path: Path) -> None:
        self._path = path
        self._file = os.open(path, os.O_RDONLY | getattr(os, "O_BINARY", 0))
        self._log = _identity(_log_of(path))
        self._stamps = [self._read()[STAMP]]

    def close(self) -> None:
        """Only once all connections are closed."""
        os.close(self._file)

    def new_stamp(self) -> int:
        """The number to write next; until it is in the file the ones before are right too."""
        stamp = secrets.randbelow(2**31)
        self._stamps.append(stamp.to_bytes(4, "big"))
        return stamp

    def settled(self) -> None:
        """Everything written so far is in the file: only the newest stamp is right."""
        del self._stamps[:-1]

    def look(self) -> Lost | None:
        """What became of the file; None: it is as it was."""
        try:
            there = _identity(self._path)
        except FileNotFoundError:
            return Lost.REMOVED
        if there != _identity_of(os.fstat(self._file)) or self._log_is_gone():
            return Lost.REPLACED
        header = self._read()
        right = header[JOURNAL] == WAL and header[STAMP] in self._stamps
        return None if right else Lost.COPIED_OVER

    def log_is_ours(self) -> bool:
        """Whether the write-ahead log that lies there belongs to the file that was opened."""
        return not self._log_is_gone()

    def _read(self) -> bytes:
        os.lseek(self._file, 0, os.SEEK_SET)  # Windows has no pread
        return os.read(self._file, HEADER)

    def _log_is_gone(self) -> bool:
        try:
            return _identity(_log_of(self._path)) != self._log
        except FileNotFoundError:
            return True


def _log_of(path: Path) -> Path:
    return path.with_name(path.name + "-wal")


def _identity(path: Path) -> tuple[int, int]:
    return _identity_of(path.stat())


def _identity_of(found: os.stat_result) -> tuple[int, int]:
    return found.st_dev, found.st_ino
