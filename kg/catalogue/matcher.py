"""One compiled matcher for all aliases, and one for all place names.

Aliases are matched on a text without quotes: “专精特新”小巨人, 专精特新“小巨人”
and 专精特新小巨人 are one alias.  Longest match first, leftmost, no overlaps.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple, TypeVar

from kg.catalogue.finder import WordFinder
from kg.catalogue.tables import Programme, Region, Zone
from kg.model import Level

_QUOTES = frozenset("“”‘’\"'「」")
_FOLD: Mapping[int, str | None] = {**{ord(c): None for c in _QUOTES}, ord("("): "（", ord(")"): "）"}
_BRACKETED = re.compile(r"（([^（）]*)）")
_LEVEL_PREFIX = re.compile(r"^(?:(?:国家级|省级|市级|区级|县级)(?=.{3,})|(?:国家|全国|省|市)(?!级)(?=.{4,}))")
_PLACE_PREFIX = re.compile(r"^(?:[\u4e00-\u9fff]{2}省|[\u4e00-\u9fff]{2}市)(?=.{4,})")


class AliasHit(NamedTuple):
    """An alias in a text; ``programmes`` are ids, best first, several when ambiguous."""

    start: int
    end: int
    alias: str
    programmes: tuple[str, ...]
    needs_context: bool


class RegionHit(NamedTuple):
    """A place name in a text; several ``codes`` for homonyms; ``full`` with 省/市/县/区."""

    start: int
    end: int
    text: str
    codes: tuple[str, ...]
    full: bool


class ZoneHit(NamedTuple):
    """A development zone's name in a text."""

    start: int
    end: int
    zone: str
    region: str


_Hit = TypeVar("_Hit", AliasHit, RegionHit, ZoneHit)


def fold(text: str) -> str:
    """Quotes dropped, brackets full width: the form aliases are compared in."""
    return text.translate(_FOLD)


def alias_forms(alias: str, fixed: bool) -> tuple[str, ...]:
    """The forms an alias is looked for: with and without bracket, without level and place.

    A level word in front is read from the text, so that 省级X and 市级X need
    one entry; ``fixed`` programmes of associations keep theirs (全国质量奖).
    """
    whole = fold(alias)
    forms = [whole]
    if "（" in whole:
        forms = [_BRACKETED.sub("", whole), _BRACKETED.sub(r"\1", whole) if "/" not in whole else "", whole]
    out: list[str] = []
    for form in forms:
        bare = form if fixed else _PLACE_PREFIX.sub("", _LEVEL_PREFIX.sub("", form))
        out.append(bare if bare else form)
    return tuple(dict.fromkeys(f for f in out if len(f) >= 2))


class AliasMatcher:
    """Finds programme aliases."""

    def __init__(self, programmes: Iterable[Programme], context: frozenset[str]) -> None:
        """``context`` are the folded aliases that need context."""
        self._context = frozenset(fold(c) for c in context)
        table: dict[str, list[str]] = {}
        for programme in programmes:
            keep = programme.default_certainty == "fixed" and programme.default_level in (
                Level.INDUSTRY,
                Level.INTERNATIONAL,
            )
            for alias in (programme.label_zh, *programme.aliases):
                for form in alias_forms(alias, keep):
                    owners = table.setdefault(form, [])
                    if programme.id not in owners:
                        owners.append(programme.id)
        self._owners = {form: tuple(owners) for form, owners in table.items()}
        self._finder = WordFinder(self._owners)

    def find(self, text: str) -> tuple[AliasHit, ...]:
        """All aliases in ``text``; offsets are those of ``text``."""
        folded = text.translate(_FOLD)
        found = list(self._finder.find(folded))
        if not found:
            return ()
        kept = [i for i, c in enumerate(text) if c not in _QUOTES] if len(folded) < len(text) else range(len(text))
        hits = [
            AliasHit(kept[at], kept[at + len(form) - 1] + 1, form, self._owners[form], form in self._context)
            for at, form in found
        ]
        return tuple(longest(hits))


def longest(hits: Sequence[_Hit]) -> list[_Hit]:
    """Leftmost-longest selection without overlaps."""
    kept: list[_Hit] = []
    for hit in sorted(hits, key=lambda h: (h.start, -h.end)):
        if not kept or hit.start >= kept[-1].end:
            kept.append(hit)
    return kept


#: What makes a short place name a part of another name (上海路, 北京大学, 湖北科技有限公司).
_NAMES = ("路", "街", "大道", "大学", "江", "河", "山", "湖", "方", "科", "人")
#: 湖北科技创新奖, 湖北科学技术奖: the place's own, not a firm's name.
_SUBJECT = re.compile(r"科技(?:创新|进步|奖|型|转化|成果|企业|小巨人|人才|领军)|科学技术|人民政府|人才")


class PlaceMatcher:
    """Finds names of administrative divisions, full (河南省) and short (河南)."""

    #: Short names that are everyday words; they count only with their suffix.
    _ORDINARY = frozenset(
        [
            "东区",
            "西区",
            "南区",
            "北区",
            "资源",
            "城区",
            "郊区",
            "新城",
            "和平",
            "东方",
            "高新",
            "中山",
            "海港",
            "长安",
            "新区",
            "南山",
            "东山",
            "西山",
            "北山",
            "朝阳",
            "光明",
            "文化",
            "中原",
            "工农",
            "向阳",
            "前进",
            "平安",
            "永安",
            "安定",
            "通道",
            "宝山",
            "大同",
            "太平",
            "兴隆",
            "和平",
            "解放",
            "友好",
            "胜利",
            "红旗",
            "建设",
            "建华",
            "金山",
            "江北",
            "河东",
            "河西",
            "河北区",
            "海南区",
            "新兴",
            "新建",
            "平原",
            "太和",
            "东平",
            "中心",
            "平桥",
            "龙头",
            "兴业",
            "大方",
            "合作",
            "双流",
            "普通",
            "安全",
            "天长",
            "东海",
            "兵团",
            "平台",
            "互助",
            "民和",
            "同心",
            "开发",
            "三元",
            "四方",
            "大安",
            "广安",
            "自流",
            "主城",
            "经开",
            "大通",
            "共和",
            "黄金",
            "市中",
            "中方",
            "新和",
            "安居",
            "信丰",
            "长治",
            "丰产",
            "丰都",
            "和硕",
            "特克",
            "库尔",
            "温泉",
            "桥西",
            "桥东",
            "路南",
            "路北",
            "南岸",
            "城中",
            "城关",
            "城东",
            "城西",
            "城北",
            "中区",
            "白云",
            "宁静",
            "利通",
            "振兴",
            "友谊",
            "富裕",
            "公安",
            "惠民",
            "正定",
            "民主",
            "江南",
            "平和",
            "富民",
            "全面",
            "会同",
            "比如",
            "港口",
            "定结",
            "得荣",
            "延长",
            "小店",
            "灯塔",
            "大关",
            "交口",
            "同德",
            "丰满",
            "万全",
            "长寿",
            "商城",
            "大名",
            "高密",
        ]
    )

    def __init__(self, regions: Iterable[Region]) -> None:
        """Of homonyms the wider place comes first (河北 is the province before a district), then the lower code."""
        table: dict[str, tuple[list[str], bool]] = {}
        for region in sorted(regions, key=lambda r: (r.rank == "county", r.rank == "prefecture", r.code)):
            table.setdefault(region.name, ([], True))[0].append(region.code)
            if (region.short and region.rank != "county") or (region.short and region.short not in self._ORDINARY):
                table.setdefault(region.short, ([], False))[0].append(region.code)
        self._places = {
            name: (tuple(codes), full) for name, (codes, full) in table.items() if name not in self._ORDINARY
        }
        self._finder = WordFinder(self._places)

    def find(self, text: str) -> tuple[RegionHit, ...]:
        """All place names in ``text``, longest first."""
        hits = []
        for at, name in self._finder.find(text):
            (codes, full), end = self._places[name], at + len(name)
            if (len(name) > 2 or _stands_alone(text, at)) if full else _is_no_piece(text, at, end):
                hits.append(RegionHit(at, end, name, codes, full))
        return tuple(longest(hits))


#: A county of one character (范县, 成县) begins after a stop, a place or a word of relation; 示范县, 建成县 name none.
_BEFORE_SHORT = frozenset(
    "，。；：、（）“”《》\n 　省市州区盟县旗和与及或在从对向由被把让给于到赴往的为是有等含括即如了"
)


def _stands_alone(text: str, start: int) -> bool:
    before = text[start - 1 : start] if start > 0 else ""
    return not before or before in _BEFORE_SHORT or not "\u4e00" <= before <= "\u9fff"


#: 站长沙某某 does not name 长沙: characters that make an office or a word with 长.
_BINDS_HEAD = frozenset("站队组市省局厂会校院班科处部店县区镇乡村家成增生社所园连排团行段")
#: 创新平台 does not name 新平: characters that make a word with 新.
_BINDS_NEW = frozenset("创更革重高最全刷崭迎翻")


def _is_no_piece(text: str, start: int, end: int) -> bool:
    """A short name stands for itself, not as a piece of another word or name."""
    if text[start] == "长" and text[max(0, start - 1) : start] in _BINDS_HEAD:
        return False
    if text[start] == "新" and text[max(0, start - 1) : start] in _BINDS_NEW:
        return False
    return _SUBJECT.match(text, end) is not None or not text.startswith(_NAMES, end)


class ZoneMatcher:
    """Finds development zones by any of their names."""

    def __init__(self, zones: Iterable[Zone], regions: Mapping[str, Region]) -> None:
        """Besides the table, every 〈place short〉高新区 and 经开区 is a zone's name."""
        table: dict[str, tuple[str, str]] = {}
        for zone in zones:
            for name in (zone.name, *zone.aliases):
                table[name] = (zone.id, zone.region)
        for region in sorted(regions.values(), key=lambda r: (r.rank, r.code)):
            if region.short and region.rank != "province":
                for tail in ("高新区", "经开区", "经济开发区", "经济技术开发区", "高新技术产业开发区"):
                    table.setdefault(region.short + tail, (f"{region.code}-{tail}", region.code))
        self._zones = table
        self._finder = WordFinder(table)

    def find(self, text: str) -> tuple[ZoneHit, ...]:
        """All zones named in ``text``."""
        hits = [ZoneHit(at, at + len(name), *self._zones[name]) for at, name in self._finder.find(text)]
        return tuple(longest(hits))
