"""Counts without a verb of winning: 全国388个，江苏26个; 宁波占得18席; 216家进入公示名单; 分别为17家、138家.

A number counts recipients of the award in question when nothing but a place, a
verb of having or a word of being on the list stands beside it in its clause.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft
from kg.facts.families.drafting import Drafting
from kg.facts.families.jointly import together
from kg.facts.families.nodes import Match, awards_of
from kg.facts.families.question import Question, in_question
from kg.facts.members import Node
from kg.facts.reduce import Counted
from kg.facts.tokens import Count
from kg.model import EntityType, Span, Status

_PLACES = (EntityType.REGION, EntityType.PARK)
#: Units in which recipients are counted.
_UNITS = frozenset("家个户名项款件人席")
_OPENS = re.compile(r"[，；。：:、（(\s]")
_CLOSES = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9%“]|$")
_AREA = r"(?:全国|全[省市区县州盟旗疆]|[我本该][省市区县州盟旗院校]|我们(?:整个)?|[\u4e00-\u9fff]{2,6}[省市县区州盟旗]|师市)"
_LEAD = (
    r"(?:其中|此次|本次|本批|这批|该批|首批|今年|此外|本届|名单中|名单里|从区域分布看|主要集中在|前[一二三四五六七八九十\d]+[位名]分别[为是]|"
    r"依次[为是]|分别[为是]|分别有|分别|最终|经评审|另有|数据显示)*"
)
_HAS = r"(?:占据了?|占得|占有|占了|占|独占|夺得|斩获|一共拿到|共拿到|共获得|共|共有|共计|共认定|共新增|新增|累计有|现有|有|仅有|只有|以|达|为|认定|评出|入选|上榜)?"
_STRANGER = (
    r"(?!企业|单位|公司|项目|另外|此外|还|也)[\u4e00-\u9fff]{2,5}?(?:占据了?|占得|占有|占了|占|独占|一共有|共有|有)"
)
_WHERE = re.compile(_AREA)
#: Words of being on the list, right after what was counted.
_ON_LIST = re.compile(
    r"(?:企业|单位|公司|项目|产品|工程|组织|品牌)?(?:的产品|产品)?(?:成功|均|全部|也|双双|同时)?"
    r"(?:(?:进入|列入|跻身|入列|入选|入围|出现在|登上|纳入)[^，。；]{0,14}(?:名单|榜单|名录|目录|公示|榜)(?:当中|之中|中|里|上|之列)?|"
    r"入选|上榜|登榜|入榜|在榜|在列|榜上有名|名列其中|位列其中|捧杯|获奖|获得表彰|受到表彰|获表彰|获此殊荣|获得?认定|通过认定|入围|拟入选)"
)
_SHORTLIST = re.compile(r"候选|提名名单|初选|备选")
_TOTAL = re.compile(r"(?:总数|总量|总计|数量|累计|合计)[^，。；、]{0,8}$")
#: Numbers after these are no recipients.
_OTHER = re.compile(
    r"增加|减少|增长|净增|下降|退出|淘汰|流失|注销|同比|比上[年批]|多出|高于|参加|参评|申报|推荐|报名|受理|储备|在建|新建|投资|培训|服务"
)
_LEADING = re.compile(rf"^{_LEAD}")
_ADDED_TO = re.compile(r"(?:加上|加)(?:此前|之前|原有|已有|以前|先前)(?:已有|获评|认定)?的?")
_SPREAD_OVER = re.compile(
    r"(?:企业|单位|项目|产品|席位|左右|以上|多)?(?:(?:分别|则|均|都)?(?:分布|集中|来自|位于|落户|在)[^，。；]*)?"
)
_AREA_HAS = re.compile(_AREA + r"(?:本批|这批|首批|此次|本次|今年|最终)?" + _HAS)
_DIVISION_HAS = re.compile(r"[省市县区]?" + _HAS)
_WINS_IN_ALL = re.compile(r"(?:共|一共|总共|共计)(?:拿到|获得?|夺得|斩获|捧回|摘得|收获|揽获)$")
_A_STRANGER = re.compile(_STRANGER)
_AWARDS_GIVEN = re.compile(r"(?:授奖|获奖|评出|奖励|授予)(?:成果|项目|企业|单位)?共?$")
_PLACE_TAKES = re.compile(r"(?:[\u4e00-\u9fff]{2,4})(?:占据|占得|占了?|独占)")
_SHORT_NAME = re.compile(r"[\u4e00-\u9fff]{2,4}")
_TOTALS = re.compile(r"(?:总数|总量|累计|总计|合计)(?:已经?|现已)?(?:达到?|有|为|至|增至)?$")


#: 对经营不善的55个品牌，移出B: those to whom the verb behind the comma is done.
_PATIENT = re.compile(r"(?:^|(?<=[，。；：\n]))(?:将|把|对)(?!于)[^；。：]*\Z")


def tally(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """A count of the award in question, by place or by being on its list."""
    node = nodes[hit.start()]
    count = node.value
    if not isinstance(count, Count) or count.unit not in _UNITS:
        return
    if together(read, nodes, hit.start(), sentence):
        return
    if of_title(read, nodes, hit.start(), sentence):
        return
    start, before, after = around(read, node, sentence)
    if any(g.count.size == count.size and g.span.covers(node.span) for g in read.scope.fresh):
        return
    lead = _LEADING.sub("", before)
    placed = _at_place(read, lead, start + len(before) - len(lead), node)
    on_list = _ON_LIST.match(after)
    if not placed and _ADDED_TO.fullmatch(lead):
        placed = True
    ends = after == "" or _SPREAD_OVER.fullmatch(after) is not None
    if not on_list and count.noun not in ("", "部门", "平台") and _spoken_of(read, node, sentence, before, after):
        read.scope.number = count
    kept = _KEPT.match(after)
    if not (on_list or kept or (placed and ends)) or (_OTHER.search(before) and not on_list and not kept):
        return
    if count.noun and count.noun not in _GENERIC:
        return
    question = _question(read)
    if question is None:
        return
    if kept:
        question = replace(question, status=Status.RENEWED, detail=None)
    elif on_list and _SHORTLIST.search(on_list.group()):
        question = replace(question, status=Status.CANDIDATE, detail="shortlisted")
    draft(read, question.awards[0], question, count, node, sentence, flow=on_list is not None or kept is not None)


def _spoken_of(read: Drafting, node: Node, sentence: Span, before: str, after: str) -> bool:
    """123家企业因…，被取消B资格; 全省626家企业通过评审，上榜B名单: the clause is about so many firms."""
    if not before or (after == "" and _PATIENT.search(read.view, sentence.start, node.span.start) is not None):
        return True
    return _WHERE.fullmatch(before) is not None and after[:1] not in ("中", "里")


def of_title(read: Drafting, nodes: Sequence[Node], at: int, sentence: Span) -> bool:
    """B达75家; B由13家减为12家: the number right after a title and a word of amounting."""
    node, before = nodes[at], nodes[at - 1] if at else None
    if before is None or before.sym != "B" or not isinstance(node.value, Count):
        return False
    gap = read.view[before.span.end : node.span.start]
    if not _AMOUNTS.fullmatch(gap):
        return False
    for award in awards_of(before)[-1:]:
        kind = "grant" if _GROWS.fullmatch(gap) else "holding"
        read.grant(award, node.value, Status.GRANTED, None, node.span, sentence, "tally", kind)
    return True


#: B增加6户, B净增21家: a flow; B增加到6户 is a stock.
_GROWS = re.compile(r"(?:的)?(?:企业|单位|项目)?(?:新?增加?|净增)")


_AMOUNTS = re.compile(
    r"(?:的)?(?:企业|单位|项目)?(?:新?增加?|净增|(?:数量|总数|总量|数|总)?(?:已|则)?(?:达|为|有|至|保持在|稳定在|维持在|拥有量达?|由\d+[家个户项名](?:减少?|增加?|降|升)[为至到]))"
)
_KEPT = re.compile(
    r"(?:企业|单位)?(?:均|全部)?通过(?:了)?(?:本次|此次|这次|本轮)?(?:年度|动态|综合|绩效)*(?:监测|复核|复审|复评|评价|考核)"
)


#: What a counted recipient may be called without naming another title.
_GENERIC = frozenset(
    "企业 单位 公司 项目 产品 成果 品牌 组织 工程 基地 景区 集体 个人 小组 班组 中心 平台 作品 专利 园区 合作社 农场 案例 机构".split()
)


def around(read: Drafting, node: Node, sentence: Span) -> tuple[int, str, str]:
    """Where the clause of a number starts, the text before the number, and the text after it."""
    view = read.view
    start = max((m.end() for m in _OPENS.finditer(view, sentence.start, node.span.start)), default=sentence.start)
    stop = _CLOSES.search(view, node.span.end, sentence.end)
    return start, view[start : node.span.start], view[node.span.end : stop.start() if stop else sentence.end]


def _at_place(read: Drafting, lead: str, start: int, node: Node) -> bool:
    """Only a place and a verb of having stand before the number; in a bracket, a place stands before it."""
    if _AREA_HAS.fullmatch(lead):
        return True
    for place in read.reader.tokeniser.names.values():
        if (
            place.type not in _PLACES
            or not start - 20 <= place.span.start <= start + 1
            or place.span.end > node.span.start
        ):
            continue
        gap = read.view[place.span.end : node.span.start]
        if place.span.start >= start and _DIVISION_HAS.fullmatch(gap):
            return True
        if gap in ("（", "("):
            return True
    if _WINS_IN_ALL.search(lead):
        return True
    if _goes_on(read, lead):
        return True
    if read.scope.listed_here is not None and _A_STRANGER.fullmatch(lead) is not None:
        return True  # 在…名单里，甲地有6人: a place that no gazetteer knows
    if _AWARDS_GIVEN.search(lead) and read.scope.told_before is not None:
        return read.scope.told_before.span.start >= start - 12
    return _PLACE_TAKES.fullmatch(lead) is not None


def _goes_on(read: Drafting, lead: str) -> bool:
    """A place no gazetteer knows, in a row of places: 青岛92家、济南71家，莱岳38家; 其余12家."""
    home = read.reader.topic.place
    own = [p for p in (home.city, home.district) if p is not None]
    last = read.scope.fresh[-1] if read.scope.fresh else None
    if last is None or last.pattern not in _BY_PLACE:
        return last is not None and bool(lead) and any(p.startswith(lead) and len(lead) > 1 for p in own)
    return _SHORT_NAME.fullmatch(lead) is not None and not _OTHER.search(lead + "家")


_BY_PLACE = frozenset({"tally", "part"})


def is_zone(read: Drafting, award: Award) -> bool:
    """经开区, 高新区: a kind of place rather than a title."""
    programme = read.reader.catalogue.programmes.get(award.programme or "")
    return programme is not None and programme.honour_class == "zone-status" and award.level is None


def by_zone(read: Drafting, node: Node, sentence: Span) -> None:
    """分区域看，经开区11家: so many of the award in question are there."""
    question = _question(read)
    _start, before, after = around(read, node, sentence)
    if question is None or not isinstance(node.value, Counted) or before or after:
        return
    if read.scope.listing is None and read.scope.title is None:
        return
    draft(read, question.awards[0], question, node.value.count, node, sentence)


def sums_up(read: Drafting, node: Node, sentence: Span) -> bool:
    """总数已达8个: a sum of what the sentences before have told."""
    before = around(read, node, sentence)[1]
    return _TOTALS.search(before) is not None


def _question(read: Drafting) -> Question | None:
    """The award in question; a part of it inherits nothing of the grade."""
    question = in_question(read)
    if question is None or not question.awards or question.awards[0].elliptic:
        return None
    return question


def draft(
    read: Drafting, award: Award, question: Question, count: Count, node: Node, sentence: Span, flow: bool = False
) -> GroupDraft | None:
    """The count as a group of the award, with the status its list has; ``flow`` where something says it was given."""
    inherited = read.scope.leveled if award is read.scope.award else None
    if read.scope.group is not None and award is read.scope.group.award:
        inherited = read.scope.group.leveled
    last = read.scope.fresh[-1] if read.scope.fresh else None
    stock = (
        not flow and last is not None and last.kind == "holding" and last.award.label == award.label
    )  # 全国有B 5095家，我省312家
    return read.grant(
        award,
        count,
        question.status or read.scope.status or Status.GRANTED,
        question.detail,
        node.span,
        sentence,
        "tally",
        "holding" if stock else "grant",
        inherited=inherited,
    )
