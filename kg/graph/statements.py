"""What the document graphs say of honours and counts: the input of fusion."""

from __future__ import annotations

from collections.abc import Mapping
from itertools import chain

from kg.fuse.model import Count, Source, Statement
from kg.graph.cells import Cells, cells_of, need, one
from kg.graph.store import OxigraphStore, document_graphs
from kg.graph.terms import status_of
from kg.graph.vocabulary import AW, DCT, RDF
from kg.model import EntityType, Level, LevelBasis, SizeQualifier
from kg.resolve.model import Identity

Told = tuple[list[Statement], list[Count]]
#: All that is read of a document: a third of its statements, asked for one predicate at a time.
_READ = (
    RDF.type, DCT.title, DCT.issued, AW.home, AW.sourceGrade, AW.recipient, AW.recipientRole, AW.recipientKind, AW.programme,
    AW.awardText, AW.honourClass, AW.level, AW.levelBasis, AW.status, AW.statusDetail, AW.jurisdictionName, AW.issuerName,
    AW.year, AW.batch, AW.grade, AW.viaGroup, AW.confidence, AW.quote, AW.validFrom, AW.validUntil, AW.validYears,
    AW.groupSize, AW.sizeQualifier, AW.unit, AW.namedMember, AW.closed, AW.memberOfAreaName, AW.asOf, AW.partOfGroup,
)  # fmt: skip


def read_statements(store: OxigraphStore, things: Mapping[str, Identity]) -> Told:
    """Every recognition and every count of every document, in the order of their graphs and ids."""
    statements: list[Statement] = []
    counts: list[Count] = []
    for graph in document_graphs(store):
        nodes = cells_of(chain.from_iterable(store.inner.quads_for_pattern(None, p, None, graph) for p in _READ))
        document = next((n for n, cells in nodes.items() if "NewsItem" in cells[RDF.type]), None)
        if document is None:
            continue
        source = _source(document, nodes[document])
        for node, cells in sorted(nodes.items()):
            if "Recognition" in cells[RDF.type]:
                statements.append(_statement(node, cells, source, things))
            elif {"RecipientGroup", "HoldingObservation"} & set(cells[RDF.type]):
                counts.append(_count(node, cells, source))
    return statements, counts


def _source(node: str, cells: Cells) -> Source:
    grade = one(cells, AW.sourceGrade) or "unknown"
    return Source(node, one(cells, DCT.title), one(cells, DCT.issued), grade, one(cells, AW.home))


def _statement(node: str, cells: Cells, source: Source, things: Mapping[str, Identity]) -> Statement:
    recipient = things[need(cells, AW.recipient)]
    status, detail = status_of(need(cells, AW.status))
    return Statement(
        id=node,
        source=source,
        recipient=recipient.id,
        recipient_type=recipient.type,
        programme=one(cells, AW.programme),
        award_text=need(cells, AW.awardText),
        honour_class=need(cells, AW.honourClass),
        level=Level(need(cells, AW.level)),
        level_basis=LevelBasis(need(cells, AW.levelBasis)),
        status=status,
        status_detail=one(cells, AW.statusDetail) or detail,
        jurisdiction=one(cells, AW.jurisdictionName),
        issuer=one(cells, AW.issuerName),
        year=one(cells, AW.year),
        batch=one(cells, AW.batch),
        grade=one(cells, AW.grade),
        role=need(cells, AW.recipientRole),
        group=one(cells, AW.viaGroup),
        confidence=float(need(cells, AW.confidence)),
        quote=one(cells, AW.quote) or "",
        valid_from=one(cells, AW.validFrom),
        valid_until=one(cells, AW.validUntil),
        recipient_region=recipient.region,
        recipient_name=recipient.name,
        valid_years=int(need(cells, AW.validYears)) if cells.get(AW.validYears) else None,
    )


def _count(node: str, cells: Cells, source: Source) -> Count:
    status, _ = status_of(need(cells, AW.status))
    levels = cells[AW.level]
    return Count(
        id=node,
        source=source,
        kind="grant" if "RecipientGroup" in cells[RDF.type] else "holding",
        programme=one(cells, AW.programme),
        award_text=need(cells, AW.awardText),
        honour_class=need(cells, AW.honourClass),
        recipient_type=EntityType(need(cells, AW.recipientKind)),
        level=Level(levels[0]) if len(levels) == 1 else Level.UNSPECIFIED,
        status=status,
        size=int(need(cells, AW.groupSize)),
        size_qualifier=SizeQualifier(need(cells, AW.sizeQualifier)),
        unit=need(cells, AW.unit),
        members=tuple(sorted(cells.get(AW.namedMember, ()))),
        closed=one(cells, AW.closed) == "true",
        jurisdiction=one(cells, AW.jurisdictionName),
        area=one(cells, AW.memberOfAreaName),
        year=one(cells, AW.year),
        batch=one(cells, AW.batch),
        grade=one(cells, AW.grade),
        as_of=one(cells, AW.asOf),
        part_of=one(cells, AW.partOfGroup),
        confidence=float(need(cells, AW.confidence)),
        quote=one(cells, AW.quote) or "",
    )
