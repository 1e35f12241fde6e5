"""The librarians' desk: what waits for somebody of the staff."""

from storage import Storage
from storage.manage import Pending

__all__ = ["Manage", "Pending"]


class Manage:
    """Counts for the desk."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def pending(self) -> Pending:
        """How much waits for an answer at this moment."""
        return await self._storage.read.manage.pending()
