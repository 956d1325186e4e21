"""The graph for other tools: GraphML, RDF, tables, pictures, one page."""

from __future__ import annotations

from pathlib import Path

from kg.errors import Code, KGError
from kg.export.view import VIEWS, Edge, Node, View
from kg.graph import Store

__all__ = ["FORMATS", "VIEWS", "Edge", "Node", "View", "export"]

#: format → file endings
FORMATS = {
    "graphml": (".graphml",),
    "turtle": (".ttl",),
    "nquads": (".nq",),
    "trig": (".trig",),
    "jsonld": (".jsonld",),
    "csv": (".csv",),
    "xlsx": (".xlsx",),
    "html": (".html", ".htm"),
    "svg": (".svg",),
    "png": (".png",),
}


def export(store: Store, path: Path, format_name: str | None = None, view: str = "firms") -> str:
    """Write ``store`` to ``path`` and give the format used; KG401 unknown format or view, KG402 cannot write."""
    chosen = format_name or _by_suffix(path)
    if chosen not in FORMATS:
        raise KGError(Code.KG401, format=chosen, known="|".join(FORMATS))
    if view not in VIEWS:
        raise KGError(Code.KG401, format=f"--view {view}", known="|".join(VIEWS))
    waiting = path.with_name(f".part-{path.name}")  # a failed or interrupted export leaves the old file whole
    try:
        _write(store, waiting, chosen, view)
        waiting.replace(path)
    except OSError as error:
        raise KGError(Code.KG402, path=path, reason=error.strerror or error) from error
    finally:
        waiting.unlink(missing_ok=True)
    return chosen


def _by_suffix(path: Path) -> str:
    for name, endings in FORMATS.items():
        if path.suffix.lower() in endings:
            return name
    raise KGError(
        Code.KG401, format=path.suffix or path.name, known="|".join(e for ends in FORMATS.values() for e in ends)
    )


def _write(store: Store, path: Path, chosen: str, view: str) -> None:
    if chosen in ("turtle", "nquads", "trig", "jsonld"):
        from kg.export.rdf import to_rdf

        path.write_bytes(to_rdf(store, chosen))
    elif chosen in ("csv", "xlsx"):
        from kg.export import tables

        if chosen == "csv":
            path.write_bytes(tables.to_csv(tables.honours(store)))
        else:
            tables.to_xlsx(tables.all_tables(store), path)
    else:
        _draw(store, path, chosen, VIEWS[view](store))


def _draw(store: Store, path: Path, chosen: str, view: View) -> None:
    if chosen == "graphml":
        from kg.export.graphml import to_graphml

        path.write_bytes(to_graphml(view))
    elif chosen == "html":
        from kg.export.page import to_page

        path.write_bytes(to_page(store, view))
    elif chosen == "svg":
        from kg.export.picture import to_svg

        path.write_bytes(to_svg(view))
    else:
        from kg.export.picture import to_png

        to_png(view, path)
