"""A file as a workbook: a sheet a table, and one of all sources with their quotes."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.properties import PageSetupProperties
from openpyxl.worksheet.worksheet import Worksheet

from kg.firm.model import FirmFile
from kg.firm.phrases import headline
from kg.firm.sections import Section, sections_of
from kg.firm.words import say
from kg.graph.labels import name_of

_WIDEST = 60
_SOURCES = (
    "荣誉 honour",
    "年份 year",
    "此文所述 status here",
    "原文 quote",
    "文档 document",
    "日期 date",
    "来源类别 kind",
    "文件 file",
    "位置 place in it",
)


def write_workbook(file: FirmFile, path: Path | BinaryIO) -> None:
    """Numbers are numbers, all else is text, so that nothing runs as a formula."""
    book = Workbook()
    if book.active is not None:
        book.remove(book.active)
    for section in (*sections_of(file), _sources(file)):
        _sheet(book.create_sheet(section.title.split(" ")[0]), section)
    book.worksheets[0].insert_rows(1)
    _cell(book.worksheets[0], 1, 1, headline(file))
    book.save(path)


def _sources(file: FirmFile) -> Section:
    rows = tuple(
        (line.label, line.honour.year or "", name_of(w.status), w.quote, w.title, w.issued, say("grade", w.grade), w.file, w.locator)
        for line in file.honours for w in line.witnesses
    )  # fmt: skip
    return Section("来源 Sources", _SOURCES, rows)


def _sheet(sheet: Worksheet, section: Section) -> None:
    for at, row in enumerate((section.columns, *section.rows), start=1):
        for column, value in enumerate(row, start=1):
            _cell(sheet, at, column, value)
    for column, heading in enumerate(section.columns, start=1):
        sheet.cell(row=1, column=column).font = Font(bold=True)
        longest = max([len(heading), *(len(row[column - 1]) for row in section.rows)])
        sheet.column_dimensions[get_column_letter(column)].width = min(_WIDEST, longest * 1.8 + 4)
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


def _cell(sheet: Worksheet, row: int, column: int, text: str) -> None:
    cell = sheet.cell(row=row, column=column)
    number = row > 1 and text.isdigit() and text.isascii() and len(text) < 9
    cell.value = int(text) if number else text
    if not number:
        cell.data_type = "s"  # never a formula
    cell.alignment = Alignment(wrap_text=True, vertical="top")
