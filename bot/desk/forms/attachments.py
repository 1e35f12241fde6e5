"""What of a message can be attached to a webinar."""

from telegram import Audio, Document, Message, Video

from bot.chat.routing.typed import addresses
from bot.webinar_file.fields import is_link
from bot.webinar_file.limits import LINK
from storage.materials import Attachment, MaterialKind, Purpose

NAME = 200
"""Characters of a file's name that are kept."""
FITTING = {
    Purpose.MATERIAL: frozenset(MaterialKind),
    Purpose.RECORDING: frozenset({MaterialKind.LINK, MaterialKind.VIDEO, MaterialKind.DOCUMENT}),
    Purpose.POSTER: frozenset({MaterialKind.PHOTO}),
}
"""What may serve as what."""


def sent_in(message: Message, purpose: Purpose) -> list[Attachment]:
    """The file of a message or the links in it, as far as they fit the purpose; empty: nothing does."""
    file = _file(message)
    found = [file] if file else _links(message)
    if purpose is Purpose.RECORDING and message.document is not None and not _is_video(message.document):
        return []
    return [each for each in found if each.kind in FITTING[purpose]]


def _file(message: Message) -> Attachment | None:
    """A moving picture comes as a document too, and can't be sent again as one."""
    if message.animation is not None:
        return None
    if message.photo:
        largest = message.photo[-1]
        name = _name(message.caption)
        return Attachment(
            MaterialKind.PHOTO, largest.file_id, largest.file_unique_id, name, largest.file_size
        )
    for kind in (MaterialKind.DOCUMENT, MaterialKind.VIDEO, MaterialKind.AUDIO):
        found: Document | Video | Audio | None = getattr(message, kind)
        if found is not None:
            name = _name(found.file_name or message.caption)
            return Attachment(kind, found.file_id, found.file_unique_id, name, found.file_size)
    return None


def _links(message: Message) -> list[Attachment]:
    """Addresses as Telegram sees them, also under words and without https://."""
    return [
        Attachment(MaterialKind.LINK, each, each)
        for each in addresses(message)
        if is_link(each) and len(each) <= LINK
    ]


def _is_video(document: Document) -> bool:
    return (document.mime_type or "").startswith("video/")


def _name(said: str | None) -> str | None:
    return " ".join((said or "").split())[:NAME] or None
