"""What the bot says on its own: reminders."""

from collections.abc import Callable, Mapping

from bot.screens.screen import Screen, column, link, tap
from bot.screens.webinars import LINE, when
from bot.services.notices import Brief
from bot.texts import Html, Speaker

MINUTES_A_DAY = 24 * 60
LINK_FROM = 60
"""The join link is in reminders of this many minutes before the start, and later ones."""


def notice(say: Speaker, brief: Brief) -> Screen:
    """The message of one row of the outbox, in the reader's language and zone."""
    return _KINDS[brief.notice.kind](say, brief)


def reminder(say: Speaker, brief: Brief) -> Screen:
    """Time, what is left until the start, and one tap to answer."""
    webinar = brief.card.webinar
    lines = LINE.join_all(when(say, webinar))
    minutes = max(0, round((webinar.starts_at - brief.now) / 60_000))
    text = say("reminder-text", title=say.of(webinar.title), when=lines, left=left(say, minutes))
    join = []
    if webinar.join_link and (brief.notice.lead or 0) <= LINK_FROM:
        join.append(link(say.plain("button-join"), webinar.join_link))
    answers = (
        tap(say.plain("button-coming"), "coming_to", webinar.id, style="success"),
        tap(say.plain("button-cant-come"), "cancel", webinar.id),
    )
    return Screen(text, (*column(*join), answers))


def left(say: Speaker, minutes: int) -> Html:
    """How long until the start, in days, hours or minutes."""
    if minutes == 0:
        return say("reminder-now")
    if minutes > 36 * 60:
        return say("reminder-left-days", days=round(minutes / MINUTES_A_DAY))
    if minutes >= 60:
        return say("reminder-left-hours", hours=round(minutes / 60))
    return say("reminder-left-minutes", minutes=minutes)


_KINDS: Mapping[str, Callable[[Speaker, Brief], Screen]] = {"reminder": reminder}
