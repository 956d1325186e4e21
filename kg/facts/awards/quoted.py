"""Titles between quotes (“甲”“乙”等荣誉, “丙”称号)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from kg.catalogue import RegionHit
from kg.facts.awards.grow import grow
from kg.facts.awards.left import grow_left
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.shape import Shape, shape_of
from kg.facts.awards.words import LEVELS
from kg.model import Level, Span

#: “甲”“乙”“丙”等荣誉: each quote is a title of its own.
_SERIES = re.compile(
    r"(?:获得?|荣获|被评为|获评|被授予|授予|斩获|摘得|获批|先后获)[^。；“”]{0,12}(?P<all>(?:“[^“”]{3,24}”[、和及与]?){1,12})"
    r"(?:等)?(?:\d+|[一二三四五六七八九十多余]+)?(?:项|个|一系列|系列|诸多|众多|许多|若干|多项)?(?P<rank>国家级|省级|市级|省部级)?(?:荣誉称号|荣誉|称号|奖项|殊荣|资质|奖励|牌子|招牌|名片)"
)
#: 获评“甲”“乙”“丙”。: a verb that only titles follow, and two quotes or more.
_ROW = re.compile(
    r"(?:荣获|获评|被评为|被授予|荣膺|斩获|获颁)(?:了)?(?P<all>(?:“[^“”。；]{4,24}”[、和及与]?){2,12})(?P<rank>)(?=[，。；\n]|$)"
)
_RANKED = re.compile("全国|国家级?|省级|市级|区级|县级|州级|盟级|旗级|师市|兵团|全省|全市|全县|全区|全州")
_QUOTED = re.compile(r"“(?P<core>[^“”]{3,24})”")
_TITLED = re.compile(
    r"“(?P<core>[^“”，。]{3,40})”(?=(?:荣誉)?称号|荣誉|(?:(?<=奖”)|(?<=企业”)|(?<=单位”)|(?<=个人”))(?:则|均|分别)?(?:(?:是)?为了?表彰|授予|颁给|颁予|花落)|榜单|奖项|奖杯|奖牌|牌匾|匾牌|铜牌|牌子|证书|大奖|(?:企业|单位)?(?:初选|入围|候选)?(?:名单|名录|目录)|(?:企业|单位)?(?:评选|评定|认定|推选)(?:结果|活动结果|揭晓|名单)|(?:(?<=奖”)|(?<=[企单]业”)|(?<=单位”)|(?<=集体”)|(?<=个人”)|(?<=企业家”))(?:获得者|获奖企业|得主)?(?:为|是)?：)"
)
#: 命名了10名“鹿城工匠”: so many of a title, right behind a verb of giving.
_NUMBERED = re.compile(
    r"(?:命名|授予|表彰|评出|评选出|选树|认定|新增|选出|产生)了?(?:第[^，。；“]{1,4}[批届])?(?:\d{1,4}|[一二两三四五六七八九十百]{1,4})[名个家项位]“(?P<core>[^“”，。]{3,16})”"
)
#: “某集团第二届科技大会科技进步一等奖”: a prize with its grade, whatever stands beside it.
_GRADED = re.compile(r"“(?P<core>[^“”，。、]{5,40}(?:[特一二三四]等|[金银铜])奖)”")
_QUOTED_SO_MANY = re.compile(r"“(?P<core>[^“”，。]{3,16})”(?=\d{1,4}[名个家项位件])")
_SEAT = re.compile(r"(?!全|我|本|城|都|强|上)[\u4e00-\u9fff]{2}(?:省|市|县)(?=[\u4e00-\u9fff]{3})")
_YEAR_FIRST = re.compile(r"((?:19|20)\d\d)年度?")


def _series(page: Page) -> list[tuple[Level | None, list[Span]]]:
    """The insides of the quotes, series by series, with the level told behind them (等国家级荣誉)."""
    return [
        (
            LEVELS.get(series["rank"] or ""),
            [Span(*q.span("core")) for q in _QUOTED.finditer(page.view, *series.span("all"))],
        )
        for series in (*_SERIES.finditer(page.view), *_ROW.finditer(page.view))
    ]


def quotes(page: Page) -> list[Span]:
    """The insides of the quotes of all series of titles."""
    return [core for _, series in _series(page) for core in series]


def quoted(page: Page) -> Iterator[Award]:
    """“甲”“乙”“丙”等荣誉: each quote is a title of its own; what stands before the first holds for all."""
    for rank, series in _series(page):
        shared: Award | None = None
        for core in series:
            text = page.view[core.start : core.end]
            if text in LEVELS:
                continue
            award = _opened(page, Award(core, core, text, (), text))
            shared = shared or grow_left(page, award)[0]
            if award.level is None and award.place is None:
                award = replace(
                    award, level=shared.level or (rank if shared.place is None else None), place=shared.place
                )
            yield replace(award, span=Span(core.start - 1, core.end + 1), text=f"“{text}”")


#: 对甲等20家“纳税大户”、乙等10家“先进企业”进行表彰: what is quoted behind a number is what they are praised as.
_PRAISED = re.compile(
    r"(?:对|给|为|向)[^。；\n]{4,160}?(?:进行|予以|给予)?了?(?:集中|通报|隆重)?(?:表彰|表扬|嘉奖|授牌|颁奖)"
)
_NUMBERED = re.compile(r"\d+(?:家|名|个|位|户)(?:企业|单位)?“(?P<core>[^“”，。]{3,16})”")


#: 对甲等11个优秀单位、乙等64名先进工作者予以表彰: the same without quotes.
_COUNTED = re.compile(
    r"\d+(?:家|名|个|位|户)(?P<core>[\u4e00-\u9fff]{0,12}?(?:单位|企业|集体|个人|工作者|大户|标兵|能手|社区|家庭|县区|乡镇))(?=[、和及予进给])"
)


def praised(page: Page) -> Iterator[Award]:
    """Titles that a ceremony gives to so many at once."""
    for praise in _PRAISED.finditer(page.view):
        for hit in _NUMBERED.finditer(page.view, *praise.span()):
            core = Span(*hit.span("core"))
            yield grow(page, _opened(page, Award(core, core, hit["core"], (), hit["core"])))
        for hit in _COUNTED.finditer(page.view, *praise.span()):
            core = Span(*hit.span("core"))
            if shape_of(hit["core"]) is not Shape.NONE and not page.named(core):
                yield grow(page, Award(core, core, hit["core"], (), hit["core"]))


def titled(page: Page) -> Iterator[Award]:
    """“甲”称号; 命名了10名“甲”; “甲”10名."""
    told = [h for h in (*_TITLED.finditer(page.view), *_GRADED.finditer(page.view)) if h["core"] not in LEVELS]
    told += [
        h
        for h in (*_NUMBERED.finditer(page.view), *_QUOTED_SO_MANY.finditer(page.view))
        if shape_of(h["core"]) is Shape.STRONG
    ]
    for hit in told:
        core = Span(*hit.span("core"))
        if not any(n.span.overlaps(core) and n.basis == "legal-form" for n in page.names):
            award = _opened(page, Award(core, core, hit["core"], (), hit["core"]))
            yield grow(page, award)


def _opened(page: Page, award: Award) -> Award:
    """“2023年度某市市长质量提名奖”: the year and place that a quoted title itself opens with, and which it is."""
    text = award.text
    if (year := _YEAR_FIRST.match(text)) is not None:
        award, text = replace(award, year=year.group(1)), text[year.end() :]
    if (level := _RANKED.match(text)) is not None:
        return _known(page, replace(award, level=LEVELS[level.group()]), text[level.end() :])
    first = next((h for h in page.catalogue.find_regions(text) if h.start == 0 and _whole(page, h)), None)
    if first is not None:
        return _known(page, replace(award, place=first.text), text[first.end :])
    seat = _SEAT.match(text)  # a place that no gazetteer knows
    return award if seat is None else _known(page, replace(award, place=seat.group()), text[seat.end() :])


def _known(page: Page, award: Award, rest: str) -> Award:
    """The title of the catalogue that is left behind level and place."""
    hit = next((h for h in page.catalogue.find_aliases(rest) if (h.start, h.end) == (0, len(rest))), None)
    return award if hit is None else replace(award, programmes=hit.programmes)


def _whole(page: Page, hit: RegionHit) -> bool:
    """A place with its rank, or a province's short name: 湖北十佳, but not a county's trade name."""
    return hit.full or page.catalogue.regions[hit.codes[0]].rank == "province"
