"""Things with all their names, the forms that stand for them, and the pairs that wait for a person: ``g:entities``."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, Quad

from kg.graph.links import form_node
from kg.graph.terms import Triple, clean, decimal, label, text, zh
from kg.graph.vocabulary import AW, CLASS, DCT, ENTITIES, ID, ORG, RDF, RDFS, REG, SKOS
from kg.resolve import fact_id
from kg.resolve.model import Decision, Identity, Outcome, Resolution

#: Kind of another name → what says it beside ``skos:altLabel``.
NAMES = {
    "full": AW.fullName,
    "former": AW.formerName,
    "listed": AW.listedName,
    "short": AW.shortName,
    "spelling": AW.spelling,
}


def entity_quads(resolution: Resolution) -> set[Quad]:
    """All statements of ``g:entities``."""
    entity_of = resolution.entity_of()
    triples = [t for one in resolution.identities for t in _identity(one)]
    for decision in resolution.decisions:
        if decision.outcome is Outcome.QUEUED:
            triples += _queued(decision, entity_of)
    return {Quad(s, p, o, ENTITIES) for s, p, o in triples}


def _identity(one: Identity) -> Iterator[Triple]:
    node = ID[one.id]
    yield node, RDF.type, CLASS[one.type]
    main = label(one.name)
    yield node, SKOS.prefLabel, main
    for name, kind in one.names:
        if (other := label(name)).value and other != main:
            yield node, SKOS.altLabel, other
            yield node, NAMES[kind], other
    if one.region:
        yield node, AW.basedIn, REG[one.region]
        yield node, AW.basedInBasis, text(one.region_basis or "unknown")
    for code in one.open_regions:
        yield node, AW.possiblyIn, REG[code]
    if one.uscc:
        yield node, AW.uscc, text(one.uscc)
        yield node, DCT.identifier, text(one.uscc)
    if one.stock_code:
        yield node, AW.stockCode, text(one.stock_code)
    if one.parent:
        yield node, ORG.subOrganizationOf, ID[one.parent]
    if one.registered:
        yield node, AW.registered, Literal(True)
    for form in one.forms:
        yield form_node(form), AW.resolvesTo, node
        if form != one.id:
            yield ID[form], AW.mergedInto, node


def _queued(decision: Decision, entity_of: dict[str, str]) -> Iterator[Triple]:
    node = ID[fact_id("pair", decision.left, decision.right)]
    yield node, RDF.type, AW.QueuedPair
    for predicate, form, side, name in (
        (AW.left, AW.leftForm, decision.left, decision.left_name),
        (AW.right, AW.rightForm, decision.right, decision.right_name),
    ):
        yield node, form, form_node(side)
        yield node, predicate, ID[entity_of.get(side, side)]
        yield node, SKOS.altLabel, zh(name)
    yield node, AW.score, decimal(decision.score)
    yield node, AW.pattern, text(decision.rule)
    yield node, RDFS.comment, zh(decision.why)
    yield node, RDFS.comment, Literal(clean(decision.why_en), language="en")
    for quote in decision.evidence:
        yield node, AW.quote, text(quote)
