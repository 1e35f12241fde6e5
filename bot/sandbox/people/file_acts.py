"""What people send besides words: one file, or several as an album."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.sandbox.people.acts import ImpossibleAct, begin, deliver, typed_caption

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bot.sandbox.records.actors import Actor
    from bot.sandbox.records.chats import Chat, Message
    from bot.sandbox.records.files import Upload

PICTURE = "picture"
"""A photo or a video, by its type: what a gallery offers."""
ALBUM_SIZES = range(2, 11)
IN_ALBUMS = ({"photo", "video"}, {"document"}, {"audio"})


def send_file(
    person: Actor, kind: str, upload: Upload, caption: str, chat: Chat, reply_to: Message | None
) -> Message:
    """Send one file."""
    message = _with_file(person, chat, kind, upload, caption)
    message.reply_to = reply_to
    return deliver(person, message)


def send_album(
    person: Actor, kind: str, uploads: Sequence[Upload], captions: Sequence[str], chat: Chat
) -> list[Message]:
    """Send several files as one album, each with its words; usually the first alone has some."""
    kinds = {kind_of(kind, upload) for upload in uploads}
    if len(uploads) not in ALBUM_SIZES or not any(kinds <= alike for alike in IN_ALBUMS):
        raise ImpossibleAct("an album has 2 to 10 photos and videos, or documents, or songs")
    group = {"media_group_id": str(person.world.next_album())}
    words = [*captions, *[""] * len(uploads)]
    messages = [
        _with_file(person, chat, kind, upload, caption)
        for upload, caption in zip(uploads, words, strict=False)
    ]
    for message in messages:
        message.extras.update(group)
        deliver(person, message)
    return messages


def kind_of(kind: str, upload: Upload) -> str:
    """Tell a photo from a video where either may be meant."""
    if kind != PICTURE:
        return kind
    return "video" if upload.mime_type.startswith("video/") else "photo"


def _with_file(person: Actor, chat: Chat, kind: str, upload: Upload, caption: str) -> Message:
    words, marks = typed_caption(caption)
    message = begin(person, chat, words=words, marks=marks)
    message.file = person.world.files.store(kind_of(kind, upload), upload)
    return message
