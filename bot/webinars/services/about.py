"""Notices about a webinar: whether they still make sense to the reader."""

from collections.abc import Callable

from bot.chat.sending.kinds import Brief
from bot.webinars.services.webinars import WebinarView
from storage import Tables
from storage.records import Seat, WebinarStatus

COMING = frozenset({Seat.SEATED})
REGISTERED = frozenset({Seat.SEATED, Seat.WAITING, Seat.OFFERED})
ANYBODY = frozenset({*Seat, None})


def view_in(brief: Brief) -> WebinarView:
    """The webinar a notice is about; LookupError if it is about none."""
    match brief.about:
        case WebinarView() as view:
            return view
        case _:
            raise LookupError(brief.notice.kind)


def unless(
    seats: frozenset[Seat | None], *, asked: bool = False, only_if_on: bool = True
) -> Callable[[Tables, Brief], str | None]:
    """Why a notice about a webinar should not be sent any more; None if it should.

    `seats`: the states of the reader's registration in which it is sent. `asked`: it is for those who are
    asked how it was, and for nobody else. `only_if_on`: it is sent while the webinar is on, else only while
    it is cancelled.
    """

    def why_not(_tables: Tables, brief: Brief) -> str | None:
        if brief.about is None:
            return "subject gone"
        view, starts_at = view_in(brief), brief.notice.starts_at
        if starts_at is not None and starts_at != view.webinar.starts_at:
            return "moved"
        if (view.webinar.status is WebinarStatus.PUBLISHED) != only_if_on:
            return "cancelled" if only_if_on else "back on"
        is_asked = view.past and view.card.asked
        meant = is_asked if asked else is_asked or view.card.seat in seats
        return None if meant else "not coming"

    return why_not
