"""Statements read back as words: a node's cells by predicate, IRIs of ours by their last part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.vocabulary import NS

Cells = Mapping[NamedNode, list[str]]
_BASES = sorted((NS[p] for p in ("aw", "prg", "lvl", "st", "reg", "id")), key=len, reverse=True)


def word(term: object) -> str:
    """A literal's text; of an IRI of ours its last part."""
    value = str(term.value) if isinstance(term, Literal | NamedNode) else str(term)
    if isinstance(term, NamedNode):
        for base in _BASES:
            if value.startswith(base):
                return value[len(base) :]
    return value


def cells_of(quads: Iterable[Quad]) -> dict[str, dict[NamedNode, list[str]]]:
    """Node → predicate → its values."""
    out: dict[str, dict[NamedNode, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        out[word(quad.subject)][quad.predicate].append(word(quad.object))
    return out


def one(cells: Cells, predicate: NamedNode) -> str | None:
    """The only value, or the first of several; None when there is none."""
    return min(cells[predicate]) if cells.get(predicate) else None


def need(cells: Cells, predicate: NamedNode) -> str:
    """A value that is always there."""
    return min(cells[predicate])


def several(cells: Cells, predicate: NamedNode) -> tuple[str, ...]:
    """All values, sorted."""
    return tuple(sorted(cells.get(predicate, ())))
