"""One sentence a pattern, as plain cases: text → (recipient, award words, level, status) and (size, level, kind)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]
HEAD = "柏州市工业简讯\n\n"

CASES: dict[str, tuple[str, set[tuple[str, str, str, str]], set[tuple[int, str, str]]]] = {
    "obtain": ("柏州市云栈齿轮有限公司获评省级绿色工厂。", {("柏州市云栈齿轮有限公司", "绿色工厂", "provincial", "granted")}, set()),
    "short name": ("近日，恒盛科技获评国家级专精特新“小巨人”企业。", {("恒盛科技", "小巨人", "national", "granted")}, set()),
    "list and count": (
        "恒盛科技、凯锐斯等6家企业入选省级绿色工厂。",
        {("恒盛科技", "绿色工厂", "provincial", "granted"), ("凯锐斯", "绿色工厂", "provincial", "granted")}, {(6, "provincial", "grant")},
    ),
    "names after": (
        "全市新增2家市级企业技术中心，分别是柏州市云栈齿轮有限公司、柏州皓远微纳科技有限公司。",
        {("柏州市云栈齿轮有限公司", "企业技术中心", "municipal", "granted"), ("柏州皓远微纳科技有限公司", "企业技术中心", "municipal", "granted")},
        {(2, "municipal", "grant")},
    ),
    "confer": ("省政府授予柏州市云栈齿轮有限公司省长质量奖。", {("柏州市云栈齿轮有限公司", "质量奖", "provincial", "granted")}, set()),
    "passive": ("柏州市云栈齿轮有限公司被省政府授予“先进民营企业”称号。", {("柏州市云栈齿轮有限公司", "先进民营企业", "provincial", "granted")}, set()),
    "recommend": ("市工信局将恒盛科技、凯锐斯推荐申报国家级制造业单项冠军。",
                  {("恒盛科技", "单项冠军", "national", "candidate"), ("凯锐斯", "单项冠军", "national", "candidate")}, set()),
    "stock with a verb": ("截至目前，全市共有14家企业获批国家级专精特新“小巨人”企业。", set(), {(14, "national", "holding")}),
    "quoted series": (
        "柏州市云栈齿轮有限公司先后获得“全国质量标杆企业”“全国用户满意企业”等荣誉。",
        {("柏州市云栈齿轮有限公司", "质量标杆", "national", "granted"), ("柏州市云栈齿轮有限公司", "用户满意", "national", "granted")}, set(),
    ),
    "revoked": ("柏州市云栈齿轮有限公司因发生安全事故，被取消市级绿色工厂称号。", {("柏州市云栈齿轮有限公司", "绿色工厂", "municipal", "revoked")}, set()),
    "renamed": ("同意柏州市云栈齿轮有限公司更名为柏州云栈传动股份有限公司，其持有的省级绿色工厂称号由更名后的企业承继。",
                {("柏州云栈传动股份有限公司", "绿色工厂", "provincial", "renamed")}, set()),
    "on the way": ("柏州市云栈齿轮有限公司已通过省级绿色工厂现场评审，等待公示。", {("柏州市云栈齿轮有限公司", "绿色工厂", "provincial", "candidate")}, set()),
    "proposed": ("拟认定柏州市云栈齿轮有限公司等20家企业为柏州市绿色工厂。", {("柏州市云栈齿轮有限公司", "绿色工厂", "municipal", "candidate")}, {(20, "municipal", "grant")}),
    "filed": ("“星河里”“拾光坊”2家众创空间获省级备案。", {("星河里", "众创空间", "provincial", "granted"), ("拾光坊", "众创空间", "provincial", "granted")}, {(2, "provincial", "grant")}),
    "assessment grade": ("在省级众创空间绩效评价中，“星河里”众创空间获评优秀。", {("“星河里”众创空间", "众创空间", "provincial", "granted")}, set()),
    "no award in a report about awards": ("会议通报了柏州市获得国家科学技术奖的情况。", set(), set()),
    "lost": ("柏州市云栈齿轮有限公司在终审环节落选国家级智能制造示范工厂。", set(), set()),
    "level of the place is no level of the award": ("柏州国家高新区内的柏州市云栈齿轮有限公司获评市级绿色工厂。", {("柏州市云栈齿轮有限公司", "绿色工厂", "municipal", "granted")}, set()),
}  # fmt: skip


@pytest.mark.parametrize("name", CASES)
def test_pattern(read: Read, name: str) -> None:
    text, facts, groups = CASES[name]
    lines = read(HEAD + text + "\n")
    found = [
        (r["recipient"]["text"], r["award_text"] + (r["programme_label"] or ""), r["level"], r["status"])
        for x in lines
        for r in x["recognitions"]
    ]
    assert {(who, level, status) for who, _, level, status in found} == {
        (who, level, status) for who, _, level, status in facts
    }
    for who, award, level, status in facts:
        assert any(f[0] == who and award in f[1] and f[2:] == (level, status) for f in found), found
    assert {(g["size"], g["level"], g["kind"]) for x in lines for g in x["groups"]} == groups


def test_a_table_with_a_name_column(read: Read) -> None:
    text = (
        "2024年柏州市市级绿色工厂名单\n\n序号\t企业名称\t所属县区\n1\t柏州市云栈齿轮有限公司\t东河区\n"
        "2\t柏州皓远微纳科技有限公司\t西山区\n3\t柏州市磐石仪器厂\t市直\n"
    )
    (line,) = read(text)
    assert [r["recipient"]["text"] for r in line["recognitions"]] == [
        "柏州市云栈齿轮有限公司",
        "柏州皓远微纳科技有限公司",
        "柏州市磐石仪器厂",
    ]
    assert {(r["level"], r["year"]) for r in line["recognitions"]} == {("municipal", "2024")}
    assert line["groups"] == []  # no number is stated: running numbers are none


def test_a_numbered_list_under_a_public_notice(read: Read) -> None:
    text = "柏州市关于2024年市级绿色工厂拟认定名单的公示\n\n1.柏州市云栈齿轮有限公司\n2.柏州皓远微纳科技有限公司\n"
    (line,) = read(text)
    assert {(r["recipient"]["text"], r["status"]) for r in line["recognitions"]} == {
        ("柏州市云栈齿轮有限公司", "candidate"), ("柏州皓远微纳科技有限公司", "candidate"),
    }  # fmt: skip


def test_two_names_joined_by_and(read: Read) -> None:
    """和 between two legal names belongs to neither."""
    (line,) = read(HEAD + "恒盛锐通传动股份有限公司和皓远磐石仪器股份有限公司获评省级绿色工厂。\n")
    assert [r["recipient"]["text"] for r in line["recognitions"]] == [
        "恒盛锐通传动股份有限公司",
        "皓远磐石仪器股份有限公司",
    ]


def test_grades_of_one_prize(read: Read) -> None:
    text = "柏州市云栈齿轮有限公司获得柏州市市长质量奖金奖，柏州皓远微纳科技有限公司等3家企业获得银奖。"
    (line,) = read(HEAD + text + "\n")
    assert [(r["recipient"]["text"], r["grade"]) for r in line["recognitions"]] == [
        ("柏州市云栈齿轮有限公司", "金奖"), ("柏州皓远微纳科技有限公司", "银奖"),
    ]  # fmt: skip
    assert [(g["size"], g["grade"]) for g in line["groups"]] == [(3, "银奖")]


def test_a_public_notice_in_the_headline_rules_the_story(read: Read) -> None:
    (line,) = read(
        "省级绿色工厂名单公示 柏州市两家企业上榜\n\n日前，柏州市云栈齿轮有限公司、柏州皓远微纳科技有限公司2家企业上榜省级绿色工厂名单。\n"
    )
    assert {r["status"] for r in line["recognitions"]} == {"candidate"}


def test_the_list_of_the_sentence_tells_the_level_of_its_kinds(read: Read) -> None:
    text = "近日，柏原省工业和信息化厅公布2022年省级制造业单项冠军名单，柏州市云栈齿轮有限公司等13家企业获评单项冠军产品。\n"
    (line,) = read(text)
    assert [(r["recipient"]["text"], r["level"]) for r in line["recognitions"]] == [
        ("柏州市云栈齿轮有限公司", "provincial")
    ]


def test_what_has_been_fostered_by_now_is_a_stock(read: Read) -> None:
    (line,) = read("目前，柏州市已培育国家级绿色工厂3家、省级绿色工厂12家。\n")
    assert {(g["kind"], g["size"], g["level"]) for g in line["groups"]} == {
        ("holding", 3, "national"), ("holding", 12, "provincial"),
    }  # fmt: skip
