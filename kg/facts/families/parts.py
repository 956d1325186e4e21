"""Parts and shares of a count just told: 其中某市9家, 占全市的26.7%."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.families.countable import counts
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, awards_of
from kg.facts.members import Node
from kg.facts.tokens import Count, ShareText
from kg.model import Span, Status


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


_ONLY_NUMBER = re.compile(r"（(?:共|计|共计|合计|总计)?\d{1,5}[家个户项名件](?:企业|单位|产品|项目)?）")


def number_in_bracket(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """通过备案的B（3家）: the bracket right behind a title says how many, and nothing else."""
    named, bracket = nodes[hit.start() - 1], nodes[hit.start()]
    if not _ONLY_NUMBER.fullmatch(read.view, bracket.span.start, bracket.span.end) or not isinstance(
        bracket.value, tuple
    ):
        return False
    count = next((n.value for n in bracket.value if isinstance(n.value, Count)), None)
    award = awards_of(named)[-1]
    if count is None or award.elliptic or named.span.end != bracket.span.start:
        return False
    kind = "holding" if read.scope.mode == "hold" else "grant"
    status = read.scope.status or Status.GRANTED
    detail = read.scope.detail if read.scope.status else None
    return read.grant(award, count, status, detail, bracket.span, sentence, "counted", kind) is not None


def share(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """占全市的26.7%: the share of the count before it."""
    node = nodes[hit.start()]
    if not isinstance(node.value, ShareText) or not read.scope.fresh:
        return
    group = read.scope.group or read.scope.fresh[-1]
    group.shares.append((node.value, node.span))
