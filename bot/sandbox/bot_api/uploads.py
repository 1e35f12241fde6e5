"""Files that the bot sends: new ones by upload, known ones by file id; checked as Telegram checks them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from bot.sandbox.bot_api.parameters import boolean, check_fields, integer, string
from bot.sandbox.records.errors import ApiError, BadRequest, Refused
from bot.sandbox.records.files import PHOTO_LIMIT, UPLOAD_LIMIT, StoredFile, Upload
from bot.sandbox.records.picture_size import picture_size

if TYPE_CHECKING:
    from bot.sandbox.bot_api.parameters import Given, Reader
    from bot.sandbox.records.state import State

ATTACHED = "attach://"
PHOTO_SIDES = 10_000  # width and height together
PHOTO_RATIO = 20
CAPTIONED: dict[str, Reader] = {
    "caption": string,
    "parse_mode": string,
    "caption_entities": lambda value: value,
}
LOOKS: dict[str, Reader] = {"show_caption_above_media": boolean, "has_spoiler": boolean}
MEDIA_FIELDS: dict[str, dict[str, Reader]] = {
    "photo": LOOKS,
    "document": {"thumbnail": string, "disable_content_type_detection": boolean},
    "audio": {"duration": integer, **dict.fromkeys(("performer", "title", "thumbnail"), string)},
    "video": {
        **LOOKS,
        **dict.fromkeys(("width", "height", "duration", "start_timestamp"), integer),
        **dict.fromkeys(("thumbnail", "cover"), string),
        "supports_streaming": boolean,
    },
}


def take_file(world: State, kind: str, source: Upload | str, given: Given) -> StoredFile:
    """Return the file that a parameter means: an upload, an attachment of the call, or a known id."""
    if isinstance(source, str) and source.startswith(ATTACHED):
        source = _attachment(given, source.removeprefix(ATTACHED))
    if isinstance(source, Upload):
        _check_upload(kind, source)
        return world.files.store(kind, source)
    known = world.files.by_id(source)
    if known is None:
        raise BadRequest("wrong file identifier/HTTP URL specified")
    if known.kind != kind:
        raise BadRequest(f"can't use file of type {known.kind.title()} as {kind.title()}")
    return known


def _attachment(given: Given, name: str) -> Upload:
    attached = given.get("attachments", {}).get(name)
    if attached is None:
        raise Refused(f'there is no file "{name}" in the call')
    return attached  # type: ignore[no-any-return]


def _check_upload(kind: str, upload: Upload) -> None:
    size = len(upload.data)
    if not size:
        raise BadRequest("file must be non-empty")
    if size > UPLOAD_LIMIT:
        raise ApiError(413, "Request Entity Too Large")
    if kind == "photo":
        _check_photo(upload)


def _check_photo(upload: Upload) -> None:
    size = len(upload.data)
    if size > PHOTO_LIMIT:
        raise BadRequest(
            f"file of size {size} bytes is too big for a photo; the maximum size is {PHOTO_LIMIT} bytes"
        )
    sides = picture_size(upload.data)
    if sides is None:
        raise BadRequest("IMAGE_PROCESS_FAILED")
    if sum(sides) > PHOTO_SIDES or max(sides) > PHOTO_RATIO * min(sides):
        raise BadRequest("PHOTO_INVALID_DIMENSIONS")


def read_media(value: object) -> dict[str, Any]:
    """Check one InputMedia."""
    kind = str(value.get("type")) if isinstance(value, dict) else None
    if kind not in MEDIA_FIELDS:
        raise Refused(f"InputMedia of type {kind} is not known: {', '.join(MEDIA_FIELDS)}")
    fields = {**CAPTIONED, **MEDIA_FIELDS[kind]}
    return check_fields("InputMedia", value, {"type": string, "media": string}, fields)
