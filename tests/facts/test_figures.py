"""Every figure is an observation: values, their growth, shares of counted sets, completion rates."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract


@pytest.mark.parametrize(
    ("text", "figures"),
    [
        ("2021年，全区完成工业投资79.79亿元，同比增长57.13%。",
         {("工业投资", 79.79, "亿元"), ("工业投资增速", 57.13, "%")}),
        ("全市工业用电量8.2亿千瓦时，同比下降5.3%。", {("工业用电量", 8.2, "亿千瓦时"), ("工业用电量降幅", 5.3, "%")}),
        ("战略性新兴产业占比58.4%，较2020年提高2.8个百分点。",
         {("战略性新兴产业", 58.4, "%"), ("战略性新兴产业变化", 2.8, "个百分点")}),
        ("柏州云栈电子有限公司等4家企业获评省级技术创新示范企业，占全市的26.7%。", {("技术创新示范企业占比", 26.7, "%")}),
    ],
)  # fmt: skip
def test_comparisons_and_shares_are_figures_of_their_own(text: str, figures: set[tuple[str, float, str]]) -> None:
    (extraction,) = [extract(d) for d in read_text("柏州要闻\n\n" + text, "x.txt")]
    told = {(i.measure, i.value, i.unit) for i in extraction.indicators}
    assert {(value, unit) for _, value, unit in told} == {(value, unit) for _, value, unit in figures}
    assert {name for name, _, _ in figures if name.endswith(("增速", "降幅", "变化", "占比"))} <= {
        name for name, _, _ in told
    }


def test_a_completion_rate_is_checked_once() -> None:
    text = "柏州要闻\n\n新增两化融合贯标企业32家，完成全年任务的967%。"
    (extraction,) = [extract(d) for d in read_text(text, "x.txt")]
    assert [f.code for f in extraction.findings].count("KGF203") <= 1
    assert (967.0, "%") in {(i.value, i.unit) for i in extraction.indicators}
