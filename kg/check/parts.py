"""Which figures are surely parts of which whole, and what they are worth in plain units."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations

from kg.check.finding import quote
from kg.facts.figures import scale_of
from kg.model import Indicator

_PAIR = 2
#: How many parts are tried in all combinations.
_TRIED = 10
#: What follows a number that has parts of its own.
_ITS_PARTS = re.compile(r"[，（]其中")


def same_unit(part: Indicator, whole: Indicator) -> bool:
    """Of one unit but for 万 and 亿."""
    return scale_of(part.unit)[1] == scale_of(whole.unit)[1]


def factor(figure: Indicator) -> Decimal:
    """What 万 and 亿 multiply with."""
    return Decimal(str(scale_of(figure.unit)[0]))


def plain(figure: Indicator) -> Decimal:
    """The value without 万 and 亿."""
    return Decimal(str(figure.value)) * factor(figure)


def sure_part(part: Indicator, whole: Indicator) -> bool:
    """No part behind a second 其中 (of which whole?), none whose name only repeats the whole's.

    授权专利663个，其中发明专利111个: what stands right before a 其中 is a whole itself.
    """
    text = quote(part)
    said = f"{part.value:.{part.places}f}{part.unit}"
    at = text.find(said)
    told = text[: max(at, 0)]
    behind = _ITS_PARTS.match(text, at + len(said)) is not None
    clear = told.count("其中") < _PAIR and not (behind and "其中" in told)
    return clear and part.measure not in whole.measure


def other_whole(part: Indicator, whole: Indicator, figures: Sequence[Indicator]) -> bool:
    """注册外资2.8亿美元，到账外资1.3亿美元，其中开发区注册外资2.4亿美元: another total beside it has the part's name."""
    beside = [
        f for f in figures
        if f.evidence == whole.evidence and f is not whole and not f.part_of and same_unit(f, whole) and f.unit != "%"
    ]  # fmt: skip
    beside = [f for f in beside if not any(c.value == f.value for c in f.comparisons)]
    pairs = {part.measure[at : at + 2] for at in range(len(part.measure) - 1)}
    return any(pair in f.measure and f.value >= part.value for f in beside for pair in pairs)


def without_subtotals(parts: Sequence[Indicator]) -> list[Indicator]:
    """优231天、良118天，优良349天: what is the sum of others is told twice."""
    kept = list(parts)
    for part in parts:
        others = [plain(p) for p in kept if p is not part]
        sizes = range(_PAIR, min(len(others), _TRIED) + 1)
        if len(kept) > _PAIR and any(sum(c) == plain(part) for n in sizes for c in combinations(others[:_TRIED], n)):
            kept.remove(part)
    return kept
