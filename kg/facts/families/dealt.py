"""How many of a list each house has: 甲独占2个，乙、丙各1个."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, graded_as, members_of, node_at
from kg.facts.families.question import in_question
from kg.facts.families.recognising import recognise
from kg.facts.members import Member, Node
from kg.facts.tokens import Count
from kg.model import Span, Status

_HAS = re.compile(r"(?:独(?:占|揽|得|享)|包揽|各(?:有|占|获|得|入选)?|均有|分别有|占)?")
_EACH = "各"
#: What a house may have several of: its workshops, projects, products; never houses.
_UNITS = frozenset("个项件款条种")
_GRADE = re.compile(r"[特一二三四]等奖|[金银铜]奖|优秀奖|优胜奖|提名奖")
_ENDS = re.compile(r"[，。；、）\n]|$")


def dealt(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """Each house named with a number of its own is on the list in question."""
    members, count = members_of(node_at(nodes, hit, "M")), node_at(nodes, hit, "C")
    question = in_question(read)
    if members is None or question is None or not isinstance(count.value, Count) or count.value.unit not in _UNITS:
        return False
    between = read.view[members.items[-1].span.end : count.span.start].strip("”")
    items = tuple(_without_each(item) for item in members.items)
    told = between or items[-1] is not members.items[-1] or read.view[members.items[0].span.start - 1] == "："
    follows = any(d.sentence == sentence and d.pattern == "dealt" for d in read.reader.recognitions)
    if not (told or follows) or _HAS.fullmatch(between) is None or not _ENDS.match(read.view, count.span.end):
        return False
    award = question.awards[0]
    grades = _GRADE.findall(read.view, sentence.start, members.items[0].span.start)
    if grades and award.grade is None and "奖" in award.text:
        award = graded_as(award, grades[-1])  # 6项获优秀奖的专利分属5家：甲2项，…
    recognise(
        read,
        replace(members, items=items),
        award,
        question.status or Status.GRANTED,
        question.detail,
        sentence,
        "dealt",
        trust=0.8,
    )
    return True


def _without_each(item: Member) -> Member:
    """某某实验室各: the word for each is no part of the last name."""
    if item.mention is not None or not item.text.endswith(_EACH):
        return item
    return replace(item, span=Span(item.span.start, item.span.end - 1), text=item.text[:-1])
