"""The documents behind an honour, each in its own words."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property, lru_cache

from pyoxigraph import NamedNode

from kg.firm.model import Witness
from kg.graph.cells import Cells, cells_of, one
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, DCT, ID, SKOS


class Sources:
    """Reads statements and documents of one store, each once."""

    def __init__(self, store: OxigraphStore) -> None:
        """Nothing read yet."""
        self._store = store
        self.cells = lru_cache(maxsize=None)(self._cells)

    def _cells(self, node: str) -> Cells:
        """What every graph says of a node."""
        return cells_of(self._store.inner.quads_for_pattern(ID[node], None, None, None)).get(node, {})

    def witnesses(self, statements: Iterable[str], main: str) -> tuple[Witness, ...]:
        """The documents of an honour, the quoted one first, then by date."""
        found = [self._witness(s, s == main) for s in statements]
        return tuple(sorted(found, key=lambda w: (not w.main, w.issued, w.document, w.statement)))

    def _witness(self, statement: str, main: bool) -> Witness:
        said = self.cells(statement)
        document = one(said, AW.inDocument) or ""
        about = self.cells(document)
        notes = [one(self.cells(e), SKOS.note) for e in said.get(AW.evidence, ())]
        return Witness(
            statement,
            document,
            one(about, DCT.title) or "",
            one(about, DCT.issued) or "",
            one(about, AW.sourceGrade) or "unknown",
            self._file(about),
            "；".join(sorted({n for n in notes if n})),
            one(said, AW.status) or "unknown",
            one(said, AW.quote) or "",
            main,
        )

    def _file(self, about: Cells) -> str:
        return next((one(self.cells(part), DCT.identifier) or "" for part in about.get(DCT.isPartOf, ())), "")

    def likely_level(self, statement: str) -> str | None:
        """The level a weak custom would give it."""
        return one(self.cells(statement), AW.likelyLevel)

    @cached_property
    def names(self) -> dict[str, str]:
        """Leading name of every thing."""
        from kg.graph.vocabulary import ENTITIES

        labels = self._store.inner.quads_for_pattern(None, SKOS.prefLabel, None, ENTITIES)
        return {q.subject.value.rsplit("/", 1)[-1]: q.object.value for q in labels if isinstance(q.subject, NamedNode)}  # type: ignore[union-attr]
