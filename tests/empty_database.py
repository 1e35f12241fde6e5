"""A database with today's schema and nothing in it: migrated once in a process, then copied."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from storage import Storage


def put_empty_database(path: Path) -> Path:
    """Make it at `path`, unless a database is there already; gives the path."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(_migrated())
    return path


@cache
def _migrated() -> bytes:
    with TemporaryDirectory(prefix="empty-") as folder, ThreadPoolExecutor(1) as aside:
        path = Path(folder) / "library.db"
        aside.submit(asyncio.run, _migrate(path)).result()  # a loop may be running in this thread
        return path.read_bytes()


async def _migrate(path: Path) -> None:
    storage = Storage(path)
    await storage.open(0)
    await storage.close()
