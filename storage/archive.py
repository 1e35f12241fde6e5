"""Every table with its rows as they are at one moment, for an archive that outlives the program."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from storage.inspection import reading
from storage.queries import Row

LEFT_OUT = frozenset({"migrations", "traces", "forgotten", "inbox", "forms", "cities", "city_names"})
"""The program's own: what waits to be answered, half-filled forms, the world's cities."""
SECRET = re.compile(r"(^|_)(secret|token|code|key|hash)$")
"""Columns that would let whoever reads them in: invitations, one-time links."""


@dataclass(frozen=True, slots=True)
class WholeTable:
    """One table; the rows can be read once."""

    name: str
    columns: tuple[str, ...]
    rows: Iterator[Row]


@contextmanager
def archive(path: Path) -> Iterator[Iterator[WholeTable]]:
    """The tables one after another, all from the same moment, also while the bot writes."""
    with reading(path) as connection:
        connection.isolation_level = None
        connection.execute("BEGIN")
        yield (_whole(connection, name) for name in _names(connection))


def _names(connection: sqlite3.Connection) -> list[str]:
    query = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name"
    return [name for (name,) in connection.execute(query) if name not in LEFT_OUT]


def _whole(connection: sqlite3.Connection, table: str) -> WholeTable:
    described = connection.execute("SELECT name FROM pragma_table_info(?)", (table,))
    columns = tuple(name for (name,) in described if not SECRET.search(name))
    chosen = ", ".join(f'"{name}"' for name in columns)
    # Names of our own schema, quoted; nothing a person typed.
    return WholeTable(table, columns, connection.execute(f'SELECT {chosen} FROM "{table}"'))  # noqa: S608
