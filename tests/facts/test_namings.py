"""Short, former and listed names, numbers and parents: what a text itself says, and what it does not."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.mentions.codes import find_share, uscc_holds
from kg.model import Extraction, Naming
from kg.pipeline import extract
from tests.conftest import ROOT

A, B, C = "河南清禾电子科技股份有限公司", "广陌机械集团有限公司", "红枫智能装备有限公司"
OLD = "清水县农机修造厂"
CODE = "91410100MA3X4Y5Q69"


def _read(text: str) -> list[Extraction]:
    return [extract(document) for document in read_text(text, "x.txt")]


def _told(text: str) -> list[tuple[str, str, str]]:
    """(kind, name, value) of all namings of one paragraph."""
    return sorted((n.kind.value, n.name, n.value) for e in _read(f"快讯\n\n{text}") for n in e.namings)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{A}（以下简称“清禾电子”）获评省级绿色工厂。", [(A, "清禾电子")]),
        (f"{A}（简称“清禾”）与{B}（下称“广陌机械”）签约。", [(A, "清禾"), (B, "广陌机械")]),
        (f"{A}（以下简称清禾电子）获评省级绿色工厂。", [(A, "清禾电子")]),
        (f"{A}(下文简称：清禾科技)获评省级绿色工厂。", [(A, "清禾科技")]),
        (f"{A}（以下简称“清禾电子”或“公司”）获评省级绿色工厂。", [(A, "清禾电子")]),
        (f"{A}（以下简称“清禾”、“清禾电子”）获评省级绿色工厂。", [(A, "清禾"), (A, "清禾电子")]),
        (f"{A}，简称“清禾电子”，是一家国家级绿色工厂。", [(A, "清禾电子")]),
        (f"《{B}章程》（以下简称《章程》）通过。", []),
        ("《清水县绿色工厂管理办法》（以下简称《办法》）印发。", []),
        (f"{A}（以下简称“公司”）获评省级绿色工厂。", []),
        (f"{A}（下称“上市公司”）、{B}（以下简称“标的公司”）公告。", []),
        ("国家级专精特新“小巨人”企业（以下简称“小巨人”）有12家。", []),
        (f"我市{A}等12家企业（以下简称“入选企业”）获奖。", []),
        (f"{A}申报的省级企业技术中心（以下简称“技术中心”）通过认定。", []),
    ],
)  # fmt: skip
def test_short_names(text: str, names: list[tuple[str, str]]) -> None:
    assert _told(text) == sorted(("short", name, value) for name, value in names)


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (f"{A}前身为{OLD}，获评省级绿色工厂。", [(A, OLD)]),
        (f"{A}的前身是1958年成立的{OLD}。", [(A, OLD)]),
        (f"{A}始建于1958年（前身为{OLD}），获评省级绿色工厂。", [(A, OLD)]),
        (f"{A}成立于2006年，前身系国营{OLD}。", [(A, OLD)]),
        (f"{A}获评省级绿色工厂。公司原名{C}，2019年更名。", [(A, C)]),
        (f"{A}（原名：{C}）获评省级绿色工厂。", [(A, C)]),
        (f"{A}（曾用名：{OLD}、{C}）获评省级绿色工厂。", [(A, OLD), (A, C)]),
        (f"{A}（原{C}）获评省级绿色工厂。", [(A, C)]),
        (f"{A}（由{C}更名）获评省级绿色工厂。", [(A, C)]),
        (f"{C}（现更名为{A}）获评省级绿色工厂。", [(A, C)]),
        (f"{A}由{C}更名而来。", [(A, C)]),
        (f"{C}于2021年3月正式更名为{A}。", [(A, C)]),
        (f"{C}自2021年3月5日起更名为{A}。", [(A, C)]),
        (f"经核准，企业名称由“{C}”变更为“{A}”。", [(A, C)]),
        (f"原{C}名称变更为{A}。", [(A, C)]),
        (f"{OLD}于2006年改制为{A}。", [(A, OLD)]),
        ("清水县高新技术产业园区（原清水县工业园区）获评省级示范园区。", [("清水县高新技术产业园区", "清水县工业园区")]),
        (f"{C}（曾用名{OLD}）自2022年6月起更名为{A}。", [(C, OLD), (A, C)]),
        (f"{OLD}（现{A}）获评省级绿色工厂。", [(A, OLD)]),
        (f"{A}的前身——{OLD}，始建于1958年。", [(A, OLD)]),
        (f"2019年，{C}变更公司名称为{A}。", [(A, C)]),
        (f"{OLD}改制后更名为{A}。", [(A, OLD)]),
        ("“清禾电子有限公司技术中心”更名为“清禾智能科技有限公司技术中心”。", [("清禾智能科技有限公司", "清禾电子有限公司")]),
        (f"{A}（原董事长李某）、{B}（原材料基地）获评省级绿色工厂。", []),
        (f"原材料供应商{A}与{B}签约。", []),
        (f"依托单位由{A}变更为{B}，施工单位由{B}变更为{C}。", []),
        (f"{A}控股股东由{B}变更为{C}。", []),
        (f"{A}拟更名为{C}。", []),
        (f"{A}计划更名为{C}。", []),
        (f"公司公告，拟将公司名称由“{A}”变更为“{C}”，证券简称由“清禾电子”变更为“红枫智能”。", []),
        (f"{A}申请将名称变更为{C}。", []),
        (f"{A}的法定代表人变更为张三。", []),
        ("省长质量奖的前身是省政府质量奖。", []),
        (f"{A}的前身是{OLD}和{C}。", []),
        (f"{A}技术中心更名为{B}技术中心。", []),
        (f"{A}原名称不详，前身为一家小作坊。", []),
    ],
)  # fmt: skip
def test_former_names(text: str, names: list[tuple[str, str]]) -> None:
    assert _told(text) == sorted(("former", name, value) for name, value in names)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{A}（股票简称：清禾电子，股票代码：300999）获奖。", [("listed", A, "清禾电子"), ("stock-code", A, "300999")]),
        (f"{A}（证券简称：清禾电子；证券代码：688999.SH）获奖。", [("listed", A, "清禾电子"), ("stock-code", A, "688999")]),
        (f"{A}（清禾电子，300999）获奖。", [("listed", A, "清禾电子"), ("stock-code", A, "300999")]),
        (f"{A}（科创板，688999）获奖。", [("stock-code", A, "688999")]),
        (f"{A}（简称：清禾电子 代码：300999）获奖。", [("short", A, "清禾电子"), ("stock-code", A, "300999")]),
        (f"{A}（SZ300999）获评省级绿色工厂。", [("stock-code", A, "300999")]),
        (f"{A}（600999.SH）获评省级绿色工厂。", [("stock-code", A, "600999")]),
        (f"{A}（上交所：600999）获评省级绿色工厂。", [("stock-code", A, "600999")]),
        (f"{A}（09999.HK）获评省级绿色工厂。", [("stock-code", A, "09999.HK")]),
        (f"{A}股票代码为600999，获评省级绿色工厂。", [("stock-code", A, "600999")]),
        (f"股票代码为600999的{A}获评省级绿色工厂。", [("stock-code", A, "600999")]),
        (f"{A}（统一社会信用代码：{CODE}）获奖。", [("uscc", A, CODE)]),
        (f"{A}（信用代码{CODE}）获奖。", [("uscc", A, CODE)]),
        (f"企业名称：{A}\n统一社会信用代码：{CODE}\n曾用名：{C}", [("former", A, C), ("uscc", A, CODE)]),
        (f"{A}（450001）获评省级绿色工厂。", []),
        (f"{A}（邮编：450001，电话：60099912）获奖。", []),
        (f"{A}（2021001）获评省级绿色工厂。", []),
        (f"{A}和{B}的股票代码分别为600999、600998。", []),
        (f"{A}的证书编号为GR202141000123。", []),
    ],
)  # fmt: skip
def test_numbers(text: str, facts: list[tuple[str, str, str]]) -> None:
    assert _told(text) == sorted(facts)


@pytest.mark.parametrize(
    ("text", "pairs"),
    [
        (f"{A}系{B}全资子公司。", [(A, B)]),
        (f"{A}是{B}的控股子公司，获评省级绿色工厂。", [(A, B)]),
        (f"{A}为{B}旗下企业。", [(A, B)]),
        (f"{A}隶属于{B}。", [(A, B)]),
        (f"{A}（系{B}全资子公司）获评省级绿色工厂。", [(A, B)]),
        (f"{A}（{B}控股子公司）获评省级绿色工厂。", [(A, B)]),
        (f"{B}旗下的{A}、{C}获评省级绿色工厂。", [(A, B), (C, B)]),
        (f"{B}全资子公司{A}获评省级绿色工厂。", [(A, B)]),
        (f"{B}控股的{A}获评省级绿色工厂。", [(A, B)]),
        (f"{B}获评省级绿色工厂。其控股子公司{A}获评市级绿色工厂。", [(A, B)]),
        (f"{B}（以下简称“公司”）公告，公司全资子公司{A}获评省级绿色工厂。", [(A, B)]),
        (f"{B}郑州分公司获评省级绿色工厂。", [(f"{B}郑州分公司", B)]),
        (f"{B}子公司{A}、孙公司{C}获评省级绿色工厂。", [(A, B), (C, B)]),
        (f"作为{B}的全资子公司，{A}获评省级绿色工厂。", [(A, B)]),
        (f"{B}旗下的{A}、{C}旗下的蓝桥电子有限公司获奖。", [(A, B), ("蓝桥电子有限公司", C)]),
        (f"作为{B}的核心供应商，{A}获评省级绿色工厂。", []),
        (f"{B}公告，公司及子公司{A}、{C}被认定为高新技术企业。", [(A, B), (C, B)]),
        (f"{A}是{B}的核心供应商。", []),
        (f"{A}与{B}的子公司签约。", []),
        (f"市政府下属企业{A}获评省级绿色工厂。", []),
        (f"{A}、{B}来访，其子公司{C}同行。", []),
        (f"{A}参股{B}。", []),
        (f"{A}为{B}提供服务，获评省级绿色工厂。", []),
    ],
)  # fmt: skip
def test_parents(text: str, pairs: list[tuple[str, str]]) -> None:
    assert _told(text) == sorted(("parent", child, parent) for child, parent in pairs)


def test_a_notice_of_new_names_is_a_list_of_pairs() -> None:
    (table,) = _read(
        "高新技术企业更名名单\n\n序号\t变更前企业名称\t变更后企业名称\n1\t清水电子有限公司\t清禾电子科技有限公司\n2\t广陌农机有限公司\t广陌机械集团有限公司\n"
    )
    pairs = [(n.kind.value, n.name, n.value) for n in table.namings]
    assert pairs == [
        ("former", "清禾电子科技有限公司", "清水电子有限公司"),
        ("former", "广陌机械集团有限公司", "广陌农机有限公司"),
    ]
    (lines,) = _read(
        "关于高新技术企业名称变更的公告\n\n1.清水电子有限公司变更为清禾电子科技有限公司；\n2.广陌农机有限公司变更为广陌机械集团有限公司。"
    )
    assert [(n.kind.value, n.name, n.value) for n in lines.namings] == pairs
    assert [(r.recipient.text, r.status.value) for r in table.recognitions] == [
        ("清禾电子科技有限公司", "renamed"),
        ("广陌机械集团有限公司", "renamed"),
    ]


def test_columns_of_numbers_and_names() -> None:
    (story,) = _read(
        "2023年省级绿色工厂名单\n\n序号\t企业名称\t统一社会信用代码\t股票代码\t股票简称\t曾用名\n"
        f"1\t{A}\t{CODE}\t300999\t清禾电子\t{OLD}\n2\t{B}\t/\t无\t/\t无\n"
    )
    told = {(n.kind.value, n.value) for n in story.namings}
    assert told == {("uscc", CODE), ("stock-code", "300999"), ("listed", "清禾电子"), ("former", OLD)}
    assert {n.name for n in story.namings} == {A}


def test_remarks_of_rows() -> None:
    (story,) = _read(
        f"2023年省级绿色工厂名单\n\n序号\t企业名称\t备注\n1\t{A}\t原{C}\n2\t{B}\t由{OLD}更名\n3\t蓝桥电子有限公司\t原材料类\n"
    )
    assert [(n.kind.value, n.name, n.value) for n in story.namings] == [("former", A, C), ("former", B, OLD)]


def test_the_head_of_a_notice_belongs_to_the_firm_whose_name_it_shortens() -> None:
    head = "证券代码：300999    证券简称：清禾电子    公告编号：2021-099\n\n"
    (own,) = _read(f"{head}{A}\n关于获评省级绿色工厂的公告\n\n{A}（以下简称“公司”）获评省级绿色工厂。")
    assert {(n.kind.value, n.name, n.value) for n in own.namings} == {
        ("stock-code", A, "300999"),
        ("listed", A, "清禾电子"),
    }
    (other,) = _read(f"{head}{B}\n关于获评省级绿色工厂的公告\n\n{B}（以下简称“公司”）获评省级绿色工厂。")
    assert other.namings == ()


_STORY = f"{A}（以下简称“清禾电子”，股票代码：300999）系{B}全资子公司，前身为{OLD}。{C}由{OLD}更名而来。公司获评省级绿色工厂。"


def test_quotes_stand_where_they_are_said_to() -> None:
    (story,) = _read(f"快讯\n\n{_STORY}")
    assert len(story.namings) == 5
    for naming in story.namings:
        assert naming.span is not None and story.document.quote(naming.span) == naming.quote
        assert naming.document == story.document.id
        assert naming.form in {e.id for e in story.entities}
        if naming.value != "300999":
            assert naming.value in naming.quote


def test_other_firms_are_read_alike() -> None:
    swap = {"清禾": "皓远", "广陌": "磐石", "红枫": "柏堰", "清水": "汀溪", "电子": "机电", "300999": "600123"}

    def other(text: str) -> str:
        for old, new in swap.items():
            text = text.replace(old, new)
        return text

    def plain(namings: tuple[Naming, ...]) -> list[tuple[str, str, str, str]]:
        return [(n.kind.value, n.name, n.value, n.quote) for n in namings]

    (one,), (two,) = _read(f"快讯\n\n{_STORY}"), _read(f"快讯\n\n{other(_STORY)}")
    assert [tuple(map(other, row)) for row in plain(one.namings)] == plain(two.namings)


def test_pages_without_honours_name_nobody_twice() -> None:
    pages = sorted((ROOT / "tests/evaluate/none").rglob("*.txt"))
    told = [n for p in pages for d in read_text(p.read_text(encoding="utf-8"), p.name) for n in extract(d).namings]
    assert len(pages) > 20 and [n for n in told if n.kind.value != "parent"] == []


@pytest.mark.parametrize(
    ("code", "right"),
    [("91350100M000100Y43", True), ("91110000600037341L", True), ("91350100M000100Y44", False), ("91350100M000100Y4", False), ("9135O100M000100Y43", False)],
)  # fmt: skip
def test_check_characters(code: str, right: bool) -> None:
    assert uscc_holds(code) is right


def test_share_codes_are_told_from_postcodes() -> None:
    assert [find_share(t) for t in ("300091.SZ", "SH600123", "0700.HK", "450001", "1300091", "510050")] == [
        "300091", "600123", "00700.HK", None, None, None,
    ]  # fmt: skip
