"""What is won, told around the verb: 甲拿到的是A, 甲由A升格为B, 刚获评A的甲, 拿下两个称号：…."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.families.drafting import Drafting
from kg.facts.families.named import named, obtain
from kg.facts.families.nodes import Match, clause_start, members_of
from kg.facts.families.subjects import someone_else
from kg.facts.members import Node
from kg.model import EntityType, Span


def what_it_won(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲拿到的是A，乙拿到的是B: the title stands behind 的是."""
    link = nodes[hit.end() - 2]
    if read.view[link.span.start : link.span.end] not in ("的是", "的则是", "的正是", "的就是"):
        return False
    named(read, nodes, hit, sentence)
    return True


#: 拿下两个省级称号：某厅认定的A和某局认定的B.
_TITLES = re.compile(r"(?:荣誉|称号|奖项|招牌|牌子|名片|资质|殊荣|认定)$")


def spelled_out(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲拿下两个称号：某厅认定的A和某局认定的B: each title with who gave it."""
    part = nodes[hit.start() : hit.end()]
    colon, members = next(n for n in part if n.sym == ":"), members_of(part[0])
    verb = next(n for n in part if n.sym == "V")
    titles = [(a, b) for a, b in zip(part, part[1:], strict=False) if a.sym == "F" and b.sym == "B"]
    if members is None or not _TITLES.search(read.view[verb.span.end : colon.span.start]):
        return False
    if any(read.view[a.span.end : b.span.start].strip("“") != "的" for a, b in titles):
        return False
    told = read.reader.verb_of(verb)
    for _, title in titles:
        obtain(read, members, told.status, told.detail, title, sentence, "named")
    return True


#: 两项省级荣誉——A、B.
_SO_MANY_TITLES = re.compile(
    r"了?(?:[一二两三四五六七八九十\d]+|多)[项个块张枚顶大](?:重磅|重量级|国家|省|市|级|、|含金量高的)*"
    r"(?:荣誉|称号|奖项|大奖|招牌|牌子|名片|资质|殊荣)(?:称号)?——“?"
)


def so_many_titles(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲喜获两项省级荣誉——A、B: the titles after the dash."""
    part, members = nodes[hit.start() : hit.end()], members_of(nodes[hit.start()])
    verb = next(n for n in part if n.sym == "V")
    if members is None or not _SO_MANY_TITLES.fullmatch(read.view[verb.span.end : part[-1].span.start]):
        return False
    told = read.reader.verb_of(verb)
    obtain(read, members, told.status, told.detail, part[-1], sentence, "named")
    return True


def who_won(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """刚刚获评A的甲: a relative clause before the name of one firm."""
    verb = nodes[hit.start()]
    if someone_else(read.view[clause_start(read.view, sentence, verb.span.start) : verb.span.start]):
        return False
    return _won_before_name(read, verb, nodes[hit.end() - 1], nodes[hit.end()], sentence)


def _won_before_name(read: Drafting, verb: Node, title: Node, name: Node, sentence: Span) -> bool:
    members = members_of(name)
    if members is None or len(members.items) != 1 or members.count is not None or members.open:
        return False
    first = members.items[0]
    if first.type is not EntityType.COMPANY or read.view[title.span.end : first.span.start].strip("”“") != "的":
        return False
    told = read.reader.verb_of(verb)
    obtain(read, members, told.status, told.detail, title, sentence, "named")
    return True


#: 丙与获评A的甲签约: who is met, visited or helped has the title.
_MEETS = re.compile(r"(?:[与和跟同向对给为]|走访|参观|来到|走进|牵手|联手|携手|支持|收购|考察|调研)了?$")


def whom_it_meets(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """丙与获评A的甲签约: the title before 的 is the second firm's."""
    verb = nodes[hit.start() + 1]
    if not _MEETS.search(read.view[nodes[hit.start()].span.end : verb.span.start]):
        return False
    return _won_before_name(read, verb, nodes[hit.end() - 1], nodes[hit.end()], sentence)


#: 由A升格为B: what the firm was before.
_FROM = re.compile(r"(?:成功|已|一举|顺利)*(?:由|从)“?$")


_RISES = re.compile(r"升|晋|跃|成长|变为|转为|进阶")


def promoted(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲由A升格为B: B is what it is given."""
    members, before = members_of(nodes[hit.start()]), nodes[hit.start() + 1]
    verb = read.reader.verb_of(nodes[hit.end() - 2])
    if members is None or not _FROM.fullmatch(read.view[members.items[-1].span.end : before.span.start]):
        return False
    if not _RISES.search(verb.surface):
        return False
    obtain(read, members, verb.status, verb.detail, nodes[hit.end() - 1], sentence, "named")
    return True
