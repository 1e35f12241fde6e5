"""Whether the time zone database knows today's Kazakhstan; an older one is wrong by an hour.

Since 1 March 2024 all of Kazakhstan is UTC+5; 29 February 2024 had 25 hours in Almaty (tzdata 2024a).
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

PROBE = "Asia/Almaty"


def wrong_zone_data() -> str | None:
    """What is wrong with the time zones that this process uses, and what helps; None if nothing is."""
    try:
        zone = ZoneInfo(PROBE)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return f"There is no time zone data ({PROBE} is unknown). Install the product's requirements again."
    if _knows_2024(zone):
        return None
    return (
        f"The time zone data is older than 2024a: {PROBE} is wrong by an hour. Renew the system's tzdata "
        "package, or give PYTHONTZPATH an empty value: then the bot's own is used."
    )


def _knows_2024(zone: ZoneInfo) -> bool:
    today = datetime(2026, 7, 1, tzinfo=zone).utcoffset()
    day, next_day = datetime(2024, 2, 29, tzinfo=zone), datetime(2024, 3, 1, tzinfo=zone)
    # By their instants: between two times of one zone Python subtracts what the wall clock shows.
    length = timedelta(seconds=next_day.timestamp() - day.timestamp())
    return today == timedelta(hours=5) and length == timedelta(hours=25)
