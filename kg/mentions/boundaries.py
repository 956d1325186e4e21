"""Where a name begins: the hard part of reading a Chinese name.

A name's right end is given by its form (有限公司, 孵化器).  Its left end is the
first of: a hard delimiter, the end of another name, a word that cannot be
inside a name, or the place name it opens with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.mentions.lexicon import COMPANY_FORMS, STRONG_CUTS, WEAK_CUTS
from kg.model import Span

MAX_NAME = 42  # code points; the longest registered names met have 36
_HARD = frozenset("\u3000◆△★☆◇◈▍▌※@●■►▶✦✓→『』「」，。；：、！？\n\t“”《》【】[]|…—〈〉<>/＊*□■●◆▲；")
_CUTS = tuple(sorted(STRONG_CUTS, key=len, reverse=True))
_CUT = re.compile("|".join(map(re.escape, _CUTS)))
#: 运营公司某某有限公司: the word before the name says what the firm is.
_OWNER = re.compile(
    r"(?:运营|母|子|控股|参股|旗下|下属|所属|龙头|链主|该|这家|上市|民营)?(?<!有限)(?<!责任)公司(?=[\u4e00-\u9fff]{4})(?!河南|山东)"
)
_JOINED = re.compile(r"以及|和|与|及|暨")
_ZONE_LEAD = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:高新区|经开区|开发区|新区|园区)")
_FORM_END = re.compile("(?:" + "|".join(map(re.escape, COMPANY_FORMS[:20])) + ")(?=[和与及、以])")
_NUMBERING = re.compile(r"（[一二三四五六七八九十\d]{1,3}）")
_ITEM_NUMBER = re.compile(r"\d{1,3}[.．、)）]|Copyright[©\s\d-]*|©")
_CLOSED = re.compile(r"[（][^（），。；：、]{1,12}[）]$")


def hard_left(text: str, end: int, floor: int) -> int:
    """The leftmost position a name ending at ``end`` could begin at (view offsets)."""
    pos = end
    while pos > floor and end - pos < MAX_NAME:
        char = text[pos - 1]
        if char == "）":
            inner = _CLOSED.search(text, max(floor, pos - 14), pos)
            if inner is None or _NUMBERING.fullmatch(inner.group()):
                return pos
            pos = inner.start()
        elif char == "（" or char in _HARD or (char == " " and not _latin_gap(text, pos - 1)):
            return pos
        else:
            pos -= 1
    return pos


def _latin_gap(text: str, pos: int) -> bool:
    """A blank between two Latin letters or digits belongs to the name."""
    return 0 < pos < len(text) - 1 and text[pos - 1].isascii() and text[pos + 1].isascii()


def name_start(text: str, left: int, stem_end: int, places: Sequence[Span]) -> int:
    """The start of the name whose form begins at ``stem_end``, not before ``left``.

    ``places`` are the spans of place names in ``text``, sorted.
    """
    start = _after_cuts(text, left, stem_end)
    if (number := _ITEM_NUMBER.match(text, start, stem_end)) is not None and (start == 0 or text[start - 1] in _HARD):
        start = number.end()
    if (
        start == left
        and (joined := _JOINED.match(text, start, stem_end)) is not None
        and text[start - 1 : start] in "司厂社团院"
    ):
        start = joined.end()  # 甲公司和乙公司: the word between two names belongs to neither
    zone = _ZONE_LEAD.match(text, start, stem_end)
    if zone is not None and any(p.start == zone.end() for p in places):
        return zone.end()  # 某高新区某市某某有限公司: the zone says where, the name begins with its own place
    opener = _opening_place(text, start, stem_end, places)
    if opener is not None:
        return opener
    while start < stem_end - 2 and text[start] in WEAK_CUTS and text[start] not in "和与及以但即均就":
        start += 1
    return start


def _after_cuts(text: str, left: int, stem_end: int) -> int:
    start = left
    for owner in _OWNER.finditer(text, left, stem_end):
        start = owner.end()
    for form in _FORM_END.finditer(text, left, stem_end):
        start = form.end() + (2 if text.startswith("以及", form.end()) else 1)
    for cut in _CUT.finditer(text, start, stem_end):
        if stem_end - cut.end() >= (1 if cut.group() == "的" else 2) and not _inside_name(text, cut, start, stem_end):
            start = cut.end()
    return start


def _inside_name(text: str, cut: re.Match[str], start: int, stem_end: int) -> bool:
    """Cut words that names do hold: 产品/项目/品牌/企业/联合/家/名/个 as a part of the trade."""
    word = cut.group()
    after = text[cut.end() : stem_end]
    if word in {"家", "名", "个", "户", "批", "了", "着", "等"}:
        before = text[cut.start() - 1] if cut.start() > start else ""
        return not (before.isdigit() or before in "一二两三四五六七八九十百余多几数")
    if word in {
        "产品",
        "项目",
        "品牌",
        "企业",
        "联合",
        "代表",
        "运营",
        "单位",
        "通过",
        "骨干",
        "支持",
        "载体",
        "知名",
        "推荐",
        "确定",
    }:
        return after.startswith(
            (
                "管理",
                "咨询",
                "服务",
                "质量",
                "检测",
                "设计",
                "策划",
                "研发",
                "投资",
                "发展",
                "孵化",
                "电子",
                "科技",
                "信息",
            )
        )
    return False


def _opening_place(text: str, start: int, stem_end: int, places: Sequence[Span]) -> int | None:
    """A place name that opens the company name, if what precedes it is running text."""
    for place in places:
        if place.start < start or place.end > stem_end:
            continue
        if place.start == start:
            return start
        lead = text[start : place.start]
        if text[place.start - 1] in "（":
            return None
        if (
            lead[-1] in WEAK_CUTS
            or lead.endswith(("高新区", "经开区", "开发区", "新区", "园区"))
            or (len(lead) >= 2 and _running(lead))
        ):
            return place.start
        return None
    return None


_RUNNING = re.compile(
    r"(?:[了着过到出给把被将为是在由对向]|获|评|选|报|访|问|进|入|得|授|予|助|力|包|括|及|和|与|即|有|示范|优秀|标杆|先进)$"
)


def _running(lead: str) -> bool:
    """True when ``lead`` ends like a verb or function word, not like a name."""
    return _RUNNING.search(lead) is not None
