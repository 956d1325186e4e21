"""Ids say what makes a thing what it is; where that is not enough, its first source does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from typing import TypeVar

from kg.fuse.model import CountedGroup, Honour
from kg.resolve import fact_id

_Fused = TypeVar("_Fused", Honour, CountedGroup)


def own_ids(things: Iterable[_Fused]) -> list[_Fused]:
    """Things of one mark that could not be joined get ids of their own, whatever the order."""
    all_ = list(things)
    often = Counter(thing.id for thing in all_)
    return [t if often[t.id] == 1 else replace(t, id=fact_id(t.id[:3], t.id, *_sources(t))) for t in all_]


def _sources(thing: Honour | CountedGroup) -> tuple[str, ...]:
    return thing.statements if isinstance(thing, Honour) else thing.counts
