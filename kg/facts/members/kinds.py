"""What the last word of a name says it is."""

from __future__ import annotations

import re

from kg.facts.members.works import PRODUCT
from kg.mentions.lexicon import HEADS, SLOT_HEADS
from kg.model import EntityType

_HEAD_TYPE = [
    (re.compile("(?:" + "|".join(map(re.escape, heads)) + r")(?:[东西南北]区|[一二三四]期|（[^）]*）)?$"), kind)
    for kind, heads in HEADS
]
_HOUSE = re.compile(
    r"(?:公司|集团|(?<![能范色塔G人化来接]工)厂|银行|分行|支行|营业部|合作社|农场|牧场|渔场|酒店|饭店|酒楼|超市|商场|商城|药房|药店|.{2}(?:店|(?<!工)坊|铺|庄园|果庄|茶庄|商行))$"
)
_WORK = re.compile(r"(?:项目|工程|课题|案例|技术|工艺|方法|系统|装置|应用|研究|产业化|选育|施工|平台建设)$")
_LOCALITY = re.compile(r"(?:[\u4e00-\u9fff]{2}(?:村|社区|镇|乡|街道))$")


def type_by_head(text: str) -> EntityType | None:
    """The entity type that a name's last word shows, if any."""
    for pattern, kind in _HEAD_TYPE:
        if pattern.search(text):
            return kind
    if _HOUSE.search(
        text,
    ):
        return EntityType.COMPANY
    if _WORK.search(text):
        return EntityType.PROJECT
    if _LOCALITY.search(text):
        return EntityType.REGION
    return None


#: 8000kW, GY-900型, “某某”牌: marks that only products carry.
_MODEL = re.compile(r"[A-Za-z0-9]{2,}(?:型|系列)|\d+(?:千瓦|[kKM]W|吨级|马力|立方米|mm|kV)|^[A-Z]{1,6}-?\d{2,}|.牌")


_TEAM = re.compile(r"[\u4e00-\u9fff]{2}(?:车间|班组|护士站|工段|QC小组|突击队)$")


def kind_of(text: str) -> EntityType | None:
    """The type by the last word, or a product by its model number."""
    if (kind := type_by_head(text)) is not None and kind is not EntityType.PROJECT:
        return kind
    if PRODUCT.fullmatch(text) is not None and _MODEL.search(text) is not None:
        return EntityType.PRODUCT
    if kind is None and _TEAM.search(text) is not None:
        return EntityType.INSTITUTION
    return kind


_SLOT_WORDS = {word: kind for kind, words in SLOT_HEADS for word in words}
_SLOT_HEAD = re.compile(
    "(?P<name>.*?)(?P<head>"
    + "|".join(map(re.escape, sorted(_SLOT_WORDS, key=len, reverse=True)))
    + r")(?:（[^）]*）)?$"
)
#: A class of things, however long the word before its head is.
_CLASS = re.compile(
    r"(?:重点|示范|建设|民生|惠民|配套|基础设施|科技|创新|研发|产业|生产|培训|实训|实践|服务|医疗|教学|管理|行政|创业|孵化|工业|绿色|智能|数字化?|一线|先进|优秀|所有|相关|有关|部分)$"
)


#: The characters that such a word, or the bracket behind it, ends with.
_LAST_OF_SLOT = frozenset(word[-1] for word in _SLOT_WORDS) | frozenset("）")


_LONG_HEAD = 4
_SEATS = frozenset("省市县区州镇旗")


def _slot_head(text: str) -> re.Match[str] | None:
    return _SLOT_HEAD.fullmatch(text) if text[-1:] in _LAST_OF_SLOT else None


def slot_kind(text: str) -> EntityType | None:
    """The type of what fills a recipient's slot, by its last word: also teams, departments, works and shops."""
    if (kind := kind_of(text)) is not None:
        return kind
    hit = _slot_head(text)
    if hit is None or _CLASS.fullmatch(hit["name"]):
        return None
    only = len(hit["head"]) >= _LONG_HEAD and hit["name"] in _SEATS  # 市体育中心: a place has one
    if not only and len(hit["name"]) < (2 if len(hit["head"]) > 1 else 3):
        return None
    return _SLOT_WORDS[hit["head"]]


def ends_in_unit(text: str) -> bool:
    """The last word is one of a unit with two characters or more: no person's name ends so (师|范大学, 工|程部)."""
    hit = _slot_head(text)
    return type_by_head(text) is not None or (hit is not None and len(hit["head"]) > 1)
