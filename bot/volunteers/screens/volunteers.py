"""Volunteering: my application, a guardian's consent, a librarian's decision."""

from urllib.parse import quote

from bot.chat.screens.forms import in_words
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, Style, column, link, tap
from bot.chat.sending.kinds import Brief
from bot.texts import Html, Speaker
from bot.volunteers.services.guardians import OF_AGE, GuardianAnswer
from bot.volunteers.services.volunteers import AGES, may_become, step_of
from storage.volunteers import Volunteer, VolunteerState


def mine(say: Speaker, volunteer: Volunteer | None, toast: str | None = None) -> Screen:
    """Where my application stands, and what I can do about it; an invitation if there is none."""
    if volunteer is None or volunteer.state is VolunteerState.LEFT:
        return Screen(say("volunteer-invite"), column(_begin(say), _to_start(say)), toast)
    parts = [say("volunteer-state-held" if volunteer.held else f"volunteer-state-{volunteer.state}")]
    parts += [say("volunteer-word", word=volunteer.word)] if volunteer.word else []
    parts.append(profile(say, volunteer))
    return Screen(PARAGRAPH.join_all(parts), (*_own_rows(say, volunteer), (_to_start(say),)))


def profile(say: Speaker, volunteer: Volunteer) -> Html:
    """Every answer of an application, line by line."""
    told = (
        ("age", volunteer.age_group, AGES),
        ("name", volunteer.name, ()),
        ("city", volunteer.city, ()),
        ("organisation", volunteer.organisation, ()),
        ("interests", list(volunteer.interests), ()),
        ("languages", list(volunteer.languages) or None, ()),
        ("free_when", volunteer.free_when, ()),
        ("phone", volunteer.phone, ()),
        ("about", volunteer.about, ()),
    )
    lines = []
    for name, value, options in told:
        if value is not None:
            words = in_words(say, "volunteer", name, value, options)
            lines.append(Html(f"<b>{say(f'volunteer-{name}-label')}:</b> {say('form-answer', answer=words)}"))
    return LINE.join_all(lines)


def leave_sure(say: Speaker) -> Screen:
    """Leaving is asked once more."""
    yes = tap(say.plain("volunteer-leave-yes"), "volunteer_state", "left", style="danger")
    return Screen(say("volunteer-leave-sure"), column(yes, tap(say.plain("back"), "volunteer")))


def ask_guardian(say: Speaker, address: str, short: str) -> Screen:
    """A child needs a guardian, who agrees in their own Telegram, or on paper under these digits."""
    share = f"https://t.me/share/url?url={quote(address, safe='')}"
    buttons = column(
        link(say.plain("guardian-share"), share),
        Button(say.plain("guardian-copy"), "copy_text", address),
        tap(say.plain("guardian-check"), "form_continue", "volunteer"),
        tap(say.plain("form-back"), "form_change", "volunteer", "age"),
        tap(say.plain("form-cancel"), "form_cancel"),
    )
    return Screen(say("guardian-needed", link=address, short=short), buttons)


def guardian(say: Speaker, answer: GuardianAnswer, code: str) -> Screen:
    """What the guardian sees behind the link."""
    if answer in OF_AGE:
        yes = "guardian-yes" if answer is GuardianAnswer.ASK else "guardian-yes-of-age"
        buttons = column(
            tap(say.plain(yes), "guardian_yes", code, style="success"),
            tap(say.plain("guardian-no"), "start"),
        )
        return Screen(say("guardian-ask", library=say.library_name), buttons)
    return Screen(say(f"guardian-{answer}"), column(_to_start(say)))


def decided(say: Speaker, volunteer: Volunteer | None) -> Screen:
    """What the librarian sees after deciding; None: it was decided before, or taken back."""
    to_list = tap(say.plain("roster-back"), "desk_volunteers", 0)
    if volunteer is None:
        return Screen(say("decision-over"), column(to_list, _to_start(say)))
    profile_ = tap(say.plain("roster-profile"), "volunteer_profile", volunteer.person_id)
    key = f"decision-made-{volunteer.state}"
    return Screen(say(key, name=volunteer.name), column(profile_, to_list, _to_start(say)))


def application(say: Speaker, brief: Brief) -> Screen:
    """Librarians hear of a new application."""
    volunteer: Volunteer = brief.subject
    text = PARAGRAPH.join_all([say("application-text"), profile(say, volunteer)])
    return Screen(text, (decisions(say, volunteer),))


def decisions(say: Speaker, volunteer: Volunteer) -> tuple[Button, ...]:
    """What a librarian may make of them; each button knows the state it was shown in."""
    return tuple(_decision(say, volunteer, each) for each in may_become(volunteer.state))


def decision(say: Speaker, brief: Brief) -> Screen:
    """The person hears what was decided."""
    volunteer: Volunteer = brief.subject
    was = VolunteerState(brief.details.get("was", VolunteerState.APPLIED))
    parts = [say(_told(volunteer, was))]
    parts += [say("volunteer-word", word=volunteer.word)] if volunteer.word else []
    return Screen(PARAGRAPH.join_all(parts), column(tap(say.plain("volunteer-title"), "volunteer")))


def guardian_agreed(say: Speaker, _brief: Brief) -> Screen:
    """The child may go on."""
    go_on = tap(say.plain("form-continue"), "form_continue", "volunteer", style="primary")
    return Screen(say("guardian-agreed-child"), column(go_on))


def guardian_doubted(say: Speaker, _brief: Brief) -> Screen:
    """Who agreed for the reader turned out to be no adult."""
    again = tap(say.plain("guardian-again"), "volunteer", style="primary")
    return Screen(say("guardian-doubted-child"), column(again))


def consent_doubted(say: Speaker, brief: Brief) -> Screen:
    """Librarians hear that nobody has agreed for a volunteer who needs it."""
    volunteer: Volunteer = brief.subject
    open_ = tap(say.plain("roster-profile"), "volunteer_profile", volunteer.person_id)
    return Screen(say("consent-doubted-text", name=volunteer.name), column(open_))


NOTICES = {
    "application": application,
    "decision": decision,
    "guardian_agreed": guardian_agreed,
    "guardian_doubted": guardian_doubted,
    "consent_doubted": consent_doubted,
}


def _own_rows(say: Speaker, volunteer: Volunteer) -> Rows:
    change = tap(say.plain("volunteer-change"), "volunteer_change")
    leave = tap(say.plain("volunteer-leave"), "volunteer_leave")
    pause = tap(say.plain("volunteer-pause"), "volunteer_state", "paused")
    resume = tap(say.plain("volunteer-resume"), "volunteer_state", "accepted", style="primary")
    match volunteer.state:
        case VolunteerState.APPLIED:
            return column(change, leave)
        case VolunteerState.ACCEPTED:
            return column(change, pause, leave)
        case VolunteerState.PAUSED:
            return column(*([] if volunteer.held else [resume]), leave)
        case _:
            return column(_begin(say))


def _told(volunteer: Volunteer, was: VolunteerState) -> str:
    """How the person hears of a decision: who was a volunteer hears of it otherwise than an applicant."""
    if volunteer.state is VolunteerState.DECLINED and was is not VolunteerState.APPLIED:
        return "decision-told-ended"
    step = step_of(was, volunteer.state)
    return f"decision-told-{step}" if step in ("paused", "resumed") else f"volunteer-state-{volunteer.state}"


def _decision(say: Speaker, volunteer: Volunteer, state: VolunteerState) -> Button:
    waits = volunteer.state is VolunteerState.APPLIED
    key = {
        VolunteerState.ACCEPTED: "application-accept" if waits else "application-resume",
        VolunteerState.PAUSED: "application-pause",
    }.get(state, "application-decline" if waits else "application-end")
    style: Style | None = "success" if state is VolunteerState.ACCEPTED else None
    return tap(say.plain(key), "decide", volunteer.person_id, volunteer.state, state, style=style)


def _begin(say: Speaker) -> Button:
    return tap(say.plain("volunteer-begin"), "volunteer_begin", style="primary")


def _to_start(say: Speaker) -> Button:
    return tap(say.plain("to-start"), "start")
