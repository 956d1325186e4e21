"""Which numbers are figures: not dates, ranks, names, class words (5亿元以上企业) or slogans (5降2升)."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.language.numbers import Number
from kg.language.units import COUNT_UNITS
from kg.model import Span

_NEVER = frozenset("年 月 届 期 轮 级 位次 个位次".split())
#: A time is a figure only where it is what was measured: 办理时限压缩至3个工作日.
_DURATION = frozenset("天 小时 分钟 工作日 个工作日 日 周 个月 岁".split())
_SHORTENED = re.compile(r"(?:压缩|缩短|提速|缩减|减少|用时|耗时|仅需|只需|时限|天数|平均年龄|平均)[^，。；]{0,8}$")
_DAYS_COUNTED = re.compile(r"[，。；、）]|中，|$")
_LASTS = re.compile(r"(?:为期|历时|连续|仅用|不到|不足|持续|第|每|近|约|超|前|后|过|[至到—-])$")
_FROM_TO = re.compile(r"(?:压缩|缩短|减少|降低?|精简)(?:至|到|为)")
#: 5部门, 6个月内, 30多个人: the unit belongs to another word.
_OTHER_WORD = {
    "部": re.compile(r"门|委|局|署"),
    "个": re.compile(r"月|工作日|季度|年头|多?(?:小时|赞)"),
    "次": re.compile(r"浏览|阅读|点击|会议|全会|全体"),
    "人": re.compile(r"次(?!的)"),
}
_VISITS = re.compile(r"(?:点击|浏览|阅读|访问)(?:量|次数)?[：:]?$")
#: 三个方面, 五大行动: a text's own enumeration.
_ENUMERATED = re.compile(
    r"(?:个)?(?:方面|环节|部分|层面|维度|阶段|步骤|特点|特征|原则|关键|重点|统一|确保|坚持|百分之百)"
)
_SLOGAN = re.compile(r"[\d一二三四五六七八九十]+[升降减增进]\Z")
#: 5亿元以上的企业, 100米级, 超亿元企业: a size that only describes the noun behind it.
_CLASS = re.compile(
    r"(?:及)?(?:以上|以下|以内|级|量级|规模)的?(?:[\u4e00-\u9fff]{0,8}?)(?:企业|项目|产业|集群|单位|机组|园区|公司|平台|产品|工程|车间|法人|基金|主体|大户|店|街区|人口|机构|行业|市场|批发业|设备|装置|专利)"
)
#: 经营性收入10万元以上的村有110个: a size that chooses what the next number counts.
_CHOOSES = re.compile(r"(?:及)?(?:以上|以下)的?[\u4e00-\u9fff]{1,10}?(?:有|共|达|为|已)?(?:约|近|超过|超)?\d")
_INDEX_WORD = r"(?:收入比|性别比|倍差|比值|指数|系数|PMI)(?:[（(][^）)]{1,12}[）)])?"
_INDEX = re.compile(
    _INDEX_WORD
    + r"(?:由|从)?(?:上年|去年)?的?(?:为|达到?|是|约|降至|升至|缩小[至到为]|扩大[至到为]|下降[至到为]|上升[至到为]|提高[至到为])?$"
)
_INDEX_MOVED = re.compile(
    _INDEX_WORD
    + r"[^，。；]{0,14}\d\.\d+[，,]?[^，。；\d]{0,8}(?:缩小|扩大|下降|上升|提高|回落|降低|收窄)(?:[至到为了])?$"
)
_ENDS_INDEX = re.compile(r"[，。；、）)：缩扩下上提回降收（(]|$")
_OVER_CLASS = re.compile(r"(?:超|过|逾|上)$")
_CLASS_NOUN = re.compile(r"(?:元|美元)?(?:的)?(?:[\u4e00-\u9fff]{0,4}?)(?:企业|项目|产业|集群|县|园区|镇|村|街区|单品)")
_DIMENSION = frozenset(
    "亿元 万元 元 亿美元 万美元 米 公里 吨 万吨 千瓦 万千瓦 兆瓦 平方米 万平方米 毫米 升 伏 千伏 亩 公顷".split()
)
_AMONG = re.compile(r"在[^，。；在]{0,14}?\d+(?:个|家|所|户|座)[^。；]{0,24}?中")
_RANK_BEFORE = re.compile(r"(?:第|前|排名|位居|位列|居|列|TOP|top|前进|上升|后退|跃升)(?:全[国省市区县])?(?:第|前)?$")
_RANK_UNIT = frozenset("位 名 强 席".split())
_NAME_ENDS, _STOP, _SLOGAN_VERB = (
    re.compile(r"[^，。；：“]{0,12}[”》〉」]"),
    re.compile(r"[，。；：]"),
    re.compile(r"[升降减增进]"),
)
_NAME_AROUND = re.compile(r"[“《〈「][^”》〉」]*$")
_COUNTS = frozenset(COUNT_UNITS)


def is_figure(number: Number, text: str, elsewhere: Sequence[Span]) -> bool:
    """Whether ``number`` states a quantity; ``elsewhere`` are spans of ``text`` that others tell."""
    if number.kind == "ordinal":
        return False
    if number.unit is None and number.kind not in ("percent", "fraction"):
        return is_index(number, text)
    before, after = text[: number.span.start], text[number.span.end :]
    if number.unit in _NEVER:
        return False
    if number.unit == "天" and _DAYS_COUNTED.match(after) and not _LASTS.search(before):
        pass  # 优良天数268天, 优62天、良206天
    elif number.unit in _DURATION and not (_SHORTENED.search(before[-14:]) or _FROM_TO.match(after)):
        return False
    other = _OTHER_WORD.get(number.unit or "")
    if (other is not None and other.match(after)) or _VISITS.search(before):
        return False
    if number.text == "一" and number.kind == "count" and number.unit != "番":
        return False
    if any(s.overlaps(number.span) for s in elsewhere):
        return False
    return not (_named(number, before, after) or _classifies(number, before, after) or _ranks(number, before, after))


def is_index(number: Number, text: str) -> bool:
    """城乡居民收入比2.67, 恩格尔系数0.31, and by how much it moved (缩小0.06): numbers that have no unit."""
    before = text[: number.span.start]
    bare = "." in number.text and _ENDS_INDEX.match(text, number.span.end) is not None
    return bare and (_INDEX.search(before) or _INDEX_MOVED.search(before)) is not None


def among_spans(text: str) -> tuple[Span, ...]:
    """Those among whom somebody is ranked: 在全市16个县区中."""
    return tuple(Span(*m.span()) for m in _AMONG.finditer(text))


def _named(number: Number, before: str, after: str) -> bool:
    """Part of a name in quotes (“百千万”工程), an enumeration (三个方面) or a slogan (5降2升)."""
    quoted = _NAME_AROUND.search(before[-24:]) is not None and _NAME_ENDS.match(after) is not None
    inside = quoted and not _STOP.search(before[before.rfind("“") + 1 :] if "“" in before[-24:] else "")
    enumerated = number.kind == "count" and _ENUMERATED.match(after) is not None
    slogan = _SLOGAN.search(before + number.text) is not None and _SLOGAN_VERB.match(after) is not None
    return inside or enumerated or slogan or before.endswith(("将从", "“"))


def _classifies(number: Number, before: str, after: str) -> bool:
    """Money and sizes before 以上企业 or behind 超, right before a noun of things counted."""
    if number.kind in ("percent", "fraction"):
        return False
    if _CHOOSES.match(after) is not None:
        return True
    if number.unit in _COUNTS and number.unit not in _DIMENSION:
        return False
    return (
        _CLASS.match(after) is not None
        or _CHOOSES.match(after) is not None
        or (_OVER_CLASS.search(before) is not None and _CLASS_NOUN.match(after) is not None)
    )


def _ranks(number: Number, before: str, after: str) -> bool:
    """居全省前10位, 跃升3位, 前进2名."""
    return number.unit in _RANK_UNIT and _RANK_BEFORE.search(before) is not None
