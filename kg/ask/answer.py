"""Run the queries of a question and put the honest answer together."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

import pyoxigraph as ox
from rapidfuzz import fuzz, process

from kg.ask.compile import Step, compile_question
from kg.ask.parse import parse
from kg.ask.question import LISTS, Question
from kg.graph import Store, find_query, run_query
from kg.graph.vocabulary import PREFIXES

Record = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Answer:
    """What the store says.

    ``named`` are honours with a recipient; ``unnamed`` the counted grants of
    which members have no name, each with ``unnamed`` = size - named; ``stocks``
    cumulative counts; ``candidates`` what does not count.  ``rows`` holds the
    rows of a listed form.  ``firms`` bounds the number of distinct recipients,
    None when a group is only bounded from below.
    """

    question: Question
    columns: tuple[str, ...]
    rows: tuple[Record, ...]
    named: tuple[Record, ...]
    unnamed: tuple[Record, ...]
    stocks: tuple[Record, ...]
    candidates: tuple[Record, ...]
    unnamed_total: int
    distinct_min: int
    distinct_max: int | None
    steps: tuple[Step, ...]


def ask(store: Store, text: str) -> Answer:
    """Answer ``text`` from ``store``; KG305 outside the forms, KG307 for an unknown name."""
    question = parse(text, StoreNames(store))
    steps = compile_question(question)
    found = {step.purpose: _records(store, step.sparql) for step in steps}
    named = found.get("named", ())
    groups = _grants(found.get("groups", ()))
    unnamed = tuple(
        {**g, "unnamed": str(int(g["size"]) - int(g["named"]))} for g in groups if int(g["size"]) > int(g["named"])
    )
    low, high = _bounds(named, groups)
    query = find_query(LISTS[question.form]) if question.form in LISTS else None
    return Answer(
        question,
        query.columns if query else (),
        found.get("list", ()),
        named,
        unnamed,
        found.get("stocks", ()),
        found.get("candidates", ()),
        sum(int(g["unnamed"]) for g in unnamed),
        low,
        high,
        steps,
    )


@dataclass(frozen=True, slots=True)
class StoreNames:
    """The names a store knows, for the parser."""

    store: Store

    def known(self, names: Iterable[str]) -> dict[str, str]:
        """See :func:`known_names`."""
        return known_names(self.store, names)

    def near(self, name: str) -> list[str]:
        """See :func:`nearest_names`."""
        return nearest_names(self.store, name)


def known_names(store: Store, names: Iterable[str]) -> dict[str, str]:
    """Those of ``names`` that are labels of organisations or issuers, with their class."""
    wanted = sorted(set(names))
    if not wanted:
        return {}
    labels = " ".join(str(ox.Literal(n, language="zh")) for n in wanted)
    plain = " ".join(str(ox.Literal(n)) for n in wanted)
    classes = " ".join(f"aw:{c}" for c in _ORGANISATIONS)
    sparql = f"""SELECT DISTINCT ?n ?kind WHERE {{
      {{ VALUES ?n {{ {labels} }} ?e skos:prefLabel|skos:altLabel ?n . ?e a ?kind . VALUES ?kind {{ {classes} }} }}
      UNION {{ VALUES ?n {{ {plain} }} ?r aw:issuerName ?n . BIND ("Issuer" AS ?kind) }} }} ORDER BY ?n ?kind"""
    out: dict[str, str] = {}
    for row in run_query(store, PREFIXES + sparql).rows:
        out.setdefault(str(row[0]), str(row[1]))
    return out


_ORGANISATIONS = (
    "Company",
    "Institution",
    "Platform",
    "Park",
    "Association",
    "MassOrganisation",
    "Product",
    "Project",
    "Person",
)


def nearest_names(store: Store, name: str, limit: int = 5) -> list[str]:
    """The store's names most like ``name`` (rapidfuzz partial ratio, ties in code point order)."""
    classes = " ".join(f"aw:{c}" for c in _ORGANISATIONS)
    rows = run_query(
        store,
        PREFIXES
        + f"SELECT DISTINCT ?n WHERE {{ VALUES ?k {{ {classes} }} ?e a ?k ; skos:prefLabel|skos:altLabel ?n }}",
    ).rows
    labels = sorted(str(r[0]) for r in rows)
    return [
        label
        for label, score, _ in process.extract(name, labels, scorer=fuzz.partial_ratio, limit=limit)
        if score >= 60
    ]


def _records(store: Store, sparql: str) -> tuple[Record, ...]:
    text = sparql if sparql.startswith("PREFIX") else PREFIXES + sparql
    result = run_query(store, text)
    return tuple({c: v or "" for c, v in zip(result.columns, row, strict=True)} for row in result.rows)


def _grants(groups: Sequence[Record]) -> tuple[Record, ...]:
    """Each grant once: parts of a counted whole and repeats in other documents are left out."""
    ids = {g["group"] for g in groups}
    kept: dict[tuple[str, ...], Record] = {}
    for group in groups:
        if group["part"].rsplit("/", 1)[-1] in ids:
            continue
        key = tuple(group[k] for k in ("honour", "level", "kind", "size", "year", "place"))
        if key not in kept or int(group["named"]) > int(kept[key]["named"]):
            kept[key] = group
    return tuple(kept.values())


def _bounds(named: Sequence[Record], groups: Sequence[Record]) -> tuple[int, int | None]:
    """How many distinct recipients there can be: grants may overlap, so only bounds are known."""
    people = {r["name"] for r in named}
    in_groups = sum(int(g["named"]) for g in groups)
    sizes = [int(g["size"]) for g in groups]
    low = max([len(people), *sizes])
    open_end = any(g["qualifier"] != "exact" for g in groups)
    return low, None if open_end else max(low, len(people) - in_groups + sum(sizes))
