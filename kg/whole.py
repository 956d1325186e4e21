"""All documents together: who is who, one honour a grant, where sources disagree; computed anew at each load.

A function of the document graphs, the people's rows of the ledger and the user's list of companies: never of time or
of the order of arrival.  A crash half-way leaves no marker, so that the next load computes it again.
"""

from __future__ import annotations

import gc
import hashlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad

from kg.audit.across import issue_quads
from kg.audit.lost import lost_corrections
from kg.fuse import fuse
from kg.fuse.corrected import Corrected, apply_corrections, corrected_names
from kg.fuse.placing import Placed, place
from kg.fuse.reading import Reading, correction_of
from kg.graph.corrections import correction_quads
from kg.graph.derive import shortcut_quads
from kg.graph.entities import entity_quads
from kg.graph.forms import read_forms, read_namings
from kg.graph.fused import fused_quads
from kg.graph.links import relink
from kg.graph.readings import read_readings
from kg.graph.registry import read_firms
from kg.graph.statements import read_statements
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, DERIVED, ENTITIES, FUSED, META, REGISTRY
from kg.ledger import LedgerRow, append, corrections, read, record, rulings
from kg.resolve import resolve
from kg.resolve.model import NameForm, Resolution
from kg.resolve.ruled import decided, rulings_of

__all__ = ["refresh"]


@dataclass(frozen=True, slots=True)
class _Told:
    """What people said of facts, put on the facts of today."""

    placed: Placed
    readings: tuple[Reading, ...]
    names: dict[str, NameForm]


def refresh(store: OxigraphStore, ledger: Path | None = None) -> bool:
    """Bring the computed graphs up to date, and the ledger's rows by rules; False when they already were."""
    rows = read(ledger).rows if ledger is not None else ()
    state = _state(store, rows)
    if _marker(store) == state:
        return False
    _mark(store, None)
    with _uncollected():
        _compute(store, rows, ledger)
    _mark(store, state)
    return True


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for cycles meanwhile: millions of small objects live, none in cycles; it took a sixth of the time."""
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


def _compute(store: OxigraphStore, rows: Sequence[LedgerRow], ledger: Path | None) -> None:
    told = _told(store, rows)
    forms = read_forms(store)
    resolution = _resolution(store, forms, rows, told)
    relink(store, resolution.entity_of())
    _replace(store, ENTITIES, entity_quads(resolution))
    done = _corrected(store, resolution, told)
    fusion = fuse(done.statements, done.counts)
    _replace(store, FUSED, fused_quads(store, fusion) | correction_quads(told.placed, told.readings))
    shortcuts = shortcut_quads(fusion.honours)
    doubts = (*fusion.disagreements, *lost_corrections(told.placed.lost))
    _replace(store, DERIVED, shortcuts | issue_quads(store, done.statements, doubts))
    if ledger is not None:
        append(ledger, record(rows, decided(resolution.decisions, _regions(forms))))


def _told(store: OxigraphStore, rows: Sequence[LedgerRow]) -> _Told:
    said = [c for row in corrections(rows) if (c := correction_of(row)) is not None]
    readings = read_readings(store) if said else ()
    placed = place(said, readings)
    return _Told(placed, readings, corrected_names(placed, readings))


def _resolution(store: OxigraphStore, forms: Iterable[NameForm], rows: Sequence[LedgerRow], told: _Told) -> Resolution:
    named = {form.id: form for form in (*told.names.values(), *forms)}
    return resolve(named.values(), read_namings(store), read_firms(store), rulings_of(rows))


def _corrected(store: OxigraphStore, resolution: Resolution, told: _Told) -> Corrected:
    things = {one.id: one for one in resolution.identities}
    entity_of = resolution.entity_of()
    named = {fact: things[entity_of[form.id]] for fact, form in told.names.items()}
    return apply_corrections(*read_statements(store, things), told.placed, named)


def _regions(forms: Iterable[NameForm]) -> dict[str, str]:
    """The place of a name, where only one is known."""
    found = {form.id: form.places or form.homes for form in forms}
    return {form: codes[0] for form, codes in found.items() if len(codes) == 1}


def _replace(store: OxigraphStore, graph: NamedNode, wanted: Iterable[Quad]) -> None:
    new, old = set(wanted), set(store.quads(graph))
    store.exchange(tuple(old - new), tuple(new - old))


def _state(store: OxigraphStore, rows: Iterable[LedgerRow]) -> str:
    """A digest of everything the computed graphs follow from."""
    return hashlib.sha256("\n".join(_grounds(store, tuple(rows))).encode()).hexdigest()


def _grounds(store: OxigraphStore, rows: Sequence[LedgerRow]) -> Iterator[str]:
    pattern = store.inner.quads_for_pattern(None, AW.extractorVersion, None, META)
    yield from sorted(f"{q.subject} {q.object}" for q in pattern)
    yield from sorted(str(q) for q in store.quads(REGISTRY))
    yield from (str(row) for row in (*rulings(rows), *corrections(rows)))


def _marker(store: OxigraphStore) -> str | None:
    for quad in store.inner.quads_for_pattern(FUSED, AW.digest, None, META):
        return quad.object.value if isinstance(quad.object, Literal) else None
    return None


def _mark(store: OxigraphStore, state: str | None) -> None:
    old = list(store.inner.quads_for_pattern(FUSED, AW.digest, None, META))
    store.exchange(old, [Quad(FUSED, AW.digest, Literal(state), META)] if state else [])
