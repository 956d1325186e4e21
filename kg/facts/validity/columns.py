"""Terms of validity in the columns of a table."""

from __future__ import annotations

import re

from kg.facts.namings.columns import cells_of
from kg.facts.rosters.columns import roles_of
from kg.facts.validity.terms import Term, term_of_cell
from kg.model import BlockKind, Document, Span

_HEAD = re.compile(r"有效期|有效时间|有效年限|(?:截止|到期|失效)(?:日期|时间|日)$")
_NO_HEAD = re.compile(r"公示|申报|承诺|合同|专利")


def terms_of_rows(document: Document) -> dict[Span, Term]:
    """The term of each row of the tables, by the row's span."""
    found: dict[Span, Term] = {}
    heads: list[str] = []
    for block in document.blocks:
        if block.kind is not BlockKind.TABLE_ROW:
            continue
        cells = ["".join(document.view[c.start : c.end].split()) for c in cells_of(document.view, block.span)]
        if roles_of(cells) is not None:
            heads = [h if _HEAD.search(h) and not _NO_HEAD.search(h) else "" for h in cells]
        elif any(heads):
            term = _row(heads, cells)
            if term is not None and term != Term():
                found[block.span] = term
    return found


def _row(heads: list[str], cells: list[str]) -> Term | None:
    term: Term | None = Term()
    for head, cell in zip(heads, cells, strict=False):
        told = term_of_cell(cell, head) if head else None
        if told is not None and term is not None:
            term = term.joined(told)
    return term
