"""Whole pages with lists: attachments, portraits between the names, tables whose heads say little."""

from __future__ import annotations

from kg.catalogue import load_catalogue
from kg.ingest import read_text
from kg.pipeline import extract


def _read(text: str) -> tuple[set[tuple[str, str, str]], set[tuple[int, tuple[str, ...]]]]:
    """({(recipient, level, status)}, {(size, names)})."""
    lines = [extract(d) for d in read_text(text, "page.txt")]
    facts = {(r.recipient.text, r.level.value, r.status.value) for x in lines for r in x.recognitions}
    return facts, {(g.size, g.named) for x in lines for g in x.groups}


def test_attached_tables_of_platforms_name_the_platforms() -> None:
    text = (
        "东川市科学技术局关于公布2024年度市级科技创新平台认定名单的通知\n\n经公示，现予公布。\n\n"
        "附件1\n2024年度市级工程技术研究中心认定名单\n序号 平台名称 依托单位\n"
        "1 东川市特种纤维工程技术研究中心 东川化纤有限公司\n2 东川市智能水泵工程技术研究中心 东川泵业有限公司\n"
        "附件2\n2024年度市级重点实验室认定名单\n序号 平台名称 依托单位\n1 东川市果蔬保鲜重点实验室 东川学院\n"
    )
    names = {fact[0] for fact in _read(text)[0]}
    assert names == {"东川市特种纤维工程技术研究中心", "东川市智能水泵工程技术研究中心", "东川市果蔬保鲜重点实验室"}


def test_a_list_goes_on_after_the_portrait_of_a_winner() -> None:
    text = (
        "这些企业上榜了\n\n近日，省发展改革委发布第31批省级企业技术中心名单，东川3家企业榜上有名：\n\n"
        "01\n东川泵业有限公司\n公司成立于1998年，主营水泵，2022年获评国家级专精特新“小巨人”企业。\n\n"
        "02\n东川化纤有限公司\n公司专注差别化纤维20年，产品出口30多个国家。\n\n"
        "03\n东川酒业股份有限公司\n始建于1952年。\n\n"
        "东川锁业有限公司\n公司主营锁具。\n"
    )
    facts, groups = _read(text)
    three = ("东川泵业有限公司", "东川化纤有限公司", "东川酒业股份有限公司")
    assert facts == {*((name, "provincial", "granted") for name in three), (three[0], "national", "granted")}
    assert groups == {(3, three)}


def test_a_line_with_some_of_so_many_states_the_number() -> None:
    text = "2024年表彰名单\n\n一、工业十强企业（各奖励10万元）\n东川泵业有限公司、东川化纤有限公司等10家企业\n"
    facts, groups = _read(text)
    assert {f[0] for f in facts} == {"东川泵业有限公司", "东川化纤有限公司"}
    assert groups == {(10, ("东川泵业有限公司", "东川化纤有限公司"))}


def test_a_table_with_bars_and_houses_that_run_the_carriers() -> None:
    text = (
        "东川市2024年市级科技企业孵化器绩效评价结果\n\n孵化器名称|运营机构|等次\n"
        "东川创业园|东川科创投资有限公司|优秀（A类）\n北斗孵化器|东川北斗科技服务有限公司|不合格（D类）\n"
    )
    assert _read(text)[0] == {("东川创业园", "municipal", "granted"), ("北斗孵化器", "municipal", "failed")}


def test_a_name_with_its_own_verb_behind_a_label_is_not_of_the_list() -> None:
    text = "荣誉方面\n\n省级：东川酒业股份有限公司获评工业设计中心，东川米业有限公司获评绿色工厂。\n"
    assert ("东川酒业股份有限公司", "绿色工厂") not in {
        (r.recipient.text, r.award_text) for d in read_text(text, "x.txt") for r in extract(d).recognitions
    }


def test_everyday_words_are_no_counties() -> None:
    found = {hit.text for hit in load_catalogue().find_regions("省科技厅会同省财政厅，比如港口企业，评定结果延长三年")}
    assert not found & {"会同", "比如", "港口", "定结", "延长"}


def test_firms_with_only_a_blank_between_are_several() -> None:
    text = (
        "省级绿色工厂名单\n\n东城区：东川泵业有限公司 东川化纤有限公司 东川酒业股份有限公司\n西城区：东川锁业有限公司\n"
    )
    assert {f[0] for f in _read(text)[0]} == {
        "东川泵业有限公司",
        "东川化纤有限公司",
        "东川酒业股份有限公司",
        "东川锁业有限公司",
    }


def test_a_picture_before_a_name_is_no_part_of_it() -> None:
    text = "#喜报# 东川再添2家省级企业技术中心！\n\n✅东川泵业有限公司\n✅东川化纤有限公司\n"
    assert {f[0] for f in _read(text)[0]} == {"东川泵业有限公司", "东川化纤有限公司"}


def test_guests_have_won_nothing() -> None:
    text = (
        "动态\n\n东川市召开省级绿色工厂创建培训会，省级绿色工厂评审专家授课。\n\n参会企业名单：\n"
        "东川泵业有限公司\n东川化纤有限公司\n"
    )
    assert not _read(text)[0]


def test_a_person_with_trade_and_place_is_one_winner() -> None:
    text = (
        "关于公布第三批市级非物质文化遗产代表性传承人名单的通知\n\n现将第三批市级非物质文化遗产代表性传承人名单公布如下：\n\n"
        "一、传统技艺类\n张桂芳　东川剪纸　东城区\n刘长河　东川老窖酿造技艺　西城区\n"
    )
    assert {f[0] for f in _read(text)[0]} == {"张桂芳", "刘长河"}


def test_quoted_prizes_before_a_colon() -> None:
    text = "动态\n\n“最佳创新奖”：东川泵业有限公司；“最佳成长奖”：东川米业有限公司、东川锁业有限公司。\n"
    got = {(r.recipient.text, r.award_text) for d in read_text(text, "x.txt") for r in extract(d).recognitions}
    assert {(name, award.strip("“”")) for name, award in got} == {
        ("东川泵业有限公司", "最佳创新奖"),
        ("东川米业有限公司", "最佳成长奖"),
        ("东川锁业有限公司", "最佳成长奖"),
    }


def test_a_list_by_places_goes_on_after_each_semicolon() -> None:
    text = (
        "动态\n\n第三批省级绿色工厂名单公布，云川市共有5家企业上榜，分别是：东城区的云川泵业有限公司；"
        "西城区的云川酒业股份有限公司；高新区的云川锁业有限公司、云川轴承有限公司和云川米业有限公司。\n"
    )
    facts, groups = _read(text)
    five = ("云川泵业有限公司", "云川酒业股份有限公司", "云川锁业有限公司", "云川轴承有限公司", "云川米业有限公司")
    assert {f[0] for f in facts} == set(five)
    assert groups == {(5, five)}


def test_circled_numbers_are_no_part_of_names() -> None:
    text = "动态\n\n我市获奖企业：①云川泵业有限公司获省长质量奖；②云川化纤有限公司获评省级绿色工厂。\n"
    assert {f[0] for f in _read(text)[0]} == {"云川泵业有限公司", "云川化纤有限公司"}


def test_a_branded_product_behind_its_firm_wins() -> None:
    text = "2023年河南省名牌产品名单\n\n云川泵业有限公司“川流”牌潜水泵\n云川酒业股份有限公司“云川老窖”牌白酒\n"
    assert {f[0] for f in _read(text)[0]} == {"“川流”牌潜水泵", "“云川老窖”牌白酒"}


def test_the_house_in_brackets_behind_a_platform_is_not_the_winner() -> None:
    text = (
        "关于公布2024年度市级工程技术研究中心名单的通知\n\n现将2024年度市级工程技术研究中心名单公布如下：\n"
        "云川市水泵工程技术研究中心（依托单位：云川泵业有限公司）\n"
        "云川市酿酒工程技术研究中心（依托单位：云川（集团）酒业有限公司）\n"
    )
    assert {f[0] for f in _read(text)[0]} == {"云川市水泵工程技术研究中心", "云川市酿酒工程技术研究中心"}


def test_a_brand_in_brackets_behind_a_name_is_an_aside() -> None:
    text = (
        "省商务厅关于公布第五批河南老字号名单的公告\n\n现将第五批河南老字号名单公告如下：\n"
        "1.洛阳真滋味饭店有限责任公司（注册商标：真滋味）\n2.开封市第三楼包子馆（商标：第三楼）\n3.王老三酱园\n"
    )
    assert {f[0] for f in _read(text)[0]} == {"洛阳真滋味饭店有限责任公司", "开封市第三楼包子馆", "王老三酱园"}


def test_those_recommended_are_candidates() -> None:
    text = (
        "关于推荐申报2024年度国家绿色工厂的公示\n\n经审核，拟推荐以下2家企业申报2024年度国家绿色工厂：\n"
        "云川泵业有限公司\n云川化纤有限公司\n"
    )
    assert _read(text)[0] == {
        ("云川泵业有限公司", "national", "candidate"),
        ("云川化纤有限公司", "national", "candidate"),
    }


def test_a_title_with_its_place_and_a_list_behind_it_is_no_unit() -> None:
    text = "附件：\n拟认定2024年度云川市企业技术中心名单\n（排名不分先后）\n云川泵业有限公司\n云川化纤有限公司\n"
    assert _read(text)[0] == {
        ("云川泵业有限公司", "municipal", "candidate"),
        ("云川化纤有限公司", "municipal", "candidate"),
    }


def test_a_bracket_and_a_conjunction_open_no_name() -> None:
    text = "动态\n\n云川泵业有限公司（水泵）、云川化纤有限公司（尼龙）和云川锁业有限公司（智能锁）入选省级专精特新中小企业。\n"
    assert {f[0] for f in _read(text)[0]} == {"云川泵业有限公司", "云川化纤有限公司", "云川锁业有限公司"}


def test_the_verb_behind_a_list_of_short_names_is_no_part_of_the_last() -> None:
    text = "动态\n\n云川市公布首批市级非遗工坊，云川剪纸工坊、老街酱园工坊、白塘木雕工坊入列。\n"
    assert {f[0] for f in _read(text)[0]} == {"云川剪纸工坊", "老街酱园工坊", "白塘木雕工坊"}


def test_the_departments_of_a_house_win_nothing() -> None:
    text = "云川集团\n\n集团拥有省级企业技术中心。技术中心设立于2005年，包括技术研发部、检验中心和试制车间。\n"
    assert {f[0] for f in _read(text)[0]} <= {"云川集团"}
