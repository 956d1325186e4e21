"""RDF terms of values and evidence, shared by all that is mapped."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode

from kg.graph.vocabulary import AW, ID, OA, RDF, SKOS, XSD
from kg.model import Document, Evidence, Status
from kg.resolve import fact_id

Triple = tuple[NamedNode, NamedNode, NamedNode | Literal]
#: C0 controls (but tab and line ends) and lone surrogates: no RDF syntax carries them all.
_CONTROL = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff\ud800-\udfff]")
#: Line ends and blanks around them, which a quote on one line leaves out.
_BREAKS = re.compile(r"\s*\n\s*")
_QUOTES = re.compile("[“”‘’\"']")


def clean(text: str) -> str:
    """``text`` without characters that XML and RDF cannot hold."""
    return _CONTROL.sub("\ufffd", text)


def zh(text: str) -> Literal:
    """A Chinese label."""
    return Literal(clean(text), language="zh")


def text(value: str) -> Literal:
    """A plain string."""
    return Literal(clean(value))


def label(canonical: str) -> Literal:
    """The one preferred label of an entity: its name without quotes and line ends."""
    return zh(_QUOTES.sub("", _BREAKS.sub("", canonical)).strip())


def integer(value: int) -> Literal:
    """An xsd:integer."""
    return Literal(str(value), datatype=XSD.integer)


def decimal(value: float) -> Literal:
    """An xsd:decimal of at most six places."""
    digits = f"{value:.6f}".rstrip("0").rstrip(".")
    return Literal(digits or "0", datatype=XSD.decimal)


def boolean(value: bool) -> Literal:
    """An xsd:boolean."""
    return Literal("true" if value else "false", datatype=XSD.boolean)


def evidence(document: Document, subject: NamedNode, items: tuple[Evidence, ...]) -> Iterator[Triple]:
    """The quotes a fact rests on, as Web Annotation selectors (W3C 2017)."""
    if items:
        yield subject, AW.quote, text(" … ".join(_BREAKS.sub("", item.text) for item in items))
    for item in items:
        node = ID[fact_id("ev", document.id, item.span.start, item.span.end)]
        position, quote = NamedNode(node.value + "-position"), NamedNode(node.value + "-quote")
        yield subject, AW.evidence, node
        yield node, RDF.type, OA.SpecificResource
        yield node, OA.hasSource, ID[document.id]
        yield node, OA.hasSelector, position
        yield node, OA.hasSelector, quote
        yield position, RDF.type, OA.TextPositionSelector
        yield position, OA.start, integer(item.span.start)
        yield position, OA.end, integer(item.span.end)
        yield quote, RDF.type, OA.TextQuoteSelector
        yield quote, OA.exact, text(item.text)
        if item.locator:
            yield node, SKOS.note, text(item.locator)


def optional(subject: NamedNode, pairs: tuple[tuple[NamedNode, str | None], ...]) -> Iterator[Triple]:
    """What is known of it; nothing is said of what is not."""
    for predicate, value in pairs:
        if value:
            yield subject, predicate, text(value)


_CAMEL = {
    "under-review": "underReview",
    "public-notice": "publicNotice",
    "applied": "applied",
    "nominated": "nominated",
    "shortlisted": "shortlisted",
}


def status_concept(status: str, detail: str | None) -> str:
    """The status concept: a candidate's detail is a concept of its own."""
    return _CAMEL.get(detail or "", status) if status == "candidate" else status


def status_of(concept: str) -> tuple[Status, str | None]:
    """The status and the candidate's detail of a status concept: what :func:`status_concept` was given."""
    for detail, name in _CAMEL.items():
        if name == concept:
            return Status.CANDIDATE, detail
    return Status(concept), None
