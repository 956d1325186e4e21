"""Lists from .xlsx and .csv files."""

from __future__ import annotations

import csv
import io
from datetime import datetime
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.firm.customers.listing import Cells, Listing, find_columns
from kg.ingest.decode import decode, read_bytes

_BOOKS = frozenset({".xlsx", ".xlsm"})
#: The workbooks of Excel 97 to 2003 and of other offices: their cells are read, their formatting is not kept.
_OLD_BOOKS = frozenset({".xls", ".et", ".xlsb", ".ods"})
_TEXTS = frozenset({".csv", ".tsv", ".txt"})


def read_listing(path: Path, column: str | None = None) -> Listing:
    """The list at ``path``; KG101 missing, KG236 unreadable, KG237 and KG238 without a column of names."""
    if not path.is_file():
        raise KGError(Code.KG101, path=path)
    suffix = path.suffix.lower()
    if suffix in _BOOKS or suffix in _OLD_BOOKS:
        return _workbook(path, column)
    if suffix in _TEXTS:
        cells = _table(decode(read_bytes(path), path))
        return Listing(path, cells, find_columns(cells, column, path))
    raise KGError(Code.KG236, path=path, reason=suffix or "no suffix")


def _table(text: str) -> Cells:
    head = next((line for line in text.splitlines() if line.strip()), "")
    delimiter = max(",\t;", key=head.count)
    return [tuple(row) for row in csv.reader(io.StringIO(text), delimiter=delimiter)]


def _workbook(path: Path, column: str | None) -> Listing:
    """The first sheet with a column of names; formulas are kept, and read by the value they last had."""
    book = _load(path) if path.suffix.lower() in _BOOKS else _converted(path)
    failed: KGError | None = None
    values = None
    for sheet in book.worksheets:
        if any(cell.data_type == "f" for row in sheet.iter_rows() for cell in row):
            values = values or _load(path, data_only=True)
        shown = values[sheet.title] if values else sheet
        cells = [tuple(map(_text, row)) for row in shown.iter_rows(values_only=True)]
        try:
            return Listing(path, cells, find_columns(cells, column, path), sheet.title, book)
        except KGError as error:
            failed = failed if failed and failed.code is not error.code else error
    raise failed or KGError(Code.KG237, path=path, found="-")


def _load(path: Path, *, data_only: bool = False) -> Any:
    import zipfile

    from openpyxl import load_workbook
    from openpyxl.utils.exceptions import InvalidFileException

    try:
        return load_workbook(path, data_only=data_only, keep_vba=path.suffix.lower() == ".xlsm")
    except (InvalidFileException, zipfile.BadZipFile, OSError, KeyError, ValueError, TypeError) as error:
        raise KGError(
            Code.KG236, path=path, reason=str(error).splitlines()[0] if str(error) else type(error).__name__
        ) from error


def _converted(path: Path) -> Any:
    """An older workbook's cells in a new one."""
    from openpyxl import Workbook
    from python_calamine import CalamineError, load_workbook

    book = Workbook()
    book.remove(book.worksheets[0])
    try:
        old = load_workbook(path)
        for name in old.sheet_names:
            sheet = book.create_sheet(name)
            for at, row in enumerate(old.get_sheet_by_name(name).to_python(skip_empty_area=False), start=1):
                for column, value in enumerate(row, start=1):
                    if value != "":
                        _put(sheet.cell(row=at, column=column), value)
    except (CalamineError, OSError, ValueError) as error:
        raise KGError(Code.KG236, path=path, reason=error) from error
    return book


def _put(cell: Any, value: Any) -> None:
    cell.value = int(value) if isinstance(value, float) and value.is_integer() else value
    if isinstance(value, str):
        cell.data_type = "s"  # never a formula


def _text(value: object) -> str:
    """A cell as text: whole numbers without a point, days without a clock."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, datetime) and value.time().isoformat() == "00:00:00":
        return value.date().isoformat()
    return str(value)
