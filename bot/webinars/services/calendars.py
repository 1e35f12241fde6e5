"""Calendar files: who takes one gets the new one when the webinar moves or is cancelled."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from bot.chat.sending.kinds import Kind
from bot.clock import Clock
from bot.webinars.services.webinars import WebinarView, view_of
from storage import Storage, Tables
from storage.records import Notice, Webinar, WebinarStatus
from storage.transactions import applies


@dataclass(frozen=True, slots=True)
class Event:
    """A webinar as one person's calendar shows it, in their language; instants are epoch milliseconds.

    `place` is the join link for those with a seat, else where it is held in words. `alarm` is what the
    calendar says an hour before the start.
    """

    webinar_id: int
    revision: int
    starts_at: int
    ends_at: int
    zone: str
    date_only: bool
    cancelled: bool
    title: str
    description: str
    organiser: str
    place: str
    alarm: str
    language: str
    made_at: int
    kind: Literal["calendar"] = "calendar"


class Calendars:
    """Handing out calendar files, and sending them again."""

    def __init__(self, storage: Storage, clock: Clock) -> None:
        self.storage = storage
        self._clock = clock

    @applies
    def take(self, tables: Tables, person_id: int, webinar_id: int) -> WebinarView | None:
        """Remember that the person has the file; None if there is no webinar ahead to put in a calendar."""
        now = self._clock.now()
        view = view_of(tables, webinar_id, person_id, now)
        if view is None or not is_ahead(view):
            return None
        tables.calendars.put(webinar_id, person_id, view.webinar.revision, now)
        return view


def send_again(tables: Tables, webinar: Webinar, now: int, *, seated_only: bool = False) -> None:
    """In the transaction of a change: whoever has an older file gets the one as it is now.

    `seated_only`: what changed is only in the files of those who have a seat.
    """
    until_at = webinar.ends_at if webinar.status is WebinarStatus.PUBLISHED else None
    tables.calendars.tell(webinar, now, until_at, now, seated_only=seated_only)


def is_ahead(view: WebinarView) -> bool:
    """Whether the webinar takes place and is not over."""
    return view.webinar.status is WebinarStatus.PUBLISHED and not view.past


def _still_has(tables: Tables, notice: Notice) -> bool | None:
    """Whether the reader has a file of the webinar; None, for which nothing is sent, if not."""
    return tables.calendars.has(notice.webinar_id or 0, notice.person_id) or None


KINDS: Mapping[str, Kind] = {"calendar": Kind(load=_still_has)}
