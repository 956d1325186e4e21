"""What a clause tells about the clauses after it: issuer, area, section, subject."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts import frames
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import first_award, members_of
from kg.facts.families.pointing import point_at
from kg.facts.families.tallies import is_zone
from kg.facts.members import Node
from kg.facts.scope import Listing
from kg.model import Mention, Span, Status

#: 被中国某协会授予: an association that grants; bodies of the state are typed mentions.
_ASSOCIATION = re.compile(
    r"(?P<name>[\u4e00-\u9fff]{2,18}?(?:协会|联合会|学会|商会|促进会|研究会|杂志社))(?:[、和][^，。；]{2,20})?(?:日前|近日|联合|正式)?(?:授予|评为|评定为|评选为|认定为|认定|公布|发布|颁发|表彰|评选|命名)"
)
_GUILD = re.compile("[协联合学商促进研究]会|杂志社")
#: 在某协会年会上获颁: the association of the meeting gives.
_GATHERING = re.compile(
    r"在(?P<name>[\u4e00-\u9fff]{2,18}(?:协会|联合会|学会|商会|促进会|研究会))[^，。；]{0,12}(?:年会|大会|会议|论坛|年度评选|评选)(?:上|中)?[^，。；]{0,6}(?=获|荣|被|摘|夺|捧|斩)"
)
_STATE_LIKE = re.compile(r"工商联|工商业联合会|残疾人联合会|妇女联合会|科学技术协会|总工会|文学艺术界联合会|供销合作")
_AGENT_LEAD = re.compile(r".*(?:被|由|获|经)")
_WITHIN = re.compile(r"中|里|上")
_IN_ASSESSMENT = re.compile(r"(?:评选|评审|遴选|评价|考核|复核)?(?:结果)?(?:中|里|结果)")


def associations(read: Drafting, sentence: Span) -> None:
    """An association named as the giver in this sentence."""
    if _GUILD.search(read.view, sentence.start, sentence.end) is None:
        return
    hit = _ASSOCIATION.search(read.view, sentence.start, sentence.end) or _GATHERING.search(
        read.view, sentence.start, sentence.end
    )
    if hit is not None and not _STATE_LIKE.search(hit["name"]):
        read.scope.issuer = _AGENT_LEAD.sub("", hit["name"])


def context(read: Drafting, clause: Sequence[Node], sentence: Span) -> None:
    """Issuer, area, part and subject that this clause sets for itself and what follows."""
    scope = read.scope
    for index, node in enumerate(clause):
        if node.sym == "G" and isinstance(node.value, Mention) and issues(read, clause, index):
            scope.issuer = node.value.text
        elif node.sym == "I":
            scope.part = True
        elif node.sym == "M":
            scope.barred = False
            if (members := members_of(node)) is not None and len(members.items) == 2:
                scope.pair = members
        elif node.sym == "|":
            scope.mode = scope.status = None
            scope.part = False
        elif node.sym == "Z" and isinstance(node.value, Mention) and index <= 2 and not _listed(read, clause, index):
            scope.area = node.value.canonical
        elif node.sym in "BK":
            if not is_zone(read, first_award(node)):
                read.scope.told = first_award(node)
            if read.scope.told is None:
                continue
            if not read.scope.told.elliptic:
                read.scope.told_before = read.scope.told
            if read.scope.told.listed:
                read.scope.listed_here = read.scope.told
            if node.sym == "B":
                framing(read, clause, index)
        elif node.sym == "O":
            point_at(read, node, index <= 1 or clause[index - 1].sym == ":")


def _listed(read: Drafting, clause: Sequence[Node], index: int) -> bool:
    """赣榆县等3个优秀县区: one of those counted, not where they are."""
    after = next((n for n in clause[index + 1 : index + 3] if n.span.end - n.span.start > 1 or n.sym != "O"), None)
    return after is not None and after.sym == "E"


#: 某局主任介绍, 某局转发: whose people speak of a title, or who hands it on, did not grant it.
_PASSES_ON = re.compile(
    "等|获悉|了解|负责|工作人员|相关|有关|副?(?:局|厅|处|科|部|委员|会)长|副?(?:主任|书记)|党[组委]|推荐|表示|介绍|转发|组织申报|上报|消息|透露|初审|审核|审查|核查"
)


def issues(read: Drafting, clause: Sequence[Node], index: int) -> bool:
    """A body that grants: not one that merely told a reporter or recommends."""
    before = read.view[max(0, clause[index].span.start - 3) : clause[index].span.start]
    passes_on = _PASSES_ON.match(read.view, clause[index].span.end) is not None
    return not passes_on and not before.endswith(("从", "据", "由各"))


def framing(read: Drafting, clause: Sequence[Node], index: int) -> None:
    """X方面， / 在X评价中， set the section's award or the assessment in question."""
    node = clause[index]
    award = first_award(node)
    tail = read.view[node.span.end : node.span.end + 4]
    if tail.startswith("方面") and index <= 1:
        read.scope.aspect = award
    elif award.listed and (_WITHIN.match(tail) or (index <= 1 and tail[:1] in "，：")):
        status, detail = (Status.CANDIDATE, "public-notice") if award.hint == "candidate" else (Status.GRANTED, None)
        if read.scope.notice and not read.scope.closed:
            status, detail = Status.CANDIDATE, "public-notice"
        read.scope.announce(Listing(award, status, detail, read.scope.issuer, node.span))
    elif award.evaluation or _IN_ASSESSMENT.match(tail):
        read.scope.assessed = award


#: 拟推荐甲申报B: to recommend is done, whatever the application will come to.
_RECOMMENDS = re.compile(r"(?:拟|已|现|同意|决定|予以|择优|遴选)推荐")


def admissible(read: Drafting, part: Sequence[Node], sentence: Span) -> bool:
    """No denial right before the verb, no lost bid."""
    for node in part:
        if node.sym in "VFH" and frames.denied(read.view[max(sentence.start, node.span.start - 4) : node.span.start]):
            return False
        if node.sym in "VF" and read.reader.verb_of(node).detail in ("applied", "nominated"):
            clause = max(read.view.rfind(c, sentence.start, node.span.start) for c in "，；。：") + 1
            before = read.view[max(clause, sentence.start) : node.span.start]
            stop = read.view.find("；", node.span.end, sentence.end)
            after = read.view[node.span.end : stop if stop > 0 else sentence.end]
            applied = read.reader.verb_of(node).detail == "applied"
            prepares = frames.only_prepares(before) and not _RECOMMENDS.search(before)
            if (applied and prepares) or frames.failed_bid(after):
                return False
    start, end = part[0].span.start, part[-1].span.end
    return not frames.lost_bid(read.view[start : min(end + 6, sentence.end)])


def stays(read: Drafting, part: Sequence[Node]) -> None:
    """甲虽未入选A，但获评B: who lost is still the subject."""
    members = members_of(part[0]) if part[0].sym == "M" else None
    if members is not None:
        read.scope.subject = members
