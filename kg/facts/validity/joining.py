"""Terms that fit together are one."""

from __future__ import annotations

from dataclasses import replace

from kg.facts.validity.terms import Told


def merged(view: str, terms: list[Told], titles: set[str]) -> list[Told]:
    """Terms of one sentence that fit together (三年; 自…至…) are one, unless another title or name parts them."""
    joined: list[Told] = []
    for told in terms:
        between = view[joined[-1].span.end : told.span.start] if joined else ""
        apart = any(title in between for title in titles)
        term = joined[-1].term.joined(told.term) if joined and not apart else None
        if term is not None:
            joined[-1] = replace(joined[-1], term=term)
        else:
            joined.append(told)
    return joined
