"""A database with four people and a hundred updates that wait, for tests of one service."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from storage import Storage, Tables
from storage.inbox import Received
from tests.empty_database import put_empty_database
from tests.services.known import FOUR


@pytest.fixture
async def storage(tmp_path: Path) -> AsyncIterator[Storage]:
    storage = Storage(put_empty_database(tmp_path / "library.db"))
    await storage.open(0)

    def work(tables: Tables) -> None:
        for person_id in FOUR:
            tables.people.meet(person_id, "ru", 0)
        received = [Received(each, FOUR[0], "{}", applied=False, attempts=0) for each in range(100)]
        tables.inbox.add(received, 0)

    await storage.write(work)
    yield storage
    await storage.close()
