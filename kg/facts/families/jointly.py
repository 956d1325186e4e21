"""Several numbers told at once: A、B分别为17家、138家; 国家级、省级B分别达12家和45家."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.awards.words import LEVELS
from kg.facts.drafts import Leveled
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import at_level, awards_of
from kg.facts.members import Node
from kg.facts.tokens import Count
from kg.model import Mention, Span, Status

_EACH = re.compile(r"分别(?:为|达到?|是|有|增至)?：?$")
_STOCK = re.compile(r"累计|总数|总量|达")
_LEVEL = r"(?:国家级|自治区级|省级|市级|州级|区级|县级)"
#: 其中国家级、省级（企业）分别为…: the levels of the title counted before, each with its number.
_LEVELS_TOLD = re.compile(rf"(?P<all>{_LEVEL}(?:[、和与及]{_LEVEL})+)(?:的)?(?:企业|单位|项目|平台)?(?:数量)?分别")
_ONE_LEVEL = re.compile(_LEVEL)
_PLACE_AND = re.compile(r"[省市区县]?[、和与及]")
_PLACES_EACH = re.compile(
    r"[省市区县]?(?:[两三四五六七八九\d]+[省市区县地])?(?:则|也|还)?(?:分别|依次)(?:以|有|为|是|占据?了?|获评?|入选|新增|上榜)?$"
)


def together(read: Drafting, nodes: Sequence[Node], at: int, sentence: Span) -> bool:
    """A、B、C…，累计分别为17家、138家、265家: each number to the award named at its place."""
    node = nodes[at]
    lead = _EACH.search(read.view[sentence.start : node.span.start])
    if lead is None:
        return False
    counts = []
    for each in nodes[at:]:
        if each.sym not in "CK(" or not isinstance(each.value, Count):
            break
        counts.append(each)
    awards = _levels_before(read, node, sentence) or _named_before(read, nodes[:at], len(counts))
    if len(counts) < 2 or len(awards) != len(counts):
        return False
    total = read.scope.total if read.scope.part else None
    stock = _STOCK.search(read.view[max(sentence.start, node.span.start - 10) : node.span.start])
    kind = total.kind if total is not None else "holding" if stock else "grant"
    for each, (award, inherited) in zip(counts, awards, strict=True):
        if isinstance(each.value, Count):
            read.grant(award, each.value, Status.GRANTED, None, each.span, sentence, "tally", kind, inherited=inherited)
    return True


def places_together(read: Drafting, nodes: Sequence[Node], at: int) -> list[tuple[Node, Mention]]:
    """宁波、深圳分别以182家、170家居…: each number with the place told at its turn."""
    counts = [n for n in nodes[at:] if n.sym in "CK"]
    if len(counts) < 2 or _PLACES_EACH.search(read.view[counts[0].span.start - 14 : counts[0].span.start]) is None:
        return []
    zones: list[Mention] = []
    for zone in sorted(
        (z for z in read.zones if z.span.end <= counts[0].span.start), key=lambda z: z.span, reverse=True
    ):
        gap = read.view[zone.span.end : zones[-1].span.start if zones else counts[0].span.start]
        if (_PLACE_AND if zones else _PLACES_EACH).fullmatch(gap) is None:
            break
        zones.append(zone)
    return list(zip(counts, reversed(zones), strict=True)) if len(zones) == len(counts) else []


def _levels_before(read: Drafting, node: Node, sentence: Span) -> list[tuple[Award, Leveled | None]]:
    """The title counted before, at each level named right before the numbers."""
    told = list(_LEVELS_TOLD.finditer(read.view, sentence.start, node.span.start))
    total = read.scope.total
    if not told or total is None or _between(read.view[told[-1].end() : node.span.start]):
        return []
    levels = [LEVELS[m.group()] for m in _ONE_LEVEL.finditer(told[-1]["all"])]
    return [(replace(total.award, level=level, levels=(), place=None), None) for level in levels]


def _between(text: str) -> bool:
    return len(text) > len("增加到：")


def _named_before(read: Drafting, nodes: Sequence[Node], size: int) -> list[tuple[Award, Leveled | None]]:
    """The awards of the last ``size`` groups of the sentence, else those named right before."""
    told = [a for n in nodes if n.sym == "B" for a in awards_of(n) if not a.elliptic]
    if len(told) == 1 and len(told[0].levels) == size:  # 省级、市级B分别达12家和45家
        return [(at_level(told[0], n), None) for n in range(size)]
    if len(told) >= size:
        return [(a, None) for a in told[-size:]]
    groups = read.scope.fresh[-size:]
    return [(replace(g.award, grade=g.grade), g.leveled) for g in groups]
