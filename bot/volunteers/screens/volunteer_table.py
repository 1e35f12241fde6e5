"""Volunteers as a table: every answer in a column, in the librarian's language."""

from collections.abc import Sequence

from bot.chat.screens.forms import in_words
from bot.chat.screens.screen import Screen, column, tap
from bot.exports.workbook_value import Cell, Sheet, Workbook, wall_time
from bot.texts import Speaker
from bot.volunteers.services.desk_volunteers import Profile
from bot.volunteers.services.volunteers import AGES
from storage.volunteers import Volunteer

ANSWERS = ("name", "age", "city", "organisation", "interests", "languages", "free_when", "phone", "about")
OTHERS = ("guardian", "agreed", "applied", "decided", "word")


def table(say: Speaker, found: Sequence[Profile], now: int) -> Screen:
    """A workbook of one sheet; its name says what it holds and of which day it is."""
    heads = [say.plain("roster-column-state")]
    heads += [say.plain(f"volunteer-{each}-label") for each in ANSWERS]
    heads += [say.plain(f"roster-column-{each}") for each in OTHERS]
    sheet = Sheet(say.plain("roster-sheet"), heads, [_row(say, each) for each in found])
    day = wall_time(now, say.library.zone).date().isoformat()
    book = Workbook(f"{say.plain('roster-file')} {day}", (sheet,))
    back = tap(say.plain("roster-back"), "desk_volunteers", 0)
    return Screen(say("roster-caption", count=len(found)), column(back), document=book)


def _row(say: Speaker, found: Profile) -> list[Cell]:
    volunteer, guardian, zone = found.volunteer, found.guardian, say.library.zone
    agreed = wall_time(guardian.agreed_at, zone) if guardian and guardian.agreed_at else None
    return [
        say.plain(f"roster-state-{volunteer.state}"),
        *(_answer(say, volunteer, each) for each in ANSWERS),
        guardian.guardian_name if guardian else None,
        agreed,
        wall_time(volunteer.created_at, zone),
        wall_time(volunteer.decided_at, zone) if volunteer.decided_at else None,
        volunteer.word,
    ]


def _answer(say: Speaker, volunteer: Volunteer, name: str) -> Cell:
    """One answer in words; None where nothing was said."""
    value = volunteer.age_group if name == "age" else getattr(volunteer, name)
    if not value:
        return None
    told = list(value) if isinstance(value, tuple) else value
    return in_words(say, "volunteer", name, told, AGES if name == "age" else ())
