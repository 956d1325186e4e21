"""Somebody gives: 授予甲B, 认定甲为B, 甲被授予B, B授予甲, 甲通过省级备案."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.families.drafting import Drafting
from kg.facts.families.mentioned import mentioned
from kg.facts.families.named import obtain
from kg.facts.families.nodes import Match, awards_of, count_of, first_award, members_of, node_at, run_of
from kg.facts.families.unverbed import counted_in
from kg.facts.members import Member, Members, Node
from kg.model import EntityType, Level, Span, Status

_FILED = re.compile(r"国家|省级|市级")


_FILED_LEVELS = {"国家": Level.NATIONAL, "省级": Level.PROVINCIAL, "市级": Level.MUNICIPAL}


_RECEIVES = re.compile(r"被|获(?!批|评)|荣获")


_DISPOSES = re.compile(r"[将把对给]$|(?<![面走])向$")


def confer_as(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """认定甲等42家企业为B; 新增甲等8家B; 授予甲B; 推荐甲申报B."""
    node = node_at(nodes, hit, "F")
    verb = read.reader.verb_of(node)
    if verb.detail == "nominated" and read.view.startswith("的", node.span.end):
        return False  # 某县推荐的甲获评B: who brought the winner forward
    named = [n for n in nodes[hit.start() : hit.end()] if n.sym == "M"]
    members = run_of(read.view, named)
    node = nodes[hit.end() - 1]
    if members is None or "一批" in read.view[members.items[-1].span.end : node.span.start]:
        return True  # 培育出甲、乙等一批知名企业和名牌产品
    status, detail = verb.status, verb.detail
    for each in _counted_apart(read, named) or (members,):
        for award in awards_of(node):
            group = None
            count = each.count or count_of(node)
            if count is not None:
                group = read.grant(award, count, status, detail, node.span, sentence, "confer", members=each)
            read.recognise(each, award, status, detail, sentence, "confer", group=group)
    read.scope.subject = members
    read.scope.mode, read.scope.conferring = "confer", (status, detail)
    return True


#: Between two lists under one verb.
_AND = re.compile(r"[\u4e00-\u9fff]{0,6}(?:[、和与及]|以及)")


def _counted_apart(read: Drafting, named: Sequence[Node]) -> tuple[Members, ...] | None:
    """命名甲等12家医院和乙等16家中小学为B: two lists, each with its number."""
    lists = [m for n in named if (m := members_of(n)) is not None and m.count is not None]
    if len(lists) < 2 or len(lists) < len(named):
        return None
    gaps = zip(named, named[1:], strict=False)
    joined = all(_AND.fullmatch(read.view, a.span.end, b.span.start) for a, b in gaps)
    return tuple(lists) if joined else None


def still_conferring(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """授予甲A，乙B: the second pair has no verb of its own."""
    members = members_of(nodes[hit.start()])
    if members is None or read.scope.mode != "confer" or read.scope.conferring is None:
        mentioned(read, nodes, hit, sentence)
        counted_in(read, members, nodes, hit, sentence)
        return
    status, detail = read.scope.conferring
    for award in awards_of(nodes[hit.end() - 1]):
        count = members.count or count_of(nodes[hit.end() - 1])
        group = None
        if count is not None:
            group = read.grant(
                award, count, status, detail, nodes[hit.end() - 1].span, sentence, "confer", members=members
            )
        read.recognise(members, award, status, detail, sentence, "confer", group=group)


def given(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲被省政府授予B; 将甲、乙推荐申报B: the recipient stands before the verb of giving."""
    node = node_at(nodes, hit, "F")
    verb = read.reader.verb_of(node)
    clause = max(read.view.rfind(c, sentence.start, node.span.start) for c in "，；。：") + 1
    lead = read.view[max(clause, sentence.start) : node.span.start]
    members = members_of(nodes[hit.start()]) if nodes[hit.start()].sym == "M" else read.subject()
    passive = _RECEIVES.search(lead) is not None or ("由" in lead and verb.surface.endswith("为"))
    moved = (
        members is not None and _DISPOSES.search(read.view[sentence.start : members.items[0].span.start]) is not None
    )
    if members is None or not (passive or (moved and nodes[hit.start()].sym == "M")):
        return False
    obtain(read, members, verb.status, verb.detail, nodes[hit.end() - 1], sentence, "given")
    return True


#: Verbs that take the title before them and its holders after them.
_GIVES_TO = ("授予", "颁给", "颁发给", "花落", "颁予")
#: The longest text between the title and such a verb.
_APART = 6


def awarded_to(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """“某某奖”授予甲等17家组织; B花落甲、乙: the title stands before the verb, its holders after it."""
    members = members_of(nodes[hit.end() - 1])
    verb = read.reader.verb_of(node_at(nodes, hit, "F"))
    award = nodes[hit.start()]
    between = read.view[award.span.end : node_at(nodes, hit, "F").span.start]
    if members is None or not verb.surface.startswith(_GIVES_TO) or len(between) > _APART:
        return False
    obtain(read, members, verb.status, verb.detail, award, sentence, "awarded-to")
    return True


def filed(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """“甲”众创空间通过国家备案; “甲”“乙”2家众创空间获省级备案: the name or noun says the title, the verb its level."""
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    level = _FILED.search(verb.surface)
    members = members_of(nodes[hit.start()])
    if level is None or members is None:
        return False
    named = next((n for n in nodes[hit.start() : hit.end()] if n.sym in "BK"), None)
    award = first_award(named) if named is not None else award_of_name(read, members.items[-1])
    if award is None:
        return False
    award = replace(award, level=_FILED_LEVELS[level.group()], place=None, needs_context=False)
    count = members.count or (count_of(named) if named is not None else None)
    group = None
    if count is not None:
        group = read.grant(
            award, count, verb.status, verb.detail, nodes[hit.start()].span, sentence, "filed", members=members
        )
    read.recognise(members, award, verb.status, verb.detail, sentence, "filed", group=group)
    read.scope.subject = members
    return True


def award_of_name(read: Drafting, member: Member) -> Award | None:
    """The title that a unit's own last word names (…众创空间)."""
    text = read.view[member.span.start : member.span.end]
    for hit in read.reader.catalogue.find_aliases(text):
        if hit.end == len(text):
            span = Span(member.span.start + hit.start, member.span.end)
            return Award(span, span, hit.alias, hit.programmes, hit.alias)
    return None


#: Verbs that give a unit the title of its own name.
_FOUNDED = frozenset("授牌 正式授牌 揭牌 通过验收 获批建设 获批组建 获批 通过认定".split())


def named_so(read: Drafting, members: Members, verb: Node, sentence: Span) -> bool:
    """甲省某工程技术研究中心、乙省某重点实验室…授牌: the units' own names say title and place."""
    if verb.sym not in "LV" or read.reader.verb_of(verb).surface not in _FOUNDED or members.count is not None:
        return False
    awards = [_own_title(read, m) for m in members.items]
    known = [(m, a) for m, a in zip(members.items, awards, strict=True) if a is not None]
    if len(known) < len(members.items):
        return False
    for member, award in known:
        read.recognise(Members((member,)), award, Status.GRANTED, None, sentence, "rest", trust=0.75)
    return True


def _own_title(read: Drafting, member: Member) -> Award | None:
    award = award_of_name(read, member) if member.type is EntityType.PLATFORM else None
    start = member.span.start
    place = next((read.view[p.span.start : p.span.end] for p in read.reader.regions if p.span.start == start), None)
    return replace(award, place=place) if award is not None else None
