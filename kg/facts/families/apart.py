"""One to one: 甲、乙分别获评A和B; 甲、乙分别获评国家级、省级A."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.awards import Award
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import at_level, awards_of
from kg.facts.members import Members, Node

#: 分别, 依次: the order of the names is the order of the titles.
_ORDERED = re.compile(r"分别|依次|各自|分(?=获)")
#: Another name, which nobody recognised, stands between the name and the word.
_ONE_MORE = re.compile(r"[、和与及]")

Pair = tuple[Members, Award]
_JOINS = re.compile(r"[和与及；，]")


def one_to_one(read: Drafting, members: Members, node: Node) -> list[Pair] | None:
    """The pairs of an ordered saying; empty when the numbers differ, None when every name has every title."""
    items, awards = members.items, awards_of(node)
    between = _between(read, members, node)
    ordered = _ORDERED.search(between)
    if ordered is None:
        return None
    if len(items) < 2:
        unread = _ONE_MORE.search(between[: ordered.start()]) or _joined_before(read, members)
        return [] if unread and len(awards) > 1 else None
    if len(awards) == 1:
        levels = awards[0].levels
        if len(levels) != len(items) or members.open:
            return None
        awards = tuple(at_level(awards[0], n) for n in range(len(levels)))
    elif len(awards) != len(items):
        return _grouped(read, members, awards) or []
    return [(Members((item,)), award) for item, award in zip(items, awards, strict=True)]


def _joined_before(read: Drafting, members: Members) -> bool:
    """乙 of 甲和乙, whose first name nobody recognised."""
    start = members.items[0].span.start
    return _ONE_MORE.fullmatch(read.view, start - 1, start) is not None


def _between(read: Drafting, members: Members, node: Node) -> str:
    first, last = sorted((members.items[-1].span, node.span), key=lambda s: s.start)
    return read.view[first.end : last.start]


def _grouped(read: Drafting, members: Members, awards: Sequence[Award]) -> list[Pair]:
    """甲、乙和丙分别获评A、B: the last name after 和 stands apart from those before it."""
    items = members.items
    joints = [read.view[a.span.end : b.span.start] for a, b in zip(items, items[1:], strict=False)]
    cuts = [n + 1 for n, joint in enumerate(joints) if _JOINS.search(joint)]
    if len(cuts) + 1 != len(awards):
        return []
    parts = [items[a:b] for a, b in zip([0, *cuts], [*cuts, len(items)], strict=True)]
    return [(Members(part), award) for part, award in zip(parts, awards, strict=True)]
