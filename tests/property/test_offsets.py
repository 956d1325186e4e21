"""Offsets always point into the stored text; numbers and identities survive round trips."""

from __future__ import annotations

import cn2an
from hypothesis import given, settings
from hypothesis import strategies as st

from kg.errors import KGError
from kg.facts.solving import solve_total
from kg.ingest import read_text
from kg.language import find_numbers
from kg.pipeline import extract

PIECES = st.sampled_from(
    [
        "柏州市", "云栈齿轮有限公司", "皓远科技", "等4家企业", "获评", "省级", "市级", "国家级", "绿色工厂", "技术创新示范企业", "，", "、", "。", "\n", "\n\n", "\r\n",
        "（", "）", "“", "”", "占全市的26.7%", "累计19家", "其中", "新增", "2021年", "第三批", "名单", "公示", "撤销", "称号", "记者 李牧之", " ", "\u3000", "\ufeff",
        "通讯员 周行文/图", "一、", "1.", "：", "和", "𠮷", "é", "\x00", "全省占比27%", "截至2021年底",
    ]
)  # fmt: skip
TEXTS = st.lists(PIECES, min_size=1, max_size=60).map("".join)


@settings(max_examples=150, deadline=None)
@given(TEXTS)
def test_every_span_is_the_text_it_says(text: str) -> None:
    try:
        documents = read_text(text, "p.txt")
    except KGError:
        return
    for document in documents:
        assert len(document.view) == len(document.offsets)
        assert all(a < b for a, b in zip(document.offsets, document.offsets[1:], strict=False))
        extraction = extract(document)
        for entity in extraction.entities:
            assert text[entity.span.start : entity.span.end] == entity.text
        for fact in extraction.recognitions:
            assert text[fact.recipient.span.start : fact.recipient.span.end] == fact.recipient.text
            assert any(e.span.covers(fact.recipient.span) for e in fact.evidence)
        quotes = [e for f in (*extraction.recognitions, *extraction.groups, *extraction.findings) for e in f.evidence]
        quotes += [f.evidence for f in (*extraction.indicators, *extraction.rankings)]
        for quote in quotes:
            assert text[quote.span.start : quote.span.end] == quote.text
            assert document.span.covers(quote.span)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_reading_twice_says_the_same(text: str) -> None:
    try:
        first, second = read_text(text, "p.txt"), read_text(text, "p.txt")
    except KGError:
        return
    assert [extract(d) for d in first] == [extract(d) for d in second]


@given(st.integers(min_value=1, max_value=9999), st.sampled_from("家个户项"))
def test_numbers_in_both_numerals(value: int, unit: str) -> None:
    chinese = cn2an.an2cn(str(value), "low")
    for written in (str(value), chinese, f"{value:,}"):
        if written == "一" and unit == "个":
            continue  # 一个 is a word, no count
        found = find_numbers(f"共{written}{unit}企业")
        assert [(n.value, n.unit) for n in found] == [(value, unit)], written


@given(
    st.integers(min_value=1, max_value=500),
    st.integers(min_value=1, max_value=5000),
    st.integers(min_value=0, max_value=2),
)
def test_the_true_total_is_among_the_totals(count: int, total: int, places: int) -> None:
    if count > total:
        return
    share = f"{100 * count / total:.{places}f}"
    if float(share) <= 0:
        return
    solved = solve_total(count, float(share), places)
    if solved.total_min is not None and solved.total_max is not None:
        # half-even printing may round a tie the other way: then only truncation fits
        assert solved.total_min <= total <= solved.total_max or (1000 * count * 10**places) % total == 0
