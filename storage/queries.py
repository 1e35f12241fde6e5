"""Named queries from storage/sql, as functions of a connection."""

import sqlite3
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any, cast

import aiosql
from aiosql.adapters.sqlite3 import SQLite3Adapter

from storage.rows import Row

__all__ = ["SQL_FOLDER", "Row", "Table", "load"]

SQL_FOLDER = Path(__file__).parent / "sql"


class _Adapter(SQLite3Adapter):
    """aiosql's own, but all rows are read at once: a generator that nobody asks would run no statement."""

    def select(  # type: ignore[override]  # aiosql itself only hands the rows on
        self,
        link: sqlite3.Connection,
        query_name: str,
        sql: str,
        parameters: Mapping[str, Any],
        record_class: object = None,
    ) -> list[Row]:
        """All rows."""
        return list(super().select(link, query_name, sql, parameters, record_class))


@cache
def load(noun: str) -> Any:  # noqa: ANN401 - aiosql makes the methods at run time; each has a typed wrapper
    """The queries of `sql/<noun>.sql` as functions; read once, they never change while we run."""
    return aiosql.from_path(SQL_FOLDER / f"{noun}.sql", cast("Any", _Adapter))


class Table:
    """The queries of one noun on one connection; subclasses give them types."""

    noun: str

    def __init__(self, link: sqlite3.Connection) -> None:
        self.link = link
        self.sql = load(self.noun)
