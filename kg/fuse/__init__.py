"""What many documents say of one grant becomes one honour with all its sources and its life."""

from __future__ import annotations

from collections.abc import Iterable

from kg.fuse import places
from kg.fuse.areas import own_areas
from kg.fuse.closing import close
from kg.fuse.grants import grants
from kg.fuse.groups import fused_groups
from kg.fuse.honour import honour_of
from kg.fuse.model import Count, Fusion, Statement
from kg.fuse.renewals import with_renewals
from kg.fuse.validity import term_of

__all__ = ["fuse"]


def fuse(statements: Iterable[Statement], counts: Iterable[Count]) -> Fusion:
    """One honour a grant, one group a counted grant; the same for any order of the input."""
    places.forget()
    term_of.cache_clear()
    told = tuple({s.id: s for s in statements}.values())
    regions = {s.recipient: s.recipient_region for s in sorted(told, key=lambda s: (s.correction is None, s.id))}
    numbers = own_areas({c.id: c for c in counts}.values(), regions)
    # what a person corrected may still carry the name the text had
    names = {s.recipient: s.recipient_name for s in sorted(told, key=lambda s: (s.correction is None, s.id))}
    closed = close(fused_groups(numbers, names), numbers, told, names)
    home = dict(closed.rows) | {count: group.id for group in closed.groups for count in group.counts}
    titled = [(title, honour_of(title, tellings, home)) for title, tellings in grants(told)]
    honours = sorted(with_renewals(titled), key=lambda honour: honour.id)
    return Fusion(tuple(honours), closed.groups, closed.disagreements)
