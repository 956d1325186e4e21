"""Word documents (.docx) through python-docx: paragraphs and tables in reading order."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from kg.errors import Code, KGError
from kg.ingest.formats.grid import Merged, Spans, lay
from kg.ingest.formats.stored import Stored, Writer

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_SKIPPED = frozenset(
    {f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", f"{_MC}Fallback", f"{_W}rPr", f"{_W}pPr"}
)
_PICTURED = frozenset({f"{_W}txbxContent"})
_NUMBER = re.compile(r"\d+")


def read_word(data: bytes, path: Path | str) -> Stored:
    """Text as it stands after all accepted changes; deleted runs, notes and field codes are left out."""
    from docx import Document as open_docx
    from docx.opc.exceptions import PackageNotFoundError
    from lxml.etree import XMLSyntaxError

    try:
        body = open_docx(io.BytesIO(data)).element.body
    except (PackageNotFoundError, XMLSyntaxError, KeyError, ValueError, AttributeError, OSError) as error:
        raise KGError(Code.KG111, path=path, reason=str(error)[:120] or type(error).__name__) from error
    out = Writer()
    reader = _Body(out)
    reader.blocks(body)
    return out.finish()


class _Body:
    """Walks the body; counts paragraphs and tables for their locators."""

    def __init__(self, out: Writer) -> None:
        self.out, self.paragraphs, self.tables = out, 0, 0

    def blocks(self, parent: Any) -> None:
        """Paragraphs and tables of ``parent``, in order; content controls are looked into."""
        for child in parent:
            if child.tag == f"{_W}p":
                self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                self._table(child)
            elif child.tag in (
                f"{_W}sdt",
                f"{_W}sdtContent",
                f"{_W}ins",
                f"{_W}moveTo",
                f"{_W}customXml",
                f"{_W}smartTag",
            ):
                self.blocks(child)

    def _paragraph(self, node: Any) -> None:
        for line in text_of(node).split("\n"):  # a forced line break
            if line.strip():
                self.paragraphs += 1
                self.out.paragraph(line, f"第{self.paragraphs}段")
        for box in node.iter(*_PICTURED):
            if not any(a.tag == f"{_MC}Fallback" for a in box.iterancestors()):
                self.blocks(box)

    def _table(self, node: Any) -> None:
        rows = list(_rows(node))
        if layout(rows):
            for _, row in rows:
                for cell in row:
                    self.blocks(cell)
            return
        self.tables += 1
        self.out.table()
        cells = list(_merged(rows))
        for number, (texts, wide) in enumerate(lay(cells, len(rows)), 1):
            self.out.row(texts, f"表{self.tables}第{number}行", wide=wide)
        for _, row in rows:  # tables inside cells follow the one that holds them
            for cell in row:
                for inner in cell.iterchildren(f"{_W}tbl"):
                    self._table(inner)


def _rows(table: Any) -> Iterator[tuple[Any, list[Any]]]:
    for row in table.iterchildren(f"{_W}tr", f"{_W}sdt", f"{_W}ins", f"{_W}customXml"):
        for tr in [row] if row.tag == f"{_W}tr" else row.iter(f"{_W}tr"):
            cells = [
                tc
                for child in tr.iterchildren(f"{_W}tc", f"{_W}sdt", f"{_W}customXml")
                for tc in ([child] if child.tag == f"{_W}tc" else child.iter(f"{_W}tc"))
            ]
            yield tr, cells


def layout(rows: list[tuple[Any, list[Any]]]) -> bool:
    """A table of one cell is a frame around text."""
    return len(rows) == 1 and len(rows[0][1]) == 1


def _merged(rows: list[tuple[Any, list[Any]]]) -> Iterator[Merged]:
    """Cells with what they cover: Word marks each continued cell (vMerge) instead of counting rows."""
    open_cells: dict[int, tuple[int, int, str]] = {}  # column → (first row, columns, text) of a cell that hangs down
    spans = Spans()
    for number, (tr, cells) in enumerate(rows):
        spans.begin()
        spans.place(_number(tr, "trPr", "gridBefore", 0), 1) if _number(tr, "trPr", "gridBefore", 0) else None
        held: dict[int, tuple[int, int, str]] = {}
        for cell in cells:
            columns = max(1, _number(cell, "tcPr", "gridSpan", 1))
            column = spans.place(columns, 1)
            merge = cell.find(f"{_W}tcPr/{_W}vMerge")
            if merge is None:
                yield Merged(number, column, 1, columns, text_of(cell))
            elif merge.get(f"{_W}val") == "restart" or column not in open_cells:
                held[column] = (number, columns, text_of(cell))
            else:
                held[column] = open_cells.pop(column)
        yield from (Merged(r, c, number - r, n, t) for c, (r, n, t) in open_cells.items())
        open_cells = held
    yield from (Merged(r, c, len(rows) - r, n, t) for c, (r, n, t) in open_cells.items())


def _number(node: Any, properties: str, name: str, default: int) -> int:
    found = node.find(f"{_W}{properties}/{_W}{name}")
    value = _NUMBER.search(found.get(f"{_W}val") or "") if found is not None else None
    return int(value.group()[:6]) if value is not None else default


def text_of(node: Any) -> str:
    """The visible text below ``node``; paragraphs of a cell stand on lines of their own."""
    parts: list[str] = []
    _gather(node, parts, top=True)
    return "".join(parts).strip("\n")


def _gather(node: Any, parts: list[str], *, top: bool = False) -> None:
    for child in node:
        tag = child.tag
        if tag in _SKIPPED or tag in _PICTURED or (tag == f"{_W}tbl" and not top):
            continue
        if tag == f"{_W}tbl":
            continue
        if tag == f"{_W}t":
            parts.append(child.text or "")
        elif tag == f"{_W}tab":
            parts.append(" ")
        elif tag in (f"{_W}br", f"{_W}cr"):
            parts.append("\n")
        elif tag == f"{_W}noBreakHyphen":
            parts.append("-")
        else:
            _gather(child, parts)
            if tag == f"{_W}p":
                parts.append("\n")
