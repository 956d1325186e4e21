"""The embedded store: pyoxigraph on disk, one owner, one transaction a source file.

Oxigraph's read-only mode is undefined while another process writes, so a
lock beside the store lets in many readers or one writer.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import Any, Protocol

import pyoxigraph as ox
from filelock import ReadWriteLock, Timeout

from kg.errors import Code, KGError
from kg.graph.vocabulary import META, PREFIXES, REBUILT, REGISTRY, VOCABULARY


@dataclass(frozen=True, slots=True)
class Change:
    """What one source file's new state replaces: graphs to drop, quads to add."""

    drop: tuple[ox.NamedNode, ...]
    add: tuple[ox.Quad, ...]


class Store(Protocol):
    """What the other rooms may ask of a store, whatever holds it."""

    def apply(self, change: Change) -> None:
        """Replace graphs in one transaction."""

    def query(self, sparql: str) -> Any:
        """Run a reading query over the union of all graphs."""

    def graphs(self) -> list[ox.NamedNode]:
        """The named graphs, sorted."""

    def quads(self, graph: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
        """The statements of one graph or of all."""

    def close(self) -> None:
        """Give the store back."""


#: From so many statements on the fast way in is taken: five times as fast, but no transaction.
_MANY = 20_000


class OxigraphStore:
    """A :class:`Store` on disk; the writer holds a lock file beside it."""

    def __init__(self, path: Path, inner: ox.Store, lock: ReadWriteLock | None, write: bool = False) -> None:
        """Use :func:`open_store`."""
        self.path, self.inner, self._lock, self._write = path, inner, lock, write

    def __enter__(self) -> OxigraphStore:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def apply(self, change: Change) -> None:
        """Drop and add in one SPARQL update, which Oxigraph runs as one transaction.

        A list of thousands of rows goes in the fast way, which is no transaction: its provenance comes last,
        so that a load that was cut off is known by its absence and done again.
        """
        steps = [f"DROP SILENT GRAPH {graph}" for graph in sorted(change.drop, key=str)]
        last = change.add
        if len(change.add) > _MANY:
            if steps:
                self.inner.update(" ;\n".join(steps))
            self.inner.bulk_extend([q for q in change.add if q.graph_name != META])
            steps, last = [], tuple(q for q in change.add if q.graph_name == META)
        if last:
            steps.append(f"INSERT DATA {_body(last)}")
        if steps:
            self.inner.update(" ;\n".join(steps))

    def update(self, sparql: str) -> None:
        """Run one of our own updates (derived graph)."""
        self.inner.update(PREFIXES + sparql)

    def exchange(self, drop: Sequence[ox.Quad], add: Sequence[ox.Quad]) -> None:
        """Take out and put in statements in one transaction."""
        many = len(add) > _MANY  # computed graphs: a marker tells whether they are whole
        steps = [f"{verb} DATA {_body(q)}" for verb, q in (("DELETE", drop), ("INSERT", () if many else add)) if q]
        if steps:
            self.inner.update(" ;\n".join(steps))
        if many:
            self.inner.bulk_extend(add)

    def query(self, sparql: str) -> Any:
        """Run a query over the union of all graphs; raises KG301 on a syntax error."""
        try:
            return self.inner.query(sparql, use_default_graph_as_union=True)
        except SyntaxError as error:
            raise KGError(Code.KG301, reason=error) from error

    def graphs(self) -> list[ox.NamedNode]:
        """The named graphs, sorted."""
        return sorted((g for g in self.inner.named_graphs() if isinstance(g, ox.NamedNode)), key=str)

    def quads(self, graph: ox.NamedNode | None = None) -> Iterator[ox.Quad]:
        """The statements of one graph or of all, in no order."""
        yield from self.inner.quads_for_pattern(None, None, None, graph)

    def close(self) -> None:
        """Flush and release the lock."""
        if self._write:
            self.inner.flush()
        del self.inner
        if self._lock is not None:
            self._lock.release()


#: How long a reader waits for a writer, and a writer for readers to finish (seconds).
READ_PATIENCE, WRITE_PATIENCE = 5.0, 0.5


def open_store(path: Path, *, write: bool = False) -> OxigraphStore:
    """Open the store at ``path``; KG201 when another program writes, KG202 missing, KG203 broken."""
    if not write and not (path / "CURRENT").is_file():
        raise KGError(Code.KG202, store=path)
    lock = _lock(path, write)
    try:
        inner = ox.Store(str(path)) if write else ox.Store.read_only(str(path))
    except (OSError, ValueError, RuntimeError) as error:  # Oxigraph raises all three for a damaged store
        if lock is not None:
            lock.release()
        code = Code.KG201 if "lock" in str(error).lower() else Code.KG203
        raise KGError(code, store=path, reason=error) from error
    return OxigraphStore(path, inner, lock, write)


def _lock(path: Path, write: bool) -> ReadWriteLock | None:
    """The held lock; None for a reader who may not write beside the store (then nobody else may)."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        lock = ReadWriteLock(str(path.parent / f"{path.name}.lock"), is_singleton=False)
        if write:
            lock.acquire_write(timeout=WRITE_PATIENCE)
        else:
            lock.acquire_read(timeout=READ_PATIENCE)
    except Timeout as error:
        raise KGError(Code.KG201, store=path) from error
    except (OSError, sqlite3.Error) as error:
        if not write:
            return None
        raise KGError(Code.KG203, store=path, reason=error) from error
    return lock


def memory_store(quads: Iterable[ox.Quad] = ()) -> OxigraphStore:
    """A store in memory, for tests and for one-off exports."""
    inner = ox.Store()
    inner.extend(list(quads))
    return OxigraphStore(Path(":memory:"), inner, None)


def rdflib_dataset(store: OxigraphStore) -> Any:
    """An ``rdflib.Dataset`` over the same store (oxrdflib); its default graph is the union of all."""
    from oxrdflib import OxigraphStore as Bridge
    from rdflib import Dataset

    return Dataset(store=Bridge(store=store.inner), default_union=True)


def _body(quads: Sequence[ox.Quad]) -> str:
    by_graph: dict[str, list[str]] = {}
    for quad in quads:
        by_graph.setdefault(str(quad.graph_name), []).append(f"{quad.subject} {quad.predicate} {quad.object} .")
    blocks = [f"GRAPH {graph} {{\n" + "\n".join(sorted(lines)) + "\n}" for graph, lines in sorted(by_graph.items())]
    return "{\n" + "\n".join(blocks) + "\n}"


def canonical(store: Store, *, meta: bool = True) -> str:
    """All statements as sorted N-Quads; without the provenance graph when ``meta`` is false."""
    lines = [str(q) + " ." for q in store.quads() if meta or q.graph_name != META]
    return "\n".join(sorted(lines)) + ("\n" if lines else "")


def document_graphs(store: Store) -> list[ox.NamedNode]:
    """The graphs that hold a document each."""
    return [g for g in store.graphs() if g not in (VOCABULARY, META, REGISTRY, *REBUILT)]
