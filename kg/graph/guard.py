"""Users' queries: refused by their parsed algebra when they may do harm, and run in a process that can die."""

from __future__ import annotations

import multiprocessing
from multiprocessing.connection import Connection
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import Code, KGError
from kg.graph.queries import QueryResult, run_query
from kg.graph.store import open_store
from kg.graph.vocabulary import NS

RESULT_FORMATS = {
    "csv": ox.QueryResultsFormat.CSV,
    "tsv": ox.QueryResultsFormat.TSV,
    "json": ox.QueryResultsFormat.JSON,
    "xml": ox.QueryResultsFormat.XML,
}


def check_reading(text: str) -> None:
    """Let only reading queries pass: KG304 for updates, SERVICE and FROM; KG301 for bad syntax.

    rdflib's parser and algebra decide, not a pattern over the text: a SERVICE
    in a string or a comment is harmless.
    """
    from rdflib.plugins.sparql.algebra import translateQuery
    from rdflib.plugins.sparql.parser import parseQuery, parseUpdate

    try:
        parsed = parseQuery(text)
    except Exception as error:  # pyparsing raises many kinds, recursion included
        try:
            writes = bool(parseUpdate(text).request)
        except Exception:
            writes = False
        if not writes:
            raise KGError(Code.KG301, reason=_first_line(error)) from error
        raise KGError(Code.KG304, reason="UPDATE") from error
    try:
        algebra = translateQuery(parsed, initNs=dict(NS.items())).algebra
    except Exception as error:
        raise KGError(Code.KG301, reason=_first_line(error)) from error
    if algebra.get("datasetClause"):
        raise KGError(Code.KG304, reason="FROM")
    if "ServiceGraphPattern" in _names(algebra):
        raise KGError(Code.KG304, reason="SERVICE")


def _first_line(error: BaseException) -> str:
    return (str(error).splitlines() or [type(error).__name__])[0]


def _names(node: Any, seen: set[int] | None = None) -> set[str]:
    """The names of all algebra nodes below ``node``."""
    seen = seen if seen is not None else set()
    if id(node) in seen:
        return set()
    seen.add(id(node))
    names = {str(getattr(node, "name", ""))} if isinstance(node, dict) else set()
    children = node.values() if isinstance(node, dict) else node if isinstance(node, list | tuple | set) else ()
    for child in children:
        names |= _names(child, seen)
    return names


def run_guarded(store: Path, text: str, *, output: str, seconds: float) -> QueryResult | bytes:
    """Run a query in a process of its own; KG306 when it is killed after ``seconds``.

    Oxigraph cannot be cancelled from Python, so the process must die.
    ``output`` is rows or a key of ``RESULT_FORMATS`` or turtle.
    """
    context = multiprocessing.get_context("spawn")
    ours, theirs = context.Pipe(duplex=False)
    worker = context.Process(target=_work, args=(theirs, store, text, output), daemon=True)
    worker.start()
    theirs.close()
    try:
        if not ours.poll(seconds):
            raise KGError(Code.KG306, seconds=f"{seconds:g}")
        answer = ours.recv()
    except EOFError as error:
        raise KGError(Code.KG203, store=store, reason="the query's process died") from error
    finally:
        worker.kill()
        worker.join()
    if isinstance(answer, tuple):
        raise KGError(Code[answer[0]], **answer[1])
    return answer  # type: ignore[no-any-return]


def _work(out: Connection, path: Path, text: str, output: str) -> None:
    try:
        with open_store(path) as store:
            out.send(run_query(store, text) if output == "rows" else serialise(store.query(text), output))
    except KGError as error:
        out.send((error.code.name, error.fields))
    except (OSError, ValueError, RuntimeError) as error:
        out.send((Code.KG301.name, {"reason": str(error)}))


def serialise(result: Any, output: str) -> bytes:
    """A result in a standard format; KG401 when the format does not fit the kind of query."""
    if isinstance(result, ox.QueryTriples):
        formats = {"turtle": ox.RdfFormat.TURTLE, "nquads": ox.RdfFormat.N_QUADS, "jsonld": ox.RdfFormat.JSON_LD}
        if output not in formats:
            raise KGError(Code.KG401, format=output, known="|".join(formats))
        data = ox.serialize(sorted(result, key=str), format=formats[output], prefixes=NS)
        return data or b""
    if output not in RESULT_FORMATS or (isinstance(result, ox.QueryBoolean) and output in ("csv", "tsv")):
        raise KGError(Code.KG401, format=output, known="|".join(RESULT_FORMATS))
    return result.serialize(format=RESULT_FORMATS[output]) or b""
