"""Every figure is an observation: values, their growth, shares, completion rates, differences in points."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.model import Extraction, Indicator
from kg.pipeline import extract

HEAD = "柏州经济开发区2024年度工作总结\n\n"


def read(text: str) -> Extraction:
    (extraction,) = [extract(d) for d in read_text(HEAD + text, "x.txt")]
    return extraction


def figures(text: str) -> tuple[Indicator, ...]:
    return tuple(i for i in read(text).indicators if i.group is None)


def told(text: str) -> list[tuple[float, str, str]]:
    return [(i.value, i.unit, i.measure) for i in figures(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2021年，全区完成工业投资79.79亿元，同比增长57.13%。", [(79.79, "亿元", "工业投资"), (57.13, "%", "工业投资增速")]),
        ("全市工业用电量8.2亿千瓦时，同比下降5.3%。", [(8.2, "亿千瓦时", "工业用电量"), (5.3, "%", "工业用电量降幅")]),
        ("战略性新兴产业占比58.4%，较2020年提高2.8个百分点。",
         [(58.4, "%", "战略性新兴产业"), (2.8, "个百分点", "战略性新兴产业变化")]),
        ("柏州云栈电子有限公司等4家企业获评省级技术创新示范企业，占全市的26.7%。", [(26.7, "%", "技术创新示范企业占比")]),
        ("一般公共预算支出56.9亿元，民生支出占比达82.6%。", [(56.9, "亿元", "一般公共预算支出"), (82.6, "%", "民生支出")]),
        ("全区共有各类经营主体五万二千余户，其中个体工商户约占六成。", [(52000, "户", "各类经营主体"), (0.6, "", "个体工商户")]),
        ("建成高标准农田42.3万亩，占耕地面积的近四分之三。", [(42.3, "万亩", "建成高标准农田"), (0.75, "", "建成高标准农田占比")]),
        ("人口自然增长率-0.7‰，城镇化率53.9%。", [(-0.7, "‰", "人口自然增长率"), (53.9, "%", "城镇化率")]),
        ("城乡居民收入比2.67，比上年缩小0.06。", [(2.67, "", "城乡居民收入比"), (0.06, "", "城乡居民收入比变化")]),
        ("恩格尔系数为0.31，三次产业结构为12.1:40.2:47.7。", [(0.31, "", "恩格尔系数")]),
        ("走访企业1412家次，召开888场座谈会。", [(1412, "家次", "走访企业"), (888, "场", "座谈会")]),
    ],
)  # fmt: skip
def test_values_units_and_names(text: str, expected: list[tuple[float, str, str]]) -> None:
    assert told(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "direction", "value", "unit"),
    [
        ("规上工业增加值增长8.3%。", "yoy", "up", 8.3, "%"),
        ("进出口总额12.6亿元，同比下降18.2%。", "yoy", "down", 18.2, "%"),
        ("规上工业增加值增长8.3%，高于全市平均水平1.5个百分点。", "area", "up", 1.5, "个百分点"),
        ("财政收入增长4%，比全省平均低0.6个百分点。", "area", "down", 0.6, "个百分点"),
        ("经营主体36581户，较2023年末净增1152户。", "period", "up", 1152, "户"),
        ("税收收入13.2亿元，占一般公共预算收入的70.5%。", "share", "share", 70.5, "%"),
        ("新增城镇就业6350人，完成年度目标任务的127%。", "task", "completion", 127, "%"),
        ("到位资金96亿元，超时序进度6.6个百分点。", "task", "up", 6.6, "个百分点"),
        ("技术合同成交额38亿元，是上年的1.4倍。", "times", "times", 1.4, "倍"),
        ("平均利率3.85%，较年初下降35个基点。", "period", "down", 35, "个基点"),
        ("规上工业总产值保持8.5%的增速。", "yoy", "up", 8.5, "%"),
        ("全区60%以上的高新技术企业集中在东部片区。", "share", "share", 60, "%"),
    ],
)  # fmt: skip
def test_comparisons_say_with_what_and_in_which_unit(
    text: str, kind: str, direction: str, value: float, unit: str
) -> None:
    own = [c for i in figures(text) for c in i.comparisons if (c.value, c.unit) == (value, unit)]
    assert own and {(c.kind, c.direction) for c in own} == {(kind, direction)}


def test_points_change_the_ratio_told_right_before_and_not_the_value() -> None:
    value, share, points = figures("工业投资79.8亿元，占固定资产投资的22.6%，较上年提高2.4个百分点。")
    assert [c.kind for c in value.comparisons] == ["share"]
    assert [(c.value, c.unit) for c in share.comparisons] == [(22.6, "%"), (2.4, "个百分点")]
    assert points.measure == "工业投资占比变化"


def test_a_list_of_figures_shares_its_words() -> None:
    text = "汽车、装备、食品三大产业分别实现产值56.3亿元、41.2亿元、22.7亿元，同比分别增长12.5%、8.4%、3.6%。"
    assert told(text)[:3] == [(56.3, "亿元", "汽车产值"), (41.2, "亿元", "装备产值"), (22.7, "亿元", "食品产值")]
    assert [i.comparisons[0].value for i in figures(text)[:3]] == [12.5, 8.4, 3.6]


def test_a_unit_told_once_holds_for_the_whole_list() -> None:
    assert [(v, u) for v, u, _ in told("地区生产总值和财政收入增速分别高出全市2.1个和1.3个百分点。")] == [
        (2.1, "个百分点"),
        (1.3, "个百分点"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "5亿元以上项目全部开工。",
        "年产值超10亿元企业座谈会召开。",
        "三次产业结构进一步优化。",
        "综合排名居全省第3位，前进2位。",
        "工作分为三个方面。",
        "坚持“5降2升”，推进“百千万”工程。",
        "公示期5个工作日，联系电话88001234。",
        "市发展改革委等5部门印发通知。",
        "（来源：柏州日报　点击：1048次）",
    ],
)
def test_what_is_no_figure(text: str) -> None:
    assert told(text) == []


@pytest.mark.parametrize(
    ("text", "mode"),
    [
        ("力争新增规上工业企业25家。", "target"),
        ("年度计划投资140亿元。", "target"),
        ("“小升规”培育库企业232家。", "pool"),
        ("储备亿元以上项目120个。", "pool"),
        ("本年度计划开工255项，目前实际已开工206项。", "actual"),
        ("新增就业6350人，完成目标的127%。", "actual"),
    ],
)
def test_goals_and_pools_are_no_results(text: str, mode: str) -> None:
    assert figures(text)[-1].mode == mode


def test_figures_under_a_heading_of_plans_are_goals() -> None:
    text = "一、工作成效\n新开工项目43个。\n\n二、2025年工作打算\n新开工项目50个，固定资产投资增长10%。"
    assert [(i.value, i.mode) for i in figures(text)] == [(43, "actual"), (50, "target"), (10, "target")]


@pytest.mark.parametrize(
    ("text", "qualifier"),
    [
        ("营业收入近10亿元。", "approx"),
        ("营业收入10亿元左右。", "approx"),
        ("营业收入突破10亿元。", "at-least"),
        ("营业收入10余亿元。", "at-least"),
        ("城镇登记失业率控制在3.5%以内。", "at-most"),
        ("平均通勤成本不足4元。", "at-most"),
        ("营业收入10亿元。", "exact"),
    ],
)
def test_qualifiers(text: str, qualifier: str) -> None:
    assert [i.qualifier for i in figures(text)] == [qualifier]


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("1—10月，工业投资79.8亿元。", "2024-01-01/2024-10-31"),
        ("1月至9月，工业投资79.8亿元。", "2024-01-01/2024-09-30"),
        ("上半年工业投资79.8亿元。", "2024-01-01/2024-06-30"),
        ("截止11月底，工业投资79.8亿元。", "/2024-11-30"),
        ("工业投资79.8亿元。", "2024-01-01/2024-12-31"),
        ("工业投资79.8亿元，是2020年的2.3倍。", "2024-01-01/2024-12-31"),
        ("力争工业投资90亿元。", None),
    ],
)
def test_periods(text: str, period: str | None) -> None:
    assert figures(text)[0].period == period


def test_parts_hang_under_the_total_of_their_unit() -> None:
    text = "签约项目58个，合同引资额326亿元，其中10亿元以上项目9个，5亿元以上项目17个，外资26亿元。"
    total, money, *parts = figures(text)
    assert [p.part_of for p in parts] == [total.id, total.id, money.id]


def test_a_goal_is_no_total_of_results() -> None:
    text = "完成到位资金120.4亿元，完成任务数132.6亿元的90.8%。"
    result, goal, rate = figures(text)
    assert (goal.mode, rate.measure) == ("target", "到位资金完成率")
    assert [c.kind for c in result.comparisons] == ["task"] and goal.comparisons == ()


def test_both_ends_of_a_change_are_values() -> None:
    text = "审批事项由126项压减至89项，高新技术企业由上年的112家增加到139家。"
    assert [(i.value, i.measure, i.comparisons) for i in figures(text)][:3] == [
        (126, "审批事项", ()), (89, "审批事项", ()), (112, "高新技术企业", ()),
    ]  # fmt: skip


def test_a_range_keeps_both_ends() -> None:
    (figure,) = figures("亩均税收10—12万元。")
    assert (figure.value, figure.high, figure.unit) == (10, 12, "万元")


def test_a_stock_of_holders_is_an_observation_of_its_group() -> None:
    extraction = read("全区累计有国家级专精特新“小巨人”企业23家。")
    (stock,) = [i for i in extraction.indicators if i.group]
    assert (stock.value, stock.unit, stock.group) == (23, "家", extraction.groups[0].id)


def test_a_completion_rate_is_checked_once() -> None:
    extraction = read("新增两化融合贯标企业32家，完成全年任务的967%。")
    assert [f.code for f in extraction.findings].count("KGF203") <= 1
    assert (967.0, "%") in {(i.value, i.unit) for i in extraction.indicators}


def test_the_only_one_of_a_place_is_a_total_of_one() -> None:
    (fact,) = read("柏州精磨工具有限公司获评国家技术创新示范企业，为全省唯一。").recognitions
    assert fact.only_in is not None
    pair = read(
        "柏州精磨工具有限公司、柏州恒瑞装备有限公司获评国家技术创新示范企业，全省唯一的示范园区也在这里。"
    ).recognitions
    assert [f.only_in for f in pair] == [None, None]


def test_points_after_points_tell_of_the_rate_not_of_its_value() -> None:
    value, rate, *points = figures("地区生产总值545亿元，同比增长10.2%，高于全国2.8个百分点，高于全省1.5个百分点。")
    assert [c.unit for c in value.comparisons] == ["%"]
    assert [c.value for c in rate.comparisons] == [10.2, 2.8, 1.5] and len(points) == 2


@pytest.mark.parametrize("word", ["减少", "提高", "降低", "加快"])
def test_a_word_of_change_is_no_comparison_with_a_thing(word: str) -> None:
    told = figures(f"产品产销率95.9%，同比{word}1.7个百分点。")[0].comparisons
    assert [(c.kind, c.base) for c in told] == [("yoy", "同比")]


def test_a_closed_bracket_holds_its_own_parts() -> None:
    parts = figures("重点督办事项375件（其中市级74件），已办结320件。")
    assert [p.part_of is not None for p in parts] == [False, True, False]


def test_the_month_of_a_part_is_not_that_of_what_follows() -> None:
    text = "上半年工业增加值增长13.3%。其中，6月份增加值增长6.9%。企业营业收入增长31%。"
    assert [f.period for f in figures(text)] == [
        "2024-01-01/2024-06-30", "2024-06-01/2024-06-30", "2024-01-01/2024-06-30",
    ]  # fmt: skip


def test_a_quantity_in_another_unit_is_compared_like_it() -> None:
    total, same, more, more_same, rate = figures(
        "小麦总产量36.2万吨（7.24亿斤），比上年增加1.5万吨（0.3亿斤），增长4.3%。"
    )
    assert [c.value for c in total.comparisons] == [1.5, 4.3] and same.comparisons == ()
    assert (same.measure, more_same.measure, more_same.part_of) == ("小麦总产量", more.measure, None)
    assert [(c.direction, c.value, c.unit) for c in more_same.comparisons] == [("up", 0.3, "亿斤")]
    assert rate.unit == "%"


def test_what_more_was_taken_in_is_the_difference_behind_its_rate() -> None:
    value, _, more = figures("税收收入完成6634万元，较上年同期增长18.4%，增收1030万元。")
    assert [(c.value, c.unit) for c in value.comparisons] == [(18.4, "%"), (1030, "万元")]
    assert [c.kind for c in more.comparisons] == ["yoy"]


def test_a_budget_is_a_goal() -> None:
    result, goal, _ = figures("一般公共预算支出完成10775万元，完成预算数25729万元的41.9%。")
    assert (result.mode, goal.mode) == ("actual", "target") and result.comparisons[0].kind == "task"


def test_a_share_of_the_total_of_the_same_time_is_a_share() -> None:
    share = figures("民营企业进出口112亿元，占同期全市进出口总值的86.1%。")[1]
    assert [(c.kind, c.base) for c in share.comparisons] == [("share", "占同期全市进出口总值")]


def test_growth_behind_a_goal_is_that_of_the_result() -> None:
    result, goal, *_ = figures("引进省外资金219.2亿元，完成年度目标任务589亿元的37.2%，同比增长8.1%。")
    assert [c.kind for c in result.comparisons] == ["task", "yoy"] and goal.comparisons == ()


def test_what_is_ahead_of_the_calendar() -> None:
    done = figures("完成投资629亿元，占年度投资计划的97.2%，超过时间进度13.8个百分点。")[1]
    assert [c.base for c in done.comparisons] == ["年度投资计划", "时间进度"]
