"""A title told as what a firm is, beside its name: 国家级专精特新“小巨人”企业某某有限公司, 某某有限公司（省级绿色工厂）."""

from __future__ import annotations

import re

from kg.facts.awards import Award
from kg.facts.families.drafting import Drafting
from kg.facts.members import Member, Members
from kg.model import EntityType, Mention, Span, Status

#: After these a title is given, sought or spoken of; before a name it is then no attribute of it.
_GIVEN = re.compile(
    r"(?:为|成|授予|认定|评选|评为|获评?|申报|创建|打造|争创|培育|推荐|新增|入选|颁发|命名|撤销|取消|[是的])\Z"
)
#: Kinds of titles that say what a firm is; a prize or a platform says what it won or runs.
_OF_FIRMS = ("enterprise-title", "other")
#: What may stand in a bracket beside titles.
_JOINTS = re.compile(r"[、，和及与“”]*")


def apposed(read: Drafting, sentence: Span) -> None:
    """Every firm of the sentence with the titles that stand right before its whole name or in a bracket behind it."""
    firms = [m for m in read.reader.firms if m.basis == "legal-form" and sentence.covers(m.span)]
    before = {a.span.end: a for a in read.reader.awards if sentence.covers(a.span)}
    for firm in firms:
        award = before.get(firm.span.start)
        if award is not None and not _GIVEN.search(read.view, max(0, award.span.start - 3), award.span.start):
            _holds(read, firm, award, sentence)
        for each in _in_bracket(read, firm, sentence):
            _holds(read, firm, each, sentence)


def _in_bracket(read: Drafting, firm: Mention, sentence: Span) -> list[Award]:
    """The titles of a bracket that holds nothing else."""
    close = read.view.find("）", firm.span.end, sentence.end)
    if read.view[firm.span.end : firm.span.end + 1] != "（" or close < 0:
        return []
    inside = Span(firm.span.end + 1, close)
    awards = [a for a in read.reader.awards if inside.covers(a.span)]
    rest = "".join(
        read.view[a:b]
        for a, b in zip(
            [inside.start, *(a.span.end for a in awards)], [*(a.span.start for a in awards), inside.end], strict=True
        )
    )
    return [a for a in awards if a.level is not None or a.place is not None] if _JOINTS.fullmatch(rest) else []


def _holds(read: Drafting, firm: Mention, award: Award, sentence: Span) -> None:
    programme = read.reader.catalogue.programmes.get(award.programme or "")
    if programme is None or programme.kind not in _OF_FIRMS or EntityType.COMPANY not in programme.recipient_types:
        return
    if award.listed or award.hint or award.elliptic or award.generic or award.evaluation or award.batch:
        return
    known = read.reader.recognitions
    if any(d.member.span == firm.span and d.award.programmes[:1] == award.programmes[:1] for d in known):
        return
    member = Member(firm.span, firm.text, firm.type, firm)
    read.recognise(Members((member,)), award, Status.GRANTED, None, sentence, "is-a")
