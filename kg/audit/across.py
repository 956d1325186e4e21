"""What documents say against each other; kept in the derived graph of the store."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from kg.audit.figures import differing_values, nested_totals, stocks_and_flows
from kg.audit.honours import denied_firsts, premature_grants
from kg.audit.issue import Issue
from kg.audit.rows import counts, figures, honours
from kg.fuse.model import Disagreement, Statement
from kg.graph import Store
from kg.graph.vocabulary import AW, DERIVED, ID, RDF, RDFS
from kg.resolve import fact_id

__all__ = ["Issue", "find_across", "issue_quads"]

#: Between the quotes of an issue's documents.
BETWEEN = " ‖ "


def find_across(store: Store, statements: Iterable[Statement]) -> tuple[Issue, ...]:
    """All issues between documents, by code and id; ``statements`` are the recognitions as people say them."""
    told, held = tuple(counts(store)), tuple(honours(statements))
    found = [
        *differing_values(figures(store)),
        *stocks_and_flows(told),
        *nested_totals(told),
        *denied_firsts(held),
        *premature_grants(held),
    ]
    return tuple(sorted({i.id: i for i in found}.values(), key=lambda i: (i.code, i.id)))


def issue_quads(store: Store, statements: Iterable[Statement], disagreements: Iterable[Disagreement] = ()) -> set[Quad]:
    """The issues between documents, and where counts and lists disagree, as statements of the derived graph."""
    found = [*find_across(store, statements), *map(_between_lists, disagreements)]
    return {Quad(s, p, o, DERIVED) for one in found for s, p, o in _statements(one)}


def _between_lists(one: Disagreement) -> Issue:
    ident = fact_id("fnd", one.code, *one.about, *one.documents)
    return Issue(ident, one.code, one.severity, one.message_zh, one.message_en, one.about, one.documents, one.quotes)


def _statements(found: Issue) -> list[tuple[NamedNode, NamedNode, NamedNode | Literal]]:
    node = ID[found.id]
    return [
        (node, RDF.type, AW.QualityIssue),
        (node, AW.issueType, Literal(found.code)),
        (node, AW.severity, Literal(found.severity)),
        (node, AW.messageZh, Literal(found.message_zh, language="zh")),
        (node, AW.messageEn, Literal(found.message_en, language="en")),
        (node, RDFS.comment, Literal(found.message_zh, language="zh")),
        (node, AW.quote, Literal(BETWEEN.join(found.quotes))),
        *((node, AW.about, ID[a]) for a in found.about),
        *((node, AW.inDocument, ID[d]) for d in found.documents),
    ]
