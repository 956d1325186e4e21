"""What a store holds once the province has been built into it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import Literal, NamedNode

from kg.graph import OxigraphStore, open_store
from kg.graph.store import document_graphs
from kg.graph.terms import status_of
from kg.graph.vocabulary import AW, DCT, ENTITIES, FUSED, RDF, SKOS
from kg.resolve import normalise

Cells = dict[str, list[str]]


@dataclass(frozen=True)
class BuiltHonour:
    """A fused recognition, renewals of one title laid together."""

    entity: str
    role: str
    programme: str
    level: str
    year: str
    status: str
    documents: tuple[str, ...]
    id: str


@dataclass(frozen=True)
class BuiltGroup:
    """A fused counted grant."""

    programme: str
    level: str
    year: str
    batch: str
    area: str
    size: int
    candidate: bool
    members: tuple[str, ...]
    closed: bool
    id: str


@dataclass(frozen=True)
class Built:
    """``forms``: (page, name) → (form, entity)."""

    forms: dict[tuple[str, str], tuple[str, str]]
    names: dict[str, tuple[str, ...]]
    honours: tuple[BuiltHonour, ...]
    groups: tuple[BuiltGroup, ...]
    queued: frozenset[frozenset[str]]
    issues: tuple[tuple[str, tuple[str, ...]], ...]


def read_built(path: Path) -> Built:
    """Everything the judge looks at."""
    with open_store(path) as store:
        pages = _pages(store)
        entities, fused = _nodes(store, ENTITIES), _nodes(store, FUSED)
        names = {
            node: tuple(sorted({*cells.get("prefLabel", ()), *cells.get("altLabel", ())}))
            for node, cells in entities.items()
            if "prefLabel" in cells
        }
        pairs = [cells for cells in entities.values() if "QueuedPair" in cells.get("type", ())]
        return Built(
            _forms(store, pages),
            names,
            tuple(_chained(fused, pages)),
            tuple(_group(node, cells) for node, cells in sorted(fused.items()) if "FusedGroup" in cells["type"]),
            frozenset(frozenset(map(normalise, cells.get("altLabel", ()))) for cells in pairs),
            tuple(sorted(_issues(store, pages))),
        )


def _last(term: object) -> str:
    value = str(term.value) if isinstance(term, Literal | NamedNode) else str(term)
    return value.rsplit("/", 1)[-1].rsplit("#", 1)[-1] if isinstance(term, NamedNode) else value


def _nodes(store: OxigraphStore, graph: NamedNode) -> dict[str, Cells]:
    out: dict[str, Cells] = defaultdict(lambda: defaultdict(list))
    for quad in store.quads(graph):
        out[_last(quad.subject)][_last(quad.predicate)].append(_last(quad.object))
    return out


def _pages(store: OxigraphStore) -> dict[str, str]:
    """Document id → the name of the page it was read from."""
    files = {q.subject: _last(q.object) for q in store.inner.quads_for_pattern(None, DCT.identifier, None, None)}
    parts = store.inner.quads_for_pattern(None, DCT.isPartOf, None, None)
    return {_last(q.subject): Path(files[q.object]).stem for q in parts if q.object in files}


def _forms(store: OxigraphStore, pages: dict[str, str]) -> dict[tuple[str, str], tuple[str, str]]:
    stands_for = {
        q.subject: _last(q.object) for q in store.inner.quads_for_pattern(None, AW.resolvesTo, None, ENTITIES)
    }
    out = {}
    for graph in document_graphs(store):
        page = pages.get(_last(graph))
        for quad in store.inner.quads_for_pattern(None, RDF.type, AW.NameForm, graph):
            for predicate in (SKOS.prefLabel, SKOS.altLabel):
                for label in store.inner.quads_for_pattern(quad.subject, predicate, None, graph):
                    if page is not None and quad.subject in stands_for:
                        out[page, normalise(_last(label.object))] = (_last(quad.subject), stands_for[quad.subject])
    return out


def _chained(fused: dict[str, Cells], pages: dict[str, str]) -> list[BuiltHonour]:
    """A title renewed is the title given: the honours of a chain as one, with its first year and last status."""
    honours = {node: cells for node, cells in fused.items() if "FusedRecognition" in cells["type"]}
    after: dict[str, list[str]] = defaultdict(list)
    for node, cells in honours.items():
        for former in cells.get("renews", ()):
            after[former].append(node)
    out = []
    for node, cells in sorted(honours.items()):
        if cells.get("renews"):
            continue
        chain = [node]
        while nxt := [n for one in chain for n in after[one] if n not in chain]:
            chain += nxt
        last = max(chain, key=lambda n: min(honours[n].get("year", ["0"])))
        documents = {pages.get(d, d) for n in chain for d in honours[n].get("reportedIn", ())}
        out.append(
            BuiltHonour(
                cells["recipient"][0], (cells.get("recipientRole") or ["holder"])[0],
                (cells.get("programme") or ["~" + cells["awardText"][0]])[0], cells["level"][0],
                (cells.get("year") or [""])[0], status_of(honours[last]["status"][0])[0].value, tuple(sorted(documents)), node,
            )
        )  # fmt: skip
    return out


def _group(node: str, cells: Cells) -> BuiltGroup:
    return BuiltGroup(
        (cells.get("programme") or ["~" + cells["awardText"][0]])[0], min(cells["level"]), (cells.get("year") or [""])[0],
        (cells.get("batch") or [""])[0], (cells.get("memberOfAreaName") or [""])[0], int(cells["groupSize"][0]),
        status_of(cells["status"][0])[0].value == "candidate", tuple(sorted(cells.get("namedMember", ()))), cells["closed"][0] == "true", node,
    )  # fmt: skip


def _issues(store: OxigraphStore, pages: dict[str, str]) -> list[tuple[str, tuple[str, ...]]]:
    """(code, pages) of every finding across documents."""
    out = []
    for quad in store.inner.quads_for_pattern(None, AW.issueType, None, None):
        found = store.inner.quads_for_pattern(quad.subject, AW.inDocument, None, None)
        out.append((_last(quad.object), tuple(sorted(pages.get(_last(q.object), "") for q in found))))
    return out
