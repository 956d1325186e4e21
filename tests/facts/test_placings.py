"""Where a text says that a firm is: columns, headings, lines, brackets, phrases; homonyms by what stands around."""

from __future__ import annotations

import pytest

from kg.catalogue import load_catalogue
from kg.facts.placings import Regions
from kg.ingest import read_text
from kg.model import Extraction
from kg.pipeline import extract
from tests.conftest import ROOT

A, B, C = "清禾电子有限公司", "广陌机械有限公司", "红枫智能有限公司"
ZHENGZHOU, LUOYANG, ZHONGYUAN = "410100", "410300", "410102"


def _read(text: str) -> Extraction:
    (document,) = read_text(text, "x.txt")
    return extract(document)


def _told(text: str) -> list[tuple[str, str, str]]:
    return sorted((p.name, p.region, p.basis) for p in _read(text).placings)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"位于郑州市的{A}获评省级绿色工厂。", [(A, ZHENGZHOU)]),
        (f"位于郑州市高新区的{A}获评省级绿色工厂。", [(A, ZHENGZHOU)]),
        (f"来自洛阳的{A}获评省级绿色工厂。", [(A, LUOYANG)]),
        (f"郑州市的{A}获评省级绿色工厂。", [(A, ZHENGZHOU)]),
        (f"郑州企业{A}获评省级绿色工厂。", [(A, ZHENGZHOU)]),
        (f"{A}位于河南省郑州市中原区，获评省级绿色工厂。", [(A, ZHONGYUAN)]),
        (f"{A}是一家位于郑州市的民营企业。", [(A, ZHENGZHOU)]),
        (f"{A}总部位于洛阳市，获评省级绿色工厂。", [(A, LUOYANG)]),
        (f"{A}（郑州）、{B}（洛阳）获评省级绿色工厂。", [(B, LUOYANG), (A, ZHENGZHOU)]),
        (f"总部位于洛阳的{A}在郑州设立的{B}获评省级绿色工厂。", [(A, LUOYANG)]),
        (f"{A}位于洛阳市的生产基地获评省级绿色工厂。", []),
        (f"{A}位于越南的工厂投产。", []),
        (f"{A}（有限合伙）、{B}（新三板）获评省级绿色工厂。", []),
        (f"{A}为郑州市提供服务。", []),
        (f"{A}在郑州市举行发布会。", []),
        (f"某大学（郑州）与{A}签约，产品销往洛阳。", []),
        (f"新华书店与{A}签约。", []),
    ],
)  # fmt: skip
def test_sentences(text: str, places: list[tuple[str, str]]) -> None:
    assert [(name, region) for name, region, _ in _told(f"快讯\n\n{text}")] == sorted(places)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        (f"河南省2023年绿色工厂名单\n\n序号\t企业名称\t所属市\t所在区县\n1\t{A}\t郑州市\t中原区\n2\t{B}\t洛阳市\t\n3\t{C}\t省直\t",
         [(B, LUOYANG, "column"), (A, ZHONGYUAN, "column")]),
        (f"2023年绿色工厂名单\n\n序号\t企业名称\t属地\n1\t{A}\t郑州\n2\t{B}\t鼓楼区\n3\t{C}\t/", [(A, ZHENGZHOU, "column")]),
        (f"2023年绿色工厂名单\n\n序号\t企业名称\t推荐单位\n1\t{A}\t郑州市工业和信息化局\n2\t{B}\t中国机械工业联合会",
         [(A, ZHENGZHOU, "recommender")]),
        (f"2023年绿色工厂名单\n\n序号\t企业名称\t注册地址\n1\t{A}\t河南省郑州市中原区科学大道1号\n2\t{B}\t科学大道2号", [(A, ZHONGYUAN, "column")]),
        (f"关于公布绿色工厂名单的通知\n\n现将绿色工厂名单公布如下。\n\n一、郑州市（2家）\n1.{A}\n2.{B}\n二、洛阳市（1家）\n1.{C}\n\n河南省工业和信息化厅\n2023年5月6日",
         [(B, ZHENGZHOU, "heading"), (A, ZHENGZHOU, "heading"), (C, LUOYANG, "heading")]),
        (f"南京市2023年绿色工厂名单\n\n鼓楼区：{A}、{B}\n玄武区：{C}",
         [(B, "320106", "line"), (A, "320106", "line"), (C, "320102", "line")]),
        (f"2023年绿色工厂名单\n\n鼓楼区：{A}、{B}\n江阴市：{C}", [(C, "320281", "line")]),
        (f"2023年绿色工厂名单\n\n南京市（2家）\n鼓楼区\n1.{A}\n玄武区\n1.{B}", [(B, "320102", "heading"), (A, "320106", "heading")]),
        (f"2023年绿色工厂名单\n\n郑州市\n1.{A}\n\n专家说，名单显示了绿色制造的成果。\n\n1.{B}", [(A, ZHENGZHOU, "heading")]),
    ],
)  # fmt: skip
def test_lists(text: str, places: list[tuple[str, str, str]]) -> None:
    assert _told(text) == sorted(places)


@pytest.mark.parametrize(
    ("home", "text", "code"),
    [
        (None, "鼓楼区", None), ("320100", "鼓楼区", "320106"), ("320104", "鼓楼区", "320106"), ("410000", "鼓楼区", "410204"),
        (None, "江苏省南京市鼓楼区", "320106"), (None, "郑州市高新区", ZHENGZHOU), (None, "郑州市某某路", None), (None, "省直", None),
        ("110000", "朝阳区", "110105"), (None, "朝阳区", None),
    ],
)  # fmt: skip
def test_homonyms(home: str | None, text: str, code: str | None) -> None:
    assert Regions(load_catalogue(), home).whole(text) == code


def test_quotes_and_ids() -> None:
    story = _read(f"快讯\n\n位于郑州市高新区的{A}、{B}（洛阳）获评省级绿色工厂。")
    assert len(story.placings) == 2
    for placing in story.placings:
        assert story.document.quote(placing.evidence.span) == placing.evidence.text
        assert placing.name in placing.evidence.text
        assert placing.form in {e.id for e in story.entities}


def test_other_names_and_cities_are_read_alike() -> None:
    def other(text: str) -> str:
        swap = {"郑州": "合肥", "洛阳": "芜湖", "清禾": "皓远", "广陌": "磐石"}
        for old, new in swap.items():
            text = text.replace(old, new)
        return text

    text = f"快讯\n\n位于郑州市高新区的{A}、{B}（洛阳）获评省级绿色工厂。"
    one, two = _read(text).placings, _read(other(text)).placings
    assert [(other(p.name), other(p.evidence.text), p.basis) for p in one] == [
        (p.name, p.evidence.text, p.basis) for p in two
    ]
    assert [p.region for p in two] == ["340100", "340200"]


def test_pages_without_honours_place_nobody() -> None:
    pages = sorted((ROOT / "tests/evaluate/none").rglob("*.txt"))
    assert [p for page in pages for p in _told(page.read_text(encoding="utf-8"))] == []
