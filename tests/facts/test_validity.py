"""Terms of validity: as the text states them, for whom it states them, and never otherwise."""

from __future__ import annotations

import pytest

from kg.facts.validity.terms import find_terms, term_of_cell
from kg.ingest import read_text
from kg.model import Span
from kg.pipeline import extract
from tests.conftest import ROOT

A, B, C = "清禾电子有限公司", "广陌机械有限公司", "红枫智能有限公司"
Told = tuple[str | None, str | None, int | None]


def _told(text: str) -> list[tuple[str, str, Told]]:
    facts = [f for document in read_text(text, "x.txt") for f in extract(document).recognitions]
    return sorted((f.recipient.text, f.award_text, (f.valid_from, f.valid_until, f.valid_years)) for f in facts)


def _terms(text: str) -> list[Told]:
    return [(t.term.start, t.term.until, t.term.years) for t in find_terms(text, Span(0, len(text)))]


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("有效期三年", (None, None, 3)),
        ("证书有效期为3年", (None, None, 3)),
        ("有效期自2021年1月1日至2023年12月31日", ("2021-01-01", "2023-12-31", None)),
        ("有效期：2022-2024年", ("2022", "2024", None)),
        ("有效期至2026年11月", (None, "2026-11", None)),
        ("有效期至2026年11月30日止", (None, "2026-11-30", None)),
        ("有效期为三年，自2021年1月1日起至2023年12月31日止", ("2021-01-01", "2023-12-31", 3)),
        ("有效期3年（2022年1月—2024年12月）", ("2022-01", "2024-12", 3)),
        ("有效期2023.1-2025.12", ("2023-01", "2025-12", None)),
        ("有效期限自2023年1月至12月", ("2023-01", "2023-12", None)),
        ("有效期自颁发证书之日起三年", (None, None, 3)),
        ("自公布之日起有效期三年", (None, None, 3)),
        ("有效期自2021年起三年", ("2021", None, 3)),
        ("有效期延长至2025年底", (None, "2025", None)),
        ("认定结果三年有效", (None, None, 3)),
        ("有效期20230101-20251231", ("2023-01-01", "2025-12-31", None)),
        ("有效期三年，自2023年1月1日起计算", ("2023-01-01", None, 3)),
        ("自2023年1月起，资格有效期三年", ("2023-01", None, 3)),
        ("资格有效期两年", (None, None, 2)),
        ("有效期从2022年8月到2025年8月", ("2022-08", "2025-08", None)),
    ],
)
def test_terms(text: str, term: Told) -> None:
    assert _terms(text) == [term]


@pytest.mark.parametrize(
    "text",
    [
        "有效期内高新技术企业91家", "有效期届满", "有效期满三年后复核", "有效期延长三年", "有效期不超过三年", "有效期三年内申请", "往年已获此称号且在三年有效期内",
        "本办法自发布之日起施行，有效期五年", "公示有效期为7天", "药品有效期三年", "专利有效期20年", "有效发明专利3年增长两倍", "原证书有效期至2021年11月",
        "有效期为2026年至2024年", "承诺书有效期一年", "有效期2023年13月", "保质期三年",
    ],
)  # fmt: skip
def test_other_terms(text: str) -> None:
    assert all(t == ("2023", None, None) or t is None for t in _terms(text)) and not _terms(text)


@pytest.mark.parametrize(
    ("cell", "head", "term"),
    [
        ("2023年1月1日至2025年12月31日", "有效期", ("2023-01-01", "2025-12-31", None)), ("三年", "有效期", (None, None, 3)),
        ("3", "有效期（年）", (None, None, 3)), ("2026年11月", "有效期至", (None, "2026-11", None)),
        ("2023.1.1", "有效期起", ("2023-01-01", None, None)), ("2025-12-31", "有效期止", (None, "2025-12-31", None)),
        ("/", "有效期", None), ("3", "有效期", None), ("长期", "有效期", None),
    ],
)  # fmt: skip
def test_cells(cell: str, head: str, term: Told | None) -> None:
    told = term_of_cell(cell, head)
    assert (None if told is None else (told.start, told.until, told.years)) == term


NONE = (None, None, None)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (f"{A}获评国家级绿色工厂，有效期三年。", [(A, "国家级绿色工厂", (None, None, 3))]),
        (f"{A}被认定为省级绿色工厂。证书有效期三年。", [(A, "省级绿色工厂", (None, None, 3))]),
        (f"{A}、{B}被认定为省级绿色工厂，有效期至2026年。", [(A, "省级绿色工厂", (None, "2026", None)), (B, "省级绿色工厂", (None, "2026", None))]),
        (f"{A}获评省级绿色工厂（有效期至2026年11月）、省级智能工厂（有效期至2025年6月）。",
         [(A, "省级智能工厂", (None, "2025-06", None)), (A, "省级绿色工厂", (None, "2026-11", None))]),
        (f"{A}获评省级绿色工厂，有效期三年；{B}获评省级智能工厂，有效期两年。",
         [(B, "省级智能工厂", (None, None, 2)), (A, "省级绿色工厂", (None, None, 3))]),
        (f"{A}获评省级绿色工厂，{B}获评省级智能工厂，有效期均为三年。",
         [(B, "省级智能工厂", (None, None, 3)), (A, "省级绿色工厂", (None, None, 3))]),
        (f"{A}2019年获评省级绿色工厂，2022年获评省级智能工厂，有效期至2025年。",
         [(A, "省级智能工厂", (None, "2025", None)), (A, "省级绿色工厂", NONE)]),
        (f"{A}获评省级绿色工厂、省级智能工厂，有效期分别为三年、两年。", [(A, "省级智能工厂", NONE), (A, "省级绿色工厂", NONE)]),
        (f"{A}获评省级绿色工厂。公示有效期为7天，其专利有效期20年。", [(A, "省级绿色工厂", NONE)]),
        (f"{A}获评省级绿色工厂。《省级绿色工厂管理办法》自2023年1月1日起施行，有效期五年。", [(A, "省级绿色工厂", NONE)]),
        (f"{A}获评省级绿色工厂。全市有效期内高新技术企业共91家。", [(A, "省级绿色工厂", NONE)]),
        (f"{A}获评省级绿色工厂。省级智能工厂有效期三年。", [(A, "省级绿色工厂", NONE)]),
        (f"{A}获评国家级绿色工厂。省级绿色工厂有效期三年。", [(A, "国家级绿色工厂", NONE)]),
    ],
)  # fmt: skip
def test_sentences(text: str, facts: list[tuple[str, str, Told]]) -> None:
    assert _told(f"快讯\n\n{text}") == sorted(facts)


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        (f"2023年省级绿色工厂名单\n\n序号\t企业名称\t有效期\n1\t{A}\t2023年1月1日至2025年12月31日\n2\t{B}\t三年\n3\t{C}\t/",
         [("2023-01-01", "2025-12-31", None), (None, None, 3), NONE]),
        (f"2023年省级绿色工厂名单\n\n序号\t企业名称\t有效期起\t有效期止\n1\t{A}\t2023.1.1\t2025.12.31\n2\t{B}\t2023.2\t2026.1\n3\t{C}\t\t",
         [("2023-01-01", "2025-12-31", None), ("2023-02", "2026-01", None), NONE]),
        (f"关于公布省级绿色工厂名单的通知\n\n现将省级绿色工厂名单予以公布，有效期自2023年1月1日至2025年12月31日。\n\n1.{A}\n2.{B}\n3.{C}",
         [("2023-01-01", "2025-12-31", None)] * 3),
        (f"关于公布省级绿色工厂名单的通知\n\n根据有关规定，现将省级绿色工厂名单予以公布。\n\n1.{A}\n2.{B}\n3.{C}\n\n以上企业有效期三年，期满须申请复核。\n\n省工业和信息化厅\n2023年5月6日",
         [(None, None, 3)] * 3),
        (f"关于公布省级绿色工厂名单的通知\n\n现将省级绿色工厂名单（有效期：2022—2024年）公布如下：\n\n1.{A}\n2.{B}（有效期至2025年）\n3.{C}",
         [("2022", "2024", None), (None, "2025", None), ("2022", "2024", None)]),
        (f"关于公布省级绿色工厂名单的通知\n\n经审核，认定{A}等3家企业为省级绿色工厂，有效期三年。\n\n序号\t企业名称\n1\t{A}\n2\t{B}\n3\t{C}",
         [(None, None, 3)] * 3),
        (f"2023年省级绿色工厂名单\n\n1.{A}（有效期：2023-2025年）\n2.{B}（有效期：2023-2026年）\n3.{C}（有效期：2023-2027年）",
         [("2023", "2025", None), ("2023", "2026", None), ("2023", "2027", None)]),
    ],
)  # fmt: skip
def test_lists(text: str, terms: list[Told]) -> None:
    assert [(name, term) for name, _, term in _told(text)] == sorted(zip((A, B, C), terms, strict=True))


def test_pages_without_honours_state_no_term() -> None:
    pages = sorted((ROOT / "tests/evaluate/none").rglob("*.txt"))
    assert [t for p in pages for t in _told(p.read_text(encoding="utf-8")) if t[2] != NONE] == []
