"""Figures over time, across documents: points for a plot or a table."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from kg.errors import Code, KGError
from kg.graph import Store, run_query
from kg.graph.vocabulary import PREFIXES

_POINTS = """SELECT DISTINCT ?measure ?period ?value ?unit ?baseValue ?baseUnit ?subject ?region ?mode ?document WHERE {
  ?o a qb:Observation ; aw:measure ?measure ; aw:value ?value ; aw:unit ?unit ; aw:baseValue ?baseValue ; aw:baseUnit ?baseUnit ;
     aw:assertionMode ?mode ; aw:period ?period ; aw:inDocument ?d .
  OPTIONAL { ?o aw:subjectName ?s } BIND (COALESCE(?s, "") AS ?subject)
  OPTIONAL { ?o aw:regionName ?r } BIND (COALESCE(?r, "") AS ?region)
  OPTIONAL { ?d dct:title ?t } BIND (COALESCE(STR(?t), "") AS ?document)
} ORDER BY ?measure ?subject ?baseUnit ?period ?mode ?baseValue ?document"""
#: More plots on one picture cannot be read.
_MOST = 6


@dataclass(frozen=True, slots=True)
class Point:
    """One statement: ``period`` as told, ``end`` its last day (ISO), ``value`` of ``unit`` as written."""

    period: str
    end: str
    value: float
    unit: str
    base_value: float
    mode: str
    document: str


@dataclass(frozen=True, slots=True)
class Series:
    """One measure of one subject over time; values of ``base_unit`` compare."""

    measure: str
    subject: str
    region: str
    base_unit: str
    points: tuple[Point, ...]


def series_of(store: Store, measures: Sequence[str] = ()) -> tuple[Series, ...]:
    """The series of ``measures``, else those told of at least two periods; KG405 when there is none."""
    found: dict[tuple[str, str, str, str], list[Point]] = defaultdict(list)
    for row in _rows(store):
        if not measures or row["measure"] in measures:
            key = (row["measure"], row["subject"], row["region"], row["baseUnit"])
            found[key].append(_point(row))
    kept = [
        Series(*key, tuple(sorted(points, key=lambda p: (p.end, p.period, p.mode, p.value, p.document))))
        for key, points in sorted(found.items())
        if measures or len({p.period for p in points}) > 1
    ]
    if not kept:
        raise KGError(Code.KG405, measure="、".join(measures) or "*", known=_known(found))
    if not measures:
        kept = sorted(kept, key=lambda s: (-len({p.period for p in s.points}), s.measure, s.subject))[:_MOST]
    return tuple(kept)


def _known(found: dict[tuple[str, str, str, str], list[Point]]) -> str:
    return "、".join(sorted({key[0] for key in found})[:_MOST]) or "-"


def _point(row: dict[str, str]) -> Point:
    period = row["period"]
    end = period.rpartition("/")[2] or period
    return Point(
        period, end if len(end) > 4 else f"{end}-12-31", float(row["value"]), row["unit"], float(row["baseValue"]), row["mode"], row["document"]
    )  # fmt: skip


def _rows(store: Store) -> Iterable[dict[str, str]]:
    result = run_query(store, PREFIXES + _POINTS)
    return ({n: v or "" for n, v in zip(result.columns, row, strict=True)} for row in result.rows)
