"""The view as a picture: SVG by ourselves (text stays text), PNG through matplotlib."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Mapping
from pathlib import Path

from kg.errors import Code, KGError
from kg.export.layout import place
from kg.export.view import Edge, Node, View

_SVG = "http://www.w3.org/2000/svg"
_FONTS = "'Noto Sans CJK SC','Source Han Sans SC','PingFang SC','Microsoft YaHei','WenQuanYi Micro Hei',sans-serif"
_MARGIN = 130.0
#: Families with Chinese glyphs that matplotlib is asked for, in this order.
CJK_FONTS = (
    "Noto Sans CJK SC",
    "Noto Sans SC",
    "Source Han Sans SC",
    "PingFang SC",
    "Microsoft YaHei",
    "SimHei",
    "WenQuanYi Micro Hei",
    "WenQuanYi Zen Hei",
)

Positions = Mapping[str, tuple[float, float]]


def to_svg(view: View) -> bytes:
    """A standalone SVG; quotes are in the tool tips of the edges."""
    positions = place(view)
    xs, ys = [p[0] for p in positions.values()] or [0.0], [p[1] for p in positions.values()] or [0.0]
    box = (min(xs) - _MARGIN, min(ys) - 60, max(xs) - min(xs) + 2 * _MARGIN, max(ys) - min(ys) + 120)
    ET.register_namespace("", _SVG)
    root = ET.Element(
        f"{{{_SVG}}}svg",
        {
            "viewBox": " ".join(f"{v:.0f}" for v in box),
            "font-family": _FONTS,
            "font-size": "15",
            "role": "img",
        },
    )
    ET.SubElement(root, f"{{{_SVG}}}title").text = "荣誉图谱 / honours graph"
    for edge in view.edges:
        _edge(root, edge, positions)
    for node in view.nodes:
        _node(root, node, positions)
    ET.indent(root)
    svg: bytes = ET.tostring(root, encoding="utf-8", xml_declaration=False)
    return svg + b"\n"


def _edge(root: ET.Element, edge: Edge, positions: Positions) -> None:
    (x1, y1), (x2, y2) = positions[edge.source], positions[edge.target]
    held = edge.data.get("status") in ("granted", "renewed", "warned")
    style = {"stroke": "#555" if held else "#BBB", "stroke-width": "2" if held else "1"}
    if edge.data.get("status") and not held:
        style["stroke-dasharray"] = "6 4"
    line = ET.SubElement(root, f"{{{_SVG}}}line", {"x1": f"{x1}", "y1": f"{y1}", "x2": f"{x2}", "y2": f"{y2}", **style})
    tip = f"{edge.label} {edge.data.get('quote', '')}".strip()
    ET.SubElement(line, f"{{{_SVG}}}title").text = tip


def _node(root: ET.Element, node: Node, positions: Positions) -> None:
    x, y = positions[node.id]
    group = ET.SubElement(root, f"{{{_SVG}}}g", {"class": node.kind})
    radius = node.size / 2
    if node.kind == "Honour":
        ET.SubElement(
            group,
            f"{{{_SVG}}}rect",
            {
                "x": f"{x - radius:.1f}",
                "y": f"{y - radius:.1f}",
                "width": f"{node.size}",
                "height": f"{node.size}",
                "rx": "4",
                "fill": node.colour,
                "stroke": "#333",
            },
        )
    else:
        ET.SubElement(
            group,
            f"{{{_SVG}}}circle",
            {"cx": f"{x}", "cy": f"{y}", "r": f"{radius:.1f}", "fill": node.colour, "stroke": "#333"},
        )
    text = ET.SubElement(
        group,
        f"{{{_SVG}}}text",
        {
            "x": f"{x}",
            "y": f"{y + radius + 17:.1f}",
            "text-anchor": "middle",
            "paint-order": "stroke",
            "stroke": "#FFF",
            "stroke-width": "4",
        },
    )
    text.text = node.label


def chinese_font() -> str:
    """An installed family with Chinese glyphs; KG404 without one."""
    from matplotlib import font_manager

    installed = {f.name for f in font_manager.fontManager.ttflist}
    family = next((name for name in CJK_FONTS if name in installed), None)
    if family is None:
        raise KGError(Code.KG404)
    return family


def to_png(view: View, path: Path) -> None:
    """A PNG; KG403 without matplotlib, KG404 without a Chinese font."""
    try:
        import matplotlib as mpl

        mpl.use("Agg")
        from matplotlib import pyplot as plt
    except ImportError as error:
        raise KGError(Code.KG403, extra="plot") from error
    family = chinese_font()
    positions = place(view)
    figure, axes = plt.subplots(figsize=(16, 10), dpi=120)
    for edge in view.edges:
        (x1, y1), (x2, y2) = positions[edge.source], positions[edge.target]
        axes.plot([x1, x2], [-y1, -y2], color="#999999", linewidth=1, zorder=1)
    for node in view.nodes:
        x, y = positions[node.id]
        axes.scatter(
            [x],
            [-y],
            s=node.size * 12,
            c=node.colour,
            edgecolors="#333333",
            marker="s" if node.kind == "Honour" else "o",
            zorder=2,
        )
        axes.annotate(
            node.label,
            (x, -y),
            textcoords="offset points",
            xytext=(0, -16),
            ha="center",
            fontfamily=family,
            fontsize=8,
            zorder=3,
        )
    axes.set_axis_off()
    figure.savefig(path, format="png", metadata={"Software": None})
    plt.close(figure)
