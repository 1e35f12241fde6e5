"""Workbooks, read back by another library."""

import io
from datetime import date, datetime, time

from openpyxl import load_workbook

from bot.exports.workbook_value import Sheet, Workbook, wall_time
from bot.exports.xlsx import LONGEST_TITLE, file_name, workbook

NOON = 1_801_458_000_000
"""Monday, 1 February 2027, 05:00 UTC."""
HOSTILE = (
    '=HYPERLINK("http://evil.example")',
    "+7 701 000 00 00",
    "@SUM(A1)",
    "-1",
    "007",
    "https://x.example",
)


def read(book: Workbook) -> list[tuple[str, list[tuple[object, ...]]]]:
    found = load_workbook(io.BytesIO(workbook(book)))
    return [(page.title, list(page.iter_rows(values_only=True))) for page in found.worksheets]


def test_words_stay_words_whatever_they_look_like() -> None:
    book = Workbook("Список", (Sheet("Лист", ("Слова",), [(each,) for each in HOSTILE]),))
    found = load_workbook(io.BytesIO(workbook(book))).worksheets[0]
    cells = [found.cell(row, 1) for row in range(2, 2 + len(HOSTILE))]
    assert [cell.value for cell in cells] == list(HOSTILE)
    assert {cell.data_type for cell in cells} == {"s"}
    assert all(cell.hyperlink is None for cell in cells)


def test_dates_are_dates_and_numbers_numbers() -> None:
    moment = wall_time(NOON, "Asia/Almaty")
    book = Workbook("x", (Sheet("s", ("a", "b", "c", "d"), [(moment, date(2027, 2, 1), 4, None)]),))
    [(_, rows)] = read(book)
    midnight = datetime.combine(date(2027, 2, 1), time())
    assert rows[1] == (datetime.combine(date(2027, 2, 1), time(10)), midnight, 4, None)


def test_each_sheet_has_a_title_that_excel_takes() -> None:
    titles = ("[:*?/\\]", "Библиотека и волонтёр: потенциал эффективного сотрудничества", "Қатысушылар")
    found = read(Workbook("x", tuple(Sheet(each, ("h",), []) for each in titles)))
    assert found[0][0] == "1"
    assert found[1][0] == "Библиотека и волонтёр  потенциал"[:LONGEST_TITLE].strip()
    assert found[2] == ("Қатысушылар", [("h",)])


def test_the_file_says_what_it_holds() -> None:
    assert file_name(Workbook("Участники", ())) == "Участники.xlsx"
