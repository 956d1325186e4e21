"""Families of lists: 分别是, 名单如下, lists by grades and places, lists announced for later clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft
from kg.facts.families.brackets import join
from kg.facts.families.drafting import Drafting
from kg.facts.families.elided import whole_of
from kg.facts.families.labels import PARTS
from kg.facts.families.nodes import Match, clause_start, first_award, members_of, node_at
from kg.facts.families.question import in_question
from kg.facts.members import Members, Node
from kg.facts.scope import Listing
from kg.facts.tokens import Count
from kg.model import EntityType, Span, Status

_HAN = re.compile(r"[\u4e00-\u9fff]")
_WINS = re.compile(r"获|评为|入选|授予|认定")


_DEPARTMENT = re.compile(r"[\u4e00-\u9fff]{0,6}(?:部|室|科|处|车间|组|检验中心|研发中心|试验中心|检测中心)")


def listed_after(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """…5家，分别是甲、乙、丙; 名单如下：甲、乙."""
    members = members_of(node_at(nodes, hit, "M"))
    if members is None:
        return
    if PARTS.search(read.view[sentence.start : members.items[0].span.start - members.items[0].quoted]):
        return
    if _are_departments(members):
        return
    part = nodes[hit.start() : hit.end()]
    told = read.view[part[-2].span.start : part[-2].span.end] if len(part) > 1 else ""
    if _MORE.fullmatch(told) is not None:
        also(read, nodes, hit, sentence)
        return
    read.scope.listing_names = nodes[hit.start() : hit.end()][-1].span.end
    nearest = None if told in _SOME_OF_THEM else recent_group(read, sentence)
    group = _of_grade(read, part) or read.scope.group or nearest
    own = next((n.value for n in part if n.sym == "C" and isinstance(n.value, Count)), None) or members.count
    another = own is not None and group is not None and own.size != group.count.size
    title = next((first_award(n) for n in part if n.sym in "BK"), None) or _told_right_before(nodes, hit)
    if title is not None and group is not None and not _one_title(title, group.award):
        group, another = _group_of(read, title), False  # 公布…；A包括甲，B包括乙
    if group is not None and not another and len(group.members) + len(members.items) <= group.count.size:
        join(read, group, members, sentence)
        return
    named = next((n for n in part if n.sym in "BK"), None) or next(
        (n for n in nodes[: hit.end()] if n.sym == "B"), None
    )
    question, inherited = in_question(read), None
    award = first_award(named) if named else (question.awards[0] if question else None)
    verb = next((read.reader.verb_of(n) for n in part if n.sym in "VRXY"), None)
    if award is None or (verb is not None and verb.status is Status.UNKNOWN):
        return
    if award.elliptic:  # 一等奖项目为：甲、乙
        whole = whole_of(read, award)
        if whole is None:
            return
        award, inherited = whole
    status, detail = (verb.status, verb.detail) if verb else (Status.GRANTED, None)
    if status is Status.GRANTED and question is not None and question.status is not None:
        status, detail = question.status, question.detail
    count = next((n.value for n in part if n.sym == "C" and isinstance(n.value, Count)), None) or members.count
    counted = (
        read.grant(
            award, count, status, detail, part[0].span, sentence, "listed-after", members=members, inherited=inherited
        )
        if count
        else None
    )
    read.recognise(
        members, award, status, detail, sentence, "listed-after", group=counted, trust=0.85, inherited=inherited
    )


def _are_departments(members: Members) -> bool:
    """包括技术研发部、检验室和试制车间: what a house consists of."""
    return len(members.items) > 1 and all(
        m.mention is None and not m.quoted and _DEPARTMENT.fullmatch(m.text) is not None for m in members.items
    )


def _one_title(award: Award, other: Award) -> bool:
    """The same title, told in the same or in fewer words, not at another level."""
    if award.level is not None and other.level is not None and award.level is not other.level:
        return False
    if award.elliptic or award.generic or set(award.programmes) & set(other.programmes):
        return award.grade is None or award.grade == other.grade
    a, b = award.label.strip("“”"), other.label.strip("“”")
    return a in b or b in a


def _of_grade(read: Drafting, part: Sequence[Node]) -> GroupDraft | None:
    """三等奖项目分别是甲、乙: the group of that grade that was counted before, while nobody of it is named."""
    told = next((first_award(n) for n in part if n.sym == "B"), None)
    if told is None or not told.elliptic or told.grade is None:
        return None
    alike = (g for g in reversed(read.reader.groups) if (g.grade or g.award.grade) == told.grade and not g.members)
    return next((g for g in alike if g.kind == "grant"), None)


def _told_right_before(nodes: Sequence[Node], hit: Match) -> Award | None:
    """这次公布的A包括甲: the verb before the title is read with it, the names are of the title all the same."""
    before = nodes[hit.start() - 1] if hit.start() else None
    return first_award(before) if before is not None and before.sym == "B" else None


def _group_of(read: Drafting, title: Award) -> GroupDraft | None:
    """The last counted set of ``title`` told without names."""
    told = (g for g in reversed(read.reader.groups) if g.kind == "grant" and not g.members)
    return next((g for g in told if _one_title(title, g.award)), None)


#: ；西城区的甲、乙: the next place of a list by places.
_OF_PLACE = re.compile(r"[\u4e00-\u9fff]{1,8}(?:省|市|区|县|州|盟|旗|镇|乡|街道)(?:的|有)?[：:]?")


def goes_on(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """分别是甲，品牌为“A”；乙，品牌为“B”: each part between semicolons names the next of the list."""
    opened = read.scope.listing_names
    members = members_of(nodes[hit.end() - 1])
    if (
        opened is None
        or not sentence.start <= opened <= sentence.end
        or members is None
        or not read.reader.recognitions
    ):
        return False
    last = read.reader.recognitions[-1]
    between = read.view[opened : nodes[hit.start()].span.start]
    first = nodes[hit.start()]
    lead = read.view[first.span.end : members.items[0].span.start] if first.sym == "|" else ""
    direct = members.items[0].type is EntityType.PERSON or not _HAN.search(lead) or _OF_PLACE.fullmatch(lead)
    if not sentence.covers(last.member.span) or not direct or _WINS.search(between):
        return False
    if last.group is not None and len(last.group.members) + len(members.items) <= last.group.count.size:
        join(read, last.group, members, sentence)
    else:
        read.recognise(members, last.award, last.status, last.detail, sentence, "listed-after", inherited=last.leveled)
    return True


_SOME_OF_THEM = frozenset({"既有", "不仅有", "不但有"})
#: …，还有甲、乙等企业: the list told in the clause before goes on.
_MORE = re.compile(r"(?:而且|同时)?(?:还|也|更|另)(?:包括|包含|有)|以及|(?:比|例|譬|诸)?如(?!今|果|何)|例如")


def also(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """包括甲、乙等餐饮企业，还有丙等企业: more names of the list just told."""
    opened, members = read.scope.listing_names, members_of(node_at(nodes, hit, "M"))
    if opened is None or not sentence.start <= opened <= sentence.end or members is None:
        return False
    first = members.items[0]
    start = clause_start(read.view, sentence, first.span.start)
    told = _MORE.fullmatch(read.view[start : first.span.start - first.quoted]) is not None
    if not (told or _next_part(read, nodes, hit, start)) or not read.reader.recognitions:
        return False
    last = read.reader.recognitions[-1]
    if not sentence.covers(last.member.span) or _WINS.search(read.view, opened, start):
        return False
    read.recognise(members, last.award, last.status, last.detail, sentence, "listed-after", inherited=last.leveled)
    return True


#: 包括甲等26家内资企业，乙等29家外资企业和丙等50家私营企业: each part with its number.
_BESIDE = re.compile(r"[\u4e00-\u9fff]{0,6}(?:、|和|及|以及|与)")


def _next_part(read: Drafting, nodes: Sequence[Node], hit: Match, start: int) -> bool:
    """Names with a number of their own, right at the start of the clause or behind the part before."""
    node = nodes[hit.start()]
    members = members_of(node)
    if members is None or members.count is None or not members.open:
        return False
    before = nodes[hit.start() - 1] if hit.start() else None
    if before is not None and before.sym == "M":
        return _BESIDE.fullmatch(read.view, before.span.end, node.span.start) is not None
    return node.span.start == start


#: 加上此前入选的甲、乙，B累计达8家.
_ADDED = re.compile(r"(?:加上|算上|连同|再加上|加之)[^，。；：]{0,12}$")


def added_to(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """加上此前入选的甲、乙，B累计达8家: those named hold the title in question, or the one counted next."""
    members = members_of(node_at(nodes, hit, "M"))
    start, question = nodes[hit.start()].span.start, in_question(read)
    if members is None or _ADDED.search(read.view, clause_start(read.view, sentence, start), start) is None:
        return False
    stop = nodes[hit.end() - 1].span.end
    after = (a for a in read.reader.awards if stop < a.span.start < sentence.end)
    award = next((a for a in after if not a.elliptic), question.awards[0] if question is not None else None)
    if award is not None:
        read.recognise(members, award, Status.GRANTED, None, sentence, "listed-after")
    return award is not None


def recent_group(read: Drafting, sentence: Span) -> GroupDraft | None:
    """The last group without names that ended right before ``sentence``."""
    for group in reversed(read.reader.groups):
        if sentence.start - group.sentence.end > 3:
            return None
        if not group.members and group.kind == "grant":
            return group
    return None


#: 经各县推荐、…审核等环节: how one comes to a title says nothing of a list.
_STEP = re.compile(r"[^，。；]*等?(?:环节|程序|步骤|流程)(?:[，。；]|$)")


def named_list(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """省工信厅公布B名单: later clauses are about this list."""
    part = nodes[hit.start() : hit.end()]
    spoken = next(n for n in part if n.sym in "LF")
    if _STEP.match(read.view, spoken.span.end, sentence.end):
        return
    verb = read.reader.verb_of(spoken)
    node = next(n for n in part if n.sym in "BK")
    award = first_award(node)
    status, detail = verb.status, verb.detail
    if award.hint == "candidate":
        status, detail = Status.CANDIDATE, "public-notice"
    read.scope.announce(Listing(award, status, detail, read.scope.issuer, node.span))
