"""The librarians' desk: the ways to everything they do, with the numbers that wait for somebody."""

from bot.chat.screens.screen import Button, Screen, tap
from bot.desk.services.manage import Pending
from bot.texts import Speaker
from storage.records import Person, Role


def desk(say: Speaker, pending: Pending, librarian: Person) -> Screen:
    """One card; a number on a button is how many wait for an answer there."""
    rows: list[tuple[Button, ...]] = [
        (_way(say, "webinars", "desk_webinars", 0), _way(say, "announcements", "announcements", 0)),
        (
            _way(say, "volunteers", "desk_volunteers", 0, waits=pending.applications),
            _way(say, "proposals", "ideas_desk", "new", 0, waits=pending.proposals),
        ),
        (
            _way(say, "questions", "inbox", 0, waits=pending.questions),
            _way(say, "feedback", "averages", 0, waits=pending.feedback),
        ),
    ]
    team = [_way(say, "team", "team")] if librarian.role is Role.OWNER else []
    rows.append((_way(say, "peace", "held_off", 0), *team))
    waits = pending.applications + pending.proposals + pending.questions + pending.feedback
    text = say("manage-text", waits=waits)
    return Screen(text, (*rows, (tap(say.plain("to-start"), "start"),)))


def _way(say: Speaker, name: str, act: str, *arguments: int | str, waits: int = 0) -> Button:
    label = say.plain(f"manage-{name}")
    label = say.plain("manage-waits", label=label, count=waits) if waits else label
    return tap(label, act, *arguments, style="primary" if waits else None)
