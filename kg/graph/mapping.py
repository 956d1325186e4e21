"""Facts → RDF: one named graph a document, no blank nodes, IRIs from ids alone."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.facts.grade import grade_of
from kg.graph.counted import group_triples
from kg.graph.figures import derived_value, figure_triples
from kg.graph.links import form_node, name_form, told
from kg.graph.terms import Triple, clean, decimal, evidence, integer, label, optional, status_concept, text, zh
from kg.graph.vocabulary import AW, DCT, ID, LVL, PRG, RDF, RDFS, REG, SCHEMA, SKOS, ST, XSD, G
from kg.model import Derived, Document, EntityType, Extraction, Finding, Naming, Ranking, Recognition
from kg.resolve import fact_id

_SPACE = re.compile(r"\s+")


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
        yield from group_triples(document, group)
    for figure in extraction.indicators:
        yield from figure_triples(document, figure)
    for ranking in extraction.rankings:
        yield from _ranking(document, ranking)
    for finding in extraction.findings:
        yield from _finding(document, finding)
    for naming in extraction.namings:
        yield from _naming(document, naming)
    for placing in extraction.placings:
        yield form_node(placing.form), AW.basedIn, REG[placing.region]


def _document(extraction: Extraction) -> Iterator[Triple]:
    d = extraction.document
    node = ID[d.id]
    yield node, RDF.type, SCHEMA.NewsArticle
    yield node, RDF.type, AW.NewsItem
    yield node, DCT.isPartOf, source_node(d.source)
    yield source_node(d.source), DCT.identifier, text(d.source)
    yield node, AW.digest, text(d.digest)
    yield node, AW.sourceStart, integer(d.span.start)
    yield node, AW.sourceEnd, integer(d.span.end)
    if d.title:
        yield node, DCT.title, zh(d.title)
    if d.published:
        yield node, DCT.issued, Literal(d.published, datatype=XSD.date)
    if extraction.topic:
        yield from told(node, AW.topicForm, extraction.topic)
    yield node, AW.sourceGrade, text(grade_of(extraction))
    if extraction.home:
        yield node, AW.home, REG[extraction.home]
    for credit in d.credits:
        person = ID[fact_id("per", "credit", credit.name, d.source)]
        yield node, SCHEMA.contributor if credit.role != "reporter" else SCHEMA.author, person
        yield person, RDF.type, AW.Person
        yield person, SKOS.prefLabel, zh(credit.name)
        yield person, AW.credit, text(credit.role)


def _entities(extraction: Extraction) -> Iterator[Triple]:
    node = ID[extraction.document.id]
    for entity in extraction.entities:
        if entity.type is EntityType.PERSON and any(c.name == entity.canonical for c in extraction.document.credits):
            continue
        yield from name_form(entity.id, entity.type, entity.canonical)
        surface = _SPACE.sub("", entity.text)
        if surface and surface != label(entity.canonical).value:
            yield form_node(entity.id), SKOS.altLabel, zh(surface)
        yield from told(node, AW.mentionsForm, entity.id)


def _recognition(document: Document, fact: Recognition, topic: str | None) -> Iterator[Triple]:
    node = ID[fact.id]
    yield node, RDF.type, AW.Recognition
    yield node, AW.inDocument, ID[document.id]
    yield from told(node, AW.recipientForm, fact.recipient.entity)
    yield from name_form(fact.recipient.entity, fact.recipient.type, fact.recipient.canonical)
    if fact.programme:
        yield node, AW.programme, PRG[fact.programme]
    yield node, AW.awardText, zh(fact.award_text)
    yield node, AW.honourClass, text(fact.honour_class)
    yield node, AW.level, LVL[fact.level]
    yield node, AW.status, ST[status_concept(fact.status, fact.status_detail)]
    yield node, AW.confidence, decimal(fact.confidence)
    if fact.year:
        yield node, AW.year, Literal(fact.year, datatype=XSD.gYear)
    if fact.valid_years is not None:
        yield node, AW.validYears, integer(fact.valid_years)
    if fact.likely_level:
        yield node, AW.likelyLevel, LVL[fact.likely_level]
    if fact.group:
        yield node, AW.viaGroup, ID[fact.group]
    if topic:
        yield from told(node, AW.topicAreaForm, topic)
    yield from optional(
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
            (AW.onlyIn, fact.only_in),
            (AW.validFrom, fact.valid_from),
            (AW.validUntil, fact.valid_until),
        ),
    )
    yield from evidence(document, node, fact.evidence)
    if fact.only_in:
        yield from derived_value(
            document, node, ID[fact_id("drv", fact.id)], Derived("total", fact.only_in, 1, 1, None, None, "家")
        )


def _naming(document: Document, naming: Naming) -> Iterator[Triple]:
    node = ID[fact_id("nam", document.id, naming.kind, naming.form, naming.value)]
    yield node, RDF.type, AW.Naming
    yield node, AW.namingKind, text(naming.kind)
    yield node, AW.inDocument, ID[document.id]
    yield from told(node, AW.mentionsForm, naming.form)
    yield node, SKOS.altLabel, text(naming.value)
    yield node, AW.quote, text(naming.quote)


def _ranking(document: Document, ranking: Ranking) -> Iterator[Triple]:
    node = ID[ranking.id]
    yield node, RDF.type, AW.RankObservation
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
            yield node, predicate, integer(value)
    yield from optional(
        node, ((AW.rankedName, ranking.subject), (AW.scopeName, ranking.scope), (AW.period, ranking.period))
    )
    yield from evidence(document, node, (ranking.evidence,))


def _finding(document: Document, finding: Finding) -> Iterator[Triple]:
    node = ID[finding.id]
    yield node, RDF.type, AW.QualityIssue
    yield node, AW.inDocument, ID[document.id]
    yield node, AW.issueType, text(finding.code)
    yield node, AW.severity, text(finding.severity)
    yield node, AW.messageZh, zh(finding.message_zh)
    yield node, AW.messageEn, Literal(clean(finding.message_en), language="en")
    yield node, RDFS.comment, zh(finding.message_zh)
    for about in finding.about:
        yield node, AW.about, ID[about]
    yield from evidence(document, node, finding.evidence)
