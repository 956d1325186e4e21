"""What the document graphs say of names: the input of identity."""

from __future__ import annotations

from collections import defaultdict

from pyoxigraph import Literal, NamedNode

from kg.graph.links import form_of
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, NS, RDF, SKOS, G
from kg.model import EntityType
from kg.resolve.model import NameForm, Naming, NamingKind

_KIND = NS["aw"]


def read_forms(store: OxigraphStore) -> tuple[NameForm, ...]:
    """Every name form of every document, sorted by id."""
    homes = _homes(store)
    kinds: dict[str, str] = {}
    documents: dict[str, set[str]] = defaultdict(set)
    for quad in store.inner.quads_for_pattern(None, AW.formKind, None, None):
        form = form_of(quad.subject)
        kinds[form] = _last(quad.object, _KIND)
        documents[form].add(_last(quad.graph_name, G["x"].value[:-1]))
    names = _texts(store, SKOS.prefLabel)
    spellings = _texts(store, SKOS.altLabel)
    places: dict[str, set[str]] = defaultdict(set)
    for quad in store.inner.quads_for_pattern(None, AW.basedIn, None, None):
        if (form := form_of(quad.subject)) in kinds:
            places[form].add(_last(quad.object, NS["reg"]))
    return tuple(
        NameForm(
            form,
            EntityType(kind),
            min(names[form]),
            tuple(sorted((spellings[form] | names[form]) - {min(names[form])})),
            tuple(sorted({homes[d] for d in documents[form] if d in homes})),
            tuple(sorted(places[form])),
            tuple(sorted(documents[form])),
        )
        for form, kind in sorted(kinds.items())
    )


def read_namings(store: OxigraphStore) -> tuple[Naming, ...]:
    """What the texts themselves say of names, sorted."""
    found = set()
    for quad in store.inner.quads_for_pattern(None, RDF.type, AW.Naming, None):
        cells = {
            q.predicate: q.object for q in store.inner.quads_for_pattern(quad.subject, None, None, quad.graph_name)
        }
        found.add(
            Naming(
                NamingKind(_text(cells[AW.namingKind])),
                form_of(cells[AW.mentionsForm]),
                _text(cells[SKOS.altLabel]),
                _last(quad.graph_name, G["x"].value[:-1]),
                _text(cells[AW.quote]),
            )
        )
    return tuple(sorted(found, key=lambda n: (n.form, n.kind, n.value, n.document)))


def _homes(store: OxigraphStore) -> dict[str, str]:
    """Document id → the region code of its place."""
    pattern = store.inner.quads_for_pattern(None, AW.home, None, None)
    return {_last(q.subject, NS["id"]): _last(q.object, NS["reg"]) for q in pattern}


def _texts(store: OxigraphStore, predicate: NamedNode) -> dict[str, set[str]]:
    """Form id → its labels; the labels of other nodes are left out."""
    out: dict[str, set[str]] = defaultdict(set)
    for quad in store.inner.quads_for_pattern(None, predicate, None, None):
        if isinstance(quad.subject, NamedNode) and quad.subject.value.startswith(NS["id"] + "frm-"):
            out[form_of(quad.subject)].add(_text(quad.object))
    return out


def _last(node: object, base: str) -> str:
    return str(getattr(node, "value", ""))[len(base) :]


def _text(term: object) -> str:
    return str(term.value) if isinstance(term, Literal | NamedNode) else ""
