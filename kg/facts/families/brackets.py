"""Families of brackets: the names of the group before, or a statement of its own."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.drafts import GroupDraft, RecognitionDraft
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, members_of
from kg.facts.members import Member, Members, Node
from kg.model import Span

_NAME_JOINT = re.compile(r"[、，和]")


def inside(read: Drafting, node: Node) -> Members | None:
    """The name list of a bracket, if it is one."""
    if not isinstance(node.value, tuple):
        return None
    inner = [n for n in node.value if n.sym == "M"]
    if len(inner) > 1 and all(n.sym in "M,;" for n in node.value):  # （甲公司“P”，乙公司“Q”）
        return Members(tuple(item for n in inner for item in (members_of(n) or Members(())).items))
    if inner:
        return members_of(inner[0])
    return names_in(read, Span(node.span.start + 1, node.span.end - 1))


def names_in(read: Drafting, span: Span) -> Members | None:
    """A bare list A、B、C as names, when a stated number says it is one."""
    from kg.facts.members import free_name, type_by_head

    items = []
    start = span.start
    for piece in _NAME_JOINT.split(read.view[span.start : span.end]):
        name = free_name(read.view, Span(start, start + len(piece)))
        if name is None or (name.end - name.start) != len(piece.strip()):
            return None
        text = read.view[name.start : name.end]
        items.append(Member(name, text, type_by_head(text), None))
        start += len(piece) + 1
    return Members(tuple(items)) if items else None


def bracketed(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """新增1家B（甲中心）: the bracket names the members of the group before it."""
    node = nodes[hit.start()]
    group = read.scope.group
    if group is None or not isinstance(node.value, tuple) or node.span.start - group.span.end > 4:
        nested(read, node, sentence)
        return
    members = None if _glosses_title(read, nodes, hit) else inside(read, node)
    if members is None or (len(members.items) > group.count.size) or any(n.sym in "VFHRCK" for n in node.value):
        nested(read, node, sentence)
        return
    join(read, group, members, sentence)


#: What a bracket says when it only tells more of the title before it.
_MORE_OF_TITLE = re.compile(r"(?:岗|号|奖|类|类别|称号|组|级|型|方向|领域|版|届|批)$")


def _glosses_title(read: Drafting, nodes: Sequence[Node], hit: Match) -> bool:
    """命名…为工人先锋号（劳动竞赛示范岗）: another word for the title, no holder of it."""
    before = nodes[hit.start() - 1] if hit.start() else None
    if before is None or before.sym != "B":
        return False
    text = read.view[nodes[hit.start()].span.start + 1 : nodes[hit.start()].span.end - 1]
    return _MORE_OF_TITLE.search(text) is not None


def nested(read: Drafting, node: Node, sentence: Span) -> None:
    """A bracket with a statement of its own (累计省级B 4家)."""
    if isinstance(node.value, tuple) and any(n.sym in "CKVHFP" for n in node.value):
        from kg.facts.reduce import clauses

        kept = read.scope.group
        part, total, mode = read.scope.part, read.scope.total, read.scope.mode
        read.scope.part = read.scope.part or (kept is not None and not any(n.sym in "HVF" for n in node.value))
        if read.scope.part and kept is not None:
            read.scope.total = kept
        for clause in clauses(node.value):
            read.read_clause(clause, sentence)
        read.scope.part, read.scope.total, read.scope.mode = part, total, mode


def join(read: Drafting, group: GroupDraft, members: Members, sentence: Span) -> None:
    """Names told after their group: each is recognised as its member."""
    group.members.extend(members.items)
    group.closed = len(group.members) == group.count.size
    for member in members.items:
        draft = RecognitionDraft(
            member,
            group.award,
            group.leveled,
            group.status,
            group.detail,
            sentence,
            "named-after",
            "text",
            "holder",
            group.year,
            group.issuer,
            group.grade,
            group,
            [sentence],
            0.93,
        )
        if not sentence.covers(group.span):
            draft.evidence.append(group.sentence)
        read.reader.recognitions.append(draft)
    read.scope.subject = members
