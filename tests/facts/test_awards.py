"""Award phrases: what is one, where it ends, and which level it has."""

from __future__ import annotations

import pytest

from kg.catalogue import load_catalogue
from kg.facts.awards import Award, AwardReader
from kg.facts.level import LevelResolver
from kg.ingest import read_text
from kg.mentions import find_mentions, read_topic
from kg.mentions.named import titled_spans


def _read(sentence: str) -> tuple[tuple[Award, ...], LevelResolver]:
    document = next(iter(read_text(f"情况通报\n\n{sentence}\n", "x.txt")))
    catalogue = load_catalogue()
    mentions = find_mentions(document, catalogue)
    reader = AwardReader(catalogue, document.view, mentions, titled_spans(document.view))
    return reader.read(), LevelResolver(catalogue, read_topic(document, mentions, catalogue).place)


@pytest.mark.parametrize(
    ("sentence", "labels"),
    [
        ("青石公司获得多项嘉奖：突出贡献企业、五星工业企业、纳税百强企业。", ["突出贡献企业", "五星工业企业", "纳税百强企业"]),
        ("该中心获评江苏省乡村振兴“金穗奖”，并被评为全国信得过服务班组。", ["乡村振兴“金穗奖", "信得过服务班组"]),
        ("两家工坊获评省级竹艺传习工坊。", ["竹艺传习工坊"]),
        ("该区获评四川省优秀园区。", ["优秀园区"]),
        ("该行被评为金融支持乡村振兴优秀机构。", ["金融支持乡村振兴优秀机构"]),
        ("大厦被市政府认定为超甲级智慧楼宇——此前没有。", ["超甲级智慧楼宇"]),
        ("获得全国优秀服务窗口、全省十佳志愿服务组织称号。", ["优秀服务窗口", "十佳志愿服务组织称号"]),
        ("公布的首批“上海特色点心店”名单里有三家。", ["上海特色点心店"]),
        ("青石公司获评江苏省科普教育基地、江苏省巾帼示范基地。", ["科普教育基地", "巾帼示范基地"]),
        ("沈某在第五届全国导游大赛中拿下铜奖。", ["导游大赛", ""]),
        ("青石公司被授予“2023年度服务乡村先进单位”。", ["服务乡村先进单位"]),
        ("入围2024年广西高新技术企业创新活力十强企业榜单。", ["高新技术企业创新活力十强企业"]),
        ("青石公司荣获中国灯具行业优秀企业、浙江省隐形冠军企业等荣誉。", ["中国灯具行业优秀企业", "隐形冠军企业"]),
    ],
)  # fmt: skip
def test_awards_known_by_what_stands_before_them(sentence: str, labels: list[str]) -> None:
    assert [a.label for a in _read(sentence)[0]] == labels


@pytest.mark.parametrize(
    "sentence",
    [
        "全市实施重点项目120个，总投资300亿元，其中工业项目50个。",
        "获得国家发明专利12项、实用新型专利30项。",
        "会上总结了先进班组的做法，参观了省内一家大型生产基地。",
        "省委、省政府召开全省科技创新大会，部署重点工程。",
        "近年来获得中央财政支持项目3个，省级资金支持项目8个。",
    ],
)
def test_sentences_without_an_award(sentence: str) -> None:
    assert _read(sentence)[0] == ()


@pytest.mark.parametrize(
    ("sentence", "level"),
    [
        ("公布山东省2018年度高新技术企业名单。", "national"),  # never given by a province
        ("被递补为农业产业化国家重点龙头企业。", "national"),  # the level inside the name
        ("灯具获德国红点奖。", "international"),
        ("项目获中国港口协会科技进步奖一等奖。", "industry"),
        ("青石公司被中国灯具协会授予“灯具行业优秀企业”称号。", "industry"),
        ("入围中国灯具百强企业。", "industry"),
        ("青石公司荣获科技进步奖一等奖。", "unspecified"),  # the state's, a province's or a city's
        ("青石公司获湖北科技创新企业特别奖。", "provincial"),
        ("三所学校被命名为第六批岚沅市绿色学校。", "municipal"),
        ("我市绿色工厂总量达到101家。", "unspecified"),  # where they are counted, not who granted
        ("新增山东老字号8家。", "provincial"),
    ],
)
def test_levels_of_the_phrase_itself(sentence: str, level: str) -> None:
    awards, levels = _read(sentence)
    assert [str(levels.resolve(a, None).level) for a in awards] == [level]
