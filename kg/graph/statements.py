"""What the document graphs say of honours and counts: the input of fusion."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from kg.fuse.model import Count, Source, Statement
from kg.graph.store import OxigraphStore, document_graphs
from kg.graph.terms import status_of
from kg.graph.vocabulary import AW, DCT, NS, RDF
from kg.model import EntityType, Level, LevelBasis, SizeQualifier
from kg.resolve.model import Identity

Cells = Mapping[NamedNode, list[str]]
Told = tuple[list[Statement], list[Count]]
_BASES = sorted((NS[p] for p in ("aw", "prg", "lvl", "st", "reg", "id")), key=len, reverse=True)


def read_statements(store: OxigraphStore, things: Mapping[str, Identity]) -> Told:
    """Every recognition and every count of every document, in the order of their graphs and ids."""
    statements: list[Statement] = []
    counts: list[Count] = []
    for graph in document_graphs(store):
        nodes = _nodes(store, graph)
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


def _nodes(store: OxigraphStore, graph: NamedNode) -> dict[str, dict[NamedNode, list[str]]]:
    out: dict[str, dict[NamedNode, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in store.quads(graph):
        out[_plain(quad.subject)][quad.predicate].append(_plain(quad.object))
    return out


def _plain(term: object) -> str:
    """A literal's text; of an IRI of ours its last part."""
    value = str(term.value) if isinstance(term, Literal | NamedNode) else str(term)
    if isinstance(term, NamedNode):
        for base in _BASES:
            if value.startswith(base):
                return value[len(base) :]
    return value


def _one(cells: Cells, predicate: NamedNode) -> str | None:
    return min(cells[predicate]) if cells.get(predicate) else None


def _need(cells: Cells, predicate: NamedNode) -> str:
    return min(cells[predicate])


def _source(node: str, cells: Cells) -> Source:
    grade = _one(cells, AW.sourceGrade) or "unknown"
    return Source(node, _one(cells, DCT.title), _one(cells, DCT.issued), grade, _one(cells, AW.home))


def _statement(node: str, cells: Cells, source: Source, things: Mapping[str, Identity]) -> Statement:
    recipient = things[_need(cells, AW.recipient)]
    status, detail = status_of(_need(cells, AW.status))
    return Statement(
        id=node,
        source=source,
        recipient=recipient.id,
        recipient_type=recipient.type,
        programme=_one(cells, AW.programme),
        award_text=_need(cells, AW.awardText),
        honour_class=_need(cells, AW.honourClass),
        level=Level(_need(cells, AW.level)),
        level_basis=LevelBasis(_need(cells, AW.levelBasis)),
        status=status,
        status_detail=_one(cells, AW.statusDetail) or detail,
        jurisdiction=_one(cells, AW.jurisdictionName),
        issuer=_one(cells, AW.issuerName),
        year=_one(cells, AW.year),
        batch=_one(cells, AW.batch),
        grade=_one(cells, AW.grade),
        role=_need(cells, AW.recipientRole),
        group=_one(cells, AW.viaGroup),
        confidence=float(_need(cells, AW.confidence)),
        quote=_one(cells, AW.quote) or "",
        valid_from=_one(cells, AW.validFrom),
        valid_until=_one(cells, AW.validUntil),
        recipient_region=recipient.region,
        recipient_name=recipient.name,
        valid_years=int(_need(cells, AW.validYears)) if cells.get(AW.validYears) else None,
    )


def _count(node: str, cells: Cells, source: Source) -> Count:
    status, _ = status_of(_need(cells, AW.status))
    levels = cells[AW.level]
    return Count(
        id=node,
        source=source,
        kind="grant" if "RecipientGroup" in cells[RDF.type] else "holding",
        programme=_one(cells, AW.programme),
        award_text=_need(cells, AW.awardText),
        honour_class=_need(cells, AW.honourClass),
        recipient_type=EntityType(_need(cells, AW.recipientKind)),
        level=Level(levels[0]) if len(levels) == 1 else Level.UNSPECIFIED,
        status=status,
        size=int(_need(cells, AW.groupSize)),
        size_qualifier=SizeQualifier(_need(cells, AW.sizeQualifier)),
        unit=_need(cells, AW.unit),
        members=tuple(sorted(cells.get(AW.namedMember, ()))),
        closed=_one(cells, AW.closed) == "true",
        jurisdiction=_one(cells, AW.jurisdictionName),
        area=_one(cells, AW.memberOfAreaName),
        year=_one(cells, AW.year),
        batch=_one(cells, AW.batch),
        grade=_one(cells, AW.grade),
        as_of=_one(cells, AW.asOf),
        part_of=_one(cells, AW.partOfGroup),
        confidence=float(_need(cells, AW.confidence)),
        quote=_one(cells, AW.quote) or "",
    )
