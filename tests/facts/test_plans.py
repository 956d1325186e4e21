"""What a plan says has not happened, whatever verb it uses; what it tells as done has."""

from __future__ import annotations

import pytest

from kg.facts.plans import is_plan_page, opens_section
from kg.ingest import read_text
from kg.pipeline import extract


def _sizes(text: str) -> list[int]:
    return sorted(g.size for document in read_text(text, "x.txt") for g in extract(document).groups)


_PAST = "一、2024年工作情况\n\n新增国家级绿色工厂3家。\n\n"


@pytest.mark.parametrize(
    ("text", "sizes"),
    [
        (f"{_PAST}二、2025年工作计划\n\n加快转型。新增国家级绿色工厂5家、省级绿色工厂20家。", [3]),
        (f"{_PAST}二、下一步打算\n\n新认定高新技术企业60家。", [3]),
        (f"{_PAST}二、下一步打算\n\n目前已有高新技术企业60家，仍将加大投入。", [3, 60]),
        ("一、下一步打算\n\n新认定高新技术企业60家。\n\n二、2024年工作情况\n\n新增国家级绿色工厂3家。", [3]),
        ("今年工作安排：新增高新技术企业50家，新增省级绿色工厂30家。", []),
        ("全年新增国家级绿色工厂5家以上。", []),
        ("全年已新增国家级绿色工厂5家以上。", [5]),
        ("清河市工业绿色转型行动计划\n\n新增国家级绿色工厂5家。目前，全市已有省级绿色工厂20家。", [20]),
    ],
)
def test_only_what_is_done_counts(text: str, sizes: list[int]) -> None:
    assert _sizes(f"快讯\n\n{text}" if "行动计划" not in text else text) == sizes


def test_headings_of_plans() -> None:
    assert opens_section("三、下一步工作打算") is True
    assert opens_section("（二）2025年重点任务") is True
    assert opens_section("二、2024年工作总结") is False
    assert opens_section("全市新增国家级绿色工厂3家。") is None
    assert is_plan_page("关于印发清河市2025年工业工作要点的通知")
    assert not is_plan_page("2024年工作总结和2025年工作计划")
    assert not is_plan_page("关于公布省级试点实施方案入选名单的通知")
