"""`python -m bot export DIR`: every table as CSV and JSON, for an archive."""

import csv
import json
import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

from bot import linked
from bot.commands.failure import failed
from bot.settings import Settings
from storage import StorageProblem
from storage.archive import WholeTable, archive

FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""A text that begins so would be calculated by a spreadsheet program."""


def export_to(settings: Settings, folder: Path) -> int:
    """Write the archive; the folder appears whole or not at all."""
    if folder.exists() and not (folder.is_dir() and not any(folder.iterdir())):
        return failed(f"{folder} exists and is not an empty folder; choose another name.")
    try:
        counts = _write(settings, folder)
    except StorageProblem as problem:
        return failed(f"Nothing was exported. {problem}")
    except OSError as error:
        return failed(f"Nothing was exported. {folder} can't be written: {error.strerror}.")
    for name, count in counts.items():
        print(f"{name}: {count}")
    print(f"Exported to {folder}. It holds personal data: keep it locked away, and no longer than needed.")
    return 0


def _write(settings: Settings, folder: Path) -> dict[str, int]:
    zone = ZoneInfo(settings.library_time_zone)
    with tempfile.TemporaryDirectory(prefix=f".{folder.name}.", suffix=".part", dir=folder.parent) as name:
        part = Path(name) / folder.name
        part.mkdir(mode=0o700)
        with archive(settings.database_path) as tables:
            counts = {table.name: _write_table(table, part, zone) for table in tables}
        part.replace(folder)
    return counts


def _write_table(table: WholeTable, folder: Path, zone: ZoneInfo) -> int:
    """The same rows twice: CSV with times in the library's zone for people, JSON as stored for programs."""
    count = 0
    with (
        (folder / f"{table.name}.csv").open("x", encoding="utf-8-sig", newline="") as sheet,
        (folder / f"{table.name}.json").open("x", encoding="utf-8") as exact,
    ):
        rows = csv.writer(sheet)
        rows.writerow(table.columns)
        for count, row in enumerate(table.rows, start=1):
            rows.writerow(_cells(table.columns, row, zone))
            exact.write(",\n" if count > 1 else "[\n")
            written = json.dumps(dict(zip(table.columns, row, strict=True)), ensure_ascii=False)
            exact.write(linked.beside(written))
        exact.write("\n]\n" if count else "[]\n")
    return count


def _cells(columns: tuple[str, ...], row: tuple[object, ...], zone: ZoneInfo) -> Iterator[object]:
    for column, value in zip(columns, row, strict=True):
        if column.endswith(("_at", "_by")) and isinstance(value, int):
            yield (
                datetime.fromtimestamp(value / 1000, UTC)
                .astimezone(zone)
                .isoformat(sep=" ", timespec="seconds")
            )
        elif isinstance(value, str):
            yield ("'" if value.startswith(FORMULA) else "") + linked.beside(value)
        else:
            yield value
