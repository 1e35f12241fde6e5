"""Workbooks for librarians: a text is never a formula or a link, a date is a date."""

import io
import re
from datetime import date, datetime
from typing import Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot import linked
from bot.exports.workbook_value import Cell, Sheet, Workbook

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
LONGEST_TITLE: Final = 31
"""Characters of a sheet's title; Excel refuses more."""
LONGEST_TEXT: Final = 32_767
"""Characters of a cell; Excel refuses more."""
WIDEST: Final = 420
"""Pixels of a column, so that long words do not push the others away."""
_UNFIT: Final = re.compile(r"[\[\]:*?/\\]")
_OPTIONS: Final = {
    "in_memory": True,
    "strings_to_formulas": False,
    "strings_to_urls": False,
    "strings_to_numbers": False,
}


def file_name(book: Workbook) -> str:
    """The name with its ending."""
    return f"{linked.seen(book.name)}.xlsx"


def workbook(book: Workbook) -> bytes:
    """The file; heads stay in sight, and every column can be filtered."""
    content = io.BytesIO()
    with xlsxwriter.Workbook(content, _OPTIONS) as file:
        bold = file.add_format({"bold": True})
        moment = file.add_format({"num_format": "dd.mm.yyyy hh:mm"})
        day = file.add_format({"num_format": "dd.mm.yyyy"})
        for number, sheet in enumerate(book.sheets, 1):
            page = file.add_worksheet(_title(sheet.title, number))
            _fill(page, sheet, bold, moment, day)
    return content.getvalue()


def _fill(page: Worksheet, sheet: Sheet, bold: Format, moment: Format, day: Format) -> None:
    page.write_row(0, 0, list(sheet.heads), bold)
    for row, cells in enumerate(sheet.rows, 1):
        for column, cell in enumerate(cells):
            _write(page, row, column, cell, moment, day)
    page.freeze_panes(1, 0)
    page.autofilter(0, 0, len(sheet.rows), max(0, len(sheet.heads) - 1))
    page.autofit(WIDEST)


def _write(page: Worksheet, row: int, column: int, cell: Cell, moment: Format, day: Format) -> None:
    if isinstance(cell, datetime):
        page.write_datetime(row, column, cell, moment)
    elif isinstance(cell, date):
        page.write_datetime(row, column, cell, day)
    elif isinstance(cell, str):
        page.write_string(row, column, linked.beside(cell)[:LONGEST_TEXT])
    elif cell is not None:
        page.write_number(row, column, cell)


def _title(title: str, number: int) -> str:
    """A title as Excel takes it; the number where nothing is left of it."""
    return _UNFIT.sub(" ", linked.seen(title))[:LONGEST_TITLE].strip(" '") or str(number)
