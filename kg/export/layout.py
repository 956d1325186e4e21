"""Positions for drawing, the same in every run."""

from __future__ import annotations

import math

import networkx as nx

from kg.export.view import View

#: Force-directed placing takes quadratic time; above this many nodes rings are drawn.
FORCE_LIMIT = 400


def place(view: View, width: float = 1600.0, height: float = 1000.0) -> dict[str, tuple[float, float]]:
    """Node id → (x, y), y downwards, one decimal.

    Fruchterman and Reingold (1991) through networkx with a fixed seed; rings for large views.
    """
    if not view.nodes:
        return {}
    if len(view.nodes) > FORCE_LIMIT:
        return _rings(view)
    graph: nx.Graph[str] = nx.Graph()
    graph.add_nodes_from(n.id for n in view.nodes)
    graph.add_edges_from((e.source, e.target) for e in view.edges)
    raw = nx.spring_layout(graph, seed=7, k=2.0 / math.sqrt(len(view.nodes)), iterations=300)
    xs, ys = [float(p[0]) for p in raw.values()], [float(p[1]) for p in raw.values()]
    spread_x, spread_y = max(xs) - min(xs) or 1.0, max(ys) - min(ys) or 1.0
    return {
        node: (
            round((float(p[0]) - min(xs)) / spread_x * width, 1),
            round((float(p[1]) - min(ys)) / spread_y * height, 1),
        )
        for node, p in raw.items()
    }


def _rings(view: View) -> dict[str, tuple[float, float]]:
    """Concentric rings by kind, nodes in id order."""
    kinds = sorted({n.kind for n in view.nodes})
    out: dict[str, tuple[float, float]] = {}
    radius = 200.0
    for kind in kinds:
        members = [n.id for n in view.nodes if n.kind == kind]
        radius = max(radius + 200.0, len(members) * 30 / (2 * math.pi))
        for at, node in enumerate(members):
            angle = 2 * math.pi * at / len(members)
            out[node] = (round(radius * math.cos(angle), 1), round(radius * math.sin(angle), 1))
    return out
