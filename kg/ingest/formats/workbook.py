"""Workbooks, .xlsx and the old .xls, through calamine: stored values only, no formula or macro is ever run."""

from __future__ import annotations

import io
import re
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.ingest.formats.archive import MAX_CELLS
from kg.ingest.formats.grid import covers_all
from kg.ingest.formats.stored import MAX_COLUMNS, Stored, Writer

_HAN = re.compile("[\u4e00-\u9fff]")
_DEFAULT_NAME = re.compile(r"(?:sheet|工作表|表)\s*\d*(?:\s*\(\d+\))?", re.IGNORECASE)


def read_workbook(data: bytes, path: Path | str) -> Stored:
    """The visible sheets, one row a line; KG111 damaged, KG112 too large, KG113 locked."""
    from python_calamine import CalamineError, CalamineWorkbook, PasswordError, SheetVisibleEnum

    try:
        book = CalamineWorkbook.from_filelike(io.BytesIO(data))
        visible = [meta.name for meta in book.sheets_metadata if meta.visible == SheetVisibleEnum.Visible]
        out = Writer()
        for name in visible:
            sheet = book.get_sheet_by_name(name)
            if sheet.total_height * sheet.total_width > MAX_CELLS:
                raise KGError(Code.KG112, path=path, limit=MAX_CELLS)
            _sheet(out, name, sheet, alone=len(visible) == 1)
    except PasswordError as error:
        raise KGError(Code.KG113, path=path) from error
    except (CalamineError, ValueError, OSError) as error:
        raise KGError(Code.KG111, path=path, reason=str(error)[:120]) from error
    except BaseException as error:  # a panic of the library derives from BaseException
        if type(error).__name__ != "PanicException":
            raise
        raise KGError(Code.KG111, path=path, reason="panic") from error
    return out.finish()


def _sheet(out: Writer, name: str, sheet: Any, *, alone: bool) -> None:
    rows: list[list[Any]] = sheet.to_python(skip_empty_area=False)
    if not any(any(value != "" for value in row) for row in rows):
        return
    says = not alone and _HAN.search(name) is not None and _DEFAULT_NAME.fullmatch(name) is None
    out.part(name if says else None)
    below, wide = _merges(sheet.merged_cell_ranges or [], len(rows), max(map(len, rows)))
    for number, row in enumerate(rows):
        cells = [shown(value) for value in row[:MAX_COLUMNS]]
        for column, top in below.get(number, ()):
            if column < len(cells):
                cells[column] = shown(rows[top][column])
        out.row(cells, f"{name}!{number + 1}", wide=number in wide)


def _merges(ranges: list[Any], height: int, width: int) -> tuple[dict[int, list[tuple[int, int]]], set[int]]:
    """Row → (column, the row that holds its value) of cells merged downwards; and the rows with a cell merged across."""
    below: dict[int, list[tuple[int, int]]] = {}
    wide: set[int] = set()
    for (top, left), (bottom, right) in ranges:
        if right > left:
            wide.update(range(top, min(bottom + 1, height)))
        if covers_all(right - left + 1, width):
            continue  # a headline over several rows is told once
        for row in range(top + 1, min(bottom + 1, height)):
            below.setdefault(row, []).append((left, top))
    return below, wide


def shown(value: Any) -> str:
    """A value as people read it: 12 and not 12.0, a day without its hour."""
    if isinstance(value, str):
        return value
    if isinstance(value, bool):
        return "是" if value else "否"
    if isinstance(value, float):
        return str(int(value)) if value.is_integer() and abs(value) < 1e21 else repr(value)
    if isinstance(value, datetime):
        return value.date().isoformat() if value.time() == time() else value.isoformat(" ")
    if isinstance(value, date | time | int):
        return str(value)
    if isinstance(value, timedelta):
        return str(value)
    return "" if value is None else str(value)
