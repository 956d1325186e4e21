"""Families of lists: brackets, 分别是, 名单如下, lists announced for later clauses."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft, RecognitionDraft
from kg.facts.families.drafting import Drafting
from kg.facts.families.elided import whole_of
from kg.facts.families.nodes import Match, first_award, members_of, node_at
from kg.facts.families.question import in_question
from kg.facts.members import Member, Members, Node
from kg.facts.scope import Listing
from kg.facts.tokens import Count
from kg.model import EntityType, Span, Status

_NAME_JOINT = re.compile(r"[、，和]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_WINS = re.compile(r"获|评为|入选|授予|认定")
_LETTER = re.compile(r"[\u4e00-\u9fffA-Za-z]")


def inside(read: Drafting, node: Node) -> Members | None:
    """The name list of a bracket, if it is one."""
    if not isinstance(node.value, tuple):
        return None
    inner = [n for n in node.value if n.sym == "M"]
    if len(inner) > 1 and all(n.sym in "M,;" for n in node.value):  # （甲公司“P”，乙公司“Q”）
        return Members(tuple(item for n in inner for item in (members_of(n) or Members(())).items))
    if inner:
        return members_of(inner[0])
    return names_in(read, Span(node.span.start + 1, node.span.end - 1))


def names_in(read: Drafting, span: Span) -> Members | None:
    """A bare list A、B、C as names, when a stated number says it is one."""
    from kg.facts.members import free_name, type_by_head

    items = []
    start = span.start
    for piece in _NAME_JOINT.split(read.view[span.start : span.end]):
        name = free_name(read.view, Span(start, start + len(piece)))
        if name is None or (name.end - name.start) != len(piece.strip()):
            return None
        text = read.view[name.start : name.end]
        items.append(Member(name, text, type_by_head(text), None))
        start += len(piece) + 1
    return Members(tuple(items)) if items else None


def bracketed(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """新增1家B（甲中心）: the bracket names the members of the group before it."""
    node = nodes[hit.start()]
    group = read.scope.group
    if group is None or not isinstance(node.value, tuple) or node.span.start - group.span.end > 4:
        nested(read, node, sentence)
        return
    members = inside(read, node)
    if members is None or (len(members.items) > group.count.size) or any(n.sym in "VFHRCK" for n in node.value):
        nested(read, node, sentence)
        return
    join(read, group, members, sentence)


def nested(read: Drafting, node: Node, sentence: Span) -> None:
    """A bracket with a statement of its own (累计省级B 4家)."""
    if isinstance(node.value, tuple) and any(n.sym in "CKVHFP" for n in node.value):
        from kg.facts.reduce import clauses

        kept = read.scope.group
        part, total, mode = read.scope.part, read.scope.total, read.scope.mode
        read.scope.part = read.scope.part or (kept is not None and not any(n.sym in "HVF" for n in node.value))
        if read.scope.part and kept is not None:
            read.scope.total = kept
        for clause in clauses(node.value):
            read.read_clause(clause, sentence)
        read.scope.part, read.scope.total, read.scope.mode = part, total, mode


def join(read: Drafting, group: GroupDraft, members: Members, sentence: Span) -> None:
    """Names told after their group: each is recognised as its member."""
    group.members.extend(members.items)
    group.closed = len(group.members) == group.count.size
    for member in members.items:
        draft = RecognitionDraft(
            member,
            group.award,
            group.leveled,
            group.status,
            group.detail,
            sentence,
            "named-after",
            "text",
            "holder",
            group.year,
            group.issuer,
            group.grade,
            group,
            [sentence],
            0.93,
        )
        if not sentence.covers(group.span):
            draft.evidence.append(group.sentence)
        read.reader.recognitions.append(draft)
    read.scope.subject = members


def listed_after(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """…5家，分别是甲、乙、丙; 名单如下：甲、乙."""
    members = members_of(node_at(nodes, hit, "M"))
    if members is None:
        return
    if _PARTS.search(read.view[sentence.start : members.items[0].span.start - members.items[0].quoted]):
        return
    part = nodes[hit.start() : hit.end()]
    read.scope.listing_names = nodes[hit.start() : hit.end()][-1].span.end
    group = _of_grade(read, part) or read.scope.group or recent_group(read, sentence)
    own = next((n.value for n in part if n.sym == "C" and isinstance(n.value, Count)), None) or members.count
    another = own is not None and group is not None and own.size != group.count.size
    title = next((first_award(n) for n in part if n.sym in "BK"), None)
    another = another or (title is not None and group is not None and not _one_title(title, group.award))
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


def recent_group(read: Drafting, sentence: Span) -> GroupDraft | None:
    """The last group without names that ended right before ``sentence``."""
    for group in reversed(read.reader.groups):
        if sentence.start - group.sentence.end > 3:
            return None
        if not group.members and group.kind == "grant":
            return group
    return None


#: 申报书由三部分组成：, 主要问题： : a label of things, not of winners.
_PARTS = re.compile(r"(?:组成|构成|步骤|流程|问题|原因|措施|要求)[：:]?$")


def after_colon(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """2009年：甲、乙; 高新区：丙: a short label, then names of the list in question."""
    members = members_of(nodes[hit.end() - 1])
    question = in_question(read)
    group = read.scope.group
    sure = members is not None and (
        _as_many(members, group.count if group is not None else members.count)
        or all(m.mention is not None or m.quoted or m.type is EntityType.PERSON for m in members.items)
    )
    if (
        members is not None
        and sure
        and group is not None
        and not group.members
        and len(members.items) <= group.count.size
    ):
        join(read, group, members, sentence)
        return True
    colon = nodes[hit.start()].span.start
    whole = read.view[sentence.start : colon]
    named = question is not None and sentence.start <= question.span.end <= colon
    label = read.view[question.span.end : colon] if question is not None and named else whole
    if (
        members is None
        or question is None
        or len(label) > _LABEL
        or _PARTS.search(whole)
        or "，" in label
        or _SPEAKS.search(whole)
    ):
        return False
    formed = any(m.mention is not None and m.mention.basis == "legal-form" for m in members.items)
    if not formed and not _as_many(members, members.count):
        return False
    section = read.scope.section
    status = section.status if section else question.status or Status.GRANTED
    year = _YEAR.search(label)
    award = replace(question.awards[0], year=year.group(1)) if year else question.awards[0]
    if section and section.grade:
        award = replace(award, grade=section.grade)
    counted = (
        read.grant(
            award, members.count, status, question.detail, question.span, sentence, "listed-after", members=members
        )
        if named and members.count is not None
        else None
    )
    read.recognise(members, award, status, question.detail, sentence, "listed-after", group=counted, trust=0.85)
    return True


def _as_many(members: Members, count: Count | None) -> bool:
    """4个品牌在列：甲、乙、丙、丁: as many as counted, so each is one."""
    return count is not None and count.size == len(members.items) > 1


def titled_run(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """一、B（5家企业）（1）甲（2）乙 in one line: only numbers and brackets stand between title and names."""
    title, last = nodes[hit.start()], nodes[hit.end() - 1]
    members = members_of(last)
    before = nodes[hit.end() - 2]
    between = read.view[before.span.end : last.span.start]
    if members is None or _LETTER.search(between) or not between or len(members.items) < 2:
        return False
    question = in_question(read)
    status = question.status if question and question.status else Status.GRANTED
    award = first_award(title)
    if award.elliptic or not all(m.mention is not None for m in members.items):
        return False
    read.recognise(members, award, status, question.detail if question else None, sentence, "titled-run", trust=0.85)
    return True


#: Longest label before a list of names, code points.
_LABEL = 18
_SPEAKS = re.compile(
    r"^[答问注]$|答：|对象|名录|受访|编者|记者|单位|电话|地址|来源|编辑|供图|作者|联系|主办|承办|技术支持|案例|链接"
)
_YEAR = re.compile(r"((?:19|20)\d\d)年")


def named_list(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """省工信厅公布B名单: later clauses are about this list."""
    part = nodes[hit.start() : hit.end()]
    verb = read.reader.verb_of(next(n for n in part if n.sym in "LF"))
    node = next(n for n in part if n.sym in "BK")
    award = first_award(node)
    status, detail = verb.status, verb.detail
    if award.hint == "candidate":
        status, detail = Status.CANDIDATE, "public-notice"
    read.scope.announce(Listing(award, status, detail, read.scope.issuer, node.span))
