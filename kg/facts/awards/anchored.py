"""Awards known by what stands before them: a verb of giving, a place, a year, a body, another award."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.facts.awards.grow import grown
from kg.facts.awards.opening import BATCH, LEVEL, RANK, YEAR, Opening, opened
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.shape import Shape, award_at
from kg.facts.awards.words import LEVELS
from kg.model import EntityType, Span

#: Verbs whose object is a title, and verbs whose object only may be one.
_TITLING = re.compile(
    r"(?:获评|荣获|评为|被授予|授予|认定为|命名为|确定为|确认为|当选|获颁|获授|荣膺|斩获|摘得|摘取|摘下|捧得|捧回|夺得|问鼎|入选|入围|上榜|登上|登榜|荣登|荣列|跻身|蝉联|拿下|"
    r"获选|入列|评选为|遴选为|推选为|晋升为|升级为|参评|推荐为|获批为|获批成为|喜提|(?:再|又|喜|均|同|双双|分别|拟)获得?(?!批|评|选|颁|授))(?:为|成为)?"
)
_LOOSE = re.compile(
    r"(?<![收猎俘捕查缴拟喜再又均同])获得?(?![批评选颁授])|取得|赢得|收获|表彰|拿到|成为|列入|列为|纳入|获批(?!建)|颁发|创建(?:成|为)|成功创建|移出|撤销|取消|创成|的(?=[\u4e00-\u9fff“]{2,24}(?:称号|荣誉称号))"
)
#: The verbs of obtaining among the loose ones.
_GETS = re.compile(r"(?<![收猎俘捕查缴])获得?(?![批评选颁授悉知])了?|取得|赢得|收获|拿到|获批(?!建)|创成|摘得")
#: 获得多项嘉奖：甲、乙: the titles stand after the colon.
_TOLD = re.compile(r"(?:嘉奖|荣誉|奖项|称号|殊荣|表彰)(?:包括|有|如下|分别是|分别为)?：")
#: Words that stand for a place in front of a prize.
LANDS = (
    "中国",
    "中华",
    "世界",
    "全球",
    "亚洲",
    "亚太",
    "国际",
    "德国",
    "法国",
    "美国",
    "英国",
    "日本",
    "韩国",
    "意大利",
)
_LAND = re.compile(rf"(?<!其)(?={'|'.join(LANDS)})")
_AND = re.compile(r"”?(?:[、和及与]|以及|并获|暨)“?")
#: A line that is nothing but an award's name, its bullets and a bracket.
_LINE = re.compile(
    r"(?:^|(?<=\n)|(?<=；)(?=——|[◆●■★▲◎]))[^\u4e00-\u9fffA-Za-z“\n]{0,4}(?:[一二三四五六七八九十]{1,2}[、.．]|（[一二三四五六七八九十\d]{1,2}）)?"
)
_LINE_END = re.compile(r"(?:称号|名单|获得者|获奖者)?(?:（[^（）\n]{1,12}）)?(?:[：:]|——(?=[“\u4e00-\u9fff])|\n|$)")


_LIST_OF = re.compile(r"(?:名单|名录)(?:的?通知|公布|正式|揭晓|出炉|[，。中发》])")


def anchored(page: Page) -> Iterator[Award]:
    """Every award that its left neighbour announces."""
    openings: dict[Opening, Shape] = {}
    for opening, least in _anchors(page):
        opening = opened(page, opening)
        openings[opening] = min(least, openings.get(opening, least))
    done = -1
    for opening, least in sorted(openings.items(), key=lambda o: (o[0].start, o[1], o[0].place is None)):
        while opening.start > done and (award := award_in(page, opening, least)) is not None:
            yield award
            done = award.core.end
            link = _AND.match(page.view, award.span.end)
            if link is None:
                break
            opening = opened(page, Opening(link.end(), opening.place, opening.level))


def lines(page: Page) -> Iterator[Award]:
    """纳税十强企业 on a line of its own: the heading of those who got it."""
    for line in _LINE.finditer(page.view):
        opening = opened(page, Opening(line.end()))
        end = award_at(page.view, opening.start, Shape.STRONG, 24)
        if end is not None and _LINE_END.match(page.view, end):
            award = award_in(page, opening, Shape.STRONG)
            if award is not None:
                yield award


def titling(view: str, start: int, end: int) -> int | None:
    """Where the first verb of giving or obtaining a title between ``start`` and ``end`` ends."""
    hits = (pattern.search(view, start, end) for pattern in (_TITLING, _GETS))
    found = [hit for hit in hits if hit is not None]
    return min(found, key=lambda hit: hit.start()).end() if found else None


def _anchors(page: Page) -> Iterator[tuple[Opening, Shape]]:
    """Where an award may begin, and what shape it needs there."""
    view = page.view
    yield from ((Opening(hit.end()), Shape.TYPED) for hit in _TITLING.finditer(view))
    yield from ((_told(page, hit), Shape.TYPED) for hit in _TOLD.finditer(view))
    yield from ((Opening(hit.end()), Shape.TYPED) for hit in RANK.finditer(view))
    for pattern in (_LOOSE, YEAR, BATCH, LEVEL, _LAND):
        yield from ((Opening(hit.end()), Shape.STRONG) for hit in pattern.finditer(view))
    yield from ((Opening(name.span.end), Shape.STRONG) for name in page.names if _given(page, name.span))
    yield from ((Opening(start), Shape.STRONG) for start in page.regions)
    yield from ((Opening(start), Shape.STRONG) for start in page.bodies)


#: 授予甲公司B: the title right behind the one it is given to.
_GIVES = re.compile(r"(?:授予|颁给|颁予)[^，。；：“”\n]{0,60}$")


def _given(page: Page, name: Span) -> bool:
    return _GIVES.search(page.view, max(0, name.start - 64), name.start) is not None


def _told(page: Page, hit: re.Match[str]) -> Opening:
    """常州市多项嘉奖：甲、乙: what is told after the colon has the level told before it."""
    before = [m for end, m in page.places.items() if hit.start() - 6 <= end <= hit.start()]
    level = RANK.search(page.view, max(0, hit.start() - 6), hit.start())
    return Opening(hit.end(), before[-1].text if before else None, LEVELS[level.group()] if level else None)


#: 授予某社区等47个单位B: what stands before the number is given the title.
_SO_MANY_OF = re.compile(r"等(?:\d+|[一二三四五六七八九十百]+)[家个名户位人](?!称号|荣誉|奖|国家级|省级)")


def award_in(page: Page, opening: Opening, least: Shape) -> Award | None:
    """The award whose name, behind what it opens with, begins at ``opening``."""
    start = opening.start
    end = award_at(page.view, start, least)
    if end is None and least is Shape.STRONG:  # 某省…传承基地名单: what has a list is a title
        end = award_at(page.view, start, Shape.TYPED)
        end = end if end is not None and _LIST_OF.match(page.view, end) is not None else None
    if end is None or _SO_MANY_OF.match(page.view, end) is not None:
        return None
    quote = page.view.find("“", start + 1, end)
    if quote > 0 and page.view[end - 1] == "”" and end - quote > 7:  # 某协会“行业优秀企业”: the quote is the title
        start = quote + 1
    if _spoken_for(page, Span(start, end)):
        return None
    award = grown(page, start, end, page.view[start:end].strip("“”"))
    if award.level is None and award.place is None and not award.levels:
        award = replace(award, place=opening.place, level=opening.level)
    return award


def _spoken_for(page: Page, core: Span) -> bool:
    """Over somebody's name, a 《title》 or a place further on, where a title of its own begins."""
    later = any(core.start < m.span.start and m.span.end < core.end and len(m.text) > 2 for m in page.places.values())
    named = any(n.span.overlaps(core) and n.type is not EntityType.CAMPAIGN for n in page.names)
    return later or named or page.titled(core)
