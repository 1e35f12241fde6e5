"""Audiences: who is meant by an announcement, walked through in stretches so that nobody waits."""

from dataclasses import dataclass

from storage.queries import Row, Table

STEP = 10_000
"""People counted in one stretch: the one reader is held for some milliseconds."""
WRITTEN = 2_500
"""People or deliveries written down in one stretch: the writer is held for some twenty milliseconds."""


@dataclass(frozen=True, slots=True)
class Audience:
    """Who is meant; None: any. `who` and, for those of a webinar, which; `city_key` as it is compared."""

    who: str = "everyone"
    webinar_id: int | None = None
    interest: str | None = None
    spoken: str | None = None
    language: str | None = None
    city: str | None = None
    city_key: str | None = None


@dataclass(frozen=True, slots=True)
class Reach:
    """How many are meant; of these, who can be told, who wants no news, whom we can't reach."""

    meant: int = 0
    told: int = 0
    unwilling: int = 0
    unreachable: int = 0

    def __add__(self, other: "Reach") -> "Reach":
        """Both together."""
        return Reach(
            self.meant + other.meant,
            self.told + other.told,
            self.unwilling + other.unwilling,
            self.unreachable + other.unreachable,
        )


@dataclass(frozen=True, slots=True)
class ZoneDue:
    """When it is the chosen hour in a zone (IANA name; empty: the library's), epoch milliseconds."""

    zone: str
    due_at: int


class AudiencesTable(Table):
    """Typed queries of the view `audiences`."""

    noun = "audiences"

    def next_bound(self, after: int, limit: int = STEP) -> int | None:
        """The last of the next so many people; None: there is nobody left."""
        bound: int | None = self.sql.next_bound(self.link, after=after, limit=limit)
        return bound

    def count(self, audience: Audience, after: int, through: int, now: int) -> Reach:
        """How many of a stretch of people are meant."""
        count = self.sql.count
        row: Row = count(self.link, after=after, through=through, now=now, **_filters(audience))
        return Reach(*row)

    def queue(
        self,
        run_id: int,
        audience: Audience,
        due_at: int,
        stretch: tuple[int, int],
        now: int,
    ) -> None:
        """A delivery for each of a stretch of people; zones of the run go before `due_at`."""
        self.sql.queue(
            self.link,
            run_id=run_id,
            after=stretch[0],
            through=stretch[1],
            due_at=due_at,
            now=now,
            **_filters(audience),
        )

    def zones(self) -> list[str]:
        """The zones that people have chosen; empty: the library's."""
        rows: list[Row] = self.sql.zones(self.link)
        return [ZoneDue(*row).zone for row in rows]


def _filters(audience: Audience) -> dict[str, str | int]:
    return {
        "who": audience.who,
        "webinar_id": audience.webinar_id or 0,
        "interest": f'%"{audience.interest}"%' if audience.interest else "%",
        "spoken": f'%"{audience.spoken}"%' if audience.spoken else "%",
        "language": audience.language or "%",
        "city_key": audience.city_key or "",
    }
