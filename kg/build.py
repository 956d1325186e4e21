"""Files → store: read, extract, replace what changed, remove what is asked."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from itertools import groupby, islice
from multiprocessing import get_context
from pathlib import Path
from typing import Any

from pyoxigraph import Literal, NamedNode, Quad

from kg import __version__
from kg.catalogue import load_catalogue
from kg.errors import Code, KGError
from kg.graph.mapping import graph_of, source_node, to_quads
from kg.graph.registry import write_firms
from kg.graph.scheme import vocabulary_quads
from kg.graph.store import Change, OxigraphStore, open_store
from kg.graph.vocabulary import AW, DCT, ID, META, PROV, RDF, SCHEMA, VOCABULARY, XSD
from kg.ingest import MAX_BYTES, Rejection, read_paths, source_key
from kg.ledger import ledger_path
from kg.model import Document, Extraction
from kg.paths import ontology_dir
from kg.pipeline import extract, fingerprint
from kg.resolve.companies import RowWarning, read_companies
from kg.whole import refresh

Progress = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Row:
    """One document of a build; ``state`` is added, updated or unchanged."""

    document: str
    source: str
    title: str | None
    state: str
    recognitions: int
    groups: int
    findings: int


@dataclass(frozen=True, slots=True)
class BuildSummary:
    """What a build did; ``seconds`` is wall time."""

    rows: tuple[Row, ...]
    rejections: tuple[Rejection, ...]
    seconds: float
    warnings: tuple[RowWarning, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """Plain data for ``--json``."""
        return {
            "documents": [asdict(row) for row in self.rows],
            "rejected": [
                {
                    "source": r.source,
                    "code": r.error.code.name,
                    "message": r.error.render("zh"),
                    "message_en": r.error.render("en"),
                }
                for r in self.rejections
            ],
            "warnings": [{"row": w.row, "message": w.zh, "message_en": w.en} for w in self.warnings],
            "seconds": round(self.seconds, 3),
        }


def build(
    paths: Sequence[Path],
    store_path: Path,
    *,
    max_bytes: int = MAX_BYTES,
    workers: int = 1,
    on_progress: Progress | None = None,
    ledger: Path | None = None,
    companies: Path | None = None,
) -> BuildSummary:
    """Read ``paths`` into the store; raises KG201, KG203 or what is wrong with ``companies``, reports bad files.

    ``ledger`` is the file of decisions (default: beside the store), ``companies`` a list of one's own that stays in
    the store until another is given.

    Documents are extracted by ``workers`` processes and stored by this one, in
    the order of their names: the graph does not depend on ``workers``.
    """
    begun = time.monotonic()
    rows: list[Row] = []
    rejections: list[Rejection] = []
    table = read_companies(companies) if companies is not None else None
    with open_store(store_path, write=True) as store, _extractor(workers) as extract_all:
        _vocabulary(store)
        if table is not None:
            write_firms(store, table.firms)
        sources = _sources(read_paths(paths, max_bytes=max_bytes), rejections)
        for batch in _batches(sources, 1 if workers == 1 else 8 * workers):
            changed = [item for item in batch if not _is_current(store, *item)]
            extracted = extract_all([documents for _, documents in changed])
            fresh = {source: done for (source, _), done in zip(changed, extracted, strict=True)}
            for source, documents in batch:
                if on_progress is not None:
                    on_progress(source)
                rows.extend(
                    _replace(store, source, fresh[source])
                    if source in fresh
                    else [_unchanged(store, d) for d in documents]
                )
        refresh(store, ledger_path(store_path, ledger))
    warnings = table.warnings if table is not None else ()
    return BuildSummary(tuple(rows), tuple(rejections), time.monotonic() - begun, warnings)


_Source = tuple[str, list[Document]]


def _sources(items: Iterable[Document | Rejection], rejections: list[Rejection]) -> Iterator[_Source]:
    """Documents by their file; rejections are put aside."""

    def documents() -> Iterator[Document]:
        for item in items:
            if isinstance(item, Document):
                yield item
            else:
                rejections.append(item)

    for source, group in groupby(documents(), key=lambda d: d.source):
        yield source, list(group)


def _batches(items: Iterable[_Source], size: int) -> Iterator[list[_Source]]:
    rest = iter(items)
    while batch := list(islice(rest, size)):
        yield batch


def _extract_all(documents: list[Document]) -> list[Extraction]:
    return [extract(d) for d in documents]


@contextmanager
def _extractor(workers: int) -> Iterator[Callable[[list[list[Document]]], Iterable[list[Extraction]]]]:
    if workers == 1:
        yield lambda batch: [_extract_all(documents) for documents in batch]
        return
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        yield lambda batch: pool.map(_extract_all, batch)


def remove(store_path: Path, document: str, ledger: Path | None = None) -> tuple[str, ...]:
    """Remove a source file's graphs by its path, or one document's by its id; KG204 when unknown."""
    with open_store(store_path, write=True) as store:
        graphs = [g for g in (graph_of(document),) if g in store.graphs()]
        source = source_key(Path(document))
        for candidate in (document, source):
            graphs = graphs or _graphs_of(store, candidate)
        if not graphs:
            raise KGError(Code.KG204, document=document)
        store.apply(Change(tuple(graphs), ()))
        for graph in graphs:
            store.update(
                f"DELETE {{ GRAPH {META} {{ ?s ?p ?o }} }} WHERE {{ GRAPH {META} {{ ?s aw:inDocument {ID[_name(graph)]} ; ?p ?o }} }}"
            )
        refresh(store, ledger_path(store_path, ledger))
        return tuple(_name(g) for g in graphs)


def _name(graph: NamedNode) -> str:
    return graph.value.rsplit("/", 1)[-1]


def _vocabulary(store: OxigraphStore) -> None:
    """Load the catalogue's schemes once, and again when the tables changed."""
    quads = vocabulary_quads(load_catalogue())
    have = sum(1 for _ in store.quads(VOCABULARY))
    if have != len(quads) or any(q not in store.inner for q in quads):
        store.apply(Change((VOCABULARY,), ()))
        store.inner.extend(quads)


def _graphs_of(store: OxigraphStore, source: str) -> list[NamedNode]:
    node = source_node(source)
    graphs = {q.graph_name for q in store.inner.quads_for_pattern(None, DCT.isPartOf, node, None)}
    return sorted((g for g in graphs if isinstance(g, NamedNode)), key=str)


def _is_current(store: OxigraphStore, source: str, documents: Sequence[Document]) -> bool:
    """True when the store holds exactly these documents, read by this version."""
    wanted = {graph_of(d.id): _key(d) for d in documents}
    return set(_graphs_of(store, source)) == set(wanted) and all(
        _stored_key(store, g) == key for g, key in wanted.items()
    )


def _replace(store: OxigraphStore, source: str, extractions: Sequence[Extraction]) -> list[Row]:
    """Bring one source file's graphs to their new state in one transaction."""
    before = _graphs_of(store, source)
    wanted = [graph_of(e.document.id) for e in extractions]
    moment = datetime.now(UTC)
    quads = [q for e in extractions for q in to_quads(e)]
    meta = [q for e in extractions for q in _provenance(e, moment)]
    _forget(store, [ID[_name(g)] for g in {*before, *wanted}])
    store.apply(Change(tuple({*before, *wanted}), (*quads, *meta)))
    return [
        Row(
            e.document.id,
            source,
            e.document.title,
            "updated" if before else "added",
            len(e.recognitions),
            len(e.groups),
            len(e.findings),
        )
        for e in extractions
    ]


def _forget(store: OxigraphStore, documents: Sequence[NamedNode]) -> None:
    for node in documents:
        store.update(
            f"DELETE {{ GRAPH {META} {{ ?s ?p ?o }} }} WHERE {{ GRAPH {META} {{ ?s aw:inDocument {node} ; ?p ?o }} }}"
        )


def _key(document: Document) -> str:
    return f"{document.digest} {__version__}-{fingerprint(ontology_dir())}"


def _stored_key(store: OxigraphStore, graph: NamedNode) -> str | None:
    for quad in store.inner.quads_for_pattern(graph, AW.extractorVersion, None, META):
        return quad.object.value if isinstance(quad.object, Literal) else None
    return None


def _unchanged(store: OxigraphStore, document: Document) -> Row:
    graph = graph_of(document.id)
    counts = [
        sum(1 for _ in store.inner.quads_for_pattern(None, RDF.type, kind, graph))
        for kind in (AW.Recognition, AW.RecipientGroup, AW.HoldingObservation, AW.QualityIssue)
    ]
    return Row(document.id, document.source, document.title, "unchanged", counts[0], counts[1] + counts[2], counts[3])


def _provenance(extraction: Extraction, started: datetime) -> list[Quad]:
    """PROV: which run made the graph; the only place where time is written."""
    document = extraction.document
    graph = graph_of(document.id)
    run, agent = ID["run-" + document.id], ID[f"kg-{__version__}"]
    moment = Literal(started.strftime("%Y-%m-%dT%H:%M:%SZ"), datatype=XSD.dateTime)
    version = Literal(f"{__version__}-{fingerprint(ontology_dir())}")
    triples: list[tuple[NamedNode, NamedNode, NamedNode | Literal]] = [
        (graph, RDF.type, PROV.Entity),
        (graph, PROV.wasGeneratedBy, run),
        (graph, PROV.wasDerivedFrom, source_node(document.source)),
        (graph, AW.extractorVersion, Literal(_key(document))),
        (graph, AW.inDocument, ID[document.id]),
        (run, RDF.type, PROV.Activity),
        (run, PROV.startedAtTime, moment),
        (run, PROV.wasAssociatedWith, agent),
        (run, AW.inDocument, ID[document.id]),
        (agent, RDF.type, PROV.SoftwareAgent),
        (agent, SCHEMA.softwareVersion, version),
    ]
    return [Quad(s, p, o, META) for s, p, o in triples]
