"""Time: the only module that reads a clock.

Instants are whole milliseconds since 1970-01-01T00:00Z (UTC); spans on the monotonic clock are seconds.
"""

import time


class Clock:
    """Wall time that the sandbox can move, and monotonic time that nobody can."""

    def __init__(self) -> None:
        self._moved = 0

    def now(self) -> int:
        """The present instant: epoch milliseconds, UTC, as moved so far."""
        return time.time_ns() // 1_000_000 + self._moved

    def monotonic(self) -> float:
        """Seconds from an arbitrary point; never steps, whatever happens to the wall clock."""
        return time.monotonic()

    def move(self, milliseconds: int) -> None:
        """Shift wall time by so many milliseconds; negative goes back."""
        self._moved += milliseconds
