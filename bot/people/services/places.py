"""Time zones by city: by a name in three languages, a little misspelt, or by a location."""

import math
import unicodedata
import zlib
from dataclasses import dataclass

from storage import Storage, Tables
from storage.cities import City, Named
from storage.transactions import reads, writes

SHOWN = 6
AT_ONCE = 100
"""Applications in one transaction."""
LIKE_ENOUGH = 72
"""Of 100: below it a name is another city's."""
NEXT_BEST = 12
"""How much less like it than the best a name may be and still be shown."""
NEAR = (0.5, 2.0, 8.0)
"""Degrees in which to look for a city, growing."""


@dataclass(frozen=True, slots=True)
class Place:
    """A city somebody may mean; `id` is its GeoNames id, `zone` an IANA name."""

    name: str
    country: str
    zone: str
    id: int

    @property
    def mark(self) -> int:
        """Which of the city's names this is, short enough for a button."""
        return mark_of(self.name)

    @property
    def key(self) -> str:
        """The city as it is compared: the same whichever of its names was used."""
        return key_of(self.id)


class Places:
    """Searches the cities in the database."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    @reads
    def known(self, tables: Tables) -> bool:
        """Whether all cities are there."""
        return tables.cities.is_complete()

    @reads
    def search(self, tables: Tables, words: str) -> list[Place]:
        """Cities called so or almost so, the likeliest first; none if nothing is like it."""
        folded = fold(words)
        if not folded:
            return []
        for known in (folded[:2], folded[:1]):
            named = tables.cities.named_from(known, _after(known))
            if found := best(folded, named):
                return found
        return []

    @reads
    def nearest(self, tables: Tables, latitude: float, longitude: float) -> Place | None:
        """The city nearest to a place in degrees; None in the middle of an ocean."""
        for degrees in NEAR:
            cities = tables.cities.near(latitude, longitude, degrees)
            if cities:
                city = min(cities, key=lambda each: _distance(each, latitude, longitude))
                return Place(city.name, city.country, city.zone, city.id)
        return None

    @reads
    def named(self, tables: Tables, city_id: int, mark: int) -> Place | None:
        """The city of this id under the name of this mark; None if there is no such city."""
        city = tables.cities.get(city_id)
        if city is None:
            return None
        names = [each.shown for each in tables.cities.names(city_id) if mark_of(each.shown) == mark]
        return Place(names[0] if names else city.name, city.country, city.zone, city.id)

    @reads
    def key(self, tables: Tables, words: str) -> str:
        """A city that somebody wrote, as it is compared: the largest of that name, or the words folded."""
        return key_in(tables, words)

    async def key_applications(self) -> None:
        """Compare the cities of volunteers' applications with the list, where that was not done yet."""
        while await self.storage.read(lambda tables: tables.volunteers.unkeyed(1)):
            await self._key_some()

    @writes
    def _key_some(self, tables: Tables) -> None:
        for person_id, city in tables.volunteers.unkeyed(AT_ONCE):
            tables.volunteers.set_city_key(person_id, key_in(tables, city))


def key_in(tables: Tables, words: str) -> str:
    """A city that somebody wrote, as it is compared: the largest of that name, or the words folded."""
    folded = fold(words)
    city_id = tables.cities.called(folded)
    return folded if city_id is None else key_of(city_id)


def key_of(city_id: int) -> str:
    """A city of the list as it is compared; no folded name holds a colon."""
    return f"c:{city_id}"


def mark_of(name: str) -> int:
    """A number that tells the names of one city apart."""
    return zlib.crc32(fold(name).encode())


def best(folded: str, named: list[Named]) -> list[Place]:
    """The cities whose names are most like a word; of equals the larger first; each city once."""
    from rapidfuzz import fuzz, process

    scored = process.extract(
        folded, [each.folded for each in named], scorer=fuzz.ratio, score_cutoff=LIKE_ENOUGH, limit=60
    )
    top = max((score for _, score, _ in scored), default=0)
    near = [each for each in scored if each[1] >= top - NEXT_BEST]
    ranked = sorted(near, key=lambda each: (-round(each[1] / 4), -named[each[2]].population))
    cities: dict[int, Place] = {}
    for _, _, index in ranked:
        found = named[index]
        cities.setdefault(found.city_id, Place(found.shown, found.country, found.zone, found.city_id))
    return list(cities.values())[:SHOWN]


def fold(words: str) -> str:
    """A name as it is compared: lower case, no marks, no hyphens, ё as е; Kazakh letters stay."""
    kept = unicodedata.normalize("NFC", words).casefold().replace("ё", "е")
    plain = "".join(_without_mark(letter) for letter in kept)
    return " ".join("".join(letter if letter.isalnum() else " " for letter in plain).split())[:60]


def _without_mark(letter: str) -> str:
    """Latin letters lose their accents; й and Kazakh letters are letters of their own."""
    if "Ѐ" <= letter <= "ӿ":
        return letter
    return "".join(each for each in unicodedata.normalize("NFD", letter) if not unicodedata.combining(each))


def _after(start: str) -> str:
    return start[:-1] + chr(ord(start[-1]) + 1)


def _distance(city: City, latitude: float, longitude: float) -> float:
    """Good enough to compare neighbours: degrees on a flat map, narrowed towards the poles."""
    narrow = math.cos(math.radians(latitude))
    return math.hypot(city.latitude - latitude, (city.longitude - longitude) * narrow)
