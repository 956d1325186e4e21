"""Tokens → nodes: member lists, award lists, counted awards, brackets, clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.facts.awards import Award
from kg.facts.members import Member, MemberReader, Members, Node
from kg.facts.tokens import Count, Token
from kg.model import EntityType, Span


@dataclass(frozen=True, slots=True)
class Counted:
    """N家 + award: a counted set of one award."""

    award: Award
    count: Count


def reduce_sentence(view: str, tokens: Sequence[Token]) -> list[Node]:
    """The sentence as nodes; bracketed stretches become one ``(`` node holding nodes."""
    nodes = _glued(view, MemberReader(view).reduce(tokens))
    return _awards(_brackets(nodes))


def _glued(view: str, nodes: Sequence[Node]) -> list[Node]:
    """甲集团 + （某市）乙有限公司, 甲公司 + 某店: two pieces without a joint are one name."""
    out: list[Node] = []
    for node in nodes:
        whole = _one_name(view, out[-1], node) if out else None
        if whole is None:
            out.append(node)
        else:
            out[-1] = whole
    return out


def _one_name(view: str, left: Node, right: Node) -> Node | None:
    if left.sym != "M" or right.sym != "M" or left.span.end != right.span.start:
        return None
    a, b = left.value, right.value
    assert isinstance(a, Members) and isinstance(b, Members)
    first, second = a.items[-1], b.items[0]
    team = second.type is EntityType.INSTITUTION and second.mention is None and not second.quoted
    firms = first.type is EntityType.COMPANY and (second.type is EntityType.COMPANY or team)
    if (
        not firms
        or a.count is not None
        or a.open
        or first.quoted
        or second.quoted
        or first.span.end != second.span.start
    ):
        return None
    span = Span(first.span.start, second.span.end)
    whole = Member(span, view[span.start : span.end], second.type, None)
    items = (*a.items[:-1], whole, *b.items[1:])
    return Node("M", Span(left.span.start, right.span.end), Members(items, b.count, b.open, b.tail))


def _brackets(nodes: Sequence[Node]) -> list[Node]:
    out: list[Node] = []
    stack: list[tuple[Node, list[Node]]] = []
    current = out
    for node in nodes:
        if node.sym == "(":
            stack.append((node, current))
            current = []
        elif node.sym == ")" and stack:
            opener, outer = stack.pop()
            outer.append(Node("(", Span(opener.span.start, node.span.end), tuple(_awards(current))))
            current = outer
        else:
            current.append(node)
    while stack:  # an unclosed bracket holds nothing together
        opener, outer = stack.pop()
        outer.extend(current)
        current = outer
    return out


def _awards(nodes: Sequence[Node]) -> list[Node]:
    out: list[Node] = []
    index = 0
    while index < len(nodes):
        node = nodes[index]
        after = nodes[index + 1] if index + 1 < len(nodes) else None
        if node.sym == "C" and after is not None and after.sym == "A" and _bare(node):
            out.append(Node("K", Span(node.span.start, after.span.end), Counted(_award(after), _count(node))))
            index += 2
        elif node.sym == "C" and _former(nodes, index):  # 2家原第二批B
            award = nodes[index + 2]
            out.append(Node("K", Span(node.span.start, award.span.end), Counted(_award(award), _count(node))))
            index += 3
        elif node.sym == "A" and after is not None and after.sym == "C":
            out.append(Node("K", Span(node.span.start, after.span.end), Counted(_award(node), _count(after))))
            index += 2
        elif node.sym == "A":
            grown, index = _award_list(nodes, index)
            out.append(grown)
        else:
            out.append(node)
            index += 1
    return out


def _former(nodes: Sequence[Node], index: int) -> bool:
    """N家原B: those that held the title so far."""
    after = nodes[index + 1 : index + 3]
    return (
        _bare(nodes[index])
        and [n.sym for n in after] == ["O", "A"]
        and after[0].span.end - after[0].span.start == 1
        and after[0].value is None
        and after[0].span.start == nodes[index].span.end
    )


def _bare(node: Node) -> bool:
    return isinstance(node.value, Count) and not node.value.noun


def _award(node: Node) -> Award:
    assert isinstance(node.value, Award)
    return node.value


def _count(node: Node) -> Count:
    assert isinstance(node.value, Count)
    return node.value


def _award_list(nodes: Sequence[Node], index: int) -> tuple[Node, int]:
    """A、B和C两项认定 → one B node with a tuple of awards."""
    start = nodes[index].span.start
    items = [_award(nodes[index])]
    pos = index + 1
    if pos + 2 < len(nodes) and nodes[pos].sym == "(" and _aside(nodes[pos]) and nodes[pos + 1].sym == "S":
        pos += nodes[pos + 2].sym == "A"
    while pos < len(nodes) and _beside(nodes[pos - 1], nodes[pos]):
        items.append(_award(nodes[pos]))  # “甲”“乙”: quoted titles need no comma
        pos += 1
    while pos + 1 < len(nodes) and nodes[pos].sym == "S" and nodes[pos + 1].sym == "A":
        follows = nodes[pos + 2].sym if pos + 2 < len(nodes) else ""
        if follows == "C" and not _totals(nodes[pos + 2], len(items) + 1):
            break
        items.append(_award(nodes[pos + 1]))
        pos += 2
        if pos + 2 < len(nodes) and nodes[pos].sym == "(" and _aside(nodes[pos]) and nodes[pos + 1].sym == "S":
            pos += nodes[pos + 2].sym == "A"  # A（专利号…）和B: what stands in the bracket says nothing of the list
    if pos < len(nodes) and nodes[pos].sym == "C" and _totals(nodes[pos], len(items)):
        pos += 1
    return Node("B", Span(start, nodes[pos - 1].span.end), tuple(items)), pos


def _aside(node: Node) -> bool:
    """A bracket without names, counts or verbs."""
    return isinstance(node.value, tuple) and not any(n.sym in "MNQCKVFXYRAB" for n in node.value)


def _beside(node: Node, after: Node) -> bool:
    return after.sym == "A" and node.span.end == after.span.start and _award(after).text.startswith("“")


def _totals(node: Node, size: int) -> bool:
    """两项 after a list of two awards counts the awards, not recipients."""
    return isinstance(node.value, Count) and node.value.size == size and node.value.unit == "项" and size > 1


def clauses(nodes: Sequence[Node]) -> list[list[Node]]:
    """Nodes cut at commas and semicolons outside brackets; the stop is dropped."""
    out: list[list[Node]] = [[]]
    for node in nodes:
        if node.sym in ",;":
            out.append([])
            if node.sym == ";":
                out[-1].append(Node("|", node.span))
        else:
            out[-1].append(node)
    return _with_verb(_joined([c for c in out if c]))


def _with_verb(found: list[list[Node]]) -> list[list[Node]]:
    """甲等7家企业，以及乙等3人获B: what is said of the second list is said of the first."""
    out = list(found)
    for at, (clause, after) in enumerate(zip(found, found[1:], strict=False)):
        names = [n for n in after if n.sym == "M"]
        lead = after[: after.index(names[0])] if len(names) == 1 else []
        alone = [n.sym for n in clause if n.sym in "MBKCVFLHRXYWJ(:"] == ["M"] and clause[-1].sym == "M"
        counted = alone and isinstance(clause[-1].value, Members) and clause[-1].value.count is not None
        joined = len(lead) == 1 and lead[0].sym == "S"
        if counted and joined:
            out[at] = [*clause, *after[after.index(names[0]) + 1 :]]
    return out


def told_first(view: str, found: list[list[Node]]) -> list[list[Node]]:
    """继获评A后，甲又获评B; 作为B，甲…; 除了B，甲还…: the clause that speaks of a subject to come is read after it."""
    out = list(found)
    for at in range(len(out) - 1):
        if _ahead_of_subject(view, out[at]) and any(n.sym == "M" for n in out[at + 1][:3]):
            out[at], out[at + 1] = out[at + 1], out[at]
    return out


_OPENS = re.compile(r"(?:继|在|自|自从|早在|作为|身为|除)")
_CLOSES = re.compile(r"(?:后|之后|以来|的基础上|的同时|之际)$")


def _ahead_of_subject(view: str, clause: list[Node]) -> bool:
    syms = "".join(n.sym for n in clause)
    text = view[clause[0].span.start : clause[-1].span.end]
    opens = _OPENS.match(text) is not None or syms.strip("OD").startswith("V")  # 获评A后，甲…
    if "M" in syms or "B" not in syms or not opens:
        return False
    if text.startswith(("作为", "身为", "除", "继")) and syms.strip("OD") in ("WB", "B"):
        return True
    return "V" in syms and _CLOSES.search(text) is not None


def _joined(found: list[list[Node]]) -> list[list[Node]]:
    """东区的甲、乙，西区的丙获评B: a clause that is a list and nothing else goes on in the next."""
    out: list[list[Node]] = []
    for clause in found:
        whole = _one_list(out[-1], clause) if out else None
        if whole is None:
            out.append(clause)
        else:
            out[-1] = whole
    return out


def _one_list(left: list[Node], right: list[Node]) -> list[Node] | None:
    telling = [n for n in right if n.sym in "MBKCVFLHRXYWJ(:"]
    if left[-1].sym != "M" or len(telling) < 2 or telling[0].sym != "M" or any(n.sym in _ENDS for n in left[:-1]):
        return None
    a, b = left[-1].value, telling[0].value
    assert isinstance(a, Members) and isinstance(b, Members)
    lead = right[: right.index(telling[0])]
    if a.open or a.count is not None or any(n.sym not in "ZOD" for n in lead):
        return None
    if not (_given(left, telling) or _same_kind(left, a, b, lead, telling)):
        return None
    merged = Node(
        "M", Span(left[-1].span.start, telling[0].span.end), Members((*a.items, *b.items), b.count, b.open, b.tail)
    )
    return [*left[:-1], merged, *right[right.index(telling[0]) + 1 :]]


#: What makes a clause a saying of its own.
_ENDS = "BKCVLHRXYWJ(:"


def _given(left: list[Node], telling: list[Node]) -> bool:
    """授予甲，乙B: the verb of giving stands before the comma, the title after it."""
    given = [n for n in left if n.sym in "FM"]
    return [n.sym for n in given] == ["F", "M"] and telling[1].sym in "BK"


def _same_kind(left: list[Node], a: Members, b: Members, lead: list[Node], telling: list[Node]) -> bool:
    """东区的甲、乙，西区的丙获评B; 某镇，某村等被授予B: nothing but names before the comma, and names of that kind after it."""
    if any(n.sym not in "ZODM" for n in left) or telling[1].sym not in "VRYF":
        return False
    kinds = {i.type for i in (*a.items, *b.items)}
    owned = left[-2:-1] and left[-2].sym == "D" and any(n.sym == "D" for n in lead)
    listed = (
        len(b.items) > 1 and b.open and not lead and all(n.sym in "ZM" or n.span.end - n.span.start <= 2 for n in left)
    )
    return (
        len(kinds) == 1
        and kinds <= {EntityType.COMPANY, EntityType.REGION, EntityType.INSTITUTION}
        and bool(owned or listed)
    )
