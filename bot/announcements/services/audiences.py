"""Whom an announcement is meant for: which filters fit together, and how many people that is."""

from dataclasses import replace

from storage import Tables
from storage.audiences import Audience, Reach

OF_WEBINARS = frozenset({"unregistered", "registered", "waiting", "attended", "missed"})
"""Audiences that a webinar belongs to."""


def fitting(audience: Audience) -> Audience:
    """Without what belongs to another kind of audience."""
    if audience.who != "volunteers":
        audience = replace(audience, interest=None, spoken=None)
    return audience if audience.who in OF_WEBINARS else replace(audience, webinar_id=None)


def reach_of(read: Tables, audience: Audience, now: int) -> Reach:
    """How many are meant now: counted in stretches, so that others are served between them."""
    if audience.who in OF_WEBINARS and audience.webinar_id is None:
        return Reach()
    after, reach = 0, Reach()
    while (through := read.audiences.next_bound(after)) is not None:
        reach += read.audiences.count(audience, after, through, now)
        after = through
    return reach
