"""Families of reviews: 通过复核, 未通过复核, 继续保留B资格."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from kg.facts.awards import Award
from kg.facts.drafts import Leveled
from kg.facts.families.countable import sought_before
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, awards_of, first_award, members_of, node_at
from kg.facts.families.renamed import inherit_titles
from kg.facts.families.subjects import left_behind
from kg.facts.members import Members, Node
from kg.facts.reduce import Counted
from kg.facts.tokens import Count
from kg.model import EntityType, Span, Status

#: 监测合格，保留B资格: the title is named in the next clause.
_KEEPS = re.compile(r"的?，(?:继续|同意|予以|准予)*(?:保留|保持|享有|拥有|使用)(?:其|原有?)?")
_ADVISED = re.compile(r"(?:建议|拟)(?:予以|其|准予)?$")


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a review came to: the title, its state, and the level it has from elsewhere."""

    award: Award
    status: Status
    detail: str | None
    inherited: Leveled | None


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
    outcome = Outcome(award, status, detail, inherited)
    _reviewed(read, members, outcome, nodes[hit.start()].span, sentence, counted=members.count is not None)
    read.scope.subject = members


def each_reviewed(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """甲等3家A、乙等7家B通过复核: one verb for several lists, each before its own title."""
    part = nodes[hit.start() : hit.end()]
    verb = read.reader.verb_of(next(n for n in part if n.sym in "RXYV"))
    part = [n for n in part if n.sym in "MBK"]
    pairs = list(zip(part[::2], part[1::2], strict=True))
    glued = all(title.span.start - names.span.end <= 1 for names, title in pairs)
    listed = all(
        read.view[a.span.end : b.span.start] in "、和及与以及" for a, b in zip(part[1:-1:2], part[2::2], strict=True)
    )
    if not glued or not listed or verb.status is Status.UNKNOWN or ahead(read, part[-1].span.end):
        return False
    for names, title in pairs:
        if (members := members_of(names)) is not None:
            outcome = Outcome(first_award(title), verb.status, verb.detail, None)
            _reviewed(read, members, outcome, names.span, sentence, counted=True)
    return True


def _reviewed(read: Drafting, members: Members, outcome: Outcome, span: Span, sentence: Span, *, counted: bool) -> None:
    """The outcome for each name and, where they are ``counted``, for their group."""
    award, status, detail, inherited = outcome.award, outcome.status, outcome.detail, outcome.inherited
    group = None
    if counted and members.count is not None:
        group = read.grant(
            award, members.count, status, detail, span, sentence, "review", members=members, inherited=inherited
        )
    read.recognise(members, award, status, detail, sentence, "review", group=group, inherited=inherited)


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
    if verb.status is Status.FAILED and sought_before(read, node.span.start, sentence):
        return  # 推荐的两家企业均未通过专家评审: a failed bid
    inherited = read.scope.leveled if award is read.scope.award else None
    read.grant(award, count, verb.status, verb.detail, node.span, sentence, "review-count", inherited=inherited)


def _near(read: Drafting, members: Members, at: int) -> bool:
    """The subject was named in the clause before."""
    between = read.view[members.items[-1].span.end : at]
    return len(members.items) == 1 and between.count("，") == 1 and "；" not in between


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
    outcome = Outcome(replace(award, grade=None), status, detail, leveled)
    counted = members.count is not None and _near(read, members, at)
    _reviewed(read, members, outcome, nodes[hit.start()].span, sentence, counted=counted)


_NOT_REVIEWED = (EntityType.PERSON, EntityType.GOVERNMENT_BODY, EntityType.REGION)


def in_question(read: Drafting, nodes: Sequence[Node], hit: Match) -> Award | None:
    """The award that a review without an object is about."""
    named = next((n for n in nodes[hit.start() : hit.end()] if n.sym == "B"), None)
    if named is None:
        named = next((n for n in nodes[: hit.start()] if n.sym in "BK"), None)
    if named is not None:
        return first_award(named)
    kept = _KEEPS.match(read.view, nodes[hit.end() - 1].span.end, read.sentence.end)
    told_next = next((a for a in read.reader.awards if kept is not None and a.span.start == kept.end()), None)
    if told_next is not None and not told_next.elliptic:
        return told_next
    scope = read.scope
    listing = scope.listing or scope.title
    told = scope.told or scope.award or scope.recent or scope.assessed or scope.aspect or scope.heading
    return told or (listing.award if listing else read.reader.theme)


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
        group = None
        if named is not None and members.count is not None:
            group = read.grant(
                each,
                members.count,
                verb.status,
                verb.detail,
                nodes[hit.start()].span,
                sentence,
                "review",
                members=members,
            )
        read.recognise(members, each, verb.status, verb.detail, sentence, "review", group=group)
    return True


_AHEAD = re.compile(r"(?:将|将被|会|可|可以|应|应当|逾期|否则|拟|须|一律)(?:[^，。；]{0,6})$")


def ahead(read: Drafting, at: int) -> bool:
    """逾期将不再保留: what is threatened has not happened."""
    start = max(read.view.rfind(c, read.sentence.start, at) for c in "，。；") + 1
    return _AHEAD.search(read.view[max(start, read.sentence.start) : at]) is not None
