"""The two sides of a comparison, read from files in memory or taken from the store."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from kg.errors import Code, KGError

if TYPE_CHECKING:
    from kg.fuse.model import Count, Statement
    from kg.graph import OxigraphStore
    from kg.model import Extraction


@dataclass(frozen=True, slots=True)
class Side:
    """What one side says."""

    statements: tuple[Statement, ...]
    counts: tuple[Count, ...]


def two_sides(report: str, listed: str, store: Path) -> tuple[Side, Side]:
    """Two files (or folders), names resolved together; else two documents of the store, by id, title or file."""
    if Path(report).exists() and Path(listed).exists():
        return _from_files(Path(report), Path(listed))
    return _from_store(report, listed, store)


def _from_files(report: Path, listed: Path) -> tuple[Side, Side]:
    from kg.fuse.convert import told_by

    reports, lists = _read(report), _read(listed)
    told = told_by([*((e, "news") for e in reports), *((e, "list") for e in lists)])
    here, there = ({e.document.id for e in side} for side in (reports, lists))
    return _part(told.statements, told.counts, here), _part(told.statements, told.counts, there)


def _read(path: Path) -> list[Extraction]:
    """What is read of a file or folder; a file that cannot be read ends the command."""
    from kg.model import Extraction
    from kg.pipeline import extract_paths

    found = []
    for item in extract_paths([path]):
        if not isinstance(item, Extraction):
            raise item.error
        found.append(item)
    return found


def _from_store(report: str, listed: str, path: Path) -> tuple[Side, Side]:
    from kg.graph import open_store
    from kg.graph.identities import read_identities
    from kg.graph.statements import read_statements

    with open_store(path) as store:
        wanted = [_documents(store, name) for name in (report, listed)]
        statements, counts = read_statements(store, {one.id: one for one in read_identities(store)})
    here, there = (_part(statements, counts, ids) for ids in wanted)
    return here, there


def _documents(store: OxigraphStore, name: str) -> set[str]:
    """The ids of the documents of that id, title or file; KG204 when there is none."""
    from kg.graph.vocabulary import DCT, ID
    from kg.ingest import source_key

    files = {name, source_key(Path(name))}
    told = [
        (q.subject, q.object.value)
        for p in (DCT.title, DCT.identifier)
        for q in store.inner.quads_for_pattern(None, p, None, None)
        if hasattr(q.object, "value")
    ]
    nodes = {node for node, value in told if value in files}
    parts = {q.subject for node in nodes for q in store.inner.quads_for_pattern(None, DCT.isPartOf, node, None)}
    found = {str(node.value).rsplit("/", 1)[-1] for node in nodes | parts if hasattr(node, "value")}
    if not found and any(True for _ in store.inner.quads_for_pattern(ID[name], None, None, None)):
        found = {name}
    if not found:
        raise KGError(Code.KG204, document=name)
    return found


def _part(statements: Sequence[Statement], counts: Sequence[Count], documents: set[str]) -> Side:
    return Side(
        tuple(s for s in statements if s.source.id in documents), tuple(c for c in counts if c.source.id in documents)
    )
