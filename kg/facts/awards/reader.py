"""All award phrases of one story: the catalogue's aliases first, then what no table lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from kg.catalogue import Catalogue
from kg.facts.awards.anchored import anchored, lines
from kg.facts.awards.ellipsis import graded, levels_alone
from kg.facts.awards.grow import grow
from kg.facts.awards.leveled import assessed, carriers, leveled
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.placed import placed
from kg.facts.awards.quoted import quoted, quotes, titled
from kg.facts.awards.shape import Shape, shape_of
from kg.facts.awards.words import LEVELS, LOCAL_FAMILIES
from kg.model import Mention, Span

#: 大学科技园东区, 孵化器二期: the alias is a part of a unit's own name.
_WITHIN = re.compile(r"[东西南北]区|[一二三四]期")

#: In this order: where two overlap, the earlier found stays.
FINDERS = (leveled, carriers, graded, assessed, levels_alone, quoted, placed, titled, anchored, lines)


class AwardReader:
    """Finds the award phrases of one story."""

    def __init__(self, catalogue: Catalogue, view: str, mentions: Sequence[Mention], opaque: Sequence[Span]) -> None:
        """``opaque`` are the view spans of 《…》 titles."""
        self.page = Page(catalogue, view, mentions, opaque)

    def read(self) -> tuple[Award, ...]:
        """All award phrases in view order, without overlaps."""
        series = quotes(self.page)
        # “中国某诚信企业”: an alias that is only the tail of a quoted title is not that title
        found = [a for a in self._listed() if not any(q.covers(a.core) and a.span.start > q.start + 1 for q in series)]
        for finder in FINDERS:
            for award in finder(self.page):
                found = _added(found, award)
        found = [a for a in found if not _tail_of_name(self.page, a)]
        return tuple(sorted(_merged(found), key=lambda a: a.span))

    def _listed(self) -> Iterator[Award]:
        """The aliases of the catalogue."""
        page = self.page
        for hit in page.catalogue.find_aliases(page.view):
            core = Span(hit.start, hit.end)
            if self._masked(core) or _WITHIN.match(page.view, core.end):
                continue
            label = page.view[core.start : core.end]
            award = Award(core, core, label, hit.programmes, label, needs_context=hit.needs_context)
            yield _ranked(page, grow(page, award))

    def _masked(self, core: Span) -> bool:
        """Inside a company's, body's or person's name, or a 《title》: no award (cue x009)."""
        for name in self.page.names:
            if name.span.covers(core):
                if name.basis in ("place-unit", "quoted-unit"):
                    return name.span.end != core.end or self._themed(name.span, core)
                return True
            if name.span.overlaps(core) and name.basis in ("legal-form", "defined-short"):
                return True
        return False

    def _themed(self, name: Span, core: Span) -> bool:
        """A unit's own name (市 + theme + 研究中心), not 市级/某省 + title."""
        places = self.page.places.items()
        place = next((m for end, m in places if m.span.start == name.start and end <= core.start), None)
        rest = self.page.view[place.span.end if place else name.start : core.start]
        return not re.fullmatch(r"[省市区县州]?级?(?:20\d\d年度?)?(?:第.{1,3}批|首批)?(?:重点|优秀)?", rest)


#: 农业产业化国家重点龙头企业: the level stands inside the name.
_INNER = re.compile(r"(国家(?!标准|战略)|省级|市级|区级|县级|自治区级)")
#: 全市, 我省: the area that is counted, not who granted, before a title of the catalogue.
_AREA = re.compile(r"[全我本][省市区县州盟](?!级)")


def _ranked(page: Page, award: Award) -> Award:
    """The level that a listed name holds inside, and none that only says where its holders are."""
    before = award.text[: award.core.start - award.span.start]
    programme = page.catalogue.programmes.get(award.programme or "")
    if (
        award.level is not None
        and _AREA.search(before)
        and programme is not None
        and programme.family not in LOCAL_FAMILIES
    ):
        return replace(award, level=None)
    if award.level is not None or award.place is not None or award.levels:
        return award
    first = next((h for h in page.catalogue.find_regions(award.label) if h.start == 0), None)
    if first is not None and page.catalogue.regions[first.codes[0]].rank == "province":  # 江苏老字号
        return replace(award, place=first.text)
    inner = _INNER.search(award.label)
    return replace(award, level=LEVELS[inner.group()]) if inner is not None else award


#: What may stand right before a title that has no level; after other characters it ends a unit's own name.
_OPEN = re.compile(
    r"(?:[的和及与或是为有个家项获增添达含等类从将把对向由以中内外了数被设建立到属于成兼暨约仅座批]|新型|专业|优质|重点|特色|优秀|各级|企业|认定|备案|建设|培育|创建|申报|打造|市场|行业|区域|"
    r"入选|获批|评为|认定为|推荐|推进|推动|支持|鼓励|引导|升级|运营|布局|公布|发布|公示|通过|取消|撤销|荣获|全国|国际|公司|集团|研究院|大学|学院|全链条|共)\Z"
)


def _tail_of_name(page: Page, award: Award) -> bool:
    """蔡伦竹纸 + 非遗工坊: the alias is only the end of a unit's own name, which nobody listed."""
    programme = page.catalogue.programmes.get(award.programme or "")
    if programme is None or programme.kind not in ("platform", "park/carrier") or award.span.start < award.core.start:
        return False
    before = page.view[max(0, award.core.start - 4) : award.core.start]
    named = any(m.span.end == award.core.start for m in page.names)
    return not named and re.search(r"[\u4e00-\u9fffA-Za-z]\Z", before) is not None and _OPEN.search(before) is None


#: What an alias may be followed by and still be the whole award.
_ENDINGS = frozenset({"产品", "企业", "单位", "项目", "管理企业", "示范企业"})


def _added(found: list[Award], award: Award) -> list[Award]:
    """A title of its own beats the bare word at its end (全市某某服务先进单位) and the alias it only holds."""
    over = [b for b in found if award.span.overlaps(b.span)]
    if not all(_inside(b, award) for b in over):
        return found
    same = next((b for b in over if b.programmes and _refines(award, b)), None)
    if same is not None:
        award = replace(award, programmes=same.programmes)
    return [*(b for b in found if b not in over), award]


def _inside(listed: Award, award: Award) -> bool:
    """True when ``listed`` is no more than a part of the name of ``award``."""
    bare = listed.level is None and listed.place is None and not listed.levels
    if listed.needs_context and bare and award.span.covers(listed.span):
        return True
    if listed.elliptic or not award.core.covers(listed.core) or listed.span.covers(award.core):
        return False
    return award.span.end >= listed.span.end and shape_of(award.label) is not Shape.NONE


def _refines(award: Award, listed: Award) -> bool:
    """制造业 + 数字化转型标杆, 中国名牌 + 产品: still the programme of the alias."""
    if listed.core == award.core:
        return True
    if listed.needs_context or len(listed.label) < 4:
        return False
    if listed.core.end == award.core.end:
        return len(listed.label) >= 5 or listed.core.start == award.core.start
    return award.label.strip("“”").partition(listed.label)[2] in _ENDINGS


def _merged(found: list[Award]) -> list[Award]:
    """Without overlaps; 科学技术奖 + 一等奖 of the next alias: the longer core wins."""
    kept: list[Award] = []
    for award in sorted(found, key=lambda a: (a.span.start, -(a.span.end - a.span.start))):
        if not kept or award.span.start >= kept[-1].span.end:
            kept.append(award)
        elif award.core.end - award.core.start > kept[-1].core.end - kept[-1].core.start:
            kept[-1] = award
    return kept
