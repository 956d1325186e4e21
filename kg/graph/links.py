"""Names and things: a document names forms, and each form stands for a thing that all documents share.

A statement points to the form it names (``aw:recipientForm``) and beside it to the thing (``aw:recipient``).  The
first never changes; the second is written anew when identity is decided otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import NamedNode, Quad

from kg.graph.store import OxigraphStore
from kg.graph.terms import Triple, label
from kg.graph.vocabulary import AW, CLASS, ID, RDF, SCHEMA, SKOS
from kg.model import EntityType

#: What points to a form → what points to the thing it stands for.
LINKS = {
    AW.recipientForm: AW.recipient,
    AW.namedForm: AW.namedMember,
    AW.mentionsForm: SCHEMA.mentions,
    AW.topicForm: AW.topic,
    AW.topicAreaForm: AW.topicArea,
}
_FORM = ID["frm-"].value


def form_node(form: str) -> NamedNode:
    """The node of a name form."""
    return ID["frm-" + form]


def form_of(node: object) -> str:
    """The id of a form's node."""
    return str(getattr(node, "value", ""))[len(_FORM) :]


def name_form(form: str, kind: EntityType, canonical: str) -> Iterator[Triple]:
    """A name as this document writes it; things themselves are described in ``g:entities`` alone."""
    node = form_node(form)
    yield node, RDF.type, AW.NameForm
    yield node, AW.formKind, CLASS[kind]
    yield node, SKOS.prefLabel, label(canonical)


def told(subject: NamedNode, predicate: NamedNode, form: str) -> Iterator[Triple]:
    """The form that is named, and the thing of the same id until identity is decided."""
    yield subject, predicate, form_node(form)
    yield subject, LINKS[predicate], ID[form]


def relink(store: OxigraphStore, entity_of: Mapping[str, str]) -> int:
    """Make every link of the document graphs point to ``entity_of`` its form; how many statements changed."""
    add: list[Quad] = []
    drop: list[Quad] = []
    for predicate, link in LINKS.items():
        wanted = {
            Quad(q.subject, link, ID[entity_of.get(form_of(q.object), form_of(q.object))], q.graph_name)
            for q in store.inner.quads_for_pattern(None, predicate, None, None)
        }
        have = set(store.inner.quads_for_pattern(None, link, None, None))
        documents = {q.graph_name for q in wanted}
        add += wanted - have
        drop += [q for q in have - wanted if q.graph_name in documents]
    store.exchange(drop, add)
    return len(add) + len(drop)
