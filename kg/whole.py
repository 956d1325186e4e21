"""All documents together: who is who, one honour a grant, where sources disagree; computed anew at each load.

A function of the document graphs, the people's rows of the ledger and the user's list of companies: never of time or
of the order of arrival.  A crash half-way leaves no marker, so that the next load computes it again.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from kg.audit.across import issue_quads
from kg.fuse import fuse
from kg.graph.derive import shortcut_quads
from kg.graph.entities import entity_quads
from kg.graph.forms import read_firms, read_forms, read_namings
from kg.graph.fused import fused_quads
from kg.graph.links import relink
from kg.graph.statements import read_statements
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, DERIVED, ENTITIES, FUSED, META, REGISTRY
from kg.resolve import resolve

__all__ = ["refresh"]


def refresh(store: OxigraphStore) -> bool:
    """Bring the computed graphs up to date; False when they already were."""
    state = _state(store)
    if _marker(store) == state:
        return False
    _mark(store, None)
    resolution = resolve(read_forms(store), read_namings(store), read_firms(store), ())
    relink(store, resolution.entity_of())
    _replace(store, ENTITIES, entity_quads(resolution))
    fusion = fuse(*read_statements(store, {one.id: one for one in resolution.identities}))
    _replace(store, FUSED, fused_quads(store, fusion))
    shortcuts = shortcut_quads(fusion.honours)
    _replace(store, DERIVED, shortcuts)
    _replace(store, DERIVED, shortcuts | issue_quads(store, fusion.disagreements))
    _mark(store, state)
    return True


def _replace(store: OxigraphStore, graph: NamedNode, wanted: Iterable[Quad]) -> None:
    new, old = set(wanted), set(store.quads(graph))
    store.exchange(sorted(old - new, key=str), sorted(new - old, key=str))


def _state(store: OxigraphStore) -> str:
    """A digest of everything the computed graphs follow from."""
    keys = sorted(
        f"{q.subject} {q.object}" for q in store.inner.quads_for_pattern(None, AW.extractorVersion, None, META)
    )
    keys += sorted(str(q) for q in store.quads(REGISTRY))
    return hashlib.sha256("\n".join(keys).encode()).hexdigest()


def _marker(store: OxigraphStore) -> str | None:
    for quad in store.inner.quads_for_pattern(FUSED, AW.digest, None, META):
        return quad.object.value if isinstance(quad.object, Literal) else None
    return None


def _mark(store: OxigraphStore, state: str | None) -> None:
    old = list(store.inner.quads_for_pattern(FUSED, AW.digest, None, META))
    store.exchange(old, [Quad(FUSED, AW.digest, Literal(state), META)] if state else [])
