"""Families of assessments: 甲获评优秀, 7家获评良好, 获评优秀的是甲."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.families.brackets import inside
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, first_award, members_of, node_at
from kg.facts.families.question import in_question as asked
from kg.facts.families.standing import GRADE_STATUS
from kg.facts.members import Node
from kg.facts.reduce import Counted
from kg.facts.tokens import Count
from kg.model import Span, Status

#: 优秀的有22家.
_GRADE_GAP = re.compile(r"[的：:]?(?:企业|单位)?[有共为]?")
_NOUN = re.compile(r"(?:等次|等级|档次|结果)$")
_REMARK = re.compile(r"（.*|[ABCD]类.*")


def grade_of(text: str) -> tuple[str, Status]:
    """优秀（A类）等次 → the grade as it is named, and what it comes to."""
    grade = _NOUN.sub("", text.strip("“”"))
    return grade, GRADE_STATUS.get(_NOUN.sub("", _REMARK.sub("", grade)), Status.GRANTED)


def graded_after(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """获评优秀的是甲、乙: the names come after the grade, the assessment stands before."""
    members = members_of(nodes[hit.end() - 1])
    question = asked(read)
    award = read.scope.assessed or read.scope.award or read.scope.heading or (question.awards[0] if question else None)
    grade_node = node_at(nodes, hit, "g")
    if members is None or award is None or award.elliptic:
        return
    grade, status = grade_of(read.view[grade_node.span.start : grade_node.span.end])
    group = next(
        (
            g
            for g in reversed(read.reader.groups)
            if g.grade == grade and g.count.size == len(members.items) and not g.members
        ),
        None,
    )
    if group is not None:
        group.members.extend(members.items)
        group.closed = True
    elif members.count is not None:
        group = read.grant(
            award, members.count, status, None, grade_node.span, sentence, "graded", members=members, grade=grade
        )
    read.recognise(members, replace(award, grade=None), status, None, sentence, "graded", group=group, grade=grade)


def graded(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """在X评价中，甲获评优秀（A类）; 7家获评良好; 甲连续获得X考核优秀等次."""
    part = nodes[hit.start() : hit.end()]
    grade, status = grade_of(read.view[part[-1].span.start : part[-1].span.end])
    named = next((n for n in part if n.sym == "B"), None)
    question = asked(read)
    award = first_award(named) if named else read.scope.assessed or read.scope.aspect or read.scope.heading
    award = award or (question.awards[0] if question else None)
    if award is None or award.elliptic:
        return
    members = next((members_of(n) for n in part if n.sym == "M"), None) or next(
        (inside(read, n) for n in part if n.sym == "("), None
    )
    count = next((n.value for n in part if n.sym == "C" and isinstance(n.value, Count)), None) or (
        members.count if members else None
    )
    counted = next((n.value for n in part if n.sym == "K" and isinstance(n.value, Counted)), None)
    count = count or (counted.count if counted else None)
    group = None
    if members is None and count is None and not any(n.sym == "M" for n in part):
        members = read.subject()
        if members is not None and sentence.covers(members.items[0].span):
            count = members.count
    if count is not None:
        group = read.grant(award, count, status, None, part[-1].span, sentence, "graded", members=members, grade=grade)
    if members is not None:
        read.recognise(members, award, status, None, sentence, "graded", group=group, grade=grade)
        read.scope.subject = members


def grade_count(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """优秀22家、良好51家、不合格6家: each grade of the review in question with its number."""
    grade, node = node_at(nodes, hit, "g"), nodes[hit.end() - 1]
    gap = read.view[grade.span.end : node.span.start]
    question = asked(read)
    told = read.scope.told_before or read.scope.assessed
    award = told or (question.awards[0] if question else None)
    if not _GRADE_GAP.fullmatch(gap) or award is None or award.elliptic:
        return False
    if not isinstance(node.value, Count):
        return False
    word, status = grade_of(read.view[grade.span.start : grade.span.end])
    read.grant(
        replace(award, grade=None, hint=None), node.value, status, None, node.span, sentence, "graded", grade=word
    )
    return True


def graded_alike(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲获评优秀，乙不合格: in a sentence about an assessment the grade alone says it of the next name."""
    before = [d for d in read.reader.recognitions if d.sentence == sentence and d.grade is not None]
    if not before or read.scope.assessed is None or nodes[hit.end() - 1].span.start - nodes[hit.start()].span.end > 1:
        return False
    graded(read, nodes, hit, sentence)
    return True
