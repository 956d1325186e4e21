"""A drawable graph: who got what (firms), zones and honours (park), or everything (full)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

import pyoxigraph as ox

from kg.export.tables import counts, honours
from kg.graph import Store, document_graphs
from kg.graph.labels import name_of
from kg.graph.queries import plain
from kg.graph.vocabulary import AW, RDF, SKOS

Value = str | int | float | bool

#: Fill colours by level; readable beside each other for the colour-blind (Okabe and Ito, 2008).
LEVEL_COLOURS = {
    "international": "#CC79A7",
    "national": "#D55E00",
    "provincial": "#E69F00",
    "municipal": "#0072B2",
    "district": "#56B4E9",
    "park": "#009E73",
    "industry": "#999999",
    "unspecified": "#BBBBBB",
    "none": "#DDDDDD",
}
KIND_COLOURS = {"Company": "#F0E442", "Platform": "#9AD0C2", "Park": "#C2B0E2"}


@dataclass(frozen=True, slots=True)
class Node:
    """``kind`` is a class name, Honour or Level; ``data`` goes into every format as it is."""

    id: str
    label: str
    kind: str
    colour: str
    size: float
    data: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Edge:
    """A directed edge; ``label`` is what people read on it."""

    source: str
    target: str
    label: str
    data: Mapping[str, Value] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class View:
    """Nodes and edges sorted by id."""

    name: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]


def firms_view(store: Store) -> View:
    """Recipients → honours → levels.  Unnamed members are a number on the honour, never nodes."""
    table = honours(store)
    groups = counts(store)
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str, str], Edge] = {}
    unnamed: Counter[str] = Counter()
    for row in (dict(zip(groups.columns, r, strict=True)) for r in groups.rows):
        if row["mode"] == "grant":
            unnamed[_honour(nodes, edges, row)] += int(row["size"]) - int(row["named"])
    degree: Counter[str] = Counter()
    for row in (dict(zip(table.columns, r, strict=True)) for r in table.rows):
        target = _honour(nodes, edges, row)
        source = f"{row['kind']}:{row['name']}"
        degree[source] += 1
        nodes[source] = Node(
            source, row["name"], row["kind"], KIND_COLOURS.get(row["kind"], "#FFFFFF"), 12.0 + 4 * degree[source]
        )
        status = name_of(row["status"])
        edges[source, target, row["fact"]] = Edge(
            source,
            target,
            f"{status} {row['year']}".strip(),
            {
                "status": row["status"],
                "year": row["year"],
                "level": row["level"],
                "grade": row["grade"],
                "award": row["award"],
                "quote": row["quote"],
                "document": row["document"],
                "fact": row["fact"],
            },
        )
    for key, number in unnamed.items():
        old = nodes[key]
        label = f"{old.label}（另{number}个未具名）" if number else old.label
        nodes[key] = Node(old.id, label, old.kind, old.colour, old.size, {**old.data, "unnamed": number})
    return _view("firms", nodes, edges)


def _honour(nodes: dict[str, Node], edges: dict[tuple[str, str, str], Edge], row: Mapping[str, str]) -> str:
    level = row["level"]
    key, hub = f"honour:{row['honour']}:{level}", f"level:{level}"
    colour = LEVEL_COLOURS.get(level, "#FFFFFF")
    nodes.setdefault(hub, Node(hub, name_of(level), "Level", colour, 30.0, {"level": level}))
    nodes.setdefault(
        key, Node(key, f"{row['honour']}·{name_of(level)}", "Honour", colour, 18.0, {"level": level, "unnamed": 0})
    )
    edges.setdefault((key, hub, ""), Edge(key, hub, "层级", {"status": "", "level": level}))
    return key


def park_view(store: Store) -> View:
    """Places → honours with how many were counted there."""
    groups = counts(store)
    nodes: dict[str, Node] = {}
    edges: dict[tuple[str, str, str], Edge] = {}
    for row in (dict(zip(groups.columns, r, strict=True)) for r in groups.rows):
        if not row["place"]:
            continue
        target = _honour(nodes, edges, row)
        source = f"Park:{row['place']}"
        nodes[source] = Node(source, row["place"], "Park", KIND_COLOURS["Park"], 30.0)
        words = "新增" if row["mode"] == "grant" else "累计"
        edges[source, target, row["group"]] = Edge(
            source,
            target,
            f"{words}{row['size']}{row['unit']}",
            {
                "mode": row["mode"],
                "size": int(row["size"]),
                "named": int(row["named"]),
                "year": row["year"],
                "level": row["level"],
                "quote": row["quote"],
                "group": row["group"],
            },
        )
    return _view("park", nodes, edges)


def full_view(store: Store) -> View:
    """Every thing of the document graphs, its literals as attributes."""
    things: dict[str, dict[str, list[str]]] = {}
    kinds: dict[str, set[str]] = {}
    edges: dict[tuple[str, str, str], Edge] = {}
    for graph in document_graphs(store):
        for quad in store.quads(graph):
            subject, predicate = str(quad.subject.value), plain(quad.predicate) or ""  # type: ignore[union-attr]
            things.setdefault(subject, {})
            if quad.predicate == RDF.type:
                kinds.setdefault(subject, set()).add(plain(quad.object) or "")
            elif isinstance(quad.object, ox.Literal):
                name = "label" if quad.predicate == SKOS.prefLabel else predicate.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
                things[subject].setdefault(name, []).append(quad.object.value)
            elif isinstance(quad.object, ox.NamedNode):
                label = predicate.rsplit("/", 1)[-1].rsplit("#", 1)[-1]
                things.setdefault(quad.object.value, {})
                edges[subject, quad.object.value, label] = Edge(subject, quad.object.value, label)
    nodes = {key: _thing(key, values, kinds.get(key, set())) for key, values in things.items()}
    return _view("full", nodes, edges)


_OURS = str(AW.Company.value)[: -len("Company")]


def _thing(key: str, values: Mapping[str, list[str]], kinds: set[str]) -> Node:
    ours = sorted(k for k in kinds if not k.startswith("http"))
    kind = ours[0] if ours else (sorted(kinds)[0] if kinds else "Thing")
    data: dict[str, Value] = {name: " | ".join(sorted(set(v))) for name, v in sorted(values.items()) if name != "label"}
    label = (sorted(values.get("label", [])) or sorted(values.get("awardText", [])) or [key.rsplit("/", 1)[-1]])[0]
    return Node(key, label, kind.rsplit("/", 1)[-1].rsplit("#", 1)[-1], KIND_COLOURS.get(kind, "#CCCCCC"), 10.0, data)


def _view(name: str, nodes: Mapping[str, Node], edges: Mapping[tuple[str, str, str], Edge]) -> View:
    return View(name, tuple(nodes[k] for k in sorted(nodes)), tuple(edges[k] for k in sorted(edges)))


VIEWS: dict[str, Callable[[Store], View]] = {"firms": firms_view, "park": park_view, "full": full_view}
