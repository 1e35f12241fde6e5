"""History: what is over is removed a stretch at a time, once nobody can ask for it."""

from storage.queries import Row, Table

STRETCH = 500
"""Rows removed in one go: a few milliseconds for whoever waits."""


class HistoryTable(Table):
    """Typed queries that remove; instants are epoch milliseconds."""

    noun = "history"

    def remove_updates(self, before: int, limit: int = STRETCH) -> bool:
        """Updates received before this instant and done with; whether there may be more."""
        rows: list[Row] = self.sql.remove_updates(self.link, before=before, limit=limit)
        return len(rows) == limit

    def remove_notices(self, before: int, limit: int = STRETCH) -> bool:
        """Notices settled before this instant; whether there may be more."""
        rows: list[Row] = self.sql.remove_notices(self.link, before=before, limit=limit)
        return len(rows) == limit

    def remove_deliveries(self, before: int, limit: int = STRETCH) -> bool:
        """Deliveries of announcements that were over before this instant; whether there may be more."""
        self.sql.let_go(self.link, before=before)
        run_id: int | None = self.sql.leaving(self.link)
        if run_id is None:
            return False
        if not self.sql.remove_deliveries(self.link, run_id=run_id, limit=limit):
            self.sql.set_gone(self.link, run_id=run_id)
        return True

    def is_let_go(self, announcement_id: int) -> bool:
        """Whether nobody can ask any more who got an announcement."""
        return bool(self.sql.let_go_of(self.link, announcement_id=announcement_id))
