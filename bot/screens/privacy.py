"""What is kept about a person, and deleting it."""

from bot.screens.screen import Screen, column, tap
from bot.screens.webinars import PARAGRAPH
from bot.texts import Speaker
from storage.records import Person


def privacy(say: Speaker, person: Person, months: int) -> Screen:
    """What is kept, why, how long, who sees it."""
    consent = (
        say("privacy-no-consent")
        if person.consent_at is None
        else say("privacy-consent", date=say.date(person.consent_at))
    )
    buttons = column(
        tap(say.plain("privacy-delete"), "delete"),
        tap(say.plain("to-start"), "start"),
    )
    return Screen(PARAGRAPH.join_all([say("privacy-text", months=months), consent]), buttons)


def sure(say: Speaker) -> Screen:
    """The second of the two taps."""
    buttons = column(
        tap(say.plain("privacy-delete-no"), "privacy"),
        tap(say.plain("privacy-delete-yes"), "delete_sure", style="danger"),
    )
    return Screen(say("privacy-delete-sure"), buttons)


def deleted(say: Speaker) -> Screen:
    """Nothing is left."""
    return Screen(say("privacy-deleted"))
