"""What belongs to a webinar as a file or a link: materials, the recording, the poster."""

from dataclasses import dataclass
from enum import StrEnum

from storage.queries import Row, Table


class Purpose(StrEnum):
    """What something attached is for."""

    MATERIAL = "material"
    RECORDING = "recording"
    POSTER = "poster"


class MaterialKind(StrEnum):
    """What it is; all but a link are files that Telegram keeps."""

    LINK = "link"
    DOCUMENT = "document"
    PHOTO = "photo"
    VIDEO = "video"
    AUDIO = "audio"


@dataclass(frozen=True, slots=True)
class Attachment:
    """What a librarian sent. `reference`: the address, or the file id; `mark`: the same for the same file.

    `size` is in bytes.
    """

    kind: MaterialKind
    reference: str
    mark: str
    name: str | None = None
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Material:
    """An attachment in its place; `talk_id` None: it belongs to the webinar as a whole."""

    id: int
    webinar_id: int
    talk_id: int | None
    purpose: Purpose
    kind: MaterialKind
    reference: str
    mark: str
    name: str | None
    size: int | None
    created_at: int


class MaterialsTable(Table):
    """Typed queries of `materials`."""

    noun = "materials"

    def get(self, material_id: int) -> Material | None:
        """One of them; None once it was removed."""
        row: Row | None = self.sql.get(self.link, material_id=material_id)
        return _material(row) if row else None

    def of(self, webinar_id: int, purpose: Purpose | None = None) -> list[Material]:
        """Everything attached to a webinar, or what is for one purpose: of the whole first, then by talk."""
        rows: list[Row] = self.sql.of(self.link, webinar_id=webinar_id)
        found = [_material(row) for row in rows]
        return [each for each in found if purpose in (None, each.purpose)]

    def add(self, webinar_id: int, talk_id: int | None, purpose: Purpose, sent: Attachment, now: int) -> int:
        """Keep an attachment; gives its id."""
        added = self.sql.add(
            self.link,
            webinar_id=webinar_id,
            talk_id=talk_id,
            purpose=purpose,
            kind=sent.kind,
            reference=sent.reference,
            mark=sent.mark,
            name=sent.name,
            size=sent.size,
            now=now,
        )
        return int(added)

    def remove(self, material_id: int) -> None:
        """Take one off."""
        self.sql.remove(self.link, material_id=material_id)

    def remove_all(self, webinar_id: int, purpose: Purpose) -> None:
        """Take off what is for one purpose."""
        self.sql.remove_all(self.link, webinar_id=webinar_id, purpose=purpose)

    def remove_of_talk(self, talk_id: int) -> None:
        """Take off everything of a talk."""
        self.sql.remove_of_talk(self.link, talk_id=talk_id)


def _material(row: Row) -> Material:
    id_, webinar_id, talk_id, purpose, kind, *rest = row
    return Material(id_, webinar_id, talk_id, Purpose(purpose), MaterialKind(kind), *rest)
