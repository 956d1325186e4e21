"""A user's own list of companies, kept in the store until another is given: ``g:registry``."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import NamedNode, Quad

from kg.graph.store import OxigraphStore
from kg.graph.terms import Triple, integer, text, zh
from kg.graph.vocabulary import AW, ID, RDF, REG, REGISTRY, SKOS
from kg.resolve import fact_id
from kg.resolve.model import Firm


def write_firms(store: OxigraphStore, firms: Iterable[Firm]) -> None:
    """Replace the list by ``firms``."""
    new = {Quad(s, p, o, REGISTRY) for firm in firms for s, p, o in _firm(firm)}
    old = set(store.quads(REGISTRY))
    store.exchange(sorted(old - new, key=str), sorted(new - old, key=str))


def _firm(firm: Firm) -> Iterator[Triple]:
    node = ID[fact_id("reg", firm.row, firm.name)]
    yield node, RDF.type, AW.RegisteredFirm
    yield node, SKOS.prefLabel, zh(firm.name)
    yield node, AW.rank, integer(firm.row)
    for name in firm.short:
        yield node, SKOS.altLabel, zh(name)
    for name in firm.former:
        yield node, AW.formerName, zh(name)
    if firm.uscc:
        yield node, AW.uscc, text(firm.uscc)
    if firm.stock_code:
        yield node, AW.stockCode, text(firm.stock_code)
    if firm.region:
        yield node, AW.basedIn, REG[firm.region]


def read_firms(store: OxigraphStore) -> tuple[Firm, ...]:
    """The list as it was last given, by row."""
    return tuple(sorted(_read(store), key=lambda f: (f.row, f.name)))


def _read(store: OxigraphStore) -> Iterator[Firm]:
    for quad in store.inner.quads_for_pattern(None, RDF.type, AW.RegisteredFirm, REGISTRY):
        cells: dict[NamedNode, list[str]] = defaultdict(list)
        for q in store.inner.quads_for_pattern(quad.subject, None, None, REGISTRY):
            cells[q.predicate].append(str(getattr(q.object, "value", "")))
        one = {predicate: min(values) for predicate, values in cells.items()}
        yield Firm(
            one[SKOS.prefLabel],
            one.get(AW.uscc),
            tuple(sorted(cells[AW.formerName])),
            tuple(sorted(cells[SKOS.altLabel])),
            one.get(AW.stockCode),
            one[AW.basedIn].rsplit("/", 1)[-1] if AW.basedIn in one else None,
            int(one[AW.rank]),
        )
