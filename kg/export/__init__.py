"""The graph for other tools: GraphML, RDF, tables, pictures, one page."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from kg.errors import Code, KGError
from kg.export.view import VIEWS, Edge, Node, View
from kg.graph import Store

__all__ = ["FORMATS", "SERIES", "VIEWS", "Edge", "Node", "View", "export"]

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


#: The view that is no graph: measures over time.
SERIES = "series"


def export(
    store: Store, path: Path, format_name: str | None = None, view: str = "firms", measures: Sequence[str] = ()
) -> str:
    """Write ``store`` to ``path`` and give the format used; KG401 unknown format or view, KG402 cannot write.

    ``measures`` choose what the view ``series`` shows; KG405 when none of them is told.
    """
    chosen = format_name or _by_suffix(path)
    if chosen not in FORMATS:
        raise KGError(Code.KG401, format=chosen, known="|".join(FORMATS))
    if view not in (*VIEWS, SERIES):
        raise KGError(Code.KG401, format=f"--view {view}", known="|".join((*VIEWS, SERIES)))
    if view == SERIES and chosen not in _SERIES_FORMATS:
        raise KGError(Code.KG401, format=f"--view {SERIES} {chosen}", known="|".join(_SERIES_FORMATS))
    waiting = path.with_name(f".part-{path.name}")  # a failed or interrupted export leaves the old file whole
    try:
        if view == SERIES:
            _series(store, waiting, chosen, measures)
        else:
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
            from kg.export.figures import figure_rows
            from kg.export.workbook import write_workbook

            write_workbook(tables.all_tables(store), figure_rows(store), path)
    else:
        _draw(store, path, chosen, VIEWS[view](store))


_SERIES_FORMATS = ("svg", "png", "csv", "xlsx")


def _series(store: Store, path: Path, chosen: str, measures: Sequence[str]) -> None:
    from kg.export.series import series_of

    series = series_of(store, measures)
    if chosen in ("svg", "png"):
        from kg.export.plot import plot_series

        plot_series(series, path, chosen)
        return
    from kg.export.tables import series_table, to_csv
    from kg.export.workbook import write_workbook

    if chosen == "csv":
        path.write_bytes(to_csv(series_table(series)))
    else:
        write_workbook((series_table(series),), (), path)


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
