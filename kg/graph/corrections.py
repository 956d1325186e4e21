"""What people say of facts, beside what the texts say: ``aw:Correction`` in ``g:fused``.

The document graphs are never changed.  A correction of a figure is read from here too: the observation keeps its value.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad

from kg.fuse.placing import Placed
from kg.fuse.reading import Correction, Reading
from kg.graph.terms import Triple, integer, text, zh
from kg.graph.vocabulary import AW, DCT, FUSED, ID, RDF, RDFS, XSD


def correction_quads(placed: Placed, readings: Iterable[Reading]) -> set[Quad]:
    """Every correction in force, with the fact it is about or why it is about none."""
    told = {r.id: r for r in readings}
    triples = [t for fact, said in placed.on.items() for one in said for t in _placed(one, told[fact])]
    for lost in placed.lost:
        node = correction_node(lost.correction)
        triples += [*_correction(lost.correction, node), (node, AW.lost, text(lost.why))]
    return {Quad(s, p, o, FUSED) for s, p, o in triples}


def correction_node(correction: Correction) -> NamedNode:
    """The node of a ledger row."""
    return ID[f"cor-{correction.row}"]


def _correction(one: Correction, node: NamedNode) -> Iterator[Triple]:
    yield node, RDF.type, AW.Correction
    yield node, AW.ledgerRow, integer(one.row)
    yield node, AW.verdict, text(one.verdict)
    yield node, DCT.creator, text(one.who)
    yield node, DCT.created, Literal(one.when, datatype=XSD.dateTime)
    if one.reason:
        yield node, RDFS.comment, zh(one.reason)


def _placed(one: Correction, reading: Reading) -> Iterator[Triple]:
    node = correction_node(one)
    yield from _correction(one, node)
    yield node, AW.about, ID[reading.id]
    for field, value in one.changes:
        other = ID[f"cor-{one.row}-{field}"]
        old: str | None = getattr(reading, field)
        yield node, AW.fieldCorrection, other
        yield other, RDF.type, AW.FieldCorrection
        yield other, AW.correctedField, text(field)
        if old is not None:
            yield other, AW.saidByText, text(old)
        if value is not None:
            yield other, AW.saidByPerson, text(value)
