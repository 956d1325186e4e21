"""Counts of what was given: N家企业获批B, 18家企业榜上有名, 获得B 1个, 其中某市9家."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.drafts import GroupDraft
from kg.facts.families.brackets import inside, join
from kg.facts.families.countable import areas, elsewhere, given_before, told_as_stock
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, awards_of, node_at, stands_alone
from kg.facts.families.question import Question, in_question
from kg.facts.members import Node
from kg.facts.reduce import Counted
from kg.facts.scope import Listing
from kg.facts.tokens import Count
from kg.model import Span, Status

#: 入选的共有2家: the most that says nothing between verb and number.
_LONGEST_LINK = 4
_ENTERS = frozenset({"进入", "列入", "纳入", "出现在"})


_LISTS = re.compile(r"[^，。；]{0,14}(?:名单|榜|名录|目录|公示)")


def count_objectless(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool | None:
    """我市18家企业榜上有名."""
    counted_nodes = [n for n in nodes[hit.start() : hit.end()] if n.sym == "C"]
    if len(counted_nodes) > 1:  # 5家企业、2个项目登榜
        for at in range(hit.start(), hit.end()):
            if nodes[at].sym == "C":
                _on_list(read, nodes[at], node_at(nodes, hit, "V"), sentence)
        return None
    verb_node = node_at(nodes, hit, "V")
    if counted_nodes[0].span.start - verb_node.span.end > _LONGEST_LINK:
        return False  # 入选某榜2家: what the verb takes stands between
    group = _on_list(read, counted_nodes[0], node_at(nodes, hit, "V"), sentence)
    if group is None:
        return False
    bracket = node_at(nodes, hit, "(")
    members = inside(read, bracket) if bracket.sym == "(" else None
    if members is not None and len(members.items) <= group.count.size:
        join(read, group, members, sentence)
    return None


def _answered(asked: Question | None) -> Question | None:
    """28家申报B，19家通过认定: what was applied for is decided by the verb that follows."""
    if asked is not None and asked.detail in ("applied", "nominated"):
        return replace(asked, status=None, detail=None)
    return asked


def _on_list(read: Drafting, node: Node, verb_node: Node, sentence: Span) -> GroupDraft | None:
    count, verb = node.value, read.reader.verb_of(verb_node)
    if verb.surface in _ENTERS and not _LISTS.match(read.view, verb_node.span.end):
        return None  # 进入现场评审
    asked = _answered(in_question(read))  # 13家参与B申报，8家认定成功: the award of this sentence; else the list's
    listing = None
    if asked is not None:
        detail = asked.detail if asked.status else verb.detail
        listing = Listing(asked.awards[0], asked.status or verb.status, detail, read.scope.issuer, asked.span)
    if (
        not stands_alone(verb.surface)
        or listing is None
        or listing.award.elliptic
        or not isinstance(count, Count)
        or count.unit not in "家个户项名款件席"
    ):
        return None
    status, detail = (
        (listing.status, listing.detail) if listing.status is Status.CANDIDATE else (verb.status, verb.detail)
    )
    group = given_before(
        read, read.grant(listing.award, count, status, detail, node.span, sentence, "listed-count"), node, sentence
    )
    if group is not None and not sentence.covers(listing.span):
        group.evidence.append(listing.span)
    return group


def count_obtain(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """3家公司获批B: a group without a named member."""
    count = node_at(nodes, hit, "C").value
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    node = nodes[hit.end() - 1]
    if not isinstance(count, Count):
        return
    total = read.scope.total if read.scope.part else None  # 180家B，其中14家获得C: a part of a stock is one
    stock = hit.group().startswith("H") and told_as_stock(read, nodes[hit.start()], sentence)
    stock = stock or (total is not None and total.kind == "holding" and count.size <= total.count.size)
    for award in awards_of(node):
        kind = "holding" if stock else "grant"
        read.grant(award, count, verb.status, verb.detail, node.span, sentence, "counted", kind)
    read.scope.mode = "hold" if stock else "confer"


def made_so_many(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """认定76个装备为A、40家单位为新备案的B: numbers of those that nobody names."""
    verb, part = read.reader.verb_of(nodes[hit.start()]), nodes[hit.start() : hit.end()]
    for at, node in enumerate(part):
        title = next((n for n in part[at:] if n.sym == "B"), None)
        if node.sym != "C" or title is None or not isinstance(node.value, Count) or elsewhere(read, node, sentence):
            continue
        for award in awards_of(title):
            read.grant(award, node.value, verb.status, verb.detail, node.span, sentence, "confer-count")
    read.scope.mode = "confer"


#: 对84个项目授予B: whom the giving is for.
_FOR = re.compile(r"(?:对|给|向|将)[^，。；：]{0,6}$")


def given_to_so_many(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """对84个项目授予B: a number of those that nobody names, before the verb."""
    count, verb = nodes[hit.start()], read.reader.verb_of(nodes[hit.start() + 1])
    if _FOR.search(read.view, sentence.start, count.span.start) is None or not isinstance(count.value, Count):
        return False
    for award in awards_of(nodes[hit.end() - 1]):
        read.grant(award, count.value, verb.status, verb.detail, count.span, sentence, "confer-count")
    read.scope.mode = "confer"
    return True


def counts_obtain(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """56家企业、7名个人进入B名单: several counts, one award; 18家、5个分别获评A、B: to each its own."""
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    told = [n for n in nodes[hit.start() : hit.end()] if n.sym == "C" and isinstance(n.value, Count)]
    awards = awards_of(nodes[hit.end() - 1])
    if len(awards) == 1:
        pairs = [(n, awards[0]) for n in told]
    else:
        pairs = list(zip(told, awards, strict=True)) if len(told) == len(awards) else []
    for node, award in pairs:
        if isinstance(node.value, Count) and node.value.unit in "家个户项名款件人":
            read.grant(award, node.value, verb.status, verb.detail, node.span, sentence, "counted")


def obtained(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """还获得B二等奖1个: nobody is named, a number is."""
    node = nodes[hit.end() - 1]
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    subject = read.subject()
    here = subject is not None and sentence.covers(subject.items[0].span)
    if (
        not isinstance(node.value, Counted)
        or elsewhere(read, node, sentence)
        or (here and subject is not None and not areas(subject))
    ):
        return False
    stock = told_as_stock(read, nodes[hit.start()], sentence)
    if verb.status is Status.PLANNED and not stock:
        return False
    read.scope.mode, read.scope.status, read.scope.detail = "hold" if stock else "confer", verb.status, verb.detail
    kind = "holding" if stock else "grant"
    status = Status.GRANTED if stock else verb.status
    read.grant(node.value.award, node.value.count, status, verb.detail, node.span, sentence, "counted", kind)
    return True
