"""The text of a file as stored, with its tables and where in the file each line stands."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from kg.model import Span

_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufeff\u200b-\u200f\u202a-\u202e\u2060-\u2064]")
_BREAK = re.compile(r"[ \u3000\u00a0]*[\t\r\n\u2028\u2029\x85]+[ \u3000\u00a0]*")
_WIDE = re.compile(r"[\u2e80-\u9fff\uff00-\uffef“”（）]")
MAX_COLUMNS = 256  # a wider grid is a trap: spreadsheets of notices have a dozen


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a grid: a span for each column, empty where nothing stands.

    A cell merged over rows is repeated in each of them; one merged over columns
    stands in the first.  ``wide`` tells that the only filled cell spans columns.
    """

    cells: tuple[Span, ...]
    wide: bool = False


@dataclass(frozen=True, slots=True)
class Stored:
    """What a reader makes of a file; every offset counts code points of ``text``.

    ``locators`` say from which offset on what place of the file is read (第3页, Sheet1!12),
    ``parts`` where a new sheet begins, ``labels`` the offsets of lines that are a sheet's name,
    ``broken`` that print may have broken its lines, ``trust`` how far the characters
    themselves can be believed (less than 1 when they were recognised from a picture).
    """

    text: str
    tables: tuple[tuple[Row, ...], ...] = ()
    locators: tuple[tuple[int, str], ...] = ()
    parts: tuple[int, ...] = ()
    published: str | None = None
    trust: float = 1.0
    labels: frozenset[int] = frozenset()
    broken: bool = True


def one_line(text: str) -> str:
    """A paragraph or cell without line breaks and invisible signs: a break inside Chinese joins, else it parts words."""
    text = _CONTROL.sub("", text.replace("\x0b", "\n"))
    out, last = [], 0
    for hit in _BREAK.finditer(text):
        before, after = text[last : hit.start()], text[hit.end() : hit.end() + 1]
        out.append(before)
        joined = before[-1:] and after and not (_WIDE.match(before[-1]) or _WIDE.match(after))
        out.append(" " if joined else "")
        last = hit.end()
    return "".join([*out, text[last:]]).strip(" \u3000\u00a0")


@dataclass(slots=True)
class Writer:
    """Lays a file out as text, line by line: paragraphs, and rows with a tab between cells."""

    pieces: list[str] = field(default_factory=list)
    length: int = 0
    tables: list[list[Row]] = field(default_factory=list)
    locators: list[tuple[int, str]] = field(default_factory=list)
    parts: list[int] = field(default_factory=list)
    labels: list[int] = field(default_factory=list)
    broken: bool = False
    _open: bool = False

    def paragraph(self, text: str, locator: str | None = None) -> None:
        """A line of running text; it ends the table above it."""
        if line := one_line(text):
            self._open = False
            self._line(line, locator)

    def table(self) -> None:
        """The next row begins a table of its own."""
        self._open = False

    def part(self, name: str | None = None) -> None:
        """A new sheet begins: what stood above does not hold for it unless it has no headline of its own."""
        self._open = False
        self.parts.append(self.length)
        if name is not None:
            self.labels.append(self.length)
            self.paragraph(name, name)

    def row(self, cells: Sequence[str], locator: str | None = None, *, wide: bool = False) -> None:
        """A row of a table; empty rows leave no trace."""
        texts = [one_line(cell) for cell in cells[:MAX_COLUMNS]]
        if not any(texts):
            return
        if not self._open:
            self.tables.append([])
            self._open = True
        spans, start = [], self.length
        for text in texts:
            spans.append(Span(start, start + len(text)))
            start += len(text) + 1
        self.tables[-1].append(Row(tuple(spans), wide and sum(map(bool, texts)) == 1))
        self._line("\t".join(texts), locator)

    def finish(self, *, published: str | None = None, trust: float = 1.0) -> Stored:
        """The text and all that is known of its lines."""
        return Stored(
            "".join(self.pieces),
            tuple(tuple(rows) for rows in self.tables),
            tuple(self.locators),
            tuple(self.parts),
            published,
            trust,
            frozenset(self.labels),
            self.broken,
        )

    def _line(self, line: str, locator: str | None) -> None:
        if locator is not None:
            self.locators.append((self.length, locator))
        self.pieces.append(line + "\n")
        self.length += len(line) + 1
