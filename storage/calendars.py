"""Calendar files: who has one of which webinar, so that they get the new one when it moves."""

from storage.queries import Table
from storage.records import Webinar


class CalendarsTable(Table):
    """Typed queries of `calendar_files`."""

    noun = "calendars"

    def put(self, webinar_id: int, person_id: int, revision: int, now: int) -> None:
        """The person gets a file of this revision."""
        put = self.sql.put
        put(self.link, webinar_id=webinar_id, person_id=person_id, revision=revision, now=now)

    def has(self, webinar_id: int, person_id: int) -> bool:
        """Whether the person has a file of this webinar."""
        return bool(self.sql.has(self.link, webinar_id=webinar_id, person_id=person_id))

    def tell(
        self, webinar: Webinar, due_at: int, until_at: int | None, now: int, *, seated_only: bool
    ) -> None:
        """Queue the file as it is now for those who have an older one; instants in epoch milliseconds."""
        self.sql.tell(
            self.link,
            webinar_id=webinar.id,
            revision=webinar.revision,
            starts_at=webinar.starts_at,
            due_at=due_at,
            deadline_at=due_at + 120_000,
            until_at=until_at,
            seated_only=seated_only,
            now=now,
        )
        revision = webinar.revision
        self.sql.set_revision(self.link, webinar_id=webinar.id, revision=revision, now=now)

    def forget(self, person_id: int) -> None:
        """Nobody remembers that this person has files."""
        self.sql.forget(self.link, person_id=person_id)
