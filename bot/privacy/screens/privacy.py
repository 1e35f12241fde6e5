"""What is kept about a person, the file with all of it, consent, and deleting it."""

from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Rows, Screen, column, tap
from bot.chat.sending.kinds import Brief
from bot.privacy.exports.personal import PersonalFile
from bot.privacy.services.privacy import TOPICS, PersonalData
from bot.texts import Html, Speaker
from storage.records import Peace, Person


def privacy(say: Speaker, person: Person, months: int, toast: str | None = None) -> Screen:
    """What is kept, why, who sees it, how long; and where the consent stands."""
    kept = LINE.join_all([say(f"privacy-kept-{topic}") for topic in TOPICS])
    parts = [
        say("privacy-text", library=say.library_name),
        Html(f"<blockquote expandable>{kept}</blockquote>"),
        say("privacy-how-long", months=months),
        _consent(say, person),
    ]
    return Screen(PARAGRAPH.join_all(parts), _rows(say, person), toast)


def exported(say: Speaker, export: PersonalData) -> Screen:
    """The file with everything."""
    return Screen(
        say("privacy-exported"), column(tap(say.plain("back"), "privacy")), document=PersonalFile(export)
    )


def withdraw_sure(say: Speaker) -> Screen:
    """What follows from taking the consent back."""
    buttons = column(
        tap(say.plain("privacy-withdraw-no"), "privacy"),
        tap(say.plain("privacy-withdraw-yes"), "withdraw_sure", style="danger"),
    )
    return Screen(say("privacy-withdraw-sure"), buttons)


def sure(say: Speaker, person: Person) -> Screen:
    """The second of the two taps; of who is banned the ban stays."""
    buttons = column(
        tap(say.plain("privacy-delete-no"), "privacy"),
        tap(say.plain("privacy-delete-yes"), "delete_sure", style="danger"),
    )
    kept = [say("privacy-delete-banned")] if person.peace is Peace.BANNED else []
    return Screen(PARAGRAPH.join_all([say("privacy-delete-sure"), *kept]), buttons)


def deleted(say: Speaker) -> Screen:
    """Nothing is left."""
    return Screen(say("privacy-deleted"))


def retention(say: Speaker, brief: Brief) -> Screen:
    """Somebody was away for long: their data will be removed, unless they come back."""
    text = say("privacy-retention", date=say.date(brief.details["until"]))
    buttons = column(
        tap(say.plain("privacy-keep"), "keep_data", style="primary"),
        tap(say.plain("start-privacy"), "privacy"),
    )
    return Screen(text, buttons)


NOTICES = {"retention": retention}


def _consent(say: Speaker, person: Person) -> Html:
    if person.consent_at is None:
        return say("privacy-no-consent")
    return say("privacy-consent", moment=say.moment(person.consent_at), version=person.consent_version or "")


def _rows(say: Speaker, person: Person) -> Rows:
    given = person.consent_at is not None
    withdraw = [tap(say.plain("privacy-withdraw"), "withdraw")] if given else []
    return column(
        tap(say.plain("privacy-export"), "export", style="primary"),
        *withdraw,
        tap(say.plain("privacy-delete"), "delete"),
        tap(say.plain("to-start"), "start"),
    )
