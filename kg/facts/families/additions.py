"""Counts of what was added: 新增8家B, 认定B 2家, 新培育A、B 17家."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.families.countable import told_as_stock
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, awards_of, node_at
from kg.facts.families.stocks import counted_run
from kg.facts.members import Node
from kg.facts.tokens import Count
from kg.model import Span, Status

_ADDS = re.compile(r"[新再又增]")


def confer_count(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """新增8家B; 新增B 8家; 认定B 2家."""
    verb = read.reader.verb_of(node_at(nodes, hit, "F"))
    if "培育" in verb.surface and "新" not in verb.surface and told_as_stock(read, node_at(nodes, hit, "F"), sentence):
        read.scope.mode = "hold"  # 目前，已培育B 12家: what there is by now
        counted_run(read, nodes, hit, sentence, verb.status, None, "holding", "hold")
        return True
    read.scope.mode, read.scope.status, read.scope.detail = "confer", verb.status, verb.detail
    if _counts_own(read, nodes, hit):
        return True
    made = len(read.reader.groups)
    counted_run(read, nodes, hit, sentence, verb.status, verb.detail, "grant", "confer-count")
    straight = read.view[nodes[hit.start()].span.end : nodes[hit.end() - 1].span.start] in ("", "了")  # not 认定的16家
    bare = (straight or _ADDS.search(verb.surface)) and not any(n.sym in "BK" for n in nodes[hit.start() : hit.end()])
    return len(read.reader.groups) > made or not bare  # 我省新增41家: of the list in question, told by the tally


#: 新表彰名优农产品36个: what is counted stands between the verb and the number.
_OWN_NOUN = re.compile(
    r"[\u4e00-\u9fff“”]{2,12}(?:品|社|场|村|镇|户|厂|车间|组织|集体|个人|人才|人员|工程|基地|中心|平台|企业|单位|项目)"
)
_SAME = re.compile(
    r"(?:了|的|我|本|全|各|相关|这批|这些|此类|获奖|入选|优秀|省市县区|[省市区县])*(?:企业|单位|项目|产品|个人|集体|平台|基地|中心)"
)


def _counts_own(read: Drafting, nodes: Sequence[Node], hit: Match) -> bool:
    part = nodes[hit.start() : hit.end()]
    if [n.sym for n in part] != ["F", "C"]:
        return False
    gap = read.view[part[0].span.end : part[1].span.start]
    return _OWN_NOUN.fullmatch(gap) is not None and _SAME.fullmatch(gap) is None


#: 授予5家企业A、5家企业B: between two of the numbers of one verb.
_NEXT = re.compile(r"[、，；]?(?:和|及|以及|并|与)?")


def still_counting(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """授予5家企业A、5家企业B: the second number has no verb of its own."""
    before = nodes[hit.start() - 1] if hit.start() else None
    count, title = nodes[hit.start()], nodes[hit.end() - 1]
    if before is None or before.sym not in "BK" or read.scope.mode != "confer" or not isinstance(count.value, Count):
        return False
    if _NEXT.fullmatch(read.view, before.span.end, count.span.start) is None:
        return False
    status, detail = read.scope.status or Status.GRANTED, read.scope.detail
    for award in awards_of(title):
        read.grant(award, count.value, status, detail, count.span, sentence, "confer-count")
    return True


def conferring(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """新培育A、B 17家: the verb holds for the number, although another title stands between."""
    verb = read.reader.verb_of(nodes[hit.start()])
    read.scope.mode, read.scope.status, read.scope.detail = "confer", verb.status, verb.detail
