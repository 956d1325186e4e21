"""``kg query``: choose the query, run it guarded, show or write its result."""

from __future__ import annotations

import io
from collections.abc import Sequence
from pathlib import Path

from kg.errors import Code, KGError
from kg.graph.guard import check_reading, run_guarded
from kg.graph.labels import column, name_of
from kg.graph.queries import QueryResult, find_query, load_query_file, shipped_queries
from kg.graph.vocabulary import PREFIXES

_ROWS = ("table", "xlsx")


def listing() -> list[tuple[str, str]]:
    """(name, question and parameters) of the shipped queries."""
    out = []
    for name, query in shipped_queries().items():
        params = " ".join(f"--param {p.name}=…" for p in query.parameters)
        out.append((name, f"{query.zh} {query.en} {params}".strip()))
    return out


def choose(name: str | None, expression: str | None, params: Sequence[str]) -> str:
    """The SPARQL meant, parameters bound; KG302 for an unknown name, KG303 for a parameter, KG304 when it writes."""
    given = dict(_pair(p) for p in params)
    if expression is not None or name is None or name.endswith(".rq") or "/" in name:
        if given:
            raise KGError(Code.KG303, reason="、".join(given), known="-")
        text = expression if expression is not None else load_query_file(Path(name or ""))
        full = text if "PREFIX" in text.upper() else PREFIXES + text
        check_reading(full)
        return full
    return find_query(name).bound(given)


def _pair(text: str) -> tuple[str, str]:
    name, equals, value = text.partition("=")
    if not equals:
        raise KGError(Code.KG303, reason=text, known="NAME=VALUE")
    return name.strip(), value


def run(store: Path, sparql: str, format_name: str, seconds: float) -> QueryResult | bytes:
    """Run in a process that is killed after ``seconds``; rows for tables, bytes for standard formats."""
    output = "rows" if format_name in _ROWS else format_name
    return run_guarded(store, sparql, output=output, seconds=seconds)


def show(result: QueryResult | bytes, format_name: str, output: Path | None) -> None:
    """Print or write; KG401 when a workbook has no file to go to, KG402 when it cannot be written."""
    from kg.terminal import emit, emit_table

    if isinstance(result, QueryResult) and format_name == "table" and output is None:
        headings = [column(c) for c in result.columns]
        emit_table(headings, [[name_of(v or "") for v in row] for row in result.rows])
        emit(f"{len(result.rows)} 行 rows")
        return
    data = _workbook(result) if format_name == "xlsx" and isinstance(result, QueryResult) else _bytes(result)
    if output is not None:
        try:
            output.write_bytes(data)
        except OSError as error:
            raise KGError(Code.KG402, path=output, reason=error.strerror or error) from error
    elif format_name == "xlsx":
        raise KGError(Code.KG401, format="xlsx (-o FILE.xlsx ?)", known="-o FILE.xlsx")
    else:
        emit(data.decode("utf-8").rstrip("\r\n"))


def _bytes(result: QueryResult | bytes) -> bytes:
    if isinstance(result, bytes):
        return result
    lines = ["\t".join(result.columns), *("\t".join(v or "" for v in row) for row in result.rows)]
    return ("\n".join(lines) + "\n").encode("utf-8")


def _workbook(result: QueryResult) -> bytes:
    from kg.export.tables import Table
    from kg.export.workbook import write_workbook

    out = io.BytesIO()
    rows = tuple(tuple(v or "" for v in row) for row in result.rows)
    write_workbook((Table("结果", result.columns, rows),), (), out)
    return out.getvalue()
