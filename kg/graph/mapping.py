"""Facts → RDF: one named graph a document, no blank nodes, IRIs from ids alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.graph.vocabulary import AW, DCT, ID, LVL, OA, PRG, QB, RDF, RDFS, REG, SCHEMA, SKOS, ST, XSD, G
from kg.model import (
    Document,
    EntityType,
    Evidence,
    Extraction,
    Finding,
    Indicator,
    Ranking,
    RecipientGroup,
    Recognition,
    Share,
)
from kg.resolve import fact_id

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]
#: C0 controls (but tab and line ends) and lone surrogates: no RDF syntax carries them all.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")

#: Line ends and blanks around them, which a quote on one line leaves out.
_BREAKS = re.compile(r"\s*\n\s*")
_QUOTES = re.compile("[“”‘’\"']")

_CLASS = {kind: getattr(AW, kind.value) for kind in EntityType}
_SPACE = re.compile(r"\s+")


def clean(text: str) -> str:
    """``text`` without characters that XML and RDF cannot hold."""
    return _CONTROL.sub("\ufffd", text)


def zh(text: str) -> Literal:
    """A Chinese label."""
    return Literal(clean(text), language="zh")


def _str(text: str) -> Literal:
    return Literal(clean(text))


def label(canonical: str) -> Literal:
    """The one preferred label of an entity: its name without quotes and line ends."""
    return zh(_QUOTES.sub("", _BREAKS.sub("", canonical)).strip())


def _int(value: int) -> Literal:
    return Literal(str(value), datatype=XSD.integer)


def _dec(value: float) -> Literal:
    text = f"{value:.6f}".rstrip("0").rstrip(".")
    return Literal(text or "0", datatype=XSD.decimal)


def _bool(value: bool) -> Literal:
    return Literal("true" if value else "false", datatype=XSD.boolean)


def graph_of(document_id: str) -> NamedNode:
    """The named graph of a document."""
    return G[document_id]


def source_node(source: str) -> NamedNode:
    """The node of a source file."""
    return ID[fact_id("src", source)]


def to_quads(extraction: Extraction) -> list[Quad]:
    """All statements of one document, sorted and without repeats."""
    graph = graph_of(extraction.document.id)
    triples = set(_all(extraction))
    quads = [Quad(s, p, o, graph) for s, p, o in triples]
    return sorted(quads, key=str)


def _all(extraction: Extraction) -> Iterator[Triple]:
    document = extraction.document
    yield from _document(extraction)
    yield from _entities(extraction)
    for fact in extraction.recognitions:
        yield from _recognition(document, fact, extraction.topic)
    for group in extraction.groups:
        yield from _group(document, group)
    for figure in extraction.indicators:
        yield from _indicator(document, figure)
    for ranking in extraction.rankings:
        yield from _ranking(document, ranking)
    for finding in extraction.findings:
        yield from _finding(document, finding)


def _document(extraction: Extraction) -> Iterator[Triple]:
    d = extraction.document
    node = ID[d.id]
    yield node, RDF.type, SCHEMA.NewsArticle
    yield node, RDF.type, AW.NewsItem
    yield node, DCT.isPartOf, source_node(d.source)
    yield source_node(d.source), DCT.identifier, _str(d.source)
    yield node, AW.digest, _str(d.digest)
    yield node, AW.sourceStart, _int(d.span.start)
    yield node, AW.sourceEnd, _int(d.span.end)
    if d.title:
        yield node, DCT.title, zh(d.title)
    if d.published:
        yield node, DCT.issued, Literal(d.published, datatype=XSD.date)
    if extraction.topic:
        yield node, AW.topic, ID[extraction.topic]
    if extraction.home:
        yield node, AW.home, REG[extraction.home]
    for credit in d.credits:
        person = ID[fact_id("per", "credit", credit.name, d.source)]
        yield node, SCHEMA.contributor if credit.role != "reporter" else SCHEMA.author, person
        yield person, RDF.type, AW.Person
        yield person, SKOS.prefLabel, zh(credit.name)
        yield person, AW.credit, _str(credit.role)


def _entities(extraction: Extraction) -> Iterator[Triple]:
    node = ID[extraction.document.id]
    for entity in extraction.entities:
        if entity.type is EntityType.PERSON and any(c.name == entity.canonical for c in extraction.document.credits):
            continue
        thing = ID[entity.id]
        yield thing, RDF.type, _CLASS[entity.type]
        yield thing, SKOS.prefLabel, label(entity.canonical)
        text = _SPACE.sub("", entity.text)
        if text and text != label(entity.canonical).value:
            yield thing, SKOS.altLabel, zh(text)
        yield node, SCHEMA.mentions, thing


def _evidence(document: Document, subject: NamedNode, items: tuple[Evidence, ...]) -> Iterator[Triple]:
    if items:
        yield subject, AW.quote, _str(" … ".join(_BREAKS.sub("", item.text) for item in items))
    for item in items:
        node = ID[fact_id("ev", document.id, item.span.start, item.span.end)]
        position, quote = NamedNode(node.value + "-position"), NamedNode(node.value + "-quote")
        yield subject, AW.evidence, node
        yield node, RDF.type, OA.SpecificResource
        yield node, OA.hasSource, ID[document.id]
        yield node, OA.hasSelector, position
        yield node, OA.hasSelector, quote
        yield position, RDF.type, OA.TextPositionSelector
        yield position, OA.start, _int(item.span.start)
        yield position, OA.end, _int(item.span.end)
        yield quote, RDF.type, OA.TextQuoteSelector
        yield quote, OA.exact, _str(item.text)
        if item.locator:
            yield node, SKOS.note, _str(item.locator)


def _optional(subject: NamedNode, pairs: tuple[tuple[NamedNode, str | None], ...]) -> Iterator[Triple]:
    for predicate, value in pairs:
        if value:
            yield subject, predicate, _str(value)


def _recognition(document: Document, fact: Recognition, topic: str | None) -> Iterator[Triple]:
    node = ID[fact.id]
    yield node, RDF.type, AW.Recognition
    yield node, AW.inDocument, ID[document.id]
    yield node, AW.recipient, ID[fact.recipient.entity]
    yield ID[fact.recipient.entity], RDF.type, _CLASS[fact.recipient.type]
    yield ID[fact.recipient.entity], SKOS.prefLabel, label(fact.recipient.canonical)
    if fact.programme:
        yield node, AW.programme, PRG[fact.programme]
    yield node, AW.awardText, zh(fact.award_text)
    yield node, AW.honourClass, _str(fact.honour_class)
    yield node, AW.level, LVL[fact.level]
    yield node, AW.status, ST[_status(fact.status, fact.status_detail)]
    yield node, AW.confidence, _dec(fact.confidence)
    if fact.year:
        yield node, AW.year, Literal(fact.year, datatype=XSD.gYear)
    if fact.likely_level:
        yield node, AW.likelyLevel, LVL[fact.likely_level]
    if fact.group:
        yield node, AW.viaGroup, ID[fact.group]
    if topic:
        yield node, AW.topicArea, ID[topic]
    yield from _optional(
        node,
        (
            (AW.recipientRole, fact.recipient_role),
            (AW.recipientBasis, fact.recipient_basis),
            (AW.levelBasis, fact.level_basis),
            (AW.levelQualifier, fact.level_qualifier),
            (AW.jurisdictionName, fact.jurisdiction),
            (AW.issuerName, fact.issuer),
            (AW.batch, fact.batch),
            (AW.grade, fact.grade),
            (AW.statusDetail, fact.status_detail),
            (AW.pattern, fact.pattern),
        ),
    )
    yield from _evidence(document, node, fact.evidence)


_CAMEL = {
    "under-review": "underReview",
    "public-notice": "publicNotice",
    "applied": "applied",
    "nominated": "nominated",
    "shortlisted": "shortlisted",
}


def _status(status: str, detail: str | None) -> str:
    """The status concept: a candidate's detail is a concept of its own."""
    return _CAMEL.get(detail or "", status) if status == "candidate" else status


def _group(document: Document, group: RecipientGroup) -> Iterator[Triple]:
    node = ID[group.id]
    yield node, RDF.type, AW.RecipientGroup if group.kind == "grant" else AW.HoldingObservation
    if group.kind == "holding":
        yield node, RDF.type, QB.Observation
    yield node, AW.inDocument, ID[document.id]
    if group.programme:
        yield node, AW.programme, PRG[group.programme]
    yield node, AW.awardText, zh(group.award_text)
    yield node, AW.honourClass, _str(group.honour_class)
    for level in group.levels or (group.level,):
        yield node, AW.level, LVL[level]
    yield node, AW.status, ST[_status(group.status, group.status_detail)]
    yield node, AW.groupSize, _int(group.size)
    yield node, AW.closed, _bool(group.closed)
    yield node, AW.recipientKind, _CLASS[group.recipient_type]
    yield node, AW.confidence, _dec(group.confidence)
    for member in group.members:
        yield node, AW.namedMember, ID[member]
    if group.year:
        yield node, AW.year, Literal(group.year, datatype=XSD.gYear)
    if group.part_of:
        yield node, AW.partOfGroup, ID[group.part_of]
    for other in group.includes:
        yield node, AW.includesGroup, ID[other]
    if group.likely_level:
        yield node, AW.likelyLevel, LVL[group.likely_level]
    yield from _optional(
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
    yield from _evidence(document, node, group.evidence)
    for share in group.shares:
        yield from _share(document, node, share)


def _share(document: Document, group: NamedNode, share: Share) -> Iterator[Triple]:
    node = ID[fact_id("shr", group.value, share.scope, share.value)]
    yield group, AW.hasShare, node
    yield node, RDF.type, AW.ShareObservation
    yield node, RDF.type, QB.Observation
    yield node, AW.numerator, group
    yield node, AW.scopeName, zh(share.scope)
    yield node, AW.value, _dec(share.value)
    yield node, AW.assertionMode, _str("derived" if share.total_min else "stated")
    for predicate, value in (
        (AW.impliedTotalMin, share.total_min),
        (AW.impliedTotalMax, share.total_max),
        (AW.truncatedTotalMin, share.truncated_min),
        (AW.truncatedTotalMax, share.truncated_max),
    ):
        if value is not None:
            yield node, predicate, _int(value)
    yield from _evidence(document, node, (share.evidence,))


def _indicator(document: Document, figure: Indicator) -> Iterator[Triple]:
    node = ID[figure.id]
    yield node, RDF.type, QB.Observation
    if figure.mode == "target":
        yield node, RDF.type, AW.TargetObservation
        yield node, AW.status, ST.planned
    yield node, AW.inDocument, ID[document.id]
    yield node, AW.measure, zh(figure.measure)
    yield node, AW.value, _dec(figure.value)
    yield node, AW.unit, _str(figure.unit)
    yield node, AW.assertionMode, _str(figure.mode)
    if figure.part_of:
        yield node, AW.partOfFigure, ID[figure.part_of]
    yield from _optional(
        node,
        (
            (AW.subjectName, figure.subject),
            (AW.period, figure.period),
            (AW.regionName, figure.region),
            (AW.sizeQualifier, figure.qualifier),
        ),
    )
    for number, comparison in enumerate(figure.comparisons):
        other = ID[fact_id("cmpr", figure.id, number)]
        yield node, AW.comparison, other
        yield other, RDF.type, AW.Comparison
        yield other, AW.comparisonBase, zh(comparison.base)
        yield other, AW.comparisonDirection, _str(comparison.direction)
        if comparison.value is not None:
            yield other, AW.value, _dec(comparison.value)
        if comparison.unit:
            yield other, AW.unit, _str(comparison.unit)
    yield from _evidence(document, node, (figure.evidence,))


def _ranking(document: Document, ranking: Ranking) -> Iterator[Triple]:
    node = ID[ranking.id]
    yield node, RDF.type, AW.RankObservation
    yield node, RDF.type, QB.Observation
    yield node, AW.inDocument, ID[document.id]
    yield node, AW.scheme, zh(ranking.scheme)
    yield node, AW.level, LVL[ranking.level]
    if ranking.programme:
        yield node, AW.programme, PRG[ranking.programme]
    for predicate, value in (
        (AW.rank, ranking.rank),
        (AW.rankAtMost, ranking.rank_at_most),
        (AW.rankOutOf, ranking.out_of),
        (AW.times, ranking.times),
    ):
        if value is not None:
            yield node, predicate, _int(value)
    yield from _optional(
        node, ((AW.rankedName, ranking.subject), (AW.scopeName, ranking.scope), (AW.period, ranking.period))
    )
    yield from _evidence(document, node, (ranking.evidence,))


def _finding(document: Document, finding: Finding) -> Iterator[Triple]:
    node = ID[finding.id]
    yield node, RDF.type, AW.QualityIssue
    yield node, AW.inDocument, ID[document.id]
    yield node, AW.issueType, _str(finding.code)
    yield node, AW.severity, _str(finding.severity)
    yield node, AW.messageZh, zh(finding.message_zh)
    yield node, AW.messageEn, Literal(clean(finding.message_en), language="en")
    yield node, RDFS.comment, zh(finding.message_zh)
    for about in finding.about:
        yield node, AW.about, ID[about]
    yield from _evidence(document, node, finding.evidence)
