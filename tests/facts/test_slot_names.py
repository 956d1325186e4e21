"""What fills the slot of a recipient is a name, whatever pieces it has; offices, givers and classes are none."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract

CASES: dict[str, tuple[str, set[str]]] = {
    "unit of a firm": (
        "命名柏州云栈矿山机械有限公司滦河建设工程部等10个先进班组为柏州市工人先锋号。",
        {"柏州云栈矿山机械有限公司滦河建设工程部"},
    ),
    "base of a co-operative": (
        "柏州青穗果蔬产销专业合作社荔枝基地等10家基地入选省级农业品牌示范基地。",
        {"柏州青穗果蔬产销专业合作社荔枝基地"},
    ),
    "places before a head": (
        "江苏省徐州市云栈山森林公园、柏州市青石庄园度假村被取消4A级旅游景区资质。",
        {"江苏省徐州市云栈山森林公园", "柏州市青石庄园度假村"},
    ),
    "counted class": (
        "取消柏州市青穗阳光种植家庭农场等26家监测不合格家庭农场省级示范家庭农场称号。",
        {"柏州市青穗阳光种植家庭农场"},
    ),
    "bracket inside": ("中国（海南）云栈博物馆被评为全国科普教育基地。", {"中国（海南）云栈博物馆"}),
    "title word as head": (
        "我市云栈乳粉智能制造示范工厂成功入选国家级智能制造示范工厂揭榜单位。",
        {"云栈乳粉智能制造示范工厂"},
    ),
    "adverbs aside": ("近日，柏州市云栈县医院静配中心顺利获评省级质量信得过班组。", {"柏州市云栈县医院静配中心"}),
    "giver behind 被": ("柏州云栈建工有限公司被中国施工企业管理协会评为AAA级信用企业。", {"柏州云栈建工有限公司"}),
    "several offices": (
        "柏州市市长质量奖获奖个人包括：柏州云栈化工有限公司党委书记、董事长、总经理程令波。",
        {"程令波"},
    ),
    "branch of a shop": (
        "云栈米粉（水门街店）、老灶台·柴火鸡（解放路店）荣获柏州市“放心消费示范店”称号。",
        {"云栈米粉（水门街店）", "老灶台·柴火鸡（解放路店）"},
    ),
    "quote in a firm's name": (
        "柏州市“追云者”无人机有限公司、“湘云”文化传媒（柏州）有限公司入选省级潜在独角兽企业。",
        {"柏州市“追云者”无人机有限公司", "“湘云”文化传媒（柏州）有限公司"},
    ),
    "trade that is a place": ("柏州标杆路桥集团有限公司获评省级绿色工厂。", {"柏州标杆路桥集团有限公司"}),
    "work of art": ("柏州云栈剧院创排的高腔戏《望云楼》，去年入选国家艺术基金资助项目。", {"《望云楼》"}),
    "name behind 的": ("古寨所在的云栈村列入第六批中国传统村落名录。", {"云栈村"}),
    "villages by place": (
        "北京市门头沟区云栈镇茶厂村、河北省石家庄市井陉县云栈镇南岭村等20个村拟入选第四批全国乡村旅游重点村。",
        {"北京市门头沟区云栈镇茶厂村", "河北省石家庄市井陉县云栈镇南岭村"},
    ),
    "gloss behind the number": (
        "柏州市公布的市级乡村旅游重点村中，云栈县长岭镇安溪村、云栈县青石镇明月社区2个村（社区）入选。",
        {"云栈县长岭镇安溪村", "云栈县青石镇明月社区"},
    ),
    "commas between houses with works": (
        "云栈集团的“云州牌”，田溪乳业的“金云牌”，明禾陶瓷的“明禾”被认定为山西省著名商标。",
        {"云州牌", "金云牌", "明禾"},
    ),
    "verb and conjunction inside works": (
        "获得省级优质工程奖的项目分别是：353省道云栈段建设工程、苏州市吴中区斜云大桥新建工程、"
        "丹云漕河航道整治工程和丹云船闸、杨云塘船闸。",
        {
            "353省道云栈段建设工程",
            "苏州市吴中区斜云大桥新建工程",
            "丹云漕河航道整治工程和丹云船闸",
            "杨云塘船闸",
        },
    ),
    "no person in 师范大学": (
        "入选首批全国文明校园的分别是：赣南师范大学、柏州市第三中学、柏州市云栈小学。",
        {"赣南师范大学", "柏州市第三中学", "柏州市云栈小学"},
    ),
    "loser before its reason": (
        "柏州云栈采石场因发生一般事故，被州应急管理局撤销省级绿色矿山称号。",
        {"柏州云栈采石场"},
    ),
    "people behind offices": (
        "云栈物联首席科学家楚小北入选柏州市五一劳动奖章名单；农民莫小七获评全国劳动模范。",
        {"楚小北", "莫小七"},
    ),
    "long name and adverb": (
        "新疆云栈枣业股份有限公司董事长古力云娜同时获得自治区三八红旗手称号。",
        {"古力云娜"},
    ),
    "people between verb and award": ("授予阳永云、汪云眠宁夏科学技术合作奖。", {"阳永云", "汪云眠"}),
    "unit of the firm told of": ("2014年，公司技术中心被认定为省级企业技术中心。", set()),
}


@pytest.mark.parametrize("name", CASES)
def test_the_slot_is_the_name(name: str) -> None:
    text, expected = CASES[name]
    [document] = read_text(f"柏州要闻\n\n{text}", "t.txt")
    assert {r.recipient.text for r in extract(document).recognitions} == expected
