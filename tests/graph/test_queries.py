"""Every shipped query runs on Oxigraph and on rdflib with equal answers, and its header tells the truth."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from rdflib import Dataset

from kg.errors import Code, KGError
from kg.graph import OxigraphStore, canonical, open_store, run_query, run_shipped, shipped_queries

VALUES = {
    "name": "富耐克", "year": "2024", "level": "provincial", "issuer": "科技部火炬中心", "code": "410000", "measure": "工业投资",
    "programme": "小巨人",
}  # fmt: skip


@pytest.fixture(scope="module")
def dataset(seed_store_path: Path) -> Dataset:
    with open_store(seed_store_path) as store:
        text = canonical(store)
    data = Dataset(default_union=True)
    data.parse(data=text, format="nquads")
    return data


def _parameters(store: OxigraphStore, name: str) -> dict[str, str]:
    given = {p.name: VALUES[p.name] for p in shipped_queries()[name].parameters if p.name in VALUES}
    if name == "evidence":
        rows = run_shipped(store, "firm-honours", {"name": "富耐克"}).rows
        given["fact"] = str(rows[0][-1])
    return given


def _rdflib_rows(dataset: Dataset, sparql: str) -> list[tuple[str, ...]]:
    return sorted(tuple("" if v is None else str(v) for v in row) for row in dataset.query(sparql))


def _oxigraph_rows(store: OxigraphStore, sparql: str) -> list[tuple[str, ...]]:
    result = store.query(sparql)
    names = [v.value for v in result.variables]
    return sorted(tuple("" if row[n] is None else row[n].value for n in names) for row in result)


@pytest.mark.parametrize("name", sorted(shipped_queries()))
def test_equal_answers_on_both_engines(seed_store: OxigraphStore, dataset: Dataset, name: str) -> None:
    sparql = shipped_queries()[name].bound(_parameters(seed_store, name))
    ours, theirs = _oxigraph_rows(seed_store, sparql), _rdflib_rows(dataset, sparql)
    assert ours == theirs
    assert len(ours) == len(set(ours)), "a row stands twice"


@pytest.mark.parametrize("name", sorted(shipped_queries()))
def test_headers(seed_store: OxigraphStore, name: str) -> None:
    query = shipped_queries()[name]
    result = run_shipped(seed_store, name, _parameters(seed_store, name))
    assert result.columns == query.columns
    assert query.zh.endswith("？") and query.en.isascii()
    assert len(query.example.split(",")) >= len(query.columns)


EMPTY_ON_THE_SEED = {"both-levels", "contradictions", "corrections", "disagreeing-sources", "ended", "unlisted-awards"}


@pytest.mark.parametrize("name", sorted(shipped_queries()))
def test_what_the_seed_answers(seed_store: OxigraphStore, name: str) -> None:
    rows = run_shipped(seed_store, name, _parameters(seed_store, name)).rows
    assert bool(rows) is (name not in EMPTY_ON_THE_SEED)


def test_provincial_honours_of_the_seed(seed_store: OxigraphStore) -> None:
    rows = run_shipped(seed_store, "provincial-honours").rows
    assert [(r[0], r[1], r[3]) for r in rows] == [
        ("凌达压缩机", "质量标杆", "2021"), ("富耐克", "质量标杆", "2021"), ("郑州森鹏电子技术有限公司", "技术创新示范企业", "2021"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("name", "given"),
    [("firm-honours", {}), ("firm-honours", {"nam": "x"}), ("expiring", {"year": "soon"}), ("honours-at-level", {"level": "high"}),
     ("evidence", {"fact": "x> . ?s ?p ?o"})],
)  # fmt: skip
def test_wrong_parameters(seed_store: OxigraphStore, name: str, given: dict[str, str]) -> None:
    with pytest.raises(KGError) as caught:
        run_shipped(seed_store, name, given)
    assert caught.value.code is Code.KG303


@pytest.mark.parametrize("value", ['"@zh } ?s ?p ?o #', "a\\", "\n}", "甲”乙", "'; DROP ALL"])
def test_parameters_are_terms_never_text(seed_store: OxigraphStore, value: str) -> None:
    assert run_shipped(seed_store, "firm-honours", {"name": value}).rows == ()


def test_syntax_errors_are_coded(seed_store: OxigraphStore) -> None:
    with pytest.raises(KGError) as caught:
        run_query(seed_store, "SELEC ?s")
    assert caught.value.code is Code.KG301


def test_rdflib_over_the_same_store(seed_store_path: Path, seed_store: OxigraphStore) -> None:
    """oxrdflib gives rdflib users a Dataset over the very files."""
    from kg.graph import rdflib_dataset

    dataset: Any = rdflib_dataset(seed_store)
    rows = list(dataset.query(shipped_queries()["provincial-honours"].text))
    assert len(rows) == 3
