"""Two processes that write at once, as the bot and an import do."""

from pathlib import Path

from storage import Storage
from tests.patience import PATIENCE
from tests.storage.conftest import Look
from tests.storage.examples import add_webinar, started

TIMES = 100
GROW = """
import asyncio, sys, time
from pathlib import Path
from storage import Storage

async def main(path, times):
    storage = Storage(Path(path))
    await storage.open(1)
    print("ready", flush=True)
    sys.stdin.read(1)
    try:
        for _ in range(int(times)):
            await one_more(storage)
    finally:
        await storage.close()

async def one_more(storage):
    await storage.write(lambda tables: grow(tables.link))

def grow(link):
    (capacity,) = link.execute("SELECT capacity FROM webinars").fetchone()
    time.sleep(0.001)
    link.execute("UPDATE webinars SET capacity = ?", (capacity + 1,))

asyncio.run(main(*sys.argv[1:]))
"""
WITHOUT_LOCK = GROW.replace(
    "storage.write(lambda tables: grow(tables.link))", "storage._database.writer.run(grow)"
).replace("def grow(link):", 'def grow(link):\n    link.execute("PRAGMA busy_timeout = 10000")')


def run_two(script: str, path: Path) -> None:
    both = [started(script, path, TIMES) for _ in range(2)]
    assert [each.stdout and each.stdout.readline() for each in both] == ["ready\n"] * 2
    for each in both:
        assert each.stdin
        each.stdin.write(".")
        each.stdin.flush()
    assert [each.communicate(timeout=PATIENCE)[1] for each in both] == [""] * 2


async def test_writers_of_two_processes_take_turns(storage: Storage, path: Path, look: Look) -> None:
    await add_webinar(storage, capacity=1000)
    run_two(GROW, path)
    assert look("SELECT capacity FROM webinars") == [(1000 + 2 * TIMES,)]


async def test_without_the_lock_they_overwrite_one_another(storage: Storage, path: Path, look: Look) -> None:
    """The control: the same work, each statement by itself."""
    await add_webinar(storage, capacity=1000)
    run_two(WITHOUT_LOCK, path)
    assert look("SELECT capacity FROM webinars") < [(1000 + 2 * TIMES,)]
