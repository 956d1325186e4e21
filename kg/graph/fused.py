"""Honours and counts with all their sources: ``g:fused``, computed from the document graphs and never edited.

A fused node repeats what its main statement says and overlays what fusion decides, so that a query over
``aw:FusedRecognition`` reads like one over ``aw:Recognition`` and counts nothing twice.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import chain

from pyoxigraph import Literal, NamedNode, Quad

from kg.fuse.model import CountedGroup, Event, Fusion, Honour
from kg.graph.store import OxigraphStore
from kg.graph.terms import Triple, boolean, decimal, integer, optional, status_concept, text
from kg.graph.vocabulary import AW, FUSED, ID, LVL, PRG, PROV, RDF, ST, XSD
from kg.resolve import fact_id

#: What fusion decides; everything else of the main statement is repeated.
_DECIDED = frozenset(
    {
        RDF.type, AW.inDocument, AW.recipient, AW.recipientForm, AW.programme, AW.level, AW.levelBasis, AW.status,
        AW.statusDetail, AW.confidence, AW.year, AW.batch, AW.grade, AW.jurisdictionName, AW.issuerName, AW.viaGroup,
        AW.recipientRole, AW.validFrom, AW.validUntil, AW.closed, AW.groupSize, AW.namedMember, AW.namedForm, AW.partOfGroup,
        AW.includesGroup, AW.memberOfAreaName, AW.asOf, AW.topicAreaForm,
    }
)  # fmt: skip
#: A stock is also an observation of the data cube: that is said of the statement alone.
_KEPT_OF_COUNTS = frozenset(
    {
        AW.awardText, AW.honourClass, AW.sizeQualifier, AW.unit, AW.recipientKind, AW.levelQualifier, AW.likelyLevel,
        AW.pattern, AW.quote, AW.evidence, AW.hasShare,
    }
)  # fmt: skip


def fused_quads(store: OxigraphStore, fusion: Fusion) -> set[Quad]:
    """All statements of ``g:fused``."""
    homes = {count: group.id for group in fusion.groups for count in group.counts}
    triples = chain(
        chain.from_iterable(_honour(store, honour, homes) for honour in fusion.honours),
        chain.from_iterable(_group(store, group, homes) for group in fusion.groups),
    )
    return {Quad(s, p, o, FUSED) for s, p, o in triples}


def _repeated(store: OxigraphStore, main: str, node: NamedNode) -> Iterator[Triple]:
    for quad in store.inner.quads_for_pattern(ID[main], None, None, None):
        if quad.predicate not in _DECIDED and isinstance(quad.object, NamedNode | Literal):
            yield node, quad.predicate, quad.object


def _main_document(store: OxigraphStore, main: str) -> Iterator[NamedNode | Literal]:
    for quad in store.inner.quads_for_pattern(ID[main], AW.inDocument, None, None):
        if isinstance(quad.object, NamedNode):
            yield quad.object


def _honour(store: OxigraphStore, honour: Honour, groups: Mapping[str, str]) -> Iterator[Triple]:
    node = ID[honour.id]
    yield node, RDF.type, AW.FusedRecognition
    yield node, AW.recipient, ID[honour.recipient]
    yield node, AW.level, LVL[honour.level]
    yield node, AW.status, ST[status_concept(honour.status, honour.status_detail)]
    yield node, AW.confidence, decimal(honour.confidence)
    yield from _common(store, node, honour)
    yield from optional(
        node,
        (
            (AW.levelBasis, honour.level_basis),
            (AW.statusDetail, honour.status_detail),
            (AW.issuerName, honour.issuer),
            (AW.recipientRole, honour.role),
            (AW.validFrom, honour.valid_from),
            (AW.validUntil, honour.valid_until),
            (AW.validityBasis, honour.valid_basis),
        ),
    )
    if honour.group:
        yield node, AW.viaGroup, ID[groups.get(honour.group, honour.group)]
    if honour.renews:
        yield node, AW.renews, ID[honour.renews]
    for row in honour.corrections:
        yield node, AW.correctedBy, integer(row)
    for name, values in honour.conflicts:
        yield node, AW.conflict, text(f"{name}: {' | '.join(values)}")
    for statement in honour.statements:
        yield node, PROV.wasDerivedFrom, ID[statement]
    for number, event in enumerate(honour.events):
        yield from _event(node, ID[fact_id("evt", honour.id, number)], event)


def _event(node: NamedNode, other: NamedNode, event: Event) -> Iterator[Triple]:
    yield node, AW.event, other
    yield other, RDF.type, AW.LifeEvent
    yield other, AW.eventOf, node
    yield other, AW.status, ST[status_concept(event.status, event.status_detail)]
    if event.when:
        yield other, AW.eventDate, text(event.when)
    if event.seen:
        yield other, AW.firstSeen, text(event.seen)
    for statement in event.statements:
        yield other, PROV.wasDerivedFrom, ID[statement]


def _common(store: OxigraphStore, node: NamedNode, fact: Honour | CountedGroup) -> Iterator[Triple]:
    """What honours and counts have alike."""
    if isinstance(fact, Honour):
        yield from _repeated(store, fact.main, node)
    if fact.programme:
        yield node, AW.programme, PRG[fact.programme]
    if fact.year:
        yield node, AW.year, Literal(fact.year, datatype=XSD.gYear)
    yield from optional(
        node, ((AW.batch, fact.batch), (AW.grade, fact.grade), (AW.jurisdictionName, fact.jurisdiction))
    )
    for document in _main_document(store, fact.main):
        yield node, AW.inDocument, document
    for name in fact.documents:
        yield node, AW.reportedIn, ID[name]
    yield node, AW.sources, integer(len(fact.documents))


def _group(store: OxigraphStore, group: CountedGroup, groups: Mapping[str, str]) -> Iterator[Triple]:
    node = ID[group.id]
    yield node, RDF.type, AW.FusedGroup if group.kind == "grant" else AW.FusedHolding
    for quad in store.inner.quads_for_pattern(ID[group.main], None, None, None):
        joint = quad.predicate in (AW.level, AW.levelBasis, AW.includesGroup, AW.issuerName)
        if (quad.predicate in _KEPT_OF_COUNTS or joint) and isinstance(quad.object, NamedNode | Literal):
            other = quad.object
            if quad.predicate == AW.includesGroup and isinstance(other, NamedNode):
                name = other.value.rsplit("/", 1)[-1]
                other = ID[groups.get(name, name)]
            yield node, quad.predicate, other
    yield node, AW.status, ST[group.status]
    yield node, AW.groupSize, integer(group.size)
    yield node, AW.closed, boolean(group.closed)
    yield node, AW.confidence, decimal(group.confidence)
    yield from _common(store, node, group)
    yield from optional(node, ((AW.memberOfAreaName, group.area), (AW.asOf, group.as_of)))
    for member in group.members:
        yield node, AW.namedMember, ID[member]
    if group.closed_by:
        yield node, AW.closedBy, ID[group.closed_by]
    if group.part_of:
        yield node, AW.partOfGroup, ID[groups.get(group.part_of, group.part_of)]
    for count in group.counts:
        yield node, PROV.wasDerivedFrom, ID[count]
