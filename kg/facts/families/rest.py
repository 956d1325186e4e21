"""What no family has matched: names beside a verb of winning, attached to the award in question.

Runs once a sentence, after its clauses.  News phrases an honour in more ways
than patterns can list; names, a verb whose status is known, and one award that
can be meant are enough for a fact of lower confidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from kg.facts import frames
from kg.facts.drafts import GroupDraft
from kg.facts.families.context import admissible
from kg.facts.families.drafting import Drafting
from kg.facts.families.given import named_so
from kg.facts.families.nodes import OBJECTLESS, awards_of, members_of
from kg.facts.families.objects import Meant, object_of
from kg.facts.families.question import Question, in_question
from kg.facts.members import Members, Node
from kg.model import EntityType, Span, Status

_PREDICATES = frozenset("VFRXYgL")
#: A name before these acts, speaks or is visited; it does not win.
_ACTS_AFTER = re.compile(
    r"^(?:（[^）]{0,12}）)?的?(?:相关|有关|主要|技术|项目)?(?:负责人|董事长|总经理|总裁|创始人|厂长|经理|主任|院长|工程师|技术总监|职工|员工|工人|车间里|厂房|生产车间|展厅|门口|会议室|"
    r"表示|介绍|说|代表|主持|宣读|通报|致辞|讲话|认为|坦言|透露|告诉|开展|举办|举行|组织|召开|发布|公布|印发|主办|承办|协办|评选|颁发|宣布|捐赠|签约|签署|联合发布|联合公布|推荐|投资|收购)"
)
_ACTS_BEFORE = re.compile(
    r"(?:据|走进|来到|记者从|参观|考察|走访|调研|以|为例|就像|例如|比如|对标|学习|感谢|供图|来源：|由|与|跟|同|联合|委托|给|向|对)$"
)
#: 某公司总工程师陆小鹿说: one of its people speaks or wins, not the house.
_WORKER_AFTER = re.compile(
    r"[\u4e00-\u9fff]{0,8}?(?:[工程技医]师|班长|组长|站长|厂长|主任|经理|教授|研究员|技工|焊工|钳工|总监|司机|护士长|副总|书记|校长|院长)"
    r"[\u4e00-\u9fff]{2,3}(?:[，。、（：]|说|表示|介绍|告诉|认为|坦言)"
)
_UNDERTAKES = re.compile(
    r"^(?:牵头|主持|参与|承担|联合|自主|独立|完成|研发|研制|申报|生产|设计|运营|建设|承建|施工|负责|实施|投资|编制|起草|制定)"
)
#: （运营单位：某公司）: told who runs, builds or recommends it, not who won.
_ROLE_BEFORE = re.compile(
    r"(?:运营|承建|参建|施工|建设|设计|推荐|主管|依托|完成|支撑|技术支持|主办|承办)(?:单位|机构|企业|公司)?[：:]?$"
)
_SMALLEST = 2  # a single name beside a verb is as often its speaker, its host or its neighbour
_PROCEDURE = ("经", "根据", "按照", "依据")
#: 潜力、能力、活力: two characters are a common word more often than a name.
_WORD = 2
_AREAS = (EntityType.REGION, EntityType.PARK, EntityType.GOVERNMENT_BODY)


@dataclass(frozen=True, slots=True)
class _Placed:
    """A node with the number of its clause and of its part between semicolons."""

    node: Node
    clause: int
    part: int
    depth: int


def read_rest(read: Drafting, nodes: Sequence[Node], sentence: Span, end: int) -> None:
    """Attach the names of ``sentence`` (up to ``end``) that no family has used."""
    if not _names(nodes):
        return
    placed = [p for p in _placed(nodes, 0) if p.node.span.start < end]
    used = {d.member.span for d in read.reader.recognitions if d.sentence == sentence}
    used |= {m.span for g in read.reader.groups if g.sentence == sentence for m in g.members}
    for index, each in enumerate(placed):
        members = members_of(each.node) if each.node.sym == "M" else None
        if members is None or any(i.span in used for i in members.items):
            continue
        if not _could_win(read, members, each.node, sentence):
            continue
        predicate = _predicate(placed, index)
        if predicate is None or not _asserted(read, predicate.node, sentence):
            continue
        if predicate.node.sym == "V" and object_of(read, predicate.node, sentence) is Meant.OTHER:
            continue
        if named_so(read, members, predicate.node, sentence):
            continue
        question = _award(read, placed, index, predicate)
        if question is not None:
            _attach(read, members, predicate.node, question, sentence)


def _names(nodes: Sequence[Node]) -> bool:
    """Somebody is named, inside brackets or out of them."""
    return any(n.sym == "M" or (n.sym == "(" and isinstance(n.value, tuple) and _names(n.value)) for n in nodes)


def _placed(nodes: Sequence[Node], depth: int) -> Iterator[_Placed]:
    clause = part = 0
    for node in nodes:
        if node.sym in ",;":
            clause += 1
            part += node.sym == ";"
        elif node.sym == "(" and isinstance(node.value, tuple):
            for inner in _placed(node.value, depth + 1):
                yield _Placed(inner.node, clause, part, inner.depth)
        else:
            yield _Placed(node, clause, part, depth)


def _could_win(read: Drafting, members: Members, node: Node, sentence: Span) -> bool:
    """Names that are not merely visited, quoted, or doing something."""
    view = read.view
    before = view[max(sentence.start, node.span.start - 6) : node.span.start]
    after = view[node.span.end : node.span.end + 24]
    if _ACTS_AFTER.match(after) or _WORKER_AFTER.match(after) or _UNDERTAKES.match(after):
        return False
    if _ROLE_BEFORE.search(before):
        return False
    if _ACTS_BEFORE.search(before) and len(members.items) < 3:
        return False
    if len(members.items) < _SMALLEST and members.count is None:
        return False
    if any(i.type in _AREAS for i in members.items):
        return False
    known = sum(i.mention is not None or i.owner is not None for i in members.items)
    if members.count is not None and not members.count.noun and known == 0:
        return False
    clause = max(view.rfind(c, sentence.start, node.span.start) for c in "，。；") + 1
    if view.startswith(_PROCEDURE, max(clause, sentence.start)):
        return False  # 经某委员会评审、某会议研究
    likely = sum(i.type is not None or len(i.text) > _WORD for i in members.items)
    return known * 2 >= len(members.items) or (
        len(members.items) >= 3 and before.endswith("的") and likely * 2 >= len(members.items)
    )


def _predicate(placed: Sequence[_Placed], index: int) -> _Placed | None:
    """The verb that rules the names: after them, else before them, in their clause, else in their part."""
    here = placed[index]
    after, before = placed[index + 1 :], placed[:index][::-1]

    def found(side: Sequence[_Placed], same_clause: bool) -> _Placed | None:
        for each in side:
            if each.part != here.part or (same_clause and each.clause != here.clause):
                return None
            if each.node.sym == "M" and each.depth == here.depth:
                return None
            if each.node.sym in _PREDICATES:
                return each
        return None

    told = any(p.clause == here.clause and p.node.sym in _PREDICATES for p in after)
    own = found(after, True) or found(before, True)
    return own if own is not None or told else found(after, False) or found(before, False)


def _asserted(read: Drafting, verb: Node, sentence: Span) -> bool:
    """Not denied, not a lost bid, and of a known status."""
    before = read.view[max(sentence.start, verb.span.start - 4) : verb.span.start]
    around = read.view[max(sentence.start, verb.span.start - 10) : min(verb.span.end + 8, sentence.end)]
    if frames.denied(before) or frames.lost_bid(around):
        return False
    if not admissible(read, [verb], sentence):
        return False
    return verb.sym == "g" or read.reader.verb_of(verb).status is not Status.UNKNOWN


def _award(read: Drafting, placed: Sequence[_Placed], index: int, verb: _Placed) -> Question | None:
    """The award the verb takes: in its clause, else the only one of the part, else the one in question."""
    here = [p for p in placed if p.clause == verb.clause], [p for p in placed if p.part == placed[index].part]
    own = verb.node.sym == "V" and (
        read.reader.verb_of(verb.node).surface not in OBJECTLESS
        or object_of(read, verb.node, read.sentence) is Meant.OTHER
    )
    for side in here[: 1 if own else 2]:  # 获某证书: the object of such a verb is in its own clause, read or not
        named = [p for p in side if p.node.sym in "BK"]
        near = [p for p in named if not _of_another(placed, p, verb)]
        if named and not near:
            return None
        if near:
            best = min(
                near,
                key=lambda p: (p.node.span.start < verb.node.span.start, abs(p.node.span.start - verb.node.span.end)),
            )
            awards = tuple(a for a in awards_of(best.node) if not a.elliptic)
            return Question(awards, None, None, best.node.span) if awards else None
    return None if own else in_question(read)


def _of_another(placed: Sequence[_Placed], award: _Placed, verb: _Placed) -> bool:
    """…授予甲、乙，另有27家获得B: the title is the object of a later verb of its own clause."""
    if award.clause <= verb.clause:
        return False
    return any(p.clause == award.clause and p.node.sym in "VF" for p in placed)


def _attach(read: Drafting, members: Members, verb: Node, question: Question, sentence: Span) -> None:
    status, detail = Status.GRANTED, None
    if verb.sym != "g":
        told = read.reader.verb_of(verb)
        status, detail = told.status, told.detail
    if question.status is Status.CANDIDATE and status is Status.GRANTED:
        status, detail = question.status, question.detail
    for award in question.awards:
        group: GroupDraft | None = None
        if members.count is not None:
            group = read.grant(award, members.count, status, detail, question.span, sentence, "rest", members=members)
        read.recognise(members, award, status, detail, sentence, "rest", group=group, trust=0.75)
