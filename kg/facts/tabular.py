"""The rows of a story's tables under their headers, for readers of what stands beside the winner."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass

from kg.ingest.columns import roles_of
from kg.model import BlockKind, Document, Span

_DRESS = re.compile(r"[\s\u3000]")
_BRACKET = re.compile(r"（[^（）]*）")
#: A row without one of these is no header.
_HEADISH = re.compile(r"名|企业|单位|公司|产品|项目")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of data: ``cells`` in view offsets, ``heads`` the words over them, ``roles`` what those mean."""

    span: Span
    cells: tuple[Span, ...]
    heads: tuple[str, ...]
    roles: tuple[str, ...]

    def cell(self, *roles: str) -> Span | None:
        """The first filled cell of the first of ``roles`` that the table has."""
        for role in roles:
            for own, cell in zip(self.roles, self.cells, strict=False):
                if own == role and cell.end > cell.start:
                    return cell
        return None


def cells_of(view: str, span: Span) -> tuple[Span, ...]:
    """The cells of a row, without blanks at their ends."""
    out, start = [], span.start
    for cell in view[span.start : span.end].split("\t"):
        lead = len(cell) - len(cell.lstrip())
        out.append(Span(start + lead, start + max(lead, len(cell.rstrip()))))
        start += len(cell) + 1
    return tuple(out)


def viewed(document: Document, span: Span) -> Span:
    """Source offsets → view offsets."""
    return Span(bisect_left(document.offsets, span.start), bisect_left(document.offsets, span.end))


def bare(head: str) -> str:
    """A header word without blanks and remarks: 有效期（年） → 有效期."""
    return _BRACKET.sub("", head)


def rows_of(document: Document) -> tuple[Row, ...]:
    """All rows of data that stand under a header."""
    return tuple(_rows(document))


def _rows(document: Document) -> Iterator[Row]:
    heads: tuple[str, ...] = ()
    roles: tuple[str, ...] = ()
    view = document.view
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE_ROW:
            continue
        cells = cells_of(view, block.span)
        if _HEADISH.search(view, *block.span) is not None:
            words = tuple(_DRESS.sub("", view[c.start : c.end]) for c in cells)
            told = roles_of(words)
            if told is not None:
                heads, roles = words, told
                continue
        if heads:
            yield Row(block.span, cells, heads, roles)
