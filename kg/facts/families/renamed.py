"""Families of new names: the house of the new name holds the title on."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.drafts import Leveled
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, awards_of, members_of, node_at
from kg.facts.families.question import in_question as asked
from kg.facts.members import Member, Members, Node
from kg.model import Span, Status

_RENAMING = re.compile(r"同意|准予|予以|名单|技术中心|设计中心|资格|称号")
_NEW_NAMES = re.compile(r"(?:更名|改名|名称变更)[^。，；\n]{0,6}(?:名单|公告|通知|公示|通告|情况|一览)")
_RENAMES = ("更名为", "变更为", "改名为", "更名成")


def renamed(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """同意甲技术中心更名为乙技术中心: the house of the new name holds the title on."""
    node = node_at(nodes, hit, "R")
    if read.reader.verb_of(node).status is not Status.RENAMED or read.reader.verb_of(node).surface not in _RENAMES:
        return False
    firm = next((m for m in read.reader.firms if 0 <= m.span.start - node.span.end <= 1), None)
    last = members_of(nodes[hit.end() - 1])
    members = Members((Member(firm.span, firm.text, firm.type, firm),)) if firm is not None else last
    if members is None or members.items[0].span.start < node.span.end:
        return True  # a new name that nobody has recognised
    read.scope.subject = members
    award = _titled_in(read, sentence)
    if award is None:
        question = asked(read)
        about = _RENAMING.search(read.view[sentence.start : sentence.end])
        if about is None and question is not None:  # …B更名名单 over the lines
            about = _NEW_NAMES.search(read.view, question.span.start, question.span.end + 12)
        award = question.awards[0] if question is not None and about is not None else None
    if award is None or award.elliptic or award.evaluation:
        return True
    kept = replace(award, grade=None, listed=False, hint=None)
    read.recognise(members, kept, Status.RENAMED, None, sentence, "review", trust=0.85)
    return True


def _titled_in(read: Drafting, sentence: Span) -> Award | None:
    own = [a for a in read.reader.awards if sentence.covers(a.span) and not a.elliptic and not a.generic]
    return next((a for a in own if a.level is not None or a.place is not None), own[0] if own else None)


def inherit_titles(read: Drafting, node: Node, status: Status, sentence: Span) -> None:
    """其B、C称号由更名后的企业承继; 其B称号终止: the titles of the subject just named."""
    members = read.subject()
    if members is None:
        return
    inherited: Leveled | None = None
    for award in awards_of(node):
        group = None
        if members.count is not None:
            group = read.grant(
                award, members.count, status, None, node.span, sentence, "review", members=members, inherited=inherited
            )
        read.recognise(members, award, status, None, sentence, "review", group=group, inherited=inherited)
        inherited = read.level(award, inherited)
