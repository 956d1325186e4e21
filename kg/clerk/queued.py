"""The store's open pairs, read for review with where their names stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import NamedNode

from kg.clerk.queue import Pair, Side
from kg.graph.forms import read_forms
from kg.graph.labels import name_of
from kg.graph.links import form_of
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, DCT, ENTITIES, ID, RDF, RDFS, REG, SKOS
from kg.resolve.model import NameForm

#: How many documents and sentences help; more only hide the rest.
_DOCUMENTS, _QUOTES = 3, 2


def queued(store: OxigraphStore) -> tuple[Pair, ...]:
    """The pairs that the last build left open."""
    pairs = sorted((q.subject for q in store.inner.quads_for_pattern(None, RDF.type, AW.QueuedPair, ENTITIES)), key=str)
    if not pairs:
        return ()
    forms = {form.id: form for form in read_forms(store)}
    return tuple(_pair(store, node, forms) for node in pairs if isinstance(node, NamedNode))


def _pair(store: OxigraphStore, node: NamedNode, forms: Mapping[str, NameForm]) -> Pair:
    why = {getattr(q.object, "language", ""): _value(q.object) for q in _told(store, node, RDFS.comment)}
    scores, rules = _values(store, node, AW.score), _values(store, node, AW.pattern)
    left, right = (_side(store, node, name, link, forms) for name, link in
                   ((AW.leftForm, AW.left), (AW.rightForm, AW.right)))  # fmt: skip
    quotes = tuple(_values(store, node, AW.quote))
    return Pair(left, right, float(scores[0]), rules[0], why.get("zh", ""), why.get("en", ""), quotes)


def _side(
    store: OxigraphStore, pair: NamedNode, named: NamedNode, link: NamedNode, forms: Mapping[str, NameForm]
) -> Side:
    thing = next((q.object for q in _told(store, pair, link)), None)
    node = thing if isinstance(thing, NamedNode) else ID["none"]
    form = forms.get(next((form_of(q.object) for q in _told(store, pair, named)), ""))
    lead = min(_values(store, node, SKOS.prefLabel), default="")
    name = form.name if form else lead
    codes = (form.places or form.homes) if form else ()
    region = codes[0] if len(codes) == 1 else None
    others = {lead, *_values(store, node, SKOS.altLabel)} - {name, ""}
    return Side(
        name, region, "、".join(_place(store, code) for code in codes), name_of(form.type) if form else "",
        tuple(sorted(others)), tuple(_titles(store, form)), tuple(_quotes(store, form)),
    )  # fmt: skip


def _place(store: OxigraphStore, code: str) -> str:
    return min(_values(store, REG[code], SKOS.prefLabel), default=code)


def _titles(store: OxigraphStore, form: NameForm | None) -> Iterator[str]:
    for document in form.documents[:_DOCUMENTS] if form else ():
        yield min(_values(store, ID[document], DCT.title), default=document)


def _quotes(store: OxigraphStore, form: NameForm | None) -> list[str]:
    """The first sentences by which the name is honoured."""
    if form is None:
        return []
    pattern = store.inner.quads_for_pattern(None, AW.recipientForm, ID["frm-" + form.id], None)
    facts = {q.subject for q in pattern if isinstance(q.subject, NamedNode)}
    return sorted({text for fact in facts for text in _values(store, fact, AW.quote)})[:_QUOTES]


def _told(store: OxigraphStore, node: NamedNode, predicate: NamedNode):  # type: ignore[no-untyped-def]
    return store.inner.quads_for_pattern(node, predicate, None, None)


def _values(store: OxigraphStore, node: NamedNode, predicate: NamedNode) -> list[str]:
    return sorted({_value(q.object) for q in _told(store, node, predicate)})


def _value(term: object) -> str:
    return str(getattr(term, "value", ""))
