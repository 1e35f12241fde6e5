"""What holds for everybody who chose nothing else."""

from dataclasses import dataclass

from bot.quiet import Hours
from storage.records import Person


@dataclass(frozen=True, slots=True)
class Habits:
    """The library's quiet hours and its IANA zone."""

    quiet: Hours
    zone: str

    def of(self, person: Person) -> tuple[Hours, str]:
        """A person's quiet hours and zone."""
        return person.quiet or self.quiet, person.zone or self.zone
