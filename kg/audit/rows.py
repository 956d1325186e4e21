"""What the store holds of figures and honours, as rows for the checks across documents."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from kg.fuse.model import Statement
from kg.fuse.stages import ENDED
from kg.graph import Store, run_query
from kg.graph.vocabulary import PREFIXES
from kg.model import Status

_STAGES = {
    "held": frozenset({Status.GRANTED, Status.RENEWED, Status.WARNED}),
    "candidate": frozenset({Status.CANDIDATE}),
    "ended": ENDED,
}

_DOCUMENT = """?fact aw:inDocument ?document ; aw:quote ?quote .
  OPTIONAL { ?document dct:issued ?issued } OPTIONAL { ?document aw:home ?home }"""

_FIGURES = f"""SELECT DISTINCT ?fact ?document ?quote ?issued ?home ?subject ?measure ?value ?unit ?period ?region WHERE {{
  ?fact a qb:Observation ; aw:measure ?measure ; aw:value ?value ; aw:unit ?unit ; aw:assertionMode "actual" ;
        aw:sizeQualifier "exact" ; aw:period ?period ; aw:subjectName ?subject .
  OPTIONAL {{ ?fact aw:regionName ?region }}
  {_DOCUMENT}
}} ORDER BY ?fact ?document ?quote"""

_COUNTS = f"""SELECT DISTINCT ?fact ?document ?quote ?issued ?home ?stock ?programme ?level ?size ?unit ?area ?year ?asOf ?scope ?least ?most WHERE {{
  ?fact a ?class ; aw:programme ?programme ; aw:level ?level ; aw:groupSize ?size ; aw:unit ?unit ; aw:sizeQualifier "exact" ; aw:status ?status .
  FILTER (?class IN (aw:RecipientGroup, aw:HoldingObservation)) BIND (?class = aw:HoldingObservation AS ?stock)
  FILTER (?status IN (st:granted, st:renewed))
  OPTIONAL {{ ?fact aw:memberOfAreaName ?area }} OPTIONAL {{ ?fact aw:year ?year }} OPTIONAL {{ ?fact aw:asOf ?asOf }}
  OPTIONAL {{ ?fact aw:hasShare ?share . ?share aw:scopeName ?scope ; aw:impliedTotalMin ?least ; aw:impliedTotalMax ?most }}
  {_DOCUMENT}
}} ORDER BY ?fact ?document ?quote ?scope"""


@dataclass(frozen=True, slots=True)
class Figure:
    """An exact, actual figure with its subject and period; ``issued`` is an ISO date or empty."""

    fact: str
    document: str
    quote: str
    issued: str
    subject: str
    measure: str
    value: float
    unit: str
    period: str
    region: str


@dataclass(frozen=True, slots=True)
class Count:
    """A counted grant or stock of one programme and level; ``least``/``most`` what its share implies of ``scope``."""

    fact: str
    document: str
    quote: str
    stock: bool
    programme: str
    level: str
    size: int
    unit: str
    area: str
    year: str
    scope: str
    least: int | None
    most: int | None


@dataclass(frozen=True, slots=True)
class Honour:
    """One recognition; ``home`` is the region code of its document, ``stage`` held, candidate or ended."""

    fact: str
    document: str
    quote: str
    issued: str
    home: str
    recipient: str
    name: str
    programme: str
    level: str
    stage: str
    year: str


def figures(store: Store) -> Iterator[Figure]:
    """Every exact result that says whose and when it is."""
    for row in _rows(store, _FIGURES):
        yield Figure(
            row["fact"], row["document"], row["quote"], row["issued"], row["subject"], row["measure"], float(row["value"]),
            row["unit"], row["period"], row["region"],
        )  # fmt: skip


def counts(store: Store) -> Iterator[Count]:
    """Every exact count of holders; a stock's year is that of its date."""
    for row in _rows(store, _COUNTS):
        yield Count(
            row["fact"], row["document"], row["quote"], row["stock"] == "true", row["programme"], row["level"], int(row["size"]),
            row["unit"], row["area"], row["year"] or row["asOf"][:4], row["scope"],
            int(row["least"]) if row["least"] else None, int(row["most"]) if row["most"] else None,
        )  # fmt: skip


def honours(statements: Iterable[Statement]) -> Iterator[Honour]:
    """Every recognition of a programme, in the order of their ids."""
    for said in sorted(statements, key=lambda s: s.id):
        if said.programme is not None:
            source = said.source
            yield Honour(
                said.id, source.id, said.quote, source.issued or "", source.home or "", said.recipient, said.recipient_name,
                said.programme, said.level, _stage(said.status), said.year or "",
            )  # fmt: skip


def _stage(status: Status) -> str:
    return next((stage for stage, members in _STAGES.items() if status in members), status)


def _rows(store: Store, sparql: str) -> Iterator[dict[str, str]]:
    result = run_query(store, PREFIXES + sparql)
    for row in result.rows:
        yield {name: value or "" for name, value in zip(result.columns, row, strict=True)}
