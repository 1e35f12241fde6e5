"""Files that were sent, in memory."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import count
from typing import Any

from bot.sandbox.records.picture_size import picture_size

DOWNLOAD_LIMIT = 20 * 1024 * 1024
UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
KINDS = ("photo", "video", "document", "voice", "audio", "animation", "video_note", "sticker")
"""Each is the name of the message's field that holds such a file."""


@dataclass(frozen=True, slots=True)
class Upload:
    """A file as it came over HTTP."""

    name: str
    mime_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file with the id by which it can be sent again or fetched."""

    id: str
    unique_id: str
    kind: str  # one of KINDS
    name: str
    mime_type: str
    data: bytes
    path: str

    def json(self) -> dict[str, Any]:
        """Return what the Bot API says of any file."""
        return {"file_id": self.id, "file_unique_id": self.unique_id, "file_size": len(self.data)}

    def media_json(self) -> Any:  # noqa: ANN401 - a list for photos, an object for the rest
        """Return the value of the message's field that is named like the kind."""
        width, height = picture_size(self.data) or (512, 512)
        size = {"width": width, "height": height}
        if self.kind == "photo":
            return [{**self.json(), **size}]
        named = {**self.json(), "file_name": self.name, "mime_type": self.mime_type}
        return {
            "document": named,
            "video": {**named, **size, "duration": 0},
            "voice": {**self.json(), "mime_type": self.mime_type, "duration": 1},
            "audio": {**named, "duration": 1},
            "animation": {**named, **size, "duration": 1},
            "video_note": {**self.json(), "length": min(size.values()), "duration": 1},
            "sticker": {**self.json(), **size, "type": "regular", "is_animated": False, "is_video": False},
        }[self.kind]


class Files:
    """All files of one sandbox, by id and by path."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def store(self, kind: str, upload: Upload) -> StoredFile:
        """Keep a file."""
        number = next(self._numbers)
        path = f"{kind}s/file_{number}{_ending(upload.name)}"
        name = upload.name or f"file_{number}"
        stored = StoredFile(
            f"file-{kind}-{number}", f"unique{number}", kind, name, upload.mime_type, upload.data, path
        )
        self._by_id[stored.id] = self._by_path[path] = stored
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        """Return the file with this id."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file with this path on the server."""
        return self._by_path.get(path)


def _ending(name: str) -> str:
    _, dot, ending = name.rpartition(".")
    return f".{ending}" if dot and ending.isalnum() else ""
