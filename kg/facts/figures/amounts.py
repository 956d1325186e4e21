"""Numbers as amounts of a unit: 79.79 of 亿元, not 7979000000 of 元."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.language.numbers import Number

_SCALES = (("万亿", 1e12), ("亿", 1e8), ("万", 1e4))
_DECIMALS = re.compile(r"\.(?P<decimals>\d+)")
_ONE_WORD = {"百分点": "个百分点", "批次": "批次"}


class Amount(NamedTuple):
    """``value`` (and ``high``, the upper end of a range) of ``unit`` as people write them, with ``places`` decimals."""

    value: float
    high: float | None
    unit: str
    places: int


def scale_of(unit: str) -> tuple[float, str]:
    """(factor, unit without 万 and 亿): 亿元 is 1e8 of 元, so that 2.17万户 and 3268户 compare."""
    for mark, factor in _SCALES:
        if unit.startswith(mark) and unit != mark:
            return factor, unit.removeprefix(mark)
    return 1.0, unit


def amount_of(number: Number) -> Amount:
    """The number as written; 百分点 and 个百分点 are one unit, % is another, a fraction has none."""
    unit = number.unit or ("%" if number.kind == "percent" else "")
    unit = _ONE_WORD.get(unit, unit)
    places = len(hit["decimals"]) if (hit := _DECIMALS.search(number.text)) else 0
    for mark, factor in _SCALES:
        if number.text.endswith(mark):
            high = round(number.high / factor, 6) if number.high is not None else None
            return Amount(round(number.value / factor, 6), high, mark + unit, places)
    return Amount(number.value, number.high, unit, places)
