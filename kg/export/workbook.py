"""The workbook: sheets of tables, and a sheet of figures to work through."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import BinaryIO

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from kg.export.figures import FigureRow
from kg.export.tables import Table
from kg.graph.labels import column, name_of

#: Heading and width of the columns of the sheet of figures; the last two are the clerk's.
_FIGURES = (
    ("指标", 28), ("数值", 12), ("单位", 10), ("约数", 8), ("时期", 22), ("地区", 14), ("主体", 18), ("性质", 8), ("属于", 20),
    ("比较", 30), ("推算", 34), ("核对提示", 60), ("程度", 9), ("原文", 70), ("文档", 30), ("来源文件", 24), ("核对结果", 10), ("备注", 24),
)  # fmt: skip
_QUALIFIERS = {"exact": "", "approx": "约", "at-least": "至少", "at-most": "至多"}
_SEVERITIES = {"error": ("错误", "F8CBAD"), "warning": ("提醒", "FFE699"), "info": ("参考", "DDEBF7")}
_VERDICTS = "对,错,存疑"
_TALLEST = 12


def write_workbook(tables: Sequence[Table], figures: Sequence[FigureRow], path: Path | BinaryIO) -> None:
    """One sheet a table and the figures; numbers are numbers, all else is text, so that nothing runs as a formula."""
    book = Workbook(write_only=False)
    if book.active is not None:
        book.remove(book.active)
    for content in tables:
        _table(book.create_sheet(content.name), content)
    if figures:
        at = book.sheetnames.index("待核对") if "待核对" in book.sheetnames else None
        _figures(book.create_sheet("指标", at), figures)
    book.save(path)


def _table(sheet: Worksheet, content: Table) -> None:
    headings, rows = content.readable()
    for at, row in enumerate([headings, *rows], start=1):
        for column_at, value in enumerate(row, start=1):
            number = at > 1 and value.isdigit() and value.isascii() and len(value) < 12
            _cell(sheet, at, column_at, int(value) if number else value)
    _head(sheet, [60 if heading == column("quote") else 22 for heading in headings])


def _figures(sheet: Worksheet, figures: Sequence[FigureRow]) -> None:
    for at, (heading, _) in enumerate(_FIGURES, start=1):
        _cell(sheet, 1, at, heading)
    for at, figure in enumerate(figures, start=2):
        severity, colour = _SEVERITIES.get(figure.severity, ("", ""))
        values: list[str | float] = [
            figure.measure, figure.value, figure.unit, _QUALIFIERS.get(figure.qualifier, figure.qualifier), figure.period, figure.region,
            figure.subject, name_of(figure.mode), figure.whole, figure.comparisons, figure.derived, figure.checks, severity,
            figure.quote, figure.document, figure.source, "", "",
        ]  # fmt: skip
        for column_at, value in enumerate(values, start=1):
            cell = _cell(sheet, at, column_at, value)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if colour:
                cell.fill = PatternFill("solid", fgColor=colour)
        lines = max(figure.checks.count("\n"), figure.comparisons.count("\n"), len(figure.quote) // 40) + 1
        sheet.row_dimensions[at].height = 15 * min(lines, _TALLEST)
    _head(sheet, [width for _, width in _FIGURES])
    verdict = get_column_letter(len(_FIGURES) - 1)
    choice = DataValidation(type="list", formula1=f'"{_VERDICTS}"', allow_blank=True, showErrorMessage=True)
    choice.error, choice.errorTitle = f"请选择：{_VERDICTS}", "核对结果"
    sheet.add_data_validation(choice)
    choice.add(f"{verdict}2:{verdict}{len(figures) + 1}")


def _cell(sheet: Worksheet, row: int, column_at: int, value: str | float):  # type: ignore[no-untyped-def]
    cell = sheet.cell(row=row, column=column_at)
    cell.value = value
    if isinstance(value, str):
        cell.data_type = "s"  # never a formula
    return cell


def _head(sheet: Worksheet, widths: Sequence[float]) -> None:
    for at, width in enumerate(widths, start=1):
        sheet.cell(row=1, column=at).font = Font(bold=True)
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
