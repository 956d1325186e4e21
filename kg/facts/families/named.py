"""Somebody wins: 甲获评B, 甲榜上有名, 获评B of who was told before."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.drafts import Leveled
from kg.facts.families.apart import one_to_one
from kg.facts.families.countable import told_as_stock
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, awards_of, clause_start, first_award, members_of, node_at, run_of
from kg.facts.families.subjects import house_of, left_behind, someone_else
from kg.facts.members import Members, Node
from kg.facts.reduce import Counted
from kg.model import EntityType, Span, Status

#: 甲市获得B的情况: a report about awards, no award.
_ABOUT = re.compile(r"励?的(?:情况|通报|条件|标准|过程|意见|通知|有关|相关)")


#: 获B的有…, 入选B的企业: a relative clause.
_WHO_WON = re.compile(
    r"”?(?:认定|称号|荣誉|奖?项)?的(?:[^，。；：]{0,8})?(?:有|共|达|为|是|包括|分别|企业|单位|公司|项目)"
)


#: What a colon after a verb of winning must explain.
_HONOUR = re.compile(r"^了?[^，。；]{0,14}(?:荣誉|称号|奖项?|名片|招牌|喜讯|殊荣|桂冠|认可|金牌|牌子)$")


_AREAS = (EntityType.PARK, EntityType.REGION)


#: 拟将甲认定为B: meant, not done.
_INTENDED = re.compile(r"(?<![模虚比])拟(?:将|把|对|由|同意|推荐|授予|确定|认定)?“?\Z")


def named(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """甲等4家企业获评B; 甲、乙入选B和C."""
    members = run_of(read.view, [n for n in nodes[hit.start() : hit.end()] if n.sym == "M"])
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    node = nodes[hit.end() - 1]
    if members is not None and gives(read, members, verb.surface, sentence):
        members = read.subject()  # 该馆被某部、某学会评为B
        members = None if members is not None and left_behind(read, members, node.span.start) else members
    members = _with_subject(read, members, sentence) if members is not None else None
    told = [n for n in nodes[hit.start() : hit.end()] if n.sym == "V"]
    if len(told) > 1 and (last := read.reader.verb_of(told[-1])).status is Status.CANDIDATE:
        verb = last  # 获…公示为B
    if members is None or _ABOUT.match(read.view, node.span.end) or _of_system(read, members, node):
        return
    status, detail = verb.status, verb.detail
    if status is Status.GRANTED and _INTENDED.search(read.view, sentence.start, members.items[0].span.start):
        status, detail = Status.CANDIDATE, "public-notice"
    colon = next((n for n in nodes[hit.start() : hit.end()] if n.sym == ":"), None)
    if colon is not None and not _HONOUR.search(read.view[told[-1].span.end : colon.span.start]):
        return  # 收获一份沉甸甸的荣誉：B
    if isinstance(node.value, Counted) and all(m.type in _AREAS for m in members.items):
        kind = "holding" if told_as_stock(read, node, sentence) else "grant"  # 高新区获得B企业3家
        read.scope.mode = "hold" if kind == "holding" else "confer"
        read.grant(node.value.award, node.value.count, status, detail, node.span, sentence, "named", kind)
        return
    obtain(read, members, status, detail, nodes[hit.end() - 1], sentence, "named")


#: 某系统荣获B的职工包括: whose those are that are told next.
_WHOSE = re.compile(
    r"”?(?:称号|荣誉)?的(?:职工|员工|人员|个人|单位|集体|企业|班组|代表)?(?:分别|主要|还|共)?(?:有|包括|为|是|：)"
)


def _of_system(read: Drafting, members: Members, node: Node) -> bool:
    """A trade or a place that those belong to who won."""
    one = members.items[0]
    known = one.mention is not None and one.type is EntityType.COMPANY
    return not known and len(members.items) == 1 and _WHOSE.match(read.view, node.span.end) is not None


#: 该公司与乙一起被评为B.
_TOGETHER = re.compile(r"(?:该|这家)(?:公司|企业|集团|厂|院|校|中心)(?:与|和|同|携手|联合)$")


#: 甲凭…，与乙一同入选B.
_BESIDE = re.compile(r"(?:并|也|还|又|去年|今年)*(?:与|和|同|携手|联合)")
_RIVALS = re.compile(r"(?:等)?[^，。；：]{0,8}(?:竞争|角逐|同台|比拼|较量|PK|竞逐)")
_AS_ONE = re.compile(r"(?:也|都)?(?:一同|一起|一道|双双|共同|同时|携手|同批|并肩)")


def _with_subject(read: Drafting, members: Members, sentence: Span) -> Members:
    """The names of the clause, and the firm that 该公司 or the clause before means; that firm alone in 与乙竞争后获评B."""
    subject, first = read.subject(), members.items[0]
    if members.count is not None or subject is None or len(subject.items) != 1 or subject.items[0].text == first.text:
        return members
    lead = read.view[clause_start(read.view, sentence, first.span.start) : first.span.start]
    beside, after = _BESIDE.fullmatch(lead), members.items[-1].span.end
    if _TOGETHER.search(lead) or (beside and _AS_ONE.match(read.view, after)):
        return Members((*subject.items, *members.items), None, members.open)
    return Members(subject.items) if beside and _RIVALS.match(read.view, after) else members


#: Who stands between 被 and such a verb gives the title.
_GIVES = re.compile(r"^(?:被)?(?:评|授|认定|命名|列|确定|表彰|选|推|批准|确认|公布|备案|颁)")


_BY_WHOM = re.compile(r"(?:被|经)[^，。；：]{0,20}$")


def gives(read: Drafting, members: Members, verb: str, sentence: Span) -> bool:
    """被甲评为B: the name right before the verb is who gives."""
    first = members.items[0]
    before = read.view[sentence.start : first.span.start]
    if not _GIVES.match(verb) or verb.startswith("被") or _BY_WHOM.search(before) is None:
        return False
    return first.type not in (EntityType.COMPANY, EntityType.PRODUCT, EntityType.PROJECT)


def obtain(
    read: Drafting,
    members: Members,
    status: Status,
    detail: str | None,
    node: Node,
    sentence: Span,
    pattern: str,
    basis: str = "text",
) -> None:
    """Each award of the node goes to the members; a level said once holds for the awards after it."""
    inherited: Leveled | None = None
    if (pairs := one_to_one(read, members, node)) is not None:
        for part, award in pairs:
            read.recognise(part, award, status, detail, sentence, pattern, inherited=inherited, basis=basis)
            inherited = read.level(award, inherited)
        read.scope.subject = members
        return
    for index, award in enumerate(awards_of(node)):
        if award.text.startswith("“"):
            inherited = None  # a quoted title has a level of its own or none
        group = None
        if members.count is not None:
            group = read.grant(
                award,
                members.count,
                status,
                detail,
                node.span,
                sentence,
                pattern,
                members=members,
                inherited=inherited if index else None,
            )
        read.recognise(
            members,
            award,
            status,
            detail,
            sentence,
            pattern,
            group=group,
            inherited=inherited if index else None,
            basis=basis,
        )
        inherited = read.level(award, inherited if index else None)
    read.scope.subject = members


def told_of(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲公司、乙公司：省级B; the colon says who holds the title."""
    members = members_of(node_at(nodes, hit, "M"))
    node, colon = nodes[hit.end() - 1], nodes[hit.end() - 2]
    if members is None or node.span.start - colon.span.end > 1 or first_award(node).listed:
        return False
    if any(m.type not in (EntityType.COMPANY, EntityType.INSTITUTION, EntityType.PLATFORM) for m in members.items):
        return False
    obtain(read, members, Status.GRANTED, None, node, sentence, "told-of")
    return True


def subject_left_out(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """…，获评B: the subject of the clause before, or what the paragraph is about."""
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    members = read.subject()
    node = nodes[hit.end() - 1]
    if read.scope.number is not None and (members is None or not sentence.covers(members.items[0].span)):
        for award in awards_of(node):  # 全省626家企业通过评审，上榜B名单
            read.grant(award, read.scope.number, verb.status, verb.detail, node.span, sentence, "counted")
        read.scope.number = None
        return
    if members is None or verb.surface in ("通过验收",) or read.view[node_at(nodes, hit, "V").span.start - 1] == "所":
        return  # 其所获B由更名后的企业承继
    if _WHO_WON.match(read.view, node.span.end):
        return  # 获B的有32家: who won is yet to come
    verb_at = node_at(nodes, hit, "V").span.start
    clause = max(read.view.rfind(c, sentence.start, verb_at) for c in "，；。：") + 1
    inside = clause <= members.items[-1].span.start < verb_at
    work = all(
        i.type in (EntityType.PROJECT, EntityType.PRODUCT) or (i.type is None and i.quoted) for i in members.items
    )
    if work and (house := house_of(read, members, node, first_award(node))) is not None:
        members, work = house, False
    if left_behind(read, members, verb_at):
        return
    if not inside and someone_else(read.view[max(clause, sentence.start) : verb_at], work):
        return
    if not sentence.covers(members.items[0].span) and (len(members.items) > 1 or members.count is not None):
        return  # a list of the sentence before is not what this sentence is about
    plain = Members(members.items, None, members.open)
    if members.open or members.count is not None:
        plain = members
    obtain(read, plain, verb.status, verb.detail, node, sentence, "subject-left-out")
