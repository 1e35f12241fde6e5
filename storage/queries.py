"""Named queries from storage/sql, each run in one hop to the connection's thread."""

from collections.abc import Awaitable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any, Protocol, cast

import aiosql

Row = tuple[Any, ...]
SQL_FOLDER = Path(__file__).parent / "sql"


class Link(Protocol):
    """A connection that runs one statement and gives all its rows."""

    async def fetch(self, sql: str, parameters: Mapping[str, Any]) -> list[Row]:
        """Run a statement with named parameters."""
        ...

    async def fetch_many(self, sql: str, parameters: Iterable[Mapping[str, Any]]) -> None:
        """Run a statement once for each set of parameters."""
        ...


class OneHopAdapter:
    """Gives aiosql awaitables, so that a query costs one hop instead of aiosqlite's three.

    It calls itself synchronous on purpose: aiosql then passes our awaitable through untouched.
    """

    is_aio_driver = False

    def process_sql(self, _name: str, _operation: object, sql: str) -> str:
        """SQLite reads `:name` parameters as they are."""
        return sql

    def select(
        self, link: Link, _name: str, sql: str, parameters: Mapping[str, Any], _record: object = None
    ) -> Awaitable[list[Row]]:
        """All rows."""
        return link.fetch(sql, parameters)

    async def select_one(
        self, link: Link, _name: str, sql: str, parameters: Mapping[str, Any], _record: object = None
    ) -> Row | None:
        """The first row, or None."""
        rows = await link.fetch(sql, parameters)
        return rows[0] if rows else None

    async def select_value(self, link: Link, _name: str, sql: str, parameters: Mapping[str, Any]) -> Any:  # noqa: ANN401 - a value of any column
        """The first column of the first row, or None."""
        rows = await link.fetch(sql, parameters)
        return rows[0][0] if rows else None

    def insert_update_delete(
        self, link: Link, _name: str, sql: str, parameters: Mapping[str, Any]
    ) -> Awaitable[list[Row]]:
        """Change rows; what changed is asked for with RETURNING, never by a row count."""
        return link.fetch(sql, parameters)

    def insert_update_delete_many(
        self, link: Link, _name: str, sql: str, parameters: Iterable[Mapping[str, Any]]
    ) -> Awaitable[None]:
        """Change rows once for each set of parameters."""
        return link.fetch_many(sql, parameters)


@cache
def load(noun: str) -> Any:  # noqa: ANN401 - aiosql makes the methods at run time; each has a typed wrapper
    """The queries of `sql/<noun>.sql` as functions; read once, they never change while we run."""
    return aiosql.from_path(SQL_FOLDER / f"{noun}.sql", cast("Any", OneHopAdapter))


class Table:
    """The queries of one noun on one connection; subclasses give them types."""

    noun: str

    def __init__(self, link: Link) -> None:
        self.link = link
        self.sql = load(self.noun)
