"""Everything that is known about a person, as a JSON file that people and programs can read."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

from bot import linked
from bot.exports.document import Origin, SmallDocument, Upload
from bot.privacy.services.privacy import PersonalData

MEDIA_TYPE: Final = "application/json"
INSTANTS: Final = ("_at", "_by")
"""Endings of columns with an instant; `answer_by` is one too."""
LISTS_AND_OBJECTS: Final = frozenset(
    {"leads_off", "details", "message_ids", "interests", "languages", "answers", "raw"}
)
"""Columns that hold JSON."""


@dataclass(frozen=True, slots=True)
class PersonalFile(SmallDocument):
    """What is sent to the person."""

    export: PersonalData

    def upload(self, _origin: Origin) -> Upload:
        """A file of words and numbers."""
        return Upload(file_name(self.export), personal_file(self.export), MEDIA_TYPE)


def personal_file(export: PersonalData) -> bytes:
    """The file: by table every row, each instant also as ISO 8601, each webinar also by its title."""
    told = {
        "person_id": export.person_id,
        "made_at": iso(export.made_at),
        "data": {name: [_row(row, export) for row in rows] for name, rows in export.tables.items()},
    }
    return linked.beside(json.dumps(told, ensure_ascii=False, indent=2)).encode(errors="replace")


def file_name(export: PersonalData) -> str:
    """The day it was made on."""
    return f"my-data-{iso(export.made_at)[:10]}.json"


def iso(at: int) -> str:
    """An instant (epoch milliseconds) as ISO 8601, UTC."""
    return datetime.fromtimestamp(at // 1000, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _row(row: Mapping[str, Any], export: PersonalData) -> dict[str, Any]:
    told: dict[str, Any] = {}
    for name, value in row.items():
        told[name] = json.loads(value) if name in LISTS_AND_OBJECTS and value else value
        if name.endswith(INSTANTS) and isinstance(value, int):
            told[f"{name}_iso"] = iso(value)
        if name == "webinar_id" and value in export.titles:
            told["webinar"] = _title(export.titles[value], export.language)
    return told


def _title(words: Mapping[str, str], language: str) -> str:
    return words.get(language) or next((text for text in words.values() if text), "")
