"""A named recipient becomes a draft: level, status and year settled, each fact once."""

from __future__ import annotations

from typing import TYPE_CHECKING

from kg.facts.awards import Award
from kg.facts.drafts import GroupDraft, Leveled, RecognitionDraft
from kg.facts.families.dating import year_here, year_of_being
from kg.facts.families.elided import fuller, whole_of
from kg.facts.families.leveling import level_here, listing_issuer
from kg.facts.families.nodes import each_level
from kg.facts.families.receives import can_receive, grantable
from kg.facts.families.standing import status_here
from kg.facts.members import Member, Members
from kg.model import Level, Span, Status

if TYPE_CHECKING:
    from kg.facts.families.drafting import Drafting


#: Rules that tell what somebody is or has, not when he was given it.
_BEING = frozenset({"is-a", "holds"})


#: What a failed review and the stripping after it come to.
_LOST = (Status.FAILED, Status.REVOKED)


def recognise(
    read: Drafting,
    members: Members,
    award: Award,
    status: Status,
    detail: str | None,
    sentence: Span,
    pattern: str,
    *,
    group: GroupDraft | None = None,
    grade: str | None = None,
    inherited: Leveled | None = None,
    basis: str = "text",
    trust: float = 0.93,
) -> None:
    """One draft a member, with level, status and year settled."""
    if award.elliptic:
        if (told := whole_of(read, award)) is None:
            return
        award, inherited = told
    award = fuller(read, award)
    several = each_level(members, award)
    for each in several or ():
        recognise(read, members, each, status, detail, sentence, pattern, grade=grade, basis=basis, trust=trust)
    if several is not None or not grantable(read.reader.catalogue, award, False):
        return
    leveled = level_here(read, award, inherited, members.items[0].span.start)
    award = read.reader.settle_programme(award, leveled.level)
    status, detail = status_here(read, status, detail, award)
    holder = members.items[0].span.start
    year = year_of_being(read, award) if pattern in _BEING else year_here(read, award, holder)
    for member in members.items:
        if not can_receive(read.reader.catalogue, member, award, pattern):
            continue
        if status in _LOST and _lost_already(read, member, award, status):
            continue
        draft = RecognitionDraft(
            member,
            award,
            leveled,
            status,
            detail,
            sentence,
            pattern,
            basis,
            "holder",
            year,
            read.scope.issuer or listing_issuer(read, award),
            grade or award.grade,
            group,
            [sentence],
            trust,
        )
        if not sentence.covers(member.span):
            draft.evidence.append(member.span)
        read.reader.recognitions.append(draft)
    read.remember(award, leveled, status, detail)


def _lost_already(read: Drafting, member: Member, award: Award, status: Status) -> bool:
    """评价不合格，撤销其B: one loss told twice in a sentence; the word of its end stands."""
    for draft in read.reader.recognitions:
        same = set(draft.award.programmes) & set(award.programmes) or draft.award.label == award.label
        if draft.sentence != read.sentence or draft.member.text != member.text or not same:
            continue
        if draft.status in _LOST:
            draft.status = Status.REVOKED if Status.REVOKED in (status, draft.status) else draft.status
            return True
        if draft.status is Status.GRANTED and draft.leveled.level in (level_here(read, award).level, Level.UNSPECIFIED):
            draft.status, draft.detail = status, None  # 甲为B获奖单位，因…，撤销其所获奖项
            return True
    return False
