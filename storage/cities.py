"""Cities with their time zones, under their names in many languages."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class City:
    """A city of GeoNames; `zone` is an IANA name, the place is in degrees."""

    id: int
    name: str
    country: str
    zone: str
    latitude: float
    longitude: float
    population: int


@dataclass(frozen=True, slots=True)
class CityName:
    """One name of a city: as it is compared, and as it is shown."""

    name: str
    shown: str
    city_id: int


@dataclass(frozen=True, slots=True)
class Named:
    """A city under one of its names: as it is compared, and as it is shown."""

    folded: str
    shown: str
    city_id: int
    country: str
    zone: str
    population: int


class CitiesTable(Table):
    """Typed queries of `cities` and `city_names`."""

    noun = "cities"

    def is_complete(self) -> bool:
        """Whether the whole list is here; a kill may have left a part of it."""
        return bool(self.sql.is_complete(self.link))

    def set_complete(self, now: int) -> None:
        """The whole list is here."""
        self.sql.set_complete(self.link, now=now)

    def add(self, cities: Sequence[City], names: Sequence[CityName]) -> None:
        """Add cities and their folded names; known ones stay as they are."""
        self.sql.add_cities(self.link, [asdict(each) for each in cities])
        self.sql.add_names(self.link, [asdict(each) for each in names])

    def named_from(self, first: str, last: str) -> list[Named]:
        """Cities under every name from `first` on and before `last`."""
        rows: list[Row] = self.sql.named_from(self.link, first=first, last=last)
        return [Named(*row) for row in rows]

    def get(self, city_id: int) -> City | None:
        """One city."""
        row: Row | None = self.sql.get(self.link, city_id=city_id)
        return City(*row) if row else None

    def names(self, city_id: int) -> list[CityName]:
        """Every name of a city."""
        rows: list[Row] = self.sql.names(self.link, city_id=city_id)
        return [CityName(*row) for row in rows]

    def called(self, folded: str) -> int | None:
        """The largest city of exactly this folded name."""
        city_id: int | None = self.sql.called(self.link, folded=folded)
        return city_id

    def near(self, latitude: float, longitude: float, degrees: float) -> list[City]:
        """Cities in a square of so many degrees to each side."""
        rows: list[Row] = self.sql.near(
            self.link,
            south=latitude - degrees,
            north=latitude + degrees,
            west=longitude - degrees,
            east=longitude + degrees,
        )
        return [City(*row) for row in rows]
