"""A webinar that took place keeps its day: on another day it would lose what was marked and said of it."""

from dataclasses import replace

from storage import Tables
from storage.desk_webinars import WebinarTraces
from storage.records import WebinarFacts

DAY_FIELDS = ("starts_at", "zone", "date_only", "duration")
"""The facts that say when a webinar takes place."""


def ends_again(before: WebinarFacts, after: WebinarFacts, now: int) -> bool:
    """Whether a webinar that is over would be still to come, or still going on."""
    return before.ends_at <= now < after.ends_at


def keeps_its_day(
    tables: Tables, webinar_id: int, before: WebinarFacts, after: WebinarFacts, now: int
) -> bool:
    """Whether these facts would take a webinar away from the day on which people were seen at it."""
    return ends_again(before, after, now) and took_place(tables.desk_webinars.traces(webinar_id))


def took_place(traces: WebinarTraces) -> bool:
    """Whether anything shows that people were there."""
    return bool(traces.marks or traces.reviews or traces.closed)


def on_its_day(before: WebinarFacts, after: WebinarFacts) -> WebinarFacts:
    """The new facts, but the day as it was."""
    return replace(after, **{name: getattr(before, name) for name in DAY_FIELDS})
