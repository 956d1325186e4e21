"""A title told as what a firm is, right before its name: 国家级专精特新“小巨人”企业某某有限公司."""

from __future__ import annotations

import re

from kg.facts.families.drafting import Drafting
from kg.facts.members import Member, Members
from kg.model import EntityType, Span, Status

#: After these a title is given, sought or spoken of; before a name it is then no attribute of it.
_GIVEN = re.compile(
    r"(?:为|成|授予|认定|评选|评为|获评?|申报|创建|打造|争创|培育|推荐|新增|入选|颁发|命名|撤销|取消|[是的])\Z"
)


def apposed(read: Drafting, sentence: Span) -> None:
    """Every firm of the sentence with the title that stands right before its whole name."""
    reader = read.reader
    firms = {m.span.start: m for m in reader.firms if m.basis == "legal-form" and sentence.covers(m.span)}
    for award in reader.awards:
        firm = firms.get(award.span.end)
        programme = reader.catalogue.programmes.get(award.programme or "")
        if firm is None or programme is None or not sentence.covers(award.span):
            continue
        if programme.kind != "enterprise-title" or EntityType.COMPANY not in programme.recipient_types:
            continue
        if award.listed or award.hint or award.elliptic or award.generic or award.evaluation or award.batch:
            continue
        if _GIVEN.search(read.view, max(0, award.span.start - 3), award.span.start):
            continue
        if any(
            d.member.span == firm.span and d.award.programmes[:1] == award.programmes[:1] for d in reader.recognitions
        ):
            continue
        member = Member(firm.span, firm.text, firm.type, firm)
        read.recognise(Members((member,)), award, Status.GRANTED, None, sentence, "is-a")
