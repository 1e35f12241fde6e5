"""The librarians' desk: what waits for somebody of the staff."""

from storage import Storage, Tables
from storage.manage import Pending
from storage.transactions import reads

__all__ = ["Manage", "Pending"]


class Manage:
    """Counts for the desk."""

    def __init__(self, storage: Storage) -> None:
        self.storage = storage

    @reads
    def pending(self, tables: Tables) -> Pending:
        """How much waits for an answer at this moment."""
        return tables.manage.pending()
