"""Causes met on fresh pages, each in sentences of our own: what is told, in full, and nothing besides."""

from __future__ import annotations

from typing import Any

import pytest

from kg.export.jsonline import to_dict
from kg.ingest import read_text
from kg.pipeline import extract

#: Who was given what, as "name|title", "name|title|level" or "name|title|level|status"; who is not listed was given nothing.
NAMED: dict[str, tuple[str, set[str]]] = {
    "a brand that holds 的": (
        "美的厨卫、云栈空调2家企业分别入选国家智能制造示范工厂、国家智能制造优秀场景。",
        {"美的厨卫|国家智能制造示范工厂", "云栈空调|国家智能制造优秀场景"},
    ),
    "a brand that holds 的, with its form": ("美的集团获评国家技术创新示范企业。", {"美的集团|国家技术创新示范企业"}),
    "的 behind another word": ("风景优美的云栈机械厂获评省级绿色工厂。", {"云栈机械厂|省级绿色工厂"}),
    "a level in quotes behind the title": (
        "云栈动力荣膺服务型制造示范企业“国家级”荣誉。",
        {"云栈动力|服务型制造示范企业“国家级”荣誉|national"},
    ),
    "a level in quotes is no title": ("云栈公司的产品获得“省级”认定。", set()),
    "titles after several verbs, called so at the end": (
        "云栈经开区入选国家跨境电商综合示范区、获中国家电智能制造基地、省级智能网联汽车特色产业园等称号。",
        {
            "云栈经开区|国家跨境电商综合示范区|national",
            "云栈经开区|中国家电智能制造基地|national",
            "云栈经开区|省级智能网联汽车特色产业园|provincial",
        },
    ),
    "a village's titles": (
        "云栈村先后荣获全国民主法治示范村、省级生态村等荣誉称号。",
        {"云栈村|全国民主法治示范村|national", "云栈村|省级生态村|provincial"},
    ),
}


def told(text: str) -> list[dict[str, Any]]:
    return [to_dict(extract(d)) for d in read_text(text, "t.txt")]


def facts(text: str, wanted: set[str]) -> set[str]:
    """What is told, as full as ``wanted`` tells it."""
    size = max((fact.count("|") + 1 for fact in wanted), default=2)
    every = [
        (r["recipient"]["text"], r["award_text"], r["level"], r["status"])
        for e in told(text)
        for r in e["recognitions"]
    ]
    return {"|".join(fact[:size]) for fact in every}


@pytest.mark.parametrize(("text", "wanted"), NAMED.values(), ids=NAMED)
def test_who_was_given_what(text: str, wanted: set[str]) -> None:
    assert facts(text, wanted) == wanted


#: How many of what, as "12|title".
COUNTED: dict[str, tuple[str, set[str]]] = {
    "the field of a ranking": (
        "云栈经开区在2022年度全国230家国家级经开区综合考评中位列第13位，在全省98家省级以上开发区综合考评中名列第3。",
        set(),
    ),
    "the field of an assessment": ("云栈高新区在全省45家高新区综合评价中排名第5，较上年提升2位。", set()),
    "those that passed an assessment": ("12家企业通过省级企业技术中心评价。", {"12|省级企业技术中心评价"}),
    "what was done in an area": (
        "去年，云栈市新增国家高新技术企业12户。全市重点培育龙头企业24户，全市建成示范园区3个，全省打造标杆车间30个。",
        {"12|国家高新技术企业"},
    ),
    "over the size threshold": ("今年前三季度，全市培育新进规工业企业24户，居全省第6位。", set()),
    "cultivated titles of a level": (
        "全市建成省级示范园区3个，全市培育国家级专精特新“小巨人”企业24家。",
        {"24|国家级专精特新“小巨人”企业"},
    ),
}


@pytest.mark.parametrize(("text", "wanted"), COUNTED.values(), ids=COUNTED)
def test_how_many_of_what(text: str, wanted: set[str]) -> None:
    assert {f"{g['size']}|{g['award_text']}" for e in told(text) for g in e["groups"]} == wanted
