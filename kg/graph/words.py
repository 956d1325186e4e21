"""Small look-ups over the whole store: names, quotes, grades of sources, labels of programmes."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode

from kg.graph.cells import word
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, ENTITIES, RDF, SKOS, VOCABULARY


def names_of_things(store: OxigraphStore) -> dict[str, str]:
    """Entity id → its leading name."""
    return _values(store, SKOS.prefLabel, ENTITIES)


def quotes_of_statements(store: OxigraphStore) -> dict[str, str]:
    """Recognition id → the sentence it rests on."""
    wanted = {q.subject for q in store.inner.quads_for_pattern(None, RDF.type, AW.Recognition, None)}
    pattern = store.inner.quads_for_pattern(None, AW.quote, None, None)
    return {word(q.subject): word(q.object) for q in pattern if q.subject in wanted}


def grades_of_documents(store: OxigraphStore) -> dict[str, str]:
    """Document id → list, notice, news, company or unknown."""
    return _values(store, AW.sourceGrade, None)


def labels_of_programmes(store: OxigraphStore) -> dict[str, str]:
    """Programme id → its Chinese name."""
    pattern = store.inner.quads_for_pattern(None, SKOS.prefLabel, None, VOCABULARY)
    return {
        word(q.subject): q.object.value for q in pattern if isinstance(q.object, Literal) and q.object.language == "zh"
    }


def _values(store: OxigraphStore, predicate: NamedNode, graph: NamedNode | None) -> dict[str, str]:
    return {word(q.subject): word(q.object) for q in store.inner.quads_for_pattern(None, predicate, None, graph)}
