"""Statements read back as words: a node's cells by predicate, IRIs of ours by their last part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.vocabulary import NS

Cells = Mapping[NamedNode, list[str]]
_BASES = frozenset(NS[p] for p in ("aw", "prg", "lvl", "st", "reg", "id"))
#: Selectors of quotes: two statements in three, and nothing of the facts themselves.
_SELECTOR = NS["id"] + "ev-"


def word(term: object) -> str:
    """A literal's text; of an IRI of ours its last part."""
    if isinstance(term, Literal):
        return str(term.value)
    if not isinstance(term, NamedNode):
        return str(term)
    value = str(term.value)
    cut = max(value.rfind("/"), value.rfind("#")) + 1
    return value[cut:] if value[:cut] in _BASES else value


def cells_of(quads: Iterable[Quad]) -> dict[str, dict[NamedNode, list[str]]]:
    """Node → predicate → its values; the selectors of quotes are left out."""
    out: dict[str, dict[NamedNode, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in quads:
        subject = quad.subject
        if not (isinstance(subject, NamedNode) and subject.value.startswith(_SELECTOR)):
            out[word(subject)][quad.predicate].append(word(quad.object))
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
