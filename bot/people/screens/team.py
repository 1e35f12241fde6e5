"""The team as owners see it: its members, invitations, the log; and what those concerned are told."""

import json
from collections.abc import Sequence
from urllib.parse import quote

from bot.chat.screens.paging import foot, turns
from bot.chat.screens.paragraphs import LINE, fitting
from bot.chat.screens.screen import Button, Screen, column, link, tap
from bot.chat.sending.kinds import Brief
from bot.linked import shorten
from bot.people.services.team import InvitationAnswer, LogPage, Removal, TeamPage
from bot.texts import Html, Speaker, in_html
from storage.librarians import Librarian
from storage.log import Entry

NAME_ON_BUTTON = 40
NAME_IN_LIST = 60
"""Characters of a name."""


def team(say: Speaker, page: TeamPage) -> Screen:
    """The staff in pages, and the ways to change that."""
    lines = [_line(say, each) for each in page.members]
    how = say("team-alone" if page.alone else "team-how")
    text = fitting([say("team-title"), LINE.join_all(lines), *foot(say, page.number, page.pages), how])
    librarians = [each for each in page.members if not each.owner]
    names = [tap(_name(say, each, NAME_ON_BUTTON), "librarian", each.person_id) for each in librarians]
    turned = turns(say, "team_page", number=page.number, pages=page.pages)
    ways = (
        tap(say.plain("team-invite"), "team_invite", style="primary"),
        tap(say.plain("team-pick"), "team_pick"),
        tap(say.plain("team-log"), "team_log", 0),
        to_desk(say),
    )
    return Screen(text, (*column(*names), *turned, *column(*ways)))


def librarian(say: Speaker, member: Librarian) -> Screen:
    """One librarian, who can be removed."""
    text = say("librarian-card", name=_name(say, member), since=say.date(member.appointed_at))
    remove = tap(say.plain("librarian-remove"), "librarian_remove", member.person_id)
    return Screen(text, column(remove, _to_team(say)))


def remove_sure(say: Speaker, member: Librarian) -> Screen:
    """Removing is asked once more."""
    yes = tap(say.plain("librarian-remove-yes"), "librarian_remove_yes", member.person_id, style="danger")
    no = tap(say.plain("back"), "librarian", member.person_id)
    return Screen(say("librarian-remove-sure", name=_name(say, member)), column(yes, no))


def removed(say: Speaker, removal: Removal) -> Screen:
    """What came of it."""
    return Screen(say(f"removal-{removal}"), column(_to_team(say), to_desk(say)))


def invite(say: Speaker, address: str) -> Screen:
    """A one-time link to pass on."""
    share = f"https://t.me/share/url?url={quote(address, safe='')}"
    buttons = column(
        link(say.plain("team-share"), share),
        Button(say.plain("team-copy"), "copy_text", address),
        _to_team(say),
    )
    return Screen(say("team-invitation", link=address), buttons)


def pick(say: Speaker) -> Screen:
    """How to pick a colleague in Telegram."""
    return Screen(say("team-pick-how"), column(_to_team(say)))


def picked(say: Speaker, new: Sequence[Librarian]) -> Screen:
    """Who is a librarian now."""
    names = ", ".join(_name(say, each) for each in new)
    text = say("team-picked", names=names) if new else say("team-picked-nobody")
    return Screen(text, column(_to_team(say), to_desk(say)))


def invitation(say: Speaker, answer: InvitationAnswer, code: str) -> Screen:
    """What the invited person sees behind the link."""
    text = say(f"invitation-{answer}", library=say.library_name)
    if answer is InvitationAnswer.ASK:
        yes = tap(say.plain("invitation-yes"), "invitation_yes", code, style="success")
        return Screen(text, column(yes, tap(say.plain("invitation-no"), "start")))
    if answer in (InvitationAnswer.ACCEPTED, InvitationAnswer.ALREADY):
        return Screen(text, column(_open_desk(say)))
    return Screen(text, column(tap(say.plain("to-start"), "start")))


def log(say: Speaker, page: LogPage) -> Screen:
    """Who did what and when, the newest first."""
    entries = [entry(say, each) for each in page.entries] or [say("log-empty")]
    turned = turns(say, "team_log", number=page.number, pages=page.pages)
    text = fitting([say("log-title"), *entries, *foot(say, page.number, page.pages)])
    return Screen(text, (*turned, (_to_team(say),)))


def entry(say: Speaker, told: Entry) -> Html:
    """One act of the log."""
    title = shorten(say.of(json.loads(told.title)), 80) if told.title else ""
    actor = told.actor or say.plain("log-nobody" if told.actor_id is None else "peace-nameless")
    person = told.person or say.plain("log-nobody" if told.person_id is None else "peace-nameless")
    details = json.loads(told.details)
    why = {"why": say.plain(f"peace-reason-{details['why']}")} if "why" in details else {}
    what = say(f"log-{told.act}", **details | why | {"actor": actor, "title": title, "person": person})
    return LINE.join_all([say("log-entry", moment=say.moment(told.at), actor=actor), what])


def appointed(say: Speaker, _brief: Brief) -> Screen:
    """Somebody hears that they are a librarian now."""
    return Screen(say("appointed-text", library=say.library_name), column(_open_desk(say)))


def dismissed(say: Speaker, _brief: Brief) -> Screen:
    """Somebody hears that they are none any more."""
    return Screen(say("dismissed-text"), column(tap(say.plain("to-start"), "start")))


def joined(say: Speaker, brief: Brief) -> Screen:
    """Owners hear who accepted an invitation."""
    member: Librarian = brief.subject
    return Screen(say("joined-text", name=_name(say, member)), column(_to_team(say)))


def to_desk(say: Speaker) -> Button:
    """The way back to the librarians' desk."""
    return tap(say.plain("to-desk"), "manage")


NOTICES = {"appointed": appointed, "dismissed": dismissed, "joined": joined}


def _line(say: Speaker, member: Librarian) -> Html:
    name = in_html(_name(say, member, NAME_IN_LIST))
    return say("team-owner", name=name) if member.owner else say("team-member", name=name)


def _name(say: Speaker, member: Librarian, most: int = 100) -> str:
    """Not escaped yet."""
    return shorten(member.name, most) if member.name else say.plain("team-nameless", id=str(member.person_id))


def _to_team(say: Speaker) -> Button:
    return tap(say.plain("to-team"), "team")


def _open_desk(say: Speaker) -> Button:
    return tap(say.plain("manage-open"), "manage", style="primary")
