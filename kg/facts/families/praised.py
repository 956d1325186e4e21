"""A ceremony's list: 对甲等20家“纳税大户”、乙等10家“科技创新先进企业”进行表彰."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, awards_of, members_of
from kg.facts.members import Node
from kg.model import Span, Status

_PRAISES = re.compile(r"表彰|表扬|嘉奖|奖励|授牌|颁奖|颁发|重奖")
_TO = re.compile(r"(?:^|[，。；：]|会|上|并|还|分别|隆重|集中)(?:对|给|为|向)\Z")


def praised(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """Every list of names with the title that stands right behind it."""
    part = nodes[hit.start() : hit.end()]
    if not _PRAISES.search(read.view, part[-1].span.start, part[-1].span.end):
        return False
    first = members_of(part[0])
    if first is None or not _TO.search(read.view[sentence.start : first.items[0].span.start]):
        return False
    for names, title in zip(part[:-1:2], part[1:-1:2], strict=True):
        members = members_of(names)
        if members is None or title.span.start - names.span.end > 2:
            return False
        for award in awards_of(title):
            group = None
            if members.count is not None:
                group = read.grant(
                    award, members.count, Status.GRANTED, None, title.span, sentence, "praised", members=members
                )
            read.recognise(members, award, Status.GRANTED, None, sentence, "praised", group=group)
    return True
