"""Counts of what there is: 累计B 23家, B已达14家, 国家级B：5家, 累计19家 (ellipsis)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.families.countable import before_in_clause, before_title, counts, elsewhere, sums_titles, told_as_stock
from kg.facts.families.drafting import Drafting
from kg.facts.families.jointly import together
from kg.facts.families.leveling import kin_level
from kg.facts.families.nodes import Match, first_award, members_of, node_at
from kg.facts.families.question import in_question
from kg.facts.families.relative import won_by_so_many
from kg.facts.families.tallies import sums_up
from kg.facts.members import Members, Node
from kg.facts.reduce import Counted
from kg.facts.tokens import Count
from kg.model import Span, Status

_APPLIED = re.compile(r"申报|参评|报名|受理|参与|推荐")


def hold(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """累计B 23家; B累计达到23家; 累计23家 (ellipsis)."""
    verb = read.reader.verb_of(node_at(nodes, hit, "H"))
    read.scope.mode = "hold"
    named = next((n for n in nodes[hit.start() : hit.end()] if n.sym == "B"), nodes[hit.start()])
    if _APPLIED.search(before_in_clause(read, named, sentence)):
        return  # 现申报B的共4家企业
    first = next((i for i in range(hit.start(), hit.end()) if nodes[i].sym == "C"), None)
    if first is not None and _closes_list(read, nodes, hit, first, sentence):
        return
    if first is not None and (together(read, nodes, first, sentence) or _won(read, nodes, first, sentence)):
        return
    listed = next((first_award(n) for n in nodes[hit.start() : hit.end()] if n.sym == "B"), None)
    on_list = listed is not None and (listed.listed or listed.hint == "candidate")  # B名单共有388个品牌
    listing = read.scope.listing.span if read.scope.listing is not None else None
    here = read.scope.listed_here is not None or (listing is not None and sentence.covers(listing))
    if verb.surface in ("共有", "共", "共计", "合计"):
        told = here and not told_as_stock(read, nodes[hit.start()], sentence)
        on_list = on_list or told  # 公示B评审结果，全国共有30项
    counted_run(read, nodes, hit, sentence, verb.status, None, "grant" if on_list else "holding", "hold")


def some_named(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """共有甲集团等B 68个: some of those that are counted, by name."""
    names, node = nodes[hit.end() - 2], nodes[hit.end() - 1]
    members = members_of(names)
    if members is None or not members.open or members.count is not None or node.span.start != names.span.end:
        return False
    if not isinstance(node.value, Counted):
        return False
    award, count = node.value.award, node.value.count
    group = read.grant(award, count, Status.GRANTED, None, node.span, sentence, "hold", "holding", members=members)
    read.recognise(members, award, Status.GRANTED, None, sentence, "named", group=group)
    return True


_SUM = re.compile(r"(?:一共|总共|共计|合计|总计|共|计)(?:有)?")


def _won(read: Drafting, nodes: Sequence[Node], at: int, sentence: Span) -> bool:
    """全省入选的共35家: a flow, although a verb of having stands there."""
    count = nodes[at].value
    return isinstance(count, Count) and won_by_so_many(read, nodes[:at], nodes[at], count, sentence)


def _closes_list(read: Drafting, nodes: Sequence[Node], hit: Match, at: int, sentence: Span) -> bool:
    """优秀的有：甲、乙、丙，共3家: the number of those just named, not a stock."""
    node = nodes[at]
    if not isinstance(node.value, Count) or not _SUM.fullmatch(before_in_clause(read, node, sentence)):
        return False
    if any(n.sym in "BK" for n in nodes[hit.start() : hit.end()]) or not read.reader.recognitions:
        return False
    last = read.reader.recognitions[-1]
    named = [r for r in read.reader.recognitions if r.award is last.award and sentence.covers(r.member.span)]
    if len(named) != node.value.size:
        return False
    members = Members(tuple(r.member for r in named))
    group = read.grant(
        replace(last.award, grade=None),
        node.value,
        last.status,
        last.detail,
        node.span,
        sentence,
        "named",
        members=members,
        inherited=last.leveled,
        grade=last.grade,
    )
    for each in named:
        each.group = each.group or group
    return group is not None


def line_of(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """国家级B：5家 on a line of its own: what there is."""
    named, node = nodes[hit.start()], nodes[hit.end() - 1]
    bare = node.span.start - named.span.end == 1 and not read.view[sentence.start : named.span.start].strip(" 　·-—")
    if not bare or not isinstance(node.value, Count) or first_award(named).listed or elsewhere(read, node, sentence):
        return False
    group = read.grant(first_award(named), node.value, Status.GRANTED, None, node.span, sentence, "line", "holding")
    return group is not None


def counted_run(
    read: Drafting,
    nodes: Sequence[Node],
    hit: Match,
    sentence: Span,
    status: Status,
    detail: str | None,
    kind: str,
    pattern: str,
) -> None:
    """Every count of the match becomes a group of the award beside it."""
    whole = [n for i, n in enumerate(nodes[: hit.end()]) if i >= hit.start() and not sums_titles(read.view, nodes, i)]
    part = [n for i, n in enumerate(whole) if n.sym not in "CK" or _counts_here(read, n, whole[i + 1 :], sentence)]
    named = next((n for n in part if n.sym == "B"), None)
    for node in part:
        if node.sym == "K" and isinstance(node.value, Counted):
            inherited = kin_level(read, node.value.award)
            read.grant(
                node.value.award,
                node.value.count,
                status,
                detail,
                node.span,
                sentence,
                pattern,
                kind,
                inherited=inherited,
            )
        elif node.sym == "C" and isinstance(node.value, Count):
            alike = part[-1] is named and all(n.sym in "FC" for n in part[:-1])  # 授予1家企业、1个项目B
            award = first_award(named) if named is not None and (alike or _beside(read.view, node, named)) else None
            elliptic(read, node, award, status, detail, kind, pattern, sentence)


def _counts_here(read: Drafting, node: Node, after: Sequence[Node], sentence: Span) -> bool:
    """The number counts holders of the title beside it: no applicants, no staff or patents of theirs."""
    if elsewhere(read, node, sentence) or _OTHER_THINGS.search(read.view, sentence.start, node.span.start):
        return False
    return counts(read, node) or before_title(node, after)


def _beside(view: str, node: Node, named: Node) -> bool:
    """8家B, B达8家; in “甲”8家、B nothing joins them."""
    return named.span.start < node.span.start or not _PARTED.search(view[node.span.end : named.span.start])


_QUOTED_STOCK = re.compile(r"”(?:总数|数量|总量)?(?:已|共|累计|达|有|为|总数|到)*$")


def _of_question(read: Drafting, close: int, told: Award | None) -> bool:
    """The quote that ends at ``close`` is the title told before, or a part of the name of the one in question."""
    if told is not None and told.span.start <= close <= told.span.end:
        return True
    asked, quoted = in_question(read), read.view[read.view.rfind("“", 0, close) + 1 : close]
    return asked is not None and quoted in asked.awards[0].text


_PARTED = re.compile(r"[、，；：]")


#: 拥有专利340项: what is counted stands before the number.
_OTHER_THINGS = re.compile(
    r"(?:专利|标准|课题|论文|活动|资金|岗位|设备|生产线|人才|人员|员工|职工|农户|床位|产值|商标|软著|著作权|项目)$"
)


def elliptic(
    read: Drafting,
    node: Node,
    award: Award | None,
    status: Status,
    detail: str | None,
    kind: str,
    pattern: str,
    sentence: Span,
) -> None:
    """累计19家: programme and level of the clause before (cue d002)."""
    count = node.value
    if not isinstance(count, Count):
        return
    inherited = None
    if award is None:
        told = read.scope.told_before
        last = read.scope.fresh[-1].span.start if read.scope.fresh else -1
        alone = _OTHER_THINGS.search(read.view[sentence.start : node.span.start]) is None
        quote = _QUOTED_STOCK.search(read.view, sentence.start, node.span.start)
        if quote is not None and not _of_question(read, quote.start(), told):
            return  # “甲”10家, “甲”累计142个: the quote is what is counted
        if told is not None and alone and last < told.span.start < node.span.start and sentence.covers(told.span):
            read.grant(told, count, status, detail, node.span, sentence, pattern, kind)
            return
        question = in_question(read)
        if question is not None and not read.scope.fresh and not count.noun and sums_up(read, node, sentence):
            read.grant(question.awards[0], count, status, detail, node.span, sentence, pattern, kind)
            return
        if read.scope.award is None or count.unit not in "家个户项名" or not read.scope.fresh:
            return
        if count.noun and count.noun not in ("企业", "单位", "公司", "项目", "中心", "平台", "基地", "园区"):
            return
        award, inherited = replace(read.scope.award, grade=None), read.scope.leveled
        award = replace(award, level=None, place=None) if inherited else award
    read.grant(award, count, status, detail, node.span, sentence, pattern, kind, inherited=inherited)
