"""What a person sees, as a value: a text and rows of buttons.

A callback button says which act on which object (`1:register:17`); rights and state are checked when it
arrives.
"""

from dataclasses import dataclass
from typing import Literal

from bot import linked
from bot.exports.document import Document
from bot.texts import Html
from storage.live_cards import Opens
from storage.materials import MaterialKind

CALLBACK_VERSION = "1"
Style = Literal["primary", "success", "danger"]


@dataclass(frozen=True, slots=True)
class Button:
    """One inline button: its label (plain text) and the one field of the Bot API that it sets."""

    label: str
    field: Literal["callback_data", "url", "copy_text", "switch_inline_query_chosen_chat"]
    value: str
    style: Style | None = None


Rows = tuple[tuple[Button, ...], ...]


@dataclass(frozen=True, slots=True)
class Screen:
    """One message: HTML text and its buttons, row by row."""

    text: Html
    rows: Rows = ()
    toast: str | None = None
    """Said in passing to whoever tapped (at most 200 characters)."""
    document: Document | None = None
    """Sent as a file or a picture in a message of its own, the text (at most 1,024 characters) under it."""
    opens: Opens | None = None
    """The join link that one of its buttons opens."""


@dataclass(frozen=True, slots=True)
class Media:
    """A file that Telegram keeps, by its id; the caption (HTML) has at most 1,024 characters."""

    kind: MaterialKind
    file_id: str
    caption: Html
    rows: Rows = ()
    """Under a file that is sent alone; an album has no buttons."""


def tap(label: str, act: str, *arguments: int | str, style: Style | None = None) -> Button:
    """A button that sends an act back to us."""
    data = ":".join([CALLBACK_VERSION, act, *map(str, arguments)])
    return Button(linked.beside(label, linked.IN_PASSING), "callback_data", data, style)


def link(label: str, url: str) -> Button:
    """A button that opens an address."""
    return Button(linked.beside(label, linked.IN_PASSING), "url", url)


def column(*buttons: Button) -> Rows:
    """Each button in a row of its own."""
    return tuple((button,) for button in buttons)
