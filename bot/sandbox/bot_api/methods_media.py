"""Methods that send and change files."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bot.sandbox.bot_api.edits import check_album, edit_words, find_to_edit
from bot.sandbox.bot_api.given_entities import with_mentions
from bot.sandbox.bot_api.markup import inline_markup
from bot.sandbox.bot_api.method import Method
from bot.sandbox.bot_api.methods_messages import SENDING, TARGET
from bot.sandbox.bot_api.parameters import (
    array,
    boolean,
    chat,
    integer,
    number,
    string,
    structure,
    upload_or_string,
)
from bot.sandbox.bot_api.sending import find_chat, put, read_caption, read_reply, send
from bot.sandbox.bot_api.uploads import read_media, take_file
from bot.sandbox.records.errors import BadRequest
from bot.sandbox.records.files import DOWNLOAD_LIMIT
from bot.sandbox.records.text import FormattedText

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given, Reader
    from bot.sandbox.records.state import State

ALBUM_SIZES = range(2, 11)
ALONE = ("document", "audio")
"""Kinds that make albums only with their like."""
CAPTION: dict[str, Reader] = {"caption": string, "parse_mode": string, "caption_entities": array}
LOOKS: dict[str, Reader] = {"show_caption_above_media": boolean, "has_spoiler": boolean}
OPTIONS: dict[str, dict[str, Reader]] = {
    "photo": LOOKS,
    "document": {"thumbnail": upload_or_string, "disable_content_type_detection": boolean},
    "video": {
        **LOOKS,
        **dict.fromkeys(("duration", "width", "height", "start_timestamp"), integer),
        **dict.fromkeys(("thumbnail", "cover"), upload_or_string),
        "supports_streaming": boolean,
    },
    "audio": {"duration": integer, "performer": string, "title": string, "thumbnail": upload_or_string},
    "voice": {"duration": integer},
}


def send_file(kind: str, world: State, given: Given) -> object:
    """Send one file with or without words."""
    target = find_chat(world, given["chat_id"])
    formatted = read_caption(given)
    file = take_file(world, kind, given[kind], given)
    world.flood.admit(target, world.clock.monotonic())
    return world.message_json(send(world, target, formatted, given, file=file))


def send_media_group(world: State, given: Given) -> object:
    """Send two to ten files as an album."""
    target = find_chat(world, given["chat_id"])
    items = [read_media(item) for item in given["media"]]
    if len(items) not in ALBUM_SIZES:
        raise BadRequest("wrong number of items in media group: 2 to 10 are expected")
    for kind in (each["type"] for each in items if each["type"] in ALONE):
        if {item["type"] for item in items} != {kind}:
            raise BadRequest(f"{kind} can't be mixed with other media types")
    parts = [(take_file(world, item["type"], item["media"], given), read_caption(item)) for item in items]
    world.flood.admit(target, world.clock.monotonic(), len(items))
    reply_to, group = read_reply(target, given), {"media_group_id": str(world.next_album())}
    sent = []
    for file, formatted in parts:
        words, marks = with_mentions(world, formatted)
        message = world.new_message(target, None, words=words, marks=marks, file=file, reply_to=reply_to)
        message.extras.update(group)
        put(world, message)
        sent.append(world.message_json(message))
    return sent


def send_location(world: State, given: Given) -> object:
    """Send a place."""
    target = find_chat(world, given["chat_id"])
    world.flood.admit(target, world.clock.monotonic())
    place = {"location": {"latitude": given["latitude"], "longitude": given["longitude"]}}
    return world.message_json(send(world, target, FormattedText("", []), given, extras=place))


def edit_message_caption(world: State, given: Given) -> object:
    """Change the words under a file."""
    message = find_to_edit(world, given)
    if not message.file:
        raise BadRequest("there is no caption in the message to edit")
    return edit_words(world, message, read_caption(given), inline_markup(given.get("reply_markup")))


def edit_message_media(world: State, given: Given) -> object:
    """Put another file in the place of the one sent, or a file to a text."""
    message = find_to_edit(world, given)
    item = read_media(given["media"])
    check_album(message, item["type"])
    file = take_file(world, item["type"], item["media"], given)
    return edit_words(world, message, read_caption(item), inline_markup(given.get("reply_markup")), file)


def get_file(world: State, given: Given) -> object:
    """Tell where a file can be fetched."""
    file = world.files.by_id(given["file_id"])
    if file is None:
        raise BadRequest("wrong file_id or the file is temporarily unavailable")
    if len(file.data) > DOWNLOAD_LIMIT:
        raise BadRequest("file is too big")
    return {**file.json(), "file_path": file.path}


METHODS = {
    **{
        f"send{kind.title()}": Method(
            partial(send_file, kind),
            {"chat_id": chat, kind: upload_or_string},
            {**CAPTION, **SENDING, **options},
        )
        for kind, options in OPTIONS.items()
    },
    "sendMediaGroup": Method(
        send_media_group,
        {"chat_id": chat, "media": array},
        {name: reader for name, reader in SENDING.items() if name != "reply_markup"},
        takes_attachments=True,
    ),
    "sendLocation": Method(
        send_location, {"chat_id": chat, "latitude": number, "longitude": number}, SENDING
    ),
    "editMessageCaption": Method(
        edit_message_caption,
        {},
        {**TARGET, **CAPTION, "show_caption_above_media": boolean, "reply_markup": structure},
    ),
    "editMessageMedia": Method(
        edit_message_media,
        {"media": structure},
        {**TARGET, "reply_markup": structure},
        takes_attachments=True,
    ),
    "getFile": Method(get_file, {"file_id": string}),
}
