"""What waits for an answer of the staff, counted for their desk."""

from dataclasses import dataclass

from storage.queries import Row, Table


@dataclass(frozen=True, slots=True)
class Pending:
    """How many applications, ideas, talks and words of feedback wait for a librarian."""

    applications: int
    proposals: int
    questions: int
    feedback: int


class ManageTable(Table):
    """Typed queries over several tables."""

    noun = "manage"

    def pending(self) -> Pending:
        """What waits now."""
        row: Row = self.sql.pending(self.link)
        return Pending(*row)
