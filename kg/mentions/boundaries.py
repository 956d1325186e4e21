"""Where a name begins: the hard part of reading a Chinese name.

A name's right end is given by its form (有限公司, 孵化器).  Its left end is the
first of: a hard delimiter, the end of another name, a word that cannot be
inside a name, or the place name it opens with.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Sequence
from itertools import islice

from kg.mentions.held import is_held
from kg.mentions.lexicon import COMPANY_FORMS, STRONG_CUTS, TRADES, WEAK_CUTS
from kg.model import Span

MAX_NAME = 42  # code points; the longest registered names met have 36
#: Signs that no name holds.  Stops and middle dots count apart: 2.5, L·M.
_HARD = frozenset(
    "\u3000\n\t，。；：、！？“”『』「」《》〈〉【】[]<>|…—/＊*※~～!?;:,=＝｜丨│@®©→✓✦✔□■●◆◇○◎△▲▼▽★☆▶►▍▌◈﹔﹐﹑•●"
)
_CUTS = tuple(sorted(STRONG_CUTS, key=len, reverse=True))
_CUT = re.compile("|".join(map(re.escape, _CUTS)))
#: 运营公司某某有限公司: the word before the name says what the firm is.
_OWNER = re.compile(
    r"(?:运营|母|子|孙|控股|参股|旗下|下属|所属|龙头|链主|该|这家|上市|民营)?(?<!有限)(?<!责任)公司(?=[\u4e00-\u9fff]{4})(?![\u4e00-\u9fff]{2,6}(?:分公司|分厂|分院|支行))"
)
#: 继2019年某某合作社: no name goes over a date.
#: 该行某某支行: the house spoken of before stands before its branch.
_ANAPHOR = re.compile(r"该[行厂店院校馆社场](?=[\u4e00-\u9fff]{2})")
_DATE = re.compile(r"(?:19|20)\d\d年度?(?:\d{1,2}月)?(?:\d{1,2}日)?(?=[\u4e00-\u9fff]{4})")
_JOINED = re.compile(r"以及|和|与|及|暨")
_ZONE_LEAD = re.compile(r"[\u4e00-\u9fff]{0,6}?(?:高新区|经开区|开发区|新区|园区)")
_FORM_END = re.compile("(?:" + "|".join(map(re.escape, COMPANY_FORMS[:20])) + ")(?=[和与及、以])")
#: 某某布店和某某有限公司: a house of another kind ends before the conjunction.
_HOUSE_END = re.compile(
    r"(?<=..)(?:店|坊|铺|馆|学校|大学|学院|医院|研究院|研究所|设计院|中心|农场|商行)(?=[和与及][\u4e00-\u9fffA-Za-z]{4})"
)
_NUMBERING = re.compile(r"（[一二三四五六七八九十\d]{1,3}）")
_ITEM_NUMBER = re.compile(r"\d{1,3}[.．、)）]|Copyright[\s\d-]*")
_LINE_NUMBER = re.compile(r"\d{1,2}(?=[\u4e00-\u9fff])")
_ITEM = re.compile(r"(?<![\d.])\d{1,2}\.$")
#: 某某 （集团）股份有限公司, 某某 （某地）有限公司: the blank before the bracket is the printer's.
_MIDDLE = re.compile(
    r"（(?:集团|[\u4e00-\u9fff]{2,4})）(?:[\u4e00-\u9fff]{0,8}?(?:"
    + "|".join(map(re.escape, COMPANY_FORMS[:20]))
    + "))"
)


def _of_name(text: str, pos: int) -> bool:
    """The blank dropped at ``pos`` stands inside a firm's name."""
    return "\u4e00" <= text[pos - 1] <= "\u9fff" and _MIDDLE.match(text, pos) is not None


#: （记者 某某）, （通讯员 某某）: who wrote the piece, no part of the name behind it.
_BYLINE = re.compile(r"（[^（）]{0,8}(?:记者|通讯员|见习|实习生|特约|编辑|摄影|报道)[^（）]*）")
_CLOSED = re.compile(r"[（][^（），。；：、]{1,12}[）]$")


def _is_picture(char: str) -> bool:
    """A circled number, dingbat or emoji, as posts set them before names."""
    return "\u2460" <= char <= "\u27bf" or char >= "\U0001f000"


def hard_left(text: str, end: int, floor: int, gaps: Collection[int] = ()) -> int:
    """The leftmost position a name ending at ``end`` could begin at (view offsets); ``gaps`` are dropped blanks."""
    pos = end
    while pos > floor and end - pos < MAX_NAME:
        char = text[pos - 1]
        if (
            (pos in gaps and not _of_name(text, pos))
            or (char == "." and not _latin_gap(text, pos - 1))
            or _item_number(text, pos)
        ):
            return pos
        if char == "）":
            inner = _CLOSED.search(text, max(floor, pos - 14), pos)
            if inner is None or _NUMBERING.fullmatch(inner.group()) or _BYLINE.fullmatch(inner.group()):
                return pos
            pos = inner.start()
        elif char == "（" or char in _HARD or _is_picture(char) or (char == " " and not _latin_gap(text, pos - 1)):
            return pos
        else:
            pos -= 1
    return pos


def _item_number(text: str, pos: int) -> bool:
    """The stop of 「2.某某」 ends a number, also where digits follow it (2.0797文创)."""
    return text[pos - 1] == "." and _ITEM.search(text, max(0, pos - 4), pos) is not None


def _latin_gap(text: str, pos: int) -> bool:
    """A blank between two Latin letters or digits belongs to the name."""
    return 0 < pos < len(text) - 1 and text[pos - 1].isascii() and text[pos + 1].isascii()


#: The end of a title or of those who hold it, and 有; 有色, 有研 are words that names begin with.
_HAVE = re.compile(r"[厂业位别军者目奖中还心家品]有(?![色研友机为])")
_SHORT = 4


def name_start(text: str, left: int, stem_end: int, places: Sequence[Span]) -> int:
    """The start of the name whose form begins at ``stem_end``, not before ``left``.

    ``places`` are the spans of place names in ``text``, sorted.
    """
    start = _after_cuts(text, left, stem_end)
    if (number := _ITEM_NUMBER.match(text, start, stem_end)) is not None and (start == 0 or text[start - 1] in _HARD):
        start = number.end()
    if (number := _LINE_NUMBER.match(text, start, stem_end)) is not None and any(
        p.start == number.end() for p in places
    ):
        start = number.end()  # 7某县某某合作社: the stop of the number is lost
    if (
        start == left
        and (joined := _JOINED.match(text, start, stem_end)) is not None
        and text[start - 1 : start] in "司厂社团院”）》"
    ):
        start = joined.end()  # 甲公司和乙公司: the word between two names belongs to neither
    if start > 0 and stem_end - start > _SHORT and _HAVE.match(text, start - 1) is not None:
        start += 1  # 省级绿色工厂有某某公司
    zone = _ZONE_LEAD.match(text, start, stem_end)
    if zone is not None and any(p.start == zone.end() for p in places):
        return zone.end()  # 某高新区某市某某有限公司: the zone says where, the name begins with its own place
    opener = _opening_place(text, start, stem_end, places)
    if opener is not None:
        return opener
    if start == left and text[start - 1 : start] == "、":
        return start  # no adverb opens an item of a list: 甲、都江某某公司
    if text[start] == "即" and text[start + 1] != "墨":  # 1户，即某某公司; not 即墨
        start += 1
    if text[start] == "原" and any(p.start == start + 1 and p.end > p.start + 2 for p in places):
        return start + 1  # 原某市某某公司
    while start < stem_end - 2 and text[start] in WEAK_CUTS and text[start] not in "和与及以但即均就":
        if text.count(text[start : start + 3]) > 1 and text[start + 2] in "省市县区旗州盟":
            break  # 都某旗: a place that recurs opens so
        start += 1
    return start


#: 国家级绿色工厂 + 某某科技有限公司: a title told before the name.
_TITLE_LEAD = re.compile(
    r"(?:国家|[省市区县])级[\u4e00-\u9fff“”]{2,14}?(?:企业|工厂|单位|基地|车间|平台|园区|合作社)(?=[\u4e00-\u9fff]{4})"
)


def _after_cuts(text: str, left: int, stem_end: int) -> int:
    start = left
    for anaphor in _ANAPHOR.finditer(text, max(0, left - 1), stem_end):
        start = max(start, anaphor.end())
    for particle in _PARTICLE.finditer(text, left, stem_end):
        start = particle.end()
    for date in _DATE.finditer(text, start, stem_end):
        start = date.end()
    for owner in _OWNER.finditer(text, start, stem_end):
        start = owner.end()
    for title in _TITLE_LEAD.finditer(text, start, stem_end):
        start = title.end()
    for form in _FORM_END.finditer(text, start, stem_end):
        start = form.end() + (2 if text.startswith("以及", form.end()) else 1)
    for house in _HOUSE_END.finditer(text, start, stem_end):
        start = house.end() + 1
    for cut in _CUT.finditer(text, start, stem_end):
        if stem_end - cut.end() >= (1 if cut.group() == "的" else 2) and not _inside_name(text, cut, start, stem_end):
            start = cut.end()
    return start


def _inside_name(text: str, cut: re.Match[str], start: int, stem_end: int) -> bool:
    """Cut words that names do hold: 产品/项目/品牌/企业/联合/家/名/个 as a part of the trade."""
    word = cut.group()
    after = text[cut.end() : stem_end]
    if word == "的":
        return is_held(text, cut.start())  # 美的集团
    if word in ("控股", "参股", "全资") and cut.start() > start:
        return True  # 某某控股某某制药有限公司
    if word == "联合" and after.startswith("体"):
        return True  # 某某产业联合体
    if word == "户" and after.startswith("外"):
        return True
    if word == "产品" and cut.start() > start and text[cut.start() - 1] in "农水林畜海副":
        return True  # 农产品, 水产品
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
                "融资",
                "担保",
                "信用",
                "贷款",
                "租赁",
                "征信",
                "家联",
                "家俱乐部",
                "集团",
                "总部",
            )
        )
    return False


def _opening_place(text: str, start: int, stem_end: int, places: Sequence[Span]) -> int | None:
    """A place name that opens the company name, if what precedes it is running text."""
    first: int | None = None
    for place in islice(places, bisect_left(places, start, key=lambda p: p.start), None):
        if place.start >= stem_end:
            break
        if place.end > stem_end:
            continue
        if place.start > start and text[place.start : place.end] in TRADES:
            continue  # 某某标杆路桥集团: a trade that is also a place
        if place.start == start:
            first = start
            continue
        if text[place.start - 1] == "（":
            break
        lead = text[start : place.start]
        if _coordinated(lead) and stem_end - place.start >= 3:
            return place.start  # 某学院与某市某某有限公司: two names
        if first is None and _runs_into(lead):
            return place.start
    return first


def _runs_into(lead: str) -> bool:
    return (
        lead[-1] in WEAK_CUTS
        or lead.endswith(("高新区", "经开区", "开发区", "新区", "园区"))
        or (len(lead) >= 2 and _RUNNING.search(lead) is not None)
    )


_COORDINATED = re.compile(r"(?:[院学校司厂局会部中心队团园所组店社场馆市县区期]|.{4})(?:和|与|及|以及|暨|由|将|把)$")


def _coordinated(lead: str) -> bool:
    """The text before a place ends with a name and a word that joins names."""
    return _COORDINATED.search(lead) is not None


#: The end of running text right before a place: verbs, particles, titles of honour, dates.
_RUNNING = re.compile(
    r"(?:[了着过到出给把被将为是在由对向归]|获|评|选|报|访|问|进|入|得|授|予|助|力|包|括|及|和|与|即|有|示范|优秀|标杆|先进|[奖榜]|称号|荣誉|资[格质]|集体|组织|[\d—~-]|[年月日])$"
)
#: 由, 把 and 归 join a name to its verb and stand inside none; 一把尺子 is a measure.
_PARTICLE = re.compile(r"(?<=..)(?:由|(?<=[组队员团委])在|(?<![一二两三四五六七八九十\d几])把|(?<=[奖号])归)(?=..)")
