"""Marks of the forgotten: no number can be read from one, but whoever comes with a number finds its mark."""

import sqlite3
from collections.abc import Mapping
from pathlib import Path

from storage.inspection import reading
from storage.queries import Table


class ForgottenTable(Table):
    """Typed queries of `forgotten`."""

    noun = "forgotten"

    def note(self, mark: str, at: int) -> None:
        """Somebody was forgotten at this instant, epoch milliseconds."""
        self.sql.note(self.link, mark=mark, at=at)

    def newest(self) -> int | None:
        """When the last of them was forgotten; None: nobody was."""
        found: int | None = self.sql.newest(self.link)
        return found

    def remove_old(self, before: int) -> None:
        """No backup is older than this instant (epoch milliseconds)."""
        self.sql.remove_old(self.link, before=before)


def marks_in(path: Path) -> dict[str, int]:
    """When somebody was forgotten, by their mark, in a database file of whatever version."""
    with reading(path) as connection:
        if not _has(connection, "forgotten"):
            return {}
        return dict(connection.execute("SELECT mark, forgotten_at FROM forgotten"))


def people_in(path: Path) -> Mapping[int, int]:
    """When each person in a database file came, by their number."""
    with reading(path) as connection:
        return dict(connection.execute("SELECT id, created_at FROM people"))


def _has(connection: sqlite3.Connection, table: str) -> bool:
    query = "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?"
    return connection.execute(query, (table,)).fetchone() is not None
