"""The store in RDF's own formats, sorted, so that the same facts are the same bytes."""

from __future__ import annotations

import pyoxigraph as ox

from kg.catalogue import Catalogue
from kg.graph import Store, canonical
from kg.graph.scheme import vocabulary_quads
from kg.graph.vocabulary import NS

FORMATS = {"turtle": ox.RdfFormat.TURTLE, "trig": ox.RdfFormat.TRIG, "jsonld": ox.RdfFormat.JSON_LD}


def to_rdf(store: Store, format_name: str) -> bytes:
    """nquads, trig and jsonld keep the named graphs; turtle is their union."""
    if format_name == "nquads":
        return canonical(store).encode("utf-8")
    quads = sorted(store.quads(), key=lambda q: (str(q.graph_name), str(q.subject), str(q.predicate), str(q.object)))
    if format_name == "turtle":
        triples = sorted({q.triple for q in quads}, key=lambda t: (str(t.subject), str(t.predicate), str(t.object)))
        return ox.serialize(triples, format=FORMATS[format_name], prefixes=NS) or b""
    return ox.serialize(quads, format=FORMATS[format_name], prefixes=NS) or b""


def catalogue_turtle(catalogue: Catalogue) -> bytes:
    """The catalogue's tables as SKOS concept schemes."""
    triples = [q.triple for q in vocabulary_quads(catalogue)]
    return ox.serialize(triples, format=ox.RdfFormat.TURTLE, prefixes=NS) or b""
