"""tmp"""

from kg.resolve.model import *
from kg.fuse.model import *
from kg.resolve import fact_id


def resolve(forms, namings, firms, rulings):
    return Resolution(
        tuple(
            Identity(
                f.id,
                f.type,
                f.name,
                (f.id,),
                tuple((s, "spelling") for s in f.spellings),
                region=f.homes[0] if f.homes else None,
                region_basis="story" if f.homes else None,
            )
            for f in forms
        ),
        (),
    )


def fuse(statements, counts):
    hs = tuple(
        Honour(
            id=fact_id("hon", s.id),
            recipient=s.recipient,
            recipient_type=s.recipient_type,
            programme=s.programme,
            award_text=s.award_text,
            honour_class=s.honour_class,
            level=s.level,
            level_basis=s.level_basis,
            jurisdiction=s.jurisdiction,
            issuer=s.issuer,
            year=s.year,
            batch=s.batch,
            grade=s.grade,
            role=s.role,
            status=s.status,
            status_detail=s.status_detail,
            events=(Event(s.status, s.status_detail, s.source.issued, (s.id,)),),
            valid_from=s.valid_from,
            valid_until=s.valid_until,
            valid_basis=None,
            renews=None,
            confidence=s.confidence,
            main=s.id,
            statements=(s.id,),
            documents=(s.source.id,),
            group=s.group,
        )
        for s in statements
    )
    gs = tuple(
        CountedGroup(
            id=fact_id("cnt", c.id),
            kind=c.kind,
            programme=c.programme,
            award_text=c.award_text,
            honour_class=c.honour_class,
            recipient_type=c.recipient_type,
            level=c.level,
            status=c.status,
            size=c.size,
            size_qualifier=c.size_qualifier,
            unit=c.unit,
            members=c.members,
            closed=c.closed,
            closed_by=None,
            jurisdiction=c.jurisdiction,
            area=c.area,
            year=c.year,
            batch=c.batch,
            grade=c.grade,
            as_of=c.as_of,
            part_of=c.part_of,
            confidence=c.confidence,
            main=c.id,
            counts=(c.id,),
            documents=(c.source.id,),
        )
        for c in counts
    )
    return Fusion(hs, gs, ())
