"""Lists of short names: 甲科技、乙股份、丙药业以及丁机械.

The commas bound every name but the first and the last; a list of firms is
known by several members that are shaped like firms.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.mentions.boundaries import name_start
from kg.mentions.briefs import Taken, ends_with_trade, is_brief
from kg.mentions.people import is_person_name
from kg.model import EntityType, Mention, Span

_ITEM = r"[\u4e00-\u9fffA-Za-z0-9·]{2,14}(?:（[\u4e00-\u9fff]{2,4}）[\u4e00-\u9fff]{2,8})?"
_LIST = re.compile(rf"{_ITEM}(?:、{_ITEM}){{2,}}")
_LEAD = re.compile(r".*(?:他们|它们|分别|依次|企业|名单|即|其中|包括)(?:[是为有])?|.*的")
_LAST = re.compile(r"(.{2,12}?)(?:(以及|和|及|与)(.{2,12}?))?(?=等|都|均|[两三四五六七八九十\d]+家|$)")
_INTRO = re.compile(r"(?:企业|公司|商|独角兽|瞪羚|龙头|民企)[^。；，]{0,12}(?:[：是为有]|包括|的|，)$")
_TAIL = re.compile(
    r"等?(?:本土|本地|知名|重点|骨干|龙头|一批|多家|[\d一二两三四五六七八九十]+家)*(?:企业|公司|民企|龙头|车企|药企)"
)
_NOT_A_FIRM = re.compile(
    r"[的了着过是为将被把等]|^[省市县区]|(?:省|市|县|区|镇|乡|村|街道|局|厅|委|办|部|院|校|学|会|奖|级|化|类|型|率|业|园|中心|平台|基地|车间|工厂|产业|技术|企业|产品|项目|设备|工程|领域|方面|服务|人员|能力|水平)$"
)


def find_lists(view: str, places: Sequence[Span], firms: Sequence[Span], taken: Taken) -> Iterator[Mention]:
    """Members of lists in which the firms are sure or most members look like one."""
    known = {(f.start, f.end) for f in firms}
    for run in _LIST.finditer(view):
        items = list(_items(view, run.start(), run.end(), places))
        if len(items) < 3 or not _are_firms(view, items, known):
            continue
        for item in items:
            if (item.start, item.end) not in known and not taken(item.start, item.end):
                text = view[item.start : item.end]
                yield Mention(item, EntityType.COMPANY, text, text, "brief-list", None, 0.8)


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


def _are_firms(view: str, items: Sequence[Span], known: set[tuple[int, int]]) -> bool:
    texts = [view[i.start : i.end] for i in items]
    if any(_NOT_A_FIRM.search(t) and (i.start, i.end) not in known for t, i in zip(texts, items, strict=True)):
        return False
    if all(is_person_name(t) for t in texts):
        return False
    shaped = sum(
        (i.start, i.end) in known or (ends_with_trade(t) and is_brief(t, 0.3))
        for t, i in zip(texts, items, strict=True)
    )
    likely = sum(
        is_brief(t) or ends_with_trade(t) or (i.start, i.end) in known for t, i in zip(texts, items, strict=True)
    )
    told = _INTRO.search(view, max(0, items[0].start - 24), items[0].start) or _TAIL.match(view, items[-1].end)
    if told:
        return shaped >= 1 and likely * 2 >= len(items)
    return shaped >= 2 and shaped * 2 >= len(items) and likely * 3 >= len(items) * 2
