"""Every format is read back by a reader of its own."""

from __future__ import annotations

import csv
import io
import json
import xml.etree.ElementTree as ET
from pathlib import Path

import igraph
import networkx as nx
import pyoxigraph as ox
import pytest
from openpyxl import load_workbook

from kg.errors import Code, KGError
from kg.export import FORMATS, VIEWS, export
from kg.export.graphml import to_graphml
from kg.export.tables import Table, safe_cell, to_csv
from kg.export.view import Edge, Node, View
from kg.export.workbook import write_workbook
from kg.graph import OxigraphStore, canonical

PROVINCIAL = {"郑州森鹏电子技术有限公司", "富耐克", "凌达压缩机"}


@pytest.mark.parametrize("view", sorted(VIEWS))
def test_graphml_reads_back_with_the_same_counts(seed_store: OxigraphStore, tmp_path: Path, view: str) -> None:
    path = tmp_path / "g.graphml"
    export(seed_store, path, view=view)
    drawn = VIEWS[view](seed_store)
    graph = nx.read_graphml(path, force_multigraph=True)
    other = igraph.Graph.Read_GraphML(str(path))
    assert (graph.number_of_nodes(), graph.number_of_edges()) == (len(drawn.nodes), len(drawn.edges))
    assert (other.vcount(), other.ecount()) == (len(drawn.nodes), len(drawn.edges))
    for _, data in graph.nodes(data=True):
        assert data["label"] and data["kind"] and isinstance(data["x"], float) and isinstance(data["size"], float)
        assert 0 <= data["r"] <= 255


def test_the_firms_view_shows_who_got_what(seed_store: OxigraphStore, tmp_path: Path) -> None:
    export(seed_store, tmp_path / "g.graphml")
    graph = nx.read_graphml(tmp_path / "g.graphml", force_multigraph=True)
    label = dict(graph.nodes(data="label"))
    got = {label[a] for a, b, d in graph.edges(data=True) if d["status"] == "granted" and d["level"] == "provincial"}
    assert got == PROVINCIAL
    unnamed = {d["label"]: d["unnamed"] for _, d in graph.nodes(data=True) if d["kind"] == "Honour"}
    assert unnamed["技术创新示范企业·省级（另3个未具名）"] == 3
    assert not any("未具名" in d["label"] for _, d in graph.nodes(data=True) if d["kind"] == "Company")


def test_yed_finds_its_own_graphics(seed_store: OxigraphStore, tmp_path: Path) -> None:
    export(seed_store, tmp_path / "g.graphml")
    root = ET.parse(tmp_path / "g.graphml").getroot()
    y = "{http://www.yworks.com/xml/graphml}"
    fills = [e.get("color") for e in root.iter(f"{y}Fill")]
    assert len(fills) == len(list(root.iter("{http://graphml.graphdrawing.org/xmlns}node"))) and all(fills)


def test_control_characters_and_missing_values_never_reach_graphml() -> None:
    view = View("x", (Node("a", "甲\x00\x0b<&>\ud800", "Company", "#FFFFFF", 1.0, {"n": 1}), Node("b", "乙", "Honour", "#000000", 1.0)),
                (Edge("a", "b", "\x08"),))  # fmt: skip
    graph = nx.read_graphml(io.BytesIO(to_graphml(view)))
    assert graph.nodes["a"]["label"] == "甲\ufffd\ufffd<&>\ufffd" and graph.nodes["b"]["n"] == 0


@pytest.mark.parametrize(
    ("name", "suffix"), [("turtle", "ttl"), ("nquads", "nq"), ("trig", "trig"), ("jsonld", "jsonld")]
)
def test_rdf_reads_back(seed_store: OxigraphStore, tmp_path: Path, name: str, suffix: str) -> None:
    path = tmp_path / f"g.{suffix}"
    assert export(seed_store, path) == name
    back = ox.Store()
    back.load(path=str(path))
    quads = set(seed_store.quads())
    if name == "turtle":
        assert {q.triple for q in back} == {q.triple for q in quads}
    else:
        assert set(back) == quads
    assert path.read_bytes() == (export(seed_store, path), path.read_bytes())[1]


def test_csv_for_excel(seed_store: OxigraphStore, tmp_path: Path) -> None:
    export(seed_store, tmp_path / "g.csv")
    raw = (tmp_path / "g.csv").read_bytes()
    assert raw.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(raw.decode("utf-8-sig"))))
    assert {r["名称"] for r in rows if r["层级"] == "省级" and r["状态"] == "已授予"} == PROVINCIAL
    assert all(r["原文"] for r in rows)


def test_xlsx(seed_store: OxigraphStore, tmp_path: Path) -> None:
    export(seed_store, tmp_path / "g.xlsx")
    book = load_workbook(tmp_path / "g.xlsx")
    assert book.sheetnames == [
        "荣誉",
        "数目",
        "占比推算",
        "排名",
        "指标",
        "待核对",
        "名称待判定",
        "来源分歧",
        "更正",
        "文档",
    ]
    heads = [c.value for c in book["荣誉"][1]]
    rows = [dict(zip(heads, (c.value for c in row), strict=True)) for row in book["荣誉"].iter_rows(min_row=2)]
    assert {r["名称"] for r in rows if r["层级"] == "省级" and r["状态"] == "已授予"} == PROVINCIAL


def test_spreadsheets_run_nothing(tmp_path: Path) -> None:
    table = Table("t", ("name", "quote"), (("=1+1", "-甲"), ("+cmd", "@x"), ("-3.5", "26.7%")))
    write_workbook((table,), (), tmp_path / "t.xlsx")
    assert all(c.data_type in ("s", "n") for row in load_workbook(tmp_path / "t.xlsx")["t"].iter_rows() for c in row)
    assert safe_cell("=1+1") == "'=1+1" and safe_cell("-3.5") == "-3.5" and safe_cell("甲") == "甲"
    assert b"'=1+1" in to_csv(table)


def test_page_stands_alone(seed_store: OxigraphStore, tmp_path: Path) -> None:
    export(seed_store, tmp_path / "g.html")
    html = (tmp_path / "g.html").read_text(encoding="utf-8")
    assert all(n in html for n in PROVINCIAL) and "另有8项授予未具名" in html
    assert "http://" not in html.replace("http://www.w3.org/2000/svg", "") and "src=" not in html
    assert html.count("<svg") == 1


def test_svg_is_xml_with_every_label(seed_store: OxigraphStore, tmp_path: Path) -> None:
    export(seed_store, tmp_path / "g.svg")
    texts = {e.text for e in ET.parse(tmp_path / "g.svg").iter("{http://www.w3.org/2000/svg}text")}
    assert texts >= PROVINCIAL


def test_png_or_an_honest_error(seed_store: OxigraphStore, tmp_path: Path) -> None:
    from matplotlib import font_manager

    from kg.export.picture import CJK_FONTS

    if {f.name for f in font_manager.fontManager.ttflist} & set(CJK_FONTS):
        export(seed_store, tmp_path / "g.png")
        assert (tmp_path / "g.png").read_bytes().startswith(b"\x89PNG")
    else:
        with pytest.raises(KGError) as caught:
            export(seed_store, tmp_path / "g.png")
        assert caught.value.code is Code.KG404 and not list(tmp_path.iterdir())


def test_errors(seed_store: OxigraphStore, tmp_path: Path) -> None:
    for path, options, code in (
        (tmp_path / "g.docx", {}, Code.KG401), (tmp_path / "g", {}, Code.KG401), (tmp_path / "no" / "g.ttl", {}, Code.KG402),
        (tmp_path / "g.ttl", {"format_name": "word"}, Code.KG401), (tmp_path / "g.graphml", {"view": "sky"}, Code.KG401),
    ):  # fmt: skip
        with pytest.raises(KGError) as caught:
            export(seed_store, path, **options)  # type: ignore[arg-type]
        assert caught.value.code is code


def test_every_format_has_a_suffix_of_its_own() -> None:
    endings = [e for ends in FORMATS.values() for e in ends]
    assert len(endings) == len(set(endings))


def test_jsonld_is_json(seed_store: OxigraphStore, tmp_path: Path) -> None:
    export(seed_store, tmp_path / "g.jsonld")
    assert json.loads((tmp_path / "g.jsonld").read_text(encoding="utf-8"))
    assert canonical(seed_store)
