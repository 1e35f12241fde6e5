"""Tables as CSV that spreadsheets open as they are: a text is never a formula, no letter is lost."""

import csv
import io
from typing import Final

from bot.services.listing import Listing

MEDIA_TYPE: Final = "text/csv"
FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n")
"""With these a spreadsheet begins to compute, or to fetch."""


def file_name(listing: Listing) -> str:
    """The name with its ending."""
    return f"{listing.name}.csv"


def csv_file(listing: Listing) -> bytes:
    """The file: UTF-8 with its mark, so that Excel reads Cyrillic; semicolons, as it expects here."""
    content = io.StringIO()
    writer = csv.writer(content, delimiter=";", lineterminator="\r\n")
    writer.writerow(listing.heads)
    writer.writerows([_safe(cell) for cell in row] for row in listing.rows)
    return content.getvalue().encode("utf-8-sig")


def _safe(cell: str | int) -> str | int:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
