"""The list given back: every original column, row and format, and the added columns behind them."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from copy import copy
from pathlib import Path
from typing import Any

from kg.export.tables import safe_cell
from kg.firm.customers.check import ADDED, Checked, summary, summary_line
from kg.firm.customers.listing import Listing

_COLOURS = {"ambiguous": "FFF2CC", "unmatched": "F2F2F2"}
_WIDE = frozenset({"匹配名称", "匹配依据", "待核对", "候选", "已撤销/到期", "即将到期"})
_NOTES = (
    ("匹配结果", "已匹配、有歧义（可能是某家，须人定）、未匹配。", "matched, ambiguous (a person must decide) or unmatched"),
    ("匹配依据", "凭什么认定是这一家；从不猜测。", "the evidence; nothing is guessed"),
    ("荣誉数", "截至日持有的荣誉；称号与其复核只算一项；认证、评级不计。", "honours held on the day; a title and its renewal are one"),
    ("已撤销/到期", "原文说已终止的，或有效期已过的（写明或按目录估计）。", "ended by word, or run out (stated or estimated)"),
    ("即将到期", "一年之内到期而没有复核记录的。", "titles that run out within a year and that nothing renews"),
    ("待核对", "有歧义时列出可能的企业；来源不一致、层级未写明、状态不明、名单内重复。", "candidates of an ambiguous row; conflicts, levels not told, repeats"),
)  # fmt: skip


def write(listing: Listing, checked: Sequence[Checked], as_of: str, path: Path) -> None:
    """Write .xlsx or .csv after the suffix of ``path``."""
    rows = {c.row: c for c in checked}
    if path.suffix.lower() == ".csv":
        path.write_bytes(_csv(listing, rows))
        return
    book = listing.book or _plain_book(listing)
    sheet = book[listing.sheet] if listing.sheet else book.active
    _columns(sheet, listing, rows)
    _notes(book, summary_line(summary(checked)), as_of)
    book.save(path)


def _csv(listing: Listing, rows: Mapping[int, Checked]) -> bytes:
    """UTF-8 with byte-order mark; no cell, of the list or added, may run as a formula."""
    out = io.StringIO()
    writer = csv.writer(out)
    width = listing.width
    for number, row in enumerate(listing.cells):
        own = [*row, *("" for _ in range(width - len(row)))]
        added = ADDED if number == listing.columns.header else rows[number].cells() if number in rows else ()
        writer.writerow([safe_cell(str(cell)) for cell in (*own[:width], *added)])
    return out.getvalue().encode("utf-8-sig")


def _plain_book(listing: Listing) -> Any:
    from openpyxl import Workbook

    book = Workbook()
    sheet: Any = book.active
    for number, row in enumerate(listing.cells, start=1):
        for at, value in enumerate(row, start=1):
            _text(sheet.cell(row=number, column=at), value)
    return book


def _columns(sheet: Any, listing: Listing, rows: Mapping[int, Checked]) -> None:
    """The headings take after the list's own last heading."""
    from openpyxl.styles import Font, PatternFill
    from openpyxl.utils import get_column_letter

    start, header = listing.width + 1, listing.columns.header + 1
    fills = {outcome: PatternFill("solid", fgColor=colour) for outcome, colour in _COLOURS.items()}
    for at, heading in enumerate(ADDED, start=start):
        sheet.column_dimensions[get_column_letter(at)].width = (
            34 if heading in _WIDE or heading.endswith("荣誉") else 11
        )
        if header:
            cell, model = sheet.cell(row=header, column=at, value=heading), sheet.cell(row=header, column=start - 1)
            if model.has_style:
                cell._style = copy(model._style)
            else:
                cell.font = Font(bold=True)
    for number, one in rows.items():
        for at, value in enumerate(one.cells(), start=start):
            if isinstance(value, int):
                sheet.cell(row=number + 1, column=at, value=value)
            elif value:
                _text(sheet.cell(row=number + 1, column=at), value)
        if one.found.outcome in fills:
            sheet.cell(row=number + 1, column=start).fill = fills[one.found.outcome]


def _text(cell: Any, value: str) -> None:
    cell.value = value
    cell.data_type = "s"  # never a formula


def _notes(book: Any, line: str, as_of: str) -> None:
    """A sheet that says what the added columns mean."""
    title = next(t for t in ("荣誉说明", "荣誉说明2", "荣誉说明3", "荣誉说明4") if t not in book.sheetnames)
    sheet = book.create_sheet(title)
    for row in ((line,), (f"截至 as of {as_of}",), (), ("列 column", "含义", "meaning"), *_NOTES):
        sheet.append(row)
    for letter, width in (("A", 16), ("B", 60), ("C", 60)):
        sheet.column_dimensions[letter].width = width
