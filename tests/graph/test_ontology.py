"""honours.ttl declares every term in use, in two languages; the shapes bite."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Literal, URIRef
from rdflib.namespace import SKOS

from kg.audit.report import check_store
from kg.graph import OxigraphStore, canonical, memory_store, shipped_queries
from kg.graph.vocabulary import NS, TERMS
from kg.paths import ontology_dir

AW = NS["aw"]


@pytest.fixture(scope="module")
def ontology() -> Graph:
    return Graph().parse(ontology_dir() / "honours.ttl")


def _declared(ontology: Graph) -> set[str]:
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.NamedIndividual, SKOS.ConceptScheme)
    return {str(s) for kind in kinds for s in ontology.subjects(RDF.type, kind)}


def test_every_term_of_the_code_is_declared_and_used(ontology: Graph) -> None:
    declared = {d[len(AW) :] for d in _declared(ontology) if d.startswith(AW)}
    schemes = {"levelScheme", "statusScheme", "programmeScheme", "familyScheme", "unitScheme"}
    assert declared == set(TERMS) | schemes


def test_every_term_of_the_queries_and_shapes_is_declared(ontology: Graph) -> None:
    declared = _declared(ontology)
    texts = [q.text.split("\n", len(NS))[-1] for q in shipped_queries().values()]
    texts.append((ontology_dir() / "shapes.ttl").read_text(encoding="utf-8"))
    used = {name for text in texts for name in re.findall(r"\baw:(\w+)", text)}
    assert {AW + name for name in used} <= declared


def test_every_term_of_the_graph_is_declared(ontology: Graph, seed_store: OxigraphStore) -> None:
    declared = _declared(ontology)
    used = set(re.findall(re.escape(AW) + r"\w+", canonical(seed_store)))
    assert used <= declared


def test_labels_and_definitions_in_two_languages(ontology: Graph) -> None:
    for term in _declared(ontology):
        for predicate in (RDFS.label, SKOS.definition):
            languages = {o.language for o in ontology.objects(URIRef(term), predicate) if isinstance(o, Literal)}
            assert languages == {"zh", "en"}, (term, predicate)


def test_the_seed_conforms(seed_store: OxigraphStore) -> None:
    report = check_store(seed_store)
    assert [i for i in report.issues if i.source == "shapes"] == []
    assert report.errors == 0 and {i.code for i in report.issues if i.source == "text"} >= {"KGF101", "KGF201"}


BROKEN = {
    "no evidence": (r"<[^>]*ns#evidence> <[^>]*> (<[^>]*>) \.", "", "MinCount"),
    "two levels": (r"(<[^>]*id/rec-\w+>) <([^>]*ns#)level> <([^>]*)national> (<[^>]*>) \.", r"\1 <\2level> <\3national> \4 .\n\1 <\2level> <\3municipal> \4 .", "MaxCount"),
    "unknown basis": (r'ns#levelBasis> "text"', 'ns#levelBasis> "guess"', "In"),
    "confidence": (r'ns#confidence> "0\.93"', 'ns#confidence> "7"', "MaxInclusive"),
    "size": (r'ns#groupSize> "4"', 'ns#groupSize> "0"', "MinInclusive"),
    "stock below flow": (r'ns#groupSize> "23"', 'ns#groupSize> "2"', "SPARQL"),
    "unspecified with a basis": (r"(id/rec-\w+> <[^>]*ns#level> <[^>]*level/)national>", r"\1unspecified>", "SPARQL"),
}  # fmt: skip


@pytest.mark.parametrize("name", BROKEN)
def test_shapes_bite(seed_store: OxigraphStore, name: str) -> None:
    import pyoxigraph as ox

    pattern, new, component = BROKEN[name]
    if name == "no evidence":
        pattern = r"<[^>]*> " + pattern + r"\n"
    text, count = re.subn(pattern, new, canonical(seed_store))
    assert count, "the mutation changed nothing"
    store = memory_store(ox.parse(text.encode("utf-8"), format=ox.RdfFormat.N_QUADS))
    issues = [i for i in check_store(store).issues if i.source == "shapes"]
    assert any(component in i.code for i in issues), issues


def test_docs_name_every_class(ontology: Graph) -> None:
    text = (Path(__file__).parents[2] / "docs" / "ontology.md").read_text(encoding="utf-8")
    classes = {str(s)[len(AW) :] for s in ontology.subjects(RDF.type, OWL.Class)}
    assert all(f"aw:{name}" in text for name in classes)
