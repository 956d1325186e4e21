"""A list as it was given: its cells, where its header stands, and which columns hold names, codes and places."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.firm.naming import Asked
from kg.firm.places import codes_of
from kg.resolve.companies import column_of
from kg.resolve.gazetteer import load_gazetteer
from kg.resolve.parse import parse
from kg.resolve.uscc import normalise_uscc

#: Rows at the top in which the header is looked for: titles and remarks may stand above it.
_HEADER_WITHIN = 20
_LETTERS = re.compile(r"[A-Za-z]{1,2}")

Cells = Sequence[Sequence[str]]


@dataclass(frozen=True, slots=True)
class Columns:
    """Numbers from 0; ``header`` is the row of the headings, -1 when there is none."""

    header: int
    name: int | None
    code: int | None
    place: int | None


@dataclass(frozen=True, slots=True)
class Listing:
    """``cells`` is the whole sheet as text, row by row; ``book`` its workbook, None for CSV."""

    path: Path
    cells: Cells
    columns: Columns
    sheet: str = ""
    book: Any = None  # openpyxl.Workbook, whose formatting is given back

    @property
    def width(self) -> int:
        """Columns in use."""
        return max((at for row in self.cells for at, cell in enumerate(row, start=1) if cell), default=0)

    def asked(self, default: tuple[str, ...] = ()) -> Iterator[tuple[int, Asked]]:
        """(row number from 0, what is asked) of every row that is not blank; ``default`` is the place of rows without one."""
        at = self.columns
        for number in range(at.header + 1, len(self.cells)):
            row = self.cells[number]
            if any(row):
                code = normalise_uscc(_cell(row, at.code))
                yield number, Asked(_cell(row, at.name), code, codes_of(_cell(row, at.place)) or default)


def _cell(row: Sequence[str], at: int | None) -> str:
    return row[at].strip() if at is not None and at < len(row) else ""


def find_columns(cells: Cells, column: str | None, path: Path) -> Columns:
    """Where the header is and what it says; KG237 when no column holds names or codes, KG238 when ``column`` is none."""
    best: Columns | None = None
    for number, row in enumerate(cells[:_HEADER_WITHIN]):
        kinds = [column_of(cell) for cell in row]
        found = Columns(number, _at(kinds, "name"), _at(kinds, "uscc"), _at(kinds, "region"))
        if column and column.strip() in [cell.strip() for cell in row]:
            return Columns(number, [cell.strip() for cell in row].index(column.strip()), found.code, found.place)
        if best is None and (found.name is not None or found.code is not None):
            best = found
    if column:
        return _lettered(column, cells, best, path)
    if best is None:
        raise KGError(Code.KG237, path=path, found=_seen(cells))
    return best


def _lettered(column: str, cells: Cells, best: Columns | None, path: Path) -> Columns:
    """The column called B; a list without a header begins with a name."""
    at = _number(column) if _LETTERS.fullmatch(column) else None
    if at is None or at >= max((len(row) for row in cells), default=0):
        raise KGError(Code.KG238, column=column, path=path, found=_seen(cells))
    if best is not None:
        return Columns(best.header, at, best.code, best.place)
    first = next((n for n, row in enumerate(cells) if _cell(row, at)), 0)
    headed = not parse(_cell(cells[first], at), load_gazetteer()).full
    return Columns(first if headed else first - 1, at, None, None)


def _number(letters: str) -> int:
    """A is 0, B is 1, AA is 26."""
    at = 0
    for letter in letters.upper():
        at = at * 26 + ord(letter) - 64
    return at - 1


def _at(kinds: Sequence[str | None], kind: str) -> int | None:
    return kinds.index(kind) if kind in kinds else None


def _seen(cells: Cells) -> str:
    """The first row with several cells: what was taken for a header."""
    row = next((r for r in cells if sum(map(bool, r)) > 1), next((r for r in cells if any(r)), ()))
    return "、".join(cell for cell in row if cell)[:80] or "-"
