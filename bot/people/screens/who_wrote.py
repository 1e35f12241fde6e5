"""The button below what somebody wrote, by which librarians see who it was."""

from bot.chat.screens.screen import Button, tap
from bot.texts import Speaker


def person_button(say: Speaker, person_id: int) -> Button:
    """Below a message of theirs: their card opens under it."""
    return tap(say.plain("peace-person-button"), "person_below", person_id)


def author_button(say: Speaker, feedback_id: int) -> Button:
    """The same where nobody may know who it is."""
    return tap(say.plain("peace-author-button"), "author_below", feedback_id)
