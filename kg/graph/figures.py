"""Figures as observations of a data cube (W3C RDF Data Cube, 2014); ontology/honours.ttl publishes its structure.

Every statement of a figure is an observation: its place in its document is a dimension, so that two sentences
that give one value are two observations.  A dimension that the text leaves open holds ``_U`` (SDMX: unknown).
"""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import NamedNode

from kg.facts.figures import scale_of
from kg.graph.terms import Triple, decimal, evidence, integer, optional, text, zh
from kg.graph.vocabulary import AW, ID, PROV, QB, RDF, ST
from kg.language.units import load_units
from kg.model import Comparison, Derived, Document, Indicator
from kg.resolve import fact_id

UNKNOWN = "_U"


def figure_triples(document: Document, figure: Indicator) -> Iterator[Triple]:
    """One observation; the figure that repeats a stock of holders is said of the stock itself."""
    node = ID[figure.group or figure.id]
    yield node, RDF.type, QB.Observation
    yield node, QB.dataSet, AW.figures
    yield from _dimensions(document, node, figure)
    yield node, AW.value, decimal(figure.value)
    yield from _unit(node, figure)
    if figure.high is not None:
        yield node, AW.valueMax, decimal(figure.high)
    if figure.mode == "target":
        yield node, RDF.type, AW.TargetObservation
    if figure.group is None:
        if figure.mode == "target":
            yield node, AW.status, ST.planned
        yield node, AW.sizeQualifier, text(figure.qualifier)
        yield from evidence(document, node, (figure.evidence,))
    if figure.part_of:
        yield node, AW.partOfFigure, ID[figure.part_of]
    for number, comparison in enumerate(figure.comparisons):
        yield from _comparison(node, ID[fact_id("cmpr", figure.id, number)], comparison)
    for number, derived in enumerate(figure.derived):
        yield from derived_value(document, node, ID[fact_id("drv", figure.id, number)], derived)


def _dimensions(document: Document, node: NamedNode, figure: Indicator) -> Iterator[Triple]:
    yield node, AW.inDocument, ID[document.id]
    yield node, AW.statedAt, integer(figure.evidence.span.start)
    yield node, AW.statement, text(figure.id)
    yield node, AW.measure, zh(figure.measure)
    yield node, AW.assertionMode, text(figure.mode)
    yield node, AW.refSubject, text(figure.subject or UNKNOWN)
    yield node, AW.refArea, text(figure.region or UNKNOWN)
    yield node, AW.refPeriod, text(figure.period or UNKNOWN)
    yield from optional(
        node,
        (
            (AW.subjectName, figure.subject),
            (AW.period, figure.period),
            (AW.regionName, figure.region),
            (AW.population, figure.population),
        ),
    )


def _unit(node: NamedNode, figure: Indicator) -> Iterator[Triple]:
    """The unit as written, and value and unit without 万 and 亿 for comparing."""
    yield node, AW.unit, text(figure.unit)
    scale, name = scale_of(figure.unit)
    unit = load_units().get(name)
    yield node, AW.baseUnit, text(unit.base if unit else name)
    yield node, AW.baseValue, decimal(figure.value * scale * (unit.factor if unit else 1.0))
    if unit is not None:
        yield node, AW.unitConcept, ID[fact_id("unit", name)]


def _comparison(node: NamedNode, other: NamedNode, comparison: Comparison) -> Iterator[Triple]:
    yield node, AW.comparison, other
    yield other, RDF.type, AW.Comparison
    yield other, AW.comparisonBase, zh(comparison.base)
    yield other, AW.comparisonKind, text(comparison.kind)
    yield other, AW.comparisonDirection, text(comparison.direction)
    if comparison.value is not None:
        yield other, AW.value, decimal(comparison.value)
    if comparison.unit:
        yield other, AW.unit, text(comparison.unit)


def derived_value(document: Document, node: NamedNode, other: NamedNode, derived: Derived) -> Iterator[Triple]:
    """What arithmetic adds to ``node``: an interval of its own, never a stated value."""
    yield other, RDF.type, AW.DerivedValue
    yield other, PROV.wasDerivedFrom, node
    yield other, AW.inDocument, ID[document.id]
    yield other, AW.derivedKind, text(derived.kind)
    yield other, AW.comparisonBase, zh(derived.of)
    yield other, AW.assertionMode, text("derived")
    yield other, AW.unit, text(derived.unit)
    for predicate, value in (
        (AW.rangeMin, derived.low),
        (AW.rangeMax, derived.high),
        (AW.truncatedMin, derived.cut_low),
        (AW.truncatedMax, derived.cut_high),
    ):
        if value is not None:
            yield other, predicate, decimal(value)
