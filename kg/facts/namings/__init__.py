"""What a text itself says of names: short, former and listed names, numbers, parents."""

from __future__ import annotations

from collections.abc import Sequence

from kg.catalogue import Catalogue
from kg.facts.namings.brackets import read_brackets
from kg.facts.namings.columns import read_columns
from kg.facts.namings.former import read_former
from kg.facts.namings.labels import read_labels
from kg.facts.namings.owners import read_owners
from kg.facts.namings.page import Page
from kg.facts.namings.words import CUE
from kg.facts.tabular import Row
from kg.model import Document, Mention, Naming, Span

__all__ = ["read_namings"]

_READERS = (read_brackets, read_former, read_labels, read_owners)


def read_namings(
    document: Document,
    mentions: Sequence[Mention],
    sentences: Sequence[Span],
    rows: Sequence[Row],
    home: str | None,
    catalogue: Catalogue,
) -> tuple[Naming, ...]:
    """Each naming once, in the order of the text; nothing is looked for in a text without a cue."""
    if CUE.search(document.view) is None and "代码" not in document.source_text[document.span.start :][:200]:
        return ()
    page = Page(document, mentions, sentences, home, catalogue)
    found: dict[tuple[str, str, str], Naming] = {}
    told = [*(naming for read in _READERS for naming in read(page)), *read_columns(page, rows)]
    for naming in sorted(told, key=lambda n: (n.span or Span(0, 0), n.kind, n.form, n.value)):
        found.setdefault((naming.kind, naming.form, naming.value), naming)
    return tuple(found.values())
