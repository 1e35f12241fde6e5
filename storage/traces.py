"""Traces to erase: old bytes of what was removed lie in the write-ahead log until it is emptied."""

from storage.queries import Table


class TracesTable(Table):
    """Typed queries of `traces`; `Storage.erase_traces` removes the notes."""

    noun = "traces"

    def note(self, now: int) -> None:
        """Call in the transaction that removes something for good: its old bytes must go too."""
        self.sql.note(self.link, now=now)

    def oldest(self) -> int | None:
        """Since when something waits to be erased, epoch milliseconds; None: nothing does."""
        found: int | None = self.sql.oldest(self.link)
        return found
