"""A workbook before it is a file: sheets with heads and rows of values."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from bot.exports.document import Origin, SmallDocument, Upload

Cell = str | int | float | datetime | date | None
"""A `datetime` without a zone is what the clocks show where the library is; None: an empty cell."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its title, what stands over the columns, the rows."""

    title: str
    heads: Sequence[str]
    rows: Sequence[Sequence[Cell]]


@dataclass(frozen=True, slots=True)
class Workbook(SmallDocument):
    """A file of sheets; `name` says what it holds, in the librarian's language, without an ending."""

    name: str
    sheets: tuple[Sheet, ...]

    def upload(self, _origin: Origin) -> Upload:
        """A file for spreadsheets."""
        from bot.exports import xlsx

        return Upload(xlsx.file_name(self), xlsx.workbook(self), xlsx.MEDIA_TYPE)


def wall_time(at: int, zone: str) -> datetime:
    """What the clocks of an IANA zone show at an instant (epoch milliseconds), to the second."""
    return datetime.fromtimestamp(at // 1000, ZoneInfo(zone)).replace(tzinfo=None)
