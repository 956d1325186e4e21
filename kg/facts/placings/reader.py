"""All places of a story's firms, each once."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts.placings.bearers import placed
from kg.facts.placings.layout import Said, of_columns, of_lines
from kg.facts.placings.phrases import of_phrases
from kg.facts.placings.regions import Regions
from kg.facts.tabular import Row
from kg.model import Document, Evidence, Mention, Placing
from kg.resolve import entity_id, normalise


def read_placings(
    document: Document, mentions: Sequence[Mention], rows: Sequence[Row], regions: Regions, home: str | None
) -> tuple[Placing, ...]:
    """The places told, in the order of the text; ``home`` keeps surface names of different cities apart."""
    named = placed(mentions)
    if not named:
        return ()
    told: list[Said] = [
        *of_columns(document.view, named, rows, regions),
        *of_lines(document, named, rows, regions),
        *of_phrases(document.view, named, regions),
    ]
    found: dict[tuple[str, str, str], Placing] = {}
    for bearer, code, basis, span in sorted(told, key=lambda s: (s[0].span, s[2], s[1])):
        form = entity_id(bearer.type, bearer.canonical, home)
        quote = document.source_span(span)
        place = Placing(form, code, basis, Evidence(quote, document.quote(quote)), normalise(bearer.canonical))
        found.setdefault((form, code, basis), place)
    return tuple(found.values())
