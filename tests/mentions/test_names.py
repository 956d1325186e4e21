"""Where names begin and end, as plain cases; every name is invented."""

from __future__ import annotations

import pytest

from kg.catalogue import load_catalogue
from kg.ingest import read_text
from kg.mentions import find_mentions
from kg.model import EntityType


def names(text: str, kind: EntityType = EntityType.COMPANY) -> list[str]:
    catalogue = load_catalogue()
    return [m.text for d in read_text(text, "t.txt") for m in find_mentions(d, catalogue) if m.type is kind]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("洛阳曜明仪器厂有限责任公司获评省级绿色工厂。", ["洛阳曜明仪器厂有限责任公司"]),
        ("名单如下：\n2.河南0371文创科技有限公司\n3.郑州L·K灯饰厂\n", ["河南0371文创科技有限公司", "郑州L·K灯饰厂"]),
        ("获评的有洛阳曜明轴承（集团）有限公司。", ["洛阳曜明轴承（集团）有限公司"]),
        ("国网河南省电力有限公司嵩县供电公司获评。", ["国网河南省电力有限公司嵩县供电公司"]),
        ("洛阳曜明建工集团第三工程有限公司获评。", ["洛阳曜明建工集团第三工程有限公司"]),
        (
            "曜明水泥有限公司　中烟洛阳薄片厂　洛阳市小水电公司",
            ["曜明水泥有限公司", "中烟洛阳薄片厂", "洛阳市小水电公司"],
        ),
        ("2012年　公司首次被认定为高新技术企业。", []),
        ("继2019年青阳县渔家水产养殖专业合作社之后，又有一家入选。", ["青阳县渔家水产养殖专业合作社"]),
        ("核心供应商洛阳曜明粮油贸易有限公司获评。", ["洛阳曜明粮油贸易有限公司"]),
        ("青阳市中小企业融资担保有限责任公司获评。", ["青阳市中小企业融资担保有限责任公司"]),
        ("海南三明农产品进出口公司获评。", ["海南三明农产品进出口公司"]),
        ("站点长来自青阳“蜀云快递”。", ["蜀云快递"]),
        ("洛阳理工学院与洛阳曜明集装箱制造有限公司共建。", ["洛阳曜明集装箱制造有限公司"]),
        ("该系统由洛阳曜明港口集团研发。", ["洛阳曜明港口集团"]),
        ("全县15家农民专业合作社和示范家庭农场参加评审。", []),
        ("洛阳市涧西区陈老醯醋坊获评中华老字号。", ["洛阳市涧西区陈老醯醋坊"]),
        ("洛阳曜铺子食品有限公司获评。", ["洛阳曜铺子食品有限公司"]),
        ("曜明特钢研究院（有限合伙）获评。", ["曜明特钢研究院（有限合伙）"]),
    ],
)
def test_full_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "洛阳昊锐镀锌实业有限公司又添新奖。洛阳昊锐镀锌坚持创新，昊锐实业再上台阶。",
            ["洛阳昊锐镀锌实业有限公司", "洛阳昊锐镀锌", "昊锐实业"],
        ),
        (
            "此次入选的昊锐科技、鑫曜股份、凯岚药业、洛阳水表以及恒澜机械，都是佼佼者。",
            ["昊锐科技", "鑫曜股份", "凯岚药业", "洛阳水表", "恒澜机械"],
        ),
        ("昊锐光电总经理王小明说。", ["昊锐光电"]),
        ("其中，芯片研发商昊芯微，估值上涨。", ["昊芯微"]),
        ("重点发展高端装备、生物医药、节能环保、新型材料等产业。", []),
        ("现代物流、智能装备加快发展。", []),
        ("洛阳昊锐食品有限公司的昊锐入选老字号。", ["洛阳昊锐食品有限公司"]),
    ],
)
def test_short_names(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "kind", "expected"),
    [
        ("公司项目经理赵岚松当选全国优秀建造师。", EntityType.PERSON, ["赵岚松"]),
        ("授予陈一鸣、孙岚、周晓禾等5人劳动模范称号。", EntityType.PERSON, ["陈一鸣", "孙岚", "周晓禾"]),
        ("全国五一劳动奖章：陈一鸣、孙岚、周晓禾。", EntityType.PERSON, ["陈一鸣", "孙岚", "周晓禾"]),
        ("石油、化工、建材三大行业增长。", EntityType.PERSON, []),
        ("洛阳市中级人民法院获评全国文明单位。", EntityType.INSTITUTION, ["洛阳市中级人民法院"]),
        ("洛阳市绿色学校名单公布。", EntityType.INSTITUTION, []),
        ("河南省高新区再添3家孵化器。", EntityType.PARK, []),
        ("“昊锐”商标被认定为河南省著名商标。", EntityType.PRODUCT, ["“昊锐”商标"]),
    ],
)
def test_other_names(text: str, kind: EntityType, expected: list[str]) -> None:
    assert names(text, kind) == expected


def test_localities_do_not_move_the_story() -> None:
    found = names("嵩县车村镇天桥村、嵩县白河镇下寺村获评全国文明村镇。", EntityType.REGION)
    assert {"嵩县车村镇天桥村", "嵩县白河镇下寺村"} <= set(found)


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("授予家庭农场示范县称号。", []),
        ("河南省范县、台前县入选。", ["河南省", "范县", "台前县"]),
        ("乡村振兴县级示范点。", []),
        ("赴范县调研。", ["范县"]),
        ("授予推广站站长沙俊才奖章，长沙另有三人。", ["长沙"]),
    ],
)
def test_a_county_of_one_character_stands_alone(text: str, places: list[str]) -> None:
    assert [h.text for h in load_catalogue().find_regions(text)] == places


@pytest.mark.parametrize("text", ["总数突破800家大关。", "有效期延长三年。", "全县新认定州级龙头企业9家。"])
def test_a_short_name_inside_another_word_is_no_place(text: str) -> None:
    catalogue = load_catalogue()
    found = [m.text for d in read_text(f"快讯\n\n{text}", "x.txt") for m in find_mentions(d, catalogue)]
    assert not {"大关", "延长", "定州"} & set(found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "沅州市曜明粮机有限公司获奖。“与三年前相比，曜明粮机变了”，他说。",
            ["沅州市曜明粮机有限公司", "曜明粮机"],
        ),
        ("湖北昊锐磷化工股份有限公司获奖。这已不是昊锐磷化第一次获奖。", ["湖北昊锐磷化工股份有限公司", "昊锐磷化"]),
        ("新疆红沙昊锐棉纺织有限公司获奖，红沙昊锐棉纺节水有功。", ["新疆红沙昊锐棉纺织有限公司", "红沙昊锐棉纺"]),
        ("沅州曜桐茭白专业合作社获奖。红心柚、曜桐茭白、高山茶是三宝。", ["沅州曜桐茭白专业合作社"]),
        ("江苏的昊锐塑胶2018年就有了。“昊锐缆索不是第一次来。”", ["昊锐塑胶", "昊锐缆索"]),
        ("系统由洛阳曜明港集团与昊锐智能科技联合研发。", ["洛阳曜明港集团", "昊锐智能科技"]),
        ("路上有不少店：金奖裁缝铺、状元豆花店、第一名理发厅。", ["金奖裁缝铺", "状元豆花店", "第一名理发厅"]),
        ("旗舰店、专卖店、体验店都开了。", []),
        ("装备方面，新增昊锐智联等11家企业。", ["昊锐智联"]),
    ],
)
def test_short_names_without_a_slot(text: str, expected: list[str]) -> None:
    """The whole trade name of a firm told before, a place or a house before the name, a list of shops."""
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("该行北坪支行获评五星级网点。", ["北坪支行"]),
        ("1宜章县昊锐种养专业合作社", ["宜章县昊锐种养专业合作社"]),
        ("都林旗公布名单。都林旗昊锐面业有限公司获奖。", ["都林旗昊锐面业有限公司"]),
        (
            "洛阳曜明餐饮管理有限公司人民路店、洛阳曜明食品厂入选。",
            ["洛阳曜明餐饮管理有限公司人民路店", "洛阳曜明食品厂"],
        ),
        ("洛阳农商银行西山支行南谷分理处获评。", ["洛阳农商银行西山支行南谷分理处"]),
        ("洛阳曜明大药房连锁有限公司总店，获评。", ["洛阳曜明大药房连锁有限公司总店"]),
        ("洛阳农商银行东郊分理处获评。", ["洛阳农商银行东郊分理处"]),
        ("洛阳曜明餐饮管理有限公司旗舰店，人气很旺。", ["洛阳曜明餐饮管理有限公司"]),
        ("洛阳农商银行　营业部获评。", ["洛阳农商银行"]),
    ],
)
def test_where_a_firm_begins_and_ends(text: str, expected: list[str]) -> None:
    """The house spoken of before, list numbers and adverbs stand before the name; branches and counters are in it."""
    assert names(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("在云栈重工的车间里，机器人正忙着。", ["云栈重工"]),
        ("记者在东旭纸业看到，订单已排到明年。", ["东旭纸业"]),
        ("隔壁的凤凰针业也在扩产，像青岚乳业这样的企业不少。", ["凤凰针业", "青岚乳业"]),
        ("去年，海辰储能落户，园区又收购了金禾生物。", ["海辰储能", "金禾生物"]),
        ("作为云栈重工的掌门人，他说不容易。", ["云栈重工"]),
        ("发展新能源汽车和现代农业，做强特色食品、海上风电，推进传统纺织改造。", []),
        ("青岚乳业产业园里，天麓酒业小镇旁，是新型储能基地。", []),
        ("楼里还有一家叫“锦里生活”的公司，旁边是糕点店“老陈记”。", ["锦里生活", "老陈记"]),
        ("公司“质量月”活动启动，超市“促销”系列活动不断。", []),
        ("力争引进股份制银行，完成重新认定及公司更名。", []),
        ("郑州步步升超市有限公司成立，步步升超市因故停业。", ["郑州步步升超市有限公司", "步步升超市"]),
    ],
)
def test_firms_named_in_running_text(text: str, expected: list[str]) -> None:
    """A brand before its trade where a name can begin and no compound goes on; common words are none."""
    assert names(text) == expected
