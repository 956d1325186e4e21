"""The figures form a well-formed data cube (integrity constraints of RDF Data Cube, W3C 2014, section 11)."""

from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import Graph

from kg.graph.store import open_store
from kg.paths import ontology_dir

PREFIX = "PREFIX qb: <http://purl.org/linked-data/cube#> "
#: Each query finds what the constraint forbids.
FORBIDDEN = {
    "IC-1 one data set": "SELECT ?o { ?o a qb:Observation . { FILTER NOT EXISTS { ?o qb:dataSet ?d } } UNION { ?o qb:dataSet ?d , ?e . FILTER (?d != ?e) } }",
    "IC-2 one structure": "SELECT ?d { ?d a qb:DataSet . { FILTER NOT EXISTS { ?d qb:structure ?s } } UNION { ?d qb:structure ?s , ?t . FILTER (?s != ?t) } }",
    "IC-3 a measure": "SELECT ?s { ?s a qb:DataStructureDefinition . FILTER NOT EXISTS { ?s qb:component/qb:measure ?m } }",
    "IC-6 only attributes are optional": "SELECT ?c { ?s qb:component ?c . ?c qb:componentRequired false . FILTER NOT EXISTS { ?c qb:attribute ?a } }",
    "IC-11 all dimensions": "SELECT ?o { ?o qb:dataSet/qb:structure/qb:component/qb:dimension ?p . FILTER NOT EXISTS { ?o ?p ?v } }",
    "IC-13 required attributes": "SELECT ?o { ?o qb:dataSet/qb:structure/qb:component ?c . ?c qb:componentRequired true ; qb:attribute ?p . FILTER NOT EXISTS { ?o ?p ?v } }",
    "IC-14 all measures": "SELECT ?o { ?o qb:dataSet/qb:structure/qb:component/qb:measure ?p . FILTER NOT EXISTS { ?o ?p ?v } }",
}  # fmt: skip


@pytest.fixture(scope="module")
def cube(seed_store_path: Path) -> Graph:
    """The ontology and every statement of the seed's store in one graph."""
    graph = Graph().parse(ontology_dir() / "honours.ttl")
    store = open_store(seed_store_path)
    try:
        triples = {str(q.triple) for q in store.quads()}
    finally:
        store.close()
    return graph.parse(data=" .\n".join(sorted(triples)) + " .\n", format="nt")


@pytest.mark.parametrize("constraint", FORBIDDEN)
def test_integrity_constraints(cube: Graph, constraint: str) -> None:
    assert list(cube.query(PREFIX + FORBIDDEN[constraint])) == []


def test_no_two_observations_share_all_dimensions(cube: Graph) -> None:
    """IC-12, by dimension values rather than by pairs."""
    dimensions = [str(r[0]) for r in cube.query(PREFIX + "SELECT ?p { ?s qb:component/qb:dimension ?p } ORDER BY ?p")]
    columns = " ".join(f"?v{at}" for at in range(len(dimensions)))
    pattern = " ".join(f"?o <{p}> ?v{at} ." for at, p in enumerate(dimensions))
    rows = [tuple(r) for r in cube.query(PREFIX + f"SELECT {columns} {{ ?o a qb:Observation . {pattern} }}")]
    observations = list(cube.query(PREFIX + "SELECT ?o { ?o a qb:Observation }"))
    assert len(rows) == len(set(rows)) == len(observations) > 70


def test_the_constraints_bite(cube: Graph) -> None:
    broken = Graph()
    for triple in cube:
        broken.add(triple)
    broken.parse(
        data="<urn:o> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://purl.org/linked-data/cube#Observation> .",
        format="nt",
    )
    assert list(broken.query(PREFIX + FORBIDDEN["IC-1 one data set"]))
    broken.parse(
        data="<urn:o> <http://purl.org/linked-data/cube#dataSet> <https://example.org/honours/ns#figures> .",
        format="nt",
    )
    assert list(broken.query(PREFIX + FORBIDDEN["IC-11 all dimensions"]))
