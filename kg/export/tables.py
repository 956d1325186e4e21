"""The honours and the counts as flat tables: for CSV, XLSX and the page."""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Sequence
from dataclasses import dataclass

from kg.export.series import Series
from kg.graph import Store, run_query, run_shipped
from kg.graph.labels import column, name_of
from kg.graph.vocabulary import PREFIXES

_LABELS = """OPTIONAL { ?r aw:programme ?p . ?p skos:prefLabel ?label . FILTER (LANG(?label) = "zh") } BIND (COALESCE(STR(?label), STR(?award)) AS ?honour)
  OPTIONAL { ?r aw:year ?y } BIND (COALESCE(STR(?y), "") AS ?year) OPTIONAL { ?r aw:grade ?g1 } BIND (COALESCE(?g1, "") AS ?grade)
  OPTIONAL { ?r aw:batch ?b1 } BIND (COALESCE(?b1, "") AS ?batch) OPTIONAL { ?r aw:issuerName ?i1 } BIND (COALESCE(?i1, "") AS ?issuer)
  OPTIONAL { ?d dct:title ?t } BIND (COALESCE(STR(?t), "") AS ?document) ?d dct:isPartOf/dct:identifier ?source ."""

HONOURS = f"""SELECT DISTINCT ?name ?kind ?honour ?award ?level ?basis ?status ?year ?grade ?batch ?issuer ?size ?quote ?document ?source (?r AS ?fact) WHERE {{
  ?r a aw:FusedRecognition ; aw:recipient ?f ; aw:awardText ?award ; aw:level ?level ; aw:levelBasis ?basis ; aw:status ?status ; aw:quote ?quote ; aw:inDocument ?d .
  ?f a ?kind ; skos:prefLabel ?name .
  OPTIONAL {{ ?r aw:viaGroup/aw:groupSize ?n }} BIND (COALESCE(STR(?n), "") AS ?size) {_LABELS}
}} ORDER BY ?name ?honour ?level ?year ?fact"""

COUNTS = f"""SELECT DISTINCT ?mode ?honour ?award ?level ?basis ?status ?kind ?size ?qualifier ?unit ?named ?place ?year ?grade ?batch ?issuer ?quote ?document ?source (?r AS ?group) WHERE {{
  {{ SELECT ?r (COUNT(DISTINCT ?m) AS ?named) WHERE {{ ?r aw:groupSize ?n . OPTIONAL {{ ?r aw:namedMember ?m }} }} GROUP BY ?r }}
  ?r a ?class ; aw:groupSize ?size ; aw:sizeQualifier ?qualifier ; aw:unit ?unit ; aw:awardText ?award ; aw:level ?level ; aw:levelBasis ?basis ;
     aw:status ?status ; aw:recipientKind ?kind ; aw:quote ?quote ; aw:inDocument ?d .
  FILTER (?class IN (aw:FusedGroup, aw:FusedHolding)) BIND (IF(?class = aw:FusedGroup, "grant", "holding") AS ?mode)
  OPTIONAL {{ ?r aw:memberOfAreaName ?a }} BIND (COALESCE(?a, "") AS ?place) {_LABELS}
}} ORDER BY ?mode ?honour ?level ?year ?group"""

_CODED = frozenset({"kind", "type", "level", "basis", "status", "stage", "recipientKind", "mode"})
_FORMULA = re.compile(r"^[=+\-@\t](?![\d.]+%?$)")


@dataclass(frozen=True, slots=True)
class Table:
    """``columns`` are ids; ``rows`` text, levels and kinds still ids."""

    name: str
    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]

    def readable(self, language: str = "zh") -> tuple[tuple[str, ...], list[tuple[str, ...]]]:
        """Headings and rows in words."""
        coded = [c in _CODED for c in self.columns]
        rows = [
            tuple(name_of(v, language) if is_id else v for v, is_id in zip(r, coded, strict=True)) for r in self.rows
        ]
        return tuple(column(c, language) for c in self.columns), rows


def table(store: Store, name: str, sparql: str) -> Table:
    """Run one of our own queries."""
    result = run_query(store, PREFIXES + sparql)
    return Table(name, result.columns, tuple(tuple(v or "" for v in row) for row in result.rows))


def shipped_table(store: Store, name: str, query: str) -> Table:
    """Run a shipped query without parameters."""
    result = run_shipped(store, query)
    return Table(name, result.columns, tuple(tuple(v or "" for v in row) for row in result.rows))


def honours(store: Store) -> Table:
    """One row a recognition, whatever its status."""
    return table(store, "荣誉", HONOURS)


def counts(store: Store) -> Table:
    """One row a counted grant or stock."""
    return table(store, "数目", COUNTS)


def all_tables(store: Store) -> tuple[Table, ...]:
    """The sheets of a workbook."""
    return (
        honours(store),
        counts(store),
        shipped_table(store, "占比推算", "shares"),
        shipped_table(store, "排名", "rankings"),
        shipped_table(store, "待核对", "findings"),
        *undecided(store),
        shipped_table(store, "更正", "corrections"),
        shipped_table(store, "文档", "documents"),
    )


def undecided(store: Store) -> tuple[Table, ...]:
    """What waits for a person: names that may be one, honours on which sources differ."""
    return (
        shipped_table(store, "名称待判定", "queued-names"),
        shipped_table(store, "来源分歧", "disagreeing-sources"),
    )


def number(value: float) -> str:
    """Digits without an exponent: 7979000000, 0.7."""
    return f"{value:.6f}".rstrip("0").rstrip(".")


def series_table(series: Sequence[Series]) -> Table:
    """One row a point of the series, in their order."""
    columns = ("measure", "subject", "region", "period", "value", "unit", "baseValue", "baseUnit", "mode", "document")
    rows = tuple(
        (
            s.measure,
            s.subject,
            s.region,
            p.period,
            number(p.value),
            p.unit,
            number(p.base_value),
            s.base_unit,
            p.mode,
            p.document,
        )
        for s in series
        for p in s.points
    )
    return Table("时间序列", columns, rows)


def safe_cell(text: str) -> str:
    """Keep a spreadsheet from running a cell: an apostrophe before = + - @ (OWASP CSV injection)."""
    return "'" + text if _FORMULA.match(text) else text


def to_csv(content: Table) -> bytes:
    """UTF-8 with byte-order mark, which Excel needs for Chinese; line ends as in RFC 4180."""
    headings, rows = content.readable()
    out = io.StringIO()
    writer = csv.writer(out)
    writer.writerow(headings)
    writer.writerows([safe_cell(v) for v in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")
