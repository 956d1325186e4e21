"""Who a fact is about: kind, canonical name and identity of a member."""

from __future__ import annotations

from kg.catalogue import Catalogue, Programme
from kg.facts.assemble.places import home_of
from kg.facts.awards import Award
from kg.facts.members import Member
from kg.mentions import Topic
from kg.model import (
    Document,
    EntityType,
    Recipient,
)
from kg.resolve import entity_id


class Recipients:
    """Members of drafts → recipients with their kind, text and identity."""

    def __init__(self, document: Document, topic: Topic, catalogue: Catalogue) -> None:
        """``topic`` gives the place that keeps names of different cities apart."""
        self.document, self.catalogue, self.home = document, catalogue, home_of(topic)

    def recipient(self, member: Member, award: Award) -> Recipient:
        """The member as it leaves the program."""
        owner = member.owner
        if owner is not None and member.quoted and not self._takes_works(member, award):
            member = Member(owner.span, owner.text, owner.type, owner)
        kind = self.kind(member, award)
        span = self.document.source_span(member.span)
        canonical = member.mention.canonical if member.mention else member.text.replace("“", "").replace("”", "")
        return Recipient(self.document.quote(span), kind, span, entity_id(kind, canonical, self.home), canonical)

    def _takes_works(self, member: Member, award: Award) -> bool:
        """甲公司的“乙”专利获奖, “丙车间”入选智能工厂: the firm holds a title that no work can hold."""
        programme = self.programme(award)
        if member.noun.startswith("专利") or (programme is not None and "老字号" in programme.label_zh):
            return False  # the house holds the patent prize; an old brand is told by its house
        works = (EntityType.PLATFORM, EntityType.PRODUCT, EntityType.PROJECT)
        if programme is not None and (programme.kind == "science-award" or programme.family == "工程质量奖"):
            return True
        return programme is None or any(kind in programme.recipient_types for kind in works)

    def kind(self, member: Member, award: Award) -> EntityType:
        """Its own form decides; else what the award is given to; else a company."""
        programme = self.programme(award)
        allowed = programme.recipient_types if programme else ()
        if member.type is EntityType.PARK and EntityType.PLATFORM in allowed and EntityType.PARK not in allowed:
            return EntityType.PLATFORM  # a 科技园 that is honoured as an incubator is one
        if member.type is not None and member.type not in (EntityType.PROGRAMME, EntityType.CAMPAIGN):
            return member.type
        if member.quoted:
            for kind in (EntityType.PLATFORM, EntityType.PRODUCT, EntityType.PROJECT):
                if kind in allowed:
                    return kind
            prize = programme is not None and programme.kind in ("science-award", "quality-award", "product")
            return EntityType.PROJECT if not allowed or prize else allowed[0]
        return programme.recipient_types[0] if programme and programme.recipient_types else EntityType.COMPANY

    def programme(self, award: Award) -> Programme | None:
        """The catalogue entry of an award."""
        return self.catalogue.programmes.get(award.programme or "")
