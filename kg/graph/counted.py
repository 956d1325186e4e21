"""Counted grants and stocks, with their shares, as RDF."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.graph.links import told
from kg.graph.terms import Triple, boolean, decimal, evidence, integer, optional, status_concept, text, zh
from kg.graph.vocabulary import AW, CLASS, ID, LVL, PRG, RDF, ST, XSD
from kg.model import Document, RecipientGroup, Share
from kg.resolve import fact_id


def group_triples(document: Document, group: RecipientGroup) -> Iterator[Triple]:
    """A grant or a stock; a stock is an observation through the figure that repeats it (kg.graph.figures)."""
    node = ID[group.id]
    yield node, RDF.type, AW.RecipientGroup if group.kind == "grant" else AW.HoldingObservation
    yield node, AW.inDocument, ID[document.id]
    if group.programme:
        yield node, AW.programme, PRG[group.programme]
    yield node, AW.awardText, zh(group.award_text)
    yield node, AW.honourClass, text(group.honour_class)
    for level in group.levels or (group.level,):
        yield node, AW.level, LVL[level]
    yield node, AW.status, ST[status_concept(group.status, group.status_detail)]
    yield node, AW.groupSize, integer(group.size)
    yield node, AW.closed, boolean(group.closed)
    yield node, AW.recipientKind, CLASS[group.recipient_type]
    yield node, AW.confidence, decimal(group.confidence)
    for member in group.members:
        yield from told(node, AW.namedForm, member)
    if group.year:
        yield node, AW.year, Literal(group.year, datatype=XSD.gYear)
    if group.part_of:
        yield node, AW.partOfGroup, ID[group.part_of]
    for other in group.includes:
        yield node, AW.includesGroup, ID[other]
    if group.likely_level:
        yield node, AW.likelyLevel, LVL[group.likely_level]
    yield from optional(
        node,
        (
            (AW.sizeQualifier, group.size_qualifier),
            (AW.unit, group.unit),
            (AW.levelBasis, group.level_basis),
            (AW.levelQualifier, group.level_qualifier),
            (AW.jurisdictionName, group.jurisdiction),
            (AW.issuerName, group.issuer),
            (AW.memberOfAreaName, group.area),
            (AW.batch, group.batch),
            (AW.grade, group.grade),
            (AW.asOf, group.as_of),
            (AW.statusDetail, group.status_detail),
            (AW.pattern, group.pattern),
        ),
    )
    yield from evidence(document, node, group.evidence)
    for share in group.shares:
        yield from _share(document, node, share)


def _share(document: Document, group: NamedNode, share: Share) -> Iterator[Triple]:
    node = ID[fact_id("shr", group.value, share.scope, share.value)]
    yield group, AW.hasShare, node
    yield node, RDF.type, AW.ShareObservation
    yield node, AW.numerator, group
    yield node, AW.scopeName, zh(share.scope)
    yield node, AW.value, decimal(share.value)
    yield node, AW.assertionMode, text("derived" if share.total_min else "stated")
    for predicate, value in (
        (AW.impliedTotalMin, share.total_min),
        (AW.impliedTotalMax, share.total_max),
        (AW.truncatedTotalMin, share.truncated_min),
        (AW.truncatedTotalMax, share.truncated_max),
    ):
        if value is not None:
            yield node, predicate, integer(value)
    yield from evidence(document, node, (share.evidence,))
