"""Terms of validity in the columns of a table."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.tabular import Row, bare
from kg.facts.validity.terms import Term, term_of_cell
from kg.model import Span

_HEAD = re.compile(r"有效期|有效时间|有效年限|(?:截止|到期|失效)(?:日期|时间|日)$")
_NO_HEAD = re.compile(r"公示|申报|承诺|合同|专利")


def terms_of_rows(view: str, rows: Sequence[Row]) -> dict[Span, Term]:
    """The term of each row, by the row's span."""
    found: dict[Span, Term] = {}
    for row in rows:
        heads = [h if _HEAD.search(bare(h)) and not _NO_HEAD.search(h) else "" for h in row.heads]
        if any(heads):
            term = _row(heads, ["".join(view[c.start : c.end].split()) for c in row.cells])
            if term is not None and term != Term():
                found[row.span] = term
    return found


def _row(heads: Sequence[str], cells: Sequence[str]) -> Term | None:
    term: Term | None = Term()
    for head, cell in zip(heads, cells, strict=False):
        told = term_of_cell(cell, head) if head else None
        if told is not None and term is not None:
            term = term.joined(told)
    return term
