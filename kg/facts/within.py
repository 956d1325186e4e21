"""What lies inside a span, among things in the order of the text: found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import Protocol, TypeVar

from kg.model import Span


class Placed(Protocol):
    """Something with a span."""

    @property
    def span(self) -> Span:
        """Where it is."""


_Thing = TypeVar("_Thing", bound=Placed)


def within(things: Sequence[_Thing], span: Span) -> Iterator[_Thing]:
    """Those of ``things`` (sorted by where they start) that ``span`` covers, in their order."""
    first = bisect_left(things, span.start, key=lambda thing: thing.span.start)
    for thing in islice(things, first, None):
        if thing.span.start >= span.end:
            return
        if thing.span.end <= span.end:
            yield thing


def spans_within(spans: Sequence[Span], span: Span) -> Sequence[Span]:
    """Those of ``spans`` (sorted, none over another) that ``span`` covers."""
    first = last = bisect_left(spans, span.start, key=lambda each: each.start)
    while last < len(spans) and spans[last].end <= span.end:
        last += 1
    return spans[first:last]
