"""Tables without ruling lines: rows whose cells stand in the columns that their header opens."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.ingest.columns import roles_of

_NUMBER = re.compile(r"\d{1,6}[.、]?")
_STOP = re.compile(r"[。；]$")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of characters without a blank, in points from the page's upper left corner."""

    x0: float
    x1: float
    top: float
    bottom: float
    text: str


@dataclass(slots=True)
class Line:
    """A line of the page and where its words stand."""

    top: float
    words: list[Word]

    @property
    def text(self) -> str:
        """The words with a blank where there was one."""
        return " ".join(w.text for w in self.words)

    @property
    def cells(self) -> list[tuple[float, float, str]]:
        """Words that stand close together, as cells."""
        out: list[tuple[float, float, str]] = []
        for word in self.words:
            size = word.bottom - word.top
            if out and word.x0 - out[-1][1] < 0.9 * size:
                joint = " " if out[-1][2][-1].isascii() and word.text[0].isascii() else ""
                out[-1] = (out[-1][0], word.x1, out[-1][2] + joint + word.text)
            else:
                out.append((word.x0, word.x1, word.text))
        return out


@dataclass(slots=True)
class Cells:
    """A row under a header without ruling lines."""

    top: float
    cells: list[str]


Heads = Sequence[tuple[float, float, str]]


class Aligner:
    """Reads page after page: a table may go on at the top of the next one, with or without its header."""

    def __init__(self) -> None:
        """No table is open."""
        self.open: Heads | None = None

    def read(self, words: Sequence[Word]) -> Iterator[Line | list[Cells]]:
        """Lines of text, and tables as lists of rows; a table that goes on has no header row."""
        lines = _lines(words)
        at, carried = 0, self.open
        while at < len(lines):
            heads = lines[at].cells
            header = len(heads) > 1 and roles_of([text for _, _, text in heads]) is not None
            rows, end = _table(lines, at, heads if header else carried, header) if header or carried else ([], at)
            if len(rows) > header:
                yield rows
                self.open = carried = heads if header else carried
                at = end
                continue
            self.open = carried = None
            yield lines[at]
            at += 1


def _lines(words: Sequence[Word]) -> list[Line]:
    out: list[Line] = []
    for word in sorted(words, key=lambda w: (w.top, w.x0)):
        middle = (word.top + word.bottom) / 2
        if out and out[-1].words[0].top <= middle <= out[-1].words[0].bottom:
            out[-1].words.append(word)
        else:
            out.append(Line(word.top, [word]))
    for line in out:
        line.words.sort(key=lambda w: w.x0)
    return out


def _table(lines: Sequence[Line], at: int, heads: Heads | None, header: bool) -> tuple[list[Cells], int]:
    """The rows from ``at`` on, a header first; a line that only continues cells is joined to its row."""
    assert heads is not None
    rows = [Cells(lines[at].top, [text for _, _, text in heads])] if header else []
    numbered = heads[0][2] in ("序号", "编号", "序")
    gap = 0.0
    end = at + header
    while end < len(lines):
        placed = _placed(heads, lines[end].cells)
        step = lines[end].top - lines[end - 1].top if end > at else 0.0
        gap = gap or step
        filled = [i for i, text in enumerate(placed or ()) if text]
        if placed is None or step > 4 * gap or (len(filled) == 1 and _STOP.search(placed[filled[0]])):
            break
        opens = _NUMBER.fullmatch(placed[0]) is not None if numbered else len(filled) > 1
        if not opens and len(rows) <= header:
            break
        if opens:
            rows.append(Cells(lines[end].top, placed))
        else:
            rows[-1].cells = [a + b for a, b in zip(rows[-1].cells, placed, strict=True)]
        end += 1
    return rows, end


def _placed(heads: Sequence[tuple[float, float, str]], cells: Sequence[tuple[float, float, str]]) -> list[str] | None:
    """The cells under their heads; None when one fits nowhere or two fit one."""
    out = [""] * len(heads)
    bounds = [(a[1] + b[0]) / 2 for a, b in zip(heads, heads[1:], strict=False)]
    for x0, x1, text in cells:
        under = [i for i, (a, b, _) in enumerate(heads) if min(x1, b) - max(x0, a) > 0]
        if len(under) > 1:
            return None
        middle = (x0 + x1) / 2
        column = under[0] if under else sum(bound <= middle for bound in bounds)
        if out[column]:
            return None
        out[column] = text
    return out
