"""Peace: the card of a person, muting and banning with a reason, undoing it, and what the person hears."""

from bot.chat.screens.paging import turns
from bot.chat.screens.paragraphs import PARAGRAPH
from bot.chat.screens.screen import Button, Screen, column, tap
from bot.chat.sending.kinds import Brief
from bot.linked import shorten
from bot.peace.services.peace import Anonymous, HeldOff, PeaceRuling, Reason
from bot.texts import Speaker
from storage.peace import MutedFeedback, Subject
from storage.records import Peace, Webinar

ON_BUTTON = 40
"""Characters of a name or a title."""


def card(say: Speaker, subject: Subject | None, ruling: PeaceRuling | None = None) -> Screen:
    """Somebody who wrote or applied: whether they are heard, and what to do about it."""
    toast = say.plain(f"peace-made-{ruling}") if ruling else None
    if subject is None:
        return Screen(say("peace-gone"), column(_to_list(say), _to_desk(say)), toast)
    name = say("peace-card", name=_name(say, subject))
    state = say("peace-staff") if subject.staff else say(f"peace-state-{subject.peace or 'none'}")
    more = [tap(say.plain("roster-write"), "write_to", subject.id)] if subject.peace is None else []
    more += [tap(say.plain("roster-profile"), "volunteer_profile", subject.id)] if subject.volunteer else []
    rows = column(*_acts(say, subject), *more, _to_list(say), _to_desk(say))
    return Screen(PARAGRAPH.join_all([name, state]), rows, toast)


def sure(say: Speaker, subject: Subject, peace: Peace) -> Screen:
    """What it would mean; the reason that is tapped is the confirmation."""
    reasons = [
        tap(say.plain(f"peace-reason-{each}"), "peace_set", subject.id, peace, each, style="danger")
        for each in Reason
    ]
    back = tap(say.plain("back"), "person", subject.id)
    return Screen(say(f"peace-sure-{peace}", name=_name(say, subject)), column(*reasons, back))


def author(say: Speaker, found: Anonymous | None, ruling: PeaceRuling | None = None) -> Screen:
    """Whoever gave anonymous feedback: nothing here tells who it is, and nothing looks it up."""
    toast = say.plain(f"peace-made-{ruling}") if ruling else None
    if found is None:
        return Screen(say("peace-gone"), column(_to_list(say), _to_desk(say)), toast)
    act, key = ("author_lift", "peace-lift") if found.muted else ("author_mute", "peace-mute")
    text = PARAGRAPH.join_all([say("peace-author"), say(f"peace-state-{'muted' if found.muted else 'none'}")])
    button = tap(say.plain(key), act, found.feedback_id)
    return Screen(text, column(button, _to_list(say), _to_desk(say)), toast)


def sure_author(say: Speaker, found: Anonymous) -> Screen:
    """The same for them; only muting is possible, since a freed seat would tell who it was."""
    reasons = [
        tap(say.plain(f"peace-reason-{each}"), "author_set", found.feedback_id, each, style="danger")
        for each in Reason
    ]
    back = tap(say.plain("back"), "author", found.feedback_id)
    return Screen(say("peace-sure-author"), column(*reasons, back))


def held_off(say: Speaker, page: HeldOff) -> Screen:
    """Everybody to whom it can be undone."""
    people = [tap(_on_button(_name(say, each)), "person", each.id) for each in page.people]
    authors = [tap(_by(say, each, webinar), "author", each.id) for each, webinar in page.authors]
    text = say("peace-list-text" if people or authors else "peace-list-none")
    turned = turns(say, "held_off", number=page.number, pages=page.pages)
    rows = (*column(*people), *turned, *column(*authors, _to_desk(say)))
    return Screen(PARAGRAPH.join_all([say("peace-list-title"), text]), rows)


def banned(say: Speaker) -> Screen:
    """Whatever somebody banned does; only their own data is left to them."""
    return Screen(say("peace-banned"), column(_to_data(say)))


def told(say: Speaker, brief: Brief) -> Screen:
    """The person hears once what was decided, or that it is undone."""
    kind = brief.notice.kind.removeprefix("peace_")
    button = _to_data(say) if kind == Peace.BANNED else tap(say.plain("to-start"), "start")
    return Screen(say(f"peace-told-{kind}"), column(button))


NOTICES = dict.fromkeys(("peace_muted", "peace_banned", "peace_lifted"), told)


def _acts(say: Speaker, subject: Subject) -> list[Button]:
    if subject.peace is not None:
        return [tap(say.plain("peace-lift"), "peace_lift", subject.id, style="success")]
    if subject.staff:
        return []
    return [
        tap(say.plain("peace-mute"), "peace", subject.id, Peace.MUTED),
        tap(say.plain("peace-ban"), "peace", subject.id, Peace.BANNED),
    ]


def _name(say: Speaker, subject: Subject) -> str:
    return subject.name or say.plain("peace-nameless")


def _by(say: Speaker, feedback: MutedFeedback, webinar: Webinar | None) -> str:
    title = say.of(webinar.title) if webinar else say.plain("rate-library")
    return say.plain("peace-author-of", title=_on_button(title)) + f" · {say.short_date(feedback.updated_at)}"


def _on_button(words: str) -> str:
    return shorten(words, ON_BUTTON)


def _to_list(say: Speaker) -> Button:
    return tap(say.plain("peace-list"), "held_off", 0)


def _to_desk(say: Speaker) -> Button:
    return tap(say.plain("to-desk"), "manage")


def _to_data(say: Speaker) -> Button:
    return tap(say.plain("start-privacy"), "privacy")
