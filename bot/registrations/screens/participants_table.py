"""Participants of a webinar as a workbook, in the librarian's language and the library's zone."""

from collections.abc import Sequence

from bot.chat.screens.screen import Screen, column, tap
from bot.exports.workbook_value import Cell, Sheet, Workbook, wall_time
from bot.registrations.screens.participants import name_of, presence
from bot.texts import Speaker
from storage.participants import Participant
from storage.records import Webinar

HEADS = ("name", "state", "attendance", "known", "known-at", "since", "language", "guest")


def table(say: Speaker, webinar: Webinar, participants: Sequence[Participant], now: int) -> Screen:
    """The file, with what it holds below it."""
    title = say.of(webinar.title)
    over = webinar.ends_at <= now
    rows = [_row(say, each, over=over) for each in participants]
    heads = [say.plain(f"participants-head-{head}") for head in HEADS]
    sheet = Sheet(say("participants-title").bare, heads, rows)
    book = Workbook(say.plain("participants-file", title=title), (sheet,))
    back = tap(say.plain("participants-to-list"), "participants", webinar.id, 0)
    return Screen(say("participants-table-ready", title=title), column(back), document=book)


def _row(say: Speaker, each: Participant, *, over: bool) -> tuple[Cell, ...]:
    attendance = presence(each, over=over)
    return (
        name_of(say, each),
        say.plain(f"participant-state-{each.state}"),
        say.plain(f"participant-state-{attendance}") if attendance else None,
        say.plain(f"participant-by-{each.attendance_by}") if each.attendance_by else None,
        _moment(say, each.attendance_at),
        _moment(say, each.created_at),
        say.in_language(each.language).plain("language-name") if each.language else None,
        say.plain("participants-yes") if each.guest else None,
    )


def _moment(say: Speaker, at: int | None) -> Cell:
    return wall_time(at, say.library.zone) if at is not None else None
