"""Texts of a webinar as librarians type them: as long as the import file allows, and visible."""

from telegram import Message

from bot import linked
from bot.chat.forms.form import Wrong
from bot.chat.routing.typed import typed
from bot.webinar_file import limits
from bot.webinar_file.fields import in_one_line, in_paragraphs, is_visible

MOST = {
    "title": limits.TITLE,
    "description": limits.DESCRIPTION,
    "host": limits.NAME,
    "name": limits.NAME,
    "city": limits.CITY,
}
"""UTF-16 units of each text."""
NAMES = frozenset({"city"})
"""What is compared: no link hides in it."""


def read_text(message: Message, field: str) -> str | Wrong:
    """A text of the length that its field allows; a description keeps its lines."""
    written = linked.seen(typed(message)) if field in NAMES else typed(message)
    text = in_paragraphs(written) if field == "description" else in_one_line(written)
    if not is_visible(text):
        return Wrong("form-words-needed")
    length, most = limits.units(text), MOST[field]
    return Wrong("desk-text-too-long", {"length": length, "most": most}) if length > most else text
