"""Lists in pages: where one is, and the way to the page before and to the next."""

from bot.chat.screens.screen import Rows, tap
from bot.texts import Html, Speaker


def foot(say: Speaker, number: int, pages: int) -> list[Html]:
    """Which page this is (`number` counts from 0); nothing of a list that has only one."""
    return [say("page-number", number=number + 1, pages=pages)] if pages > 1 else []


def turns(say: Speaker, act: str, *arguments: int | str, number: int, pages: int) -> Rows:
    """One row to the page before and to the next one, if there are such; the act takes the page last.

    From a page beyond the last one, which there was a moment ago, the way back leads to the last one.
    """
    ways = (("page-previous", min(number, pages) - 1), ("page-next", number + 1))
    row = tuple(tap(say.plain(key), act, *arguments, page) for key, page in ways if 0 <= page < pages)
    return (row,) if row else ()
