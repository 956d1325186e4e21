"""Facts → RDF, the stores that hold it, and the queries over it."""

from kg.graph.mapping import to_quads
from kg.graph.queries import (
    LEVELS,
    Parameter,
    QueryResult,
    ShippedQuery,
    find_query,
    run_query,
    run_shipped,
    shipped_queries,
)
from kg.graph.store import OxigraphStore, Store, canonical, document_graphs, memory_store, open_store, rdflib_dataset

__all__ = [
    "LEVELS",
    "OxigraphStore",
    "Parameter",
    "QueryResult",
    "ShippedQuery",
    "Store",
    "canonical",
    "document_graphs",
    "find_query",
    "memory_store",
    "open_store",
    "rdflib_dataset",
    "run_query",
    "run_shipped",
    "shipped_queries",
    "to_quads",
]
