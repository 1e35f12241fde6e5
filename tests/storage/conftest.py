"""A database of one's own, and a second connection to look into it."""

import sqlite3
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import Any

import pytest

from storage import Storage
from tests.empty_database import put_empty_database
from tests.storage.examples import NOW

Look = Callable[..., list[tuple[Any, ...]]]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "data" / "library.db"


@pytest.fixture
async def storage(path: Path) -> AsyncIterator[Storage]:
    storage = Storage(put_empty_database(path))
    await storage.open(NOW)
    yield storage
    await storage.close()


@pytest.fixture
def look(path: Path) -> Look:
    """Look into the file as anybody else would: what is committed, through another connection."""

    def rows(sql: str, *parameters: object) -> list[tuple[Any, ...]]:
        connection = sqlite3.connect(path)
        try:
            return connection.execute(sql, parameters).fetchall()
        finally:
            connection.close()

    return rows
