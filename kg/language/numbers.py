"""Numbers with unit and qualifier, in Arabic and Chinese numerals (view offsets)."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

import cn2an

from kg.language.units import ALL_UNITS
from kg.model import SizeQualifier, Span


class Number(NamedTuple):
    """A number of a text.

    ``value`` is scaled (3.2万 = 32000; percent as written, 26.7); ``high`` the
    upper end of a range; ``kind`` count, decimal, percent, fraction, ordinal;
    ``text`` the numeral as written, ``span`` from numeral to unit.
    """

    span: Span
    value: float
    high: float | None
    kind: str
    unit: str | None
    unit_span: Span | None
    qualifier: SizeQualifier
    text: str


_CN = "零〇一二两三四五六七八九十百千"
_UNITS = "|".join(map(re.escape, ALL_UNITS))
_ARABIC = r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_NUMBER = re.compile(
    rf"(?P<ord>第)?(?P<pre>近|约|不超过|超过|超|逾|达|突破|不少于|不低于|至少|多达|不足|不到|至多|最多|低于|上(?=[百千万]))?(?P<num>{_ARABIC}|[{_CN}]+万零?[{_CN}]+|[{_CN}]+)(?P<scale>万亿|亿|万)?(?P<more>[余多来](?P<late>万亿|亿|万)?)?"
    rf"(?:(?P<to>[-—–~～至到])(?P<high>{_ARABIC}|[{_CN}]+)(?P<scale2>万亿|亿|万)?)?"
    rf"(?P<pct>[%％﹪‰])?(?P<unit>{_UNITS})?(?P<more2>余|多(?![种次个家年项元人位层方样数]))?(?P<post>以上|左右|上下|以内|以下)?"
)
#: What makes 七成 part of another word (一成立, 三成员).
_NO_WORD = r"(?![立果员为长熟都功本就绩套交分县人年品型渝])"
_FRACTION = re.compile(
    rf"(?P<pre>近|约|超过|超|过|不足|不到)?(?:(?P<half>半数)|(?P<a>\d+)/(?P<b>\d+)|(?P<down>[{_CN}]+)分之(?P<up>[{_CN}]+)|(?P<tenth>[一二两三四五六七八九])成(?P<more>[半一二三四五六七八九])?{_NO_WORD})(?P<over>以上|左右)?"
)
_MAY_HOLD_FRACTION = re.compile("半数|/|分之|成")
_SCALE = {"万": 1e4, "亿": 1e8, "万亿": 1e12, None: 1.0}
#: A Chinese numeral is a number only with a unit; these words hold one that counts nothing.
_WORDS = re.compile(
    r"三次产业|两位数|一位数|三位数|零部件|零配件|零距离|零的突破|零突破|一批|一个个|一定|一致|一体|一流|一线|一系列|一方面|一是|二是|三是|四是|五是|一家人|一直|一些|一般|一次性|一站式|一企一|十分|万一|百分|千方百计|统一|唯一|一二三产|第一时间|"
    r"一带一路|三农|双创|三品一标|[一二三四五六七八九]等奖|一号|十四五|十三五|十五五|一手|一面|进一步|一步|一揽子|一条龙|一条心|一村一品|一园|一区|九五|百姓|千家万户|万人|一起|一旦|单一|之一|一半|一事|一网|一老"
)
_SEVERAL = "数几"
_LARGEST_PART = 10
#: Longer runs of digits are codes, not numbers (and overflow a float).
_LONGEST = 18
_VAGUE = frozenset("年 月 天 个 门 期 部 条 支 次 位 种 只 座 套 处 件 场 间 倍 人 批".split())
_APPROX, _AT_LEAST = ("近", "约"), ("超过", "超", "逾", "突破", "不少于", "不低于", "至少", "多达", "上", "过")
_AT_MOST = ("不足", "不到", "不超过", "至多", "最多", "低于")


def find_numbers(text: str) -> tuple[Number, ...]:
    """All numbers of ``text``, in order, without overlaps."""
    skip = {i for hit in _WORDS.finditer(text) for i in range(hit.start(), hit.end())}
    out: list[Number] = []
    taken: set[int] = set()
    for hit in _FRACTION.finditer(text) if _MAY_HOLD_FRACTION.search(text) else ():
        number = _fraction(hit)
        if number is not None and not (hit.start("a") >= 0 and _glued(text, hit)):
            out.append(number)
            taken.update(range(hit.start(), hit.end()))
    position = 0
    while (found := _NUMBER.search(text, position)) is not None:
        position = max(found.end(), found.start() + 1)
        if found.start("num") in taken or (found.start("num") in skip and not found.group("num")[0].isdigit()):
            position = found.start("num") + 1
            continue
        number = _number(text, found)
        if number is not None:
            out.append(number)
    return tuple(sorted(out, key=lambda n: n.span))


def _glued(text: str, hit: re.Match[str]) -> bool:
    return text[hit.end() : hit.end() + 1].isdigit()


def _number(text: str, hit: re.Match[str]) -> Number | None:
    high = hit.group("high")
    scale = (
        hit.group("scale") or hit.group("late") or (hit.group("scale2") if high else None)
    )  # 10—12万元 is 10万 to 12万
    value, negative = _value(hit.group("num"), scale), _negative(text, hit)
    if value is None or not (negative or _stands(text, hit)):
        return None
    value = -value if negative else value
    unit = "‰" if hit.group("pct") == "‰" else hit.group("unit")
    start = hit.start("pre") if hit.group("pre") else hit.start("num")
    if hit.group("ord"):
        kind, start = "ordinal", hit.start("ord")
    elif hit.group("pct"):
        kind = "decimal" if hit.group("pct") == "‰" else "percent"
    else:
        kind = (
            "count"
            if (value == int(value) and not hit.group("scale"))
            or (value == int(value) and unit in ("家", "个", "户", "名", "项", "人"))
            else "decimal"
        )
    end = hit.end("unit") if hit.group("unit") else hit.end("pct") if hit.group("pct") else _numeral_end(hit)
    span = Span(hit.start("num") - negative if kind != "ordinal" else start, end)
    return Number(
        span,
        value,
        _value(high, hit.group("scale2")) if high else None,
        kind,
        unit,
        Span(hit.start("unit"), hit.end("unit")) if hit.group("unit") else None,
        _qualifier(hit),
        hit.group("num") + (scale or ""),
    )


def _negative(text: str, hit: re.Match[str]) -> bool:
    """增长率-0.7‰, 增长-3.2%: a minus sign between a word and a ratio, not a dash between numbers."""
    at = hit.start("num")
    before = text[max(0, at - 2) : at]
    return bool(hit.group("pct")) and len(before) == 2 and before[1] in "-−－负" and "\u4e00" <= before[0] <= "\u9fff"


def _numeral_end(hit: re.Match[str]) -> int:
    return max(hit.end(g) for g in ("num", "scale", "more", "high", "scale2"))


def _stands(text: str, hit: re.Match[str]) -> bool:
    """Not part of a word, a code, a year or a list name."""
    num, before = hit.group("num"), text[max(0, hit.start("num") - 1) : hit.start("num")]
    after = text[hit.end() : hit.end() + 1]
    if not num[0].isdigit():
        if hit.group("unit") is None and hit.group("ord") is None and not hit.group("scale"):
            return False
        if before in _SEVERAL and before:
            return False  # 数十家, 几百家: several tens are no number
        if num in ("百", "千"):  # 百家 is a word, 近百家 and 百余家 are counts
            return hit.group("pre") is not None or hit.group("more") is not None
        # 一个、一条: a word, not a count
        return not (hit.group("unit") in _VAGUE and num == "一" and hit.group("ord") is None)
    ratio = before == "/" and "\u4e00" <= text[max(0, hit.start("num") - 2) : hit.start("num") - 1] <= "\u9fff"
    if before.isascii() and (before.isalpha() or before in "-_./") and before and not ratio:
        return False
    if (
        hit.group("unit") is None
        and hit.group("pct") is None
        and ((after.isascii() and after.isalpha()) or after in "强号")
    ):
        return False
    return not (hit.group("unit") == "年" and len(num) == 4)


def _value(numeral: str | None, scale: str | None) -> float | None:
    if numeral is None or len(numeral) > _LONGEST:
        return None
    if numeral[0].isdigit():
        return _exact(float(numeral.replace(",", "")) * _SCALE[scale])
    if numeral in ("百", "千"):
        numeral = "一" + numeral
    value = _chinese(numeral)
    return None if value is None else _exact(value * _SCALE[scale])


@lru_cache(maxsize=1024)  # the same few numerals in every text
def _chinese(numeral: str) -> float | None:
    try:
        return float(cn2an.cn2an(numeral.replace("两", "二").replace("〇", "零"), "smart"))
    except ValueError:
        return None


def _exact(value: float) -> float:
    return round(value, 6)


def _qualifier(hit: re.Match[str]) -> SizeQualifier:
    if hit.group("more") or hit.group("more2") or hit.group("pre") in _AT_LEAST or hit.group("post") == "以上":
        return SizeQualifier.AT_LEAST
    if hit.group("pre") in _APPROX or hit.group("post") in ("左右", "上下"):
        return SizeQualifier.APPROX
    if hit.group("pre") in _AT_MOST or hit.group("post") in ("以内", "以下"):
        return SizeQualifier.AT_MOST
    return SizeQualifier.EXACT


def _fraction(hit: re.Match[str]) -> Number | None:
    parts = _parts(hit)
    if parts is None:
        return None
    up, down = parts
    percent = hit.group("down") == "百"
    if not down or (up >= down and not percent):
        return None
    span, qualifier = Span(hit.start(), hit.end()), _fraction_qualifier(hit)
    if percent:  # 百分之三十 is 30 %
        return Number(span, up, None, "percent", None, None, qualifier, hit.group())
    return Number(span, round(up / down, 6), None, "fraction", None, None, qualifier, hit.group())


def _parts(hit: re.Match[str]) -> tuple[float, float] | None:
    """(above, below) the line: 三分之一 (1, 3), 七成半 (7.5, 10), 半数 (1, 2)."""
    if hit.group("half"):
        return 1.0, 2.0
    if hit.group("a"):  # a fraction people say, not a date or a page (1/30)
        return (float(hit.group("a")), float(hit.group("b"))) if 1 < int(hit.group("b")) <= _LARGEST_PART else None
    if hit.group("tenth"):
        tenths = _value(hit.group("tenth"), None)
        rest = {None: 0.0, "半": 0.5}.get(hit.group("more"), (_value(hit.group("more"), None) or 0.0) / 10)
        return None if tenths is None else (tenths + rest, 10.0)
    above, below = _value(hit.group("up"), None), _value(hit.group("down"), None)
    small = below is not None and (below <= _LARGEST_PART or below in (100, 1000))
    return (above, below) if above is not None and below is not None and small else None


def _fraction_qualifier(hit: re.Match[str]) -> SizeQualifier:
    if hit.group("pre") in _APPROX or hit.group("over") == "左右":
        return SizeQualifier.APPROX
    if hit.group("pre") in _AT_MOST:
        return SizeQualifier.AT_MOST
    return SizeQualifier.AT_LEAST if hit.group("pre") or hit.group("over") else SizeQualifier.EXACT
