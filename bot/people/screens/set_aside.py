"""Telling somebody that what they did could not be done."""

from bot.chat.screens.odd import something_wrong
from bot.chat.screens.screen import Screen
from bot.chat.sending.kinds import Brief
from bot.texts import Speaker


def set_aside(say: Speaker, brief: Brief) -> Screen:
    """Something the reader did could not be done; the number leads the librarian to the log."""
    return something_wrong(say, brief.details["id"])


NOTICES = {"set_aside": set_aside}
