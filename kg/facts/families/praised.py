"""A ceremony's list: 对甲等20家“纳税大户”、乙等10家“科技创新先进企业”进行表彰."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, awards_of, count_of, members_of
from kg.facts.members import Members, Node
from kg.model import Span, Status

_PRAISES = re.compile(r"表彰|表扬|嘉奖|奖励|授牌|颁奖|颁发|重奖")
_TO = re.compile(r"(?:^|[，。；：]|会|上|并|还|分别|隆重|集中|决定)(?:对|给|为|向)(?P<unread>[^，。；：]*)\Z")


def praised(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """Every list of names with the title that stands right behind it; a name that was not read is a number."""
    part = nodes[hit.start() : hit.end()]
    acts = [n for n in part if n.sym == "F"]
    if not any(_PRAISES.search(read.view, n.span.start, n.span.end) for n in acts):
        return False
    first = members_of(part[0])
    start = first.items[0].span.start - first.items[0].quoted if first is not None else part[0].span.start
    lead = _TO.search(read.view, sentence.start, start)
    if lead is None or (first is not None and lead["unread"]):
        return False
    pairs = _pairs([n for n in part if n.sym != "F"])
    if pairs is None:
        return False
    for members, title in pairs:
        for award in awards_of(title):
            count = (members.count if members is not None else None) or count_of(title)
            group = None
            if count is not None:
                group = read.grant(award, count, Status.GRANTED, None, title.span, sentence, "praised", members=members)
            if members is not None:
                read.recognise(members, award, Status.GRANTED, None, sentence, "praised", group=group)
    return True


def _pairs(part: Sequence[Node]) -> list[tuple[Members | None, Node]] | None:
    """Each title with the names right before it; None where a name stands away from its title."""
    out: list[tuple[Members | None, Node]] = []
    names: Node | None = None
    for node in part:
        if node.sym == "M":
            names = node
            continue
        if names is not None and node.span.start - names.span.end > 2:
            return None
        out.append((members_of(names), node))
        names = None
    return out
