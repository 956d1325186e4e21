"""Stated figures solved for what they imply, in exact decimal intervals.

A number written with *p* decimals stands for every value that rounds to it, [v - ½·10⁻ᵖ, v + ½·10⁻ᵖ); a text that
cut decimals meant [v, v + 10⁻ᵖ).  Both are kept apart, and nothing narrower than the interval is ever claimed.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal
from typing import NamedTuple

from kg.language.units import COUNT_UNITS
from kg.model import Base, Comparison, Derived, Indicator, SizeQualifier

_HUNDRED = Decimal(100)
#: Points have no rate to divide by; they are added.
_POINTS = "个百分点"
#: Wider quotients say nothing (0.1 % of something).
_LARGEST = 10**9


class Interval(NamedTuple):
    """Low ≤ x < high (for counts: both ends included)."""

    low: Decimal
    high: Decimal


def rounded(value: float | Decimal, places: int) -> Interval:
    """What rounds to ``value`` written with ``places`` decimals (half up)."""
    middle, half = Decimal(str(value)), Decimal(1).scaleb(-places) / 2
    return Interval(middle - half, middle + half)


def cut(value: float | Decimal, places: int) -> Interval:
    """What becomes ``value`` when further decimals are cut off."""
    low = Decimal(str(value))
    return Interval(low, low + Decimal(1).scaleb(-places))


def whole_totals(count: int, percent: Interval, least: int) -> tuple[int, int] | None:
    """Integers T ≥ ``least`` with ``percent`` covering 100·count/T; None when there is none."""
    if count <= 0 or percent.high <= 0:
        return None
    first = max(math.floor(_HUNDRED * count / percent.high) + 1, least)
    last = math.floor(_HUNDRED * count / percent.low) if percent.low > 0 else _LARGEST
    return (first, last) if first <= last else None


class Totals(NamedTuple):
    """Bounds of the integer totals that fit when rounding, and those that fit only when truncating."""

    total_min: int | None
    total_max: int | None
    truncated_min: int | None
    truncated_max: int | None


def solve_total(count: int, share: Decimal | float, places: int, least: int | None = None) -> Totals:
    """All totals T with round(100·count/T, places) = share, else those with truncation.

    ``share`` in percent, ``places`` the decimals it is given with.  A share's total is at least its count
    (``least``); a task may be smaller than what was done.
    """
    if count <= 0 or Decimal(str(share)) <= 0:
        return Totals(None, None, None, None)
    smallest = count if least is None else least
    fits = whole_totals(count, rounded(share, places), smallest)
    if fits is not None:
        return Totals(*fits, None, None)
    return Totals(None, None, *(whole_totals(count, cut(share, places), smallest) or (None, None)))


def derived_from(figures: tuple[Indicator, ...]) -> tuple[Indicator, ...]:
    """The figures with what their comparisons imply; approximate ones imply nothing exact."""
    return tuple(replace(f, derived=tuple(_implied(f))) for f in figures)


def _implied(figure: Indicator) -> Iterator[Derived]:
    if figure.qualifier is not SizeQualifier.EXACT or figure.high is not None or figure.group:
        return
    for comparison in figure.comparisons:
        own = (comparison.value, comparison.unit) == (figure.value, figure.unit or None)
        if own or not comparison.value:
            continue
        found = _solve(figure, comparison)
        if found is not None:
            yield found


def _solve(figure: Indicator, comparison: Comparison) -> Derived | None:
    if comparison.unit == "%" and comparison.direction in ("share", "completion") and figure.unit != "%":
        kind = "total" if comparison.direction == "share" else "task"
        return _of_ratio(figure, comparison, kind)
    if comparison.unit == "倍" and comparison.kind is Base.TIMES:
        kind = "goal" if any(w in comparison.base for w in ("目标", "任务", "计划")) else "peer"
        return _quotient(figure, comparison, kind, Decimal(1), Decimal(0))
    if comparison.direction not in ("up", "down"):
        return None
    kind = "earlier" if comparison.kind in (Base.YEAR, Base.PERIOD) else "peer"
    sign = 1 if comparison.direction == "up" else -1
    if comparison.unit == "%" and figure.unit != "%" and kind == "earlier":
        return _quotient(figure, comparison, kind, _HUNDRED, Decimal(sign))
    if comparison.unit == "倍" and figure.unit != "倍" and sign > 0:
        return _quotient(figure, comparison, kind, Decimal(1), Decimal(1))
    if comparison.unit == figure.unit or (comparison.unit == _POINTS and figure.unit == "%"):
        return _difference(figure, comparison, kind, sign)
    return None


def _of_ratio(figure: Indicator, comparison: Comparison, kind: str) -> Derived | None:
    value = comparison.value or 0.0
    if not _counts(figure):
        return _derived(kind, comparison, _divided(figure, rounded(value, comparison.places)), figure.unit)
    least = None if kind == "total" else 1
    fits = [None if n is None else float(n) for n in solve_total(int(figure.value), value, comparison.places, least)]
    return Derived(kind, comparison.base, fits[0], fits[1], fits[2], fits[3], figure.unit)


def _divided(figure: Indicator, percent: Interval) -> tuple[Decimal, Decimal] | None:
    if percent.low <= 0:
        return None
    value = rounded(figure.value, figure.places)
    return _HUNDRED * value.low / percent.high, _HUNDRED * value.high / percent.low


def _quotient(figure: Indicator, comparison: Comparison, kind: str, scale: Decimal, add: Decimal) -> Derived | None:
    """Value ÷ (|add| ± change/scale): before a growth of 5 % it was value ÷ 1.05, twice something is value ÷ 2."""
    change = rounded(comparison.value or 0.0, comparison.places)
    low, high = change.low / scale, change.high / scale
    if add:
        low, high = sorted((abs(add) + add * low, abs(add) + add * high))
    if low <= 0:
        return None
    value = (
        Interval(Decimal(str(figure.value)), Decimal(str(figure.value)))
        if _counts(figure)
        else rounded(figure.value, figure.places)
    )
    return _derived(kind, comparison, (value.low / high, value.high / low), figure.unit)


def _difference(figure: Indicator, comparison: Comparison, kind: str, sign: int) -> Derived:
    if _counts(figure):
        exact = Decimal(str(figure.value)) - sign * Decimal(str(comparison.value))
        return _derived(kind, comparison, (exact, exact), figure.unit)
    value, change = rounded(figure.value, figure.places), rounded(comparison.value or 0.0, comparison.places)
    ends = (
        (value.low - change.high, value.high - change.low)
        if sign > 0
        else (value.low + change.low, value.high + change.high)
    )
    return _derived(kind, comparison, ends, figure.unit)


def _counts(figure: Indicator) -> bool:
    """A whole number of things: only such a count must have a whole total."""
    return figure.unit in COUNT_UNITS and figure.value == int(figure.value)


def _derived(kind: str, comparison: Comparison, fits: tuple[Decimal, Decimal] | None, unit: str) -> Derived:
    low, high = (_plain(fits[0]), _plain(fits[1])) if fits else (None, None)
    return Derived(kind, comparison.base, low, high, None, None, unit)


def _plain(value: Decimal) -> float:
    """To four significant decimals: an interval, not a measurement."""
    return float(round(value, 4))
