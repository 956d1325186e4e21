"""Titles a firm has together: 集A、B于一身, 荣誉12项，其中包括A, 除了A，甲还有B, 这家B企业, 甲，A，…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.families.drafting import Drafting
from kg.facts.families.named import obtain
from kg.facts.families.nodes import Match, awards_of, clause_start, first_award, members_of
from kg.facts.families.pointing import firm_told
from kg.facts.members import Members, Node
from kg.model import EntityType, Span, Status

#: 集…于一身, 将…收入囊中: what stands before the titles, and what ends the frame after them.
_OPENS = re.compile(r"(?:更|还|已|现|又|一举|先后|成功|同时)*(?:集|将|把|实现了?|达成了?|完成了?)“?$")


_CLOSES = re.compile(
    r"”?(?:等)?(?:[一二两三四五六七八九十多\d]+[项个块张枚顶])?(?:国家级|省级|市级)?(?:荣誉|奖项|大奖|称号|殊荣|招牌|牌子|资质|头衔|桂冠)*"
    r"(?:集)?(?:于一身|(?:悉数|全部|一并)?(?:收入|揽入|纳入|收归)(?:囊中|怀中|麾下)|捧回家?|抱回家?|揽下|一网打尽|“?大满贯|“?满贯|“?全覆盖)"
)


#: 累计获得荣誉12项，其中包括…; 所获荣誉有…: the titles to come are those the firm has.
_HONOURS = re.compile(r"(?:荣誉|奖项|称号|资质|殊荣|奖励|招牌|头衔)(?:称号|证书)?(?:[^，。；：]{0,12})$")


_INCLUDING = re.compile(r"(?:其中|主要)?(?:包括|包含|含|有|为|如)：?“?$")


_BESIDES = re.compile(r"(?:除|除了)“?$")


_BESIDES_ENDS = re.compile(r"”?(?:等)?(?:称号|荣誉|资质|头衔|招牌)?(?:之外|以外|外)?，")


_ALSO = re.compile(r"(?:今年|去年|日前|近日|最近|如今)?(?:还|又|也|再|同时|更)")


_APART = re.compile(r"[，：]")


def gathered(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲集A、B于一身; …，将A收入囊中: the frame around the titles says who has them."""
    node = nodes[hit.end() - 1]
    members = members_of(nodes[hit.start()]) if nodes[hit.start()].sym == "M" else read.subject()
    start = (
        members.items[-1].span.end
        if members and nodes[hit.start()].sym == "M"
        else clause_start(read.view, sentence, node.span.start)
    )
    if members is None or not _OPENS.search(read.view[start : node.span.start]):
        return False
    if not _CLOSES.match(read.view, node.span.end, sentence.end):
        return False
    obtain(read, members, Status.GRANTED, None, node, sentence, "gathered")
    return True


def including(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """累计获得省级以上荣誉12项，其中包括A、B和C: the titles are of those just counted."""
    node, members = nodes[hit.end() - 1], read.subject()
    clause = clause_start(read.view, sentence, node.span.start)
    if members is None or len(members.items) != 1 or members.items[0].type is not EntityType.COMPANY:
        return False
    if not _INCLUDING.fullmatch(read.view[clause : node.span.start].strip()):
        return False
    if not _HONOURS.search(read.view[sentence.start : clause - 1]) or first_award(node).generic:
        return False
    obtain(read, members, Status.GRANTED, None, node, sentence, "gathered")
    return True


def besides(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """除了A，甲还拥有B: A is one more title of the subject that follows (see ``told_first``)."""
    node, members = nodes[hit.start()], read.subject()
    if members is None or len(members.items) != 1 or members.items[0].span.start < node.span.end:
        return False
    if not _BESIDES.fullmatch(read.view[clause_start(read.view, sentence, node.span.start) : node.span.start]):
        return False
    end = _BESIDES_ENDS.match(read.view, node.span.end)
    if end is None or end.end() > members.items[0].span.start:
        return False
    won = any(d.sentence == sentence and d.member in members.items for d in read.reader.recognitions)
    if not won or not _ALSO.match(read.view, members.items[0].span.end):
        return False
    obtain(read, members, Status.GRANTED, None, node, sentence, "gathered")
    return True


#: 继A之后: A was won before what is told.
_AFTER = re.compile(r"继“?$")


_AFTER_ENDS = re.compile(r"”?(?:等)?(?:称号|荣誉|资质|头衔|招牌|认定)?(?:之后|后)")


def after_it(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """继A之后，甲又获评B; 这是该公司继A之后获得的又一殊荣: A is the firm's too."""
    node, members = nodes[hit.end() - 1], read.subject()
    if members is None or len(members.items) != 1 or members.count is not None:
        return False
    if not _AFTER.search(read.view[clause_start(read.view, sentence, node.span.start) : node.span.start]):
        return False
    if not _AFTER_ENDS.match(read.view, node.span.end) or first_award(node).programme is None:
        return False
    obtain(read, members, Status.GRANTED, None, node, sentence, "gathered")
    return True


#: 这家B企业: the firm told before, called by its title.
_THIS = re.compile(r"(?:如今，?|目前，?|作为)?(?:这家|该|这一|这个|这样一家)“?$")


_CALLED = re.compile(r"企业|公司|龙头|冠军|工厂|单位")


def this_one(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """这家国家级B企业，去年又获评A: B is the title of the firm told before, and it is the subject."""
    node = nodes[hit.start()]
    award = first_award(node)
    told = _THIS.search(read.view[clause_start(read.view, sentence, node.span.start) : node.span.start])
    if told is None or award.programme is None or award.listed or not _CALLED.search(award.text[-2:]):
        return False
    members = firm_told(read, node)
    if members is None or (award.level is None and award.place is None):
        return False
    obtain(read, members, Status.GRANTED, None, node, sentence, "is-a")
    return True


def apart(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲，国家级A、省级B，去年…: titles alone between two commas right behind the firm that opens the sentence."""
    node, members = nodes[hit.start()], read.subject()
    if members is None or not _is_opening(members, sentence) or members.items[0].span.end != node.span.start - 1:
        return False
    if read.view[node.span.start - 1] != "，" or not _APART.match(read.view, node.span.end):
        return False
    if any(a.programme is None or a.listed or a.elliptic or a.generic or a.grade for a in awards_of(node)):
        return False
    obtain(read, members, Status.GRANTED, None, node, sentence, "is-a")
    return True


def _is_opening(members: Members, sentence: Span) -> bool:
    first = members.items[0]
    one = len(members.items) == 1 and members.count is None and not members.open
    return one and first.type is EntityType.COMPANY and first.span.start == sentence.start
