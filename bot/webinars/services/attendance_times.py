"""When it counts that somebody says they are at a webinar. Pure arithmetic."""

from bot.quiet import MINUTE
from storage.records import Webinar, WebinarStatus

BUTTON_OPENS = 10 * MINUTE
"""Before the start: from here on the button counts."""
CLOSES = 60 * MINUTE
"""After the end: until here everything counts; librarians may mark later too."""


def counts(webinar: Webinar, now: int, opens: int) -> bool:
    """Whether one can check in at this instant; `opens`: milliseconds before the start."""
    takes_place = webinar.status is WebinarStatus.PUBLISHED
    return takes_place and webinar.starts_at - opens <= now < webinar.ends_at + CLOSES
