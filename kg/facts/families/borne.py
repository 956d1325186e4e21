"""A title told before who holds it: B由甲获得, 同为B的甲, B获得者甲."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.families.drafting import Drafting
from kg.facts.families.named import obtain
from kg.facts.families.nodes import Match, first_award, members_of
from kg.facts.members import Members, Node
from kg.model import EntityType, Span, Status

_AREAS = (EntityType.PARK, EntityType.REGION, EntityType.GOVERNMENT_BODY)
#: B由甲获得: what stands between title and winner.
_BY = re.compile(r"”?(?:称号|荣誉|奖项|大奖|的)?(?:最终|也|均|都|则|全部|分别)*由$")
#: 全国劳动模范获得者某某, 某奖得主某某: the title stands before the name as what he is.
_BEARER = re.compile(r"”?(?:荣誉|称号)?(?:获得者|得主|获奖者|荣膺者)(?:、[^，。；：]{0,24})?")
_STOP = re.compile(r"[，。；：]")


def won_by(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """B由甲、乙获得: the title stands first."""
    node, members = nodes[hit.start()], members_of(nodes[hit.start() + 1])
    verb = read.reader.verb_of(nodes[hit.end() - 1])
    if members is None or not _BY.fullmatch(read.view[node.span.end : members.items[0].span.start].rstrip("“")):
        return False
    obtain(read, members, verb.status, verb.detail, node, sentence, "won-by")
    return True


#: 国家级B有甲、乙2家: the names of all that hold it.
_HELD = re.compile(r"”?(?:称号|荣誉)?(?:的)?(?:企业|单位|公司)?(?:分别|目前|现|还|主要|共|就|则|只)*有“?$")


def held_by(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """国家级B有甲、乙2家: the title stands first, its holders after 有."""
    node, members = nodes[hit.start()], members_of(nodes[hit.end() - 1])
    if members is not None and _praised_as(read, node, members, sentence):
        obtain(read, members, Status.GRANTED, None, node, sentence, "praised")
        return True
    if members is None or first_award(node).programme is None or any(i.type in _AREAS for i in members.items):
        return False
    if not _HELD.fullmatch(read.view[node.span.end : members.items[0].span.start]):
        return False
    obtain(read, members, Status.GRANTED, None, node, sentence, "won-by")
    return True


#: 对B甲等10户企业进行表彰: whom a ceremony praises, with the title right before the names.
_PRAISED_LEAD = re.compile(r"(?:^|[，。；：]|会|上|并|决定)(?:对|给|为|向)[^。；]*$")
_PRAISED_TAIL = re.compile(r"[^。；]*(?:进行|予以|给予)(?:了)?(?:通报)?(?:表彰|表扬|嘉奖)")


def _praised_as(read: Drafting, node: Node, members: Members, sentence: Span) -> bool:
    direct = members.items[0].span.start - members.items[0].quoted == node.span.end
    if not direct or members.count is None or first_award(node).listed:
        return False
    lead = _PRAISED_LEAD.search(read.view, sentence.start, node.span.start)
    return lead is not None and _PRAISED_TAIL.match(read.view, members.items[-1].span.end, sentence.end) is not None


def being(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """同为B的甲; 作为B的甲: the title stands before the name as what it is."""
    node, members = nodes[hit.end() - 2], members_of(nodes[hit.end() - 1])
    if members is None or members.open or members.count is not None or any(i.type in _AREAS for i in members.items):
        return False
    between = read.view[node.span.end : members.items[0].span.start]
    if between.strip("”“") != "的" or first_award(node).programme is None or first_award(node).listed:
        return False
    obtain(read, members, Status.GRANTED, None, node, sentence, "is-a")
    return True


def bearer(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """B获得者、某公司班长甲: who is named by his title holds it."""
    node = nodes[hit.start()]
    named = [m for n in nodes[hit.start() + 1 : hit.end()] if n.sym == "M" and (m := members_of(n)) is not None]
    who = next((i for m in named for i in m.items if i.type is EntityType.PERSON), None)
    if who is None and named and named[0].count is None and len(named[0].items) == 1:
        first = named[0].items[0]  # 某奖获得者甲公司: the firm itself, right behind the word
        who = first if _BEARER.fullmatch(read.view[node.span.end : first.span.start].rstrip("“")) else None
    if who is None or not _BEARER.match(read.view, node.span.end, who.span.start):
        return False
    if _STOP.search(read.view[node.span.end : who.span.start]):
        return False
    read.recognise(Members((who,)), first_award(node), Status.GRANTED, None, sentence, "is-a")
    return True
