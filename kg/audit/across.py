"""What documents say against each other; kept in the derived graph of the store."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad

from kg.audit.figures import differing_values, nested_totals, stocks_and_flows
from kg.audit.honours import denied_firsts, premature_grants
from kg.audit.issue import Issue
from kg.audit.rows import counts, figures, honours
from kg.graph import Store
from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import AW, DERIVED, ID, RDF, RDFS

__all__ = ["Issue", "find_across", "store_across"]

#: Between the quotes of an issue's documents.
BETWEEN = " ‖ "


def find_across(store: Store) -> tuple[Issue, ...]:
    """All issues between documents, by code and id."""
    told, held = tuple(counts(store)), tuple(honours(store))
    found = [
        *differing_values(figures(store)),
        *stocks_and_flows(told),
        *nested_totals(told),
        *denied_firsts(held),
        *premature_grants(held),
    ]
    return tuple(sorted({i.id: i for i in found}.values(), key=lambda i: (i.code, i.id)))


def store_across(store: OxigraphStore) -> None:
    """Add the issues to the derived graph, which :func:`kg.graph.derive.rebuild` has just emptied."""
    store.add([Quad(s, p, o, DERIVED) for found in find_across(store) for s, p, o in _statements(found)])


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
