"""What the bot shows in groups and in chats where it is not: for everybody, so nothing personal.

Every button there is a link into the private chat; `address` makes one from a start payload.
"""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256

from bot import linked
from bot.chat.screens.paragraphs import LINE, PARAGRAPH
from bot.chat.screens.screen import Button, Rows, Screen, column, link, tap
from bot.groups.services.groups import Coming
from bot.linked import shorten
from bot.texts import LANGUAGES, Html, Speaker
from bot.webinars.screens.webinars import card, label, when
from bot.webinars.services.webinars import WebinarView
from storage.records import WebinarStatus

Address = Callable[[str], str]
HELLO = "group"
"""A start payload that opens the welcome."""
TITLE_SHOWN = 120
"""Characters of a title in a list of results."""


@dataclass(frozen=True, slots=True)
class InlineResult:
    """One inline result: what is seen in the list (plain text), and the card that it sends."""

    title: str
    description: str
    card: Screen


def coming(say: Speaker, told: Coming, address: Address) -> Screen:
    """The next webinars, each with a link to its card in the private chat."""
    if not told.views:
        return Screen(say("webinars-none-coming"), column(_private(say, address)))
    items = [_item(say, each) for each in told.views]
    buttons = [link(label(say, each.webinar), address(f"w_{each.webinar.id}")) for each in told.views]
    buttons += [link(say.plain("group-more"), address(HELLO))] if told.more else []
    return Screen(PARAGRAPH.join_all([say("webinars-coming"), *items]), column(*buttons))


def posted(say: Speaker, view: WebinarView | None, address: Address) -> Screen:
    """One webinar's card for everybody; None: it was withdrawn."""
    if view is None:
        return Screen(say("group-webinar-gone"), column(_private(say, address)))
    return Screen(card(say, view).text, _card_rows(say, view, address))


def found(say: Speaker, view: WebinarView, address: Address) -> InlineResult:
    """One webinar as an inline result."""
    webinar = view.webinar
    lines = [line.bare for line in [*when(say, webinar), *_seats(say, view)]]
    title = linked.beside(shorten(say.of(webinar.title), TITLE_SHOWN), linked.IN_PASSING)
    return InlineResult(title, "\n".join(lines), posted(say, view, address))


def to_private(say: Speaker, payload: str, address: Address) -> Screen:
    """What is personal is done in the private chat."""
    return Screen(say("group-to-private"), column(link(say.plain("group-open"), address(payload))))


def languages(say: Speaker) -> Screen:
    """An administrator chooses the group's language by a tap."""
    buttons = [
        tap(say.in_language(each).plain("language-name"), "group_language", each) for each in LANGUAGES
    ]
    return Screen(say("group-language"), column(*buttons))


def language_chosen(say: Speaker) -> Screen:
    """From now on the bot speaks so here."""
    return Screen(say("group-language-chosen"))


def fingerprint(screen: Screen) -> str:
    """Another one whenever a screen looks different."""
    return sha256(repr(screen).encode("utf-8", "surrogatepass")).hexdigest()[:16]


def _item(say: Speaker, view: WebinarView) -> Html:
    title = say("webinars-item", title=say.of(view.webinar.title))
    return LINE.join_all([title, *when(say, view.webinar), *_seats(say, view)])


def _seats(say: Speaker, view: WebinarView) -> list[Html]:
    """Free seats, where they are counted; that it is called off; that there is a recording."""
    if view.webinar.status is WebinarStatus.CANCELLED:
        return [say("webinar-cancelled")]
    if view.past:
        recorded = view.webinar.recording or view.card.recording_count
        return [say("group-recording")] if recorded else []
    return [] if view.card.free is None else [say("webinar-seats-free", free=view.open_seats)]


def _card_rows(say: Speaker, view: WebinarView, address: Address) -> Rows:
    webinar, to_card = view.webinar, address(f"w_{view.webinar.id}")
    if webinar.status is WebinarStatus.CANCELLED:
        return column(_private(say, address))
    if view.past:
        watch = [link(say.plain("button-recording"), webinar.recording)] if webinar.recording else []
        return column(*watch, link(say.plain("group-open"), to_card))
    return column(link(say.plain("group-register"), to_card))


def _private(say: Speaker, address: Address) -> Button:
    return link(say.plain("group-open"), address(HELLO))
