"""Families of the later life of a title: reviewed, graded, stripped."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.drafts import Leveled
from kg.facts.families.drafting import Drafting
from kg.facts.families.lists import inside
from kg.facts.families.nodes import Match, awards_of, first_award, members_of, node_at, run_of
from kg.facts.families.question import in_question as asked
from kg.facts.families.standing import GRADE_STATUS
from kg.facts.families.subjects import left_behind
from kg.facts.members import Member, Members, Node
from kg.facts.reduce import Counted
from kg.facts.tokens import Count
from kg.model import EntityType, Span, Status

_ADVISED = re.compile(r"(?:建议|拟)(?:予以|其|准予)?$")
_GRADE_NOUN = re.compile(r"(?:等次|等级|档次|结果)$")
_GRADE_REMARK = re.compile(r"（.*|[ABCD]类.*")
_PASSIVE = re.compile(r"被|予以")
_PASSIVE_LAST = re.compile(r"(?:予以|被|遭|遭到)$")
_RENAMING = re.compile(r"同意|准予|予以|名单|技术中心|设计中心|资格|称号")
_GRADE_DRESS = re.compile(r"（.*|[ABCD]类.*|等次|等级|档次|结果")


def review_named(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """甲、乙等4家企业未通过复核; 甲监测合格."""
    members = members_of(node_at(nodes, hit, "M")) or read.subject()
    node = node_at(nodes, hit, "R")
    verb = read.reader.verb_of(node)
    award = in_question(read, nodes, hit)
    if members is None or award is None or verb.status is Status.UNKNOWN:
        return
    status, detail = verb.status, verb.detail
    if _ADVISED.search(read.view, sentence.start, node.span.start):  # 建议通过监测: a proposal, no result
        status, detail = Status.CANDIDATE, "public-notice"
    inherited = read.scope.leveled if award is read.scope.award else None
    group = None
    if members.count is not None:
        group = read.grant(
            award,
            members.count,
            status,
            detail,
            nodes[hit.start()].span,
            sentence,
            "review",
            members=members,
            inherited=inherited,
        )
    read.recognise(members, award, status, detail, sentence, "review", group=group, inherited=inherited)
    read.scope.subject = members


def review_count(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """183家通过复核，22家未通过; 重新认定通过97家."""
    node = nodes[hit.start()] if nodes[hit.start()].sym in "CK" else nodes[hit.end() - 1]
    verb = read.reader.verb_of(node_at(nodes, hit, "R"))
    award = node.value.award if isinstance(node.value, Counted) else in_question(read, nodes, hit)
    count = node.value.count if isinstance(node.value, Counted) else node.value
    if nodes[hit.start()].sym == "B" and node.sym == "R" and verb.status in (Status.RENAMED, Status.EXPIRED):
        inherit_titles(read, nodes[hit.start()], verb.status, sentence)
        return
    if award is None or not isinstance(count, Count) or verb.status is Status.UNKNOWN:
        return
    inherited = read.scope.leveled if award is read.scope.award else None
    read.grant(award, count, verb.status, verb.detail, node.span, sentence, "review-count", inherited=inherited)


def inherit_titles(read: Drafting, node: Node, status: Status, sentence: Span) -> None:
    """其B、C称号由更名后的企业承继; 其B称号终止: the titles of the subject just named."""
    members = read.subject()
    if members is None:
        return
    inherited: Leveled | None = None
    for award in awards_of(node):
        read.recognise(members, award, status, None, sentence, "review", inherited=inherited)
        inherited = read.level(award, inherited)


_AHEAD = re.compile(r"(?:将|将被|会|可|可以|应|应当|逾期|否则|拟|须|一律)(?:[^，。；]{0,6})$")


def ahead(read: Drafting, at: int) -> bool:
    """逾期将不再保留: what is threatened has not happened."""
    start = max(read.view.rfind(c, read.sentence.start, at) for c in "，。；") + 1
    return _AHEAD.search(read.view[max(start, read.sentence.start) : at]) is not None


def _near(read: Drafting, members: Members, at: int) -> bool:
    """The subject was named in the clause before."""
    between = read.view[members.items[-1].span.end : at]
    return len(members.items) == 1 and members.count is None and between.count("，") == 1 and "；" not in between


def review_subject(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """甲未提交材料，视为监测不合格: the subject of this sentence, the award in question."""
    members = read.subject()
    verb = read.reader.verb_of(nodes[hit.start()])
    award = read.scope.award
    at = nodes[hit.start()].span.start
    if ahead(read, at) or (members is not None and verb.status is Status.EXPIRED and not _near(read, members, at)):
        return
    leveled = read.scope.leveled if award is not None else None
    if award is None and verb.status is Status.RENEWED:
        award = read.scope.told_before
    if members is None or award is None or verb.status not in (Status.FAILED, Status.RENEWED, Status.EXPIRED):
        return
    status: Status = verb.status
    detail = verb.detail
    if _ADVISED.search(read.view, sentence.start, nodes[hit.start()].span.start):
        status, detail = Status.CANDIDATE, "public-notice"
    if not sentence.covers(members.items[0].span) or members.items[0].type in _NOT_REVIEWED:
        return
    read.recognise(members, replace(award, grade=None), status, detail, sentence, "review", inherited=leveled)


def graded_after(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """获评优秀的是甲、乙: the names come after the grade, the assessment stands before."""
    members = members_of(nodes[hit.end() - 1])
    question = asked(read)
    award = read.scope.assessed or read.scope.award or read.scope.heading or (question.awards[0] if question else None)
    grade_node = node_at(nodes, hit, "g")
    if members is None or award is None or award.elliptic:
        return
    grade = _GRADE_NOUN.sub("", read.view[grade_node.span.start : grade_node.span.end])
    group = next(
        (
            g
            for g in reversed(read.reader.groups)
            if g.grade == grade and g.count.size == len(members.items) and not g.members
        ),
        None,
    )
    if group is not None:
        group.members.extend(members.items)
        group.closed = True
    elif members.count is not None:
        told = GRADE_STATUS.get(_GRADE_REMARK.sub("", grade), Status.GRANTED)
        group = read.grant(
            award, members.count, told, None, grade_node.span, sentence, "graded", members=members, grade=grade
        )
    status = GRADE_STATUS.get(_GRADE_REMARK.sub("", grade), Status.GRANTED)
    read.recognise(members, replace(award, grade=None), status, None, sentence, "graded", group=group, grade=grade)


_NOT_REVIEWED = (EntityType.PERSON, EntityType.GOVERNMENT_BODY, EntityType.REGION)


def in_question(read: Drafting, nodes: Sequence[Node], hit: Match) -> Award | None:
    """The award that a review without an object is about."""
    named = next((n for n in nodes[hit.start() : hit.end()] if n.sym == "B"), None)
    if named is None:
        named = next((n for n in nodes[: hit.start()] if n.sym in "BK"), None)
    if named is not None:
        return first_award(named)
    scope = read.scope
    listing = scope.listing or scope.title
    told = scope.told or scope.award or scope.recent or scope.assessed or scope.aspect or scope.heading
    return told or (listing.award if listing else read.reader.theme)


def strip(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """撤销甲B称号; …，被取消B资格; 甲因…，撤销其B、C称号."""
    lead = nodes[hit.start()]
    verb = read.reader.verb_of(next(n for n in nodes[hit.start() : hit.end()] if n.sym in "XY"))
    named = [n for n in nodes[hit.start() : hit.end()] if n.sym == "M"]
    members = run_of(read.view, named) if named else read.subject()
    award = next((n for n in nodes[hit.start() : hit.end()] if n.sym == "B"), None)
    number = read.scope.number
    if number is not None and not named and award is not None:  # 123家企业因…，被取消B资格
        for item in awards_of(award):
            read.grant(item, number, verb.status, verb.detail, lead.span, sentence, "strip")
        return
    if members is None or award is None or (not named and left_behind(read, members, lead.span.start)):
        return
    inherited: Leveled | None = None
    for item in awards_of(award):
        group = None
        if members.count is not None:
            group = read.grant(
                item,
                members.count,
                verb.status,
                verb.detail,
                lead.span,
                sentence,
                "strip",
                members=members,
                inherited=inherited,
            )
        read.recognise(members, item, verb.status, verb.detail, sentence, "strip", group=group, inherited=inherited)
        inherited = read.level(item, inherited)
    read.scope.subject = members


def several_lost(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """将132家A、3家B移出名单: one verb for several counts."""
    part = nodes[hit.start() : hit.end()]
    verb = read.reader.verb_of(part[-1])
    if verb.status is Status.UNKNOWN:
        return False
    for node in part[:-1]:
        if isinstance(node.value, Counted):
            read.grant(node.value.award, node.value.count, verb.status, verb.detail, node.span, sentence, "strip")
    return True


def title_lost(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲因…，其获得的B称号被取消: the title stands before the verb that takes it."""
    part = nodes[hit.start() : hit.end()]
    verb = read.reader.verb_of(part[-1])
    members = read.subject()
    here = members is not None and sentence.covers(members.items[0].span)
    if members is None or not here or not _PASSIVE.match(read.view[part[-1].span.start : part[-1].span.end]):
        return False
    for award in awards_of(next(n for n in part if n.sym == "B")):
        read.recognise(members, award, verb.status, verb.detail, sentence, "strip")
    return True


#: 撤销称号, 被移出名单: what is taken stands there without its name.
_TAKEN = re.compile(
    r"了?(?:其|上述|该|这一|此)?(?:厂|公司|企业|单位)?(?:所获)?(?:荣誉)?(?:称号|资格|名单|名录|目录|奖项|资质|荣誉|认定|牌匾|证书|行列|奖牌)?(?=[，。；、）]|$|并|和|，)"
)


def strip_subject(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲因…，被移出名单; 甲…，这一称号于当年被撤销: the subject of this sentence loses the title in question."""
    members, question = read.subject(), asked(read)
    verb = read.reader.verb_of(nodes[hit.start()])
    if (
        members is None
        or question is None
        or ahead(read, nodes[hit.start()].span.start)
        or not _TAKEN.match(read.view, nodes[hit.start()].span.end)
    ):
        return False
    at = nodes[hit.start()].span.start
    if verb.surface == "摘牌" and not _PASSIVE_LAST.search(read.view[sentence.start : at]):
        return False  # 最终某店摘牌: it won
    if not sentence.covers(members.items[0].span) or question.awards[0].elliptic or left_behind(read, members, at):
        return False
    award = replace(question.awards[0], grade=None)
    leveled = read.scope.leveled if read.scope.award is not None and read.scope.award.label == award.label else None
    read.recognise(members, award, verb.status, verb.detail, sentence, "strip", inherited=leveled, trust=0.8)
    return True


_RENAMES = ("更名为", "变更为", "改名为", "更名成")


def renamed(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """同意甲技术中心更名为乙技术中心: the house of the new name holds the title on."""
    node = node_at(nodes, hit, "R")
    if read.reader.verb_of(node).status is not Status.RENAMED or read.reader.verb_of(node).surface not in _RENAMES:
        return False
    firm = next((m for m in read.reader.firms if 0 <= m.span.start - node.span.end <= 1), None)
    last = members_of(nodes[hit.end() - 1])
    members = Members((Member(firm.span, firm.text, firm.type, firm),)) if firm is not None else last
    if members is None or members.items[0].span.start < node.span.end:
        return True  # a new name that nobody has recognised
    read.scope.subject = members
    award = _titled_in(read, sentence)
    if award is None:
        question = asked(read)
        about = _RENAMING.search(read.view[sentence.start : sentence.end])
        award = question.awards[0] if question is not None and about is not None else None
    if award is None or award.elliptic or award.evaluation:
        return True
    kept = replace(award, grade=None, listed=False, hint=None)
    read.recognise(members, kept, Status.RENAMED, None, sentence, "review", trust=0.85)
    return True


def _titled_in(read: Drafting, sentence: Span) -> Award | None:
    own = [a for a in read.reader.awards if sentence.covers(a.span) and not a.elliptic and not a.generic]
    return next((a for a in own if a.level is not None or a.place is not None), own[0] if own else None)


_REVIEW = re.compile(r"复[核审评查]|监测|重新|到期|期满")


def kept_title(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲…，继续享有B资格; 通过复核，继续保留B: the subject keeps the title named behind the verb."""
    named = next((n for n in nodes[hit.start() : hit.end()] if n.sym == "M"), None)
    members = members_of(named) if named is not None else read.subject()
    verb, award = read.reader.verb_of(node_at(nodes, hit, "R")), first_award(nodes[hit.end() - 1])
    if members is None or verb.status not in (Status.RENEWED, Status.FAILED, Status.EXPIRED) or award.elliptic:
        return False
    if verb.status is Status.FAILED and award.hint != "reviewed" and not _REVIEW.search(verb.surface):
        return False  # 未通过B认定: a failed bid
    if named is None and (
        len(members.items) > 1
        or ahead(read, nodes[hit.start()].span.start)
        or left_behind(read, members, nodes[hit.start()].span.start)
    ):
        return False
    told = [d for d in read.reader.recognitions if d.sentence == sentence and d.status is Status.RENAMED]
    if any(set(d.award.programmes) & set(award.programmes) for d in told):
        return True  # 更名为乙，继续享有B: told by its renaming
    obtained = awards_of(nodes[hit.end() - 1])
    for each in obtained:
        read.recognise(members, each, verb.status, verb.detail, sentence, "review")
    return True


def strip_counted(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """撤销2家省级B: so many lose it."""
    verb, node = read.reader.verb_of(nodes[hit.start()]), nodes[hit.end() - 1]
    assert isinstance(node.value, Counted)
    read.grant(node.value.award, node.value.count, verb.status, verb.detail, node.span, sentence, "strip")


def strip_in_question(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲、乙共2家，予以撤销; 4家B同时撤销: the award beside the count, else the one in question."""
    part = nodes[hit.start() : hit.end()]
    verb = read.reader.verb_of(next(n for n in part if n.sym in "XY"))
    members = members_of(node_at(nodes, hit, "M"))
    counted = next((n.value for n in part if n.sym == "K" and isinstance(n.value, Counted)), None)
    count = next((n.value for n in part if n.sym == "C" and isinstance(n.value, Count)), None)
    question = asked(read)
    award = counted.award if counted else question.awards[0] if question else None
    size = counted.count if counted else count or (members.count if members else None)
    if award is None or award.elliptic or (members is None and size is None):
        return False
    award = replace(award, grade=None)
    group = None
    if size is not None:
        group = read.grant(award, size, verb.status, verb.detail, part[0].span, sentence, "strip", members=members)
    if members is not None:
        read.recognise(members, award, verb.status, verb.detail, sentence, "strip", group=group, trust=0.85)
    return True


def graded(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """在X评价中，甲获评优秀（A类）; 7家获评良好; 甲连续获得X考核优秀等次."""
    part = nodes[hit.start() : hit.end()]
    grade = read.view[part[-1].span.start : part[-1].span.end]
    named = next((n for n in part if n.sym == "B"), None)
    question = asked(read)
    award = first_award(named) if named else read.scope.assessed or read.scope.aspect or read.scope.heading
    award = award or (question.awards[0] if question else None)
    if award is None or award.elliptic:
        return
    members = next((members_of(n) for n in part if n.sym == "M"), None) or next(
        (inside(read, n) for n in part if n.sym == "("), None
    )
    count = next((n.value for n in part if n.sym == "C" and isinstance(n.value, Count)), None) or (
        members.count if members else None
    )
    counted = next((n.value for n in part if n.sym == "K" and isinstance(n.value, Counted)), None)
    status = GRADE_STATUS.get(_GRADE_DRESS.sub("", grade), Status.GRANTED)
    count = count or (counted.count if counted else None)
    clean = _GRADE_NOUN.sub("", grade)
    group = None
    if members is None and count is None and not any(n.sym == "M" for n in part):
        members = read.subject()
        if members is not None and sentence.covers(members.items[0].span):
            count = members.count
    if count is not None:
        group = read.grant(award, count, status, None, part[-1].span, sentence, "graded", members=members, grade=clean)
    if members is not None:
        read.recognise(members, award, status, None, sentence, "graded", group=group, grade=clean)
        read.scope.subject = members
