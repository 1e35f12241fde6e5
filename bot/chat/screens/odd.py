"""Answers to what can't be done, whatever it was: too fast, not allowed, gone wrong."""

from bot.chat.screens.screen import Screen, column, tap
from bot.texts import Speaker


def too_fast(say: Speaker) -> Screen:
    """More acts in a few seconds than anybody can read the answers of."""
    return Screen(say("odd-too-fast"), column(tap(say.plain("to-start"), "start")))


def something_wrong(say: Speaker, error_id: str) -> Screen:
    """Our mistake; the id leads the librarian to the log."""
    return Screen(say("something-wrong", id=error_id), column(tap(say.plain("to-start"), "start")))


def not_allowed(say: Speaker) -> Screen:
    """What only librarians may do."""
    return Screen(say("librarians-only"), column(tap(say.plain("to-start"), "start")))


def muted(say: Speaker) -> Screen:
    """Words of somebody muted: they hear that they go nowhere."""
    return Screen(say("peace-muted"), column(tap(say.plain("to-start"), "start")))
