"""The time the sandbox lives by: whoever starts it passes a clock in."""

from typing import Protocol


class SandboxClock(Protocol):
    """Wall time that can be moved forward, and monotonic time that cannot."""

    def now(self) -> int:
        """Now, in epoch milliseconds UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds since some fixed moment; never moved."""
        ...

    def move(self, milliseconds: int) -> None:
        """Move the wall time forward."""
        ...
