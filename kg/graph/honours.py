"""Honours read back from ``g:fused``, so that nobody fuses twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache

from pyoxigraph import NamedNode, Quad

from kg.fuse.events import order_of
from kg.fuse.model import Event, Honour
from kg.graph.cells import Cells, cells_of, need, one, several, word
from kg.graph.store import OxigraphStore
from kg.graph.terms import status_of
from kg.graph.vocabulary import AW, CLASS, DCT, FUSED, ID, PROV, RDF
from kg.model import EntityType, Level, LevelBasis

_KINDS = {kind.value for kind in EntityType} & {node.value.rsplit("#", 1)[-1] for node in CLASS.values()}


def read_honours(store: OxigraphStore, entity: str | None = None) -> tuple[Honour, ...]:
    """The fused honours of one thing, or of all, by id."""
    nodes = _of(store, entity) if entity else cells_of(store.quads(FUSED))
    witnesses = _Witnesses(store)
    found = [
        _honour(node, cells, nodes, witnesses) for node, cells in nodes.items() if "FusedRecognition" in cells[RDF.type]
    ]
    return tuple(sorted(found, key=lambda honour: honour.id))


def _of(store: OxigraphStore, entity: str) -> Mapping[str, Cells]:
    """The nodes that tell of one thing's honours."""
    quads: list[Quad] = []
    for held in store.inner.quads_for_pattern(None, AW.recipient, ID[entity], FUSED):
        own = list(store.inner.quads_for_pattern(held.subject, None, None, FUSED))
        quads += own
        for quad in own:
            if quad.predicate == AW.event and isinstance(quad.object, NamedNode):
                quads += store.inner.quads_for_pattern(quad.object, None, None, FUSED)
    return cells_of(quads)


def _honour(node: str, cells: Cells, nodes: Mapping[str, Cells], told: _Witnesses) -> Honour:
    status, detail = status_of(need(cells, AW.status))
    statements = several(cells, PROV.wasDerivedFrom)
    recipient = need(cells, AW.recipient)
    return Honour(
        id=node,
        recipient=recipient,
        recipient_type=told.kind(recipient),
        programme=one(cells, AW.programme),
        award_text=need(cells, AW.awardText),
        honour_class=need(cells, AW.honourClass),
        level=Level(need(cells, AW.level)),
        level_basis=LevelBasis(need(cells, AW.levelBasis)),
        jurisdiction=one(cells, AW.jurisdictionName),
        issuer=one(cells, AW.issuerName),
        year=one(cells, AW.year),
        batch=one(cells, AW.batch),
        grade=one(cells, AW.grade),
        role=one(cells, AW.recipientRole) or "holder",
        status=status,
        status_detail=one(cells, AW.statusDetail) or detail,
        events=tuple(sorted((_event(nodes[e], told) for e in several(cells, AW.event)), key=order_of)),
        valid_from=one(cells, AW.validFrom),
        valid_until=one(cells, AW.validUntil),
        valid_basis=one(cells, AW.validityBasis),
        renews=one(cells, AW.renews),
        confidence=float(need(cells, AW.confidence)),
        main=told.main(statements, one(cells, AW.inDocument), one(cells, AW.quote)),
        statements=statements,
        documents=several(cells, AW.reportedIn),
        group=one(cells, AW.viaGroup),
        conflicts=tuple(_conflict(c) for c in several(cells, AW.conflict)),
        corrections=tuple(sorted(map(int, several(cells, AW.correctedBy)))),
    )


def _event(cells: Cells, told: _Witnesses) -> Event:
    status, detail = status_of(need(cells, AW.status))
    statements = several(cells, PROV.wasDerivedFrom)
    return Event(status, detail, one(cells, AW.eventDate), statements, told.seen(statements))


def _conflict(text: str) -> tuple[str, tuple[str, ...]]:
    name, _, values = text.partition(": ")
    return name, tuple(values.split(" | "))


class _Witnesses:
    """What the documents' own graphs know of a statement and of a thing."""

    def __init__(self, store: OxigraphStore) -> None:
        self._store = store
        self._issued = lru_cache(maxsize=None)(self._day)
        self.kind = lru_cache(maxsize=None)(self._kind)

    def _values(self, node: str, predicate: NamedNode) -> list[str]:
        return sorted(word(q.object) for q in self._store.inner.quads_for_pattern(ID[node], predicate, None, None))

    def _day(self, document: str) -> str | None:
        return next(iter(self._values(document, DCT.issued)), None)

    def _kind(self, thing: str) -> EntityType:
        return EntityType(next(kind for kind in self._values(thing, RDF.type) if kind in _KINDS))

    def seen(self, statements: Iterable[str]) -> str | None:
        """The day of the first page that tells it."""
        days = (self._issued(d) for s in statements for d in self._values(s, AW.inDocument))
        return min((day for day in days if day), default=None)

    def main(self, statements: tuple[str, ...], document: str | None, quote: str | None) -> str:
        """The statement that the fused honour repeats."""
        spoken: dict[bool, list[str]] = defaultdict(list)
        for each in statements:
            same = document in self._values(each, AW.inDocument) and (
                quote is None or quote in self._values(each, AW.quote)
            )
            spoken[same].append(each)
        return min(spoken[True] or spoken[False])
