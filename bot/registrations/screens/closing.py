"""Closing the list of who was there: asked with the count, and what came of it above the list."""

from bot.chat.screens.paragraphs import PARAGRAPH
from bot.chat.screens.screen import Screen, column, tap
from bot.registrations.screens import participants
from bot.registrations.services.closing import Closed, ClosingQuestion
from bot.registrations.services.participants import may_close
from bot.texts import Speaker


def sure(say: Speaker, asked: ClosingQuestion) -> Screen:
    """How many would be taken for missing; or why the list is not closed now."""
    shown, reviewers = asked.page, asked.reviewers
    if not may_close(shown.webinar, shown.now):
        key = "nothing-changed" if shown.webinar.closed_at else "not-over"
        return participants.page(say, shown, say(f"attendance-{key}"))
    parts = [
        say("attendance-close-sure", title=say.of(shown.webinar.title)),
        say("attendance-close-counts", attended=shown.counts.attended, absent=shown.counts.absent),
        say("attendance-close-missed", count=shown.counts.unmarked),
        *([say("attendance-close-reviewers", count=reviewers)] if reviewers else []),
        say("attendance-close-undo"),
    ]
    yes = tap(say.plain("attendance-close-yes"), "attendance_close_yes", shown.webinar.id, style="primary")
    no = tap(say.plain("participants-to-list"), "participants", shown.webinar.id, 0)
    return Screen(PARAGRAPH.join_all(parts), column(yes, no))


def closed(say: Speaker, done: Closed) -> Screen:
    """What came of closing or opening, above the list as it is now."""
    if done.page is None:
        return participants.gone(say)
    return participants.page(say, done.page, say(f"attendance-{done.outcome}"))
