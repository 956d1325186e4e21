"""Every figure with its sentence and its checks: the sheet a clerk works through."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from kg.graph import Store, run_query
from kg.graph.vocabulary import PREFIXES

_STATED = """SELECT DISTINCT ?o ?measure ?value ?unit ?qualifier ?period ?region ?subject ?mode ?whole ?quote ?document ?source WHERE {
  { ?o a qb:Observation ; aw:measure ?measure ; aw:value ?value ; aw:assertionMode ?mode }
  UNION { ?o a aw:RecipientGroup ; aw:awardText ?measure ; aw:groupSize ?value ; aw:status ?status
    BIND (IF(?status IN (st:granted, st:renewed), "actual", IF(?status = st:planned, "target", "pool")) AS ?mode) }
  ?o aw:unit ?unit ; aw:sizeQualifier ?qualifier ; aw:quote ?quote ; aw:inDocument ?d .
  ?d dct:isPartOf/dct:identifier ?source .
  OPTIONAL { ?o aw:period ?p } OPTIONAL { ?o aw:year ?y } BIND (COALESCE(?p, STR(?y), "") AS ?period)
  OPTIONAL { ?o aw:regionName ?r } OPTIONAL { ?o aw:memberOfAreaName ?a } BIND (COALESCE(?a, ?r, "") AS ?region)
  OPTIONAL { ?o aw:subjectName ?s } BIND (COALESCE(?s, "") AS ?subject)
  OPTIONAL { ?o aw:partOfFigure/aw:measure ?w } BIND (COALESCE(STR(?w), "") AS ?whole)
  OPTIONAL { ?d dct:title ?t } BIND (COALESCE(STR(?t), "") AS ?document)
} ORDER BY ?source ?document ?o"""
_PLACES = "SELECT ?o ?start { ?o aw:evidence/oa:hasSelector/oa:start ?start }"
_COMPARED = """SELECT ?o ?base ?direction ?size ?unit { ?o aw:comparison ?c . ?c aw:comparisonBase ?base ; aw:comparisonDirection ?direction ; aw:value ?size .
  OPTIONAL { ?c aw:unit ?u } BIND (COALESCE(?u, "") AS ?unit) } ORDER BY ?o ?base ?size"""
_DERIVED = """SELECT ?o ?kind ?base ?low ?high ?cutLow ?cutHigh ?unit { ?v prov:wasDerivedFrom ?o ; aw:derivedKind ?kind ; aw:comparisonBase ?base ; aw:unit ?unit .
  OPTIONAL { ?v aw:rangeMin ?low ; aw:rangeMax ?high } OPTIONAL { ?v aw:truncatedMin ?cutLow ; aw:truncatedMax ?cutHigh } } ORDER BY ?o ?kind ?base"""
_SHARES = """SELECT ?o ?scope ?percent ?low ?high ?cutLow ?cutHigh { ?o aw:hasShare ?s . ?s aw:scopeName ?scope ; aw:value ?percent .
  OPTIONAL { ?s aw:impliedTotalMin ?low ; aw:impliedTotalMax ?high } OPTIONAL { ?s aw:truncatedTotalMin ?cutLow ; aw:truncatedTotalMax ?cutHigh } } ORDER BY ?o ?scope ?percent"""
_CHECKS = """SELECT ?o ?code ?severity ?message { ?i a aw:QualityIssue ; aw:about ?o ; aw:issueType ?code ; aw:severity ?severity ; aw:messageZh ?message } ORDER BY ?o ?code ?message"""

_SEVERITIES = ("error", "warning", "info")
_DIRECTIONS = {"up": "增", "down": "降", "share": "占", "completion": "完成", "times": "倍数", "equal": "相当于"}
_KINDS = {"total": "总数", "task": "任务数", "earlier": "基期", "peer": "对比值", "goal": "目标"}


@dataclass(frozen=True, slots=True)
class FigureRow:
    """One figure; ``severity`` is the worst of its checks, empty when it has none."""

    measure: str
    value: float
    unit: str
    qualifier: str
    period: str
    region: str
    subject: str
    mode: str
    whole: str
    comparisons: str
    derived: str
    checks: str
    severity: str
    quote: str
    document: str
    source: str


def figure_rows(store: Store) -> tuple[FigureRow, ...]:
    """Every figure of the store, counted groups too, in the order of their texts."""
    told = {key: _texts(store, query, say) for key, (query, say) in _DETAILS.items()}
    starts = {row["o"]: int(row["start"]) for row in _rows(store, _PLACES)}
    rows = sorted(_rows(store, _STATED), key=lambda r: (r["source"], starts.get(r["o"], 0), _place(r), r["o"]))
    severities: dict[str, list[str]] = defaultdict(list)
    for row in _rows(store, _CHECKS):
        severities[row["o"]].append(row["severity"])
    return tuple(
        FigureRow(
            row["measure"], float(row["value"]), row["unit"], row["qualifier"], row["period"], row["region"], row["subject"], row["mode"],
            row["whole"], told["compared"][row["o"]], told["derived"][row["o"]] or told["shares"][row["o"]], told["checks"][row["o"]],
            min(severities[row["o"]], key=_SEVERITIES.index, default=""), row["quote"], row["document"], row["source"],
        )
        for row in rows
    )  # fmt: skip


def _place(row: dict[str, str]) -> int:
    """Where in its sentence a figure stands."""
    return row["quote"].find(row["value"] + row["unit"])


def _compared(row: dict[str, str]) -> str:
    return f"{row['base']} {_DIRECTIONS.get(row['direction'], row['direction'])} {row['size']}{row['unit']}"


def _derived(row: dict[str, str]) -> str:
    return f"{_KINDS.get(row['kind'], row['kind'])}（{row['base']}）{_interval(row)}{row['unit']}"


def _shared(row: dict[str, str]) -> str:
    return f"占{row['scope']}{row['percent']}%，总数{_interval(row)}"


def _interval(row: dict[str, str]) -> str:
    for low, high, mark in ((row["low"], row["high"], ""), (row["cutLow"], row["cutHigh"], "（截断）")):
        if low:
            return (low if low == high else f"{low}–{high}") + mark
    return "无整数解"


def _checked(row: dict[str, str]) -> str:
    return f"{row['code']} {row['message']}"


_DETAILS = {
    "compared": (_COMPARED, _compared),
    "derived": (_DERIVED, _derived),
    "shares": (_SHARES, _shared),
    "checks": (_CHECKS, _checked),
}


def _texts(store: Store, query: str, say: Callable[[dict[str, str]], str]) -> dict[str, str]:
    """What ``say`` makes of the rows of each figure, one line each."""
    lines: dict[str, list[str]] = defaultdict(list)
    for row in _rows(store, query):
        lines[row["o"]].append(say(row))
    return defaultdict(str, {key: "\n".join(dict.fromkeys(found)) for key, found in lines.items()})


def _rows(store: Store, query: str) -> Iterator[dict[str, str]]:
    result = run_query(store, PREFIXES + query)
    for row in result.rows:
        yield {name: value or "" for name, value in zip(result.columns, row, strict=True)}
