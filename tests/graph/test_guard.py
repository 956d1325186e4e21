"""Hostile SPARQL: updates, SERVICE, FROM, endless queries."""

from __future__ import annotations

from pathlib import Path

import pytest

from kg.errors import Code, KGError
from kg.graph.guard import check_reading, run_guarded

BAD = {
    "DROP ALL": Code.KG304,
    "INSERT DATA { <a:a> <a:b> <a:c> }": Code.KG304,
    "DELETE WHERE { ?s ?p ?o }": Code.KG304,
    "LOAD <http://example.org/x>": Code.KG304,
    "SELECT * WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }": Code.KG304,
    "SELECT * WHERE { { SELECT ?s { SERVICE SILENT <http://e.org/> { ?s ?p ?o } } } }": Code.KG304,
    "SELECT * FROM <http://example.org/g> WHERE { ?s ?p ?o }": Code.KG304,
    "SELECT * WHERE {": Code.KG301,
    "": Code.KG301,
    "SELECT * WHERE " + "{" * 3000: Code.KG301,
}


@pytest.mark.parametrize("text", BAD, ids=range(len(BAD)))
def test_refused(text: str) -> None:
    with pytest.raises(KGError) as caught:
        check_reading(text)
    assert caught.value.code is BAD[text]


@pytest.mark.parametrize(
    "text",
    [
        'SELECT ?s WHERE { ?s ?p "SERVICE <http://x/> DROP ALL" } # INSERT DATA', "ASK { ?s ?p ?o }",
        "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "DESCRIBE <http://example.org/a>",
        "SELECT ?s WHERE { GRAPH ?g { ?s ?p ?o } MINUS { ?s a ?t } }",
    ],
)  # fmt: skip
def test_allowed(text: str) -> None:
    check_reading(text)


def test_a_query_without_end_is_killed(seed_store_path: Path) -> None:
    with pytest.raises(KGError) as caught:
        run_guarded(seed_store_path, "SELECT * { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }", output="rows", seconds=1.5)
    assert caught.value.code is Code.KG306


@pytest.mark.parametrize(("output", "start"), [("csv", b"n\r\n"), ("tsv", b"?n\n"), ("json", b"{"), ("xml", b"<?xml")])
def test_standard_formats(seed_store_path: Path, output: str, start: bytes) -> None:
    data = run_guarded(seed_store_path, "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", output=output, seconds=60)
    assert isinstance(data, bytes) and data.startswith(start)
