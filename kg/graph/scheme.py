"""The catalogue as SKOS concept schemes, for the vocabulary graph."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.catalogue import Catalogue, Programme
from kg.graph.terms import zh
from kg.graph.vocabulary import AW, FAM, ID, LVL, NS, PRG, RDF, REG, SKOS, ST, VOCABULARY, XSD
from kg.language.units import Unit, load_units
from kg.resolve import fact_id

#: status → (broader, zh, en); ``held``, ``ended`` group the others (design, 3.1).
_STATUSES: dict[str, tuple[str | None, str, str]] = {
    "held": (None, "持有", "held"),
    "ended": (None, "已终止", "ended"),
    "candidate": (None, "候选", "candidate"),
    "granted": ("held", "已授予", "granted"),
    "renewed": ("held", "复核通过", "renewed"),
    "warned": ("held", "限期整改", "warned"),
    "applied": ("candidate", "已申报", "applied"),
    "nominated": ("candidate", "已推荐", "nominated"),
    "underReview": ("candidate", "评审中", "under review"),
    "shortlisted": ("candidate", "入围", "shortlisted"),
    "publicNotice": ("candidate", "公示中", "public notice"),
    "cultivated": (None, "培育", "cultivated"),
    "planned": (None, "计划", "planned"),
    "expired": ("ended", "到期", "expired"),
    "revoked": ("ended", "撤销", "revoked"),
    "failed": ("ended", "未通过", "failed"),
    "withdrawn": ("ended", "放弃", "withdrawn"),
    "renamed": ("held", "更名", "renamed"),
    "unknown": (None, "不明", "unknown"),
}
#: id → (zh, en)
STATUS_LABELS = {name: (zh_, en) for name, (_, zh_, en) in _STATUSES.items()}

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]


def vocabulary_quads(catalogue: Catalogue) -> list[Quad]:
    """Programmes, families, levels, statuses and regions; sorted, no blank nodes."""
    triples = {*_levels(catalogue), *_statuses(), *_regions(catalogue)}
    for programme in catalogue.programmes.values():
        triples.update(_programme(programme))
    triples.update(_zones(catalogue))
    for unit in load_units().values():
        triples.update(_unit(unit))
    for label_zh, label_en in catalogue.families.items():
        triples.update(_concept(FAM[fact_id("fam", label_zh)], "familyScheme", label_zh, label_en))
    return sorted((Quad(s, p, o, VOCABULARY) for s, p, o in triples), key=str)


def _concept(node: NamedNode, scheme: str, label_zh: str, label_en: str) -> Iterator[Triple]:
    yield node, RDF.type, SKOS.Concept
    yield node, SKOS.inScheme, NamedNode(NS["aw"] + scheme)
    yield node, SKOS.prefLabel, zh(label_zh)
    if label_en:
        yield node, SKOS.prefLabel, Literal(label_en, language="en")


def _levels(catalogue: Catalogue) -> Iterator[Triple]:
    for row in catalogue.levels.values():
        yield from _concept(LVL[row.level], "levelScheme", row.label_zh, row.label_en)
        yield LVL[row.level], AW.rankOrder, Literal(str(row.rank), datatype=XSD.integer)


def _statuses() -> Iterator[Triple]:
    for name, (broader, label_zh, label_en) in _STATUSES.items():
        yield from _concept(ST[name], "statusScheme", label_zh, label_en)
        yield ST[name], SKOS.notation, Literal(name)
        if broader:
            yield ST[name], SKOS.broader, ST[broader]


def _programme(p: Programme) -> Iterator[Triple]:
    node = PRG[p.id]
    yield from _concept(node, "programmeScheme", p.label_zh, p.label_en)
    yield node, RDF.type, AW.Programme
    yield node, AW.honourClass, Literal(p.honour_class)
    for alias in p.aliases:
        yield node, SKOS.altLabel, zh(alias)
    yield node, AW.family, FAM[fact_id("fam", p.family)]
    if p.broader:
        yield node, SKOS.broader, PRG[p.broader]
    if p.previous_rung:
        yield node, AW.previousRung, PRG[p.previous_rung]
    if p.valid_years:
        yield node, AW.validYears, Literal(str(p.valid_years), datatype=XSD.integer)
    for level in p.levels:
        yield node, AW.availableLevel, LVL[level]
    if p.default_level:
        yield node, AW.defaultLevel, LVL[p.default_level]
        yield node, AW.defaultCertainty, Literal(p.default_certainty)
    for issuer in (p.issuer_national, p.issuer_provincial_pattern):
        if issuer:
            yield node, AW.expectedIssuerName, zh(issuer)


def _unit(unit: Unit) -> Iterator[Triple]:
    node = ID[fact_id("unit", unit.name)]
    yield from _concept(node, "unitScheme", unit.name, unit.label_en)
    yield node, AW.unitKind, Literal(unit.kind)
    yield node, AW.baseUnit, Literal(unit.base)
    yield node, AW.unitFactor, Literal(f"{unit.factor:.9f}".rstrip("0").rstrip("."), datatype=XSD.decimal)
    if unit.qudt.startswith("unit:"):
        yield node, SKOS.exactMatch, NamedNode("http://qudt.org/vocab/unit/" + unit.qudt.removeprefix("unit:"))


def _zones(catalogue: Catalogue) -> Iterator[Triple]:
    for zone in catalogue.zones:
        node = ID["zone-" + zone.id]
        yield node, RDF.type, AW.Park
        yield node, SKOS.prefLabel, zh(zone.name)
        for alias in zone.aliases:
            yield node, SKOS.altLabel, zh(alias)
        yield node, AW.home, REG[zone.region]


def _regions(catalogue: Catalogue) -> Iterator[Triple]:
    for region in catalogue.regions.values():
        node = REG[region.code]
        yield node, RDF.type, AW.Region
        yield node, SKOS.prefLabel, zh(region.name)
        yield node, SKOS.notation, Literal(region.code)
        if region.parent:
            yield node, SKOS.broader, REG[region.parent]
