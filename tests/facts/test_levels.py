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
    assert _levels(text) == [level]


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
