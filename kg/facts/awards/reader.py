"""All award phrases of one story: the catalogue's aliases first, then what no table lists."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from kg.catalogue import Catalogue
from kg.facts.awards.anchored import anchored, lines
from kg.facts.awards.choose import added, merged, whole_quotes
from kg.facts.awards.completed import completed
from kg.facts.awards.contests import contests
from kg.facts.awards.ellipsis import graded, levels_alone, stars
from kg.facts.awards.grow import grow
from kg.facts.awards.leveled import assessed, carriers, leveled
from kg.facts.awards.listed import ranked, tail_of_name
from kg.facts.awards.page import Page
from kg.facts.awards.phrase import Award
from kg.facts.awards.placed import placed
from kg.facts.awards.quoted import praised, quoted, quotes, titled
from kg.facts.awards.series import series
from kg.model import EntityType, Mention, Span

#: 大学科技园东区, 孵化器二期: the alias is a part of a unit's own name.
_WITHIN = re.compile(
    r"(?:企业|单位)?(?:联席会|协会|联盟|促进会)|[东西南北]区|[一二三四]期|(?:保护|传承|研究开发|研发|展示|体验|促进|发展)+(?:中心|协会|学会|博物馆|研究院|研究所|馆)|(?:保护|传承|研究|传播|展示)+基地"
)

_ZONE = re.compile(r"国家级?(?:经济技术开发区|高新技术产业开发区|高新区|经开区)$")

#: In this order: where two overlap, the earlier found stays.
FINDERS = (
    contests,
    leveled,
    carriers,
    graded,
    assessed,
    levels_alone,
    stars,
    quoted,
    placed,
    praised,
    titled,
    anchored,
    series,
    lines,
)
#: 列入B异常名录, B黑名单: no title.
_DISGRACE = re.compile(
    r"(?:企业|单位)?(?:经营)?(?:异常|失信|黑名单)|(?:培育)?(?:计划|专项|项目)?(?:资金)?(?:奖励|补助|资助|扶持资金|奖补)(?!对象|企业|单位)"
)
#: “A、B”创建活动优秀组织奖: the titles only name an activity, and the prize is for its organisers.
_ACTIVITY = re.compile(
    r"(?:[、和][^“”，。；]{2,12})?”?(?:创建|评选|争创|竞赛|劳动竞赛)?活动(?:中)?(?:优秀|先进|最佳|突出)[\u4e00-\u9fff]{0,6}(?:奖|单位|集体|个人)"
)
#: B牌料理机: a brand.
_BRANDED = re.compile(r"牌(?![匾子照坊楼]|、|，|。|仪式|$)")
#: 全市培育新进规工业企业24户, 全省建成示范园区3个: what was done in the area, its verb before what is counted.
_DONE_THERE = re.compile(
    r"(?:[全我本][国省市区县州盟旗]|国内|省内|市内)(?:共|新|已|累计|成功|全力|着力|大力|积极|重点)*"
    r"(?:培育|建成|新建|创成|打造|引育|组建|壮大|储备|净增|新增|(?:创建|引进|孵化|建设|扶持|发展|实施)(?![^，。；]{0,12}(?:先进|优秀|模范|标兵|奖|十佳|能手|工作者)))"
)
_OURS = re.compile(r"我[省市区县州盟]")
#: 甲、乙等全国知名龙头企业: praise, not a title.
_WELL_KNOWN = re.compile(
    r"等(?:全国|国内|国际|行业|业内|世界|全省|全市|省内|本地)?(?:知名|著名)(?:龙头|骨干|大型|品牌)?企业"
)
_ONLY_LEVEL_AND_TIME = re.compile(
    r"[省市区县州]?级?(?:20\d\d年度?)?(?:第.{1,3}批|首批)?(?:新?(?:认定|增|命名|备案)的?)?(?:重点|优秀)?"
)


class AwardReader:
    """Finds the award phrases of one story."""

    def __init__(self, catalogue: Catalogue, view: str, mentions: Sequence[Mention], opaque: Sequence[Span]) -> None:
        """``opaque`` are the view spans of 《…》 titles."""
        self.page = Page(catalogue, view, mentions, opaque)

    def read(self) -> tuple[Award, ...]:
        """All award phrases in view order, without overlaps."""
        inner = quotes(self.page)
        # “中国某诚信企业”: an alias that is only the tail of a quoted title is not that title
        found = [a for a in self._listed() if not any(q.covers(a.core) and a.span.start > q.start + 1 for q in inner)]
        for finder in FINDERS:
            for award in finder(self.page):
                found = added(found, award)
        found = [a for a in found if not tail_of_name(self.page, a) and not self._no_title(a)]
        for award in completed(self.page, found):
            found = [*(a for a in found if not a.span.overlaps(award.span)), award]
        return tuple(whole_quotes(self.page.view, sorted(merged(found), key=lambda a: a.span)))

    def _listed(self) -> Iterator[Award]:
        """The aliases of the catalogue."""
        page = self.page
        for hit in page.catalogue.aliases_of(page.view):
            core = Span(hit.start, hit.end)
            if self._masked(core) or self._ends_within(core.end):
                continue
            label = page.view[core.start : core.end]
            award = Award(core, core, label, hit.programmes, label, needs_context=hit.needs_context)
            award = ranked(page, grow(page, award))
            if not self._zone_itself(award):
                yield award

    def _ends_within(self, end: int) -> bool:
        """What follows makes another word of it: 二期, 异常名录, 牌料理机."""
        return any(p.match(self.page.view, end) for p in (_WITHIN, _DISGRACE, _BRANDED))

    def _no_title(self, award: Award) -> bool:
        """等全国知名企业, without a quote; 全市培育…企业: an area and what was done there."""
        view, span = self.page.view, award.span
        if _ACTIVITY.match(view, span.end) is not None:
            return True
        if _OURS.match(view, span.start) is not None and (seat := self.page.regions.get(span.start + 2)) is not None:
            rest = view[seat.span.end : span.end]
            told = next((h.start for h in self.page.catalogue.find_aliases(rest)), None)
            if told is None or not _ONLY_LEVEL_AND_TIME.fullmatch(rest[:told]):
                return True  # 我省某市某某示范基地: one of ours with a name of its own
        if not award.programmes and _DONE_THERE.match(view, span.start, span.end) is not None:
            return True
        return any(m.end() == span.end for m in _WELL_KNOWN.finditer(view, max(0, span.start - 6), span.end))

    def _zone_itself(self, award: Award) -> bool:
        """经开区 alone is the zone; 国家级经开区 is the title."""
        programme = self.page.catalogue.programmes.get(award.programme or "")
        bare = award.level is None and award.place is None and not award.levels
        parks = programme is not None and programme.recipient_types == (EntityType.PARK,)
        return bare and award.needs_context and parks

    def _masked(self, core: Span) -> bool:
        """Inside a company's, body's or person's name, or a 《title》: no award (cue x009)."""
        for name in self.page.names:
            if name.span.covers(core):
                if name.basis in ("place-unit", "quoted-unit"):
                    if _ZONE.search(name.text) and name.span.start < core.start:
                        return True  # 某市国家经济技术开发区 is the zone itself
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
        return not _ONLY_LEVEL_AND_TIME.fullmatch(rest)
