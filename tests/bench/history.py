"""What settled notices cost: the look for what is due, a tap, and reminders, beside more and more of them."""

import asyncio
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from storage import Storage
from tests.bench.acts import FIRST_PERSON
from tests.bench.measures import DAY, filled
from tests.bench.processes import FarEnd, calm, far_end, process

SIZES = (0, 100_000, 1_000_000)
PEOPLE = 200
REMINDED = 50
LOOKS = 300
ROUNDS = 5
SETTLED = """
WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < :many)
INSERT INTO outbox (person_id, lane, kind, webinar_id, starts_at, lead, once_key, due_at, deadline_at, state,
                    message_ids, created_at, settled_at)
SELECT :first + n % :people, 1, 'reminder', 1, n, 60, 'settled:' || n, :at, :at, 'sent', '[7]', :at, :at
FROM numbers
"""
SEATED = """
INSERT INTO registrations (webinar_id, person_id, state, place, created_at, updated_at)
SELECT 1, id, 'seated', id, 0, 0 FROM people WHERE id >= ?
"""
REMIND = """
INSERT INTO outbox (person_id, lane, kind, webinar_id, details, due_at, deadline_at, state, created_at)
SELECT id, 1, 'reminder', 1, '{}', ?, ?, 'pending', ? FROM people WHERE id >= ? ORDER BY id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Beside:
    """Milliseconds of one look for what is due, and of a tap (p95); seconds until the last of 50 is reminded.

    A tap and the reminders are the best of some rounds: other programs on the machine only make them worse.
    """

    look: float
    tap: float
    reminders: float


def beside(notices: int, *, quick: bool = False) -> Beside:
    """The figures beside so many settled notices."""
    taps, rounds = (20, 1) if quick else (150, ROUNDS)
    with far_end(0.0) as end, filled(end, PEOPLE, 0) as settings:
        path = Path(settings["DATABASE_URL"].removeprefix("sqlite:///"))
        _grow_old(path, notices)
        look = asyncio.run(_look(path))
        with process("bot", "run", core=1, settings=settings) as bot:
            end.wait_for_poll()
            calm(bot)
            end.load("card", FIRST_PERSON, 20)
            tapped = [_taps(end, taps) for _ in range(rounds)]
            reminded = [_reminders(end, path) for _ in range(rounds)]
    return Beside(look, min(tapped), min(reminded))


def _grow_old(path: Path, notices: int) -> None:
    yesterday = round(time.time() * 1000) - DAY
    given = {"many": notices, "first": FIRST_PERSON, "people": PEOPLE, "at": yesterday}
    with closing(sqlite3.connect(path)) as database, database:
        database.execute("PRAGMA synchronous = OFF")
        database.execute(SEATED, (FIRST_PERSON,))
        if notices:
            database.execute(SETTLED, given)


async def _look(path: Path) -> float:
    """The middle one of many looks, in milliseconds; what is due is one notice."""
    now = round(time.time() * 1000)
    _remind(path, now, 1)
    storage = Storage(path)
    await storage.open(now)
    try:
        looks = []
        for _ in range(LOOKS):
            begun = time.perf_counter()
            await storage.read(lambda tables: tables.outbox.next(now, 8))
            looks.append(time.perf_counter() - begun)
            if sum(looks) > 5:
                break
        return median(looks) * 1000
    finally:
        await storage.close()


def _taps(end: FarEnd, taps: int) -> float:
    """Milliseconds within which 95 of 100 taps are answered, while the bot looks for what is due."""
    waits = sorted(end.load("card", FIRST_PERSON, taps, every=0.02)["waits"])
    return float(waits[int(len(waits) * 0.95)]) * 1000


def _reminders(end: FarEnd, path: Path) -> float:
    """Seconds from the instant at which 50 are due to the last of them."""
    _until(lambda: _waiting(path) == 0)
    sent, begun = end.state()["sent"], time.monotonic()
    _remind(path, round(time.time() * 1000), REMINDED)
    _until(lambda: end.state()["sent"] >= sent + REMINDED)
    return time.monotonic() - begun


def _remind(path: Path, now: int, many: int) -> None:
    with closing(sqlite3.connect(path, timeout=60)) as database, database:
        database.execute(REMIND, (now, now + DAY, now, FIRST_PERSON, many))


def _waiting(path: Path) -> int:
    with closing(sqlite3.connect(path, timeout=60)) as database:
        sql = "SELECT COUNT(*) FROM outbox WHERE state IN ('pending', 'sending') AND created_at > 0"
        return int(database.execute(sql).fetchone()[0])


def _until(true: Callable[[], bool]) -> None:
    while not true():
        time.sleep(0.02)
