"""Lists of short names: 甲科技、乙股份、丙药业以及丁机械.

The commas bound every name but the first and the last; a list of firms is
known by several members that are shaped like firms.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence

from kg.mentions.boundaries import name_start
from kg.mentions.briefs import Taken, brief_score, ends_with_trade
from kg.mentions.lexicon import COMMON_LEADS, TRADES
from kg.mentions.people import is_person_name
from kg.mentions.stems import is_shop
from kg.model import EntityType, Mention, Span

_ITEM = r"[\u4e00-\u9fffA-Za-z0-9·]{2,24}(?:（[\u4e00-\u9fff]{2,4}）[\u4e00-\u9fff]{2,8})?"
_LIST = re.compile(rf"{_ITEM}(?:、{_ITEM}){{2,}}")
#: What a list of names is made of, and the commas it has at least.
_STRETCH = re.compile(r"[\u4e00-\u9fffA-Za-z0-9·（）、]+")
_LEAST_JOINTS = 2
_LEAD = re.compile(r".*(?:他们|它们|分别|依次|企业|名单|即|其中|包括)(?:[是为有])?|.*的")
_LAST = re.compile(
    r"(.{2,12}?)(?:(以及|和|及|与)(.{2,12}?))?(?=等|都|均|双双|上榜|登榜|中选|榜上有名|入选|入围|入列|在列|位列|名列|跻身|获评|获得|荣获|被[评认授命]|[两三四五六七八九十\d]+家|$)"
)
_INTRO = re.compile(r"(?:企业|公司|商|独角兽|瞪羚|龙头|民企)[^。；，]{0,12}(?:[：是为有]|包括|的|，)$")
_TAIL = re.compile(
    r"等?(?:本土|本地|知名|重点|骨干|龙头|一批|多家|[\d一二两三四五六七八九十]+家)*(?:企业|公司|民企|龙头|车企|药企)"
)
_NOT_A_FIRM = re.compile(
    r"的.|[了着过是为将被把等]|^[省市县区]|(?:省|市|县|区|镇|乡|村|街道|局|厅|委|办|部|院|校|学|会|奖|级|化|类|型|率|业|园|中心|平台|基地|车间|工厂|产业|技术|企业|产品|项目|领域|方面|人员|能力|水平)$"
)
_REMARK = re.compile(r"（[^）]*）")


def find_lists(view: str, places: Sequence[Span], firms: Sequence[Span], taken: Taken) -> Iterator[Mention]:
    """Members of lists in which the firms are sure or most members look like one."""
    openers = {view[p.start : p.end] for p in places}
    known = {(f.start, f.end) for f in firms}
    for run in runs_of_names(view):
        items = list(_items(view, run.start(), run.end(), places))
        if len(items) < 3 or not _are_firms(view, items, known, openers):
            continue
        for item in items:
            if (item.start, item.end) not in known and not taken(item.start, item.end):
                text = view[item.start : item.end]
                yield Mention(item, EntityType.COMPANY, text, text, "brief-list", None, 0.8)


def runs_of_names(view: str) -> Iterator[re.Match[str]]:
    """Three and more runs of characters with commas between them."""
    for stretch in _STRETCH.finditer(view):
        if stretch.group().count("、") >= _LEAST_JOINTS:
            yield from _LIST.finditer(view, *stretch.span())


def _items(view: str, start: int, end: int, places: Sequence[Span]) -> Iterator[Span]:
    cells: list[Span] = []
    pos = start
    for part in view[start:end].split("、"):
        cells.append(Span(pos, pos + len(part)))
        pos += len(part) + 1
    first = cells[0]
    lead = _LEAD.match(view, first.start, first.end - 2)
    begin = name_start(view, lead.end() if lead else first.start, first.end, places)
    yield Span(begin, first.end)
    yield from cells[1:-1]
    last = _LAST.match(view, cells[-1].start, cells[-1].end)
    if last is not None:
        yield Span(*last.span(1))
        if last.group(3):
            yield Span(*last.span(3))


def _are_firms(view: str, items: Sequence[Span], known: set[tuple[int, int]], openers: Collection[str]) -> bool:
    texts = [view[i.start : i.end] for i in items]
    sure = [(i.start, i.end) in known for i in items]
    shaped = [ok or ends_with_trade(t) or is_shop(t) for ok, t in zip(sure, texts, strict=True)]
    if any(_NOT_A_FIRM.search(t) for t, ok in zip(texts, shaped, strict=True) if not ok):
        return False
    if any(len(t) > 15 for t in texts) and not all(sure):
        return False
    if any(t in COMMON_LEADS or t in TRADES for t in texts) or all(is_person_name(t) for t in texts):
        return False
    weights = [1.0 if ok else _weight(t, openers) for ok, t in zip(sure, texts, strict=True)]
    mean = sum(weights) / len(weights)
    told = _INTRO.search(view, max(0, items[0].start - 24), items[0].start) or _TAIL.match(view, items[-1].end)
    if told:
        return mean >= 0.4 and any(shaped)
    return mean >= 0.6 and sum(shaped) >= 2 and sum(shaped) * 2 >= len(items)


def _weight(text: str, openers: Collection[str]) -> float:
    """How likely the characters name a firm; the place that opens a name counts for nothing."""
    bare = _REMARK.sub("", text)
    own = next((bare[len(o) :] for o in openers if bare.startswith(o) and len(bare) - len(o) >= 2), bare)
    if bare != text or is_shop(bare):
        return 0.9  # 某某（重庆）粮油: only firms are printed so
    if own in COMMON_LEADS or any(own[: -len(t)] in COMMON_LEADS for t in TRADES if own.endswith(t) and own != t):
        return 0.0
    score = max(brief_score(bare), brief_score(own))
    return max(score, 0.7) if own != bare and (ends_with_trade(bare) or score > 0.3) else score
