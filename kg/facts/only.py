"""全市唯一: the one holder that a sentence names is all there are in a place."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from kg.model import Recognition, Status

_ONLY = re.compile(r"(?P<where>全[国省市区县州])(?:目前|迄今)?(?:的)?唯一")
_HELD = (Status.GRANTED, Status.RENEWED)


def with_only(facts: tuple[Recognition, ...], meant: Callable[[str], str]) -> tuple[Recognition, ...]:
    """The recognitions with the place whose total of the title is one; several holders of a sentence are never “only”."""
    holders: dict[tuple[int, int], set[str]] = {}
    for fact in facts:
        if fact.evidence:
            holders.setdefault(fact.evidence[0].span, set()).add(fact.recipient.entity)
    return tuple(replace(f, only_in=_place(f, holders, meant)) for f in facts)


def _place(fact: Recognition, holders: dict[tuple[int, int], set[str]], meant: Callable[[str], str]) -> str | None:
    hit = _ONLY.search(fact.evidence[0].text) if fact.evidence and fact.status in _HELD else None
    alone = hit is not None and len(holders[fact.evidence[0].span]) == 1
    return meant(hit["where"]) if hit is not None and alone else None
