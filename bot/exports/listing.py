"""Tables as CSV that spreadsheets open as they are: a text is never a formula, no letter is lost."""

import asyncio
import csv
import zipfile
from contextlib import aclosing
from pathlib import Path
from typing import Final

from bot import linked
from bot.exports.listing_value import Lines, Listing

MEDIA_TYPE: Final = "text/csv"
ZIPPED: Final = "application/zip"
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""With these a spreadsheet begins to compute, or to fetch."""
LARGEST: Final = 45_000_000
"""Bytes of a file that goes as it is; Telegram takes 50 MB from a bot, so a larger one is packed."""


async def csv_file(listing: Listing, folder: Path) -> tuple[Path, str]:
    """Write the file into a folder, stretch by stretch in a thread; gives it with its media type.

    UTF-8 with its mark, so that Excel reads Cyrillic; semicolons, as it expects here.
    """
    path = folder / f"{linked.seen(listing.name).replace('/', ' ')}.csv"
    await asyncio.to_thread(_append, path, [listing.heads])
    async with aclosing(listing.stretches()) as stretches:
        async for rows in stretches:
            await asyncio.to_thread(_append, path, rows)
    if path.stat().st_size <= LARGEST:
        return path, MEDIA_TYPE
    return await asyncio.to_thread(_packed, path), ZIPPED


def _append(path: Path, rows: Lines) -> None:
    new = not path.exists()
    with path.open("a", encoding="utf-8-sig" if new else "utf-8", newline="") as file:
        writer = csv.writer(file, delimiter=";", lineterminator="\r\n")
        writer.writerows([_safe(cell) for cell in row] for row in rows)


def _packed(path: Path) -> Path:
    packed = path.with_suffix(".zip")
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as file:
        file.write(path, path.name)
    return packed


def _safe(cell: str | int) -> str | int:
    if not isinstance(cell, str):
        return cell
    return ("'" if cell.startswith(FORMULA) else "") + linked.beside(cell)
