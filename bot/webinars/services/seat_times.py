"""Times of seats: how long one is held, and from when it goes to the first who taps. Pure arithmetic."""

from bot.quiet import MINUTE, Hours, after_awake
from storage.records import Webinar, WebinarStatus

LAST_CALL = 30 * MINUTE
"""Before the start: from here on a seat goes to the first who taps."""
SHORTEST = 10 * MINUTE
LONGEST = 12 * 60 * MINUTE


def offer_ends(now: int, starts_at: int, quiet: Hours, zone: str) -> int:
    """Until when a seat is held if it is told now: a quarter of the time left, 10 minutes to 12 waking hours.

    Sleeping time does not stretch it into the last half hour, when the first who taps gets the seat.
    """
    held = max(SHORTEST, min(LONGEST, (starts_at - now) // 4))
    return min(after_awake(now, held, quiet, zone), max(starts_at - LAST_CALL, now + SHORTEST))


def open_for_seats(webinar: Webinar, now: int) -> bool:
    """Whether seats are given at this instant."""
    return webinar.status is WebinarStatus.PUBLISHED and now < webinar.ends_at
