"""A :class:`Question` → SPARQL.  Every value enters as a serialised RDF term, never as text."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

import pyoxigraph as ox

from kg.ask.question import LISTS, Question
from kg.catalogue import load_catalogue
from kg.errors import Code, KGError
from kg.graph import find_query
from kg.graph.vocabulary import AW, LVL, PRG, REG

#: Classes of programmes that are honours (design, 3.3); ``unlisted`` are awards outside the catalogue.
_HONOURS = 'FILTER (?class IN ("honour", "list", "umbrella", "unlisted"))'
_LABELS = """  OPTIONAL { ?r aw:programme ?p . ?p skos:prefLabel ?label . FILTER (LANG(?label) = "zh") }
  BIND (COALESCE(STR(?label), STR(?award)) AS ?honour)
  OPTIONAL { ?r aw:year ?y } BIND (COALESCE(STR(?y), "") AS ?year)
  OPTIONAL { ?d dct:title ?t } BIND (COALESCE(STR(?t), "") AS ?document)"""
_STATUS = {
    "held": "?status skos:broader st:held .",
    "candidate": '{ ?status skos:broader st:candidate } UNION { ?status skos:notation "candidate" }',
    "ended": "?status skos:broader st:ended .",
    "any": "",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One query of an answer; ``purpose`` is named, groups, stocks, candidates or list."""

    purpose: str
    sparql: str


def compile_question(q: Question) -> tuple[Step, ...]:
    """The queries that answer ``q``; KG305 when a listed form misses its year."""
    if q.form in LISTS:
        return (Step("list", _listed(q)),)
    if q.form == "firm":
        return (Step("named", _named(replace(q, status="any" if q.status == "held" else q.status), honours=False)),)
    if q.form == "both":
        return (Step("named", _both(q)),)
    steps = [Step("named", _named(q)), Step("groups", _counted(q, AW.FusedGroup))]
    if q.status == "held":
        steps.append(Step("stocks", _counted(q, AW.FusedHolding)))
        steps.append(Step("candidates", _named(replace(q, status="candidate", kinds=()))))
    return tuple(steps)


def _listed(q: Question) -> str:
    query = find_query(LISTS[q.form])
    if q.form != "expiring":
        return query.text
    if q.years is None or q.years[0] != q.years[1]:
        raise KGError(
            Code.KG305,
            question=f"{q.text}（哪一年？/ which year?）",
            forms="哪些称号2024年到期；which titles lapse in 2024",
        )
    return query.bound({"year": q.years[0]})


def _values(variable: str, terms: Iterable[object]) -> str:
    return f"  VALUES ?{variable} {{ {' '.join(str(t) for t in terms)} }}"


def _filters(q: Question) -> list[str]:
    """The constraints shared by named honours and counted groups."""
    out = []
    if q.levels:
        out.append(_values("level", (LVL[level] for level in q.levels)))
    if q.programmes:
        out += [_values("asked", (PRG[p] for p in q.programmes)), "  ?r aw:programme ?asked ."]
    if q.years:
        first, last = q.years
        out.append(f'  ?r aw:year ?when . FILTER (STR(?when) >= "{first}" && STR(?when) <= "{last}")')
    if q.jurisdiction:
        out.append(f"  ?r aw:jurisdictionName {ox.Literal(q.jurisdiction)} .")
    if q.issuers:
        out += [_values("issuer", (ox.Literal(i) for i in q.issuers)), "  ?r aw:issuerName ?issuer ."]
    return out


def _placed(q: Question, told: str) -> list[str]:
    """In the places asked for, their counties included; ``told`` says what gives the place."""
    if not q.places:
        return []
    return [_values("top", (REG[code] for code in q.places)), f"  {told} ?home skos:broader* ?top ."]


#: Where a recipient is; of one whose place nobody knows, where its story is.
_BASED = "{ ?f aw:basedIn ?home . } UNION { ?d aw:home ?home . FILTER NOT EXISTS { ?f aw:basedIn ?elsewhere } }"


def _named(q: Question, honours: bool = True) -> str:
    where = [
        "  ?r a aw:FusedRecognition ; aw:status ?status ; aw:level ?level ; aw:honourClass ?class ; aw:recipient ?f ;",
        "     aw:awardText ?award ; aw:levelBasis ?basis ; aw:quote ?quote ; aw:inDocument ?d .",
        "  ?f a ?kind ; skos:prefLabel ?name .",
        "  " + _STATUS[q.status],
        *([f"  {_HONOURS}"] if honours and not q.programmes else []),
        *_filters(q),
        *_placed(q, _BASED),
    ]
    if q.kinds:
        where.append(_values("kind", (AW[k] for k in q.kinds)))
    if q.areas:
        names = _zone_names(q.areas)
        where += [
            _values("area", (ox.Literal(n, language="zh") for n in names)),
            "  ?r aw:topicArea ?k . ?k skos:prefLabel|skos:altLabel ?area .",
        ]
    if q.names:
        where += [
            _values("asked_name", (ox.Literal(n, language="zh") for n in q.names)),
            "  ?f skos:prefLabel|skos:altLabel ?asked_name .",
        ]
    where += [
        _LABELS,
        '  OPTIONAL { ?r aw:grade ?g1 } BIND (COALESCE(?g1, "") AS ?grade)',
        '  OPTIONAL { ?r aw:viaGroup/aw:groupSize ?n } BIND (COALESCE(STR(?n), "") AS ?size)',
    ]
    head = "SELECT DISTINCT ?name ?kind ?honour ?award ?level ?basis ?status ?year ?grade ?size ?quote ?document (?r AS ?fact) WHERE {\n"
    return head + "\n".join(w for w in where if w.strip()) + "\n} ORDER BY ?name ?honour ?year ?level ?fact"


def _counted(q: Question, kind: ox.NamedNode) -> str:
    """Counted grants, or stocks, under the same constraints."""
    stock = kind == AW.FusedHolding
    where = [
        f"  {{ SELECT ?r (COUNT(DISTINCT ?m) AS ?named) WHERE {{ ?r a {kind} . OPTIONAL {{ ?r aw:namedMember ?m }} }} GROUP BY ?r }}",
        "  ?r aw:groupSize ?size ; aw:sizeQualifier ?qualifier ; aw:unit ?unit ; aw:awardText ?award ; aw:level ?level ; aw:levelBasis ?basis ;",
        "     aw:honourClass ?class ; aw:recipientKind ?kind ; aw:status ?status ; aw:quote ?quote ; aw:inDocument ?d .",
        "  " + _STATUS["any" if stock else q.status],
        *([f"  {_HONOURS}"] if not q.programmes else []),
        *_filters(q),
        *_placed(q, "?d aw:home ?home ."),
    ]
    if q.kinds and not stock:
        where.append(_values("kind", (AW[k] for k in q.kinds)))
    if q.areas:
        where.append(_values("area", (ox.Literal(n) for n in _zone_names(q.areas))) + " ?r aw:memberOfAreaName ?area .")
    where += [
        _LABELS,
        '  OPTIONAL { ?r aw:memberOfAreaName ?a } BIND (COALESCE(?a, "") AS ?place)',
        '  OPTIONAL { ?r aw:partOfGroup ?whole } BIND (COALESCE(STR(?whole), "") AS ?part)',
    ]
    head = "SELECT DISTINCT ?honour ?award ?level ?basis ?kind ?size ?qualifier ?unit ?named ?place ?year ?quote ?document (?r AS ?group) ?part WHERE {\n"
    return head + "\n".join(w for w in where if w.strip()) + "\n} ORDER BY ?level ?honour ?year ?size ?group"


def _zone_names(areas: Iterable[str]) -> list[str]:
    """The names given and every other name of those zones."""
    found = list(areas)
    for zone in load_catalogue().zones:
        names = (zone.name, *zone.aliases)
        if any(a in names for a in areas):
            found += names
    return sorted(set(found))


def _both(q: Question) -> str:
    """All levels at once: one DISTINCT subselect each (FILTER EXISTS took 25 s at a million triples)."""
    parts = [f"  {{ SELECT DISTINCT ?f WHERE {{ ?f aw:honouredAt {LVL[level]} }} }}" for level in q.levels]
    inner = _named(q).split("WHERE {\n", 1)
    return inner[0] + "WHERE {\n" + "\n".join(parts) + "\n" + inner[1]
