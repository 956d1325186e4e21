"""Winning what is in question: 甲榜上有名, 甲便是其中之一."""

from __future__ import annotations

import re
from collections.abc import Sequence

from kg.facts.drafts import GroupDraft
from kg.facts.families.drafting import Drafting
from kg.facts.families.nodes import Match, members_of, node_at, stands_alone
from kg.facts.families.objects import Meant, object_of
from kg.facts.families.question import Question, in_question
from kg.facts.members import Members, Node
from kg.facts.scope import Listing
from kg.model import Span, Status

_MEANS = re.compile(r"(?:凭|凭借|以|依托|依靠|靠)“?$")
#: 是其中一家, 便是其中之一, 就是其中的佼佼者.
_ONE = re.compile(r"(?:的)?(?:一[家个所名项位]|之一|一员|佼佼者|代表|典型)")
#: 是其中一家生产B的企业: what follows says which one.
_WHOLE = re.compile(r"[，。；！）]|$")


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
    _wins(read, members, asked, verb.status, verb.detail, sentence)


def one_of_them(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """14家企业获B，甲是其中一家: the title is the one just counted."""
    members, last = members_of(nodes[hit.start()]), nodes[hit.end() - 1]
    said = _ONE.match(read.view, nodes[hit.start() + 2].span.end)
    asked = in_question(read)
    if (
        members is None
        or said is None
        or asked is None
        or not _WHOLE.match(read.view[max(said.end(), last.span.end) :])
    ):
        return False
    _wins(read, members, asked, asked.status or Status.GRANTED, asked.detail, sentence)
    read.scope.subject = members
    return True


#: 第一家是2019年入选的甲; 另一家为去年获评的乙.
_WHICH = re.compile(
    r"(?:其中，?)?(?:第?[一二三四五六七八九十首][家个]|另(?:外)?一[家个]|最早的?(?:一家)?|最近的?(?:一家)?)(?:则|就)?$"
)


def which_one(read: Drafting, nodes: Sequence[Node], hit: Match, sentence: Span) -> bool:
    """2家B，第一家是2019年入选的甲: one of those just counted, told with its year."""
    link, members, asked = nodes[hit.start()], members_of(nodes[hit.end() - 1]), in_question(read)
    start = max(sentence.start, *(read.view.rfind(c, sentence.start, link.span.start) + 1 for c in "，；。："))
    if members is None or asked is None or not _WHICH.fullmatch(read.view[start : link.span.start]):
        return False
    told = [read.reader.verb_of(n) for n in nodes[hit.start() : hit.end()] if n.sym == "V"]
    if told and not stands_alone(told[-1].surface):
        return False
    _wins(read, members, asked, asked.status or Status.GRANTED, asked.detail, sentence)
    read.scope.subject = members
    return True


def _wins(
    read: Drafting, members: Members, asked: Question, status: Status, detail: str | None, sentence: Span
) -> None:
    listing = Listing(asked.awards[0], asked.status or status, asked.detail, read.scope.issuer, asked.span)
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
