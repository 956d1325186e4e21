"""Shipped queries with their questions, safe parameters, and reading queries of users."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import pyoxigraph as ox

from kg.errors import Code, KGError
from kg.graph.store import Store
from kg.graph.vocabulary import ID, NS, PREFIXES, XSD
from kg.paths import queries_dir

_HEADER = re.compile(r"^#\s*(zh|en|columns|example|param)\s*:\s*(.*)$")
_PARAM = re.compile(r"^(\w+)\s*\((zh|string|year|integer|level|fact)(?:\s*=\s*(.*))?\)\s*(.*)$")
_INTEGER = re.compile(r"\d{1,9}")
_ID = re.compile(r"[a-z]+-[0-9a-f-]+")


@dataclass(frozen=True, slots=True)
class Parameter:
    """A value that a shipped query needs; ``kind`` says which RDF term it becomes."""

    name: str
    kind: str  # zh | string | year | integer | level | fact
    default: str | None
    meaning: str

    def term(self, value: str) -> ox.Literal | ox.NamedNode:
        """The RDF term for ``value``; KG303 when it is none of the kind."""
        if self.kind in ("year", "integer"):
            if not _INTEGER.fullmatch(value) or (self.kind == "year" and len(value) != 4):
                raise KGError(Code.KG303, reason=f"{self.name}={value}", known=f"{self.name} ({self.kind})")
            return ox.Literal(value, datatype=XSD.gYear if self.kind == "year" else XSD.integer)
        if self.kind == "level":
            if value not in LEVELS:
                raise KGError(Code.KG303, reason=f"{self.name}={value}", known="|".join(LEVELS))
            return ox.NamedNode(NS["lvl"] + value)
        if self.kind == "fact":
            if not _ID.fullmatch(value):
                raise KGError(Code.KG303, reason=f"{self.name}={value}", known=f"{self.name} (rec-…, grp-…)")
            return ID[value]
        return ox.Literal(value, language="zh") if self.kind == "zh" else ox.Literal(value)


LEVELS = ("international", "national", "provincial", "municipal", "district", "park", "industry", "unspecified", "none")


@dataclass(frozen=True, slots=True)
class ShippedQuery:
    """One file of ``queries/``: its question, columns, an example row, parameters and text."""

    name: str
    zh: str
    en: str
    columns: tuple[str, ...]
    example: str
    parameters: tuple[Parameter, ...]
    text: str

    def bound(self, given: Mapping[str, str]) -> str:
        """The SPARQL with its parameters' values; KG303 on a missing, unknown or wrong one.

        Every parameter stands in the file as ``VALUES ?name { an example }``, so
        that the file runs as it is in any tool; the example is replaced by the
        serialised term, never by text.
        """
        known = {p.name: p for p in self.parameters}
        listing = "、".join(known) or "-"
        for name in given:
            if name not in known:
                raise KGError(Code.KG303, reason=name, known=listing)
        text = self.text
        for name, parameter in known.items():
            value = given.get(name, parameter.default)
            if value is None:
                raise KGError(Code.KG303, reason=f"{name}?", known=listing)
            term = str(parameter.term(value))
            text = re.sub(rf"VALUES \?{name} {{[^}}]*}}", lambda _: f"VALUES ?{name} {{ {term} }}", text)  # noqa: B023
        return text


@dataclass(frozen=True, slots=True)
class QueryResult:
    """``columns`` and ``rows`` as text (None unbound) of a SELECT; ASK is one row; graphs are triples."""

    columns: tuple[str, ...]
    rows: tuple[tuple[str | None, ...], ...]
    kind: str = "select"  # select | ask | graph


def parse_query(name: str, text: str) -> ShippedQuery:
    """Read the header of a query file; ValueError when the question is missing."""
    found: dict[str, list[str]] = {}
    for line in text.splitlines():
        if (hit := _HEADER.match(line)) is not None:
            found.setdefault(hit.group(1), []).append(hit.group(2).strip())
    if not {"zh", "en", "columns", "example"} <= found.keys():
        raise ValueError(f"{name}: header needs zh, en, columns and example")
    parameters = []
    for line in found.get("param", ()):
        hit = _PARAM.match(line)
        if hit is None:
            raise ValueError(f"{name}: unreadable parameter line: {line}")
        parameters.append(Parameter(hit.group(1), hit.group(2), hit.group(3), hit.group(4)))
    columns = tuple(c.strip() for c in found["columns"][0].split(","))
    return ShippedQuery(
        name, found["zh"][0], found["en"][0], columns, found["example"][0], tuple(parameters), PREFIXES + text
    )


@lru_cache(maxsize=1)
def shipped_queries() -> dict[str, ShippedQuery]:
    """All queries of the shipped folder by name."""
    return {p.stem: parse_query(p.stem, p.read_text(encoding="utf-8")) for p in sorted(queries_dir().glob("*.rq"))}


def find_query(name: str) -> ShippedQuery:
    """The shipped query called ``name``; KG302 names the others."""
    known = shipped_queries()
    if name not in known:
        raise KGError(Code.KG302, name=name, known="、".join(known))
    return known[name]


def run_shipped(store: Store, name: str, parameters: Mapping[str, str] | None = None) -> QueryResult:
    """Run a shipped query with values for its parameters."""
    return run_query(store, find_query(name).bound(parameters or {}))


def run_query(store: Store, text: str) -> QueryResult:
    """Run a reading query and turn its terms into text; KG301 on a syntax error."""
    result = store.query(text)
    if isinstance(result, ox.QueryBoolean):
        return QueryResult(("ask",), (("true" if bool(result) else "false",),), "ask")
    if isinstance(result, ox.QueryTriples):
        triples = sorted((str(t.subject), str(t.predicate), str(t.object)) for t in result)
        return QueryResult(("subject", "predicate", "object"), tuple(triples), "graph")
    columns = tuple(v.value for v in result.variables)
    return QueryResult(columns, tuple(tuple(plain(solution[name]) for name in columns) for solution in result))


def plain(term: Any) -> str | None:
    """A term as people read it: IRIs of ours by their last part."""
    if term is None:
        return None
    value = str(term.value) if hasattr(term, "value") else str(term)
    if isinstance(term, ox.NamedNode):
        for prefix in ("lvl", "st", "prg", "fam", "reg", "id", "g", "aw"):
            if value.startswith(NS[prefix]):
                return value[len(NS[prefix]) :]
    return value


def load_query_file(path: Path) -> str:
    """The text of a user's query file; KG101 when it is missing."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError as error:
        raise KGError(Code.KG101, path=path) from error
    except (OSError, UnicodeDecodeError) as error:
        raise KGError(Code.KG109, path=path, reason=error) from error
