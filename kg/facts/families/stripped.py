"""Families of titles that end: 撤销甲B称号, 甲被移出名单, 撤销2家B."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.drafts import Leveled
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, awards_of, first_award, members_of, node_at, run_of
from kg.facts.families.question import in_question as asked
from kg.facts.families.reviews import ahead
from kg.facts.families.subjects import left_behind
from kg.facts.members import Node
from kg.facts.reduce import Counted
from kg.facts.tokens import Count
from kg.model import Span, Status

_PASSIVE = re.compile(r"被|予以")
_PASSIVE_LAST = re.compile(r"(?:予以|被|遭|遭到)$")


def strip(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """撤销甲B称号; …，被取消B资格; 甲因…，撤销其B、C称号."""
    lead = nodes[hit.start()]
    verb = read.reader.verb_of(next(n for n in nodes[hit.start() : hit.end()] if n.sym in "XY"))
    named = [n for n in nodes[hit.start() : hit.end()] if n.sym == "M"]
    members = run_of(read.view, named) if named else read.subject()
    award = next((n for n in nodes[hit.start() : hit.end()] if n.sym == "B"), None)
    number = read.scope.number
    if number is not None and not named and award is not None:  # 123家企业因…，被取消B资格
        for item in awards_of(award):
            read.grant(item, number, verb.status, verb.detail, lead.span, sentence, "strip")
        return
    if members is None or award is None or (not named and left_behind(read, members, lead.span.start)):
        return
    inherited: Leveled | None = None
    for item in awards_of(award):
        group = None
        if members.count is not None:
            group = read.grant(
                item,
                members.count,
                verb.status,
                verb.detail,
                lead.span,
                sentence,
                "strip",
                members=members,
                inherited=inherited,
            )
        read.recognise(members, item, verb.status, verb.detail, sentence, "strip", group=group, inherited=inherited)
        inherited = read.level(item, inherited)
    read.scope.subject = members


def several_lost(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """将132家A、3家B移出名单: one verb for several counts."""
    part = nodes[hit.start() : hit.end()]
    verb = read.reader.verb_of(next(n for n in part if n.sym in "XYR"))
    if verb.status is Status.UNKNOWN or (part[-1].sym == "B" and not _is_list(first_award(part[-1]))):
        return False
    for node in part:
        if isinstance(node.value, Counted):
            read.grant(node.value.award, node.value.count, verb.status, verb.detail, node.span, sentence, "strip")
    return True


#: 决定撤销以下荣誉：, …，撤销原因：…: what is told around names that stand alone with their titles.
_LEAD = re.compile(r"(?:撤销|撤消|取消|收回)[^。；\n]{0,8}(?:荣誉|称号|资格|奖项)[：:][^。]{0,160}$")
_REASON = re.compile(r"，(?:撤销|撤消|取消)(?:的)?(?:原因|理由|依据)")
_GLUED = re.compile(r"(?:的|所获)?(?:(?:19|20)\d\d年?度?)?的?“?")
_FAR = 400


def under_lead(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """决定撤销以下荣誉：（一）甲“B”，撤销原因：…: the names and titles of what is taken."""
    members, node = members_of(nodes[hit.start()]), nodes[hit.start() + 1]
    if members is None or not _GLUED.fullmatch(read.view, nodes[hit.start()].span.end, node.span.start):
        return False
    lead = _LEAD.search(read.view[max(0, sentence.start - _FAR) : members.items[0].span.start])
    if lead is None and _REASON.match(read.view, node.span.end) is None:
        return False
    for award in awards_of(node):
        read.recognise(members, award, Status.REVOKED, None, sentence, "strip")
    return True


def _is_list(award: Award) -> bool:
    """移出绿色制造名单: the list that the titles are taken off."""
    return award.listed or award.text.endswith(("名单", "名录", "目录"))


def title_lost(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲因…，其获得的B称号被取消: the title stands before the verb that takes it."""
    part = nodes[hit.start() : hit.end()]
    verb = read.reader.verb_of(part[-1])
    members = read.subject()
    here = members is not None and sentence.covers(members.items[0].span)
    if members is None or not here or not _PASSIVE.match(read.view[part[-1].span.start : part[-1].span.end]):
        return False
    for award in awards_of(next(n for n in part if n.sym == "B")):
        read.recognise(members, award, verb.status, verb.detail, sentence, "strip")
    return True


#: 撤销称号, 被移出名单: what is taken stands there without its name.
_TAKEN = re.compile(
    r"了?(?:其|上述|该|这一|此)?(?:厂|公司|企业|单位)?(?:所获)?(?:荣誉)?(?:称号|资格|名单|名录|目录|奖项|资质|荣誉|认定|牌匾|证书|行列|奖牌)?(?=[，。；、）]|$|并|和|，)"
)


def strip_subject(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲因…，被移出名单; 甲…，这一称号于当年被撤销: the subject of this sentence loses the title in question."""
    members, question = read.subject(), asked(read)
    verb = read.reader.verb_of(nodes[hit.start()])
    if (
        members is None
        or question is None
        or ahead(read, nodes[hit.start()].span.start)
        or not _TAKEN.match(read.view, nodes[hit.start()].span.end)
    ):
        return False
    at = nodes[hit.start()].span.start
    if verb.surface == "摘牌" and not _PASSIVE_LAST.search(read.view[sentence.start : at]):
        return False  # 最终某店摘牌: it won
    if not sentence.covers(members.items[0].span) or question.awards[0].elliptic or left_behind(read, members, at):
        return False
    award = replace(question.awards[0], grade=None)
    leveled = read.scope.leveled if read.scope.award is not None and read.scope.award.label == award.label else None
    read.recognise(members, award, verb.status, verb.detail, sentence, "strip", inherited=leveled, trust=0.8)
    return True


def strip_counted(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """撤销2家省级B: so many lose it."""
    verb, node = read.reader.verb_of(nodes[hit.start()]), nodes[hit.end() - 1]
    assert isinstance(node.value, Counted)
    read.grant(node.value.award, node.value.count, verb.status, verb.detail, node.span, sentence, "strip")


def strip_in_question(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲、乙共2家，予以撤销; 4家B同时撤销: the award beside the count, else the one in question."""
    part = nodes[hit.start() : hit.end()]
    verb = read.reader.verb_of(next(n for n in part if n.sym in "XY"))
    members = members_of(node_at(nodes, hit, "M"))
    counted = next((n.value for n in part if n.sym == "K" and isinstance(n.value, Counted)), None)
    count = next((n.value for n in part if n.sym == "C" and isinstance(n.value, Count)), None)
    question = asked(read)
    award = counted.award if counted else question.awards[0] if question else None
    size = counted.count if counted else count or (members.count if members else None)
    if award is None or award.elliptic or (members is None and size is None):
        return False
    award = replace(award, grade=None)
    group = None
    if size is not None:
        group = read.grant(award, size, verb.status, verb.detail, part[0].span, sentence, "strip", members=members)
    if members is not None:
        read.recognise(members, award, verb.status, verb.detail, sentence, "strip", group=group, trust=0.85)
    return True
