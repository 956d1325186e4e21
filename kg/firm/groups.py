"""The counted grants that name a firm."""

from __future__ import annotations

from kg.firm.lines import label_of
from kg.firm.model import GroupLine
from kg.firm.sources import Sources
from kg.graph.cells import Cells, need, one, word
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, DCT, FUSED, ID, RDF


def groups_of(store: OxigraphStore, entity: str, sources: Sources) -> tuple[GroupLine, ...]:
    """Fused groups with the firm among their members, by year and title."""
    nodes = {word(q.subject) for q in store.inner.quads_for_pattern(None, AW.namedMember, ID[entity], FUSED)}
    found = [_group(node, cells, sources) for node in nodes if "FusedGroup" in (cells := sources.cells(node))[RDF.type]]
    return tuple(sorted(found, key=lambda g: (g.year, g.label, g.id)))


def _group(node: str, cells: Cells, sources: Sources) -> GroupLine:
    document = one(cells, AW.inDocument)
    return GroupLine(
        node,
        label_of(one(cells, AW.programme), need(cells, AW.awardText)),
        one(cells, AW.level) or "unspecified",
        need(cells, AW.status),
        int(need(cells, AW.groupSize)),
        need(cells, AW.unit),
        len(cells[AW.namedMember]),
        one(cells, AW.memberOfAreaName) or "",
        one(cells, AW.year) or "",
        one(cells, AW.quote) or "",
        (one(sources.cells(document), DCT.title) or document) if document else "",
    )
