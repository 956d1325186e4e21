"""The table of corrections as a file: CSV as Excel writes and reads it, or a workbook."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from kg.clerk.sheet import FIELDS, HEADINGS
from kg.errors import Code, KGError
from kg.ingest.decode import decode, read_bytes
from kg.ledger.cells import guarded, unguarded

Row = Mapping[str, str]
_WIDTHS = {"quote": 60, "title": 30, "recipient": 30, "award": 24, "programme": 24, "reason": 24}


def write_table(rows: Sequence[Row], path: Path) -> None:
    """All rows under their headings; KG402 when it cannot be written."""
    data = _workbook(rows) if path.suffix.lower() == ".xlsx" else _csv(rows)
    try:
        path.write_bytes(data)
    except OSError as error:
        raise KGError(Code.KG402, path=path, reason=error.strerror or error) from error


def _csv(rows: Sequence[Row]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(HEADINGS.values())
    writer.writerows([guarded(row[name]) for name in HEADINGS] for row in rows)
    return out.getvalue().encode("utf-8-sig", "replace")


def _workbook(rows: Sequence[Row]) -> bytes:
    from openpyxl import Workbook
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    book = Workbook(write_only=True)
    sheet: Any = book.create_sheet("更正")
    sheet.freeze_panes = "A2"
    for at, name in enumerate(HEADINGS, 1):
        sheet.column_dimensions[get_column_letter(at)].width = _WIDTHS.get(name, 12)

    def cell(text: str, name: str, head: bool = False) -> Any:
        made = WriteOnlyCell(sheet, text)
        made.data_type = "s"  # never a formula, a year stays as typed
        if head:
            made.font = Font(bold=True)
        elif name in (*FIELDS, "verdict", "who", "reason"):
            made.fill = PatternFill("solid", fgColor="FFF9E5")  # what may be changed
        return made

    sheet.append([cell(heading, name, head=True) for name, heading in HEADINGS.items()])
    for row in rows:
        sheet.append([cell(row[name], name) for name in HEADINGS])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def read_table(path: Path) -> list[tuple[int, dict[str, str]]]:
    """The rows with their line numbers; KG101 to KG109 for the file, KG228 when it has no column of ids."""
    if not path.is_file():
        raise KGError(Code.KG101, path=path)
    lines = _sheet_lines(path) if path.suffix.lower() == ".xlsx" else _csv_lines(path)
    line, heading = next(lines, (1, []))
    names = [_name(cell) for cell in heading]
    if "id" not in names:
        raise KGError(Code.KG228, path=path, line=line, reason="没有“编号 id”一栏 no column “id”")
    rows = [(number, {n: c for n, c in zip(names, cells, strict=False) if n}) for number, cells in lines]
    return [(number, row) for number, row in rows if any(row.values())]


def _name(heading: str) -> str:
    last = heading.split()[-1].lower() if heading.split() else ""
    return last if last in HEADINGS else ""


def _csv_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    text = decode(read_bytes(path), path)
    first = text.split("\n", 1)[0]
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=max("\t,;", key=first.count))
    return ((n, [unguarded(cell) for cell in cells]) for n, cells in enumerate(reader, 1))


def _sheet_lines(path: Path) -> Iterator[tuple[int, list[str]]]:
    from openpyxl import load_workbook

    try:
        sheet = load_workbook(io.BytesIO(read_bytes(path)), read_only=True, data_only=True).worksheets[0]
    except Exception as error:  # openpyxl lets through whatever zipfile and the XML parser raise
        raise KGError(Code.KG109, path=path, reason=error) from error
    return ((n, [_plain(value) for value in values]) for n, values in enumerate(sheet.iter_rows(values_only=True), 1))


def _plain(value: Any) -> str:
    """A cell as typed: a year that became a number is a year."""
    return "" if value is None else f"{value:.10g}" if isinstance(value, float) else str(value)
