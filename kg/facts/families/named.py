"""Families with named recipients: 甲获评B, 授予甲B, 甲榜上有名, 甲是B."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft, Leveled, RecognitionDraft
from kg.facts.families.apart import one_to_one
from kg.facts.families.countable import told_as_stock
from kg.facts.families.counts import counted_in
from kg.facts.families.drafting import Drafting
from kg.facts.families.lists import goes_on
from kg.facts.families.nodes import Match, awards_of, count_of, first_award, members_of, node_at, run_of, stands_alone
from kg.facts.families.objects import Meant, object_of
from kg.facts.families.question import Question, in_question
from kg.facts.families.subjects import left_behind, someone_else
from kg.facts.members import Member, Members, Node
from kg.facts.reduce import Counted
from kg.facts.scope import Listing
from kg.model import EntityType, Level, LevelBasis, Span, Status

#: 甲市获得B的情况: a report about awards, no award.
_ABOUT = re.compile(r"励?的(?:情况|通报|条件|标准|过程|意见|通知|有关|相关)")

#: What a colon after a verb of winning must explain.
_HONOUR = re.compile(r"^了?[^，。；]{0,14}(?:荣誉|称号|奖项?|名片|招牌|喜讯|殊荣|桂冠|认可|金牌|牌子)$")

_FILED = re.compile(r"国家|省级|市级")

_FILED_LEVELS = {"国家": Level.NATIONAL, "省级": Level.PROVINCIAL, "市级": Level.MUNICIPAL}

_AREAS = (EntityType.PARK, EntityType.REGION)
_RECEIVES = re.compile(r"被|获(?!批|评)|荣获")
_DISPOSES = re.compile(r"[将把对]$")
_PARTED = re.compile(r"[的，]")
_QUOTE_NEXT = re.compile(r"[^，。；]{0,4}“")
_FORM = re.compile(r"[；;。，、\s]|\d{1,3}[.．、]|（[^）]*）")
_COORDINATORS = re.compile(r"[、，和与及]")
_ASSESSES = re.compile(r"对$|组织.{0,4}(?:评审|考察)$")


def confer_as(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """认定甲等42家企业为B; 新增甲等8家B; 授予甲B; 推荐甲申报B."""
    verb = read.reader.verb_of(node_at(nodes, hit, "F"))
    members = run_of(read.view, [n for n in nodes[hit.start() : hit.end()] if n.sym == "M"])
    node = nodes[hit.end() - 1]
    if members is None:
        return
    status, detail = verb.status, verb.detail
    for award in awards_of(node):
        group = None
        count = members.count or count_of(node)
        if count is not None:
            group = read.grant(award, count, status, detail, node.span, sentence, "confer", members=members)
        read.recognise(members, award, status, detail, sentence, "confer", group=group)
    read.scope.subject = members
    read.scope.mode, read.scope.conferring = "confer", (status, detail)


_PLACES_IN = frozenset({"位列", "名列", "位居", "排名", "列", "位于", "入围", "上榜", "荣列"})
_PLACE = re.compile(r"”?(?:榜单?|名单)?(?:排行榜)?[（(]?(?:的)?第[\d一二三四五六七八九十百]+[位名]")


def still_conferring(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """授予甲A，乙B: the second pair has no verb of its own."""
    members = members_of(nodes[hit.start()])
    if members is None or read.scope.mode != "confer" or read.scope.conferring is None:
        mentioned(read, nodes, hit, sentence)
        counted_in(read, members, nodes, hit, sentence)
        return
    status, detail = read.scope.conferring
    for award in awards_of(nodes[hit.end() - 1]):
        count = members.count or count_of(nodes[hit.end() - 1])
        group = None
        if count is not None:
            group = read.grant(
                award, count, status, detail, nodes[hit.end() - 1].span, sentence, "confer", members=members
            )
        read.recognise(members, award, status, detail, sentence, "confer", group=group)


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
    told = [n for n in nodes[hit.start() : hit.end()] if n.sym == "V"]
    if len(told) > 1 and (last := read.reader.verb_of(told[-1])).status is Status.CANDIDATE:
        verb = last  # 获…公示为B
    if members is None or _ABOUT.match(read.view, node.span.end):
        return
    status, detail = verb.status, verb.detail
    if status is Status.GRANTED and _INTENDED.search(read.view, sentence.start, members.items[0].span.start):
        status, detail = Status.CANDIDATE, "public-notice"
    colon = next((n for n in nodes[hit.start() : hit.end()] if n.sym == ":"), None)
    if colon is not None and not _HONOUR.search(read.view[told[-1].span.end : colon.span.start]):
        return  # 收获一份沉甸甸的荣誉：B
    if verb.surface in _PLACES_IN and _PLACE.match(read.view, node.span.end):
        return  # 位列百强企业第67位: a rank
    if isinstance(node.value, Counted) and all(m.type in _AREAS for m in members.items):
        kind = "holding" if told_as_stock(read, node, sentence) else "grant"  # 高新区获得B企业3家
        read.scope.mode = "hold" if kind == "holding" else "confer"
        read.grant(node.value.award, node.value.count, status, detail, node.span, sentence, "named", kind)
        return
    obtain(read, members, status, detail, nodes[hit.end() - 1], sentence, "named")


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


_MEANS = re.compile(r"(?:凭|凭借|以|依托|依靠|靠)“?$")


def objectless(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """甲榜上有名: the award is that of the list in question."""
    members = members_of(node_at(nodes, hit, "M"))
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    verb_node = [n for n in nodes[hit.start() : hit.end()] if n.sym == "V"][-1]
    what = object_of(read, verb_node, sentence)
    if members is not None and _MEANS.search(read.view[sentence.start : members.items[0].span.start]):
        members = read.subject()  # 甲凭“零缺陷班组”捧得该奖
    read.scope.subject = members or read.scope.subject
    if members is None or (
        not stands_alone(verb.surface) and what is not Meant.SAME and not isinstance(what, Question)
    ):
        return
    asked = what if isinstance(what, Question) else in_question(read)
    if asked is None or what is Meant.OTHER:
        return
    listing = Listing(asked.awards[0], asked.status or verb.status, asked.detail, read.scope.issuer, asked.span)
    status, detail = verb.status, verb.detail
    if listing.status is Status.CANDIDATE:
        status, detail = listing.status, listing.detail
    group = None
    if members.count is not None:
        group = read.grant(
            listing.award, members.count, status, detail, listing.span, sentence, "listed", members=members
        )
    read.recognise(members, listing.award, status, detail, sentence, "listed", group=group)
    quote(read, listing, group)


def quote(read: Drafting, listing: Listing, group: GroupDraft | None) -> None:
    """The list named elsewhere becomes part of the evidence."""
    for draft in read.reader.recognitions[-8:]:
        if (
            draft.pattern == "listed"
            and draft.award.core == listing.award.core
            and not draft.sentence.covers(listing.span)
        ) and listing.span not in draft.evidence:
            draft.evidence.append(listing.span)
    if group is not None and not group.sentence.covers(listing.span):
        group.evidence.append(listing.span)


def subject_left_out(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """…，获评B: the subject of the clause before, or what the paragraph is about."""
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    members = read.subject()
    node = nodes[hit.end() - 1]
    if members is None or verb.surface in ("通过验收",) or read.view[node_at(nodes, hit, "V").span.start - 1] == "所":
        return  # 其所获B由更名后的企业承继
    verb_at = node_at(nodes, hit, "V").span.start
    clause = max(read.view.rfind(c, sentence.start, verb_at) for c in "，；。：") + 1
    inside = clause <= members.items[-1].span.start < verb_at
    work = all(i.type in (EntityType.PROJECT, EntityType.PRODUCT) for i in members.items)
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


def given(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲被省政府授予B; 将甲、乙推荐申报B: the recipient stands before the verb of giving."""
    node = node_at(nodes, hit, "F")
    verb = read.reader.verb_of(node)
    clause = max(read.view.rfind(c, sentence.start, node.span.start) for c in "，；。：") + 1
    lead = read.view[max(clause, sentence.start) : node.span.start]
    members = members_of(nodes[hit.start()]) if nodes[hit.start()].sym == "M" else read.subject()
    passive = _RECEIVES.search(lead) is not None or ("由" in lead and verb.surface.endswith("为"))
    moved = (
        members is not None and _DISPOSES.search(read.view[sentence.start : members.items[0].span.start]) is not None
    )
    if members is None or not (passive or (moved and nodes[hit.start()].sym == "M")):
        return False
    obtain(read, members, verb.status, verb.detail, nodes[hit.end() - 1], sentence, "given")
    return True


#: Verbs that take the title before them and its holders after them.
_GIVES_TO = ("授予", "颁给", "颁发给", "花落", "颁予")


def awarded_to(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """“某某奖”授予甲等17家组织; B花落甲、乙: the title stands before the verb, its holders after it."""
    members = members_of(nodes[hit.end() - 1])
    verb = read.reader.verb_of(node_at(nodes, hit, "F"))
    award, last = nodes[hit.start()], nodes[hit.end() - 1]
    between = read.view[award.span.end : node_at(nodes, hit, "F").span.start]
    if members is None or not verb.surface.startswith(_GIVES_TO) or len(between) > 6 or _PARTED.search(between):
        return False
    if _QUOTE_NEXT.match(read.view[last.span.end : last.span.end + 5]):
        return False  # B、…授予甲“C”: another title follows
    obtain(read, members, verb.status, verb.detail, award, sentence, "awarded-to")
    return True


def filed(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """“甲”众创空间通过国家备案; “甲”“乙”2家众创空间获省级备案: the name or noun says the title, the verb its level."""
    verb = read.reader.verb_of(node_at(nodes, hit, "V"))
    level = _FILED.search(verb.surface)
    members = members_of(nodes[hit.start()])
    if level is None or members is None:
        return False
    named = next((n for n in nodes[hit.start() : hit.end()] if n.sym in "BK"), None)
    award = first_award(named) if named is not None else award_of_name(read, members.items[-1])
    if award is None:
        return False
    award = replace(award, level=_FILED_LEVELS[level.group()], place=None, needs_context=False)
    count = members.count or (count_of(named) if named is not None else None)
    group = None
    if count is not None:
        group = read.grant(
            award, count, verb.status, verb.detail, nodes[hit.start()].span, sentence, "filed", members=members
        )
    read.recognise(members, award, verb.status, verb.detail, sentence, "filed", group=group)
    read.scope.subject = members
    return True


def award_of_name(read: Drafting, member: Member) -> Award | None:
    """The title that a unit's own last word names (…众创空间)."""
    text = read.view[member.span.start : member.span.end]
    for hit in read.reader.catalogue.find_aliases(text):
        if hit.end == len(text):
            span = Span(member.span.start + hit.start, member.span.end)
            return Award(span, span, hit.alias, hit.programmes, hit.alias)
    return None


def mentioned(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> None:
    """A member list without a verb yet: the subject of the clauses to come."""
    if reviewing(read, nodes, hit, sentence) or under_heading(read, nodes, hit, sentence):
        return
    if len(nodes) == 1 and _open_list(read) and goes_on(read, nodes, hit, sentence):
        return  # 分别是甲，乙，丙: commas in a list whose number is known
    members = members_of(nodes[hit.start()])
    first = all(n.sym in "|(L" for n in nodes[: hit.start()])  # （一）甲公司因…; 去年公示的甲公司，…
    start = nodes[hit.start()].span.start
    before = nodes[hit.start() - 1] if hit.start() else None
    if before is not None and before.sym == "B" and start - before.span.end <= 1:
        first = all(n.sym in "|(" for n in nodes[: hit.start() - 1])  # 市级孵化器“甲”因…
    first = first or read.view[max(0, start - 3) : start] in ("更名为", "变更为", "改名为")
    if _BESIDE.search(read.view[max(sentence.start, start - 6) : start]):
        return  # 由某厂改造而来: not what the sentence is about
    loses = read.view[nodes[hit.start()].span.end : nodes[hit.start()].span.end + 1] == "因"
    if first and members is not None and (loses or any(i.type is not EntityType.PERSON for i in members.items)):
        read.scope.subject = members


_BESIDE = re.compile(
    r"(?:^|[，。；：])(?:由|与|和|同|对|在|向|从|被|依托|联合|携手|委托|通过|经|据|距|离|以|按)原?[“]?$"
)


def _open_list(read: Drafting) -> bool:
    """The list that the sentence opened still lacks members of its stated number."""
    last = read.reader.recognitions[-1] if read.reader.recognitions else None
    group = last.group if last is not None else None
    return read.scope.listing_names is not None and group is not None and len(group.members) < group.count.size


def under_heading(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲、乙、丙 alone in a line under 一、评价优秀的 or under a heading that names the title."""
    node, scope = nodes[hit.start()], read.scope
    members = members_of(node)
    question = in_question(read)
    if members is None or question is None or (scope.section is None and scope.heading is None):
        return False
    line = _FORM.sub("", read.view[sentence.start : sentence.end])
    names = _COORDINATORS.sub("", "".join(i.text for i in members.items))
    if len(line) > len(names) + 4 or not all(i.mention is not None or i.type is not None for i in members.items):
        return False
    section = scope.section
    status = section.status if section else question.status or Status.GRANTED
    grade = section.grade if section else None
    read.recognise(members, question.awards[0], status, question.detail, sentence, "roster", grade=grade, trust=0.85)
    return True


def reviewing(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """组织专家对甲中心认定并评审: an activity in progress, not a grant (cue c007)."""
    node = nodes[hit.start()]
    before = read.view[max(sentence.start, node.span.start - 8) : node.span.start]
    members = members_of(node)
    if members is None or not _ASSESSES.search(before):
        return False
    award = read.scope.aspect or read.scope.heading or read.scope.assessed
    if award is None:
        return True
    item = members.items[0]
    place = next(
        (read.view[p.span.start : p.span.end] for p in read.reader.regions if p.span.start == item.span.start), None
    )
    level = read.reader.levels.of_place(place) if place else None
    leveled = Leveled(level, LevelBasis.JURISDICTION_NAME, place) if level else read.level(award)
    for member in members.items:
        read.reader.recognitions.append(
            RecognitionDraft(
                member,
                award,
                leveled,
                Status.CANDIDATE,
                "under-review",
                sentence,
                "reviewing",
                year=read.year(award),
                evidence=[sentence],
                confidence=0.8,
            )
        )
    return True
