"""Things with all their names, read back from ``g:entities``."""

from __future__ import annotations

from collections import defaultdict

from kg.graph.cells import Cells, cells_of, need, one, several, word
from kg.graph.entities import NAMES
from kg.graph.links import form_of
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, ENTITIES, ORG, RDF, SKOS
from kg.model import EntityType
from kg.resolve.model import Identity

_TYPES = frozenset(kind.value for kind in EntityType)


def read_identities(store: OxigraphStore) -> tuple[Identity, ...]:
    """Every thing, by id."""
    forms: dict[str, list[str]] = defaultdict(list)
    for quad in store.inner.quads_for_pattern(None, AW.resolvesTo, None, ENTITIES):
        forms[word(quad.object)].append(form_of(quad.subject))
    nodes = cells_of(store.quads(ENTITIES))
    found = (_identity(node, cells, forms[node]) for node, cells in nodes.items() if _TYPES & set(cells[RDF.type]))
    return tuple(sorted(found, key=lambda thing: thing.id))


def _identity(node: str, cells: Cells, forms: list[str]) -> Identity:
    kinds = {name: kind for kind, predicate in NAMES.items() for name in cells.get(predicate, ())}
    return Identity(
        id=node,
        type=EntityType(next(kind for kind in sorted(cells[RDF.type]) if kind in _TYPES)),
        name=need(cells, SKOS.prefLabel),
        forms=tuple(sorted(forms)),
        names=tuple((name, kinds.get(name, "spelling")) for name in several(cells, SKOS.altLabel)),
        region=one(cells, AW.basedIn),
        region_basis=one(cells, AW.basedInBasis),
        open_regions=several(cells, AW.possiblyIn),
        uscc=one(cells, AW.uscc),
        stock_code=one(cells, AW.stockCode),
        parent=one(cells, ORG.subOrganizationOf),
        registered=bool(cells.get(AW.registered)),
    )
