"""Shares solved for their totals: which integers can a count of N at P percent be out of."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import NamedTuple


class Totals(NamedTuple):
    """Bounds of the integer totals that fit when rounding, and those that fit only when truncating."""

    total_min: int | None
    total_max: int | None
    truncated_min: int | None
    truncated_max: int | None


def solve_total(count: int, share: Decimal | float, places: int) -> Totals:
    """All totals T with round(100·count/T, places) = share, else those with truncation.

    ``share`` in percent, ``places`` the decimals it is given with.  Rounding
    half up: share - ½ulp ≤ 100·count/T < share + ½ulp.
    """
    value = Decimal(str(share))
    unit = Decimal(1).scaleb(-places)
    if count <= 0 or value <= 0:
        return Totals(None, None, None, None)
    rounded = _integers(count, value - unit / 2, value + unit / 2)
    if rounded is not None:
        return Totals(rounded[0], rounded[1], None, None)
    cut = _integers(count, value, value + unit)
    return Totals(None, None, *(cut or (None, None)))


def _integers(count: int, low: Decimal, high: Decimal) -> tuple[int, int] | None:
    """Integers T ≥ count with low ≤ 100·count/T < high."""
    hundred = Decimal(100 * count)
    first = math.floor(hundred / high) + 1
    last = math.floor(hundred / low) if low > 0 else 10**9
    first = max(first, count)
    return (first, last) if first <= last else None
