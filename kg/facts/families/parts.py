"""Parts and shares of a count just told: 其中某市9家, 占全市的26.7%."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from kg.facts.families.countable import counts
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match
from kg.facts.members import Node
from kg.facts.tokens import Count, ShareText
from kg.model import Span

#: 32家B，完成全年任务的…; 对25家A和10家B予以表彰: a flow, although no verb governs the number.


def part_count(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """其中某市9家、某市8家: parts of the count before, by place."""
    node = nodes[hit.start()]
    total = read.scope.total
    count = node.value
    place = next((p for p in reversed(read.zones) if 0 <= node.span.start - p.span.end <= 2), None)
    if not read.scope.part or total is None or place is None or not isinstance(count, Count) or not counts(read, node):
        return False
    award = replace(total.award, level=None, place=None)
    read.grant(
        award,
        count,
        total.status,
        total.detail,
        node.span,
        sentence,
        "part",
        total.kind,
        inherited=total.leveled,
        area=place.canonical,
    )
    return True


def share(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """占全市的26.7%: the share of the count before it."""
    node = nodes[hit.start()]
    if not isinstance(node.value, ShareText) or not read.scope.fresh:
        return
    group = read.scope.group or read.scope.fresh[-1]
    group.shares.append((node.value, node.span))
