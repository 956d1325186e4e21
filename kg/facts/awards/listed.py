"""What a catalogue alias is in its sentence: its own level, an area, or the end of a unit's name."""

from __future__ import annotations

import re
from dataclasses import replace

from kg.catalogue import Programme
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.words import LEVELS, LOCAL_FAMILIES
from kg.model import Level

#: 农业产业化国家重点龙头企业: the level stands inside the name.
_INNER = re.compile(r"(国家(?!标准|战略)|省级|市级|区级|县级|自治区级)")
#: 全市, 我省: the area that is counted, not who granted, before a title of the catalogue.
_AREA = re.compile(r"[全我本][省市区县州盟](?!级)")
_PROVINCE_ALONE = re.compile(r"省(?![长委直市属])")
_LETTER_LAST = re.compile(r"[\u4e00-\u9fffA-Za-z]\Z")


def ranked(page: Page, award: Award) -> Award:
    """The level that a listed name holds inside, and none that only says where its holders are."""
    before = award.text[: award.core.start - award.span.start]
    programme = page.catalogue.programmes.get(award.programme or "")
    if (
        award.level is not None
        and _AREA.search(before)
        and programme is not None
        and programme.family not in LOCAL_FAMILIES
        and not (award.batch and award.level in programme.levels)  # 我省第三批X: the province's own list
    ):
        return replace(award, level=None)
    if award.level is not None or award.levels:
        return award
    inner = _INNER.search(award.label)
    if inner is not None and award.place is not None:  # 某省农业产业化国家重点龙头企业: the place only holds them
        national = LEVELS[inner.group()] is Level.NATIONAL
        return replace(award, level=LEVELS[inner.group()], place=None if national else award.place)
    if award.place is not None:
        return award
    first = next((h for h in page.catalogue.find_regions(award.label) if h.start == 0), None)
    if first is not None and page.catalogue.regions[first.codes[0]].rank == "province":  # 江苏老字号
        return replace(award, place=first.text)
    if _PROVINCE_ALONE.match(award.label):  # 省专利奖: the alias itself opens with the level
        return replace(award, level=LEVELS["省"])
    if programme is not None and award.label.startswith("中国") and _open_to(programme, Level.NATIONAL):
        return replace(award, place="中国")  # 中国特色旅游商品大赛, which provinces hold as well
    return replace(award, level=LEVELS[inner.group()]) if inner is not None else award


def _open_to(programme: Programme, level: Level) -> bool:
    """A title that exists at ``level`` and at others, none of them its usual one."""
    return level in programme.levels and programme.default_certainty in ("none", "weak")


#: What may stand right before a title that has no level; after other characters it ends a unit's own name.
_OPEN = re.compile(
    r"(?:[的和及与或是为有个家项获增添达含等类从将把对向由以中内外了数被设建立到属于成兼暨约仅座批]|新型|专业|优质|重点|特色|优秀|各级|企业|认定|备案|建设|培育|创建|申报|打造|市场|行业|区域|"
    r"入选|上榜|入围|跻身|荣获|获评|获得|获颁|创成|升级为|晋升为|成为|获批|评为|认定为|推荐|推进|推动|支持|鼓励|引导|升级|运营|布局|公布|发布|公示|通过|取消|撤销|荣获|全国|国际|公司|集团|研究院|大学|学院|全链条|共)\Z"
)


def tail_of_name(page: Page, award: Award) -> bool:
    """蔡伦竹纸 + 非遗工坊: the alias is only the end of a unit's own name, which nobody listed."""
    programme = page.catalogue.programmes.get(award.programme or "")
    unit = programme is not None and (programme.kind in ("platform", "park/carrier") or award.label.endswith("联合体"))
    if not unit or award.span.start < award.core.start:
        return False
    before = page.view[max(0, award.core.start - 4) : award.core.start]
    named = any(m.span.end == award.core.start for m in page.names)
    return not named and _LETTER_LAST.search(before) is not None and _OPEN.search(before) is None
