"""Counts of what the bot sent, for tests and benchmarks."""

from collections import deque
from dataclasses import dataclass, field


@dataclass(slots=True)
class Statistics:
    """Sends are counted per message; a second is any window of one second."""

    sends: int = 0
    answers: int = 0  # of these, soon after an act of the person
    refused: int = 0  # by flood control
    inside_retry_after: int = 0  # sends made although a retry_after had not passed
    busiest_bulk_second: int = 0
    _recent_bulk: deque[float] = field(default_factory=deque)

    def count_bulk(self, now: float) -> int:
        """Note one bulk send; return how many there were in the second up to now."""
        recent = self._recent_bulk
        recent.append(now)
        while recent[0] <= now - 1.0:
            recent.popleft()
        self.busiest_bulk_second = max(self.busiest_bulk_second, len(recent))
        return len(recent)

    def bulk_now(self, now: float) -> int:
        """Return how many bulk sends there were in the second up to now."""
        recent = self._recent_bulk
        while recent and recent[0] <= now - 1.0:
            recent.popleft()
        return len(recent)

    def json(self) -> dict[str, int]:
        """Return the counts."""
        names = ("sends", "answers", "refused", "inside_retry_after", "busiest_bulk_second")
        return {name: getattr(self, name) for name in names}
