"""Facts of the document graphs in plain words, as people correct them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from pathlib import PurePosixPath

from pyoxigraph import Literal, NamedNode

from kg.fuse.reading import Reading
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, DCT, QB, RDF, SKOS

#: A node of one graph: its values by predicate, sorted.
Cells = Mapping[NamedNode, list[str]]
_GROUPS = (AW.RecipientGroup.value, AW.HoldingObservation.value)


def read_readings(store: OxigraphStore, files: Collection[str] | None = None) -> tuple[Reading, ...]:
    """The recognitions, groups and figures of all documents, by id; of ``files`` (names without folder) if given."""
    found = [r for graph, source in _documents(store, files) for r in _of_graph(store, graph, source)]
    return tuple(sorted(found, key=lambda r: r.id))


def _documents(store: OxigraphStore, files: Collection[str] | None) -> Iterator[tuple[NamedNode, str]]:
    """Graph and source file of each document that is asked for."""
    for quad in store.inner.quads_for_pattern(None, DCT.identifier, None, None):
        source = _text(quad.object)
        if files is None or PurePosixPath(source).name in files:
            for part in store.inner.quads_for_pattern(None, DCT.isPartOf, quad.subject, quad.graph_name):
                if isinstance(part.graph_name, NamedNode):
                    yield part.graph_name, source


def _of_graph(store: OxigraphStore, graph: NamedNode, source: str) -> Iterator[Reading]:
    nodes: dict[str, dict[NamedNode, list[str]]] = defaultdict(lambda: defaultdict(list))
    for quad in store.quads(graph):
        nodes[_text(quad.subject)][quad.predicate].append(_text(quad.object))
    story = next((name for name, cells in nodes.items() if AW.NewsItem.value in cells[RDF.type]), None)
    if story is None:
        return
    about = nodes[story]
    for name, cells in list(nodes.items()):
        kind = _kind(cells[RDF.type])
        if kind:
            one = {key: min(values) for key, values in cells.items() if values}
            form = one.get(AW.recipientForm, "")
            yield _reading(name, kind, source, one, about, nodes.get(form, {}))


def _kind(types: list[str]) -> str | None:
    if AW.Recognition.value in types:
        return "recognition"
    if any(group in types for group in _GROUPS):
        return "group"
    return "figure" if QB.Observation.value in types else None


def _reading(
    name: str, kind: str, source: str, one: Mapping[NamedNode, str], about: Cells, form: Cells
) -> Reading:  # fmt: skip
    names, kinds = form.get(SKOS.prefLabel), form.get(AW.formKind)
    titles, homes, documents = about.get(DCT.title), about.get(AW.home), one.get(AW.inDocument)
    return Reading(
        name.rsplit("/", 1)[-1],
        kind,
        source,
        one.get(AW.quote, ""),
        title=titles[0] if titles else None,
        recipient=min(names) if names else one.get(AW.subjectName) if kind == "figure" else None,
        recipient_type=_last(min(kinds)) if kinds else _last(one.get(AW.recipientKind)),
        home=_last(homes[0]) if homes else None,
        document=_last(documents),
        programme=_last(one.get(AW.programme)),
        award=one.get(AW.awardText),
        level=_last(one.get(AW.level)),
        status=_last(one.get(AW.status)),
        year=one.get(AW.year),
        size=one.get(AW.groupSize),
        measure=one.get(AW.measure),
        value=one.get(AW.value) if kind == "figure" else None,
        unit=one.get(AW.unit),
        period=one.get(AW.period),
    )


def _text(term: object) -> str:
    return str(term.value) if isinstance(term, Literal | NamedNode) else ""


def _last(iri: str | None) -> str | None:
    """The last part of one of our IRIs."""
    return iri.replace("#", "/").rsplit("/", 1)[-1] if iri else iri
