"""Signs of life: whether the database takes writes, and whether anything in it waits too long."""

from dataclasses import dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Late:
    """So many wait past their turn, the first since this instant (epoch milliseconds)."""

    count: int
    since: int


class Pulse(Table):
    """Typed queries of `pulse`."""

    noun = "pulse"

    def beat(self) -> None:
        """Write something that nobody reads."""
        self.sql.beat(self.link)

    def late(self, before: int) -> Late | None:
        """Notices whose turn came before this instant (epoch milliseconds); None if there are none."""
        row: Row = self.sql.late(self.link, before=before)
        return Late(*row) if row[0] else None

    def unqueued(self, before: int) -> Late | None:
        """Reminders due before this instant (epoch milliseconds) that nobody has queued."""
        row: Row = self.sql.unqueued(self.link, before=before)
        return Late(*row) if row[0] else None
