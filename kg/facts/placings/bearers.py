"""Who may be placed: organisations by name, and recipients that only their list makes known."""

from __future__ import annotations

from collections.abc import Sequence

from kg.facts.tabular import viewed
from kg.model import Document, EntityType, Mention, Recognition, Span

_PLACED = frozenset(
    (EntityType.COMPANY, EntityType.INSTITUTION, EntityType.PLATFORM, EntityType.ASSOCIATION, EntityType.PARK)
)


def with_recipients(
    document: Document, mentions: Sequence[Mention], facts: Sequence[Recognition]
) -> tuple[Mention, ...]:
    """The mentions, with the recipients of honours in place of those at the same words."""
    found: dict[Span, Mention] = {m.span: m for m in mentions}
    for fact in facts:
        r = fact.recipient
        span = viewed(document, r.span)
        text = document.view[span.start : span.end]
        known = found.get(span)
        basis = known.basis if known is not None else "recipient"
        found[span] = Mention(span, r.type, text, r.canonical, basis, known.ref if known else None)
    return tuple(found[span] for span in sorted(found))


def placed(mentions: Sequence[Mention]) -> list[Mention]:
    """Those that have a place."""
    return [m for m in mentions if m.type in _PLACED]
