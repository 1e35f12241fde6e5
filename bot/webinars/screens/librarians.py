"""What librarians read of a webinar wherever they deal with one."""

from collections.abc import Mapping

from bot.chat.screens.screen import Screen, tap
from bot.texts import Speaker


def title_words(say: Speaker, title: Mapping[str, str]) -> str:
    """The title in the librarian's language, not escaped; a draft may have none yet."""
    return say.of(title) or say.plain("desk-untitled")


def gone(say: Speaker) -> Screen:
    """There is no such webinar (any more)."""
    return Screen(say("desk-webinar-gone"), ((tap(say.plain("desk-to-list"), "desk_list", "coming", 0),),))
