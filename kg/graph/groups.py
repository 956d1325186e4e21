"""Counted grants and stocks read back from ``g:fused``."""

from __future__ import annotations

from kg.fuse.model import CountedGroup
from kg.graph.cells import Cells, cells_of, need, one, several
from kg.graph.store import OxigraphStore
from kg.graph.terms import status_of
from kg.graph.vocabulary import AW, FUSED, PROV, RDF
from kg.model import EntityType, Level, SizeQualifier

_KINDS = {"FusedGroup": "grant", "FusedHolding": "holding"}


def read_groups(store: OxigraphStore) -> tuple[CountedGroup, ...]:
    """Every counted grant and stock, by id."""
    nodes = cells_of(store.quads(FUSED))
    found = [
        _group(node, cells, _KINDS[kind]) for node, cells in nodes.items() for kind in cells[RDF.type] if kind in _KINDS
    ]
    return tuple(sorted(found, key=lambda group: group.id))


def _group(node: str, cells: Cells, kind: str) -> CountedGroup:
    levels = several(cells, AW.level)
    return CountedGroup(
        id=node,
        kind=kind,
        programme=one(cells, AW.programme),
        award_text=need(cells, AW.awardText),
        honour_class=need(cells, AW.honourClass),
        recipient_type=EntityType(need(cells, AW.recipientKind)),
        level=Level(levels[0]) if len(levels) == 1 else Level.UNSPECIFIED,
        status=status_of(need(cells, AW.status))[0],
        size=int(need(cells, AW.groupSize)),
        size_qualifier=SizeQualifier(need(cells, AW.sizeQualifier)),
        unit=need(cells, AW.unit),
        members=several(cells, AW.namedMember),
        closed=one(cells, AW.closed) == "true",
        closed_by=one(cells, AW.closedBy),
        jurisdiction=one(cells, AW.jurisdictionName),
        area=one(cells, AW.memberOfAreaName),
        year=one(cells, AW.year),
        batch=one(cells, AW.batch),
        grade=one(cells, AW.grade),
        as_of=one(cells, AW.asOf),
        part_of=one(cells, AW.partOfGroup),
        confidence=float(need(cells, AW.confidence)),
        main="",
        counts=several(cells, PROV.wasDerivedFrom),
        documents=several(cells, AW.reportedIn),
    )
