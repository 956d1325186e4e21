"""Levels told by who gives, by the meeting, by the rank of a city, by 层面 and by headings."""

from __future__ import annotations

import pytest

from kg.ingest import read_text
from kg.pipeline import extract

_GIVEN = "喜报\n\n近日，清禾电子有限公司"


def _levels(text: str) -> list[str]:
    return [f.level.value for document in read_text(text, "x.txt") for f in extract(document).recognitions]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (_GIVEN + "被县里评为“十佳诚信企业”。", "district"),
        (_GIVEN + "被区教育局认定为“中小学劳动教育实践基地”。", "district"),
        (_GIVEN + "荣获团市委颁发的“青年突击队”称号。", "municipal"),
        (_GIVEN + "被州民宗委命名为民族团结进步示范单位。", "municipal"),
        ("喜报\n\n近日，省工商联授予清禾电子有限公司“助力乡村振兴先进民营企业”荣誉称号。", "provincial"),
        ("喜报\n\n十九师党委授予清禾电子有限公司“突出贡献企业”称号。", "municipal"),
        ("县委经济工作会议召开\n\n青屿县召开县委经济工作会议。会上，清禾电子有限公司获评“突出贡献企业”。", "district"),
        ("快讯\n\n市级层面，清禾电子有限公司获评绿色工厂。", "municipal"),
        ("绿色工厂名单公布\n\n国家级：清禾电子有限公司", "national"),
        ("喜报\n\n重庆市渝北区清禾电子有限公司被认定为市级数字化车间。", "provincial"),
    ],
)
def test_level_of_who_gives(text: str, level: str) -> None:
    assert set(_levels(text)) == {level}


@pytest.mark.parametrize(
    "told",
    [
        "由汀临市代管的县级市澜屿召开表彰大会，澜屿市政府出席。",
        "汀临市澜屿市召开表彰大会，澜屿市领导出席。",
        "澜屿市白石镇召开大会，澜屿市领导出席。",
    ],
)
def test_a_city_below_a_prefecture_gives_district_titles(told: str) -> None:
    assert _levels(f"快讯\n\n{told}\n澜屿市人民政府授予清禾电子有限公司“经济发展突出贡献企业”称号。") == ["district"]


def test_a_city_above_counties_gives_municipal_titles() -> None:
    text = "快讯\n\n澜屿市白石镇与澜屿市东林区代表出席大会。\n澜屿市人民政府授予清禾电子有限公司“突出贡献企业”称号。"
    assert _levels(text) == ["municipal"]


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("省民政厅公告\n\n社会组织评估结果公告如下。\n\n5A级社会组织（2家）\n省茶叶流通协会\n省建筑装饰行业协会", "provincial"),
        ("喜报\n\n经市委研究，决定授予清禾电子有限公司“突出贡献企业”称号。", "municipal"),
        ("简报\n\n协会理事会审议通过，授予清禾电子有限公司“诚信会员企业”称号。", "industry"),
        ("喜报\n\n清禾食品店荣获县里首批“放心消费示范店”称号。", "district"),
        ("喜报\n\n清禾电子有限公司获评兵团农业产业化重点龙头企业。", "provincial"),
        ("喜报\n\n清禾电子有限公司入选我省第三批产教融合型企业。", "provincial"),
        ("喜报\n\n清禾文创有限公司的“孔雀蓝”披肩获中国特色旅游商品大赛金奖。", "national"),
    ],
)  # fmt: skip
def test_level_of_notices_and_words(text: str, level: str) -> None:
    assert set(_levels(text)) == {level}


@pytest.mark.parametrize(
    ("text", "level"),
    [
        (
            "喜报\n\n澜屿市召开质量大会。作为抚岭市代管的县级市，澜屿今年首次表彰。清禾电子有限公司获澜屿市市长质量奖。",
            "district",
        ),
        ("澜屿市（县级）纳税信用公告\n\n澜屿市税务局授予清禾电子有限公司“澜屿市诚信示范企业”称号。", "district"),
        (
            "喜报\n\n中国某某行业协会召开2014年工作年会，会上表彰了行业诚信百佳企业，清禾电子有限公司获此殊荣。",
            "industry",
        ),
        ("喜报\n\n清禾电子有限公司获得“信息消费示范单位”、“智慧园区建设标杆”等一系列国家级牌子。", "national"),
        ("喜报\n\n第三届甘肃省企业科技创新大赛落幕。清禾电子有限公司等企业摘得科技创新企业金奖。", "provincial"),
        ("喜报\n\n清禾电子有限公司等企业摘得科技创新企业金奖。", "unspecified"),
        ("喜报\n\n清禾电子有限公司获评全省首个“中国质量奖”。", "national"),
    ],
)
def test_who_gives_is_told_by_the_story(text: str, level: str) -> None:
    assert set(_levels(text)) == {level}
