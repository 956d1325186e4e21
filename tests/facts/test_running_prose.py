"""Winners told in running prose: a list in two clauses, grades alone, who brought them forward, ranks, places."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

Read = Callable[[str], list[dict[str, Any]]]
HEAD = "柏州市工业简讯\n\n"
A, B, C = "柏州市云栈齿轮有限公司", "柏州皓远微纳科技有限公司", "柏州青穗酿造有限公司"

#: text → (recipient, words of the title, level, status)
NAMED: dict[str, tuple[str, set[tuple[str, str, str, str]]]] = {
    "a list goes on in the next clause": (
        f"此次入选省级绿色工厂的包括{A}等装备企业，还有{B}、{C}等企业。",
        {
            (A, "绿色工厂", "provincial", "granted"),
            (B, "绿色工厂", "provincial", "granted"),
            (C, "绿色工厂", "provincial", "granted"),
        },
    ),
    "as well as": (
        f"柏州市公布省级绿色工厂名单，12家企业入选。这些企业中，既有{A}、{B}等装备企业，也有{C}等食品企业。",
        {
            (A, "绿色工厂", "provincial", "granted"),
            (B, "绿色工厂", "provincial", "granted"),
            (C, "绿色工厂", "provincial", "granted"),
        },
    ),
    "what a place has besides": (f"园区获评省级绿色园区。区内既有{A}等装备企业，也有{B}等电子企业。", set()),
    "the rank says which": (
        f"授予纳税额前3名的{A}等企业“沈阳市纳税功勋企业”称号。",
        {(A, "纳税功勋企业", "municipal", "granted")},
    ),
    "who brought it forward": (
        f"由市质量协会推荐的{A}获评省级质量标杆企业。",
        {(A, "质量标杆", "provincial", "granted")},
    ),
    "places counted": (
        "会上对灌云县等3个“连云港市民营经济先进县区”进行表彰。",
        {("灌云县", "民营经济先进县区", "municipal", "granted")},
    ),
    "the grade with 了": (
        f"2022年度江苏省科学技术奖揭晓。{A}完成的“深海齿轮关键技术”项目获得了二等奖。",
        {("深海齿轮关键技术", "科学技术奖二等奖", "provincial", "granted")},
    ),
    "added to a number": (
        f"加上此前入选的{A}、{B}，我市省级绿色工厂累计达8家。",
        {(A, "绿色工厂", "provincial", "granted"), (B, "绿色工厂", "provincial", "granted")},
    ),
    "some of them by name": (
        f"入选省级绿色工厂的既有{A}等国企，也有不少民营企业，例如{B}、{C}等。",
        {
            (A, "绿色工厂", "provincial", "granted"),
            (B, "绿色工厂", "provincial", "granted"),
            (C, "绿色工厂", "provincial", "granted"),
        },
    ),
    "several lists under one verb": (
        f"{A}等3家省级绿色工厂、{B}等7家省级智能工厂通过复核。",
        {(A, "绿色工厂", "provincial", "renewed"), (B, "智能工厂", "provincial", "renewed")},
    ),
    "why it won": (
        f"{A}的“云纹齿轮磨削”项目因其在省内同行中的带头作用而荣获河北工业大奖表彰奖。",
        {("云纹齿轮磨削", "河北工业大奖表彰奖", "provincial", "granted")},
    ),
    "the house whose only one it is": (
        f"{A}荣获省级质量标杆企业，是江苏皓远集团有限公司唯一获此殊荣的企业。",
        {(A, "质量标杆", "provincial", "granted")},
    ),
    "names with commas": (
        "我市4个产品获国家农产品地理标志登记保护，分别是潭溪生姜，岭口红茶，云栈藕，坪上柑桔。",
        {(who, "农产品地理标志", "national", "granted") for who in ("潭溪生姜", "岭口红茶", "云栈藕", "坪上柑桔")},
    ),
    "a place that takes seats": ("工信部公布国家级绿色工厂名单，湖北占6席。", set()),
    "the title of a later verb": (
        f"大会向{A}、{B}颁发贺信，另有27家企业获得省级绿色工厂称号。",
        set(),
    ),
    "whoever speaks is no name": ("省经信厅认定95家企业技术中心为省级企业技术中心，我公司名列其中。", set()),
    "a verb before the body": (
        f"{A}和{B}两家企业获首届福建省政府质量奖。",
        {(A, "政府质量奖", "provincial", "granted"), (B, "政府质量奖", "provincial", "granted")},
    ),
    "a profile with 为一体": (
        f"{A}于1997年3月在江州市成立，是一家国内领先的集研发、生产为一体的国家级高新技术企业。",
        {(A, "高新技术企业", "national", "granted")},
    ),
    "each part with its number": (
        f"3家企业被授予“沈阳市诚信企业”称号。这3家企业包括{A}等1家内资企业，{B}等1家外资企业和{C}等1家民营企业。",
        {
            (A, "诚信企业", "municipal", "granted"),
            (B, "诚信企业", "municipal", "granted"),
            (C, "诚信企业", "municipal", "granted"),
        },
    ),
    "a remark before the number": (
        "首批“长沙老字号”出炉，青穗坊、云栈斋、皓远楼等市民熟知的22个品牌榜上有名。",
        {(who, "长沙老字号", "municipal", "granted") for who in ("青穗坊", "云栈斋", "皓远楼")},
    ),
    "whose they are": (
        f"某工业系统荣获全国五一劳动奖状的单位包括：{A}、{B}。",
        {(A, "五一劳动奖状", "national", "granted"), (B, "五一劳动奖状", "national", "granted")},
    ),
    "a gloss behind the title": (
        f"本次获批的2家省级工程研究中心（实验室）分别是{A}、{B}。",
        {(A, "工程研究中心", "provincial", "granted"), (B, "工程研究中心", "provincial", "granted")},
    ),
    "ranks in quotes tell titles apart": (
        f"评出漳州市农业产业化“十强”龙头企业和“十佳”龙头企业。“十强”龙头企业分别是{A}、{B}。",
        {(A, "“十强”龙头企业", "municipal", "granted"), (B, "“十强”龙头企业", "municipal", "granted")},
    ),
    "a number of firms and brands": ("漯河市培育出“云栈”、“皓远”等一批知名企业和名牌产品。", set()),
    "given to a place": (
        "中国食品工业协会授予了漯河市“中国食品名城”称号。",
        {("漯河市", "中国食品名城", "municipal", "granted")},
    ),
    "the work of applying": (f"{A}已完成省级绿色工厂申报工作，待评定。", {(A, "绿色工厂", "provincial", "candidate")}),
    "some of those counted": (f"全省共有{A}等省级绿色工厂68个。", {(A, "绿色工厂", "provincial", "granted")}),
    "a house, no title": (
        "国家级绿色工厂名单公布，四川省非物质文化遗产保护中心发来贺信。",
        set(),
    ),
    "the patent of a firm": (
        f"第二十四届中国专利奖揭晓。此次获得银奖的是{A}的发明专利“一种水下地形扫描方法”。",
        {("一种水下地形扫描方法", "中国专利银奖", "national", "granted")},
    ),
    "who holds an office": (
        f"授予{A}首席质量官陈蓓“沈阳市质量工匠”称号。",
        {("陈蓓", "质量工匠", "municipal", "granted")},
    ),
    "a figure of the year": (
        f"{A}董事长白若谷当选“辽宁省年度经济人物”。",
        {("白若谷", "年度经济人物", "provincial", "granted")},
    ),
    "a quote given by an unread body": (
        "“深基坑支撑工法”被省住房城乡建设厅评为江苏省省级工法。",
        {("深基坑支撑工法", "省级工法", "provincial", "granted")},
    ),
    "the one before": (
        f"{A}获评国家级绿色工厂，这是继2019年{B}之后我市第二家国家级绿色工厂。",
        {(A, "绿色工厂", "national", "granted"), (B, "绿色工厂", "national", "granted")},
    ),
    "whose centre becomes a title": (
        f"新认定{A}、辽宁省地质矿产勘查院的技术中心为第29批省级企业技术中心。",
        {
            (A, "企业技术中心", "provincial", "granted"),
            ("辽宁省地质矿产勘查院", "企业技术中心", "provincial", "granted"),
        },
    ),
    "taken with a reason": (
        f"决定撤销以下荣誉：\n（一）{A}2016年“沈阳市五一劳动奖状”，撤销原因：该厂发生事故；",
        {(A, "五一劳动奖状", "municipal", "revoked")},
    ),
    "works behind their makers": (
        f"由某大学为主完成的“云纹齿轮磨削”，由{A}参与完成的“皓远薄膜制备”等项目获江苏省技术发明奖。",
        {
            ("云纹齿轮磨削", "技术发明奖", "provincial", "granted"),
            ("皓远薄膜制备", "技术发明奖", "provincial", "granted"),
        },
    ),
    "a work whose name holds a conjunction": (
        "2019年中国金属学会冶金科学技术奖揭晓。薄带钢工艺技术及系列产品开发项目被授予特等奖，车轴钢技术研发及产品开发等14个项目被授予一等奖。",
        {
            ("薄带钢工艺技术及系列产品开发项目", "冶金科学技术奖特等奖", "industry", "granted"),
            ("车轴钢技术研发及产品开发", "冶金科学技术奖一等奖", "industry", "granted"),
        },
    ),
    "a ceremony for places and firms": (
        f"会上对青浦岭县等3个“连云港市先进县区”、{A}等20家“连云港市纳税大户”进行命名表彰。",
        {("青浦岭县", "先进县区", "municipal", "granted"), (A, "纳税大户", "municipal", "granted")},
    ),
    "a list called by its notice in passing": (
        f"近日，2023年国家工业旅游示范基地名单公布。此次公示名单中，包括{A}等69家单位。",
        {(A, "工业旅游示范基地", "national", "granted")},
    ),
    "a title in title marks": (
        f"工信部公布的《2024年5G工厂名录》中，{A}成功入选。",
        {(A, "5G工厂", "national", "granted")},
    ),
    "a first list": (
        f"柏州市质监局公示2013年“合肥名牌”初选名单，{A}、{B}2家企业荣登榜单。",
        {(A, "合肥名牌", "municipal", "candidate"), (B, "合肥名牌", "municipal", "candidate")},
    ),
    "recommending is a step": (
        f"经企业申请、各县推荐、市级龙头企业联席会审核等环节，{A}等3家企业被评定为“柏州市农业龙头企业”。",
        {(A, "农业龙头企业", "municipal", "granted")},
    ),
    "ten years in a row": (f"{A}连续十年荣列中国机械工业百强企业。", {(A, "百强企业", "industry", "granted")}),
    "well known is no title": (
        f"工信部公布绿色工厂名单。{A}等全国知名龙头企业到会，{B}成功入选。",
        {(B, "绿色工厂", "national", "granted")},
    ),
    "behind a dateline": (
        "柏州日报讯 天味食品、云栈齿轮2家企业入选省级绿色工厂。",
        {("天味食品", "绿色工厂", "provincial", "granted"), ("云栈齿轮", "绿色工厂", "provincial", "granted")},
    ),
    "a brand behind a dateline": (
        "本报讯 星光商标被认定为杭州市著名商标。",
        {("星光商标", "著名商标", "municipal", "granted")},
    ),
    "who is no part of the name": (f"会上{A}获评省级绿色工厂。", {(A, "绿色工厂", "provincial", "granted")}),
    "the batch in brackets": (
        f"{A}技术中心获评2017年（第24批）省级企业技术中心。",
        {(A, "企业技术中心", "provincial", "granted")},
    ),
}


@pytest.mark.parametrize("name", NAMED)
def test_who_is_told_in_running_prose(read: Read, name: str) -> None:
    text, facts = NAMED[name]
    found = {
        (r["recipient"]["text"], r["award_text"], r["level"], r["status"])
        for line in read(HEAD + text + "\n") for r in line["recognitions"]
    }  # fmt: skip
    assert {(who, level, status) for who, _, level, status in found} == {(w, lv, s) for w, _, lv, s in facts}
    assert all(any(who == w and words in title for who, title, _, _ in found) for w, words, _, _ in facts)


COUNTED: dict[str, tuple[str, list[tuple[int, str]]]] = {
    "each grade its number": (
        "会上授予3家企业2021年度普陀区经济贡献奖特等奖；授予9家企业一等奖；授予20家企业二等奖。",
        [(3, "经济贡献奖特等奖"), (9, "经济贡献奖一等奖"), (20, "经济贡献奖二等奖")],
    ),
    "grades look back": (
        "柏州市共有8个项目获得江苏省科学技术奖，其中一等奖2项、二等奖5项、省企业技术创新奖1项。",
        [(8, "科学技术奖"), (2, "科学技术奖一等奖"), (5, "科学技术奖二等奖"), (1, "企业技术创新奖")],
    ),
    "grades of a contest": (
        "柏州市第五届青年创新创业大赛落幕，“云纹轴承”等3个项目获金奖，同时评出银奖6个、铜奖10个。",
        [(3, "创新创业大赛金奖"), (6, "创新创业大赛银奖"), (10, "创新创业大赛铜奖")],
    ),
    "units beside a prize have no grades": (
        "第五届江苏省创新创业大赛落幕。4个单位获“优秀组织单位”，“云纹轴承”等7个项目获得铜奖。",
        [(4, "优秀组织单位"), (7, "创新创业大赛铜奖")],
    ),
    "two numbers of one verb": (
        "授予我省5家企业2018年度福建省政府质量奖、6家企业2018年度福建省政府质量奖提名奖。",
        [(5, "福建省政府质量奖"), (6, "福建省政府质量奖提名奖")],
    ),
    "told once with the same names": (
        f"国家工商总局公布国家级守合同重信用企业名单，{A}、{B}2家企业榜上有名，跻身国家级守合同重信用企业。",
        [(2, "守合同重信用")],
    ),
    "another title in quotes": (
        "柏州市公布“西安老字号”名单。“西安老字号”总数已达139家，“西安汤饼”累计142个。",
        [(139, "西安老字号")],
    ),
    "a list told and its parts": (
        "工信部公布了2022年度绿色制造名单。其中，绿色工厂874家、绿色工业园区47家。",
        [(874, "绿色工厂"), (47, "绿色工业园区")],
    ),
    "those that held it": (
        "2家原第二批市级工业设计中心未通过复核，撤销其市级工业设计中心称号。",
        [(2, "工业设计中心")],
    ),
    "given to so many": (
        "奖励委员会决定对84个项目授予2019年中国金属学会冶金科学技术奖。",
        [(84, "冶金科学技术奖")],
    ),
    "taken off the list": (
        "工信部将绿色制造名单中的41家绿色工厂、72个绿色设计产品移出绿色制造名单。",
        [(41, "绿色工厂"), (72, "绿色设计产品")],
    ),
    "what there is of a trade": (
        "公布国家农民合作社示范社名单。全市农民合作社总数达6718家，其中省级示范合作社99家。",
        [(99, "示范合作社")],
    ),
    "a place before the number": (
        f"{A}、{B}等我市36家企业入选省级绿色工厂。{C}等合肥市11家企业被正式授予“安徽名牌”称号。",
        [(36, "绿色工厂"), (11, "安徽名牌")],
    ),
    "what a place calls its best": (
        "2013年柏州大力推进名牌战略，新增185个安徽名牌，安徽名牌总数已达1353个。",
        [(185, "安徽名牌"), (1353, "安徽名牌")],
    ),
    "ranked places": (
        "工信部公布第五批专精特新“小巨人”企业名单，柏州以795家位居第一，广东、浙江分别以658家、384家位列第二、第三。",
        [(658, "小巨人"), (384, "小巨人")],
    ),
    "places behind the number": (
        "省工信厅公布省级绿色工厂名单，南充市15户企业入选。其中，7家位于顺庆区，2户在嘉陵区，5户在建。",
        [(15, "绿色工厂"), (7, "绿色工厂"), (2, "绿色工厂")],
    ),
    "medals of a show": (
        "第六届温州家具博览会落幕，共评选出金奖5家、银奖8家。",
        [(5, "家具博览会金奖"), (8, "家具博览会银奖")],
    ),
    "firms and projects of one prize": (
        "授予1家企业、2个项目河北工业大奖荣誉奖；授予6家企业、3个项目河北工业大奖。",
        [(1, "河北工业大奖荣誉奖"), (2, "河北工业大奖荣誉奖"), (6, "河北工业大奖"), (3, "河北工业大奖")],
    ),
}


@pytest.mark.parametrize("name", COUNTED)
def test_grades_are_of_the_prize_told_before(read: Read, name: str) -> None:
    text, groups = COUNTED[name]
    found = [(g["size"], g["award_text"]) for line in read(HEAD + text + "\n") for g in line["groups"]]
    assert [size for size, _ in found] == [size for size, _ in groups]
    assert all(words in title for (_, title), (_, words) in zip(found, groups, strict=True))


YEARS = {
    "the page's own year": (f"2024-03-05 来源：柏州日报\n\n近日，{A}获评省级绿色工厂。", "2024"),
    "a year of former times dates nothing": (f"柏州早在2011年就关停了小水泥厂。{A}获评省级绿色工厂。", None),
    "the year of a firm's founding": (f"{A}于1997年3月在江州市成立。{A}获评省级绿色工厂。", None),
    "nor does the page what has been before": (f"2024-03-05 来源：柏州日报\n\n{A}此前获评省级绿色工厂。", None),
}


@pytest.mark.parametrize("name", YEARS)
def test_year_of_what_tells_none(read: Read, name: str) -> None:
    text, year = YEARS[name]
    assert [r["year"] for line in read(HEAD + text + "\n") for r in line["recognitions"]] == [year]


def test_a_homonym_is_the_wider_place(read: Read) -> None:
    [fact] = [r for line in read(HEAD + f"{A}获得河北工业大奖。\n") for r in line["recognitions"]]
    assert fact["level"] == "provincial"


def test_titles_before_a_dash_and_new_names_under_a_heading(read: Read) -> None:
    [line] = read(f"青安县表彰2020年度先进企业\n\n纳税十强企业——{A}\n科技创新先进企业——{B}\n")
    assert {(r["recipient"]["text"], r["award_text"]) for r in line["recognitions"]} == {
        (A, "纳税十强企业"),
        (B, "科技创新先进企业"),
    }
    [line] = read(f"江苏省高新技术企业更名名单\n\n一、更名企业\n{A}更名为{B}\n")
    assert [(r["recipient"]["text"], r["status"]) for r in line["recognitions"]] == [(B, "renamed")]


def test_the_whole_country_is_counted(read: Read) -> None:
    text = "工信部公布绿色工厂名单，全国共有200家企业入选，其中柏州省有11家企业上榜。"
    assert [g["area"] for line in read(HEAD + text + "\n") for g in line["groups"]][:1] == ["全国"]
