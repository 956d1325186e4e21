"""Merged cells laid out as a full grid, whatever the format they come from."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.ingest.formats.stored import MAX_COLUMNS


@dataclass(frozen=True, slots=True)
class Merged:
    """A cell of ``text`` whose upper left corner is (``row``, ``column``)."""

    row: int
    column: int
    rows: int
    columns: int
    text: str


def lay(cells: Iterable[Merged], height: int) -> Iterator[tuple[list[str], bool]]:
    """(cells, wide) of each row: text repeated downwards, once across."""
    grid: list[dict[int, str]] = [{} for _ in range(height)]
    broad = [0] * height
    kept = [cell for cell in cells if cell.column < MAX_COLUMNS and cell.row < height]
    width = max((min(cell.column + cell.columns, MAX_COLUMNS) for cell in kept), default=0)
    for cell in kept:
        rows = 1 if covers_all(cell.columns, width) else cell.rows
        for row in range(cell.row, min(cell.row + rows, height)):
            grid[row][cell.column] = cell.text
            if cell.text.strip() and cell.columns > 1:
                broad[row] += 1
    for row in range(height):
        yield [grid[row].get(column, "") for column in range(width)], broad[row] == 1


def covers_all(columns: int, width: int) -> bool:
    """A cell over nearly all columns of its table: a headline or a subhead."""
    return columns >= 3 and 5 * columns >= 4 * width


class Spans:
    """Where the next cell of a row stands when cells of rows above hang into it (HTML's and Word's way of writing)."""

    def __init__(self) -> None:
        """No row has been laid."""
        self._hanging: dict[int, int] = {}  # column → rows still covered

    def begin(self) -> None:
        """A new row."""
        self._taken = {column for column, rows in self._hanging.items() if rows > 0}
        self._hanging = {column: rows - 1 for column, rows in self._hanging.items() if rows > 1}
        self._next = 0

    def place(self, columns: int, rows: int) -> int:
        """The column of the next cell, which covers so many."""
        while self._next in self._taken:
            self._next += 1
        at = self._next
        columns = max(1, min(columns, MAX_COLUMNS))
        if rows > 1:
            for column in range(at, min(at + columns, MAX_COLUMNS)):
                self._hanging[column] = max(self._hanging.get(column, 0), rows - 1)
        self._next = at + columns
        return at
