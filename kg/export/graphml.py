"""GraphML that Gephi, yEd and Cytoscape draw as meant."""

from __future__ import annotations

import io
import re
import xml.etree.ElementTree as ET
from collections.abc import Mapping

import networkx as nx

from kg.export.layout import place
from kg.export.view import Value, View

_NS = "http://graphml.graphdrawing.org/xmlns"
_Y = "http://www.yworks.com/xml/graphml"
#: Characters that XML 1.0 (2.2) forbids; networkx would write them and no reader open the file.
_ILLEGAL = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def to_graphml(view: View) -> bytes:
    """The view as a directed multigraph; every attribute is present on every node and edge."""
    positions = place(view)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph(name=view.name)
    node_keys = sorted({k for n in view.nodes for k in n.data})
    edge_keys = sorted({k for e in view.edges for k in e.data})
    for node in view.nodes:
        x, y = positions[node.id]
        red, green, blue = (int(node.colour[i : i + 2], 16) for i in (1, 3, 5))
        graph.add_node(
            _clean(node.id),
            label=_clean(node.label),
            kind=node.kind,
            colour=node.colour,
            r=red,
            g=green,
            b=blue,
            x=x,
            y=y,
            size=node.size,
            **_filled(node.data, node_keys, view, "node"),
        )
    for at, edge in enumerate(view.edges):
        graph.add_edge(
            _clean(edge.source),
            _clean(edge.target),
            key=f"e{at}",
            label=_clean(edge.label),
            weight=1.0,
            **_filled(edge.data, edge_keys, view, "edge"),
        )
    out = io.BytesIO()
    nx.write_graphml_xml(graph, out, encoding="utf-8", prettyprint=True, edge_id_from_attribute=None)
    return _with_yed(out.getvalue())


def _clean(text: str) -> str:
    return _ILLEGAL.sub("\ufffd", text)


def _filled(data: Mapping[str, Value], keys: list[str], view: View, where: str) -> dict[str, Value]:
    """Every key with a value: GraphML knows no None, and one key has one type."""
    items = view.nodes if where == "node" else view.edges
    out: dict[str, Value] = {}
    for key in keys:
        numeric = any(isinstance(i.data.get(key), int) for i in items)
        value = data.get(key, 0 if numeric else "")
        out["data_" + key if key in ("label", "kind", "x", "y", "size", "r", "g", "b", "colour", "weight") else key] = (
            _clean(value) if isinstance(value, str) else value
        )
    return out


def _with_yed(xml: bytes) -> bytes:
    """Add yEd's own node graphics, which it needs to draw colour, size and label."""
    ET.register_namespace("", _NS)
    ET.register_namespace("y", _Y)
    root = ET.fromstring(xml)
    names = {k.get("id"): k.get("attr.name") for k in root.findall(f"{{{_NS}}}key") if k.get("for") == "node"}
    root.insert(0, ET.Element(f"{{{_NS}}}key", {"id": "yed", "for": "node", "yfiles.type": "nodegraphics"}))
    for node in root.iter(f"{{{_NS}}}node"):
        data = {names.get(d.get("key")): d.text or "" for d in node.findall(f"{{{_NS}}}data")}
        holder = ET.Element(f"{{{_NS}}}data", {"key": "yed"})
        node.insert(0, holder)  # first, so that readers keep the plain x and y as numbers
        shape = ET.SubElement(holder, f"{{{_Y}}}ShapeNode")
        size = data["size"]
        ET.SubElement(shape, f"{{{_Y}}}Geometry", {"x": data["x"], "y": data["y"], "width": size, "height": size})
        ET.SubElement(shape, f"{{{_Y}}}Fill", {"color": data["colour"], "transparent": "false"})
        ET.SubElement(shape, f"{{{_Y}}}NodeLabel", {"modelName": "sides", "modelPosition": "s"}).text = data["label"]
        ET.SubElement(shape, f"{{{_Y}}}Shape", {"type": "rectangle" if data["kind"] == "Honour" else "ellipse"})
    ET.indent(root)
    xml_bytes: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=True)
    return xml_bytes + b"\n"
