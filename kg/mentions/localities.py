"""Towns, villages and communities: 某县某镇某村, below what the gazetteer knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.model import EntityType, Mention, Span

_FOLLOWS = r"(?=[，。；：、（）\n“等被获入荣和与及]|$|上榜|成功|通过|成为|列入|当选|喜获|摘得)"
_BELOW = re.compile(rf"(?:[\u4e00-\u9fff]{{1,4}}(?:镇|乡|街道))?(?:[\u4e00-\u9fff]{{1,5}}?(?:村|社区))?{_FOLLOWS}")
#: A town or community alone counts only as the subject of a verb of obtaining.
_ALONE = re.compile(
    r"(?:^|(?<=[，。；：\n]))[\u4e00-\u9fff]{2,3}(?:镇|乡|村|社区)(?=(?:（[^）]{1,8}）)?(?:被|获|荣|入选|上榜|成功))"
)
_NO_NAME = re.compile(
    r"[的等和与及个级全各我本该这那两三四五六七八九十]|示范|美丽|特色|文明|重点|先进|行政|自然|智慧|传统|未来|数字|城市|农村|社区[^$]"
)


def find_localities(text: str, places: Sequence[Span]) -> Iterator[Mention]:
    """Localities behind the place they belong to, or at the head of a clause before a verb."""
    for place in places:
        if text[place.end - 1] not in "市县区旗":
            continue
        hit = _BELOW.match(text, place.end)
        if hit is not None and hit.end() > place.end and not _NO_NAME.search(text, place.end, hit.end() - 1):
            yield _locality(text, place.start, hit.end())
    for hit in _ALONE.finditer(text):
        if not _NO_NAME.search(text, hit.start(), hit.end() - 1):
            yield _locality(text, hit.start(), hit.end())


def _locality(text: str, start: int, end: int) -> Mention:
    name = text[start:end]
    return Mention(Span(start, end), EntityType.REGION, name, name, "locality", None, 0.75)
