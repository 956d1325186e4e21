"""A name without a verb: who the clauses to come are about, and names under a heading or an expert's eye."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.drafts import Leveled, RecognitionDraft
from kg.facts.families.dating import year_here
from kg.facts.families.drafting import Drafting
from kg.facts.families.lists import goes_on
from kg.facts.families.nodes import Match, members_of
from kg.facts.families.question import in_question
from kg.facts.members import Node
from kg.model import EntityType, LevelBasis, Span, Status

_FORM = re.compile(r"[；;。，、\s]|\d{1,3}[.．、]|（[^）]*）")


_COORDINATORS = re.compile(r"[、，和与及]")


_ASSESSES = re.compile(r"对$|组织.{0,4}(?:评审|考察)$")


_BESIDE = re.compile(
    r"(?:^|[，。；：])(?:由|与|和|同|对|在|向|从|被|依托|联合|携手|委托|通过|经|据|距|离|以|按)原?[“]?$"
)


def mentioned(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """A member list without a verb yet: the subject of the clauses to come."""
    if reviewing(read, nodes, hit, sentence) or under_heading(read, nodes, hit, sentence):
        return
    if len(nodes) == 1 and _open_list(read) and goes_on(read, nodes, hit, sentence):
        return  # 分别是甲，乙，丙: commas in a list whose number is known
    members = members_of(nodes[hit.start()])
    first = all(n.sym in "|(L" for n in nodes[: hit.start()])  # （一）甲公司因…; 去年公示的甲公司，…
    start = nodes[hit.start()].span.start
    before = nodes[hit.start() - 1] if hit.start() else None
    if before is not None and before.sym == "B" and start - before.span.end <= 1:
        first = all(n.sym in "|(" for n in nodes[: hit.start() - 1])  # 市级孵化器“甲”因…
    first = first or read.view[max(0, start - 3) : start] in ("更名为", "变更为", "改名为")
    if _BESIDE.search(read.view[max(sentence.start, start - 6) : start]):
        return  # 由某厂改造而来: not what the sentence is about
    loses = read.view[nodes[hit.start()].span.end : nodes[hit.start()].span.end + 1] == "因"
    if first and members is not None and (loses or any(i.type is not EntityType.PERSON for i in members.items)):
        read.scope.subject = members


def _open_list(read: Drafting) -> bool:
    """The list that the sentence opened still lacks members of its stated number."""
    last = read.reader.recognitions[-1] if read.reader.recognitions else None
    group = last.group if last is not None else None
    return read.scope.listing_names is not None and group is not None and len(group.members) < group.count.size


def under_heading(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲、乙、丙 alone in a line under 一、评价优秀的 or under a heading that names the title."""
    node, scope = nodes[hit.start()], read.scope
    members = members_of(node)
    question = in_question(read)
    if members is None or question is None or (scope.section is None and scope.heading is None):
        return False
    line = _FORM.sub("", read.view[sentence.start : sentence.end])
    names = _COORDINATORS.sub("", "".join(i.text for i in members.items))
    if len(line) > len(names) + 4 or not all(i.mention is not None or i.type is not None for i in members.items):
        return False
    section = scope.section
    status = section.status if section else question.status or Status.GRANTED
    grade = section.grade if section else None
    read.recognise(members, question.awards[0], status, question.detail, sentence, "roster", grade=grade, trust=0.85)
    return True


def reviewing(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """组织专家对甲中心认定并评审: an activity in progress, not a grant (cue c007)."""
    node = nodes[hit.start()]
    before = read.view[max(sentence.start, node.span.start - 8) : node.span.start]
    members = members_of(node)
    if members is None or not _ASSESSES.search(before):
        return False
    award = read.scope.aspect or read.scope.heading or read.scope.assessed
    if award is None:
        return True
    item = members.items[0]
    place = next(
        (read.view[p.span.start : p.span.end] for p in read.reader.regions if p.span.start == item.span.start), None
    )
    level = read.reader.levels.of_place(place) if place else None
    leveled = Leveled(level, LevelBasis.JURISDICTION_NAME, place) if level else read.level(award)
    for member in members.items:
        read.reader.recognitions.append(
            RecognitionDraft(
                member,
                award,
                leveled,
                Status.CANDIDATE,
                "under-review",
                sentence,
                "reviewing",
                year=year_here(read, award),
                evidence=[sentence],
                confidence=0.8,
            )
        )
    return True
