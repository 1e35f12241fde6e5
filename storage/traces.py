"""Traces to erase: old bytes of what was removed lie in the write-ahead log until it is emptied."""

from storage.queries import Table


class Traces(Table):
    """Typed queries of `traces`; `Storage.erase_traces` removes the notes."""

    noun = "traces"

    async def note(self, now: int) -> None:
        """Call in the transaction that removes something for good: its old bytes must go too."""
        await self.sql.note(self.link, now=now)

    async def oldest(self) -> int | None:
        """Since when something waits to be erased, epoch milliseconds; None: nothing does."""
        found: int | None = await self.sql.oldest(self.link)
        return found
