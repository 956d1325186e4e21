"""A measure over years, from one document a year: table and picture."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from kg.build import build
from kg.errors import Code, KGError
from kg.export import export
from kg.export.series import series_of
from kg.graph.queries import run_shipped
from kg.graph.store import OxigraphStore, open_store

YEARS = {
    "2022": "规模以上工业总产值412.6亿元，同比增长8.1%。2023年力争规模以上工业总产值450亿元。",
    "2023": "规模以上工业总产值448.3亿元，同比增长8.7%；有效发明专利1286件。",
    "2024": "规模以上工业总产值5019000万元，同比增长12.0%；有效发明专利1519件。",
}


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("series")
    for year, text in YEARS.items():
        content = f"柏州高新区{year}年度工作总结\n\n{year}年，柏州高新区{text}\n"
        (folder / f"{year}.txt").write_text(content, encoding="utf-8")
    build([folder], folder / "kg")
    return folder / "kg"


@pytest.fixture()
def store(path: Path):  # type: ignore[no-untyped-def]
    with open_store(path) as opened:
        yield opened


def test_points_of_one_measure_compare_in_one_unit(store: OxigraphStore) -> None:
    (series,) = series_of(store, ["规模以上工业总产值"])
    told = [(p.end[:4], p.base_value, p.mode) for p in series.points]
    assert told == [
        ("2022", 41_260_000_000, "actual"), ("2023", 44_830_000_000, "actual"), ("2023", 45_000_000_000, "target"),
        ("2024", 50_190_000_000, "actual"),
    ]  # fmt: skip
    assert series.base_unit == "元" and series.points[-1].unit == "万元"


def test_without_a_measure_those_told_twice(store: OxigraphStore) -> None:
    assert {s.measure for s in series_of(store)} == {"规模以上工业总产值", "规模以上工业总产值增速", "有效发明专利"}


def test_the_query_gives_the_same_points(store: OxigraphStore) -> None:
    result = run_shipped(store, "indicator-series", {"measure": "有效发明专利"})
    assert [(r[0], r[1], r[2]) for r in result.rows] == [
        ("2023-01-01/2023-12-31", "1286", "件"), ("2024-01-01/2024-12-31", "1519", "件"),
    ]  # fmt: skip


def test_csv(store: OxigraphStore, tmp_path: Path) -> None:
    export(store, tmp_path / "s.csv", view="series", measures=["有效发明专利"])
    rows = list(csv.reader(io.StringIO((tmp_path / "s.csv").read_text(encoding="utf-8-sig"))))
    assert [r[3:6] for r in rows[1:]] == [
        ["2023-01-01/2023-12-31", "1286", "件"],
        ["2024-01-01/2024-12-31", "1519", "件"],
    ]


def test_svg_holds_names_and_values_and_is_the_same_each_time(store: OxigraphStore, tmp_path: Path) -> None:
    for name in ("a.svg", "b.svg"):
        export(store, tmp_path / name, view="series")
    text = (tmp_path / "a.svg").read_text(encoding="utf-8")
    assert all(word in text for word in ("规模以上工业总产值", "412.6", "501.9", "2023", "目标 target"))
    assert (tmp_path / "a.svg").read_bytes() == (tmp_path / "b.svg").read_bytes()


def test_an_unknown_measure_is_told_what_there_is(store: OxigraphStore, tmp_path: Path) -> None:
    with pytest.raises(KGError) as caught:
        export(store, tmp_path / "s.svg", view="series", measures=["人口"])
    assert caught.value.code is Code.KG405 and not (tmp_path / "s.svg").exists()


def test_a_series_is_no_graph(store: OxigraphStore, tmp_path: Path) -> None:
    with pytest.raises(KGError) as caught:
        export(store, tmp_path / "s.graphml", view="series")
    assert caught.value.code is Code.KG401
