"""Numbers right behind a title: B达75家, B由13家减为12家."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import awards_of
from kg.facts.members import Node
from kg.facts.tokens import Count
from kg.model import Span, Status

#: B增加6户, B净增21家: a flow; B增加到6户 is a stock.
_GROWS = re.compile(r"(?:的)?(?:企业|单位|项目)?(?:新?增加?|净增)")


_AMOUNTS = re.compile(
    r"(?:的)?(?:企业|单位|项目)?(?:新?增加?|净增|(?:数量|总数|总量|数|总)?(?:已|则)?(?:达|为|有|至|保持在|稳定在|维持在|拥有量达?|由\d+[家个户项名](?:减少?|增加?|降|升)[为至到]))"
)


def of_title(read: Drafting, nodes: Sequence[Node], at: int, sentence: Span) -> bool:
    """B达75家; B由13家减为12家: the number right after a title and a word of amounting."""
    node, before = nodes[at], nodes[at - 1] if at else None
    if before is None or before.sym != "B" or not isinstance(node.value, Count):
        return False
    gap = read.view[before.span.end : node.span.start]
    if not _AMOUNTS.fullmatch(gap):
        return False
    for award in awards_of(before)[-1:]:
        kind = "grant" if _GROWS.fullmatch(gap) else "holding"
        read.grant(award, node.value, Status.GRANTED, None, node.span, sentence, "tally", kind)
    return True
