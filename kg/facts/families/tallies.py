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
from kg.facts.families.amounts import of_title
from kg.facts.families.countable import given_before
from kg.facts.families.drafting import Drafting
from kg.facts.families.jointly import places_together, together
from kg.facts.families.nodes import Match
from kg.facts.families.placing import AREA, OTHER, PLACES, at_place
from kg.facts.families.question import Question, in_question
from kg.facts.members import Node
from kg.facts.reduce import Counted
from kg.facts.tokens import Count
from kg.model import Span, Status

#: Units in which recipients are counted.
_UNITS = frozenset("家个户名项款件人席")


_OPENS = re.compile(r"[，；。：:、（(\s]")


_CLOSES = re.compile(r"[^\u4e00-\u9fffA-Za-z0-9%“]|$")


_LEAD = (
    r"(?:其中|此次|本次|本批|这批|该批|首批|今年|此外|本届|名单中|名单里|从区域分布看|主要集中在|前[一二三四五六七八九十\d]+[位名]分别[为是]|"
    r"依次[为是]|分别[为是]|分别有|分别|最终|经评审|另有|数据显示)*"
)


_WHERE = re.compile(rf"(?:{AREA})?(?:首批|新一批|共有|共|有|又有|另有)?")


#: Words of being on the list, right after what was counted.
_ON_LIST = re.compile(
    r"(?:企业|单位|公司|项目|产品|工程|组织|品牌)?(?:的产品|产品)?(?:成功|均|全部|也|双双|同时)?"
    r"(?:(?:进入|列入|跻身|入列|入选|入围|出现在|登上|纳入)[^，。；]{0,14}(?:名单|榜单|名录|目录|公示|榜)(?:当中|之中|中|里|上|之列)?|"
    r"入选|上榜|登榜|入榜|在榜|在列|榜上有名|名列其中|位列其中|捧杯|获奖|获得表彰|受到表彰|获表彰|获此殊荣|获得?认定|通过认定|入围|拟入选)"
)


_SHORTLIST = re.compile(r"候选|提名名单|初选|备选")


_LEADING = re.compile(rf"^{_LEAD}")


_ADDED_TO = re.compile(r"(?:加上|加)(?:此前|之前|原有|已有|以前|先前)(?:已有|获评|认定)?的?")


_SPREAD_OVER = re.compile(
    r"(?:企业|单位|项目|产品|席位|左右|以上|多)?(?:(?:分别|则|均|都)?(?:分布|集中|来自|位于|落户|在)[^，。；]*|"
    r"的?(?:数量|总数|总量|成绩|规模)?(?:分别|暂时?|继续|则|遥遥)*(?:位居|位列|名列|排名|排在|排|居|列|紧随|领先|领跑|夺魁)[^，。；]*)?"
)


_TOTALS = re.compile(r"(?:总数|总量|累计|总计|合计)(?:已经?|现已)?(?:达到?|有|为|至|增至)?$")


#: 对经营不善的55个品牌，移出B: those to whom the verb behind the comma is done.
_PATIENT = re.compile(r"(?:^|(?<=[，。；：\n]))(?:将|把|对)(?!于)[^；。：]*\Z")


def tally(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """A count of the award in question, by place or by being on its list."""
    node = nodes[hit.start()]
    count = node.value
    if not isinstance(count, Count) or count.unit not in _UNITS:
        return
    if _each_place(read, nodes, hit.start(), sentence) or together(read, nodes, hit.start(), sentence):
        return
    if of_title(read, nodes, hit.start(), sentence):
        return
    start, before, after = around(read, node, sentence)
    home = _where_they_are(read, node, before, after)
    if any(g.count.size == count.size and g.span.covers(node.span) for g in read.scope.fresh):
        return
    lead = _LEADING.sub("", before)
    placed = at_place(read, lead, start + len(before) - len(lead), node)
    on_list = _ON_LIST.match(after)
    placed = placed or home is not None
    if not placed and _ADDED_TO.fullmatch(lead):
        placed = True
    ends = after == "" or _SPREAD_OVER.fullmatch(after) is not None
    if not on_list and count.noun not in ("", "部门", "平台") and _spoken_of(read, node, sentence, before, after):
        read.scope.number = count
    kept = _KEPT.match(after)
    if not (on_list or kept or (placed and ends)) or (OTHER.search(before) and not on_list and not kept):
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
    draft(
        read,
        question.awards[0],
        question,
        count,
        node,
        sentence,
        flow=on_list is not None or kept is not None,
        area=home,
    )


def _each_place(read: Drafting, nodes: Sequence[Node], at: int, sentence: Span) -> bool:
    """广东、浙江分别以658家、384家位列…: a number for each place."""
    told = places_together(read, nodes, at)
    question = _question(read) if told else None
    if question is None or _SPREAD_OVER.fullmatch(around(read, told[-1][0], sentence)[2]) is None:
        return False
    for node, place in told:
        if isinstance(node.value, Count) and (not node.value.noun or node.value.noun in _GENERIC):
            draft(read, question.awards[0], question, node.value, node, sentence, area=place.canonical)
    return True


_IN = re.compile(r"(?:企业|单位|项目)?(?:位于|落户|在|来自|属于)")


def _where_they_are(read: Drafting, node: Node, before: str, after: str) -> str | None:
    """其中2户在嘉陵区: the place behind the number of a part."""
    lead = _IN.match(after)
    if lead is None or _LEADING.sub("", before):
        return None
    start, end = node.span.end + lead.end(), node.span.end + len(after)
    names = read.reader.tokeniser.names.values()
    return next(
        (p.canonical for p in names if p.type in PLACES and p.span.start == start and p.span.end >= end - 1), None
    )


def _spoken_of(read: Drafting, node: Node, sentence: Span, before: str, after: str) -> bool:
    """123家企业因…，被取消B资格; 全省626家企业通过评审，上榜B名单: the clause is about so many firms."""
    if not before or (after == "" and _PATIENT.search(read.view, sentence.start, node.span.start) is not None):
        return True
    return _WHERE.fullmatch(before) is not None and after[:1] not in ("中", "里")


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
    read: Drafting,
    award: Award,
    question: Question,
    count: Count,
    node: Node,
    sentence: Span,
    flow: bool = False,
    area: str | None = None,
) -> GroupDraft | None:
    """The count as a group of the award, with the status its list has; ``flow`` where something says it was given."""
    inherited = read.scope.leveled if award is read.scope.award else None
    if read.scope.group is not None and award is read.scope.group.award:
        inherited = read.scope.group.leveled
    last = read.scope.fresh[-1] if read.scope.fresh else None
    stock = (
        not flow and last is not None and last.kind == "holding" and last.award.label == award.label
    )  # 全国有B 5095家，我省312家
    group = read.grant(
        award,
        count,
        question.status or read.scope.status or Status.GRANTED,
        question.detail,
        node.span,
        sentence,
        "tally",
        "holding" if stock else "grant",
        inherited=inherited,
        area=area,
    )
    return given_before(read, group, node, sentence)
