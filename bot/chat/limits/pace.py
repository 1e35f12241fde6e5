"""How fast the bot may send in all: an allowance that refills, stands still in a halt and recovers slowly.

Times are seconds on the monotonic clock. Pure: the time is passed in.
"""

from typing import Final

LEAST_RATE: Final = 1.0
"""Messages per second left to bulk however many people are tapping, or reminders would never leave."""
BURST_SHARE: Final = 0.2
"""The allowance holds a fifth of a second's worth: what a busy event loop delays is caught up with."""
RECOVERY: Final = 30.0
"""Seconds from half the rate back to the whole after a halt."""
DOUBLED_EACH: Final = 5.0
"""Seconds in which replies that waited for the end of a halt double their rate, from half that of bulk.

All of them at once would be the next halt; few of them a second would be no answer.
"""
SLOWEST_AGAIN: Final = 4
"""However often Telegram was out of reach, this part of the rate is tried again at once."""
_NEARLY_ONE: Final = 1 - 1e-9  # sums of fractions fall a hair short of one


class Pace:
    """The allowance of bulk; at most `rate` + `burst` messages leave in any second."""

    def __init__(self, rate: float, now: float) -> None:
        self.burst = max(1.0, rate * BURST_SHARE)
        self._full, self._least = rate, min(LEAST_RATE, rate)
        self._low = rate
        self._allowed, self._as_of = self.burst, now
        self._last_bulk = now - 1 / self._least
        self._halted_until = self._next_held = now - RECOVERY
        self._held = False

    def rate(self, now: float) -> float:
        """Messages per second for bulk at this moment: 0 in a halt, less than the whole soon after it."""
        since = now - self._halted_until
        if since < 0:
            return 0.0
        return self._low + (self._full - self._low) * min(1.0, since / RECOVERY)

    def bulk_wait(self, now: float) -> float:
        """Seconds until one bulk message may go."""
        if now < self._halted_until:
            return self._halted_until - now
        least = self._last_bulk + 1 / self._least - now
        return max(0.0, min(least, self._refill_wait(now)))

    def reply_wait(self, now: float) -> float:
        """Seconds until one reply may go: 0, but for a halt and while those who waited in it are served."""
        if now < self._halted_until:
            return self._halted_until - now
        return max(0.0, self._next_held - now) if self._holding(now) else 0.0

    def replies_served(self, now: float) -> None:
        """No reply waits: from now on they go at once, unless a halt is on."""
        self._held = self._held and now < self._halted_until

    def sent(self, now: float, *, bulk: bool) -> None:
        """One message takes its part; a reply does too, so that bulk gets what replies leave."""
        self._refill(now)
        # Never deeper in debt than a second, or a minute of many taps would silence bulk for as long.
        self._allowed = max(-self._full, self._allowed - 1)
        if bulk:
            self._last_bulk = now
        elif self._holding(now):
            doublings = (now - self._halted_until) / DOUBLED_EACH
            self._next_held = max(now, self._next_held) + 1 / (self._low * 2**doublings)

    def returned(self) -> None:
        """One that was allowed was not sent after all."""
        self._allowed = min(self.burst, self._allowed + 1)

    def halt(self, until: float, now: float) -> None:
        """Nothing leaves before `until`; then the rate is half of what it was and grows back."""
        if now >= self._halted_until:  # those in flight say the same again: halve once a halt
            self._low = max(self._least, self.rate(now) / 2)
        self._halted_until = self._next_held = max(self._halted_until, until)
        self._held = True
        self._allowed, self._as_of = min(0.0, self._allowed), self._halted_until

    def begin_slowly(self, now: float) -> None:
        """Telegram was out of reach and is there again: half the rate, at least a quarter, and then more."""
        if now < self._halted_until:
            return
        rate = self.rate(now)
        self._low = max(rate / 2, min(rate, self._full / SLOWEST_AGAIN))
        self._halted_until = self._next_held = self._as_of = now
        self._held, self._allowed = True, min(0.0, self._allowed)

    def _holding(self, now: float) -> bool:
        return self._held and now < self._halted_until + RECOVERY

    def _refill_wait(self, now: float) -> float:
        self._refill(now)
        return 0.0 if self._allowed >= _NEARLY_ONE else (1 - self._allowed) / self.rate(now)

    def _refill(self, now: float) -> None:
        if now > self._as_of:
            self._allowed = min(self.burst, self._allowed + (now - self._as_of) * self.rate(now))
            self._as_of = now
