"""Shortcuts for simple questions, rebuilt from held honours on every load (design, 3.5)."""

from __future__ import annotations

from kg.graph.store import OxigraphStore
from kg.graph.vocabulary import DERIVED

#: Below this, a fact is shown but feeds no shortcut.
THRESHOLD = 0.7

_INSERT = """
DELETE WHERE { GRAPH %(derived)s { ?s ?p ?o } } ;
INSERT { GRAPH %(derived)s { ?who aw:honouredAt ?level . ?who schema:award ?text } }
WHERE {
  GRAPH ?g {
    ?r a aw:Recognition ; aw:recipient ?who ; aw:level ?level ; aw:status ?status ; aw:honourClass ?class ;
       aw:confidence ?confidence ; aw:awardText ?text .
  }
  FILTER (?class IN ("honour", "list", "umbrella", "unlisted"))
  FILTER (?status IN (st:granted, st:renewed, st:warned) && ?confidence >= %(threshold)s && ?level NOT IN (lvl:unspecified, lvl:none))
} ;
INSERT { GRAPH %(derived)s { ?who aw:honouredWith ?programme } }
WHERE {
  GRAPH ?g {
    ?r a aw:Recognition ; aw:recipient ?who ; aw:programme ?programme ; aw:status ?status ; aw:honourClass ?class ; aw:confidence ?confidence .
  }
  FILTER (?class IN ("honour", "list", "umbrella"))
  FILTER (?status IN (st:granted, st:renewed, st:warned) && ?confidence >= %(threshold)s)
}
"""


def rebuild(store: OxigraphStore) -> None:
    """Replace the derived graph by what the document graphs now say."""
    store.update(_INSERT % {"derived": DERIVED, "threshold": THRESHOLD})
