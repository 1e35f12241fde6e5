"""Readers of what a person writes or sends in answer to a question."""

import re

from telegram import Message

from bot import linked
from bot.chat.forms.form import Parser, Wrong
from bot.chat.routing.typed import typed
from bot.webinar_file.fields import is_visible

PHONE = re.compile(r"\+?\d{7,15}")


def words(most: int, least: int = 1) -> Parser:
    """A text of so many UTF-16 units, in one line or several, with its links."""

    def read(message: Message) -> object:
        text = typed(message).strip() if message.text else ""
        if not is_visible(text):
            return Wrong("form-words-needed")
        length = linked.units(text)
        if length > most:
            return Wrong("form-too-long")
        return text if length >= least else Wrong("form-too-short")

    return read


def line(most: int) -> Parser:
    """A short text of one line: a title, an organisation."""
    read = words(most)

    def read_line(message: Message) -> object:
        value = read(message)
        return linked.one_line(value) if isinstance(value, str) else value

    return read_line


def called(most: int) -> Parser:
    """What somebody or some place is called, in one line; it is looked for, so no link hides in it."""
    read = line(most)

    def read_name(message: Message) -> object:
        value = read(message)
        return linked.seen(value) if isinstance(value, str) else value

    return read_name


def phone(message: Message) -> object:
    """One's own number from Telegram's contact button, or typed."""
    contact, author = message.contact, message.from_user
    if contact is not None:
        if author is None or contact.user_id != author.id:
            return Wrong("form-own-contact")
        return "+" + contact.phone_number.lstrip("+")
    digits = re.sub(r"[\s()\-]", "", message.text or "")
    return digits if PHONE.fullmatch(digits) else Wrong("form-phone-needed")


def words_or_voice(most: int) -> Parser:
    """A text, or a voice message (kept as Telegram's file id under `voice`)."""
    read = words(most)

    def read_either(message: Message) -> object:
        if message.voice is not None:
            return {"voice": message.voice.file_id}
        value = read(message)
        return {"words": value} if isinstance(value, str) else value

    return read_either
