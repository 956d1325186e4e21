"""Notices of offices as they come: subheads with a number, terms of validity, what became of whom, whose list it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from kg.facts.grade import grade_of
from kg.ingest import read_text
from kg.pipeline import extract

Read = Callable[[str], list[dict[str, Any]]]

_LIST = """江苏省科学技术厅关于公布2021年江苏省工程技术研究中心名单的通知

经研究，认定徐州桐渡液压有限公司等3家企业为2021年江苏省工程技术研究中心。现将名单予以公布。

徐州市：2家

1.徐州桐渡液压有限公司
2.徐州岚舸齿轮有限公司

泰州市：1家

（3）姜堰汀石电子有限公司

江苏省科学技术厅

2021年11月10日
"""


def test_a_place_with_its_number_is_a_heading_and_names_the_area(read: Read) -> None:
    (document,) = read(_LIST)
    names = [r["recipient"]["text"] for r in document["recognitions"]]
    assert sorted(names) == sorted({"徐州桐渡液压有限公司", "徐州岚舸齿轮有限公司", "姜堰汀石电子有限公司"})
    for heads in ((), ("徐州市（共2家）", "泰州市（共1家）"), ("徐州市（2家）", "泰州市（1家）")):
        text = _LIST.replace("徐州市：2家", heads[0]).replace("泰州市：1家", heads[1]) if heads else _LIST
        (document,) = read(text)
        areas = {(g["area"], g["size"], g["closed"]) for g in document["groups"]}
        assert {("徐州市", 2, True), ("泰州市", 1, True), ("江苏省", 3, False)} <= areas
        assert len({g["id"] for g in document["groups"]}) == len(document["groups"]) == 3


def test_a_province_s_notice_is_about_the_province_whichever_city_comes_first(read: Read) -> None:
    (document,) = read(_LIST)
    (total,) = [g for g in document["groups"] if g["size"] == 3]
    assert total["area"] == "江苏省"
    (national,) = read(
        _LIST.replace("江苏省科学技术厅", "工业和信息化部").replace("江苏省工程技术研究中心", "国家级绿色工厂")
    )
    (total,) = [g for g in national["groups"] if g["size"] == 3]
    assert total["area"] is None


def test_the_term_of_a_title_is_not_its_year(read: Read) -> None:
    text = """关于认定第四批省级服务型制造示范企业的通知

各有关单位：

认定徐州桐渡药业有限公司等2家企业为第四批省级服务型制造示范企业，有效期三年（2020年1月1日至2022年12月31日）。

江苏省工业和信息化厅

2019年7月10日

附件：第四批省级服务型制造示范企业名单

1. 徐州桐渡药业有限公司
2. 南通汀帆食品有限公司
"""
    (document,) = read(text)
    assert {r["year"] for r in document["recognitions"]} == {"2019"}


def test_what_became_of_them_counts_in_a_heading_not_only_why(read: Read) -> None:
    text = """关于第二十五批省级企业技术中心复核结果的公告

一、通过复核的企业（1家）

1. 常州岚砚阀门有限公司

二、未通过复核、取消称号的企业（1家）

1. 镇江汀屿纺织有限公司

三、有效期满未申请复核、称号自动失效的企业（1家）

1. 淮安石澄电气有限公司
"""
    (document,) = read(text)
    told = {r["recipient"]["text"]: r["status"] for r in document["recognitions"]}
    assert told == {
        "常州岚砚阀门有限公司": "renewed",
        "镇江汀屿纺织有限公司": "revoked",
        "淮安石澄电气有限公司": "expired",
    }


def test_the_header_of_a_short_table_wins_nothing(read: Read) -> None:
    text = """关于公布2022年度南通市市长质量奖名单的通知

现将名单公布如下。

序号  企业名称  属地
1  南通岚舸阀门有限公司  海安市
2  汀石液压（南通）有限公司  如东县

南通市人民政府

2022年9月1日
"""
    (document,) = read(text)
    assert [r["recipient"]["text"] for r in document["recognitions"]] == [
        "南通岚舸阀门有限公司",
        "汀石液压（南通）有限公司",
    ]


def test_on_its_own_page_企业_is_the_firm(read: Read) -> None:
    page = "企业概况\n\n淮安汀禾电缆有限公司创建于2003年，坐落于金湖县。\n\n{}\n"
    (document,) = read(page.format("2020年，企业获评国家级绿色工厂。\n\n2022年，入选江苏省企业技术中心。"))
    assert {(r["programme"], r["year"]) for r in document["recognitions"]} == {
        ("lvse-gongchang", "2020"),
        ("qiye-jishu-zhongxin", "2022"),
    }
    (document,) = read(page.format("企业拥有国家绿色工厂、省级企业技术中心等荣誉称号。"))
    assert len(document["recognitions"]) == 2
    (policy,) = read("奖补政策解读\n\n2020年，企业获评国家级绿色工厂的，市财政给予一次性奖励。\n")
    assert policy["recognitions"] == []


def test_who_wrote_the_piece_is_no_part_of_the_name_behind(read: Read) -> None:
    (document,) = read("本报讯（通讯员 陈思远）徐州桐渡重工有限公司日前获评江苏省绿色工厂。")
    assert [r["recipient"]["text"] for r in document["recognitions"]] == ["徐州桐渡重工有限公司"]


def test_a_name_begins_behind_they_are_and_has(read: Read) -> None:
    (document,) = read("省工信厅已将桐渡医疗器械股份有限公司列入2020年度江苏省绿色工厂名单。")
    assert [r["recipient"]["text"] for r in document["recognitions"]] == ["桐渡医疗器械股份有限公司"]
    (document,) = read("我市又添2家省级绿色工厂，它们是岚舸复合材料股份有限公司、汀石阀门有限公司。")
    assert {r["recipient"]["text"] for r in document["recognitions"]} == {
        "岚舸复合材料股份有限公司",
        "汀石阀门有限公司",
    }


def test_a_centre_that_signs_is_an_office_too_and_no_place_is_cut_out_of_a_verb(read: Read) -> None:
    text = """关于认定2021年度省级绿色工业园区的通知

决定认定南京汀舸产业园等2家园区为2021年度省级绿色工业园区。

江苏省生产力促进中心

2021年10月25日

附件：2021年度省级绿色工业园区名单

1.南京汀舸产业园
2.镇江岚森产业园
"""
    (document,) = read(text)
    assert {r["recipient"]["text"] for r in document["recognitions"]} == {"南京汀舸产业园", "镇江岚森产业园"}
    assert [g["area"] for g in document["groups"]] == ["江苏省"]


def test_a_city_that_shares_its_short_name_with_its_own_district_is_meant(read: Read) -> None:
    (document,) = read("淮安一企业获评国家绿色工厂\n\n淮安日报讯 近日，我市汀石电缆等3家企业获评国家绿色工厂。\n")
    assert {g["area"] for g in document["groups"]} == {"淮安市"}


def test_a_notice_that_names_its_winners_row_by_row_is_a_list() -> None:
    (short,) = (extract(d) for d in read_text(_LIST, "t.txt"))
    assert grade_of(short) == "list"
    text = "关于公布省级绿色工厂名单的通知\n\n各有关单位：\n\n认定徐州桐渡液压有限公司等8家企业为省级绿色工厂。\n\n江苏省工业和信息化厅\n\n2021年11月10日\n"
    (without,) = (extract(d) for d in read_text(text, "t.txt"))
    assert grade_of(without) == "notice"


def test_a_headline_that_opens_with_the_city_counts_in_it(read: Read) -> None:
    text = "盐城2家企业获评江苏省绿色工厂\n\n来源：盐城日报\n\n省工信厅公布的江苏省绿色工厂名单中，汀石阀门等2家企业在列。江苏省将继续帮扶。\n"
    (document,) = read(text)
    assert {g["area"] for g in document["groups"]} == {"盐城市"}


def test_our_city_is_the_city_of_the_page_though_its_title_names_the_province(read: Read) -> None:
    text = "江苏省绿色工厂名单公布 {ours}3家上榜\n\n来源：泰州日报\n\n省工信厅近日公布江苏省绿色工厂名单，{ours}汀石阀门、泰州岚舸齿轮有限公司等3家企业在列。泰州将继续帮扶企业。泰州干部下企业。\n"
    (document,) = read(text.format(ours="我市"))
    assert {g["area"] for g in document["groups"]} == {"泰州市"}
    (document,) = read(text.format(ours="全省"))
    assert {g["area"] for g in document["groups"]} == {"江苏省"}


def test_praise_of_many_years_behind_a_title_leaves_it_its_year(read: Read) -> None:
    head = "响水一企业获评省级绿色工厂\n\n2021-07-07　来源：盐城日报\n\n"
    (document,) = read(head + "响水汀石化工有限公司近日被评为省级绿色工厂，这是对该企业多年来坚持创新的肯定。\n")
    assert [r["year"] for r in document["recognitions"]] == ["2021"]
    (document,) = read(head + "响水汀石化工有限公司连续多年被评为省级绿色工厂，在同行中传为佳话。\n")
    assert [r["year"] for r in document["recognitions"]] == [None]
